package multilateral.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import multilateral.actor.ActorSet;
import multilateral.actor.CoalitionStructure;
import multilateral.actor.Quantities;
import multilateral.cooperative.PartitionFunctionGame.Expectation;
import multilateral.game.CoalitionalGame;
import org.junit.jupiter.api.Test;

/** Games in partition function form whose answers are known. */
class PartitionFunctionGameGoldenTest {

    private static final ActorSet THREE = ActorSet.of("1", "2", "3");

    /**
     * Cournot firms without costs on the market p = 12 − q; a coalition acts as one firm, and of k
     * firms each earns (12/(k+1))². Two of three lose by merging, 16 for 18 (Salant, Switzer and
     * Reynolds 1983).
     */
    private static PartitionFunctionGame cournot(int firms) {
        return PartitionFunctionGame.of(
                RandomGames.players(firms),
                (coalition, others) -> Math.pow(12.0 / (others.length + 2), 2));
    }

    @Test
    void cournotMergers() {
        PartitionFunctionGame game = cournot(3);
        ActorSet firms = game.actors();
        assertThat(game.total(CoalitionStructure.of(firms))).isCloseTo(27, within(1e-12));
        assertThat(game.total(CoalitionStructure.of(firms, "P0,P1"))).isCloseTo(32, within(1e-12));
        check(game.gamma(), 9, 16);
        check(game.delta(), 16, 16);
        check(game.alpha(), 9, 18); // the two do better apart
        check(game.beta(), 9, 18);
        check(game.average(), 12.5, 16);
        check(game.recursive(Expectation.PESSIMISTIC), 9, 16);
        check(game.recursive(Expectation.OPTIMISTIC), 9, 16);
    }

    private static void check(CoalitionalGame game, double one, double two) {
        assertThat(game.worth(1)).isCloseTo(one, within(1e-12));
        assertThat(game.worth(4)).isCloseTo(one, within(1e-12));
        assertThat(game.worth(3)).isCloseTo(two, within(1e-12));
        assertThat(game.worth(6)).isCloseTo(two, within(1e-12));
        assertThat(game.worth(7)).isCloseTo(36, within(1e-12));
    }

    /**
     * Four firms, by hand. Alone against one firm, the three others earn 144/25 each if they fall
     * apart, 9 a firm if two merge and 16 together: 17.28, 18 and 16. Two who merge get 9, less
     * than 2 · 5.76, and so do all three; nobody leaves the three who fall apart.
     */
    @Test
    void afterAFirmHasLeftTheOthersFallApart() {
        CoalitionalGame game = cournot(4).recursive(Expectation.PESSIMISTIC);
        assertThat(game.worth(1)).isCloseTo(144.0 / 25, within(1e-12));
        assertThat(game.worth(3)).isCloseTo(9, within(1e-12));
        assertThat(game.worth(7)).isCloseTo(16, within(1e-12));
        assertThat(game.worth(15)).isCloseTo(36, within(1e-12));
    }

    /**
     * A pure public good with quadratic costs (Ray and Vohra 2001; Yi 1997): of a coalition of s
     * each member gives s, everybody enjoys what all give, and giving g costs g²/2. Joining helps
     * those outside, so that who stays out of two gets 4.5, more than either of them.
     */
    @Test
    void publicGood() {
        PartitionFunctionGame game =
                PartitionFunctionGame.of(
                        THREE,
                        (coalition, others) -> {
                            double size = Long.bitCount(coalition);
                            double good =
                                    size * size
                                            + Arrays.stream(others)
                                                    .mapToDouble(o -> Math.pow(Long.bitCount(o), 2))
                                                    .sum();
                            return size * good - Math.pow(size, 3) / 2;
                        });
        assertThat(game.total(CoalitionStructure.of(THREE))).isEqualTo(7.5);
        assertThat(game.total(CoalitionStructure.of(THREE, "1,2"))).isEqualTo(10.5);
        assertThat(game.total(CoalitionStructure.of(THREE, "1,2,3"))).isEqualTo(13.5);
        assertThat(game.gamma().worth(1)).isEqualTo(2.5);
        assertThat(game.delta().worth(1)).isEqualTo(4.5);
        assertThat(game.alpha().worth(1)).isEqualTo(2.5);
        assertThat(game.average().worth(1)).isEqualTo(3.5);
        assertThat(game.gamma().worth(3)).isEqualTo(6);
        assertThat(game.recursive(Expectation.PESSIMISTIC).worth(1)).isEqualTo(4.5);
        assertThat(PartitionFunctionValue.average(game).toArray())
                .containsExactly(new double[] {4.5, 4.5, 4.5}, within(1e-12));
    }

    /**
     * Only 1 against 2 and 3 together is worth something, 1. By the formulas of the three sources:
     * nothing without that externality; half of it counts on average; and Myerson's value pays more
     * than there is to one, and makes the others pay.
     */
    @Test
    void oneExternality() {
        PartitionFunctionGame game =
                PartitionFunctionGame.of(
                        THREE, (coalition, others) -> coalition == 1 && others.length == 1 ? 1 : 0);
        assertThat(PartitionFunctionValue.externalityFree(game).toArray()).containsOnly(0);
        assertThat(PartitionFunctionValue.average(game).toArray())
                .containsExactly(new double[] {1.0 / 6, -1.0 / 12, -1.0 / 12}, within(1e-15));
        assertThat(PartitionFunctionValue.myerson(game).toArray())
                .containsExactly(new double[] {2.0 / 3, -1.0 / 3, -1.0 / 3}, within(1e-15));
    }

    /** A union of two that shuts out a third who can hit back; alone nobody has anything. */
    private static PartitionFunctionGame union(double surplus, double retaliation) {
        return PartitionFunctionGame.of(
                ActorSet.of("union", "state", "neighbour"),
                (coalition, others) ->
                        switch ((int) coalition) {
                            case 3 -> surplus - retaliation;
                            case 4 -> others.length == 1 ? -2 : 0;
                            case 7 -> 3;
                            default -> 0;
                        });
    }

    /**
     * Talks of three or of two: where the retaliation of the one shut out is larger than the
     * surplus of the two, the deal of three can make all better off than the deal of two, and than
     * none; where it is small, the two do better by themselves.
     */
    @Test
    void theThirdPartyWhoIsShutOut() {
        PartitionFunctionGame costly = union(6, 8);
        CoalitionalGame game = costly.delta();
        Quantities shares = PartitionFunctionValue.externalityFree(costly);
        assertThat(game.worth(3)).isEqualTo(-2);
        assertThat(shares.total()).isCloseTo(3, within(1e-12));
        assertThat(shares.get("union") + shares.get("state")).isGreaterThan(game.worth(3));
        assertThat(shares.get("neighbour")).isGreaterThan(game.worth(4));
        Quantities even = shares.map(share -> 1, shares.unit());
        assertThat(CoreMembership.of(game, even).residual()).isLessThanOrEqualTo(0);

        CoalitionalGame cheap = union(6, 1).delta();
        assertThat(cheap.worth(3)).isGreaterThan(cheap.worth(7));
        assertThat(CoreMembership.of(cheap, even).objections(0).get(0).coalition().mask())
                .isEqualTo(3);
    }
}
