package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import multilateral.game.ExpectedPayoffs;
import multilateral.game.NormalFormGame;
import multilateral.game.RandomGame;
import org.junit.jupiter.api.Test;

class SupportPayoffsTest {

    /** On random supports, the same as from the whole table. */
    @Test
    void agreesWithTheWholeTable() {
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            int[] shape = random.ints(2 + random.nextInt(3), 1, 5).toArray();
            NormalFormGame game = RandomGame.uniform(seed, -9, 9, shape);
            SupportPayoffs restricted = payoffs(game);
            for (int round = 0; round < 5; round++) {
                int[][] supports = new int[shape.length][];
                Arrays.setAll(supports, player -> support(shape[player], random));
                restricted.restrict(supports);
                compare(game, restricted, supports, random, seed);
            }
        }
    }

    static SupportPayoffs payoffs(NormalFormGame game) {
        double[][] tables = new double[game.players()][];
        Arrays.setAll(tables, game::payoffs);
        return new SupportPayoffs(game, tables);
    }

    /** Some of the actions, in any order. */
    private static int[] support(int actions, Random random) {
        int[] order = IntStream.range(0, actions).toArray();
        for (int k = actions - 1; k > 0; k--) {
            int other = random.nextInt(k + 1);
            int kept = order[k];
            order[k] = order[other];
            order[other] = kept;
        }
        return Arrays.copyOf(order, 1 + random.nextInt(actions));
    }

    private static void compare(
            NormalFormGame game,
            SupportPayoffs restricted,
            int[][] supports,
            Random random,
            int seed) {
        ExpectedPayoffs whole = ExpectedPayoffs.of(game);
        int size = whole.size();
        double[] weights = new double[size];
        double[] slots = new double[restricted.slots()];
        for (int player = 0; player < supports.length; player++) {
            for (int s = 0; s < supports[player].length; s++) {
                boolean mixes = supports[player].length > 1;
                double weight = mixes ? random.nextDouble() : 1;
                weights[whole.offset(player) + supports[player][s]] = weight;
                if (mixes) {
                    slots[restricted.firstSlot(player) + s] = weight;
                }
            }
        }
        double[] deviations = new double[size];
        double[] jacobian = new double[size * size];
        whole.deviations(weights, deviations);
        whole.derivatives(weights, jacobian);
        for (int player = 0; player < supports.length; player++) {
            restricted.evaluate(player, slots);
            isAt(restricted, deviations, whole, player, seed);
            restricted.differentiate(player, slots);
            isAt(restricted, deviations, whole, player, seed);
        }
        for (int row = 0; row < size; row++) {
            for (int player = 0; player < supports.length; player++) {
                int[] support = supports[player];
                for (int s = 0; s < support.length && support.length > 1; s++) {
                    int column = whole.offset(player) + support[s];
                    assertThat(restricted.derivative(row, restricted.firstSlot(player) + s))
                            .as("seed %d, row %d, column %d", seed, row, column)
                            .isCloseTo(jacobian[row * size + column], within(1e-10));
                }
            }
        }
    }

    private static void isAt(
            SupportPayoffs restricted,
            double[] deviations,
            ExpectedPayoffs whole,
            int player,
            int seed) {
        for (int row = whole.offset(player); row < whole.offset(player + 1); row++) {
            assertThat(restricted.payoff(row))
                    .as("seed %d, row %d", seed, row)
                    .isCloseTo(deviations[row], within(1e-10));
        }
    }
}
