package multilateral.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import multilateral.actor.Actor;
import multilateral.actor.ActorSet;
import multilateral.actor.Kind;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged files end in actors or in an {@link IOException}; undamaged ones read back. */
class ActorCsvFuzzTest {

    private static final String SOUND =
            """
            id,name,region,gdp [USD],population,kind
            AUT,Austria,Europe,511685203845,9131761,state
            BEL,"Belgium, ""the""\",Europe,,1.1e7,state
            TÜR,Türkiye,Asia,-0.5,85325965,city
            """;

    private static final String[] PIECES = {
        ",", "\"", "\n", "\r", "\r\n", "\"\"", " ", "\t", ";", "NaN", "1e999", "1,234", "-", "é",
        "\uFEFF", "\u0000", "[", "]", "[]", "[USD]", "id", "name", "kind", "0x1p3", "1d", "5.", "#"
    };

    @TempDir Path folder;

    @Test
    void damagedFilesAreReadOrRefused() {
        Assertions.assertTimeout(Duration.ofMinutes(2), () -> damage(0, 3_000));
    }

    @Test
    @Tag("stress")
    void manyDamagedFilesAreReadOrRefused() {
        Assertions.assertTimeout(Duration.ofMinutes(20), () -> damage(1_000_000, 100_000));
    }

    private void damage(long firstSeed, int count) throws IOException {
        Path file = folder.resolve("fuzz.csv");
        for (long seed = firstSeed; seed < firstSeed + count; seed++) {
            byte[] bytes = damaged(new SplittableRandom(seed));
            Files.write(file, bytes);
            try {
                ActorSet actors = ActorCsv.read(file, "id");
                assertThat(actors.size()).as("seed %d", seed).isPositive();
            } catch (IOException e) {
                assertThat(e).as("seed %d", seed).hasMessageContaining("fuzz.csv, line ");
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError(
                        "seed " + seed + ":\n" + new String(bytes, StandardCharsets.UTF_8), e);
            }
        }
    }

    private static byte[] damaged(SplittableRandom random) {
        StringBuilder text = new StringBuilder(SOUND);
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

    @Test
    void randomActorsReadBack() throws IOException {
        Path file = folder.resolve("round.csv");
        for (long seed = 0; seed < 1_000; seed++) {
            ActorSet actors = randomActors(new SplittableRandom(seed));
            char delimiter = ",;\t|".charAt((int) (seed % 4));
            ActorCsv options = ActorCsv.withDefaults().withDelimiter(delimiter);
            options.save(file, actors);
            ActorSet back = options.load(file, "id");
            assertThat(back).as("seed %d", seed).isEqualTo(actors);
            assertThat(back.quantityNames())
                    .as("seed %d", seed)
                    .containsExactlyElementsOf(actors.quantityNames());
            for (String name : actors.quantityNames()) {
                assertThat(back.quantity(name))
                        .as("seed %d", seed)
                        .isEqualTo(actors.quantity(name));
            }
        }
    }

    private static ActorSet randomActors(SplittableRandom random) {
        List<Actor> list = new ArrayList<>();
        Kind[] kinds = Kind.values();
        boolean states = random.nextBoolean();
        for (int i = random.nextInt(1, 8); i > 0; i--) {
            list.add(
                    new Actor(
                            "a" + i + word(random).replace(',', '.'),
                            word(random),
                            states ? Kind.STATE : kinds[random.nextInt(kinds.length)]));
        }
        ActorSet actors = ActorSet.of(list);
        for (int i = random.nextInt(5); i > 0; i--) {
            Map<String, Double> figures = new HashMap<>();
            for (Actor actor : actors) {
                double value = Double.longBitsToDouble(random.nextLong());
                if (random.nextInt(3) > 0 && Double.isFinite(value)) {
                    figures.put(actor.id(), random.nextBoolean() ? value : random.nextInt(-9, 10));
                }
            }
            Unit unit = random.nextBoolean() ? Unit.ONE : Unit.of("u" + random.nextInt(3) + "[b]");
            actors = actors.with(word(random) + i, Quantities.partial(actors, unit, figures));
        }
        return actors;
    }

    private static String word(SplittableRandom random) {
        String letters = "ab\"',;|\t\n\r[]. \uFEFF\u0000#é漢";
        StringBuilder word = new StringBuilder("w");
        for (int i = random.nextInt(6); i > 0; i--) {
            word.append(letters.charAt(random.nextInt(letters.length())));
        }
        return word.append('x').toString();
    }
}
