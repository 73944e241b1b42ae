package multilateral.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import org.junit.jupiter.api.Test;

class AirportGameGoldenTest {

    private static final double[] COSTS = {
        65_899, 76_725, 95_200, 97_200, 97_436, 98_142, 102_496, 104_849, 113_322, 115_440, 117_676
    };

    private static final long[] LANDINGS = {
        42, 9_555, 288, 303, 151, 1_315, 505, 1_128, 151, 112, 22
    };

    /** Fees per landing of eleven types of aircraft in pounds (Littlechild and Owen 1973). */
    @Test
    void birmingham() {
        double[] fees = {
            4.86, 5.66, 10.30, 10.85, 10.92, 11.13, 13.40, 15.07, 44.80, 60.61, 162.24
        };
        double[] shares = ShapleyValue.perMember(TypedCoalitionalGame.airport(COSTS, LANDINGS));
        assertThat(shares).containsExactly(fees, within(0.005));
    }

    /** The 13,572 landings one by one. */
    @Test
    void everyLandingOfBirmingham() {
        double[] each = new double[(int) Arrays.stream(LANDINGS).sum()];
        int next = 0;
        for (int type = 0; type < COSTS.length; type++) {
            Arrays.fill(each, next, next + (int) LANDINGS[type], COSTS[type]);
            next += (int) LANDINGS[type];
        }
        AirportGame game =
                new AirportGame(
                        Quantities.of(RandomGames.players(each.length), Unit.of("GBP"), each));
        assertThat(game.shapleyValue().get(0)).isCloseTo(65_899.0 / 13_572, within(1e-12));
        Quantities nucleolus = game.nucleolus();
        assertThat(nucleolus.total()).isCloseTo(117_676, within(1e-7));
        assertThat(nucleolus.get(0)).isEqualTo(nucleolus.get(9_000));
    }

    /** Costs 1, 2, 3 by the recursion of Littlechild (1974), by hand: 1/2, 3/4, 7/4. */
    @Test
    void nucleolusOfThree() {
        AirportGame game =
                new AirportGame(Quantities.of(ActorSet.of("C", "A", "B"), Unit.UTIL, 3, 1, 2));
        assertThat(game.nucleolus().toArray()).containsExactly(1.75, 0.5, 0.75);
        assertThat(game.worthsAreCosts()).isTrue();
    }

    /** The hull finds what a search over all ranks finds. */
    @Test
    void theRecursionAsWritten() {
        for (long seed = 0; seed < 300; seed++) {
            RandomGenerator random = RandomGames.random(seed);
            int n = 1 + random.nextInt(60);
            Quantities costs = RandomStructures.figures(n, random, 0);
            double[] sorted = costs.toArray();
            Arrays.sort(sorted);
            double[] shares = new AirportGame(costs).nucleolus().toArray();
            Arrays.sort(shares);
            assertThat(shares)
                    .as("seed %d, %s", seed, costs)
                    .containsExactly(recursion(sorted), within(1e-12));
        }
    }

    private static double[] recursion(double[] cost) {
        int n = cost.length;
        double[] paid = new double[n];
        double before = 0;
        double pay = 0;
        int from = 0;
        while (from < n) {
            int best = n - 1;
            double least = (cost[n - 1] - before + pay) / (n - from);
            for (int i = n - 2; i >= from; i--) {
                double here = (cost[i] - before + pay) / (i - from + 2);
                if (here < least) {
                    least = here;
                    best = i;
                }
            }
            Arrays.fill(paid, from, best + 1, least);
            before = cost[best];
            pay = least;
            from = best + 1;
        }
        return paid;
    }
}
