package multilateral.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import multilateral.actor.ActorSet;
import multilateral.cooperative.Sampled;
import multilateral.cooperative.ShapleySampling;
import multilateral.cooperative.ShapleyValue;
import multilateral.game.CoalitionalGame;
import multilateral.game.JoiningGame;
import org.junit.jupiter.api.Test;

class SamplingRivalsTest {

    private static final double[] WEIGHTS = {22, 20, 8, 6, 5.5, 4, 3.5, 2.5, 2, 1, 0.01, 0.001};

    private final ActorSet players =
            ActorSet.of("A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L");

    @Test
    void bothWaysSurroundTheExactValue() {
        double[] exact =
                ShapleyValue.of(
                                CoalitionalGame.of(
                                        players, mask -> SamplingRivals.worth(weight(mask))))
                        .toArray();
        Sampled sampled =
                ShapleySampling.permutations(40_000)
                        .withIndependentOrders()
                        .solve(JoiningGame.of(players, SamplingBenchmark.growing(WEIGHTS)), 5);
        double[] estimates = sampled.estimate().toArray();
        double[] errors = sampled.standardError().toArray();
        double[] scratch = SamplingRivals.fromScratch(WEIGHTS, 40_000, 5);
        for (int i = 0; i < exact.length; i++) {
            assertThat(estimates[i]).isCloseTo(exact[i], within(4 * errors[i]));
            assertThat(scratch[i]).isCloseTo(exact[i], within(4 * errors[i]));
        }
        assertThat(Arrays.stream(scratch).sum())
                .isCloseTo(SamplingRivals.worth(Arrays.stream(WEIGHTS).sum()), within(1e-9));
    }

    @Test
    void samplersOfTheLiteratureComeCloseToTheExactValue() {
        double[] exact =
                ShapleyValue.of(
                                CoalitionalGame.of(
                                        players, mask -> SamplingRivals.worth(weight(mask))))
                        .toArray();
        JoiningGame game = JoiningGame.of(players, SamplingBenchmark.growing(WEIGHTS));
        long evaluations = 12 * 20_000;
        double[][] estimates = {
            SamplingRivals.permutations(new CountedWorth(game), evaluations, false, 3),
            SamplingRivals.permutations(new CountedWorth(game), evaluations, true, 3),
            SamplingRivals.stratified(new CountedWorth(game), evaluations, 3),
            SamplingRivals.kernel(new CountedWorth(game), evaluations, 3)
        };
        for (int way = 0; way < estimates.length; way++) {
            assertThat(estimates[way]).as("way %d", way).containsExactly(exact, within(0.03));
        }
    }

    @Test
    void shufflesDrawEveryPlaceEqually() {
        int orders = 100_000;
        double mean = (double) SamplingRivals.shuffles(11, orders, 7) / orders;
        assertThat(mean).isCloseTo(5, within(5 * Math.sqrt(10.0 / orders)));
    }

    private static double weight(long mask) {
        double weight = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            weight += (mask >> i & 1) == 1 ? WEIGHTS[i] : 0;
        }
        return weight;
    }
}
