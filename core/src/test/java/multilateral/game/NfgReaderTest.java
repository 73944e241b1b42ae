package multilateral.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import multilateral.actor.ActorSet;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NfgReaderTest {

    private static final String HEAD = "NFG 1 R \"t\" { \"A\" \"B\" } { 2 1 }\n";

    @TempDir Path folder;

    static Path resource(String name) {
        try {
            return Path.of(Objects.requireNonNull(NfgReaderTest.class.getResource(name)).toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private NormalFormGame read(String text) throws IOException {
        Path file = folder.resolve("game.nfg");
        Files.writeString(file, text);
        return NormalFormGame.read(file);
    }

    @Test
    void outcomesWithNamedStrategies() throws IOException {
        NormalFormGame game = NormalFormGame.read(resource("shapley-1974-figure-2.nfg"));
        double[][] row = {{2, 2, 0}, {0, 3, 0}, {3, 0, 1}};
        double[][] column = {{3, 0, 2}, {0, 3, 2}, {0, 0, 1}};
        assertSame(game, NormalFormGame.bimatrix(row, column));
        assertThat(game.actors()).isEqualTo(ActorSet.of("Row", "Column"));
        assertThat(game.comment()).contains("Shapley (1974)");
        assertThat(game.hasActionNames()).isTrue();
    }

    @Test
    void outcomesWithNumbersOfStrategies() throws IOException {
        NormalFormGame game = NormalFormGame.read(resource("mckelvey-mclennan-1997.nfg"));
        double[][][][] payoffs = {
            {{{9, 0}, {0, 3}}, {{0, 3}, {9, 0}}},
            {{{8, 0}, {0, 4}}, {{0, 4}, {8, 0}}},
            {{{12, 0}, {0, 6}}, {{0, 6}, {2, 0}}}
        };
        assertSame(
                game,
                NormalFormGame.of(
                        new int[] {2, 2, 2},
                        at ->
                                new double[] {
                                    payoffs[0][at[0]][at[1]][at[2]],
                                    payoffs[1][at[0]][at[1]][at[2]],
                                    payoffs[2][at[0]][at[1]][at[2]]
                                }));
        assertThat(game.hasActionNames()).isFalse();
        assertThat(game.title()).isEqualTo("Nine equilibria with three players of two actions");
    }

    @Test
    void payoffsOfThreePlayers() throws IOException {
        NormalFormGame game = NormalFormGame.read(resource("nau-2004-irrational.nfg"));
        double[][][][] payoffs = {
            {{{3, 1}, {0, 0}}, {{0, 0}, {1, 2}}},
            {{{0, 0}, {2, 1}}, {{1, 3}, {0, 0}}},
            {{{2, 0}, {0, 0}}, {{0, 0}, {0, 3}}}
        };
        assertSame(
                game,
                NormalFormGame.of(
                        new int[] {2, 2, 2},
                        at ->
                                new double[] {
                                    payoffs[0][at[0]][at[1]][at[2]],
                                    payoffs[1][at[0]][at[1]][at[2]],
                                    payoffs[2][at[0]][at[1]][at[2]]
                                }));
        assertThat(game.actionName(0, 1)).isEqualTo("Bottom");
    }

    @Test
    void numbersAndLabelsInEveryForm() throws IOException {
        NormalFormGame game = NormalFormGame.read(resource("all-numbers.nfg"));
        assertThat(game.title()).isEqualTo("Every way to write a number, and \"escapes\" \\ \\n");
        assertThat(game.comment()).isEmpty();
        assertThat(game.actors().ids()).containsExactly("A \"quoted\" name", "Smith; John");
        assertThat(game.actors().get(1).name()).isEqualTo("Smith, John");
        assertThat(game.actionName(0, 0)).isEqualTo("1");
        assertThat(game.actionName(0, 2)).isEqualTo("b_2");
        assertThat(game.actionName(1, 0)).isEqualTo("x\\");
        assertThat(game.actionName(1, 1)).isEqualTo("y\\z");
        assertThat(game.exactPayoff(0, 0, 0)).isEqualTo(BigFraction.of(3, 7));
        assertThat(game.exactPayoff(1, 0, 0)).isEqualTo(BigFraction.of(-3, 7));
        assertThat(game.exactPayoff(0, 1, 0)).isEqualTo(BigFraction.of(1, 1000));
        assertThat(game.payoff(0, 1, 0)).isEqualTo(1e-3);
        assertThat(game.payoff(1, 1, 0)).isEqualTo(0.5);
        assertThat(game.payoff(0, 2, 0)).isEqualTo(-2);
        assertThat(game.payoff(1, 2, 0)).isEqualTo(4);
        assertThat(game.payoff(0, 0, 1)).isEqualTo(5);
        assertThat(game.payoff(1, 0, 1)).isEqualTo(-25);
        assertThat(game.exactPayoff(0, 1, 1))
                .isEqualTo(BigFraction.of(new BigInteger("12345678901234567890")));
        assertThat(game.exactPayoff(1, 1, 1)).isEqualTo(BigFraction.of(1, 10));
        assertThat(Double.doubleToRawLongBits(game.payoff(0, 2, 1))).isZero();
        assertThat(game.payoff(1, 2, 1)).isEqualTo(2);
    }

    @Test
    void blanksDoNotMatter() throws IOException {
        NormalFormGame game =
                read("\uFEFFNFG\t1\rD\"t\"{\"A\"\"B\"}{{\"x\"\"y\"}{\"z\"}}\"c\"\r\n1 2\f3\n4");
        assertThat(game.payoff(0, 1, 0)).isEqualTo(3);
        assertThat(game.comment()).isEqualTo("c");
        assertThat(read("NFG 1 R \"\" {\"\" \"2\" \"1\" \"\"} {1 1 1 1} {} 0").actors().ids())
                .containsExactly("1_2", "2", "1", "4");
    }

    @Test
    void faultsHaveLineAndColumn() {
        fault("", "line 1, column 1: expected \"NFG\"", "found the end of the file");
        fault("EFG 2 R", "line 1, column 1:", "found \"EFG\"");
        fault("// hi\nNFG", "line 1, column 1:", "found \"//\"; the only comment");
        fault("NFG 2 R", "line 1, column 5: expected version 1, found \"2\"");
        fault("NFG 1\nX", "line 2, column 1: expected \"R\" or \"D\"", "found \"X\"");
        fault("NFG 1 R t", "line 1, column 9: expected the quoted title");
        fault("NFG 1 R \"t", "line 1, column 9:", "closing quotation mark");
        fault("NFG 1 R \"t\" \"A\"", "line 1, column 13: expected \"{\"", "the text \"A\"");
        fault("NFG 1 R \"t\" { }", "column 15: expected the quoted name of a player");
        fault("NFG 1 R \"t\" { \"A\" 3 }", "column 19: expected the quoted name of a player or");
        fault("NFG 1 R \"t\" { \"A\" } 3", "column 21: expected \"{\" before the strategies");
        fault("NFG 1 R \"t\" { \"A\" } { 0 }", "a whole number in [1, 2147483647], found \"0\"");
        fault("NFG 1 R \"t\" { \"A\" } { 1.5 }", "found \"1.5\"");
        fault("NFG 1 R \"t\" { \"A\" } { 9999999999 }", "found \"9999999999\"");
        fault("NFG 1 R \"t\" { \"A\" } { 99999999999 }", "found \"99999999999\"");
        fault("NFG 1 R \"t\" { \"A\" } { 2 3 }", "\"}\" after the strategies of 1 players");
        fault("NFG 1 R \"t\" { \"A\" } { { \"a\" } { \"b\" } }", "\"}\" after the strategies");
        fault("NFG 1 R \"t\" { \"A\" } { { } }", "the quoted name of a strategy of player 1");
        fault(HEAD + "1 2 3", "line 2, column 6: expected payoff 4 of 4", "end of the file");
        fault(HEAD + "1 2 3 4 5", "line 2, column 9: expected the end of the file");
        fault(HEAD + "1 2 3 x", "line 2, column 7: expected a number", "found \"x\"");
        fault(HEAD + "1 2 3 1/0", "denominator of a fraction must not be zero");
        fault(HEAD + "1 2 3 1e9999", "an exponent must be in [-1000, 1000]");
        fault(HEAD + "1 2 3 1e999", "beyond the range of a double");
        fault(HEAD + "1 2 3 NaN", "expected a number such as -2, .5, 1e-3 or 3/7");
        fault(HEAD + "1, 2, 3, 4", "line 2, column 2: expected payoff 2 of 4, found \",\"");
        fault(HEAD + "1 2 3 " + "9".repeat(6000), "at most 5000 characters", "999…\"");
        fault(HEAD + "1 2 3 " + "9".repeat(1001), "at most 1000 characters");
        fault(HEAD + "1 2 3 1" + "0".repeat(4990) + "/" + "1".repeat(9), "at most 5000");
        fault(HEAD + "1 2 \uFFFD 4", "line 2, column 5: expected text in UTF-8");
        fault(HEAD + "1 2 \u0000\uD83D\uDE00 4", "found \"???\"");
    }

    @Test
    void faultsInOutcomes() {
        fault(HEAD + "{ { 1 2 } } 1 1", "line 2, column 5: expected the quoted name of an outcome");
        fault(HEAD + "{ { \"\" 1 } } 1 1", "column 10: expected a number");
        fault(HEAD + "{ { \"\" 1, 2, 3 } } 1 1", "\"}\" after the payoffs of 2 players");
        fault(HEAD + "{ { \"\" 1, 2 } 7 } 1 1", "column 15: expected \"{\" before an outcome");
        fault(HEAD + "{ { \"\" 1, 2 } } 1 2", "profile 2 of 2, a whole number in [0, 1], found");
        fault(HEAD + "{ { \"\" 1, 2 } } 1 -1", "found \"-1\"");
        fault(HEAD + "{ { \"\" 1, 2 } } 1", "outcome of profile 2 of 2", "end of the file");
        fault(HEAD + "{ { \"\" 1, 2 } } 1 1 1", "expected the end of the file");
    }

    @Test
    void hugeCountsAreRefusedBeforeAnythingIsAllocated() {
        String players = "NFG 1 R \"t\" { \"A\" \"B\" } ";
        fault(players + "{ 65536 32768 } 1 2", "column 25:", "2147483648 cells, 34359738368 bytes");
        fault(players + "{ 2147483647 2147483647 }", "4611686014132420609 cells");
        fault(players + "{ 10000 1000 }", "expected 20000000 payoffs, found a file of 38 bytes");
        fault(players + "{ 10000 1000 } { } 0", "expected 10000000 numbers of outcomes");
    }

    @Test
    void filesThatAreNotTextAreRefused() throws IOException {
        Path file = folder.resolve("bytes.nfg");
        Files.write(file, "NFG 1 R \"caf\u00E9\"".getBytes(StandardCharsets.ISO_8859_1));
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> NormalFormGame.read(file))
                .withMessage(
                        "bytes.nfg, line 1, column 13: expected text in UTF-8, found a byte that"
                                + " is not; save the file as UTF-8");
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> NormalFormGame.read(folder.resolve("none.nfg")));
        fault("NFG 1 R \"" + "x".repeat(1_000_001), "within 1000000 characters");
    }

    private void fault(String text, String... parts) {
        assertThatExceptionOfType(IOException.class)
                .as(text)
                .isThrownBy(() -> read(text))
                .withMessageStartingWith("game.nfg, line ")
                .satisfies(e -> assertThat(e).hasMessageContainingAll(parts));
    }

    static void assertSame(NormalFormGame game, NormalFormGame other) {
        assertThat(game.players()).isEqualTo(other.players());
        for (int player = 0; player < game.players(); player++) {
            assertThat(game.actions(player)).isEqualTo(other.actions(player));
            assertThat(game.payoffs(player)).containsExactly(other.payoffs(player));
        }
    }
}
