package multilateral.game;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged files end in a game that reads back, or in an {@link IOException} with its place. */
class NfgFuzzTest {

    private static final String[] FILES = {
        "shapley-1974-figure-2.nfg",
        "mckelvey-mclennan-1997.nfg",
        "nau-2004-irrational.nfg",
        "all-numbers.nfg"
    };

    private static final List<String> PIECES =
            List.of(
                    "{",
                    "}",
                    "\"",
                    "\\",
                    ",",
                    "\n",
                    "\r",
                    " ",
                    "\t",
                    "0",
                    "1",
                    "-",
                    "/",
                    "1/3",
                    "3/0",
                    ".",
                    "1e5",
                    "1e-1000",
                    "1e999999999999",
                    "NaN",
                    "99999999",
                    "2147483647",
                    "65536 65536",
                    "{ 2 2 }",
                    "\"x\"",
                    "//",
                    "#",
                    "NFG",
                    "\u0000",
                    "\uFEFF",
                    "\uFFFD",
                    "é",
                    "\uD83D\uDE00");

    @TempDir Path folder;

    @Test
    void damagedFilesAreReadOrRefused() {
        Assertions.assertTimeoutPreemptively(Duration.ofMinutes(2), () -> damage(0, 4_000));
    }

    @Test
    @Tag("stress")
    void manyDamagedFilesAreReadOrRefused() {
        Assertions.assertTimeoutPreemptively(
                Duration.ofMinutes(20), () -> damage(1_000_000, 20_000));
    }

    private void damage(long firstSeed, int count) throws IOException {
        List<String> sound = new ArrayList<>();
        for (String name : FILES) {
            sound.add(Files.readString(NfgReaderTest.resource(name)));
        }
        new DamagedFiles(sound, PIECES, (seed, file) -> readsBack(file))
                .areReadOrRefused(folder.resolve("fuzz.nfg"), firstSeed, count);
    }

    private static void readsBack(Path file) throws IOException {
        NormalFormGame game = NormalFormGame.read(file);
        game.write(file, NfgVariant.OUTCOMES);
        NormalFormGame back = NormalFormGame.read(file);
        NfgReaderTest.assertSame(back, game);
        assertThat(back.actors()).isEqualTo(game.actors());
        int[] origin = new int[game.players()];
        for (int player = 0; player < game.players(); player++) {
            assertThat(back.exactPayoff(player, origin))
                    .isEqualTo(game.exactPayoff(player, origin));
        }
    }
}
