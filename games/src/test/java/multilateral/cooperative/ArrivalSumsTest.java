package multilateral.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class ArrivalSumsTest {

    /** Against all subsets, for totals below the limit and above it. */
    @Test
    void chancesAreThoseOfAllSubsets() {
        for (long seed = 0; seed < 200; seed++) {
            RandomGenerator random = RandomGames.random(seed);
            int types = 1 + random.nextInt(4);
            long[] figures = random.longs(types, 0, 6).toArray();
            long[] counts = random.longs(types, 1, 3).toArray();
            double chance = random.nextDouble(0.5);
            int limit = random.nextInt(12);
            double[] cumulative = ArrivalSums.cumulative(figures, counts, chance, limit);
            for (int most = 0; most <= limit; most++) {
                assertThat(cumulative[most])
                        .as("seed %d, at most %d", seed, most)
                        .isCloseTo(chance(figures, counts, chance, 0, 0, most), within(1e-14));
            }
        }
    }

    private static double chance(
            long[] figures, long[] counts, double chance, int type, int done, long left) {
        if (left < 0) {
            return 0;
        }
        if (type == figures.length) {
            return 1;
        }
        if (done == counts[type]) {
            return chance(figures, counts, chance, type + 1, 0, left);
        }
        return (1 - chance) * chance(figures, counts, chance, type, done + 1, left)
                + chance * chance(figures, counts, chance, type, done + 1, left - figures[type]);
    }

    /** Everybody beyond the limit: what is left is too unlikely to be kept. */
    @Test
    void allAboveTheLimit() {
        double[] cumulative = ArrivalSums.cumulative(new long[] {5}, new long[] {200}, 0.5, 4);
        assertThat(cumulative).containsOnly(0);
    }
}
