package multilateral.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RandomGameTest {

    @Test
    void drawsInLexicographicOrderPlayerByPlayer() {
        NormalFormGame game = RandomGame.uniform(7, -100, 100, 2, 3, 2);
        Random random = new Random(7);
        for (int player = 0; player < 3; player++) {
            for (int a = 0; a < 2; a++) {
                for (int b = 0; b < 3; b++) {
                    for (int c = 0; c < 2; c++) {
                        assertThat(game.payoff(player, a, b, c))
                                .isEqualTo(random.nextInt(201) - 100);
                    }
                }
            }
        }
    }

    @Test
    void refusesAnEmptyRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RandomGame.uniform(1, 5, 4, 2, 2))
                .withMessage("high (4) must be from 5 to 2147483647");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RandomGame.uniform(1, Integer.MIN_VALUE, 0, 2, 2))
                .withMessageContaining("high (0) must be from -2147483648 to -2");
    }
}
