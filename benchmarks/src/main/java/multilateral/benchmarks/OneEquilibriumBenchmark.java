package multilateral.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import multilateral.equilibrium.GlobalNewton;
import multilateral.equilibrium.IteratedPolymatrix;
import multilateral.equilibrium.MaxRegret;
import multilateral.equilibrium.NashPortfolio;
import multilateral.equilibrium.PureEquilibria;
import multilateral.equilibrium.SimplicialSubdivision;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import multilateral.game.RandomGame;
import multilateral.solve.Outcome;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One equilibrium of random games of three players and more, payoffs -100 to 100, one game after
 * another, against Newton's method from random starts. Each invocation solves one game; the games
 * without a pure equilibrium can be taken alone. What has a regret above 1e-10 after scaling the
 * payoffs to the range from 0 to 1 counts as failed.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(3)
public class OneEquilibriumBenchmark {

    private static final int GAMES = 50;
    private static final int STARTS = 20;

    /** How many actions each player has. */
    @Param({"5x5x5", "3x3x3x3", "2x2x2x2x2", "2x2x2x2x2x2x2x2", "2x2x2x2x2x2x2x2x2x2"})
    public String shape = "5x5x5";

    /** Which games: all as drawn, or those without a pure equilibrium only. */
    @Param({"drawn", "mixed"})
    public String games = "drawn";

    private List<NormalFormGame> drawn = List.of();
    private int next;

    /** How many were solved, and how many not. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Found {
        /** Games solved. */
        public long found;

        /** Games not solved. */
        public long failed;

        /** Starts counting. */
        @Setup(Level.Iteration)
        public void reset() {
            found = 0;
            failed = 0;
        }

        private MixedProfile count(NormalFormGame game, MixedProfile profile) {
            if (MaxRegret.of(game, profile).residual() <= 1e-10) {
                found++;
            } else {
                failed++;
            }
            return profile;
        }

        private MixedProfile count(NormalFormGame game, Outcome<MixedProfile, MaxRegret> outcome) {
            return count(game, outcome.solution().orElseGet(() -> MixedProfile.uniform(game)));
        }
    }

    /** Draws the games. */
    @Setup
    public void draw() {
        drawn = games(shape, "mixed".equals(games), GAMES);
    }

    /**
     * Draws games with payoffs scaled to the range from 0 to 1.
     *
     * @param shape how many actions each player has, such as 5x5x5
     * @param mixed whether those with a pure equilibrium are left out
     * @param count how many
     * @return the first of seeds 1, 2 and so on
     */
    static List<NormalFormGame> games(String shape, boolean mixed, int count) {
        int[] actions = Arrays.stream(shape.split("x", -1)).mapToInt(Integer::parseInt).toArray();
        return LongStream.iterate(1, seed -> seed + 1)
                .mapToObj(seed -> RandomGame.uniform(seed, -100, 100, actions))
                .filter(
                        game ->
                                !mixed
                                        || PureEquilibria.withDefaults()
                                                .all(game)
                                                .findFirst()
                                                .isEmpty())
                .limit(count)
                .map(NormalFormGame::normalised)
                .toList();
    }

    private NormalFormGame game() {
        next = (next + 1) % drawn.size();
        return drawn.get(next);
    }

    /**
     * The portfolio.
     *
     * @param found counts
     * @return the equilibrium
     */
    @Benchmark
    public MixedProfile portfolio(Found found) {
        NormalFormGame game = game();
        return found.count(game, NashPortfolio.withDefaults().solve(game, next));
    }

    /**
     * The global Newton method alone.
     *
     * @param found counts
     * @return the equilibrium
     */
    @Benchmark
    public MixedProfile globalNewton(Found found) {
        NormalFormGame game = game();
        return found.count(game, GlobalNewton.withDefaults().solve(game, next));
    }

    /**
     * Iterated polymatrix approximation alone.
     *
     * @param found counts
     * @return the equilibrium
     */
    @Benchmark
    public MixedProfile iteratedPolymatrix(Found found) {
        NormalFormGame game = game();
        return found.count(game, IteratedPolymatrix.withDefaults().solve(game, next));
    }

    /**
     * Simplicial subdivision alone.
     *
     * @param found counts
     * @return the equilibrium
     */
    @Benchmark
    public MixedProfile simplicialSubdivision(Found found) {
        NormalFormGame game = game();
        return found.count(game, SimplicialSubdivision.withDefaults().solve(game, next));
    }

    /**
     * Newton's method from up to 20 random starts, naively summed.
     *
     * @param found counts
     * @return the best profile
     */
    @Benchmark
    public MixedProfile randomStarts(Found found) {
        NormalFormGame game = game();
        return found.count(game, OneEquilibriumRivals.randomStarts(game, next, STARTS));
    }
}
