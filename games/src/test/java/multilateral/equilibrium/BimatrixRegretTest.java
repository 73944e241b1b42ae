package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import multilateral.game.ExactProfile;
import multilateral.game.NormalFormGame;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class BimatrixRegretTest {

    @Test
    void isTheRegretInReducedFractions() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            int[] shape = {1 + random.nextInt(4), 1 + random.nextInt(4)};
            int denominators = 1 + random.nextInt(3);
            NormalFormGame game =
                    NormalFormGame.exact(
                            shape,
                            profile ->
                                    new BigFraction[] {
                                        fraction(random, denominators), fraction(random, 1)
                                    });
            ExactProfile profile =
                    new ExactProfile(List.of(mix(random, shape[0]), mix(random, shape[1])));
            assertThat(BimatrixRegret.of(game, profile))
                    .as("seed %d", seed)
                    .isEqualTo(ExactRegret.of(game, profile));
        }
    }

    /** Long weights are cut into pieces where payoffs are short, and not where they are long. */
    @Test
    void longWeights() {
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            double factor = new double[] {1, 0.25, 1e6, 1e15, 1e300}[seed % 5];
            int[] shape = {2 + random.nextInt(4), 2 + random.nextInt(4)};
            NormalFormGame game =
                    NormalFormGame.of(
                            shape,
                            at ->
                                    new double[] {
                                        factor * (random.nextInt(9) - 4), random.nextInt(9) - 4
                                    });
            ExactProfile profile =
                    new ExactProfile(List.of(longMix(random, shape[0]), longMix(random, shape[1])));
            BimatrixRegret regret = new BimatrixRegret(game, profile);
            assertThat(regret.worst()).as("seed %d", seed).isEqualTo(ExactRegret.of(game, profile));
            BigFraction payoff = BigFraction.ZERO;
            for (int other = 0; other < shape[1]; other++) {
                payoff =
                        payoff.add(
                                game.exactPayoff(0, 1, other)
                                        .multiply(profile.probability(1, other)));
            }
            assertThat(regret.payoff(0, 1)).as("seed %d", seed).isEqualTo(payoff);
        }
    }

    private static List<BigFraction> longMix(Random random, int size) {
        BigInteger[] weights = new BigInteger[size];
        BigInteger sum = BigInteger.ZERO;
        for (int action = 0; action < size; action++) {
            weights[action] = new BigInteger(1 + random.nextInt(400), random);
            sum = sum.add(weights[action]);
        }
        BigInteger all = sum.add(BigInteger.ONE);
        weights[0] = weights[0].add(BigInteger.ONE);
        return Arrays.stream(weights).map(weight -> BigFraction.of(weight, all)).toList();
    }

    private static BigFraction fraction(Random random, int denominators) {
        return BigFraction.of(random.nextInt(9) - 4, 1 + random.nextInt(denominators));
    }

    private static List<BigFraction> mix(Random random, int size) {
        List<BigFraction> mix = new ArrayList<>();
        BigFraction left = BigFraction.ONE;
        for (int action = 1; action < size; action++) {
            BigFraction part = left.multiply(BigFraction.of(random.nextInt(4), 5));
            mix.add(part);
            left = left.subtract(part);
        }
        mix.add(left);
        return mix;
    }
}
