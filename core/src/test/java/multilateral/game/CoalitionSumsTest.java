package multilateral.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import multilateral.actor.ActorSet;
import org.junit.jupiter.api.Test;

class CoalitionSumsTest {

    private static ActorSet players(int count) {
        return ActorSet.of(IntStream.range(0, count).mapToObj(i -> "P" + i).toArray(String[]::new));
    }

    /** Below 13 players coalitions are taken one by one, from 13 on they are folded. */
    @Test
    void sumsAreThoseOfTheDefinition() {
        for (int players = 1; players <= 15; players++) {
            SplittableRandom random = new SplittableRandom(players);
            double[] worths = random.doubles(1L << players, -1, 1).toArray();
            worths[0] = 0;
            double[] weight = random.doubles(players + 1, -1, 1).toArray();
            double total = 0;
            double[] expected = new double[players];
            for (int mask = 0; mask < worths.length; mask++) {
                double term = weight[Integer.bitCount(mask)] * worths[mask];
                total += term;
                for (int i = 0; i < players; i++) {
                    expected[i] += (mask >>> i & 1) * term;
                }
            }
            for (CoalitionalGame game :
                    new CoalitionalGame[] {
                        CoalitionalGame.table(players(players), worths),
                        CoalitionalGame.of(players(players), mask -> worths[(int) mask])
                    }) {
                double[] sums = new double[players];
                assertThat(CoalitionSums.sums(game, weight, sums))
                        .as("%d players", players)
                        .isCloseTo(total, within(1e-9));
                assertThat(sums).as("%d players", players).containsExactly(expected, within(1e-9));
            }
        }
    }

    @Test
    void aWorthMayItselfBeASum() {
        double[] ones = new double[15];
        Arrays.fill(ones, 1);
        CoalitionalGame inner = CoalitionalGame.of(players(13), Long::bitCount);
        double innerTotal = CoalitionSums.sums(inner, ones, new double[13]);
        assertThat(innerTotal).isEqualTo(13 * 4096);
        CoalitionalGame outer =
                CoalitionalGame.of(
                        players(14),
                        mask ->
                                Long.bitCount(mask) == 14
                                        ? CoalitionSums.sums(inner, ones, new double[13])
                                        : 0);
        double[] sums = new double[14];
        assertThat(CoalitionSums.sums(outer, ones, sums)).isEqualTo(innerTotal);
        assertThat(sums).containsOnly(innerTotal);
    }

    @Test
    void shortArraysAreRefused() {
        CoalitionalGame game = CoalitionalGame.of(players(3), Long::bitCount);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CoalitionSums.sums(game, new double[3], new double[3]))
                .withMessageContaining("weight (3 entries)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CoalitionSums.sums(game, new double[4], new double[2]))
                .withMessageContaining("sums (2)");
    }
}
