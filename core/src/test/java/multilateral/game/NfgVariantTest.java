package multilateral.game;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NfgVariantTest {

    @TempDir Path folder;

    private long size(NormalFormGame game, NfgVariant variant) throws IOException {
        Path file = folder.resolve("game.nfg");
        game.write(file, variant);
        return Files.size(file);
    }

    @Test
    void outcomesAreSmallerWhereManyProfilesAreAlike() throws IOException {
        NormalFormGame alike =
                NormalFormGame.of(
                        new int[] {6, 6, 6},
                        at -> new double[] {at[0] == 0 ? 1234 : 5678, 1234, 5678});
        assertThat(size(alike, NfgVariant.OUTCOMES)).isLessThan(size(alike, NfgVariant.PAYOFFS));
        NormalFormGame different = RandomGame.uniform(1, -1000, 1000, 6, 6, 6);
        assertThat(size(different, NfgVariant.OUTCOMES))
                .isGreaterThan(size(different, NfgVariant.PAYOFFS));
    }
}
