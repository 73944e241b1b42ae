package multilateral.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NfgTest {

    private static final String PAYOFFS =
            """
            NFG 1 R "Selten's \\"game\\"" { "Player 1" "Player 2" } { { "U" "D" } { "L" "M" "R" } }
            "a comment"

            3/7 1e-3 .5 -2 +4. 0 1 2 3 4 5 6
            """;

    private static final String OUTCOMES =
            """
            NFG 1 D "outcomes" { "A" "B" } { 2 2 }
            {
            { "good" 1, 1/3 }
            { "" -1 2 }
            }
            1 2 0 1
            """;

    @TempDir Path folder;

    private NormalFormGame read(String text) throws IOException {
        return NormalFormGame.read(Files.writeString(folder.resolve("game.nfg"), text));
    }

    @Test
    void payoffsAreListedWithTheFirstPlayerFastestAndKeptExactly() throws IOException {
        NormalFormGame game = read(PAYOFFS);
        assertThat(game.exactPayoff(0, 0, 0)).isEqualTo(BigFraction.of(3, 7));
        assertThat(game.exactPayoff(1, 0, 0)).isEqualTo(BigFraction.of(1, 1000));
        assertThat(game.payoff(0, 1, 0)).isEqualTo(0.5);
        assertThat(game.payoff(1, 1, 0)).isEqualTo(-2);
        assertThat(game.payoff(0, 0, 1)).isEqualTo(4);
        assertThat(game.payoff(1, 1, 2)).isEqualTo(6);
        assertThat(game.actionNames(1)).containsExactly("L", "M", "R");
        assertThat(game.actors().get(1).name()).isEqualTo("Player 2");
    }

    @Test
    void outcomesAreNumberedFromOneAndZeroIsNothing() throws IOException {
        NormalFormGame game = read(OUTCOMES);
        assertThat(game.exactPayoff(1, 0, 0)).isEqualTo(BigFraction.of(1, 3));
        assertThat(game.payoff(0, 1, 0)).isEqualTo(-1);
        assertThat(game.payoff(1, 0, 1)).isEqualTo(0);
        assertThat(game.payoff(0, 1, 1)).isEqualTo(1);
        assertThat(game.actionNames(0)).containsExactly("1", "2");
    }

    @Test
    void whatIsWrittenIsReadBackInBothVariants() throws IOException {
        for (String text : new String[] {PAYOFFS, OUTCOMES}) {
            assertRoundTrip(read(text));
        }
        for (long seed = 0; seed < 100; seed++) {
            assertRoundTrip(NormalFormGameTest.random(new SplittableRandom(seed)));
        }
    }

    private void assertRoundTrip(NormalFormGame game) throws IOException {
        Path file = folder.resolve("written.nfg");
        game.write(file);
        NormalFormGame back = NormalFormGame.read(file);
        game.writeOutcomes(file);
        NormalFormGame outcomes = NormalFormGame.read(file);
        int[] profile = new int[game.players()];
        java.util.List<java.util.List<String>> names =
                java.util.stream.IntStream.range(0, game.players())
                        .mapToObj(game::actionNames)
                        .toList();
        int cells = names.stream().mapToInt(java.util.List::size).reduce(1, (a, b) -> a * b);
        for (int cell = 0; cell < cells; cell++) {
            for (int player = 0; player < game.players(); player++) {
                BigFraction payoff = game.exactPayoff(player, profile);
                assertThat(back.payoff(player, profile)).isEqualTo(payoff.doubleValue());
                assertThat(outcomes.payoff(player, profile)).isEqualTo(payoff.doubleValue());
            }
            NormalFormGame.next(profile, names);
        }
        assertThat(outcomes).isEqualTo(back);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "EFG 1 R | line 1, column 1: expected \"NFG\"",
                "NFG 2 R | line 1, column 5: expected version \"1\"",
                "NFG 1 X | line 1, column 7: expected \"R\" or \"D\"",
                "NFG 1 R \"t | line 1, column 9: the quoted text",
                "NFG 1 R \"t\" { } | line 1, column 15: there must be at least one player",
                "NFG 1 R \"t\" { \"A\" } { 1 2 } 1 | there are 1 players but actions of 2",
                "NFG 1 R \"t\" { \"A\" } { 0 } | expected a number of actions in [1, 1000000]",
                "NFG 1 R \"t\" { \"A\" } { { } } | at least one action",
                "NFG 1 R \"t\" { \"A\" } { 2 } 1 | the file ends after 1 payoffs of 2",
                "NFG 1 R \"t\" { \"A\" } { 1 } 1 2 | goes on after the last of 1 profiles",
                "NFG 1 R \"t\" { \"A\" } { 1 } 1/0 | divides by zero",
                "NFG 1 R \"t\" { \"A\" } { 1 } NaN | expected a payoff such as",
                "NFG 1 R \"t\" { \"A\" } { 1 } 1e999 | beyond the range",
                "NFG 1 R \"t\" { \"A\" } { 1 } { { 1 2 } } 1 | the outcome has 2 payoffs for 1",
                "NFG 1 R \"t\" { \"A\" } { 1 } { { 1 } } 2 | the number of an outcome in [0, 1]",
                "NFG 1 R \"t\" { \"A\" \"B\" } { 99999 99999 } | 9999800001 profiles"
            })
    void malformedFilesAreRefusedWithThePlace(String text, String message) {
        assertThatIOException()
                .isThrownBy(() -> read(text.strip()))
                .withMessageStartingWith("game.nfg: line 1, column ")
                .withMessageContaining(message.strip());
    }

    @Test
    void placesCountLines() {
        assertThatIOException()
                .isThrownBy(() -> read(PAYOFFS.replace("+4.", "four")))
                .withMessage(
                        "game.nfg: line 4, column 16: expected a payoff such as 3, -0.5, 1e-3 or"
                                + " 3/7 but found \"four\"");
    }

    @Test
    void damagedFilesNeverDoWorseThanAnIoException() {
        fuzz(0, 3000);
    }

    @Test
    @Tag("stress")
    void manyDamagedFilesNeverDoWorseThanAnIoException() {
        fuzz(1_000_000, 200_000);
    }

    private static void fuzz(long firstSeed, int cases) {
        String alphabet = "{}\" \n,0123456789/.eE-NFGRD\\x";
        int read = 0;
        for (long seed = firstSeed; seed < firstSeed + cases; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            StringBuilder text = new StringBuilder(random.nextBoolean() ? PAYOFFS : OUTCOMES);
            for (int edits = 1 + random.nextInt(4); edits > 0; edits--) {
                int at = random.nextInt(text.length());
                char c = alphabet.charAt(random.nextInt(alphabet.length()));
                switch (random.nextInt(3)) {
                    case 0 -> text.setCharAt(at, c);
                    case 1 -> text.insert(at, c);
                    default -> text.deleteCharAt(at);
                }
            }
            try {
                read += NfgReader.read("fuzz.nfg", text.toString()).players() > 0 ? 1 : 0;
            } catch (IOException e) {
                assertThat(e)
                        .as("seed %d", seed)
                        .hasMessageMatching("(?s)fuzz.nfg: line \\d+, column \\d+: .*");
            }
        }
        assertThat(read).isGreaterThan(0);
    }
}
