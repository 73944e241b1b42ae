package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import multilateral.game.ExactProfile;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import multilateral.solve.Budget;
import multilateral.solve.Outcome;
import multilateral.solve.Why;
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

    @Test
    void everyLabelOfManyGamesEndsAtAnEquilibrium() {
        everyLabelEnds(0, 1000);
    }

    @Test
    @Tag("stress")
    void everyLabelOfVeryManyGamesEndsAtAnEquilibrium() {
        everyLabelEnds(1000, 11_000);
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
