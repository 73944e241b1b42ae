package multilateral.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SymmetricGameTest {

    /** Three of five must give (Palfrey and Rosenthal 1984). */
    private static final SymmetricGame GIVING =
            SymmetricGame.of(
                    5,
                    List.of("give", "keep"),
                    (action, others) ->
                            (others[0] + (action == 0 ? 1 : 0) >= 3 ? 1 : 0)
                                    - (action == 0 ? 0.3 : 0));

    @Test
    void isTheGameItSays() {
        assertThat(GIVING.players()).isEqualTo(5);
        assertThat(GIVING.actions()).isEqualTo(2);
        assertThat(GIVING.actions(4)).isEqualTo(2);
        assertThat(GIVING.actionName(3, 1)).isEqualTo("keep");
        assertThat(GIVING.actors().ids()).containsExactly("1", "2", "3", "4", "5");
        assertThat(GIVING.payoffOf(0, 2, 2)).isEqualTo(0.7);
        assertThat(GIVING.payoff(1, 0, 1, 0, 0, 1)).isEqualTo(1);
        assertThat(GIVING.asTyped().types()).isEqualTo(1);
        assertThat(GIVING).hasToString("symmetric game of 5 players with 2 actions");
        assertThat(SymmetricGame.of(2, 3, (a, o) -> a).actionName(0, 2)).isEqualTo("3");
    }

    /** At x(1 − x) = √(0.3 / 6) giving and keeping pay the same. */
    @Test
    void expectsByTheBinomialDistribution() {
        double x = (1 - Math.sqrt(1 - 4 * Math.sqrt(0.05))) / 2;
        double[] payoffs = GIVING.expectedPayoffs(x, 1 - x);
        assertThat(payoffs[0]).isCloseTo(payoffs[1], within(1e-15));
        MixedProfile profile = GIVING.profile(x, 1 - x);
        assertThat(GIVING.deviationPayoffs(3, profile)).containsExactly(payoffs, within(1e-15));
        assertThat(GIVING.deviationPayoffs(profile)[2]).containsExactly(payoffs);
        assertThat(GIVING.toNormalForm().deviationPayoffs(0, profile))
                .containsExactly(payoffs, within(1e-15));
    }

    @Test
    void refusesWhatCannotBeHeld() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SymmetricGame.of(500, 5, (a, o) -> 0))
                .withMessageContaining("at most 64000000 are possible");
        SymmetricGame many = SymmetricGame.of(193, 2, (a, o) -> o[0]);
        assertThatIllegalArgumentException().isThrownBy(many::toNormalForm);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> many.payoffOf(0, 100, 93))
                .withMessageContaining("others [[100, 93]]");
    }
}
