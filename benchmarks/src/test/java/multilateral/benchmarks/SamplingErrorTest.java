package multilateral.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import multilateral.cooperative.ShapleySampling;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Mean squared errors from equal numbers of worths, over fixed seeds: the library against random
 * orders, orders with their reverses, strata by size and kernel regression.
 */
class SamplingErrorTest {

    private interface Method {
        double[] estimate(CountedWorth game, long evaluations, long seed);
    }

    private static final List<Method> RIVALS =
            List.of(
                    (game, budget, seed) -> SamplingRivals.permutations(game, budget, false, seed),
                    (game, budget, seed) -> SamplingRivals.permutations(game, budget, true, seed),
                    SamplingRivals::stratified,
                    SamplingRivals::kernel);

    static List<SamplingGames.Known> games() {
        return SamplingGames.all();
    }

    private static double[] library(CountedWorth game, long evaluations, long seed) {
        return ShapleySampling.permutations(evaluations / game.players())
                .solve(game.counting(), seed)
                .estimate()
                .toArray();
    }

    /** The sum over players of the mean squared error, and a check that the budget was kept. */
    private static double error(
            SamplingGames.Known known, Method method, long evaluations, int repetitions) {
        double[] truth = known.value().toArray();
        double sum = 0;
        for (int seed = 0; seed < repetitions; seed++) {
            CountedWorth game = new CountedWorth(known.game());
            double[] estimate = method.estimate(game, evaluations, 77L * seed + 1);
            assertThat(game.evaluations()).isBetween(evaluations * 9 / 10, evaluations);
            for (int i = 0; i < truth.length; i++) {
                sum += Math.pow(estimate[i] - truth[i], 2) / repetitions;
            }
        }
        return sum;
    }

    private static void assertNoWorse(
            SamplingGames.Known known, long orders, int repetitions, int slower) {
        long evaluations = orders * SamplingGames.PLAYERS;
        double rounding = Math.pow(1e-9 * known.value().total(), 2);
        double ours = error(known, SamplingErrorTest::library, evaluations, repetitions);
        for (int rival = 0; rival < RIVALS.size(); rival++) {
            int times = rival < 2 ? repetitions : rival == 2 ? 2 * slower : slower;
            double theirs = error(known, RIVALS.get(rival), evaluations, times);
            assertThat(ours)
                    .as("%s, %d orders, rival %d: %s", known, orders, rival, theirs)
                    .isLessThanOrEqualTo(1.05 * theirs + rounding);
        }
    }

    static Stream<SamplingGames.Known> farApart() {
        return games().stream().filter(known -> known.name().matches("airport|voting.*586.*"));
    }

    @ParameterizedTest
    @MethodSource("farApart")
    void errorsAreNoMoreThanTheBestRivals(SamplingGames.Known known) {
        assertNoWorse(known, 256, 10, 3);
    }

    @Tag("stress")
    @ParameterizedTest
    @MethodSource("games")
    void errorsAreNoMoreThanTheBestRivalsOverManySeeds(SamplingGames.Known known) {
        assertNoWorse(known, 256, 200, 12);
    }

    @Tag("stress")
    @ParameterizedTest
    @MethodSource("games")
    void errorsFromManyOrdersAreNoMoreThanTheBestRivals(SamplingGames.Known known) {
        assertNoWorse(known, 1024, 50, 3);
    }
}
