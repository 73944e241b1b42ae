package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import multilateral.game.SymmetricGame;
import multilateral.game.TypedGame;
import org.junit.jupiter.api.Test;

class FaceSystemTest {

    /** Two types of two actions: the gains are the coefficients. */
    @Test
    void coefficientsAreGains() {
        for (int seed = 0; seed < 20; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            TypedGame game =
                    TypedGame.of(
                            new int[] {4, 3}, new int[] {2, 2}, (t, a, o) -> random.nextDouble());
            FaceSystem system = new FaceSystem(game);
            double[] at = random.doubles(2).toArray();
            double[] gains = system.gainsAt(at);
            int[][] degrees = {{3, 3}, {4, 2}};
            for (int f = 0; f < 2; f++) {
                double[][] rows = new double[2][];
                for (int d = 0; d < 2; d++) {
                    rows[d] = new double[degrees[f][d] + 1];
                    BernsteinBasis.values(degrees[f][d], at[d], rows[d]);
                }
                double sum = 0;
                for (int i = 0; i < system.gains()[f].length; i++) {
                    int width = rows[1].length;
                    sum += system.gains()[f][i] * rows[0][i / width] * rows[1][i % width];
                }
                assertThat(gains[f]).as("seed %d", seed).isCloseTo(sum, within(1e-13));
            }
        }
    }

    @Test
    void strategiesAreDistributions() {
        TypedGame game = TypedGame.of(new int[] {2, 2}, new int[] {3, 2}, (t, a, o) -> a * o[0][0]);
        FaceSystem system = new FaceSystem(game);
        double[][] mixed = system.strategies(new double[] {0.5, 0.5, 0.25});
        assertThat(mixed[0]).containsExactly(0.5, 0.25, 0.25);
        assertThat(mixed[1]).containsExactly(0.25, 0.75);
        assertThat(system.size()).isEqualTo(3);
        assertThat(system.startsType(0)).isTrue();
        assertThat(system.startsType(1)).isFalse();
        assertThat(system.variable(0)).isEqualTo(1);
    }

    @Test
    void seesDominance() {
        TypedGame better = SymmetricGame.of(5, 2, (action, others) -> action).asTyped();
        TypedGame chain =
                SymmetricGame.of(
                                5,
                                3,
                                (action, others) ->
                                        action == 2 ? 0 : others[2] - 2 + 0.5 * (1 - action))
                        .asTyped();
        TypedGame none = CountGames.giving(5, 3, 0.3).asTyped();
        assertThat(new FaceSystem(better).dominated()).isTrue();
        assertThat(new FaceSystem(chain).dominated()).isTrue();
        assertThat(new FaceSystem(none).dominated()).isFalse();
    }
}
