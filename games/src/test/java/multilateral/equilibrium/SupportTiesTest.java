package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import multilateral.game.ExactProfile;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import multilateral.game.RandomGame;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Games of three players with two actions in which payoffs tie: the enumeration reports just the
 * isolated equilibria and the ends of what {@link TiedCube} describes.
 */
class SupportTiesTest {

    private static final int[][] RANGES = {{0, 1}, {-1, 1}, {0, 2}, {0, 1}, {0, 3}, {-1, 1}};

    private static final List<BigFraction> SHARES =
            List.of(
                    BigFraction.ZERO,
                    BigFraction.of(1, 3),
                    BigFraction.of(1, 2),
                    BigFraction.of(2, 3),
                    BigFraction.ONE);

    private static final List<BigFraction[]> GRID = grid();

    private static final double SAME = 1e-5;

    @Test
    void agreesWithElimination() {
        agree(0, 900);
    }

    @Test
    @Tag("stress")
    void agreesWithEliminationOften() {
        agree(900, 20_000);
    }

    private static void agree(int from, int to) {
        int proven = 0;
        int[] pieces = new int[4];
        for (int seed = from; seed < to; seed++) {
            int[] range = RANGES[seed % RANGES.length];
            NormalFormGame game = RandomGame.uniform(seed, range[0], range[1], 2, 2, 2);
            String label = "seed " + seed + ", payoffs " + Arrays.toString(range);
            TiedCube cube = new TiedCube(game);
            checkDescription(game, cube, label);
            EnumerationReport report = SupportEnumeration.withDefaults().report(game);
            assertSame(report.equilibria(), cube.corners(), label);
            boolean infinite = false;
            for (CubePiece piece : cube.pieces()) {
                pieces[piece.dimension()]++;
                infinite |= piece.dimension() > 0;
            }
            assertThat(report.degenerate() || !infinite).as(label + ": degenerate").isTrue();
            if (!report.degenerate()) {
                assertThat(report.indexSum()).as(label + ": indices").isOne();
                assertThat(report.completeness()).as(label).isEqualTo(Completeness.PROVEN);
            }
            proven += report.completeness() == Completeness.PROVEN ? 1 : 0;
        }
        assertThat(proven).as("games proven").isGreaterThan((to - from) * 99 / 100);
        assertThat(pieces[1]).as("segments and arcs").isGreaterThan(to - from);
        assertThat(pieces[2]).as("parts of faces and surfaces").isGreaterThan((to - from) / 20);
    }

    /** Every point of a piece is an equilibrium, and every equilibrium of a grid is in a piece. */
    private static void checkDescription(NormalFormGame game, TiedCube cube, String label) {
        List<BigFraction[]> wrong = new ArrayList<>();
        for (CubePiece piece : cube.pieces()) {
            for (BigFraction[] point : piece.points(SHARES)) {
                if (!ExactRegret.of(game, exact(point)).isEquilibrium()) {
                    wrong.add(point);
                }
            }
        }
        for (BigFraction[] point : cube.irrational()) {
            if (ExactRegret.of(game, exact(point)).residual() > 1e-20) {
                wrong.add(point);
            }
        }
        assertThat(wrong).as(label + ": no equilibria").isEmpty();
        for (BigFraction[] point : GRID) {
            if (cube.contains(point) != cube.isEquilibrium(point)) {
                wrong.add(point);
            }
        }
        assertThat(wrong).as(label + ": not described").isEmpty();
    }

    private static List<BigFraction[]> grid() {
        BigFraction one = BigFraction.ONE;
        CubePiece whole = new CubePiece(one, one, one);
        for (int variable = 0; variable < 3; variable++) {
            whole.free(variable);
        }
        return whole.points(SHARES);
    }

    @Test
    void agreesInSubgames() {
        agreeInSubgames(0, 60, 3, 2, 2);
        agreeInSubgames(60, 70, 3, 3, 3);
    }

    @Test
    @Tag("stress")
    void agreesInSubgamesOften() {
        agreeInSubgames(80, 2000, 3, 2, 2);
        agreeInSubgames(2000, 2600, 3, 3, 3);
    }

    /** Where two actions of each player are strictly better, it is as if there were no others. */
    private static void agreeInSubgames(int from, int to, int... shape) {
        for (int seed = from; seed < to; seed++) {
            int[] range = RANGES[seed % RANGES.length];
            NormalFormGame game = RandomGame.uniform(seed, range[0], range[1], shape);
            EnumerationReport report = SupportEnumeration.withDefaults().report(game);
            String label = "seed " + seed + ", " + game;
            assertThat(report.residual()).as(label).isLessThan(1e-9);
            for (int without = 0; without < shape[0] * shape[1] * shape[2]; without++) {
                int[] dropped = {
                    without % shape[0], without / shape[0] % shape[1], without / shape[0] / shape[1]
                };
                if (Arrays.stream(new int[] {0, 1, 2})
                        .allMatch(i -> shape[i] > 2 || dropped[i] == 0)) {
                    agreeWithout(game, dropped, report.equilibria(), label);
                }
            }
        }
    }

    private static void agreeWithout(
            NormalFormGame game, int[] dropped, List<MixedProfile> found, String label) {
        int[][] kept = new int[3][];
        for (int i = 0; i < 3; i++) {
            int without = game.actions(i) == 2 ? 2 : dropped[i];
            kept[i] = without == 0 ? new int[] {1, 2} : new int[] {0, without == 1 ? 2 : 1};
        }
        NormalFormGame part =
                NormalFormGame.of(
                        new int[] {2, 2, 2},
                        at -> {
                            int[] whole = {kept[0][at[0]], kept[1][at[1]], kept[2][at[2]]};
                            double[] payoffs = new double[3];
                            Arrays.setAll(payoffs, i -> game.payoff(i, whole));
                            return payoffs;
                        });
        List<MixedProfile> expected = new ArrayList<>();
        for (BigFraction[] point : new TiedCube(part).corners()) {
            double[][] strategies = new double[3][];
            for (int i = 0; i < 3; i++) {
                strategies[i] = new double[game.actions(i)];
                strategies[i][kept[i][0]] = BigFraction.ONE.subtract(point[i]).doubleValue();
                strategies[i][kept[i][1]] = point[i].doubleValue();
            }
            expected.add(MixedProfile.of(strategies));
        }
        expected.removeIf(profile -> !isStrictWithout(game, kept, profile));
        List<MixedProfile> there =
                found.stream().filter(profile -> isStrictWithout(game, kept, profile)).toList();
        SupportEnumerationTest.assertSame(
                label + " without " + Arrays.toString(dropped), there, expected, SAME);
    }

    /** Whether the actions not kept are worse than the best. */
    private static boolean isStrictWithout(NormalFormGame game, int[][] kept, MixedProfile at) {
        for (int i = 0; i < 3; i++) {
            double[] payoffs = game.deviationPayoffs(i, at);
            double best = Math.max(payoffs[kept[i][0]], payoffs[kept[i][1]]);
            for (int action = 0; action < payoffs.length; action++) {
                if (action != kept[i][0] && action != kept[i][1] && payoffs[action] > best - 1e-9) {
                    return false;
                }
            }
        }
        return true;
    }

    private static ExactProfile exact(BigFraction[] point) {
        BigFraction[][] strategies = new BigFraction[3][];
        Arrays.setAll(
                strategies, i -> new BigFraction[] {BigFraction.ONE.subtract(point[i]), point[i]});
        return ExactProfile.of(strategies);
    }

    private static void assertSame(
            List<MixedProfile> found, List<BigFraction[]> expected, String label) {
        for (BigFraction[] point : expected) {
            assertThat(found)
                    .as("%s: %s", label, Arrays.toString(point))
                    .filteredOn(profile -> distance(profile, point) < SAME)
                    .hasSize(1);
        }
        assertThat(found).as(label).hasSameSizeAs(expected);
    }

    private static double distance(MixedProfile profile, BigFraction[] point) {
        double most = 0;
        for (int i = 0; i < 3; i++) {
            double difference = profile.probability(i, 1) - point[i].doubleValue();
            most = Math.max(most, Math.abs(difference));
        }
        return most;
    }

    /** What each player gains by its second action, at the probabilities of second actions. */
    private interface Gains {
        double[] at(double p, double q, double r);
    }

    private static NormalFormGame cube(Gains gains) {
        return NormalFormGame.of(
                new int[] {2, 2, 2},
                at -> {
                    double[] payoffs = gains.at(at[0], at[1], at[2]);
                    Arrays.setAll(payoffs, i -> at[i] * payoffs[i]);
                    return payoffs;
                });
    }

    /** The probabilities of the second actions. */
    private static List<List<Double>> found(NormalFormGame game, Completeness completeness) {
        EnumerationReport report = SupportEnumeration.withDefaults().report(game);
        assertThat(report.completeness()).isEqualTo(completeness);
        assertThat(report.degenerate()).isTrue();
        List<List<Double>> points = new ArrayList<>();
        for (MixedProfile profile : report.equilibria()) {
            points.add(
                    List.of(
                            profile.probability(0, 1),
                            profile.probability(1, 1),
                            profile.probability(2, 1)));
        }
        return points;
    }

    /** A face all of which is in equilibrium, and a segment that starts inside it. */
    @Test
    void segmentFromTheMiddleOfAFace() {
        NormalFormGame game = cube((p, q, r) -> new double[] {0, p * (2 * r - 1), p * (1 - 2 * q)});
        assertThat(found(game, Completeness.PROVEN))
                .containsExactlyInAnyOrder(
                        List.of(0.0, 0.0, 0.0),
                        List.of(0.0, 0.0, 1.0),
                        List.of(0.0, 1.0, 0.0),
                        List.of(0.0, 1.0, 1.0),
                        List.of(0.0, 0.5, 0.5),
                        List.of(1.0, 0.5, 0.5));
    }

    /** Where two do not care the third allows two rectangles, which touch in a corner. */
    @Test
    void rectanglesThatTouch() {
        NormalFormGame game = cube((p, q, r) -> new double[] {r, r, (2 * p - 1) * (2 * q - 1)});
        assertThat(found(game, Completeness.PROVEN))
                .containsExactlyInAnyOrder(
                        List.of(1.0, 1.0, 1.0),
                        List.of(0.5, 0.5, 0.0),
                        List.of(0.0, 1.0, 0.0),
                        List.of(0.0, 0.5, 0.0),
                        List.of(0.5, 1.0, 0.0),
                        List.of(1.0, 0.0, 0.0),
                        List.of(0.5, 0.0, 0.0),
                        List.of(1.0, 0.5, 0.0));
    }

    /** The third player mixes evenly, the others on an arc; the other branch touches an edge. */
    @Test
    void arcOfAHyperbola() {
        NormalFormGame game =
                cube((p, q, r) -> new double[] {(1 - 2 * r) * q, 2 * r - 1, 3 * p * q - p - q});
        TiedCube cube = new TiedCube(game);
        BigFraction half = BigFraction.of(1, 2);
        assertThat(cube.pieces())
                .filteredOn(piece -> piece.dimension() == 1)
                .filteredOn(
                        piece ->
                                piece.contains(BigFraction.ONE, half, half)
                                        && piece.contains(half, BigFraction.ONE, half)
                                        && piece.contains(
                                                BigFraction.of(2, 3), BigFraction.of(2, 3), half))
                .hasSize(1);
        assertSame(
                SupportEnumeration.withDefaults().all(game).toList(), cube.corners(), "hyperbola");
        assertThat(found(game, Completeness.PROVEN))
                .contains(List.of(1.0, 0.5, 0.5), List.of(0.5, 1.0, 0.5));
    }

    /** The equations are no products, and touch at one point only; it is found less exactly. */
    @Test
    void singularWithoutProducts() {
        NormalFormGame game = cube((p, q, r) -> new double[] {q + r - 1, p * r - 0.25, p - q});
        assertThat(found(game, Completeness.HEURISTIC))
                .anySatisfy(
                        point ->
                                assertThat(point)
                                        .allSatisfy(
                                                probability ->
                                                        assertThat(probability)
                                                                .isCloseTo(0.5, within(1e-5))));
        assertSame(
                SupportEnumeration.withDefaults().all(game).toList(),
                new TiedCube(game).corners(),
                "singular");
    }

    /** Equations that are no products are dependent along a whole arc only; its ends are found. */
    @Test
    void curveWithoutProducts() {
        NormalFormGame game =
                cube(
                        (p, q, r) ->
                                new double[] {
                                    r + 2 * q * r - 3 * q, r + 5 * p * r - 6 * p, q + p * q - 2 * p
                                });
        assertSame(
                SupportEnumeration.withDefaults().all(game).toList(),
                new TiedCube(game).corners(),
                "curve");
        assertThat(found(game, Completeness.HEURISTIC)).contains(List.of(0.0, 0.0, 0.0));
    }
}
