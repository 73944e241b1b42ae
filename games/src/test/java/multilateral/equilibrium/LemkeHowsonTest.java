package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import multilateral.game.ExactProfile;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import multilateral.game.RandomGame;
import multilateral.solve.Budget;
import multilateral.solve.Outcome;
import multilateral.solve.Why;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class LemkeHowsonTest {

    private static final NormalFormGame PENNIES =
            NormalFormGame.bimatrix(
                    new double[][] {{1, -1}, {-1, 1}}, new double[][] {{-1, 1}, {1, -1}});

    /** Every label leads to the only equilibrium of rock, paper, scissors. */
    @Test
    void rockPaperScissors() {
        double[][] wins = {{0, -1, 1}, {1, 0, -1}, {-1, 1, 0}};
        double[][] losses = {{0, 1, -1}, {-1, 0, 1}, {1, -1, 0}};
        NormalFormGame game = NormalFormGame.bimatrix(wins, losses);
        for (int label = 0; label < 6; label++) {
            MixedProfile found =
                    LemkeHowson.withDefaults().withLabel(label).solve(game).orElseThrow();
            for (int player = 0; player < 2; player++) {
                assertThat(found.strategy(player))
                        .containsExactly(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}, within(1e-15));
            }
        }
        assertThat(LemkeHowson.withDefaults().exact(game).orElseThrow())
                .hasToString("[[1/3, 1/3, 1/3], [1/3, 1/3, 1/3]]");
    }

    /**
     * A 6 × 6 game with one equilibrium and long paths (gambitproject/gambit, tests/games.py):
     * every label leads there, and from some labels it takes many more pivots than there are
     * actions.
     */
    @Test
    void longPaths() {
        NormalFormGame game =
                NormalFormGame.bimatrix(
                        new double[][] {
                            {-180, 72, -333, 297, -153, 270},
                            {-30, 17, -33, 42, -3, 20},
                            {-81, 36, -126, 126, -36, 90},
                            {90, -36, 126, -126, 36, -81},
                            {20, -3, 42, -33, 17, -30},
                            {270, -153, 297, -333, 72, -180}
                        },
                        new double[][] {
                            {72, 36, 17, -3, -36, -153},
                            {-180, -81, -30, 20, 90, 270},
                            {297, 126, 42, -33, -126, -333},
                            {-333, -126, -33, 42, 126, 297},
                            {270, 90, 20, -30, -81, -180},
                            {-153, -36, -3, 17, 36, 72}
                        });
        String equilibrium =
                "[[1/30, 1/6, 3/10, 3/10, 1/6, 1/30], [1/6, 1/30, 3/10, 3/10, 1/30, 1/6]]";
        long longest = 0;
        for (int label = 0; label < 12; label++) {
            Outcome<ExactProfile, ExactRegret> outcome =
                    LemkeHowson.withDefaults().withLabel(label).exact(game);
            assertThat(outcome.orElseThrow()).as("label %d", label).hasToString(equilibrium);
            longest = Math.max(longest, outcome.effort().steps());
        }
        assertThat(longest).isGreaterThan(12);
        EnumerationReport report = LemkeHowson.withDefaults().fromAllLabels(game);
        assertThat(report.equilibria()).hasSize(1);
        assertThat(report.indices()).containsExactly(1);
        assertThat(report.degenerate()).isFalse();
        assertThat(report.completeness()).isEqualTo(Completeness.HEURISTIC);
        assertThat(report.residual()).isLessThan(1e-9);
    }

    /** A game on which a much-used implementation cycles (QuantEcon.py, test_lemke_howson.py). */
    @Test
    void degenerateGameOnWhichOthersCycle() {
        NormalFormGame game =
                NormalFormGame.bimatrix(
                        new double[][] {{0, 0, 0}, {0, 1, 1}, {1, 1, 0}},
                        new double[][] {{1, 1, 0}, {0, 1, 0}, {1, 0, 2}});
        EnumerationReport report = LemkeHowson.withDefaults().fromAllLabels(game);
        assertThat(report.equilibria())
                .isNotEmpty()
                .allSatisfy(
                        found ->
                                assertThat(found.strategy(0))
                                        .satisfiesAnyOf(
                                                row ->
                                                        assertThat(row)
                                                                .containsExactly(
                                                                        new double[] {
                                                                            0, 2 / 3.0, 1 / 3.0
                                                                        },
                                                                        within(1e-15)),
                                                row -> assertThat(row).containsExactly(0, 1, 0)))
                .allSatisfy(found -> assertThat(found.strategy(1)).containsExactly(0, 1, 0));
        assertThat(report.degenerate()).isTrue();
    }

    /** Both pure equilibria of a battle of the sexes are reached, the mixed one never is. */
    @Test
    void battleOfTheSexes() {
        NormalFormGame game =
                NormalFormGame.bimatrix(
                        new double[][] {{3, 0}, {0, 2}}, new double[][] {{2, 0}, {0, 3}});
        EnumerationReport report = LemkeHowson.withDefaults().fromAllLabels(game);
        assertThat(report.equilibria())
                .containsExactlyInAnyOrder(
                        MixedProfile.pure(game, 0, 0), MixedProfile.pure(game, 1, 1));
        assertThat(report.indices()).containsExactly(1, 1);
        assertThat(report.stopped()).isEmpty();
        Outcome<MixedProfile, MaxRegret> first = LemkeHowson.withDefaults().solve(game);
        assertThat(first.effort().steps()).as("a pure equilibrium needs no pivot").isZero();
        EnumerationReport hurried =
                LemkeHowson.withDefaults()
                        .with(Budget.withDefaults().withMaxSteps(2))
                        .fromAllLabels(game);
        assertThat(hurried.stopped()).contains(Why.STEPS);
        assertThat(hurried.equilibria()).hasSize(1);
    }

    /**
     * Matching pennies for a billionth of what else there is: doubles find no pivot to trust, and
     * exact integers take over.
     */
    @Test
    void exactPivotsWhereDoublesFail() {
        double stake = Math.scalb(1.0, -31);
        NormalFormGame game =
                NormalFormGame.bimatrix(
                        new double[][] {{1 + stake, 1, 0}, {1, 1 + stake, 0}, {0, 0, -1}},
                        new double[][] {{1, 1 + stake, 0}, {1 + stake, 1, 0}, {0, 0, -1}});
        for (LemkeHowson solver :
                List.of(LemkeHowson.withDefaults(), LemkeHowson.withDefaults().withLabel(1))) {
            Outcome<MixedProfile, MaxRegret> outcome = solver.solve(game);
            assertThat(outcome.certificate().residual()).isLessThan(1e-10);
            assertThat(outcome.orElseThrow().strategy(0))
                    .containsExactly(new double[] {0.5, 0.5, 0}, within(1e-12));
            assertThat(solver.exact(game).orElseThrow())
                    .hasToString("[[1/2, 1/2, 0], [1/2, 1/2, 0]]");
        }
        assertThat(LemkeHowson.withDefaults().fromAllLabels(game).equilibria()).hasSize(1);
        assertThat(
                        LemkeHowson.withDefaults()
                                .withLabel(0)
                                .with(Budget.withDefaults().withMaxSteps(6))
                                .exact(game)
                                .certificate()
                                .residual())
                .isLessThan(2);
    }

    /** Payoffs that are a pure equilibrium as doubles, but not exactly. */
    @Test
    void pureOnlyWhenRounded() {
        BigFraction more = BigFraction.ONE.add(BigFraction.of(1, 10).pow(30));
        BigFraction one = BigFraction.ONE;
        BigFraction[][] first = {{one, more}, {more, one}};
        BigFraction[][] second = {{more, one}, {one, more}};
        NormalFormGame game =
                NormalFormGame.exact(
                        new int[] {2, 2},
                        at -> new BigFraction[] {first[at[0]][at[1]], second[at[0]][at[1]]});
        assertThat(LemkeHowson.withDefaults().solve(game).certificate().residual()).isZero();
        assertThat(LemkeHowson.withDefaults().exact(game).orElseThrow())
                .hasToString("[[1/2, 1/2], [1/2, 1/2]]");
    }

    /** One action for a player, or the same payoff everywhere. */
    @Test
    void smallestGames() {
        NormalFormGame single =
                NormalFormGame.bimatrix(new double[][] {{1, 2, 3}}, new double[][] {{4, 6, 5}});
        NormalFormGame constant =
                NormalFormGame.of(new int[] {3, 2}, at -> new double[] {7, -1e300});
        for (NormalFormGame game : List.of(single, constant)) {
            for (int label = 0; label < game.actions(0) + game.actions(1); label++) {
                LemkeHowson solver = LemkeHowson.withDefaults().withLabel(label);
                assertThat(solver.solve(game).certificate().residual()).isZero();
                assertThat(solver.exact(game).certificate().isEquilibrium()).isTrue();
            }
        }
        assertThat(LemkeHowson.withDefaults().exact(single).orElseThrow())
                .hasToString("[[1], [0, 1, 0]]");
    }

    /** Moving and stretching each player's payoffs by powers of two changes no pivot. */
    @Test
    void invariantUnderAffineTransformations() {
        for (int seed = 0; seed < 100; seed++) {
            NormalFormGame game = game(seed);
            NormalFormGame moved =
                    NormalFormGame.of(
                            new int[] {game.actions(0), game.actions(1)},
                            at ->
                                    new double[] {
                                        game.payoff(0, at) * 8 - 3, game.payoff(1, at) / 4 + 1
                                    });
            LemkeHowson solver = LemkeHowson.withDefaults().withLabel(0);
            assertThat(solver.solve(moved).orElseThrow())
                    .as("seed %d", seed)
                    .isEqualTo(solver.solve(game).orElseThrow());
            assertThat(solver.exact(moved).orElseThrow())
                    .as("seed %d", seed)
                    .isEqualTo(solver.exact(game).orElseThrow());
        }
    }

    /** Payoffs near the ends of the range of doubles. */
    @Test
    void hugeAndTinyPayoffs() {
        double huge = 1e308;
        double tiny = 1e-300;
        NormalFormGame game =
                NormalFormGame.bimatrix(
                        new double[][] {{huge, -huge}, {-huge, huge}},
                        new double[][] {{0, tiny}, {tiny, 0}});
        MixedProfile found = LemkeHowson.withDefaults().withLabel(0).solve(game).orElseThrow();
        assertThat(found.strategy(0)).containsExactly(new double[] {0.5, 0.5}, within(1e-15));
        assertThat(found.strategy(1)).containsExactly(new double[] {0.5, 0.5}, within(1e-15));
        assertThat(LemkeHowson.withDefaults().exact(game).orElseThrow())
                .hasToString("[[1/2, 1/2], [1/2, 1/2]]");
    }

    /** Long paths of large games stay exact to the end: rounding does not build up. */
    @Test
    void largeGames() {
        NormalFormGame game = RandomGame.uniform(5, -100, 100, 100, 100);
        Outcome<MixedProfile, MaxRegret> fixed =
                LemkeHowson.withDefaults().withLabel(0).solve(game);
        assertThat(fixed.effort().steps()).isGreaterThan(10_000);
        assertThat(fixed.certificate().residual()).isLessThan(1e-11);
        for (long seed : new long[] {1, 8, 23}) {
            NormalFormGame larger = RandomGame.uniform(seed, -100, 100, 200, 200);
            Outcome<MixedProfile, MaxRegret> raced = LemkeHowson.withDefaults().solve(larger);
            assertThat(raced.certificate().residual()).as("seed %d", seed).isLessThan(1e-11);
            assertThat(raced.effort().steps()).as("seed %d", seed).isBetween(1L, 4000L);
            assertThat(LemkeHowson.withDefaults().exact(larger).certificate().isEquilibrium())
                    .as("seed %d", seed)
                    .isTrue();
        }
    }

    @Test
    @Tag("stress")
    void largestGames() {
        for (long seed = 1; seed <= 3; seed++) {
            NormalFormGame game = RandomGame.uniform(seed, -1_000_000, 1_000_000, 1000, 1000);
            Outcome<MixedProfile, MaxRegret> outcome = LemkeHowson.withDefaults().solve(game);
            assertThat(outcome.orElseThrow()).as("seed %d", seed).isNotNull();
            assertThat(outcome.certificate().residual()).as("seed %d", seed).isLessThan(1e-6);
        }
    }

    /** Games of mixed sizes with few and many payoffs: none may be left unfinished. */
    @Test
    @Tag("stress")
    void tenThousandGames() {
        for (int seed = 0; seed < 10_000; seed++) {
            Random random = new Random(seed);
            int most = new int[] {2, 3, 10, 201, 1_000_000}[random.nextInt(5)];
            NormalFormGame game =
                    seed % 100 == 0
                            ? RandomGame.uniform(seed, 1, 10, 50, 50)
                            : RandomGame.uniform(
                                    seed,
                                    0,
                                    most - 1,
                                    1 + random.nextInt(20),
                                    1 + random.nextInt(20));
            int label = random.nextInt(game.actions(0) + game.actions(1));
            for (LemkeHowson solver :
                    List.of(
                            LemkeHowson.withDefaults(),
                            LemkeHowson.withDefaults().withLabel(label))) {
                Outcome<MixedProfile, MaxRegret> outcome = solver.solve(game);
                assertThat(outcome.solution()).as("seed %d", seed).isPresent();
                assertThat(outcome.certificate().residual())
                        .as("seed %d", seed)
                        .isLessThanOrEqualTo(1e-10 * most);
            }
        }
    }

    @Test
    void everyLabelOfManyGamesEndsAtAnEquilibrium() {
        everyLabelEnds(0, 300);
    }

    @Test
    @Tag("stress")
    void everyLabelOfVeryManyGamesEndsAtAnEquilibrium() {
        everyLabelEnds(300, 3000);
    }

    private static void everyLabelEnds(int from, int to) {
        for (int seed = from; seed < to; seed++) {
            NormalFormGame game = game(seed);
            for (int label = 0; label < game.actions(0) + game.actions(1); label++) {
                LemkeHowson solver = LemkeHowson.withDefaults().withLabel(label);
                Outcome<MixedProfile, MaxRegret> outcome = solver.solve(game);
                assertThat(outcome.solution()).as("seed %d, label %d", seed, label).isPresent();
                assertThat(outcome.certificate().residual())
                        .as("seed %d, label %d", seed, label)
                        .isBetween(0.0, 1e-10 * 1e6);
                if (seed % 10 == 0) {
                    Outcome<ExactProfile, ExactRegret> exact = solver.exact(game);
                    assertThat(exact.certificate().isEquilibrium())
                            .as("seed %d, label %d", seed, label)
                            .isTrue();
                    assertThat(MaxRegret.of(game, exact.orElseThrow().toMixedProfile()).residual())
                            .as("seed %d, label %d", seed, label)
                            .isBetween(0.0, 1e-10 * 1e6);
                }
            }
            assertThat(LemkeHowson.withDefaults().solve(game).certificate().residual())
                    .as("seed %d", seed)
                    .isBetween(0.0, 1e-10 * 1e6);
        }
    }

    /** Up to 7 × 7, with payoffs of few values, so that most games are degenerate. */
    private static NormalFormGame game(int seed) {
        Random random = new Random(seed);
        int most = new int[] {2, 3, 10, 201, 1_000_000}[random.nextInt(5)];
        return NormalFormGame.of(
                new int[] {1 + random.nextInt(7), 1 + random.nextInt(7)},
                profile -> new double[] {random.nextInt(most), random.nextInt(most)});
    }

    /** Games of 50 × 50 with payoffs from 1 to 10, on which ties broken by index never end. */
    @Test
    void largeDegenerateGamesEnd() {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            NormalFormGame game =
                    NormalFormGame.of(
                            new int[] {50, 50},
                            profile ->
                                    new double[] {1 + random.nextInt(10), 1 + random.nextInt(10)});
            Outcome<MixedProfile, MaxRegret> outcome =
                    LemkeHowson.withDefaults().withLabel(0).solve(game);
            assertThat(outcome.orElseThrow()).as("seed %d", seed).isNotNull();
            assertThat(outcome.certificate().residual()).as("seed %d", seed).isLessThan(1e-9);
        }
    }

    @Test
    void stopsWithTheBestSoFar() {
        LemkeHowson hurried =
                LemkeHowson.withDefaults().withLabel(0).with(Budget.withDefaults().withMaxSteps(1));
        Outcome<MixedProfile, MaxRegret> outcome = hurried.solve(PENNIES);
        assertThat(outcome).isInstanceOf(Outcome.Stopped.class);
        assertThat(outcome.effort().steps()).isEqualTo(1);
        assertThat(((Outcome.Stopped<MixedProfile, MaxRegret>) outcome).why()).isEqualTo(Why.STEPS);
        assertThat(((Outcome.Stopped<MixedProfile, MaxRegret>) outcome).best())
                .isEqualTo(MixedProfile.uniform(PENNIES));
        LemkeHowson cancelled =
                LemkeHowson.withDefaults().with(Budget.withDefaults().withCancelled(() -> true));
        assertThat(cancelled.exact(PENNIES)).isInstanceOf(Outcome.Stopped.class);
        assertThat(cancelled.solve(PENNIES).solution()).isEmpty();
    }

    @Test
    void refusesOtherGamesAndLabels() {
        NormalFormGame three = NormalFormGame.of(new int[] {1, 1, 1}, profile -> new double[3]);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LemkeHowson.withDefaults().solve(three))
                .withMessageContaining("3 players");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LemkeHowson.withDefaults().withLabel(-1))
                .withMessageContaining("label (-1)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LemkeHowson.withDefaults().withLabel(4).exact(PENNIES))
                .withMessage("label (4) must be in [0, 3], one per action");
    }
}
