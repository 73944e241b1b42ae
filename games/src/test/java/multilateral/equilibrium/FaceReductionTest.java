package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.SplittableRandom;
import multilateral.game.SymmetricGame;
import multilateral.game.TypedGame;
import multilateral.solve.Budget;
import org.junit.jupiter.api.Test;

class FaceReductionTest {

    private static final MathContext DIGITS = new MathContext(60);

    /** The binomial distribution of counts with 60 digits; the point is taken as it is. */
    private static BigDecimal[] binomial(int trials, double at) {
        BigDecimal p = new BigDecimal(at);
        BigDecimal q = BigDecimal.ONE.subtract(p);
        BigDecimal[] row = new BigDecimal[trials + 1];
        BigInteger ways = BigInteger.ONE;
        for (int k = 0; k <= trials; k++) {
            row[k] =
                    new BigDecimal(ways)
                            .multiply(p.pow(k, DIGITS), DIGITS)
                            .multiply(q.pow(trials - k, DIGITS), DIGITS);
            ways = ways.multiply(BigInteger.valueOf(trials - k)).divide(BigInteger.valueOf(k + 1));
        }
        return row;
    }

    /** The gain of the first of two actions over the second, by type of the others. */
    private static BigDecimal gain(double[] gains, int[] trials, double[] at) {
        BigDecimal[][] rows = new BigDecimal[trials.length][];
        for (int t = 0; t < rows.length; t++) {
            rows[t] = binomial(trials[t], at[t]);
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (int cell = 0; cell < gains.length; cell++) {
            BigDecimal weight = BigDecimal.ONE;
            int rest = cell;
            for (int t = rows.length - 1; t >= 0; t--) {
                weight = weight.multiply(rows[t][rest % rows[t].length], DIGITS);
                rest /= rows[t].length;
            }
            sum = sum.add(weight.multiply(new BigDecimal(gains[cell]), DIGITS), DIGITS);
        }
        return sum;
    }

    /** The largest excess of an error over its bound, and the largest error, by largest gain. */
    private static double[] errors(TypedGame game, int[][] trials, long seed) {
        FaceSystem system = new FaceSystem(game);
        SplittableRandom random = new SplittableRandom(seed);
        double[] worst = {Double.NEGATIVE_INFINITY, 0};
        int count = system.size();
        new FaceReduction(
                        system,
                        new BernsteinCells(),
                        new FaceMeter(Budget.withDefaults()),
                        (low, high, tensor, losses, slopeLosses) -> {
                            double[] inside = random.doubles(count).toArray();
                            double[] values = new double[count];
                            tensor.evaluate(inside, values, new double[count * count]);
                            double[] at = new Doubt(low, high).place(inside);
                            int f = random.nextInt(count);
                            double exact = gain(system.gains()[f], trials[f], at).doubleValue();
                            double error = Math.abs(values[f] - exact) / system.largest(f);
                            worst[0] = Math.max(worst[0], error - losses[f] / system.largest(f));
                            worst[1] = Math.max(worst[1], error);
                        })
                .visit();
        return worst;
    }

    /** With 193 players: nothing but the rounding is lost here, and the allowance is wide. */
    @Test
    void roundingIsAllowedFor() {
        int[][] others = {{192}};
        for (int needed : new int[] {1, 20, 96, 180}) {
            SymmetricGame game = CountGames.giving(193, needed, 0.01);
            for (int seed = 0; seed < 20; seed++) {
                double[] worst = errors(game.asTyped(), others, seed);
                assertThat(worst[1])
                        .as("needed %d, seed %d", needed, seed)
                        .isLessThan(FaceSystem.ROUNDING / 50);
            }
        }
        for (int seed = 0; seed < 40; seed++) {
            TypedGame rough = CountGames.rough(193, 2, 201, seed).asTyped();
            assertThat(errors(rough, others, seed)[1])
                    .as("seed %d", seed)
                    .isLessThan(FaceSystem.ROUNDING / 50);
            TypedGame smooth = CountGames.smooth(193, 2, seed).asTyped();
            assertThat(errors(smooth, others, seed)[1])
                    .as("seed %d", seed)
                    .isLessThan(FaceSystem.ROUNDING / 50);
        }
    }

    /** Reduced in three types, with jumps and without: no error passes what is said to be lost. */
    @Test
    void lossesAreBounds() {
        TypedGame steps =
                CountGames.giving(
                        new int[] {60, 3, 20},
                        new double[] {1, 2, 3},
                        40,
                        new double[] {0.02, 0.03, 0.04});
        int[][] others = {{59, 3, 20}, {60, 2, 20}, {60, 3, 19}};
        for (int seed = 0; seed < 2; seed++) {
            assertThat(errors(steps, others, seed)[0]).as("seed %d", seed).isLessThan(0);
        }
    }
}
