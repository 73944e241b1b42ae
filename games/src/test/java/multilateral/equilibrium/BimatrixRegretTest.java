package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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
