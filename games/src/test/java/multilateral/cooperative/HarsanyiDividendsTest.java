package multilateral.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class HarsanyiDividendsTest {

    @Test
    void aUnanimityGameHasOneDividend() {
        CoalitionalGame game =
                CoalitionalGame.of(
                        RandomGames.players(14), mask -> (mask & 0b10110) == 0b10110 ? 3 : 0);
        double[] dividends = HarsanyiDividends.of(game);
        for (int mask = 0; mask < dividends.length; mask++) {
            assertThat(dividends[mask]).isEqualTo(mask == 0b10110 ? 3 : 0);
        }
    }

    @Test
    void dividendsAreTheAlternatingSumsOfTheirDefinitionAndLeadBackToTheGame() {
        for (long seed = 0; seed < 200; seed++) {
            RandomGenerator random = RandomGames.random(seed);
            ExactCoalitionalGame exact = RandomGames.exact(1 + random.nextInt(7), random);
            List<BigFraction> dividends = HarsanyiDividends.exact(exact);
            double[] doubles = HarsanyiDividends.of(exact.toDoubles());
            for (int mask = 0; mask < doubles.length; mask++) {
                BigFraction sum = BigFraction.ZERO;
                for (int part = mask; part > 0; part = part - 1 & mask) {
                    boolean odd = Integer.bitCount(mask ^ part) % 2 == 1;
                    BigFraction worth = exact.worth(part);
                    sum = odd ? sum.subtract(worth) : sum.add(worth);
                }
                assertThat(dividends.get(mask)).as("seed %d", seed).isEqualTo(sum);
                assertThat(doubles[mask]).as("seed %d", seed).isEqualTo(sum.doubleValue());
            }
            CoalitionalGame back = HarsanyiDividends.game(exact.actors(), doubles);
            for (int mask = 0; mask < doubles.length; mask++) {
                assertThat(back.worth(mask))
                        .as("seed %d", seed)
                        .isEqualTo(exact.worth(mask).doubleValue());
            }
        }
    }

    @Test
    void largeTablesGoThroughTheBlockedPath() {
        double[] worths = RandomGames.worths(15, RandomGames.random(1));
        CoalitionalGame game = CoalitionalGame.table(RandomGames.players(15), worths);
        CoalitionalGame back = HarsanyiDividends.game(game.actors(), HarsanyiDividends.of(game));
        for (int mask = 0; mask < worths.length; mask++) {
            assertThat(back.worth(mask)).isCloseTo(worths[mask], within(1e-9));
        }
    }

    /** Whole worths, so that nothing is rounded: each tile shape against one player at a time. */
    @Test
    void everySizeIsTransformedLikePlayerByPlayer() {
        for (int players : new int[] {1, 7, 8, 9, 10, 11, 15, 16, 17, 18, 19, 20}) {
            double[] worths = RandomGames.random(players).doubles(1L << players).toArray();
            for (int mask = 0; mask < worths.length; mask++) {
                worths[mask] = mask == 0 ? 0 : Math.rint(1000 * worths[mask]);
            }
            CoalitionalGame game = CoalitionalGame.table(RandomGames.players(players), worths);
            double[] dividends = HarsanyiDividends.of(game);
            for (int player = 1; player < worths.length; player <<= 1) {
                for (int mask = 0; mask < worths.length; mask++) {
                    worths[mask] -= (mask & player) == 0 ? 0 : worths[mask ^ player];
                }
            }
            assertThat(Arrays.equals(dividends, worths)).as("%d players", players).isTrue();
        }
    }

    @Test
    void longFractionsKeepAllTheirDigits() {
        BigFraction huge =
                BigFraction.of(Long.MAX_VALUE).multiply(Long.MAX_VALUE).add(BigFraction.of(1, 3));
        ExactCoalitionalGame game =
                ExactCoalitionalGame.table(
                        RandomGames.players(2),
                        BigFraction.ZERO,
                        huge,
                        BigFraction.of(1, 2),
                        huge.multiply(2));
        assertThat(HarsanyiDividends.exact(game))
                .containsExactly(
                        BigFraction.ZERO,
                        huge,
                        BigFraction.of(1, 2),
                        huge.subtract(BigFraction.of(1, 2)));
    }

    @Test
    void tooManyPlayersAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                HarsanyiDividends.of(
                                        CoalitionalGame.of(RandomGames.players(31), mask -> 1)))
                .withMessageContaining("players (31)");
    }
}
