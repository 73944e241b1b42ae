package multilateral.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import multilateral.game.CoalitionalGame;
import org.junit.jupiter.api.Test;

class SemivalueTest {

    private static final CoalitionalGame GAME =
            CoalitionalGame.table(RandomGames.players(3), 0, 1, 2, 5, 3, 7, 8, 12);

    @Test
    void extremesAreContributionsToNobodyAndToAllOthers() {
        assertThat(Semivalue.binomial(3, 0).value(GAME).toArray()).containsExactly(1, 2, 3);
        assertThat(Semivalue.binomial(3, 1).value(GAME).toArray()).containsExactly(4, 5, 7);
    }

    @Test
    void ownWeightsAreUsed() {
        assertThat(Semivalue.of(0.5, 0, 0.5).value(GAME).get(0)).isCloseTo(2.5, within(1e-15));
    }

    @Test
    void wrongWeightsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Semivalue.of(0.5, 0.5, 0.5))
                .withMessageContaining("add up to 2.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Semivalue.of(1, Double.NaN))
                .withMessageContaining("size 1 (NaN)");
        assertThatIllegalArgumentException()
                .isThrownBy(Semivalue::of)
                .withMessageContaining("players (0) must be in [1, 1000]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Semivalue.binomial(0, 0.5))
                .withMessageContaining("players (0)");
        assertThatIllegalArgumentException().isThrownBy(() -> Semivalue.shapley(1001));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Semivalue.binomial(3, 1.5))
                .withMessageContaining("probability (1.5)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Semivalue.shapley(4).value(GAME))
                .withMessageContaining("game (3 players) must have 4");
    }
}
