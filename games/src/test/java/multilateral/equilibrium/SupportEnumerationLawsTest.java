package multilateral.equilibrium;

import static multilateral.equilibrium.SupportEnumerationTest.assertSame;
import static multilateral.equilibrium.SupportEnumerationTest.distance;
import static multilateral.equilibrium.SupportEnumerationTest.report;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import multilateral.game.RandomGame;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SupportEnumerationLawsTest {

    @Test
    void aboutWhatNewtonFindsFromManyStarts() {
        newtonFindsNoOther(0, 5, new int[] {2, 2, 2}, 20);
        newtonFindsNoOther(0, 2, new int[] {3, 2, 3}, 20);
    }

    @Test
    @Tag("stress")
    void whatNewtonFindsFromVeryManyStarts() {
        newtonFindsNoOther(100, 300, new int[] {2, 2, 2}, 60);
        newtonFindsNoOther(100, 150, new int[] {2, 2, 2, 2}, 60);
        newtonFindsNoOther(100, 120, new int[] {3, 3, 3}, 60);
    }

    /** Whatever Newton's method finds from random starts in all supports is in the list, once. */
    private static void newtonFindsNoOther(int from, int to, int[] shape, int starts) {
        for (int seed = from; seed < to; seed++) {
            NormalFormGame game = RandomGame.uniform(seed, -100_000, 100_000, shape);
            EnumerationReport report = report(game);
            String what = Arrays.toString(shape) + " seed " + seed;
            assertThat(report.completeness()).as(what).isEqualTo(Completeness.PROVEN);
            assertThat(report.indexSum()).as(what).isEqualTo(1);
            assertThat(report.residual()).as(what).isLessThan(1e-9);
            for (int k = 0; k < report.indices().size(); k++) {
                assertThat(EquilibriumIndex.of(game, report.equilibria().get(k)))
                        .as(what)
                        .isEqualTo(report.indices().get(k));
            }
            ManyStarts.equilibria(game, starts, new Random(seed))
                    .forEach(
                            found ->
                                    assertThat(report.equilibria())
                                            .as("%s: %s", what, found)
                                            .filteredOn(other -> distance(found, other) < 1e-7)
                                            .hasSize(1));
        }
    }

    /** A third player whose action changes nothing leaves the extreme equilibria of two. */
    @Test
    void dummiesLeaveTheExtremeEquilibriaOfTwo() {
        dummies(0, 40);
    }

    @Test
    @Tag("stress")
    void dummiesLeaveTheExtremeEquilibriaOfTwoOften() {
        dummies(40, 1500);
    }

    private static void dummies(int from, int to) {
        int[][] shapes = {{2, 2}, {3, 2}, {3, 3}, {2, 4}};
        for (int seed = from; seed < to; seed++) {
            int[] shape = shapes[seed % shapes.length];
            int most = 1 + seed % 7;
            NormalFormGame two = RandomGame.uniform(seed, 0, most, shape);
            int dummy = 1 + seed % 2;
            NormalFormGame three =
                    NormalFormGame.of(
                            new int[] {shape[0], dummy, shape[1]},
                            at ->
                                    new double[] {
                                        two.payoff(0, at[0], at[2]), 7, two.payoff(1, at[0], at[2])
                                    });
            List<MixedProfile> expected = new ArrayList<>();
            SupportEnumeration.withDefaults()
                    .all(two)
                    .forEach(
                            pair -> {
                                for (int action = 0; action < dummy; action++) {
                                    double[] own = new double[dummy];
                                    own[action] = 1;
                                    expected.add(
                                            MixedProfile.of(
                                                    pair.strategy(0), own, pair.strategy(1)));
                                }
                            });
            EnumerationReport report = report(three);
            assertSame("seed " + seed, report.equilibria(), expected, 1e-12);
            assertThat(report.completeness()).as("seed %d", seed).isEqualTo(Completeness.PROVEN);
        }
    }

    /** No false equilibrium, none twice, all pure ones, whatever ties. */
    @Test
    void gamesWithManyTies() {
        int[][] shapes = {{2, 2, 2}, {3, 3, 2}, {1, 3, 2}, {2, 2, 2, 2}};
        for (int seed = 0; seed < 80; seed++) {
            int[] shape = shapes[seed % shapes.length];
            NormalFormGame game = RandomGame.uniform(seed, 0, 1 + seed % 3, shape);
            EnumerationReport report = report(game);
            List<MixedProfile> found = report.equilibria();
            assertThat(report.residual()).as("seed %d", seed).isLessThan(1e-12);
            for (int k = 0; k < found.size(); k++) {
                for (int j = 0; j < k; j++) {
                    assertThat(distance(found.get(k), found.get(j)))
                            .as("seed %d", seed)
                            .isGreaterThan(1e-6);
                }
                assertThat(EquilibriumIndex.of(game, found.get(k)))
                        .as("seed %d", seed)
                        .isEqualTo(report.indices().get(k));
            }
            assertThat(found)
                    .as("seed %d", seed)
                    .containsAll(
                            PureEquilibria.withDefaults()
                                    .all(game)
                                    .map(actions -> MixedProfile.pure(game, actions))
                                    .toList());
        }
    }

    @Test
    void unitsAndNamesDoNotMatter() {
        for (int seed = 0; seed < 20; seed++) {
            int[] shape = seed % 2 == 0 ? new int[] {2, 3, 2} : new int[] {2, 2, 2, 2};
            NormalFormGame game = RandomGame.uniform(seed, 0, seed % 4 == 0 ? 3 : 1000, shape);
            int players = shape.length;
            NormalFormGame scaled =
                    NormalFormGame.of(
                            shape,
                            at -> {
                                double[] payoffs = new double[players];
                                Arrays.setAll(
                                        payoffs, i -> 1e6 + 13.7 * (i + 1) * game.payoff(i, at));
                                return payoffs;
                            });
            List<MixedProfile> found = report(game).equilibria();
            assertSame("scaled, seed " + seed, report(scaled).equilibria(), found, 1e-9);
            int[] turned = IntStream.range(0, players).map(i -> shape[(i + 1) % players]).toArray();
            NormalFormGame renamed = NormalFormGame.of(turned, at -> renamed(game, at, players));
            List<MixedProfile> back =
                    report(renamed).equilibria().stream().map(p -> renamed(p, players)).toList();
            assertSame("renamed, seed " + seed, back, found, 1e-9);
        }
    }

    /** Player i is called i − 1, and actions are counted from the end. */
    private static double[] renamed(NormalFormGame game, int[] at, int players) {
        int[] profile = new int[players];
        for (int i = 0; i < players; i++) {
            profile[(i + 1) % players] = game.actions((i + 1) % players) - 1 - at[i];
        }
        double[] payoffs = new double[players];
        Arrays.setAll(payoffs, i -> game.payoff((i + 1) % players, profile));
        return payoffs;
    }

    private static MixedProfile renamed(MixedProfile profile, int players) {
        double[][] strategies = new double[players][];
        for (int i = 0; i < players; i++) {
            double[] strategy = profile.strategy(i);
            double[] reversed = new double[strategy.length];
            Arrays.setAll(reversed, a -> strategy[strategy.length - 1 - a]);
            strategies[(i + 1) % players] = reversed;
        }
        return MixedProfile.of(strategies);
    }

    /** Each equilibrium in which the action is played appears with either of the two. */
    @Test
    void duplicatedAction() {
        for (int seed = 0; seed < 30; seed++) {
            NormalFormGame game = RandomGame.uniform(seed, -100_000, 100_000, 2, 2, 2);
            NormalFormGame doubled =
                    NormalFormGame.of(
                            new int[] {2, 2, 3},
                            at -> {
                                double[] payoffs = new double[3];
                                int third = Math.min(at[2], 1);
                                Arrays.setAll(payoffs, i -> game.payoff(i, at[0], at[1], third));
                                return payoffs;
                            });
            List<MixedProfile> expected = new ArrayList<>();
            for (MixedProfile profile : report(game).equilibria()) {
                double p = profile.probability(2, 0);
                double q = profile.probability(2, 1);
                double[] one = profile.strategy(0);
                double[] two = profile.strategy(1);
                expected.add(MixedProfile.of(one, two, new double[] {p, q, 0}));
                if (q > 0) {
                    expected.add(MixedProfile.of(one, two, new double[] {p, 0, q}));
                }
            }
            assertSame("seed " + seed, report(doubled).equilibria(), expected, 1e-9);
        }
    }

    /** Every end of Lemke and Howson's paths is an extreme equilibrium, and all are told apart. */
    @Test
    void endsOfPathsAreAmongTheExtremeEquilibria() {
        for (int seed = 0; seed < 100; seed++) {
            int[] shape = {2 + seed % 4, 2 + seed % 3};
            NormalFormGame game = RandomGame.uniform(seed, 0, 1 + seed % 9, shape);
            EnumerationReport report = report(game);
            assertThat(report.residual()).as("seed %d", seed).isLessThan(1e-13);
            assertThat(report.completeness()).as("seed %d", seed).isEqualTo(Completeness.PROVEN);
            for (int label = 0; label < shape[0] + shape[1]; label++) {
                MixedProfile end =
                        LemkeHowson.withDefaults().withLabel(label).solve(game).orElseThrow();
                assertThat(report.equilibria())
                        .as("seed %d, label %d", seed, label)
                        .filteredOn(other -> distance(end, other) < 1e-9)
                        .hasSize(1);
            }
        }
    }
}
