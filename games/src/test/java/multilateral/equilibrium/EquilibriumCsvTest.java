package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

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

class EquilibriumCsvTest {

    private static final NormalFormGame GAME =
            NormalFormGame.of(
                    ActorSet.of("A", "B"),
                    List.of(List.of("go, now", "stay"), List.of("x")),
                    at -> new double[] {at[0], 0});

    @TempDir Path folder;

    @Test
    void oneRowForEachAction() throws IOException {
        List<MixedProfile> profiles =
                List.of(
                        MixedProfile.of(new double[] {0, 1}, new double[] {1}),
                        MixedProfile.of(new double[] {0.25, 0.75}, new double[] {1}));
        String text =
                """
                equilibrium,player,action,probability,regret
                1,A,"go, now",0.0,0.0
                1,A,stay,1.0,0.0
                1,B,x,1.0,0.0
                2,A,"go, now",0.25,0.25
                2,A,stay,0.75,0.25
                2,B,x,1.0,0.25
                """;
        assertThat(EquilibriumCsv.text(GAME, profiles)).isEqualTo(text);
        Path file = folder.resolve("profiles.csv");
        EquilibriumCsv.write(GAME, profiles, file);
        assertThat(Files.readString(file)).isEqualTo(text);
        assertThat(EquilibriumCsv.text(GAME, List.of()))
                .isEqualTo("equilibrium,player,action,probability,regret\n");
    }

    @Test
    void fractions() {
        BigFraction third = BigFraction.of(1, 3);
        ExactProfile exact =
                ExactProfile.of(
                        new BigFraction[] {third, BigFraction.ONE.subtract(third)},
                        new BigFraction[] {BigFraction.ONE});
        assertThat(EquilibriumCsv.exactText(GAME, List.of(exact)))
                .contains("1,A,\"go, now\",1/3,1/3\n1,A,stay,2/3,1/3\n1,B,x,1,1/3\n");
    }

    @Test
    void profilesOfOtherShapesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> EquilibriumCsv.text(GAME, List.of(MixedProfile.of(new double[] {1}))))
                .withMessageContaining("must have the numbers of actions of the game");
    }
}
