package multilateral.game;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damaged files end in a game with all its payoffs, or in an {@link IOException} with its place.
 */
class AggFuzzTest {

    private static final String[] SOUND = {
        AggReaderTest.TWO_BY_TWO,
        AggReaderTest.TWO_BY_TWO.replace("0 35 -4", "1 2 [1 1] 3/7 [ 2 0 ] -.5"),
        AggReaderTest.functions("0", "0 1 2 3\n"),
        AggReaderTest.functions("2", "1 3 [0] 10 [1] 11 [2] 12\n"),
        AggReaderTest.functions("11 0 [0 1 0 0]", "1 2 [0] 20 [1] 21\n")
    };

    private static final String[] PIECES = {
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
        "\uD83D\uDE00"
    };

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
        Path file = folder.resolve("fuzz.agg");
        int read = 0;
        for (long seed = firstSeed; seed < firstSeed + count; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            byte[] bytes = damaged(SOUND[random.nextInt(SOUND.length)], random);
            Files.write(file, bytes);
            try {
                StrategicGame game = ActionGraphGame.read(file);
                FormsLawsTest.agrees(seed, game, game.toNormalForm());
                read++;
            } catch (FormatFault e) {
                throw new AssertionError("seed " + seed + ": the file is not named", e);
            } catch (IOException e) {
                assertThat(e)
                        .as("seed %d", seed)
                        .hasMessageMatching("(?s)fuzz\\.agg, line [0-9]+, column [0-9]+: .+");
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                throw new AssertionError(
                        "seed " + seed + ":\n" + new String(bytes, StandardCharsets.UTF_8), e);
            }
        }
        assertThat(read).as("files still read").isBetween(count / 50, count - count / 50);
    }

    private static byte[] damaged(String sound, SplittableRandom random) {
        StringBuilder text = new StringBuilder(sound);
        for (int i = random.nextInt(1, 5); i > 0; i--) {
            int at = random.nextInt(text.length() + 1);
            switch (random.nextInt(4)) {
                case 0 -> text.insert(at, PIECES[random.nextInt(PIECES.length)]);
                case 1 -> text.delete(at, Math.min(text.length(), at + random.nextInt(1, 20)));
                case 2 -> text.insert(at, text.substring(random.nextInt(at + 1), at));
                default -> text.insert(at, (char) random.nextInt(1, 0x3000));
            }
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(4) == 0 && bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }
}
