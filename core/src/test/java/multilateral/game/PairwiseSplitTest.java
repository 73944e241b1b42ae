package multilateral.game;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import multilateral.actor.ActorSet;
import org.junit.jupiter.api.Test;

class PairwiseSplitTest {

    private static NormalFormGame game(int triple) {
        double[][][][] payoffs = new double[2][2][2][];
        for (int cell = 0; cell < 8; cell++) {
            int a = cell >> 2;
            int b = cell >> 1 & 1;
            int c = cell & 1;
            payoffs[a][b][c] = new double[] {3 * a + a * b + triple * a * b * c, b * a, c + 1};
        }
        return NormalFormGame.of(
                ActorSet.of("A", "B", "C"),
                Collections.nCopies(3, List.of("1", "2")),
                profile -> payoffs[profile[0]][profile[1]][profile[2]]);
    }

    @Test
    void sumsOfPairsAddUp() {
        PairwiseSplit split = new PairwiseSplit(game(0), 1e-12);
        assertThat(split.addsUp()).isTrue();
        assertThat(split.actions()).containsExactly(2, 2, 2);
        assertThat(split.own()[0]).containsExactly(0, 3);
        assertThat(split.payoffs()[0][1][1]).containsExactly(0, 1);
        assertThat(split.links().neighbours(0)).containsExactly(1);
    }

    @Test
    void triplesDoNot() {
        assertThat(new PairwiseSplit(game(1), 1e-12).addsUp()).isFalse();
    }
}
