package multilateral.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import multilateral.actor.ActorSet;
import multilateral.actor.Graph;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GameJsonTest {

    @TempDir Path folder;

    @Test
    void namesAndPayoffs() throws IOException {
        NormalFormGame game =
                NormalFormGame.of(
                                ActorSet.of("A", "B"),
                                List.of(List.of("x", "y \"z\""), List.of("l", "m", "r")),
                                at -> new double[] {at[0] + 0.1 * at[1], 1e20 * at[0]})
                        .titled("A title", "line\none");
        String text =
                """
                {"format": "multilateral-game-1",
                "title": "A title",
                "comment": "line\\u000aone",
                "players": [
                  {"id": "A", "name": "A", "actions": ["x", "y \\"z\\""]},
                  {"id": "B", "name": "B", "actions": ["l", "m", "r"]}
                ],
                "payoffs": [
                  [["0", "0.1", "0.2"], ["1", "1.1", "1.2"]],
                  [["0", "0", "0"], ["1.0E20", "1.0E20", "1.0E20"]]
                ]}
                """;
        assertThat(GameJson.text(game)).isEqualTo(text);
        Path file = folder.resolve("game.json");
        GameJson.write(game, file);
        assertThat(Files.readString(file)).isEqualTo(text);
    }

    @Test
    void fractionsAndOtherForms() {
        NormalFormGame exact =
                NormalFormGame.exact(
                        new int[] {2}, at -> new BigFraction[] {BigFraction.of(3 + at[0], 7)});
        assertThat(GameJson.text(exact)).contains("\"payoffs\": [\n  [\"3/7\", \"4/7\"]\n]}");
        PolymatrixGame pairs =
                PolymatrixGame.of(
                        Graph.of(ActorSet.of("A", "B", "C"), "A,C"),
                        new int[] {2, 1, 2},
                        (i, a, j, b) -> a - b);
        assertThat(GameJson.text(pairs))
                .contains("\"actions\": [\"1\", \"2\"]")
                .contains("  [[[\"0\", \"-1\"]], [[\"1\", \"0\"]]]");
        int[] many = new int[64];
        Arrays.fill(many, 2);
        StrategicGame large = RandomGame.polymatrix(1, 0, 1, 0.1, many);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GameJson.text(large))
                .withMessageContaining("cannot be held");
    }
}
