package multilateral.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import multilateral.actor.Actor;
import multilateral.actor.ActorSet;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NfgWriterTest {

    @TempDir Path folder;

    private NormalFormGame back(NormalFormGame game, NfgVariant variant) throws IOException {
        Path file = folder.resolve("back.nfg");
        game.write(file, variant);
        return NormalFormGame.read(file);
    }

    @Test
    void payoffsAreWrittenProfileByProfile() throws IOException {
        Path file = folder.resolve("game.nfg");
        NormalFormGame.bimatrix(
                        new double[][] {{3, 0}, {5, 1.5}}, new double[][] {{3, 5}, {0, 1e300}})
                .titled("Dilemma", "of two")
                .write(file);
        assertThat(Files.readString(file))
                .isEqualTo(
                        """
                        NFG 1 R "Dilemma" { "1" "2" }

                        { 2 2 }
                        "of two"

                        3 3
                        5 0
                        0 5
                        1.5 1.0E300
                        """);
    }

    @Test
    void equalOutcomesAreWrittenOnce() throws IOException {
        Path file = folder.resolve("game.nfg");
        List<List<String>> names = List.of(List.of("go", "stay"), List.of("go", "stay"));
        NormalFormGame.of(
                        ActorSet.of("A", "B"),
                        names,
                        at -> at[0] == at[1] ? new double[] {1, 1} : new double[2])
                .write(file, NfgVariant.OUTCOMES);
        assertThat(Files.readString(file))
                .isEqualTo(
                        """
                        NFG 1 R "" { "A" "B" }

                        { { "go" "stay" }
                        { "go" "stay" }
                        }
                        ""

                        {
                        { "1" 1, 1 }
                        { "2" 0, 0 }
                        }
                        1 2 2 1
                        """);
    }

    @Test
    void randomGamesReadBackToTheLastBit() throws IOException {
        for (long seed = 0; seed < 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<List<String>> names = new ArrayList<>();
            List<Actor> actors = new ArrayList<>();
            for (int player = random.nextInt(1, 5); player > 0; player--) {
                List<String> actions = new ArrayList<>();
                for (int action = random.nextInt(1, 5); action > 0; action--) {
                    actions.add(word(random) + action);
                }
                names.add(actions);
                actors.add(Actor.state("p" + player, random.nextBoolean() ? "p" + player : "P"));
            }
            NormalFormGame game =
                    NormalFormGame.of(
                                    ActorSet.of(actors),
                                    names,
                                    at ->
                                            Arrays.stream(at)
                                                    .mapToDouble(a -> anyDouble(random))
                                                    .toArray())
                            .titled(word(random), word(random));
            for (NfgVariant variant : NfgVariant.values()) {
                NormalFormGame back = back(game, variant);
                NfgReaderTest.assertSame(back, game);
                assertThat(back.title()).as("seed %d", seed).isEqualTo(game.title());
                assertThat(back.comment()).as("seed %d", seed).isEqualTo(game.comment());
                assertThat(back.actors().ids()).as("seed %d", seed).isEqualTo(game.actors().ids());
                for (int player = 0; player < names.size(); player++) {
                    for (int action = 0; action < names.get(player).size(); action++) {
                        assertThat(back.actionName(player, action))
                                .as("seed %d", seed)
                                .isEqualTo(names.get(player).get(action));
                    }
                }
            }
        }
    }

    private static double anyDouble(SplittableRandom random) {
        double value = Double.longBitsToDouble(random.nextLong());
        return random.nextInt(3) > 0 && Double.isFinite(value) ? value : random.nextInt(-3, 4);
    }

    private static String word(SplittableRandom random) {
        String letters = "ab\"\\{},/ \t\n\r#é漢\u0000";
        StringBuilder word = new StringBuilder("w");
        for (int i = random.nextInt(6); i > 0; i--) {
            word.append(letters.charAt(random.nextInt(letters.length())));
        }
        return word.toString();
    }

    @Test
    void fractionsReadBackExactly() throws IOException {
        for (long seed = 0; seed < 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            NormalFormGame game =
                    NormalFormGame.exact(
                            new int[] {3, 2},
                            at -> new BigFraction[] {fraction(random), fraction(random)});
            for (NfgVariant variant : NfgVariant.values()) {
                NormalFormGame back = back(game, variant);
                NfgReaderTest.assertSame(back, game);
                for (int player = 0; player < 2; player++) {
                    for (int cell = 0; cell < 6; cell++) {
                        assertThat(back.exactPayoff(player, cell % 3, cell / 3))
                                .as("seed %d, player %d, cell %d", seed, player, cell)
                                .isEqualTo(game.exactPayoff(player, cell % 3, cell / 3));
                    }
                }
            }
        }
    }

    private static BigFraction fraction(SplittableRandom random) {
        BigInteger numerator = BigInteger.valueOf(random.nextLong());
        int bits = random.nextInt(64);
        return switch (random.nextInt(3)) {
            case 0 -> BigFraction.of(numerator.shiftRight(bits));
            case 1 -> BigFraction.of(numerator.shiftRight(bits), BigInteger.valueOf(7));
            default -> BigFraction.of(numerator.pow(3), BigInteger.TEN.pow(random.nextInt(40)));
        };
    }

    @Test
    void idsSurviveAndNamesWhereTheyCan() throws IOException {
        ActorSet states =
                ActorSet.of(
                        List.of(Actor.state("USA", "United States"), Actor.state("FRA", "France")));
        NormalFormGame game = NormalFormGame.of(states, new int[] {1, 1}, at -> new double[2]);
        assertThat(back(game, NfgVariant.PAYOFFS).actors().ids()).containsExactly("USA", "FRA");
        NormalFormGame read = NormalFormGame.read(NfgReaderTest.resource("all-numbers.nfg"));
        NormalFormGame again = back(read, NfgVariant.OUTCOMES);
        assertThat(again.actors()).isEqualTo(read.actors());
        assertThat(again.actionName(1, 0)).isEqualTo("x\\");
        NfgReaderTest.assertSame(again, read);
    }

    @Test
    void longListsOfOutcomesAreWrapped() throws IOException {
        NormalFormGame game = NormalFormGame.of(new int[] {50}, at -> new double[] {at[0] % 7});
        NfgReaderTest.assertSame(back(game, NfgVariant.OUTCOMES), game);
    }

    @Test
    void whatWouldNotReadBackIsRefused() {
        NormalFormGame game = NormalFormGame.of(new int[] {1}, at -> new double[1]);
        for (String bad : List.of("\uFFFD", "\uD83D", "x".repeat(1_000_001))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> game.titled(bad, "").write(folder.resolve("bad.nfg")))
                    .withMessageContaining("would not read back");
        }
        assertThat(folder.resolve("bad.nfg")).doesNotExist();
        NormalFormGame fine =
                NormalFormGame.exact(
                        new int[] {1}, at -> new BigFraction[] {BigFraction.of(1, 3).pow(12_000)});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fine.write(folder.resolve("bad.nfg"), NfgVariant.OUTCOMES))
                .withMessageContaining("characters would not read back; at most 5000");
        assertThat(folder.resolve("bad.nfg")).doesNotExist();
    }
}
