package multilateral.cooperative;

import static multilateral.cooperative.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import multilateral.actor.ActorSet;
import org.junit.jupiter.api.Test;

class SymmetricCoalitionalGameTest {

    private static final ActorSet THREE = ActorSet.of("A", "B", "C");

    @Test
    void threeShareEqually() {
        SymmetricCoalitionalGame majority = SymmetricCoalitionalGame.of(THREE, 0, 0, 1, 1);
        assertThat(majority.shapleyValue().get("B")).isEqualTo(1.0 / 3);
        assertThat(majority.banzhafValue().get("B")).isEqualTo(0.5);
        assertThat(majority.corePoint()).isEmpty();
        assertThat(SymmetricCoalitionalGame.of(THREE, 0, 0, 1, 2).corePoint()).isPresent();
    }

    /** v(s) = s²: the mean contribution to s others is 2s + 1, that to half of n − 1 is n. */
    @Test
    void fiveThousandTossCoins() {
        double[] squares = new double[5001];
        Arrays.setAll(squares, size -> (double) size * size);
        SymmetricCoalitionalGame game =
                SymmetricCoalitionalGame.of(RandomGames.players(5000), squares);
        assertThat(BanzhafValue.of(game).get(17)).isCloseTo(5000, within(1e-8));
        assertThat(ShapleyValue.of(game).get(17)).isEqualTo(5000);
    }

    @Test
    void wrongWorthsAreRefused() {
        refused(() -> SymmetricCoalitionalGame.of(THREE, 0, 1, 1), "worths (3 of them) must be 4");
        refused(
                () -> SymmetricCoalitionalGame.of(THREE, 1, 1, 1, 1),
                "worth of 0 members (1.0) must be 0");
        refused(
                () -> SymmetricCoalitionalGame.of(THREE, 0, 1, Double.NaN, 1),
                "worth of 2 members (NaN) must be finite");
    }
}
