package multilateral.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;
import multilateral.solve.Workers;
import org.junit.jupiter.api.Test;

class BanzhafSamplingTest {

    /** As for the sampled Shapley value: misses a player within 4 standard deviations of 20. */
    @Test
    void intervalsCoverTheTruthAtTheStatedRate() {
        CoalitionalGame game = RandomGames.game(8, RandomGames.random(7));
        Quantities truth = BanzhafValue.of(game);
        int misses = 0;
        for (long seed = 0; seed < 200; seed++) {
            Sampled sampled = BanzhafSampling.coalitions(300).solve(game, seed);
            Quantities lower = sampled.lower(0.9);
            Quantities upper = sampled.upper(0.9);
            for (int i = 0; i < 8; i++) {
                misses += truth.get(i) < lower.get(i) || truth.get(i) > upper.get(i) ? 1 : 0;
            }
        }
        assertThat(misses / 8.0).isBetween(20 - 4 * 4.2, 20 + 4 * 4.2);
    }

    @Test
    void theSameSeedGivesTheSameBitsOnAnyWorkers() {
        CoalitionalGame game = RandomGames.game(10, RandomGames.random(2));
        BanzhafSampling sampling = BanzhafSampling.coalitions(2000);
        Sampled one = sampling.solve(game, 5);
        assertThat(sampling.withWorkers(Workers.parallel()).solve(game, 5)).isEqualTo(one);
        assertThat(sampling.solve(game, 6)).isNotEqualTo(one);
        assertThat(one.draws()).isEqualTo(2000);
    }

    @Test
    void wrongArgumentsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BanzhafSampling.coalitions(1))
                .withMessageContaining("count (1)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BanzhafSampling.coalitions(4).solve(Sampling.broken(), 1))
                .withMessageContaining("NaN")
                .withMessageContaining("\"B\"");
    }
}
