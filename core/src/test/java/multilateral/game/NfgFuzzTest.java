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

/** Damaged files end in a game that reads back, or in an {@link IOException} with its place. */
class NfgFuzzTest {

    private static final String[] FILES = {
        "shapley-1974-figure-2.nfg",
        "mckelvey-mclennan-1997.nfg",
        "nau-2004-irrational.nfg",
        "all-numbers.nfg"
    };

    private static final String[] PIECES = {
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
        byte[][] sound = new byte[FILES.length][];
        for (int i = 0; i < sound.length; i++) {
            sound[i] = Files.readAllBytes(NfgReaderTest.resource(FILES[i]));
        }
        Path file = folder.resolve("fuzz.nfg");
        int read = 0;
        for (long seed = firstSeed; seed < firstSeed + count; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            byte[] bytes = damaged(sound[random.nextInt(sound.length)], random);
            Files.write(file, bytes);
            try {
                readsBack(NormalFormGame.read(file), file);
                read++;
            } catch (FormatFault e) {
                throw new AssertionError("seed " + seed + ": the file is not named", e);
            } catch (IOException e) {
                assertThat(e)
                        .as("seed %d", seed)
                        .hasMessageMatching("(?s)fuzz\\.nfg, line [0-9]+, column [0-9]+: .+");
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                throw new AssertionError(
                        "seed " + seed + ":\n" + new String(bytes, StandardCharsets.UTF_8), e);
            }
        }
        assertThat(read).as("files still read").isBetween(count / 50, count - count / 50);
    }

    private static void readsBack(NormalFormGame game, Path file) throws IOException {
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

    private static byte[] damaged(byte[] sound, SplittableRandom random) {
        StringBuilder text = new StringBuilder(new String(sound, StandardCharsets.UTF_8));
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
