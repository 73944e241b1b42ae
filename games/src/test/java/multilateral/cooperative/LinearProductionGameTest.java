package multilateral.cooperative;

import static multilateral.cooperative.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import multilateral.actor.ActorSet;
import multilateral.actor.Unit;
import org.junit.jupiter.api.Test;

class LinearProductionGameTest {

    private static final Unit USD = Unit.of("USD");

    /**
     * One product, worth one, of a unit of each of two resources: a market of gloves. The scarce
     * resource has all the worth (by hand).
     */
    @Test
    void gloves() {
        LinearProductionGame game =
                LinearProductionGame.of(
                        ActorSet.of("L", "R1", "R2"),
                        USD,
                        new double[][] {{1, 0}, {0, 1}, {0, 1}},
                        new double[][] {{1}, {1}},
                        new double[] {1});
        assertThat(game.shadowPrices()).containsExactly(1.0, 0.0);
        assertThat(game.corePoint().orElseThrow().toArray()).containsExactly(1, 0, 0);
        assertThat(ShapleyValue.of(game).toArray())
                .containsExactly(new double[] {2.0 / 3, 1.0 / 6, 1.0 / 6}, within(1e-15));
    }

    /** max 3x + 2y, x + y ≤ 4, x + 3y ≤ 6, x ≤ 3: x = 3, y = 1, worth 11, shadow prices 2, 0, 1. */
    @Test
    void aPlanByHand() {
        LinearProductionGame game =
                LinearProductionGame.of(
                        ActorSet.of("A", "B"),
                        USD,
                        new double[][] {{4, 0, 3}, {0, 6, 0}},
                        new double[][] {{1, 1}, {1, 3}, {1, 0}},
                        new double[] {3, 2});
        assertThat(game.unstructured().worth(3)).isCloseTo(11, within(1e-14));
        assertThat(game.shadowPrices()).containsExactly(2.0, 0.0, 1.0);
        assertThat(game.corePoint().orElseThrow().toArray()).containsExactly(11, 0);
    }

    /** The plan's worth is that of the resources at prices at which no product makes a profit. */
    @Test
    void shadowPricesProveThePlan() {
        for (long seed = 0; seed < 500; seed++) {
            RandomGenerator random = RandomGames.random(seed);
            int resources = 1 + random.nextInt(6);
            int products = 1 + random.nextInt(8);
            double[][] needs = new double[resources][];
            for (int r = 0; r < resources; r++) {
                needs[r] = random.ints(products, r == 0 ? 1 : 0, 4).asDoubleStream().toArray();
            }
            double[] amounts = random.ints(resources, 0, 5).asDoubleStream().toArray();
            double[] prices = random.ints(products, 0, 9).asDoubleStream().toArray();
            ProductionPlan plan = ProductionPlan.of(needs, amounts, prices);
            double[] shadow = plan.shadowPrices();
            double worth = 0;
            for (int r = 0; r < resources; r++) {
                assertThat(shadow[r]).as("seed %d", seed).isNotNegative();
                worth += shadow[r] * amounts[r];
            }
            assertThat(plan.worth()).as("seed %d", seed).isCloseTo(worth, within(1e-9));
            for (int p = 0; p < products; p++) {
                double cost = 0;
                for (int r = 0; r < resources; r++) {
                    cost += shadow[r] * needs[r][p];
                }
                assertThat(cost).as("seed %d", seed).isGreaterThan(prices[p] - 1e-9);
            }
        }
    }

    @Test
    void wrongTechnologiesAreRefused() {
        ActorSet one = ActorSet.of("A");
        double[][] unit = {{1}};
        double[] price = {1};
        refused(
                () -> LinearProductionGame.of(one, USD, new double[0][], unit, price),
                "resources (0 rows)");
        refused(
                () -> LinearProductionGame.of(one, USD, new double[][] {{1, 2}}, unit, price),
                "resources (row 0 of 2 entries) must have rows of 1");
        refused(
                () -> LinearProductionGame.of(one, USD, unit, new double[][] {{-1}}, price),
                "needs (-1.0)");
        refused(
                () -> LinearProductionGame.of(one, USD, unit, unit, new double[] {Double.NaN}),
                "prices (NaN)");
        refused(
                () -> LinearProductionGame.of(one, USD, unit, unit, new double[] {1.0 / 0}),
                "prices (Infinity)");
        refused(
                () -> LinearProductionGame.of(one, USD, unit, new double[][] {{0}}, price),
                "product 0 sells for 1.0 and must take some resource");
    }
}
