package multilateral.burden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import org.junit.jupiter.api.Test;

class AumannShapleyPricesTest {

    private static final Unit USD = Unit.of("USD");

    private static Quantities demands(double... amounts) {
        return Quantities.of(RandomClaims.claimants(amounts.length), Unit.of("t"), amounts);
    }

    /** Costs x² + xy + 3y at (2, 4): the integrals of t(2x + y) and of tx + 3. */
    @Test
    void quadraticCosts() {
        JointCostFunction cost =
                JointCostFunction.of(USD, q -> q[0] * q[0] + q[0] * q[1] + 3 * q[1]);
        AumannShapleyPrices prices = AumannShapleyPrices.of(demands(2, 4), cost);
        assertThat(prices.prices().toArray()).containsExactly(new double[] {4, 4}, within(1e-9));
        assertThat(prices.prices().unit()).isEqualTo(Unit.of("USD/t"));
        assertThat(prices.charges().toArray()).containsExactly(new double[] {8, 16}, within(1e-9));
        assertThat(prices.cost()).isEqualTo(24);
        assertThat(prices.error()).isLessThan(1e-9);
    }

    /** Where the largest need sets the cost, it bears all of it on the diagonal. */
    @Test
    void theLargestNeedPaysAlone() {
        JointCostFunction cost =
                JointCostFunction.of(USD, q -> Math.max(q[0], q[1]))
                        .withGradient(q -> q[0] > q[1] ? new double[] {1, 0} : new double[] {0, 1});
        assertThat(AumannShapleyPrices.of(demands(1, 2), cost).charges().toArray())
                .containsExactly(new double[] {0, 2}, within(1e-12));
    }

    /** A kink on the diagonal is found by halving. */
    @Test
    void kinks() {
        JointCostFunction cost =
                JointCostFunction.of(USD, q -> Math.max(0, q[0] + 2 * q[1] - 1))
                        .withGradient(
                                q ->
                                        q[0] + 2 * q[1] > 1
                                                ? new double[] {1, 2}
                                                : new double[] {0, 0});
        AumannShapleyPrices prices = AumannShapleyPrices.of(demands(1, 1), cost);
        assertThat(prices.charges().toArray())
                .containsExactly(new double[] {2.0 / 3, 4.0 / 3}, within(1e-10));
        assertThat(prices.error()).isLessThan(1e-9);
    }

    @Test
    void pricesCoverTheCostWhateverTheUnits() {
        for (long seed = 0; seed < 60; seed++) {
            RandomGenerator random = RandomClaims.random(seed);
            double a = 0.3 + random.nextDouble();
            double b = 0.3 + random.nextDouble();
            double scale = 1 + 9 * random.nextDouble();
            JointCostFunction cost =
                    JointCostFunction.of(
                            USD,
                            q -> Math.pow(q[0] + 2 * q[1], 1 + a) + Math.log1p(b * q[1] * q[2]));
            JointCostFunction scaled =
                    JointCostFunction.of(USD, q -> cost.at(q[0] / scale, q[1], q[2]));
            double x = 3 * random.nextDouble();
            double y = 3 * random.nextDouble();
            double z = random.nextInt(3);
            AumannShapleyPrices prices = AumannShapleyPrices.of(demands(x, y, z), cost);
            assertThat(prices.charges().total())
                    .as("seed %d", seed)
                    .isCloseTo(prices.cost(), within(1e-7 * (1 + prices.cost())));
            assertThat(AumannShapleyPrices.of(demands(x * scale, y, z), scaled).charges().toArray())
                    .as("seed %d", seed)
                    .containsExactly(
                            prices.charges().toArray(), within(1e-7 * (1 + prices.cost())));
        }
    }

    /** Goods that cost the same are one good: its average cost. */
    @Test
    void oneGoodIsPricedAtAverageCost() {
        Quantities demands = demands(1, 2, 0.5);
        AumannShapleyPrices closed =
                AumannShapleyPrices.of(demands, CostFunction.of(USD, q -> q * q * q));
        AumannShapleyPrices integrated =
                AumannShapleyPrices.of(
                        demands, JointCostFunction.of(USD, q -> Math.pow(q[0] + q[1] + q[2], 3)));
        assertThat(closed.error()).isZero();
        assertThat(integrated.prices().toArray())
                .containsExactly(closed.prices().toArray(), within(1e-8));
        assertThat(closed.charges())
                .isEqualTo(
                        CostSharing.averageCost(demands, CostFunction.of(USD, q -> q * q * q))
                                .charges());
    }

    @Test
    void wrongArgumentsAreRefused() {
        JointCostFunction sum = JointCostFunction.of(USD, q -> q[0] + q[1]);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AumannShapleyPrices.of(demands(0, 0), sum))
                .withMessageContaining("must not all be zero");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> AumannShapleyPrices.of(demands(0, 0), CostFunction.of(USD, q -> q)))
                .withMessageContaining("must not all be zero");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                AumannShapleyPrices.of(
                                        demands(1, 1), sum.withGradient(q -> new double[1])))
                .withMessageContaining("gradient ([0.0])");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                AumannShapleyPrices.of(
                                        demands(1, 1),
                                        sum.withGradient(q -> new double[] {1, Double.NaN})))
                .withMessageContaining("one finite entry a good");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JointCostFunction.of(USD, q -> 1 / q[0]).at(0))
                .withMessageContaining("cost (Infinity) of [0.0]");
    }
}
