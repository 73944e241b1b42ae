package multilateral.burden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import multilateral.actor.ActorSet;
import multilateral.actor.ExactQuantities;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class CostSharingTest {

    private static final Unit USD = Unit.of("USD");
    private static final Unit TONNE = Unit.of("t");
    private static final ActorSet THREE = ActorSet.of("A", "B", "C");
    private static final CostFunction SQUARE = CostFunction.of(USD, q -> q * q);

    private static Quantities demands(double... amounts) {
        return Quantities.of(RandomClaims.claimants(amounts.length), TONNE, amounts);
    }

    private static Quantities random(RandomGenerator random) {
        double[] amounts = new double[1 + random.nextInt(7)];
        for (int i = 0; i < amounts.length; i++) {
            amounts[i] = random.nextInt(4) == 0 ? random.nextInt(4) : 5 * random.nextDouble();
        }
        return demands(amounts);
    }

    /**
     * Thousands of dollars for navigation, flood control and power in the Tennessee Valley
     * (Ransmeier 1942; Straffin and Heaney 1981).
     */
    @Test
    void tennesseeValley() {
        ActorSet purposes = ActorSet.of("navigation", "flood control", "power");
        double[] costs = {0, 163520, 140826, 301607, 250096, 378821, 367370, 412584};
        CoalitionalGame game = CoalitionalGame.table(purposes, costs).withUnit(USD);
        CostShares shares = CostSharing.alternativeCostAvoided(game);
        assertThat(CostSharing.separableCosts(game).toArray())
                .containsExactly(45214, 33763, 110977);
        assertThat(shares.charges().toArray())
                .containsExactly(new double[] {117476, 99157, 195951}, within(0.5));
        assertThat(shares.charges().unit()).isEqualTo(USD);
        Quantities large = Quantities.of(purposes, USD, 1e6, 1e6, 1e6);
        assertThat(CostSharing.separableCostsRemainingBenefits(game, large)).isEqualTo(shares);
        long[] whole = Arrays.stream(costs).mapToLong(c -> (long) c).toArray();
        ExactCostShares exact =
                ExactCostSharing.alternativeCostAvoided(
                        ExactCoalitionalGame.table(purposes, whole));
        assertThat(exact.charges().total()).isEqualTo(exact.cost());
        assertThat(exact.charges().toQuantities().toArray())
                .containsExactly(shares.charges().toArray(), within(1e-9));
    }

    /** Benefits below the cost alone count: 20 of 20 + 60 remaining, and nothing for the third. */
    @Test
    void remainingBenefits() {
        double[] costs = {0, 100, 100, 150, 40, 130, 130, 170};
        CoalitionalGame game = CoalitionalGame.table(THREE, costs).withUnit(USD);
        Quantities benefits = Quantities.of(THREE, USD, 60, 500, 10);
        CostShares shares = CostSharing.separableCostsRemainingBenefits(game, benefits);
        assertThat(shares.charges().toArray())
                .containsExactly(new double[] {57.5, 92.5, 20}, within(1e-12));
        ExactCoalitionalGame exact =
                ExactCoalitionalGame.table(THREE, 0, 100, 100, 150, 40, 130, 130, 170);
        ExactQuantities of =
                new ExactQuantities(THREE, exact.unit(), ExactQuantities.from(benefits).values());
        assertThat(ExactCostSharing.separableCostsRemainingBenefits(exact, of).charges().values())
                .containsExactly(
                        BigFraction.of(115, 2), BigFraction.of(185, 2), BigFraction.of(20));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                ExactCostSharing.separableCostsRemainingBenefits(
                                        exact, ExactQuantities.from(benefits)))
                .withMessageContaining("must be of the actors of the costs");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                CostSharing.separableCostsRemainingBenefits(
                                        game, Quantities.of(THREE, TONNE, 1, 1, 1)))
                .withMessageContaining("units differ");
    }

    /** If nobody saves anything, what is left is shared equally. */
    @Test
    void nothingSaved() {
        CoalitionalGame game = CoalitionalGame.table(THREE, 0, 1, 1, 1, 1, 1, 1, 9);
        assertThat(CostSharing.alternativeCostAvoided(game).charges().toArray())
                .containsExactly(3, 3, 3);
        ExactCoalitionalGame exact = ExactCoalitionalGame.table(THREE, 0, 1, 1, 1, 1, 1, 1, 9);
        assertThat(ExactCostSharing.alternativeCostAvoided(exact).charges().get(0))
                .isEqualTo(BigFraction.of(3));
    }

    /** Moulin and Shenker's formula for demands 1, 2, 3 and squared costs: at 3, 5 and 6 units. */
    @Test
    void serialSharesOfSquaredCosts() {
        assertThat(CostSharing.serial(demands(3, 1, 2), SQUARE).charges().toArray())
                .containsExactly(22, 3, 11);
        assertThat(CostSharing.decreasingSerial(demands(3, 1, 2), SQUARE).charges().toArray())
                .containsExactly(27, -2, 11);
    }

    @Test
    void everyMethodButMarginalPricesCoversTheCost() {
        for (long seed = 0; seed < 300; seed++) {
            RandomGenerator random = RandomClaims.random(seed);
            Quantities demands = random(random);
            double power = 0.4 + 2 * random.nextDouble();
            CostFunction cost = CostFunction.of(USD, q -> q > 0 ? 3 + Math.pow(q, power) : 0);
            List<String> order =
                    demands.actors().ids().stream().sorted(Collections.reverseOrder()).toList();
            for (CostShares shares :
                    List.of(
                            CostSharing.averageCost(demands, cost),
                            CostSharing.equal(demands, cost),
                            CostSharing.incremental(demands, cost, order),
                            CostSharing.serial(demands, cost),
                            CostSharing.decreasingSerial(demands, cost))) {
                double whole = cost.at(demands.total());
                assertThat(shares.cost())
                        .as("seed %d", seed)
                        .isCloseTo(whole, within(1e-12 * (1 + whole)));
                assertThat(shares.charges().total())
                        .as("seed %d", seed)
                        .isCloseTo(whole, within(1e-9 * (1 + whole)));
                assertThat(shares.charges().unit()).isEqualTo(USD);
            }
        }
    }

    /** A larger demand changes no smaller one's serial charge, and equal demands pay the same. */
    @Test
    void serialChargesDoNotDependOnLargerDemands() {
        for (long seed = 0; seed < 300; seed++) {
            RandomGenerator random = RandomClaims.random(seed);
            Quantities demands = random(random);
            Quantities up = demands.withFigure("C0", demands.get(0) + 5 * random.nextDouble());
            Quantities down = demands.withFigure("C0", demands.get(0) * random.nextDouble());
            Quantities serial = CostSharing.serial(demands, SQUARE).charges();
            Quantities after = CostSharing.serial(up, SQUARE).charges();
            Quantities decreasing = CostSharing.decreasingSerial(demands, SQUARE).charges();
            Quantities lower = CostSharing.decreasingSerial(down, SQUARE).charges();
            for (int i = 1; i < demands.size(); i++) {
                if (demands.get(i) <= demands.get(0)) {
                    assertThat(after.get(i))
                            .as("seed %d", seed)
                            .isCloseTo(serial.get(i), within(1e-9));
                }
                if (demands.get(i) >= demands.get(0)) {
                    assertThat(lower.get(i))
                            .as("seed %d", seed)
                            .isCloseTo(decreasing.get(i), within(1e-9));
                }
                if (demands.get(i) == demands.get(0)) {
                    assertThat(serial.get(i)).as("seed %d", seed).isEqualTo(serial.get(0));
                }
            }
        }
    }

    @Test
    void exactTwinsAgree() {
        ExactCostSharing exact = ExactCostSharing.of(USD, q -> q.multiply(q));
        for (long seed = 0; seed < 100; seed++) {
            Quantities demands = random(RandomClaims.random(seed));
            ExactQuantities twin = ExactQuantities.from(demands);
            List<String> order = demands.actors().ids();
            assertSame(CostSharing.averageCost(demands, SQUARE), exact.averageCost(twin), seed);
            assertSame(CostSharing.equal(demands, SQUARE), exact.equal(twin), seed);
            assertSame(
                    CostSharing.incremental(demands, SQUARE, order),
                    exact.incremental(twin, order),
                    seed);
            assertSame(CostSharing.serial(demands, SQUARE), exact.serial(twin), seed);
            assertSame(
                    CostSharing.decreasingSerial(demands, SQUARE),
                    exact.decreasingSerial(twin),
                    seed);
        }
    }

    private static void assertSame(CostShares shares, ExactCostShares exact, long seed) {
        assertThat(exact.cost().doubleValue())
                .as("seed %d", seed)
                .isCloseTo(shares.cost(), within(1e-10));
        if (exact.cost().signum() > 0) {
            assertThat(exact.charges().total()).as("seed %d", seed).isEqualTo(exact.cost());
        }
        assertThat(shares.charges().toArray())
                .as("seed %d", seed)
                .containsExactly(exact.charges().toQuantities().toArray(), within(1e-9));
    }

    /** Rising marginal costs leave a surplus, falling ones a deficit. */
    @Test
    void marginalPricesMissTheCost() {
        CostShares rising = CostSharing.marginalCost(demands(1, 2, 0), SQUARE);
        assertThat(rising.charges().toArray())
                .containsExactly(new double[] {6, 12, 0}, within(1e-10));
        assertThat(rising.surplus()).isCloseTo(9, within(1e-10));
        assertThat(rising.deficit()).isZero();
        CostFunction falling =
                CostFunction.of(USD, Math::sqrt).withMarginal(q -> 0.5 / Math.sqrt(q));
        CostShares shares = CostSharing.marginalCost(demands(1, 3), falling);
        assertThat(shares.charges().toArray()).containsExactly(0.25, 0.75);
        assertThat(shares.deficit()).isEqualTo(1);
        assertThat(shares.surplus()).isZero();
        JointCostFunction joint = JointCostFunction.of(USD, q -> q[0] * q[0] + 3 * q[1]);
        CostShares both = CostSharing.marginalCost(demands(2, 5), joint);
        assertThat(both.charges().toArray()).containsExactly(new double[] {8, 15}, within(1e-9));
        assertThat(both.surplus()).isCloseTo(4, within(1e-9));
    }

    @Test
    void wrongArgumentsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CostFunction.of(USD, q -> 1 + q))
                .withMessageContaining("cost of nothing (1.0) must be zero");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExactCostSharing.of(USD, q -> BigFraction.ONE))
                .withMessageContaining("cost of nothing (1)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CostSharing.serial(demands(1, -1), SQUARE))
                .withMessageContaining("demand of \"C1\" (-1.0)");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                ExactCostSharing.of(USD, q -> q)
                                        .serial(ExactQuantities.from(demands(1, -1))))
                .withMessageContaining("demand of \"C1\" (-1)");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                CostSharing.averageCost(
                                        demands(1),
                                        CostFunction.of(USD, q -> q > 0 ? Double.NaN : 0)))
                .withMessageContaining("cost (NaN) of amount 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CostSharing.marginalCost(demands(0, 0), SQUARE))
                .withMessageContaining("must not all be zero");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                CostSharing.marginalCost(
                                        demands(0), JointCostFunction.of(USD, q -> q[0])))
                .withMessageContaining("must not all be zero");
        for (List<String> order : List.of(List.of("C0"), List.of("C0", "C0"), List.of("C0", "X"))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CostSharing.incremental(demands(1, 2), SQUARE, order))
                    .withMessageContaining("must name each of [C0, C1] once");
        }
    }
}
