package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import multilateral.game.NormalFormGame;
import multilateral.game.RandomGame;
import multilateral.solve.Budget;
import multilateral.solve.Outcome;
import org.junit.jupiter.api.Test;

class LeadingPairTest {

    /**
     * Two leaders and a follower who wants to guess the action of the first: the leaders get 1 each
     * if they match each other and the follower is wrong. Independently mixed they could get a
     * quarter of the games at most, drawn together a half.
     */
    @Test
    void drawnTogether() {
        NormalFormGame game =
                NormalFormGame.of(
                        new int[] {2, 2, 2},
                        at -> {
                            double won = at[0] == at[1] && at[0] != at[2] ? 1 : 0;
                            return new double[] {won, won, at[0] == at[2] ? 1 : 0};
                        });
        Outcome<JointCommitment, CommitmentGap> outcome = LeadingPair.of(0, 1).solve(game);
        JointCommitment commitment = outcome.orElseThrow();
        assertThat(commitment.probability(0, 0)).isCloseTo(0.5, within(1e-14));
        assertThat(commitment.probability(1, 1)).isCloseTo(0.5, within(1e-14));
        assertThat(commitment.probability(0, 1)).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> commitment.probability(0, 2))
                .withMessage("second (2) must be in [0, 1]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> commitment.probability(-1, 0))
                .withMessage("first (-1) must be in [0, 1]");
        assertThat(commitment.payoffs()).containsExactly(0.5, 0.5, 0.5);
        assertThat(outcome.certificate().bound()).isCloseTo(1, within(1e-14));
    }

    /** As good as one leader where the other has no choice, and never worse than an equilibrium. */
    @Test
    void laws() {
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            int[] shape = {1 + random.nextInt(3), 1 + random.nextInt(3), 1 + random.nextInt(4)};
            NormalFormGame game = RandomGame.uniform(seed, -20, 20, shape);
            double weight = 1 + random.nextInt(3);
            LeadingPair solver = LeadingPair.of(2, 1).withWeights(weight, 1);
            Outcome<JointCommitment, CommitmentGap> outcome = solver.solve(game);
            JointCommitment commitment = outcome.orElseThrow();
            double sum = weight * commitment.payoffs().get(2) + commitment.payoffs().get(1);
            assertThat(outcome.certificate().payoff())
                    .as("seed %d", seed)
                    .isCloseTo(sum, within(1e-11));
            assertThat(outcome.certificate().residual()).as("seed %d", seed).isLessThan(1e-8);
            assertThat(solver.gap(game, commitment, outcome.certificate().multipliers()))
                    .as("seed %d", seed)
                    .isEqualTo(outcome.certificate());
            PureEquilibria.withDefaults()
                    .all(game)
                    .forEach(
                            at ->
                                    assertThat(weight * game.payoff(2, at) + game.payoff(1, at))
                                            .isLessThanOrEqualTo(sum + 1e-9));
            if (shape[1] == 1) {
                NormalFormGame ofTwo =
                        NormalFormGame.of(
                                new int[] {shape[2], shape[0]},
                                at -> {
                                    double own = game.payoff(2, at[1], 0, at[0]);
                                    double other = game.payoff(1, at[1], 0, at[0]);
                                    return new double[] {
                                        weight * own + other, game.payoff(0, at[1], 0, at[0])
                                    };
                                });
                assertThat(
                                StackelbergEquilibrium.withDefaults()
                                        .solve(ofTwo)
                                        .orElseThrow()
                                        .leaderPayoff())
                        .as("seed %d", seed)
                        .isCloseTo(sum, within(1e-10));
            }
            assertThat(solver.with(FollowerTie.HARMS_LEADER).solve(game).certificate().payoff())
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo(sum + 1e-9);
        }
    }

    @Test
    void stopsAndRefuses() {
        NormalFormGame game = RandomGame.uniform(1, 0, 9, 3, 3, 3);
        assertThat(LeadingPair.of(0, 2).with(Budget.withDefaults().withMaxSteps(1)).solve(game))
                .isInstanceOf(Outcome.Stopped.class);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeadingPair.of(0, 1).solve(RandomGame.uniform(1, 0, 9, 2, 2)))
                .withMessage("game (2 players) must have 3 players");
        for (int[] leaders : List.of(new int[] {0, 0}, new int[] {-1, 0}, new int[] {1, 3})) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> LeadingPair.of(leaders[0], leaders[1]))
                    .withMessageContaining("two different players");
        }
        for (double[] weights :
                List.of(
                        new double[] {0, 0},
                        new double[] {-1, 2},
                        new double[] {1, Double.NaN},
                        new double[] {1, Double.POSITIVE_INFINITY})) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> LeadingPair.of(0, 1).withWeights(weights[0], weights[1]))
                    .withMessageContaining("weights");
        }
    }
}
