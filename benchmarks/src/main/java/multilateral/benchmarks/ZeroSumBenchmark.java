package multilateral.benchmarks;

import java.util.concurrent.TimeUnit;
import multilateral.equilibrium.ExactRegret;
import multilateral.equilibrium.ExactZeroSumSolution;
import multilateral.equilibrium.ValueBounds;
import multilateral.equilibrium.ZeroSum;
import multilateral.equilibrium.ZeroSumSolution;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import multilateral.game.RandomGame;
import multilateral.solve.Outcome;
import org.apache.commons.numbers.fraction.BigFraction;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The value of a zero-sum game, in doubles and exactly, against rivals. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(3)
public class ZeroSumBenchmark {

    /** How many actions each player has. */
    @Param({"50", "100"})
    public int actions;

    private NormalFormGame game = game(1, 2);
    private MixedProfile optimal = MixedProfile.uniform(game);

    /** Draws the game, and solves it for the rival that is told who plays what. */
    @Setup
    public void draw() {
        game = game(1, actions);
        optimal = ZeroSum.exact(game).orElseThrow().profile().toMixedProfile();
    }

    /**
     * A game with the row player's payoffs drawn from −100 to 100, row by row.
     *
     * @param seed the seed
     * @param actions how many actions each player has
     * @return the zero-sum game
     */
    static NormalFormGame game(long seed, int actions) {
        NormalFormGame drawn = RandomGame.uniform(seed, -100, 100, actions, actions);
        return NormalFormGame.of(
                new int[] {actions, actions},
                at -> new double[] {drawn.payoff(0, at), -drawn.payoff(0, at)});
    }

    /**
     * The library in doubles.
     *
     * @param quality takes note of the answer
     * @return the value, strategies and bounds
     */
    @Benchmark
    public Outcome<ZeroSumSolution, ValueBounds> floating(Quality quality) {
        return quality.note(ZeroSum.solve(game));
    }

    /**
     * The library in exact fractions.
     *
     * @param quality takes note of the answer
     * @return the value, strategies and proof
     */
    @Benchmark
    public Outcome<ExactZeroSumSolution, ExactRegret> exact(Quality quality) {
        return quality.note(ZeroSum.exact(game));
    }

    /**
     * The simplex method of commons-math3, value only.
     *
     * @return the value
     */
    @Benchmark
    public double commonsMath() {
        return ZeroSumRivals.commonsMath(game);
    }

    /**
     * Elimination in large integers where it is known who plays what, value only.
     *
     * @return the value
     */
    @Benchmark
    public BigFraction elimination() {
        return ZeroSumRivals.elimination(game, optimal);
    }
}
