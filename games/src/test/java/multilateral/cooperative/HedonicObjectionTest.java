package multilateral.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import multilateral.actor.CoalitionStructure;
import org.junit.jupiter.api.Test;

class HedonicObjectionTest {

    /** What a witness says is true: who moves gains, and nobody who may say no loses. */
    @Test
    void witnessesHold() {
        for (long seed = 0; seed < 200; seed++) {
            HedonicGame game = RandomHedonicGames.game(2 + (int) (seed % 4), seed);
            for (CoalitionStructure structure : RandomHedonicGames.partitions(game.actors())) {
                for (HedonicStability stability : HedonicStability.values()) {
                    HedonicObjection objection = HedonicObjection.of(game, structure, stability);
                    assertThat(objection.stable())
                            .as("seed %d", seed)
                            .isEqualTo(objection.residual() == 0);
                    if (!objection.stable()) {
                        check(game, structure, objection);
                    }
                }
            }
        }
    }

    private static void check(
            HedonicGame game, CoalitionStructure structure, HedonicObjection objection) {
        boolean some = false;
        for (int player = 0; player < game.players(); player++) {
            double before = game.utility(player, structure);
            boolean mover = objection.movers().contains(player);
            if (objection.formed().contains(player)) {
                double after = game.utility(player, objection.formed().mask());
                some |= mover && after > before;
                boolean must = mover && objection.stability() != HedonicStability.STRICT_CORE;
                if (must) {
                    assertThat(after).isGreaterThan(before);
                } else if (mover || objection.stability() != HedonicStability.NASH) {
                    assertThat(after).isGreaterThanOrEqualTo(before);
                }
            } else if (objection.stability() == HedonicStability.CONTRACTUAL_INDIVIDUAL) {
                int leaver = Long.numberOfTrailingZeros(objection.movers().mask());
                if (structure.blocOf(player) == structure.blocOf(leaver)) {
                    long left =
                            SetPartitions.masks(structure)[structure.blocOf(player)]
                                    ^ objection.movers().mask();
                    assertThat(game.utility(player, left)).isGreaterThanOrEqualTo(before);
                }
            }
        }
        assertThat(some).isTrue();
    }

    @Test
    void coalitionsAreNotLookedAtForEver() {
        HedonicGame many = HedonicGame.of(RandomGames.players(30), (player, coalition) -> 0);
        CoalitionStructure alone = CoalitionStructure.of(many.actors());
        assertThat(HedonicObjection.of(many, alone, HedonicStability.NASH).stable()).isTrue();
        assertThatThrownBy(() -> HedonicObjection.of(many, alone, HedonicStability.CORE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("players (30) must be at most 24");
    }

    @Test
    void structuresOfOthersAreRefused() {
        HedonicGame game = HedonicGame.of(RandomGames.players(3), (player, coalition) -> 0);
        CoalitionStructure other = CoalitionStructure.of(RandomGames.players(4));
        assertThatThrownBy(() -> HedonicObjection.of(game, other, HedonicStability.CORE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("other players");
    }
}
