package multilateral.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActionGraphGameTest {

    @TempDir Path folder;

    private ActionGraphGame read(String text) throws IOException {
        Path file = folder.resolve("game.agg");
        Files.writeString(file, text);
        return ActionGraphGame.read(file);
    }

    /** Who is at a node does not matter there: two players who change places change payoffs. */
    @Test
    void playersAtOneNodeAreAlike() throws IOException {
        ActionGraphGame game = read(AggReaderTest.TWO_BY_TWO);
        for (int a = 0; a < 2; a++) {
            for (int b = 0; b < 2; b++) {
                assertThat(game.node(0, a)).isEqualTo(game.node(1, a));
                assertThat(game.payoff(0, a, b)).isEqualTo(game.payoff(1, b, a));
            }
        }
        MixedProfile one = MixedProfile.of(new double[] {0.25, 0.75}, new double[] {0.5, 0.5});
        MixedProfile other = MixedProfile.of(new double[] {0.5, 0.5}, new double[] {0.25, 0.75});
        assertThat(game.deviationPayoffs(0, one)).containsExactly(game.deviationPayoffs(1, other));
    }

    @Test
    void unknownPlayersAndActionsAreRefused() throws IOException {
        ActionGraphGame game = read(AggReaderTest.TWO_BY_TWO);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> game.payoff(2, 0, 0))
                .withMessage("player (2) must be in [0, 1]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> game.payoff(0, 0, 2))
                .withMessageContaining("action (2) of player 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> game.node(0, 2))
                .withMessageContaining("action (2) of player 0");
    }
}
