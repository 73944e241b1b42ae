package multilateral.cooperative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import multilateral.actor.ActorSet;
import multilateral.actor.CoalitionStructure;
import org.junit.jupiter.api.Test;

/** Hedonic games known from the literature. */
class HedonicGameGoldenTest {

    private static final ActorSet THREE = ActorSet.of("1", "2", "3");

    /** Each row: a player's coalitions as masks, the best first; those not named are worst. */
    private static HedonicGame ranked(int[]... best) {
        return HedonicGame.of(
                THREE,
                (player, coalition) -> {
                    int rank =
                            Arrays.stream(best[player]).boxed().toList().indexOf((int) coalition);
                    return rank < 0 ? -9 : -rank;
                });
    }

    private static List<CoalitionStructure> stable(HedonicGame game, HedonicStability stability) {
        return StablePartitions.of(stability).all(game).toList();
    }

    private static CoalitionStructure structure(String... blocs) {
        return CoalitionStructure.of(THREE, blocs);
    }

    /**
     * The undesired guest (Bogomolnaia and Jackson 2002): 1 and 2 want to be by themselves, 3 wants
     * to be with them. {{1, 2}, {3}} is in the core and individually stable; no partition is Nash
     * stable.
     */
    @Test
    void undesiredGuest() {
        HedonicGame game =
                ranked(new int[] {3, 1, 7, 5}, new int[] {3, 2, 7, 6}, new int[] {7, 6, 5, 4});
        assertThat(stable(game, HedonicStability.CORE)).containsExactly(structure("1,2"));
        assertThat(stable(game, HedonicStability.STRICT_CORE)).containsExactly(structure("1,2"));
        assertThat(stable(game, HedonicStability.INDIVIDUAL)).containsExactly(structure("1,2"));
        assertThat(stable(game, HedonicStability.NASH)).isEmpty();
        HedonicObjection guest = HedonicObjection.of(game, structure("1,2"), HedonicStability.NASH);
        assertThat(guest.movers().ids()).containsExactly("3");
        assertThat(guest.formed().ids()).containsExactly("1", "2", "3");
        assertThat(guest.gain()).isEqualTo(3);
    }

    /**
     * Two is a company, three is a crowd (Banerjee, Konishi and Sönmez 2001; Bogomolnaia and
     * Jackson 2002): each likes one of the others more, three better than to be alone. The core is
     * empty, and all together is Nash stable, as is nothing else.
     */
    @Test
    void threeIsACrowd() {
        HedonicGame game =
                ranked(new int[] {3, 5, 7, 1}, new int[] {6, 3, 7, 2}, new int[] {5, 6, 7, 4});
        assertThat(stable(game, HedonicStability.CORE)).isEmpty();
        assertThat(stable(game, HedonicStability.STRICT_CORE)).isEmpty();
        assertThat(stable(game, HedonicStability.NASH)).containsExactly(structure("1,2,3"));
        assertThat(stable(game, HedonicStability.INDIVIDUAL)).containsExactly(structure("1,2,3"));
        HedonicObjection pair = HedonicObjection.of(game, structure("1,2"), HedonicStability.CORE);
        assertThat(pair.movers().ids()).containsExactly("2", "3");
        assertThat(pair.gain()).isEqualTo(1);
    }

    /**
     * The same where three together is worst of all: no partition is individually stable
     * (Bogomolnaia and Jackson 2002), while every pair is contractually so.
     */
    @Test
    void nothingIsIndividuallyStable() {
        HedonicGame game = ranked(new int[] {3, 5, 1}, new int[] {6, 3, 2}, new int[] {5, 6, 4});
        assertThat(stable(game, HedonicStability.CORE)).isEmpty();
        assertThat(stable(game, HedonicStability.INDIVIDUAL)).isEmpty();
        assertThat(stable(game, HedonicStability.CONTRACTUAL_INDIVIDUAL))
                .containsExactlyInAnyOrder(
                        structure("1,2"), structure("1,3"), structure("1", "2,3"));
    }

    /** Gale and Shapley (1962): three rank one another in a circle, nobody wants the fourth. */
    @Test
    void roommates() {
        int[][] likes = {{0, 3, 2, 1}, {2, 0, 3, 1}, {3, 2, 0, 1}, {3, 2, 1, 0}};
        HedonicGame game =
                HedonicGame.of(
                        ActorSet.of("a", "b", "c", "d"),
                        (player, coalition) -> {
                            long other = coalition ^ 1L << player;
                            return switch (Long.bitCount(other)) {
                                case 0 -> 0;
                                case 1 -> likes[player][Long.numberOfTrailingZeros(other)];
                                default -> -1;
                            };
                        });
        assertThat(stable(game, HedonicStability.CORE)).isEmpty();
    }
}
