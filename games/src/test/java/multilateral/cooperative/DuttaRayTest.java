package multilateral.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DuttaRayTest {

    /** Two players: equal parts, unless one is worth more alone (Dutta and Ray 1989). */
    @Test
    void twoPlayers() {
        assertThat(of(0, 1, 2, 10)).containsExactly(5, 5);
        assertThat(of(0, 1, 7, 10)).containsExactly(3, 7);
        assertThat(of(0, -4)).containsExactly(-4);
        assertThat(of(new double[8])).containsExactly(0, 0, 0);
    }

    /** The first two have the highest worth a head, then the third gets what he adds. */
    @Test
    void roundAfterRound() {
        assertThat(of(0, 0, 0, 8, 0, 0, 0, 9)).containsExactly(4, 4, 1);
    }

    private static double[] of(double... worths) {
        int players = Integer.numberOfTrailingZeros(worths.length);
        return DuttaRay.of(CoalitionalGame.table(RandomGames.players(players), worths)).toArray();
    }

    /**
     * In the core of a bankruptcy game, nothing is more equal than equal awards up to the claims.
     */
    @Test
    void ofBankruptcyItIsConstrainedEqualAwards() {
        assertThat(DuttaRay.of(PreKernelTest.estate(200)).toArray())
                .containsExactly(new double[] {200 / 3.0, 200 / 3.0, 200 / 3.0}, within(1e-12));
        assertThat(DuttaRay.of(PreKernelTest.estate(400)).toArray()).containsExactly(100, 150, 150);
        assertThat(DuttaRay.of(PreKernelTest.estate(550)).toArray()).containsExactly(100, 200, 250);
    }

    @ParameterizedTest
    @EnumSource(names = {"CONVEX", "BANKRUPTCY", "ADDITIVE", "AIRPORT"})
    void inTheCoreAndLorenzDominatesIt(CoreGames kind) {
        for (long seed = 0; seed < 20; seed++) {
            ExactCoalitionalGame game = kind.draw(1 + (int) (seed % 5), RandomGames.random(seed));
            String label = kind + ", seed " + seed;
            double[] rounded = DuttaRay.of(game.toDoubles()).toArray();
            assertThat(CoreByBases.inCore(game, DuttaRay.exact(game).values())).as(label).isTrue();
            double[] equal = DuttaRay.exact(game).toQuantities().toArray();
            assertThat(rounded).as(label).containsExactly(equal, within(1e-9));
            Arrays.sort(equal);
            List<Quantities> vertices = CoreVertices.all(game.toDoubles()).orElseThrow();
            RandomGenerator random = RandomGames.random(seed + 1000);
            for (int k = 0; k < 20; k++) {
                double[] other = mean(vertices, random);
                Arrays.sort(other);
                double poorest = 0;
                double others = 0;
                for (int i = 0; i < other.length; i++) {
                    poorest += equal[i];
                    others += other[i];
                    assertThat(poorest).as(label).isGreaterThanOrEqualTo(others - 1e-9);
                }
            }
        }
    }

    private static double[] mean(List<Quantities> vertices, RandomGenerator random) {
        double[] weights =
                IntStream.range(0, vertices.size())
                        .mapToDouble(k -> Math.pow(random.nextDouble(), 8))
                        .toArray();
        double all = Arrays.stream(weights).sum();
        double[] mean = new double[vertices.get(0).size()];
        for (int k = 0; k < weights.length; k++) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += weights[k] / all * vertices.get(k).get(i);
            }
        }
        return mean;
    }

    @Test
    void gamesThatAreNotConvexAreRefused() {
        ExactCoalitionalGame gloves =
                ExactCoalitionalGame.table(RandomGames.players(3), 0, 0, 0, 1, 0, 1, 0, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DuttaRay.of(gloves.toDoubles()))
                .withMessageContaining("coalitions [P0, P1] and [P0, P2]")
                .withMessageContaining("need not exist");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DuttaRay.exact(gloves))
                .withMessageContaining("coalitions [P0, P1] and [P0, P2]");
        CoalitionalGame large = CoalitionalGame.of(RandomGames.players(25), mask -> 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DuttaRay.of(large))
                .withMessageContaining("players (25) must be at most 24");
    }
}
