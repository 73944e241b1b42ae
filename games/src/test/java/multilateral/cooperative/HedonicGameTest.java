package multilateral.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import multilateral.actor.ActorSet;
import multilateral.actor.CoalitionStructure;
import org.junit.jupiter.api.Test;

class HedonicGameTest {

    private static final ActorSet THREE = ActorSet.of("A", "B", "C");

    @Test
    void factoriesAreTheirDefinitions() {
        double[][] values = {{99, 1, 2}, {3, Double.NaN, 5}, {6, 7, 0}};
        HedonicGame additive = HedonicGame.additivelySeparable(THREE, values);
        HedonicGame fractional = HedonicGame.fractional(THREE, values);
        values[0][1] = 50;
        assertThat(additive.utility(0, 7)).isEqualTo(3);
        assertThat(additive.utility(0, 1)).isZero();
        assertThat(additive.utility(1, 6)).isEqualTo(5);
        assertThat(fractional.utility(2, 7)).isEqualTo(13.0 / 3);
        assertThat(fractional.utility(2, 4)).isZero();
        HedonicGame anonymous =
                HedonicGame.anonymous(THREE, new double[][] {{1, 2, 3}, {4, 5, 6}, {7, 8, 9}});
        assertThat(anonymous.utility(1, 3)).isEqualTo(5);
        assertThat(anonymous.utility(2, 4)).isEqualTo(7);
        assertThat(anonymous.utility(0, CoalitionStructure.of(THREE, "A,B,C"))).isEqualTo(3);
        assertThat(anonymous).hasToString("hedonic game of 3 players: " + THREE);
    }

    @Test
    void refusesBadTables() {
        assertThatThrownBy(() -> HedonicGame.anonymous(THREE, new double[2][3]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("values (2 rows)");
        assertThatThrownBy(() -> HedonicGame.fractional(THREE, new double[3][4]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("values of \"A\" (4 of them) must be 3");
        double[][] broken = {{0, 1, 1}, {1, 0, Double.NaN}, {0, 0, 0}};
        assertThatThrownBy(() -> HedonicGame.additivelySeparable(THREE, broken))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("value 2 of \"B\" (NaN)");
    }

    @Test
    void refusesBadQuestions() {
        HedonicGame game = HedonicGame.of(THREE, (player, coalition) -> player / 0.0);
        assertThatThrownBy(() -> game.utility(0, 6))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must have player \"A\" in it");
        assertThatThrownBy(() -> game.utility(0, 9))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mask (0x9)");
        assertThatThrownBy(() -> game.utility(1, 6))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("utility of \"B\" in {B, C} (Infinity) must be finite");
        assertThatThrownBy(() -> game.utility(0, CoalitionStructure.of(ActorSet.of("A", "B", "D"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("other players");
        assertThatThrownBy(() -> HedonicGame.of(RandomGames.players(63), (player, coalition) -> 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("players (63)");
    }
}
