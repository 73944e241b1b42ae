package multilateral.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import multilateral.game.ActionGraph.Function;
import org.junit.jupiter.api.Test;

class AggPathsTest {

    private static final Function SUM = new Function(ActionGraph.Kind.SUM, List.of(), false);

    /** One action node, and function nodes of one kind with these neighbours. */
    private static AggPaths paths(Function function, int[]... neighbours) throws FormatFault {
        int[][] all = new int[1 + neighbours.length][];
        all[0] = new int[0];
        System.arraycopy(neighbours, 0, all, 1, neighbours.length);
        List<FormatFault> places = new ArrayList<>();
        for (int node = 0; node < all.length; node++) {
            places.add(new FormatFault(10 + node, 1, ""));
        }
        List<Function> functions = Collections.nCopies(neighbours.length, function);
        return new AggPaths(all, functions, 1, places);
    }

    /** A chain in which each function node looks twice at the one before. */
    private static int[][] doubling(int length) {
        int[][] chain = new int[length][];
        for (int k = 0; k < length; k++) {
            chain[k] = new int[] {k, k};
        }
        return chain;
    }

    @Test
    void pathsMultiplyAlongAChain() throws FormatFault {
        assertThat(paths(SUM, doubling(4)).counts())
                .isDeepEqualTo(new int[][] {{2}, {4}, {8}, {16}});
        assertThat(paths(SUM, new int[] {0, 2}, new int[] {0}).counts())
                .as("the second before the first")
                .isDeepEqualTo(new int[][] {{2}, {1}});
    }

    @Test
    void refusesCyclesAndTooMuch() {
        assertThatExceptionOfType(FormatFault.class)
                .isThrownBy(() -> paths(SUM, new int[] {2}, new int[] {1}))
                .withMessage(
                        "line 11, column 1: expected function nodes without cycles, on at most 200"
                                + " levels, found others at node 1");
        assertThatExceptionOfType(FormatFault.class)
                .isThrownBy(() -> paths(SUM, doubling(10)))
                .withMessage(
                        "line 20, column 1: expected at most 1000 paths to each action node, found"
                                + " more at node 10");
        int[][] downwards = new int[202][];
        for (int k = 0; k < downwards.length; k++) {
            downwards[k] = new int[] {k + 2 <= downwards.length ? k + 2 : 0};
        }
        assertThatExceptionOfType(FormatFault.class)
                .isThrownBy(() -> paths(SUM, downwards))
                .withMessageContaining("at most 200 levels");
    }

    @Test
    void refusesSumsBeyondAnInt() throws FormatFault {
        Function weighted = new Function(ActionGraph.Kind.SUM, List.of(-1_000_000), false);
        AggPaths twice = paths(weighted, new int[] {0, 0});
        twice.checkSums(1073);
        assertThatExceptionOfType(FormatFault.class)
                .isThrownBy(() -> twice.checkSums(1074))
                .withMessage(
                        "line 11, column 1: expected sums of at most 2147483647, found larger ones"
                                + " at node 1");
    }
}
