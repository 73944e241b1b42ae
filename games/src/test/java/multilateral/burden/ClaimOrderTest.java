package multilateral.burden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class ClaimOrderTest {

    @Test
    void sortsAsArraysDo() {
        for (long seed = 0; seed < 300; seed++) {
            RandomGenerator random = RandomClaims.random(seed);
            double[] claims = new double[1 + random.nextInt(200)];
            for (int i = 0; i < claims.length; i++) {
                claims[i] =
                        switch ((int) seed % 4) {
                            case 0 -> random.nextDouble();
                            case 1 -> random.nextInt(3);
                            case 2 -> 1 + random.nextInt(50) * Math.ulp(1.0);
                            default -> random.nextInt(4) * Double.MIN_VALUE;
                        };
            }
            ClaimOrder order = ClaimOrder.of(claims);
            double[] sorted = claims.clone();
            Arrays.sort(sorted);
            assertThat(order.ascending()).as("seed %d", seed).containsExactly(sorted);
            assertThat(order.toClaimants(sorted)).as("seed %d", seed).containsExactly(claims);
            assertThat(order.toRanks(claims)).as("seed %d", seed).containsExactly(sorted);
        }
    }
}
