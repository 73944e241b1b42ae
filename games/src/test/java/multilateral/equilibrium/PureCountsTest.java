package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import multilateral.game.TypedGame;
import org.junit.jupiter.api.Test;

class PureCountsTest {

    /** Just enough give, or nobody does; whoever they are. */
    @Test
    void stepLevelGood() {
        List<PureCounts> found = PureCounts.all(CountGames.giving(193, 20, 0.05));
        assertThat(found)
                .extracting(PureCounts::counts)
                .containsExactly(List.of(List.of(0, 193)), List.of(List.of(20, 173)));
        assertThat(found.get(0).profiles()).isEqualTo(BigInteger.ONE);
        assertThat(found.get(1).profiles().bitLength()).isEqualTo(90);
    }

    /** As many profiles as a search of the table finds. */
    @Test
    void agreesWithTheTable() {
        int[][] shapes = {{4, 2}, {3, 3}, {2, 3, 2, 2}, {1, 2, 1, 2, 2, 3}};
        for (int seed = 0; seed < 80; seed++) {
            int[] shape = shapes[seed % shapes.length];
            int types = shape.length / 2;
            int[] members = Arrays.copyOf(shape, types);
            int[] actions = Arrays.copyOfRange(shape, types, 2 * types);
            TypedGame game = CountGames.rough(members, actions, seed);
            List<PureCounts> found = PureCounts.all(game);
            BigInteger profiles =
                    found.stream()
                            .map(PureCounts::profiles)
                            .reduce(BigInteger.ZERO, BigInteger::add);
            assertThat(profiles)
                    .as("seed %d", seed)
                    .isEqualTo(PureEquilibria.withDefaults().all(game.toNormalForm()).count());
            for (PureCounts counts : found) {
                assertThat(MaxRegret.of(game, counts.profile(game)).residual())
                        .as("seed %d", seed)
                        .isZero();
            }
        }
    }
}
