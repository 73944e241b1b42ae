package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import multilateral.actor.ActorSet;
import multilateral.game.ExactProfile;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EquilibriumJsonTest {

    private static final NormalFormGame GAME =
            NormalFormGame.of(
                    ActorSet.of("A", "B"),
                    List.of(List.of("\"go\"", "stay"), List.of("x")),
                    at -> new double[] {at[0], 0});

    private static final String HEAD =
            """
            {"format": "multilateral-equilibria-1",
            "players": ["A", "B"],
            "actions": [["\\"go\\"", "stay"], ["x"]],
            "equilibria": \
            """;

    @TempDir Path folder;

    @Test
    void oneLineForEachProfile() throws IOException {
        List<MixedProfile> profiles =
                List.of(
                        MixedProfile.of(new double[] {0, 1}, new double[] {1}),
                        MixedProfile.of(new double[] {0.25, 0.75}, new double[] {1}));
        String text =
                HEAD
                        + """
                        [
                          {"regret": 0.0, "strategies": [[0.0, 1.0], [1.0]]},
                          {"regret": 0.25, "strategies": [[0.25, 0.75], [1.0]]}
                        ]}
                        """;
        assertThat(EquilibriumJson.text(GAME, profiles)).isEqualTo(text);
        Path file = folder.resolve("profiles.json");
        EquilibriumJson.write(GAME, profiles, file);
        assertThat(Files.readString(file)).isEqualTo(text);
        assertThat(EquilibriumJson.text(GAME, List.of())).isEqualTo(HEAD + "[]}\n");
    }

    @Test
    void fractions() {
        BigFraction third = BigFraction.of(1, 3);
        ExactProfile exact =
                ExactProfile.of(
                        new BigFraction[] {third, BigFraction.ONE.subtract(third)},
                        new BigFraction[] {BigFraction.ONE});
        assertThat(EquilibriumJson.exactText(GAME, List.of(exact)))
                .contains("{\"regret\": \"1/3\", \"strategies\": [[\"1/3\", \"2/3\"], [\"1\"]]}");
    }
}
