package multilateral.game;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/**
 * Sound files with pieces put in, cut out and repeated: each must end in an answer, or in an {@link
 * IOException} that names the file and the place.
 *
 * @param sound the texts to damage
 * @param pieces what may be put in
 * @param reading reads a file and checks what it holds
 */
record DamagedFiles(List<String> sound, List<String> pieces, Reading reading) {

    /** Reads a file and checks what it holds. */
    interface Reading {
        void check(long seed, Path file) throws IOException;
    }

    /** Damages one file per seed; some must still be read, and some not. */
    void areReadOrRefused(Path file, long firstSeed, int count) {
        int read = 0;
        for (long seed = firstSeed; seed < firstSeed + count; seed++) {
            byte[] bytes = damaged(new SplittableRandom(seed));
            try {
                Files.write(file, bytes);
                reading.check(seed, file);
                read++;
            } catch (FormatFault e) {
                throw new AssertionError("seed " + seed + ": the file is not named", e);
            } catch (IOException e) {
                String name = Pattern.quote(file.getFileName().toString());
                assertThat(e)
                        .as("seed %d", seed)
                        .hasMessageMatching("(?s)" + name + ", line [0-9]+, column [0-9]+: .+");
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                throw new AssertionError(
                        "seed " + seed + ":\n" + new String(bytes, StandardCharsets.UTF_8), e);
            }
        }
        assertThat(read).as("files still read").isBetween(count / 50, count - count / 50);
    }

    private byte[] damaged(SplittableRandom random) {
        StringBuilder text = new StringBuilder(sound.get(random.nextInt(sound.size())));
        for (int i = random.nextInt(1, 5); i > 0; i--) {
            int at = random.nextInt(text.length() + 1);
            switch (random.nextInt(4)) {
                case 0 -> text.insert(at, pieces.get(random.nextInt(pieces.size())));
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
