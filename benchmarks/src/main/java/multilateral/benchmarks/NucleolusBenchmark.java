package multilateral.benchmarks;

import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;
import multilateral.cooperative.ExcessVector;
import multilateral.cooperative.Nucleolus;
import multilateral.game.CoalitionalGame;
import multilateral.solve.Outcome;
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

/** The prenucleolus of random games: against full linear programs, and beside a plain scan. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 3,
        jvmArgsAppend = {"-Xms2g", "-Xmx2g"})
public class NucleolusBenchmark {

    /** A game of ten players. */
    @State(Scope.Benchmark)
    public static class Small {

        /** What the worths are. */
        @Param({"real", "whole"})
        public String kind = "real";

        private double[] worths = new double[0];
        private CoalitionalGame game = CoalitionalGame.table(ActorSet.of("A"), 0, 0);

        /** Draws the worths. */
        @Setup
        public void draw() {
            worths = NucleolusRivals.worths(10, kind.equals("whole"), 10);
            game = CoalitionalGame.table(players(10), worths);
        }
    }

    /** A larger game. */
    @State(Scope.Benchmark)
    public static class Large {

        /** How many players; the table has 2<sup>n</sup> worths. */
        @Param({"14", "18", "20"})
        public int players = 14;

        /** What the worths are. */
        @Param({"real", "whole"})
        public String kind = "real";

        private double[] worths = new double[0];
        private double[] payoffs = new double[0];
        private CoalitionalGame game = CoalitionalGame.table(ActorSet.of("A"), 0, 0);

        /** Draws the worths. */
        @Setup
        public void draw() {
            worths = NucleolusRivals.worths(players, kind.equals("whole"), players);
            game = CoalitionalGame.table(players(players), worths);
            payoffs = Nucleolus.prenucleolus().solve(game).orElseThrow().toArray();
        }
    }

    private static ActorSet players(int count) {
        return ActorSet.of(IntStream.range(0, count).mapToObj(i -> "P" + i).toArray(String[]::new));
    }

    /**
     * The library, ten players.
     *
     * @param state the game
     * @return the payoffs with all excesses
     */
    @Benchmark
    public Outcome<Quantities, ExcessVector> ofTen(Small state) {
        return Nucleolus.prenucleolus().solve(state.game);
    }

    /**
     * A sequence of linear programs with all coalitions, ten players.
     *
     * @param state the game
     * @return the payoffs
     */
    @Benchmark
    public double[] ofTenByFullPrograms(Small state) {
        return NucleolusRivals.fullPrograms(state.worths, 10);
    }

    /**
     * The library.
     *
     * @param state the game
     * @return the payoffs with the largest excesses
     */
    @Benchmark
    public Outcome<Quantities, ExcessVector> prenucleolus(Large state) {
        return Nucleolus.prenucleolus().solve(state.game);
    }

    /**
     * One look at all coalitions.
     *
     * @param state the game
     * @return the largest excess
     */
    @Benchmark
    public double scan(Large state) {
        return NucleolusRivals.scan(state.worths, state.payoffs);
    }
}
