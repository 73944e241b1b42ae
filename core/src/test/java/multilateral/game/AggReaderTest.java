package multilateral.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AggReaderTest {

    /** Two players choose between the same two nodes, each of which looks at both. */
    static final String TWO_BY_TWO =
            """
            #AGG
            # players, action nodes, function nodes
            2
            2
            0
            # how many actions, and which
            2 2
            0 1
            0 1
            # neighbours
            2 0 1
            2 1 0
            # payoffs
            0 35 -4
            0 -10 95
            """;

    /**
     * Three players with two nodes each behind one function node of each kind that all of their
     * payoffs look at.
     */
    static String functions(String signature, String configurations) {
        return """
                #AGG
                3
                4
                1
                2 2 2
                0 3
                1 3
                2 3
                1 4
                1 4
                1 4
                0
                3 0 1 2
                """
                + signature
                + "\n"
                + configurations.repeat(3)
                + "1 1 [ ] 7\n";
    }

    @TempDir Path folder;

    private ActionGraphGame read(String text) throws IOException {
        Path file = folder.resolve("game.agg");
        Files.writeString(file, text);
        return ActionGraphGame.read(file);
    }

    private void fault(String text, String... parts) {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> read(text))
                .satisfies(e -> assertThat(e).hasMessageStartingWith("game.agg, line "))
                .satisfies(e -> assertThat(e.getMessage()).contains(parts));
    }

    /**
     * The rounded payoffs of a file of Gambit (tests/test_games/2x2.agg), whose bimatrix its tests
     * give.
     */
    @Test
    void completePayoffsInLexicographicOrder() throws IOException {
        ActionGraphGame game = read(TWO_BY_TWO);
        NfgReaderTest.assertSame(
                game.toNormalForm(),
                NormalFormGame.bimatrix(
                        new double[][] {{-4, 35}, {-10, 95}},
                        new double[][] {{-4, -10}, {35, 95}}));
        assertThat(game.node(1, 1)).isOne();
        assertThat(game).hasToString("action-graph game of 1, 2 with 2 nodes");
        assertThat(game.actionName(0, 1)).isEqualTo("2");
    }

    @Test
    void mappedPayoffsAndNumbersInEveryForm() throws IOException {
        ActionGraphGame game =
                read(
                        TWO_BY_TWO
                                .replace("0 35 -4", "1 3 [1 1] 3/7 [ 2 0 ]-.5\n[9 9] 1")
                                .replace("0 -10 95", "1 2 [2 0] 1e-1 [1 1] 2"));
        assertThat(game.payoff(0, 0, 0)).isEqualTo(-0.5);
        assertThat(game.toNormalForm().exactPayoff(0, 0, 1)).isEqualTo(BigFraction.of(3, 7));
        assertThat(game.toNormalForm().exactPayoff(1, 1, 1)).isEqualTo(BigFraction.of(1, 10));
    }

    /** Each of three players is at its own node (action 0) or at the common one. */
    @Test
    void functionNodes() throws IOException {
        StrategicGame sum = read(functions("0", "0 1 2 3\n"));
        assertThat(sum.payoff(0, 0, 1, 1)).isEqualTo(1);
        assertThat(sum.payoff(1, 0, 0, 1)).isEqualTo(2);
        assertThat(sum.payoff(2, 0, 0, 0)).isEqualTo(3);
        assertThat(sum.payoff(0, 1, 0, 0)).isEqualTo(7);
        StrategicGame exists = read(functions("1", "1 1 [1] 5\n"));
        assertThat(exists.payoff(0, 0, 1, 1)).isEqualTo(5);
        StrategicGame highest = read(functions("2", "1 3 [0] 10 [1] 11 [2] 12\n"));
        assertThat(highest.payoff(0, 0, 1, 1)).isEqualTo(10);
        assertThat(highest.payoff(0, 0, 0, 1)).isEqualTo(11);
        assertThat(highest.payoff(0, 0, 1, 0)).isEqualTo(12);
        StrategicGame lowest = read(functions("3", "1 3 [0] 10 [1] 11 [2] 12\n"));
        assertThat(lowest.payoff(2, 0, 1, 0)).isEqualTo(10);
        assertThat(lowest.payoff(2, 1, 0, 0)).isEqualTo(11);
        assertThat(lowest.payoff(2, 1, 1, 0)).isEqualTo(12);
        StrategicGame weighted =
                read(
                        functions(
                                "10 0 [1 -2 4 100]",
                                "1 8 [0] 0 [1] 1 [-2] -2 [4] 4 [-1] -1 [5] 5 [2] 2 [3] 3\n"));
        assertThat(weighted.payoff(0, 0, 0, 1)).isEqualTo(-1);
        assertThat(weighted.payoff(2, 1, 0, 0)).isEqualTo(2);
        StrategicGame some = read(functions("11 0 [0 1 0 0]", "1 2 [0] 20 [1] 21\n"));
        assertThat(some.payoff(0, 0, 1, 0)).isEqualTo(20);
        assertThat(some.payoff(0, 0, 0, 0)).isEqualTo(21);
        StrategicGame always = read(functions("11 1 [0 0 0 0]", "1 1 [1] 21\n"));
        assertThat(always.payoff(0, 0, 1, 1)).isEqualTo(21);
        for (StrategicGame game :
                new StrategicGame[] {sum, exists, highest, lowest, weighted, some, always}) {
            FormsLawsTest.agrees(3, game, game.toNormalForm());
        }
    }

    /** A second function node on the first counts the same players once more each. */
    @Test
    void functionNodesOnFunctionNodes() throws IOException {
        String text =
                functions("0 0", "0 2 4 6\n")
                        .replace("4\n1\n2 2 2", "4\n2\n2 2 2")
                        .replace("1 4\n", "1 5\n")
                        .replace("3 0 1 2\n", "3 0 1 2\n4 4 0 1 2\n");
        assertThat(read(text).payoff(0, 0, 1, 0)).isEqualTo(4);
        fault(text.replace("\n0 0\n", "\n0 1\n"), "line 14, column 1", "one type");
        fault(text.replace("3 0 1 2\n", "4 5 0 1 2\n"), "without cycles", "at node 4");
    }

    @Test
    void faultsHaveLineAndColumn() {
        fault("", "line 1, column 1: expected \"#AGG\" in the first line");
        fault("#AGX\n2", "line 1, column 1");
        fault("#AGG\n", "line 2, column 1: expected the number of players", "end of the file");
        fault("#AGG\n0", "line 2, column 1: expected the number of players", "found \"0\"");
        fault("#AGG\n99999999", "a whole number in [1, ");
        fault("#AGG\n2\n\n# c\r\nx", "line 5, column 1: expected the number of action nodes");
        fault(TWO_BY_TWO.replace("2 2\n0 1", "2 2\n1 0"), "line 8, column 3", "action 1");
        fault(TWO_BY_TWO.replace("2 2\n0 1", "2 2\n0 2"), "line 8, column 3", "in [1, 1]");
        fault(TWO_BY_TWO.replace("2 1 0", "2 1 7"), "line 12, column 5", "neighbour 1 of node 1");
        fault(TWO_BY_TWO.replace("35", "x35"), "line 14, column 3", "payoff 1 of 2 of node 0");
        fault(TWO_BY_TWO.replace("35", "1/0"), "denominator");
        fault(TWO_BY_TWO.replace("0 35", "2 35"), "additive payoffs, which are not read");
        fault(TWO_BY_TWO.replace("0 35", "3 35"), "line 14, column 1");
        fault(TWO_BY_TWO + "1", "line 16, column 1: expected the end of the file");
        fault(TWO_BY_TWO.replace("0 35 -4", "1 1 [1 1] 3"), "for [2, 0], which can occur");
        fault(TWO_BY_TWO.replace("0 35 -4", "1 2 [1 1] 3 [1 1] 4"), "[1, 1] again");
        fault(TWO_BY_TWO.replace("0 35 -4", "1 2 1 1 3"), "\"[\" before configuration 0");
        fault(TWO_BY_TWO.replace("0 35 -4", "1 2 [1 1 3"), "\"]\" after the 2 numbers");
        fault(functions("12 0 [1 1 1 1]", "0 1 2 3\n"), "on whose meaning");
        fault(functions("5", "0 1 2 3\n"), "one of 0 to 3, 10 and 11, found 5");
        fault(functions("10 1 [1 1 1 1]", "0 1 2 3\n"), "the default value");
        fault(functions("10 0 1 1 1 1]", "0 1 2 3\n"), "\"[\" before the weights");
        fault(functions("11 0 [1 1 1 -1]", "0 1 2 3\n"), "the weight of node 3");
        fault(functions("0", "0 1 2 3\n").replace("3 0 1 2\n", "3 0 1 4\n"), "without cycles");
        fault("#AGG\n" + "9".repeat(6000), "at most 5000 characters");
        fault("#AGG\n" + "9".repeat(60), "found \"" + "9".repeat(40) + "…\"");
        fault("#AGG\n\u0001", "found \"?\"");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(
                        () -> {
                            Path file = folder.resolve("bytes.agg");
                            Files.write(file, new byte[] {'#', 'A', 'G', 'G', '\n', (byte) 0xFF});
                            ActionGraphGame.read(file);
                        })
                .withMessageContaining("line 2, column 1: expected text in UTF-8");
    }

    @Test
    void tooManyCombinationsOrPathsAreRefused() {
        int players = 24;
        StringBuilder text = new StringBuilder("#AGG\n" + players + "\n" + 2 * players + "\n0\n");
        text.append("2 ".repeat(players)).append('\n');
        StringBuilder all = new StringBuilder(2 * players + " ");
        for (int player = 0; player < players; player++) {
            text.append(2 * player).append(' ').append(2 * player + 1).append('\n');
            all.append(2 * player).append(' ').append(2 * player + 1).append(' ');
        }
        for (int node = 0; node < 2 * players; node++) {
            text.append(all).append('\n');
        }
        fault(text + "0", "line 78, column 1", "10000000 numbers");
        String paths = "3 0 1 2\n";
        fault(
                functions("0", "0 1 2 3\n")
                        .replace(paths, "1002 " + "0 ".repeat(1002) + "\n")
                        .replace("4\n1\n2 2", "4\n1\n2 2"),
                "at most 1000 paths");
        fault(
                functions("10 0 [1000000 1 1 1]", "0 1 2 3\n")
                        .replace(paths, "999 " + "0 ".repeat(999) + "\n"),
                "sums of at most 2147483647");
    }
}
