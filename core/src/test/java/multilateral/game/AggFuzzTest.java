package multilateral.game;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damaged files end in a game with all its payoffs, or in an {@link IOException} with its place.
 */
class AggFuzzTest {

    private static final List<String> SOUND =
            List.of(
                    AggReaderTest.TWO_BY_TWO,
                    AggReaderTest.TWO_BY_TWO.replace("0 35 -4", "1 2 [1 1] 3/7 [ 2 0 ] -.5"),
                    AggReaderTest.functions("0", "0 1 2 3\n"),
                    AggReaderTest.functions("2", "1 3 [0] 10 [1] 11 [2] 12\n"),
                    AggReaderTest.functions("11 0 [0 1 0 0]", "1 2 [0] 20 [1] 21\n"));

    private static final List<String> PIECES =
            List.of(
                    "[",
                    "]",
                    "#",
                    "\n",
                    "\r",
                    " ",
                    "0",
                    "1",
                    "3",
                    "10",
                    "-",
                    "/",
                    "1/3",
                    "3/0",
                    ".",
                    "1e5",
                    "1e999999999999",
                    "NaN",
                    "-1",
                    "99999999",
                    "2147483647",
                    "-2147483648",
                    "4 4 4 4",
                    "[ 0 0 ]",
                    "AGG",
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

    private void damage(long firstSeed, int count) {
        new DamagedFiles(SOUND, PIECES, AggFuzzTest::agrees)
                .areReadOrRefused(folder.resolve("fuzz.agg"), firstSeed, count);
    }

    private static void agrees(long seed, Path file) throws IOException {
        StrategicGame game = ActionGraphGame.read(file);
        FormsLawsTest.agrees(seed, game, game.toNormalForm());
    }
}
