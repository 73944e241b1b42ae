package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import multilateral.game.NormalFormGame;
import multilateral.game.RandomGame;
import multilateral.solve.Budget;
import multilateral.solve.Why;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PotentialFunctionTest {

    /** Monderer and Shapley (1996), section 2: the dilemma has the potential 4, 3, 3, 0. */
    @Test
    void dilemma() {
        NormalFormGame game =
                NormalFormGame.bimatrix(
                        new double[][] {{1, 9}, {0, 6}}, new double[][] {{1, 0}, {9, 6}});
        PotentialFunction potential = PotentialFunction.of(game);
        assertThat(potential.kind()).isEqualTo(PotentialKind.EXACT);
        assertThat(potential.value(0, 0) - potential.value(0, 1)).isEqualTo(1);
        assertThat(potential.value(0, 1) - potential.value(1, 1)).isEqualTo(3);
        assertThat(potential.maximisers()).containsExactly(new int[] {0, 0});
        assertThat(potential.cycle()).isEmpty();
        assertThat(potential.weight(0)).isEqualTo(BigFraction.ONE);
        assertThat(potential).hasToString("potential of kind EXACT");
    }

    @Test
    void matchingPenniesHasNone() {
        NormalFormGame pennies =
                NormalFormGame.bimatrix(
                        new double[][] {{1, -1}, {-1, 1}}, new double[][] {{-1, 1}, {1, -1}});
        PotentialFunction none = PotentialFunction.of(pennies);
        assertThat(none.kind()).isEqualTo(PotentialKind.NONE);
        assertThat(none.cycle()).hasSize(4);
        checkCycle(pennies, none.cycle(), true);
        assertThat(none.maximisers()).isEmpty();
        assertThatIllegalStateException()
                .isThrownBy(() -> none.value(0, 0))
                .withMessageContaining("no potential");
    }

    /** Each deviation is one player's; nobody loses, and somebody gains (or everybody). */
    private static void checkCycle(NormalFormGame game, List<int[]> cycle, boolean all) {
        boolean gained = false;
        for (int k = 0; k < cycle.size(); k++) {
            int[] from = cycle.get(k);
            int[] to = cycle.get((k + 1) % cycle.size());
            int mover = -1;
            for (int player = 0; player < from.length; player++) {
                if (from[player] != to[player]) {
                    assertThat(mover).isNegative();
                    mover = player;
                }
            }
            double gain = game.payoff(mover, to) - game.payoff(mover, from);
            assertThat(gain).isGreaterThanOrEqualTo(all ? Double.MIN_VALUE : 0);
            gained |= gain > 0;
        }
        assertThat(gained).isTrue();
    }

    /** Rosenthal (1973): every congestion game has an exact potential, the sum of rising costs. */
    @Test
    void congestionGames() {
        for (long seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            int[][] costs = new int[3][4];
            for (int[] road : costs) {
                for (int load = 1; load < road.length; load++) {
                    road[load] = random.nextInt(50);
                }
            }
            NormalFormGame game =
                    NormalFormGame.of(
                            new int[] {3, 3, 3},
                            at -> {
                                int[] loads = new int[3];
                                for (int road : at) {
                                    loads[road]++;
                                }
                                double[] payoffs = new double[3];
                                for (int player = 0; player < 3; player++) {
                                    payoffs[player] = -costs[at[player]][loads[at[player]]];
                                }
                                return payoffs;
                            });
            PotentialFunction potential = PotentialFunction.of(game);
            assertThat(potential.kind()).as("seed %d", seed).isEqualTo(PotentialKind.EXACT);
            int here = -costs[0][1] - costs[1][1] - costs[2][1];
            int there = -costs[0][1] - costs[0][2] - costs[0][3];
            assertThat(potential.value(0, 1, 2) - potential.value(0, 0, 0))
                    .as("seed %d", seed)
                    .isEqualTo(here - there);
            potential
                    .maximisers()
                    .forEach(
                            profile ->
                                    assertThat(PureEquilibria.withDefaults().all(game))
                                            .contains(profile));
        }
    }

    /** A potential with payoffs stretched by 1/2 and 3 for two of the players. */
    @Test
    void weightsAreFound() {
        for (long seed = 0; seed < 40; seed++) {
            NormalFormGame common = RandomGame.uniform(seed, 0, 9, 3, 2, 3);
            NormalFormGame dummies = RandomGame.uniform(seed + 100, 0, 9, 3, 2, 3);
            NormalFormGame game =
                    NormalFormGame.of(
                            new int[] {3, 2, 3},
                            at -> {
                                double value = common.payoff(0, at);
                                return new double[] {
                                    value + dummies.payoff(0, 0, at[1], at[2]),
                                    value / 2 + dummies.payoff(1, at[0], 0, at[2]),
                                    3 * value + dummies.payoff(2, at[0], at[1], 0)
                                };
                            });
            PotentialFunction potential = PotentialFunction.of(game);
            assertThat(potential.kind()).as("seed %d", seed).isEqualTo(PotentialKind.WEIGHTED);
            assertThat(potential.weight(1)).isEqualTo(BigFraction.of(1, 2));
            assertThat(potential.weight(2)).isEqualTo(BigFraction.of(3));
            assertThat(potential.value(2, 1, 2) - potential.value(0, 0, 0))
                    .as("seed %d", seed)
                    .isEqualTo(common.payoff(0, 2, 1, 2) - common.payoff(0, 0, 0, 0));
            assertThat(potential.cycle()).hasSize(4);
        }
    }

    /** Weights that fit each pair of players but not all three. */
    @Test
    void weightsMustFitAroundThreePlayers() {
        NormalFormGame game =
                NormalFormGame.of(
                        new int[] {2, 2, 2},
                        at -> {
                            double ab = at[0] * at[1];
                            double bc = at[1] * at[2];
                            double ca = at[2] * at[0];
                            return new double[] {ab + 2 * ca, ab + bc, bc + ca};
                        });
        PotentialFunction potential = PotentialFunction.of(game);
        assertThat(potential.kind()).isEqualTo(PotentialKind.ORDINAL);
        assertThat(potential.cycle()).hasSize(4);
    }

    /** Fractions may have their sign below the line. */
    @Test
    void negativeDenominators() {
        NormalFormGame game =
                NormalFormGame.exact(
                        new int[] {2, 2},
                        at -> {
                            BigFraction value = BigFraction.of(-at[0] * at[1], -3);
                            return new BigFraction[] {value, value};
                        });
        PotentialFunction potential = PotentialFunction.of(game);
        assertThat(potential.kind()).isEqualTo(PotentialKind.EXACT);
        assertThat(potential.exactValue(1, 1)).isEqualTo(BigFraction.of(1, 3));
    }

    /** Increasing functions of a potential, one per player: ordinal, and no more. */
    @Test
    void ordinalPotentials() {
        for (long seed = 0; seed < 40; seed++) {
            NormalFormGame common = RandomGame.uniform(seed, 0, 9, 3, 3);
            NormalFormGame game =
                    NormalFormGame.of(
                            new int[] {3, 3},
                            at -> {
                                double value = common.payoff(0, at);
                                return new double[] {value, value * value * value};
                            });
            PotentialFunction potential = PotentialFunction.of(game);
            assertThat(potential.kind()).as("seed %d", seed).isEqualTo(PotentialKind.ORDINAL);
            assertThat(potential.cycle()).hasSize(4);
            for (int row = 0; row < 3; row++) {
                for (int column = 0; column < 3; column++) {
                    for (int other = 0; other < 3; other++) {
                        double gain = game.payoff(1, row, other) - game.payoff(1, row, column);
                        double rise = potential.value(row, other) - potential.value(row, column);
                        assertThat(Math.signum(rise))
                                .as("seed %d", seed)
                                .isEqualTo(Math.signum(gain));
                    }
                }
            }
        }
    }

    /** Monderer and Shapley (1996), section 2: improvements end, but ties lead around. */
    @Test
    void generalisedOrdinal() {
        NormalFormGame game =
                NormalFormGame.bimatrix(
                        new double[][] {{1, 2}, {2, 0}}, new double[][] {{0, 0}, {0, 1}});
        PotentialFunction potential = PotentialFunction.of(game);
        assertThat(potential.kind()).isEqualTo(PotentialKind.GENERALISED_ORDINAL);
        checkCycle(game, potential.cycle(), false);
        assertThat(potential.value(1, 0)).isGreaterThan(potential.value(0, 0));
        assertThat(potential.value(0, 1)).isGreaterThan(potential.value(1, 1));
    }

    /** Every kind found is checked against all deviations, every cycle against the game. */
    @Test
    void randomGames() {
        Set<PotentialKind> seen = EnumSet.noneOf(PotentialKind.class);
        for (long seed = 0; seed < 300; seed++) {
            NormalFormGame game = RandomGame.uniform(seed, 0, 1 + (int) (seed % 3), 2, 2, 2);
            if (seed % 2 == 0) {
                game = RandomGame.uniform(seed, 0, 2, 2, 3);
            }
            PotentialFunction potential = PotentialFunction.of(game);
            PotentialKind kind = potential.kind();
            seen.add(kind);
            if (kind == PotentialKind.GENERALISED_ORDINAL || kind == PotentialKind.NONE) {
                checkCycle(game, potential.cycle(), kind == PotentialKind.NONE);
            }
            if (kind != PotentialKind.NONE) {
                assertThat(PureEquilibria.withDefaults().all(game))
                        .as("seed %d", seed)
                        .isNotEmpty();
            }
        }
        assertThat(seen)
                .contains(
                        PotentialKind.NONE,
                        PotentialKind.GENERALISED_ORDINAL,
                        PotentialKind.ORDINAL);
    }

    @Test
    void roundingIsForgivenOnRequest() {
        NormalFormGame game =
                NormalFormGame.of(
                        new int[] {2, 2},
                        at -> new double[] {0.1 * at[0] + 0.7 * at[1], 0.3 * (at[0] + at[1])});
        assertThat(PotentialFunction.of(game).kind()).isNotEqualTo(PotentialKind.EXACT);
        assertThat(PotentialFunction.of(game, 1e-12).kind()).isEqualTo(PotentialKind.EXACT);
    }

    /** A game of 20 x 20 with, by kind, a potential of that kind and of no stronger one. */
    private static NormalFormGame game(PotentialKind kind) {
        NormalFormGame drawn = RandomGame.uniform(1, -100, 100, 20, 20);
        double[][][] base = {{{1, 2}, {2, 0}}, {{0, 0}, {0, 1}}};
        return NormalFormGame.of(
                new int[] {20, 20},
                at -> {
                    double common = drawn.payoff(0, at);
                    double cube = common * common * common;
                    int row = at[1] < 2 ? at[0] : Math.max(at[0], 1);
                    int column = at[0] < 2 ? at[1] : Math.max(at[1], 1);
                    return switch (kind) {
                        case EXACT -> new double[] {common + at[1], common - at[0]};
                        case WEIGHTED -> new double[] {common + at[1], 3 * common - at[0]};
                        case ORDINAL -> new double[] {common, cube};
                        case GENERALISED_ORDINAL ->
                                Math.max(at[0], at[1]) < 2
                                        ? new double[] {
                                            base[0][at[0]][at[1]], base[1][at[0]][at[1]]
                                        }
                                        : new double[] {-row, -column};
                        case NONE, UNDECIDED ->
                                new double[] {drawn.payoff(0, at), drawn.payoff(1, at)};
                    };
                });
    }

    /** Wherever a search is stopped, it says no more than it knows. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNDECIDED")
    void stopsWithWhatIsSure(PotentialKind kind) {
        NormalFormGame game = game(kind);
        assertThat(PotentialFunction.of(game).kind()).isEqualTo(kind);
        for (long steps = 1; ; steps++) {
            Budget budget = Budget.withDefaults().withMaxSteps(steps);
            PotentialFunction found = PotentialFunction.of(game, 0, budget);
            if (found.stopped().isEmpty()) {
                assertThat(found.kind()).isEqualTo(kind);
                assertThat(steps).isGreaterThan(2);
                return;
            }
            assertThat(found.stopped()).contains(Why.STEPS);
            assertThat(found.kind() == PotentialKind.UNDECIDED || kind == PotentialKind.WEIGHTED)
                    .as("%s after %d steps", found, steps)
                    .isTrue();
            checkPath(found.cycle());
            if (found.kind() == PotentialKind.UNDECIDED) {
                assertThat(found.maximisers()).isEmpty();
                assertThatIllegalStateException()
                        .isThrownBy(() -> found.value(0, 0))
                        .withMessageStartingWith("no potential was found before the budget ended");
            }
        }
    }

    private static void checkPath(List<int[]> cycle) {
        for (int k = 0; k < cycle.size(); k++) {
            int[] from = cycle.get(k);
            int[] to = cycle.get((k + 1) % cycle.size());
            assertThat(from[0] != to[0]).isNotEqualTo(from[1] != to[1]);
        }
    }

    @Test
    void refusesOtherArguments() {
        NormalFormGame game = RandomGame.uniform(1, 0, 9, 2, 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PotentialFunction.of(game, Double.NaN))
                .withMessageContaining("tolerance (NaN)");
        PotentialFunction potential =
                PotentialFunction.of(
                        NormalFormGame.of(new int[] {2, 2}, at -> new double[] {at[0], at[1]}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> potential.value(0, 2))
                .withMessageContaining("profile [0, 2]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> potential.value(0))
                .withMessageContaining("2 players");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> potential.weight(2))
                .withMessage("player (2) must be in [0, 1]");
    }
}
