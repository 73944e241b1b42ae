package multilateral.cooperative;

import static multilateral.cooperative.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import multilateral.game.CoalitionalGame;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AssignmentGameTest {

    private static final Unit USD = Unit.of("kUSD");
    private static final ActorSet BUYERS = ActorSet.of("B1", "B2", "B3");
    private static final ActorSet SELLERS = ActorSet.of("S1", "S2", "S3");

    /**
     * Three houses (Shapley and Shubik 1971): all trade for 16 together, the first house going to
     * the second buyer, the second to the third and the third to the first.
     */
    @Test
    void threeHouses() {
        AssignmentGame game =
                AssignmentGame.houses(
                        BUYERS,
                        Quantities.of(SELLERS, USD, 18, 15, 19),
                        new double[][] {{23, 22, 21}, {26, 24, 22}, {20, 21, 17}});
        CoalitionalGame worths = game.unstructured();
        assertThat(worths.worth(worths.grand())).isEqualTo(16);
        assertThat(game.sellerOptimal().toArray()).containsExactly(1, 3, 0, 5, 6, 1);
        assertThat(game.buyerOptimal().toArray()).containsExactly(2, 5, 1, 3, 5, 0);
        assertThat(game.corePoint().orElseThrow().toArray())
                .containsExactly(1.5, 4, 0.5, 4, 5.5, 0.5);
        assertThat(game.unit()).isEqualTo(USD);
        assertThat(BalancedExcesses.holds(worths, game.nucleolus())).isTrue();
    }

    @Test
    void twoWhoTradeShareEqually() {
        AssignmentGame game =
                AssignmentGame.of(
                        ActorSet.of("buyer"), ActorSet.of("seller"), USD, new double[][] {{7}});
        assertThat(game.nucleolus().toArray()).containsExactly(3.5, 3.5);
        assertThat(game.sellerOptimal().toArray()).containsExactly(0, 7);
    }

    @Test
    void cornersOfTheCore() {
        for (long seed = 0; seed < 200; seed++) {
            RandomGenerator random = RandomGames.random(seed);
            AssignmentGame game = RandomStructures.assignment(2 + random.nextInt(6), random);
            CoalitionalGame worths = game.unstructured().tabulated();
            for (Quantities corner : List.of(game.buyerOptimal(), game.sellerOptimal())) {
                assertThat(CoreMembership.of(worths, corner).residual())
                        .as("seed %d, %s", seed, game)
                        .isLessThan(1e-12);
            }
            // In the best corner of a side each of its players gets the marginal contribution.
            Quantities buyers = game.buyerOptimal();
            Quantities sellers = game.sellerOptimal();
            for (int i = 0; i < game.players(); i++) {
                double marginal =
                        worths.worth(worths.grand()) - worths.worth(worths.grand() & ~(1L << i));
                assertThat(Math.max(buyers.get(i), sellers.get(i)))
                        .as("seed %d, %s, player %d", seed, game, i)
                        .isCloseTo(marginal, within(1e-12));
            }
        }
    }

    @Test
    void nucleolusByItsCriterion() {
        nucleolusByItsCriterion(0, 30, 6);
    }

    @Test
    @Tag("stress")
    void nucleolusByItsCriterionOnManyMarkets() {
        nucleolusByItsCriterion(1_000_000, 600, 8);
    }

    private static void nucleolusByItsCriterion(long firstSeed, int games, int players) {
        for (long seed = firstSeed; seed < firstSeed + games; seed++) {
            AssignmentGame game = RandomStructures.assignment(players, RandomGames.random(seed));
            assertThat(BalancedExcesses.holds(game.unstructured(), game.nucleolus()))
                    .as("seed %d, %s of %s", seed, game.nucleolus(), game)
                    .isTrue();
        }
    }

    /** Everybody is alike on either side: as in the market of gloves. */
    @Test
    void aLargeMarketOfAlikePlayers() {
        double[][] ones = new double[40][40];
        for (double[] row : ones) {
            Arrays.fill(row, 1);
        }
        ActorSet buyers = RandomGames.players(40);
        String[] ids = buyers.ids().stream().map(id -> "S" + id).toArray(String[]::new);
        AssignmentGame game = AssignmentGame.of(buyers, ActorSet.of(ids), USD, ones);
        assertThat(game.nucleolus().get(3)).isCloseTo(0.5, within(1e-12));
        assertThat(game.nucleolus().get(79)).isCloseTo(0.5, within(1e-12));
        refused(() -> ShapleyValue.of(game), "AssignmentGame has no formula");
    }

    @Test
    void wrongMarketsAreRefused() {
        ActorSet one = ActorSet.of("A");
        ActorSet other = ActorSet.of("B");
        refused(
                () -> AssignmentGame.of(one, one, USD, new double[][] {{1}}),
                "player \"A\" must be on one side only");
        refused(
                () -> AssignmentGame.of(one, other, USD, new double[][] {{-1}}),
                "surplus of \"A\" and \"B\" (-1.0)");
        refused(
                () -> AssignmentGame.of(one, other, USD, new double[][] {{Double.NaN}}),
                "surplus of \"A\" and \"B\" (NaN)");
        refused(
                () -> AssignmentGame.of(one, other, USD, new double[][] {{1, 2}}),
                "surplus must have 1 rows");
        refused(
                () -> AssignmentGame.houses(one, Quantities.of(other, USD, 1), new double[0][]),
                "worthToBuyer must have 1 rows");
        refused(
                () ->
                        AssignmentGame.houses(
                                one, Quantities.of(other, USD, -1), new double[][] {{1}}),
                "house of \"B\" (-1.0)");
    }
}
