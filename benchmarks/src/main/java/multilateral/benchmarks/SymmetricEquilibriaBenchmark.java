package multilateral.benchmarks;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import multilateral.equilibrium.EnumerationReport;
import multilateral.equilibrium.SymmetricEquilibria;
import multilateral.equilibrium.TypedEquilibria;
import multilateral.game.SymmetricGame;
import multilateral.game.TypedGame;
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

/** All symmetric equilibria of games with 193 players, against a grid with bisection. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 3,
        jvmArgsAppend = {"-Xms3g", "-Xmx3g"})
public class SymmetricEquilibriaBenchmark {

    private static final int PLAYERS = 193;

    /** The kind of payoffs. */
    @Param({"threshold", "smooth", "congestion"})
    public String kind = "threshold";

    private SymmetricGame two = threshold(2);
    private SymmetricGame three = two;
    private SymmetricGame four = two;
    private TypedGame typed = two.asTyped();

    /** Makes the games. */
    @Setup
    public void make() {
        two = game(kind, 2);
        three = game(kind, 3);
        four = game(kind.equals("threshold") ? "smooth" : kind, 4);
        typed = typed(kind);
    }

    /**
     * Makes a game of one kind.
     *
     * @param kind threshold, smooth or congestion
     * @param actions how many actions
     * @return a game of 193 players
     */
    static SymmetricGame game(String kind, int actions) {
        return switch (kind) {
            case "threshold" -> threshold(actions);
            case "smooth" -> smooth(actions);
            default ->
                    SymmetricGame.of(
                            PLAYERS,
                            actions,
                            (action, others) -> -(action + 1.0) * (others[action] + 1) / PLAYERS);
        };
    }

    private static SymmetricGame threshold(int actions) {
        return SymmetricGame.of(
                PLAYERS,
                actions,
                (action, others) -> {
                    int effort = action;
                    for (int i = 0; i < actions; i++) {
                        effort += i * others[i];
                    }
                    return (effort >= 30 * (actions - 1) ? 1 : 0) - 0.03 * action;
                });
    }

    private static SymmetricGame smooth(int actions) {
        Random random = new Random(actions);
        int triples = actions * actions * actions;
        double[] weights = random.doubles(triples, -1, 1).toArray();
        return SymmetricGame.of(
                PLAYERS,
                actions,
                (action, others) -> {
                    double sum = 0;
                    for (int i = 0; i < actions * actions; i++) {
                        double pair = (double) others[i / actions] * others[i % actions];
                        sum += weights[action * actions * actions + i] * pair;
                    }
                    return sum / PLAYERS / PLAYERS;
                });
    }

    /** Three types with two actions: what counts is the weighted number of givers. */
    private static TypedGame typed(String kind) {
        int[] members = {5, 60, 128};
        int[] gifts = {10, 2, 1};
        return TypedGame.of(
                members,
                new int[] {2, 2, 2},
                (type, action, others) -> {
                    double given = action == 0 ? gifts[type] : 0;
                    for (int t = 0; t < gifts.length; t++) {
                        given += gifts[t] * others[t][0];
                    }
                    double share = given / 298;
                    double benefit =
                            switch (kind) {
                                case "threshold" -> given >= 80 ? 1 : 0;
                                case "smooth" -> share * share * (3 - 2 * share);
                                default -> -share * (action == 0 ? 1 : 0.5);
                            };
                    return benefit - (action == 0 ? 0.004 * gifts[type] : 0);
                });
    }

    /**
     * The library, two actions.
     *
     * @param quality takes note of the answer
     * @return the equilibria
     */
    @Benchmark
    public EnumerationReport two(Quality quality) {
        return quality.note(SymmetricEquilibria.withDefaults().report(two));
    }

    /**
     * A grid of as many steps as players, and bisection.
     *
     * @return the equilibria found
     */
    @Benchmark
    public List<Double> twoByGrid() {
        return SymmetricEquilibriaRivals.gridAndBisection(two, PLAYERS);
    }

    /**
     * The library, three actions.
     *
     * @param quality takes note of the answer
     * @return the equilibria
     */
    @Benchmark
    public EnumerationReport three(Quality quality) {
        return quality.note(SymmetricEquilibria.withDefaults().report(three));
    }

    /**
     * The library, four actions; smooth payoffs in place of thresholds.
     *
     * @param quality takes note of the answer
     * @return the equilibria
     */
    @Benchmark
    public EnumerationReport four(Quality quality) {
        return quality.note(SymmetricEquilibria.withDefaults().report(four));
    }

    /**
     * The library, three types of together 193 players with two actions each.
     *
     * @param quality takes note of the answer
     * @return the equilibria
     */
    @Benchmark
    public EnumerationReport typed(Quality quality) {
        return quality.note(TypedEquilibria.withDefaults().report(typed));
    }
}
