package multilateral.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExpectedPayoffsTest {

    private static final int[][] SHAPES = {
        {3},
        {2, 3},
        {4, 1},
        {2, 3, 4},
        {1, 3, 1, 2},
        {2, 2, 2, 2, 2},
        {3, 3, 3, 3},
        {5, 5, 5},
        {2, 2, 2, 2, 2, 2, 2},
        {3, 2, 1, 2, 4, 2},
        {1, 1, 1},
        {9, 2, 7}
    };

    @Test
    void deviationsAgreeWithTheSumOverProfiles() {
        for (int seed = 0; seed < 200; seed++) {
            NormalFormGame game = RandomGame.uniform(seed, -100, 100, SHAPES[seed % SHAPES.length]);
            ExpectedPayoffs expected = ExpectedPayoffs.of(game);
            double[] weights = weights(seed, expected.size());
            double[] payoffs = new double[expected.size()];
            expected.deviations(weights, payoffs);
            for (int player = 0; player < game.players(); player++) {
                double[] sums = sums(game, player, expected, weights);
                for (int action = 0; action < sums.length; action++) {
                    assertThat(payoffs[expected.offset(player) + action])
                            .as("seed %d", seed)
                            .isCloseTo(sums[action], within(1e-11));
                }
            }
        }
    }

    /** Payoffs are linear in each player's weights, so a difference of one unit is exact. */
    @Test
    void derivativesAgreeWithDifferences() {
        for (int seed = 0; seed < 200; seed++) {
            NormalFormGame game = RandomGame.uniform(seed, -100, 100, SHAPES[seed % SHAPES.length]);
            ExpectedPayoffs expected = ExpectedPayoffs.of(game);
            int size = expected.size();
            double[] weights = weights(seed, size);
            double[] jacobian = new double[size * size];
            expected.derivatives(weights, jacobian);
            double[] before = new double[size];
            double[] after = new double[size];
            expected.deviations(weights, before);
            for (int column = 0; column < size; column++) {
                weights[column] += 1;
                expected.deviations(weights, after);
                weights[column] -= 1;
                for (int row = 0; row < size; row++) {
                    assertThat(jacobian[row * size + column])
                            .as("seed %d", seed)
                            .isCloseTo(after[row] - before[row], within(1e-10));
                }
            }
        }
    }

    @Test
    void weightsOfZeroLeaveOthersAsTheyAre() {
        for (int seed = 0; seed < 100; seed++) {
            NormalFormGame game = RandomGame.uniform(seed, -100, 100, SHAPES[seed % SHAPES.length]);
            ExpectedPayoffs expected = ExpectedPayoffs.of(game);
            SplittableRandom random = new SplittableRandom(seed);
            double[] weights = weights(seed, expected.size());
            for (int k = 0; k < weights.length; k++) {
                weights[k] *= random.nextInt(2);
            }
            for (int player = 0; player < game.players(); player++) {
                double[] payoffs = new double[game.actions(player)];
                expected.deviations(player, weights, payoffs);
                assertThat(payoffs)
                        .as("seed %d", seed)
                        .containsExactly(sums(game, player, expected, weights), within(1e-11));
            }
        }
    }

    private static double[] weights(int seed, int size) {
        return new SplittableRandom(seed).doubles(size).toArray();
    }

    private static double[] sums(
            NormalFormGame game, int player, ExpectedPayoffs expected, double[] weights) {
        double[] sums = new double[game.actions(player)];
        Shape shape = Shape.of(IntStream.range(0, game.players()).map(game::actions).toArray());
        for (int cell = 0; cell < shape.cells(); cell++) {
            int[] at = shape.profile(cell);
            double weight = 1;
            for (int other = 0; other < at.length; other++) {
                weight *= other == player ? 1 : weights[expected.offset(other) + at[other]];
            }
            sums[at[player]] += weight * game.payoff(player, at);
        }
        return sums;
    }
}
