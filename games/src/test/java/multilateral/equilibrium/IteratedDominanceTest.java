package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import multilateral.actor.ActorSet;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import multilateral.game.RandomGame;
import multilateral.solve.Budget;
import multilateral.solve.Why;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class IteratedDominanceTest {

    private static final NormalFormGame DILEMMA =
            NormalFormGame.of(
                    ActorSet.of("USA", "CHN"),
                    List.of(List.of("abate", "pollute"), List.of("abate", "pollute")),
                    at ->
                            new double[] {
                                new double[][] {{3, 0}, {4, 1}}[at[0]][at[1]],
                                new double[][] {{3, 4}, {0, 1}}[at[0]][at[1]]
                            });

    @Test
    void dilemma() {
        DominanceReduction reduction = IteratedDominance.reduce(DILEMMA);
        assertThat(reduction.solved()).isTrue();
        assertThat(reduction.rounds()).isEqualTo(1);
        assertThat(reduction.survives(0, 1)).isTrue();
        assertThat(reduction.survives(0, 0)).isFalse();
        assertThat(reduction.explain())
                .isEqualTo(
                        """
                        USA: abate is dominated by pollute in round 1 by at least 1
                        CHN: abate is dominated by pollute in round 1 by at least 1
                        left: USA: pollute; CHN: pollute""");
        assertThat(reduction.reduced().actionName(0, 0)).isEqualTo("pollute");
        assertThat(reduction.reduced().payoff(1, 0, 0)).isEqualTo(1);
        assertThat(reduction.expand(MixedProfile.of(new double[] {1}, new double[] {1})))
                .isEqualTo(MixedProfile.pure(DILEMMA, 1, 1));
    }

    /** Row 3 is below the even mixture of the others (Fudenberg and Tirole 1991, figure 1.2). */
    @Test
    void aMixtureDominates() {
        NormalFormGame game =
                NormalFormGame.bimatrix(
                        new double[][] {{2, -1}, {-1, 2}, {0, 0}},
                        new double[][] {{0, 0}, {0, 0}, {0, 0}});
        DominanceReduction reduction = IteratedDominance.reduce(game);
        assertThat(reduction.survivors()).containsExactly(List.of(0, 1), List.of(0, 1));
        DominatedAction fallen = reduction.fallen().get(0);
        assertThat(fallen.dominator().get(0)).isCloseTo(0.5, within(1e-12));
        assertThat(fallen.margin()).isCloseTo(0.5, within(1e-12));
        assertThat(reduction.explain())
                .contains("1: 3 is dominated by 50 % 1 + 50 % 2 in round 1 by at least 0.5");
        assertThat(IteratedDominance.reduce(game, Dominance.STRICT, Dominators.PURE).fallen())
                .isEmpty();
        assertThat(IteratedDominance.reduce(game, Dominance.STRICT, Dominators.PURE).reduced())
                .isSameAs(game);
    }

    /** Margins of a trillionth, and ties that only fractions can tell, are decided exactly. */
    @Test
    void smallMarginsAreExact() {
        BigFraction third = BigFraction.of(1, 3);
        BigFraction[][] row = {
            {BigFraction.ONE, BigFraction.ZERO},
            {BigFraction.ZERO, BigFraction.ONE},
            new BigFraction[2]
        };
        for (int sign = -1; sign <= 1; sign++) {
            BigFraction off = BigFraction.of(sign).multiply(BigFraction.of(1, 3_000_000_000_000L));
            row[2][0] = BigFraction.of(1, 2).subtract(off);
            row[2][1] = BigFraction.of(1, 2).subtract(off);
            NormalFormGame game =
                    NormalFormGame.exact(
                            new int[] {3, 2}, at -> new BigFraction[] {row[at[0]][at[1]], third});
            assertThat(IteratedDominance.reduce(game).fallen()).hasSize(sign > 0 ? 1 : 0);
            assertThat(IteratedDominance.reduce(game, Dominance.WEAK, Dominators.MIXED).fallen())
                    .hasSize(sign > 0 ? 1 : 0);
        }
        NormalFormGame close =
                NormalFormGame.exact(
                        new int[] {2, 1},
                        at ->
                                new BigFraction[] {
                                    at[0] == 0 ? third : BigFraction.from(1 / 3.0), third
                                });
        assertThat(IteratedDominance.reduce(close).survivors().get(0)).containsExactly(0);
    }

    /** Weak dominance, all at once: the middle of a 3 x 2 game of which the order decides. */
    @Test
    void weakDominance() {
        NormalFormGame game =
                NormalFormGame.bimatrix(
                        new double[][] {{1, 0}, {1, 1}, {0, 1}},
                        new double[][] {{1, 0}, {0, 0}, {0, 1}});
        assertThat(IteratedDominance.reduce(game).fallen()).isEmpty();
        DominanceReduction weak = IteratedDominance.reduce(game, Dominance.WEAK, Dominators.PURE);
        assertThat(weak.survivors()).containsExactly(List.of(1), List.of(0, 1));
        assertThat(weak.explain()).contains("1: 1 is dominated by 2 in round 1 without ever");
        NormalFormGame mixed =
                NormalFormGame.bimatrix(
                        new double[][] {{4, 0, 1}, {0, 4, 1}, {2, 2, 0}}, new double[3][3]);
        DominanceReduction byMixture =
                IteratedDominance.reduce(mixed, Dominance.WEAK, Dominators.MIXED);
        assertThat(byMixture.survivors().get(0)).containsExactly(0, 1);
        assertThat(byMixture.fallen().get(0).margin()).isZero();
        assertThat(IteratedDominance.reduce(mixed, Dominance.WEAK, Dominators.PURE).fallen())
                .isEmpty();
    }

    /** Strict elimination keeps all equilibria, and leads to the same whatever falls first. */
    @Test
    void strictEliminationKeepsEquilibriaInAnyOrder() {
        int fallen = 0;
        for (long seed = 0; seed < 300; seed++) {
            NormalFormGame game = seed % 2 == 0 ? RandomGames.game(seed) : skewed(seed);
            DominanceReduction reduction = IteratedDominance.reduce(game);
            fallen += reduction.fallen().size();
            PureEquilibria.withDefaults()
                    .all(game)
                    .forEach(
                            profile -> {
                                for (int player = 0; player < profile.length; player++) {
                                    assertThat(reduction.survives(player, profile[player]))
                                            .isTrue();
                                }
                            });
            if (game.players() == 2) {
                MixedProfile nash =
                        LemkeHowson.withDefaults().solve(reduction.reduced()).orElseThrow();
                assertThat(MaxRegret.of(game, reduction.expand(nash)).residual())
                        .as("seed %d", seed)
                        .isLessThan(1e-3);
            }
            assertThat(oneByOne(game, new SplittableRandom(seed)))
                    .as("seed %d", seed)
                    .isEqualTo(reduction.survivors());
            assertThat(survivorsOf(game, Dominance.STRICT, Dominators.PURE))
                    .as("seed %d", seed)
                    .isGreaterThanOrEqualTo(survivorsOf(game, Dominance.STRICT, Dominators.MIXED));
        }
        assertThat(fallen).isGreaterThan(200);
    }

    private static int survivorsOf(
            NormalFormGame game, Dominance dominance, Dominators dominators) {
        return IteratedDominance.reduce(game, dominance, dominators).survivors().stream()
                .mapToInt(List::size)
                .sum();
    }

    /** Actions that are worth more or less whatever the others do. */
    private static NormalFormGame skewed(long seed) {
        NormalFormGame game = RandomGame.uniform(seed, 0, 4, 5, 4);
        return NormalFormGame.of(
                new int[] {5, 4},
                at -> new double[] {game.payoff(0, at) + at[0], game.payoff(1, at) + at[1]});
    }

    /** Eliminates one random dominated action at a time. */
    private static List<List<Integer>> oneByOne(NormalFormGame game, SplittableRandom random) {
        SurvivingActions left = new SurvivingActions(game);
        SupportMeter meter = new SupportMeter(Budget.withDefaults());
        DominationCheck check =
                new DominationCheck(left, Dominance.STRICT, Dominators.MIXED, meter);
        while (true) {
            List<DominatedAction> falling = new ArrayList<>();
            for (int player = 0; player < game.players(); player++) {
                int[] choices = left.choicesOfOthers(player);
                for (int action : left.of(player)) {
                    check.of(1, player, game.actions(player), action, choices)
                            .ifPresent(falling::add);
                }
            }
            if (falling.isEmpty()) {
                return DominanceReduction.of(game, left, List.of(), meter).survivors();
            }
            DominatedAction one = falling.get(random.nextInt(falling.size()));
            left.remove(one.player(), one.action());
        }
    }

    /** Wherever a run is stopped, whole rounds are kept, and nothing falls that would not. */
    @Test
    void stopsAfterWholeRounds() {
        for (long seed = 0; seed < 10; seed++) {
            NormalFormGame game = RandomGame.uniform(seed, 0, 20, 4, 4, 3);
            for (Dominance dominance : Dominance.values()) {
                DominanceReduction all =
                        IteratedDominance.reduce(game, dominance, Dominators.MIXED);
                assertThat(all.stopped()).as("seed %d", seed).isEmpty();
                for (long steps = 1; steps < all.effort().steps(); steps += 7) {
                    DominanceReduction some =
                            IteratedDominance.reduce(
                                    game,
                                    dominance,
                                    Dominators.MIXED,
                                    Budget.withDefaults().withMaxSteps(steps));
                    int rounds = some.rounds();
                    assertThat(some.stopped()).as("seed %d", seed).contains(Why.STEPS);
                    assertThat(some.effort().steps()).as("seed %d", seed).isEqualTo(steps);
                    assertThat(some.fallen())
                            .as("seed %d, %d steps", seed, steps)
                            .isEqualTo(
                                    all.fallen().stream()
                                            .filter(action -> action.round() <= rounds)
                                            .toList());
                }
                assertThat(
                                IteratedDominance.reduce(
                                        game,
                                        dominance,
                                        Dominators.MIXED,
                                        Budget.withDefaults().withMaxSteps(all.effort().steps())))
                        .as("seed %d", seed)
                        .isEqualTo(all);
            }
        }
    }

    @Test
    void refusesActionsThatNeverWere() {
        DominanceReduction reduction = IteratedDominance.reduce(DILEMMA);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reduction.survives(0, 2))
                .withMessage("action (2) of player 0 must be in [0, 1]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reduction.survives(2, 0))
                .withMessageContaining("player (2)");
    }

    @Test
    void refusesAProfileOfAnotherShape() {
        DominanceReduction reduction = IteratedDominance.reduce(DILEMMA);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reduction.expand(MixedProfile.uniform(DILEMMA)))
                .withMessageContaining("actions that are left: [[1], [1]]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reduction.expand(MixedProfile.of(new double[] {1})))
                .withMessageContaining("actions that are left");
    }
}
