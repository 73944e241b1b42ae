package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import multilateral.game.TypedGame;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Laws of type-symmetric equilibria on seeded random games of few players. */
class TypedEquilibriaLawsTest {

    private static final int[][] SHAPES = {
        {2, 2},
        {3, 2},
        {5, 2},
        {2, 3},
        {4, 3},
        {3, 4},
        {1, 2, 2, 2},
        {2, 2, 2, 2},
        {1, 3, 3, 2},
        {2, 1, 1, 2, 2, 2}
    };

    private static TypedGame game(int seed) {
        int[] shape = SHAPES[seed % SHAPES.length];
        int types = shape.length / 2;
        return CountGames.rough(
                Arrays.copyOf(shape, types), Arrays.copyOfRange(shape, types, 2 * types), seed);
    }

    private static double distance(MixedProfile one, MixedProfile other) {
        double distance = 0;
        for (int player = 0; player < one.players(); player++) {
            for (int action = 0; action < one.actions(player); action++) {
                distance =
                        Math.max(
                                distance,
                                Math.abs(
                                        one.probability(player, action)
                                                - other.probability(player, action)));
            }
        }
        return distance;
    }

    private static boolean same(List<MixedProfile> some, List<MixedProfile> others) {
        return some.size() == others.size()
                && some.stream()
                        .allMatch(a -> others.stream().anyMatch(b -> distance(a, b) < 1e-7));
    }

    @Test
    void allAreFoundAndNoneIsFalse() {
        for (int seed = 0; seed < 80; seed++) {
            assertThat(proven(seed, 8)).as("seed %d", seed).isTrue();
        }
    }

    @Test
    @Tag("stress")
    void allAreFoundAndNoneIsFalseInManyGames() {
        int unproven = 0;
        for (int seed = 80; seed < 600; seed++) {
            unproven += proven(seed, 20) ? 0 : 1;
        }
        assertThat(unproven).isLessThan(5);
    }

    /** Whether the report says that all are found; if it does not, none may be missing either. */
    private static boolean proven(int seed, int starts) {
        TypedGame game = game(seed);
        NormalFormGame table = game.toNormalForm();
        EnumerationReport report = TypedEquilibria.withDefaults().report(game);
        assertThat(report.equilibria()).as("seed %d", seed).isNotEmpty();
        for (MixedProfile found : report.equilibria()) {
            assertThat(MaxRegret.of(table, found).residual()).as("seed %d", seed).isLessThan(2e-8);
        }
        if (report.degenerate()) {
            return true;
        }
        assertThat(report.completeness()).as("seed %d", seed).isNotEqualTo(Completeness.HEURISTIC);
        assertThat(report.indexSum()).as("seed %d", seed).isEqualTo(1);
        assertThat(report.equilibria().size() % 2).as("seed %d", seed).isEqualTo(1);
        for (MixedProfile other : searched(game, table, seed, starts)) {
            assertThat(report.equilibria())
                    .as("seed %d", seed)
                    .anyMatch(found -> distance(found, other) < 1e-6);
        }
        return report.completeness() == Completeness.PROVEN;
    }

    /** Newton's method on the table, from random points of every face. */
    private static List<MixedProfile> searched(
            TypedGame game, NormalFormGame table, int seed, int starts) {
        SplittableRandom random = new SplittableRandom(seed);
        List<MixedProfile> found = new ArrayList<>();
        int types = game.types();
        int[] first = new int[types];
        for (int t = 1; t < types; t++) {
            first[t] = first[t - 1] + game.members(t - 1);
        }
        int faces =
                IntStream.range(0, types)
                        .map(t -> (1 << game.actionNames(t).size()) - 1)
                        .reduce(1, (a, b) -> a * b);
        for (int face = 0; face < faces; face++) {
            for (int start = 0; start < starts; start++) {
                double[][] at = new double[types][];
                int rest = face;
                for (int t = 0; t < types; t++) {
                    int count = game.actionNames(t).size();
                    int mask = 1 + rest % ((1 << count) - 1);
                    rest /= (1 << count) - 1;
                    at[t] = new double[count];
                    double sum = 0;
                    for (int a = 0; a < count; a++) {
                        at[t][a] = (mask >> a & 1) == 1 ? -Math.log(random.nextDouble()) : 0;
                        sum += at[t][a];
                    }
                    for (int a = 0; a < count; a++) {
                        at[t][a] /= sum;
                    }
                }
                newton(game, table, first, at).ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<MixedProfile> newton(
            TypedGame game, NormalFormGame table, int[] first, double[][] at) {
        List<int[]> unknowns = new ArrayList<>();
        int[] last = new int[at.length];
        for (int t = 0; t < at.length; t++) {
            last[t] = at[t].length - 1;
            while (at[t][last[t]] == 0) {
                last[t]--;
            }
            for (int a = 0; a < last[t]; a++) {
                if (at[t][a] > 0) {
                    unknowns.add(new int[] {t, a});
                }
            }
        }
        int size = unknowns.size();
        LinearSystem system = new LinearSystem(size);
        for (int step = 0; step < 15; step++) {
            double[] gains = gains(game, table, first, at, unknowns, last);
            double[] slopes = new double[size * size];
            for (int d = 0; d < size; d++) {
                int[] unknown = unknowns.get(d);
                double h = Math.min(1e-6, at[unknown[0]][last[unknown[0]]] / 2);
                double[][] moved = Arrays.stream(at).map(double[]::clone).toArray(double[][]::new);
                moved[unknown[0]][unknown[1]] += h;
                moved[unknown[0]][last[unknown[0]]] -= h;
                double[] there = gains(game, table, first, moved, unknowns, last);
                for (int f = 0; f < size; f++) {
                    slopes[f * size + d] = (there[f] - gains[f]) / h;
                }
            }
            if (size > 0 && system.factor(slopes) == 0) {
                return Optional.empty();
            }
            system.solve(gains);
            for (int d = 0; d < size; d++) {
                at[unknowns.get(d)[0]][unknowns.get(d)[1]] -= gains[d];
                at[unknowns.get(d)[0]][last[unknowns.get(d)[0]]] += gains[d];
            }
            if (Arrays.stream(at).flatMapToDouble(Arrays::stream).anyMatch(p -> !(p >= 0))) {
                return Optional.empty();
            }
        }
        MixedProfile profile = game.profile(at);
        return MaxRegret.of(table, profile).residual() < 1e-8
                ? Optional.of(profile)
                : Optional.empty();
    }

    private static double[] gains(
            TypedGame game,
            NormalFormGame table,
            int[] first,
            double[][] at,
            List<int[]> unknowns,
            int[] last) {
        MixedProfile profile = game.profile(at);
        double[] gains = new double[unknowns.size()];
        for (int f = 0; f < gains.length; f++) {
            int type = unknowns.get(f)[0];
            double[] payoffs = table.deviationPayoffs(first[type], profile);
            gains[f] = payoffs[unknowns.get(f)[1]] - payoffs[last[type]];
        }
        return gains;
    }

    /** Another unit and origin of a type's payoffs changes nothing. */
    @Test
    void unitsDoNotMatter() {
        for (int seed = 0; seed < 40; seed++) {
            TypedGame game = game(seed);
            int[] members = IntStream.range(0, game.types()).map(game::members).toArray();
            int[] actions =
                    IntStream.range(0, game.types()).map(t -> game.actionNames(t).size()).toArray();
            TypedGame moved =
                    TypedGame.of(
                            members,
                            actions,
                            (type, action, others) ->
                                    4 * (type + 1) * game.payoffOf(type, action, others) - 17);
            assertThat(
                            same(
                                    TypedEquilibria.withDefaults().report(game).equilibria(),
                                    TypedEquilibria.withDefaults().report(moved).equilibria()))
                    .as("seed %d", seed)
                    .isTrue();
        }
    }

    /** Actions in reverse order give the equilibria in reverse order. */
    @Test
    void namesDoNotMatter() {
        for (int seed = 0; seed < 40; seed++) {
            TypedGame game = game(seed);
            int[] members = IntStream.range(0, game.types()).map(game::members).toArray();
            int[] actions =
                    IntStream.range(0, game.types()).map(t -> game.actionNames(t).size()).toArray();
            TypedGame reversed =
                    TypedGame.of(
                            members,
                            actions,
                            (type, action, others) ->
                                    game.payoffOf(
                                            type,
                                            actions[type] - 1 - action,
                                            Arrays.stream(others)
                                                    .map(TypedEquilibriaLawsTest::reversed)
                                                    .toArray(int[][]::new)));
            List<MixedProfile> back =
                    TypedEquilibria.withDefaults().report(reversed).equilibria().stream()
                            .map(TypedEquilibriaLawsTest::reversed)
                            .toList();
            assertThat(same(TypedEquilibria.withDefaults().report(game).equilibria(), back))
                    .as("seed %d", seed)
                    .isTrue();
        }
    }

    private static int[] reversed(int[] counts) {
        return IntStream.range(0, counts.length).map(i -> counts[counts.length - 1 - i]).toArray();
    }

    private static MixedProfile reversed(MixedProfile profile) {
        return MixedProfile.of(
                IntStream.range(0, profile.players())
                        .mapToObj(
                                player -> {
                                    double[] strategy = profile.strategy(player);
                                    return IntStream.range(0, strategy.length)
                                            .mapToDouble(i -> strategy[strategy.length - 1 - i])
                                            .toArray();
                                })
                        .toArray(double[][]::new));
    }
}
