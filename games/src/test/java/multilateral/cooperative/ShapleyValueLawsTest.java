package multilateral.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The axioms of Shapley (1953), and the agreement of every way to compute the value. */
class ShapleyValueLawsTest {

    private static final double TOLERANCE = 1e-12;

    private static int size(RandomGenerator random) {
        return 1 + random.nextInt(13);
    }

    @Test
    void theWorthOfAllIsSharedOut() {
        for (long seed = 0; seed < 1000; seed++) {
            RandomGenerator random = RandomGames.random(seed);
            CoalitionalGame game = RandomGames.game(size(random), random);
            assertThat(ShapleyValue.of(game).total())
                    .as("seed %d", seed)
                    .isCloseTo(game.worth(game.grand()), within(TOLERANCE));
        }
    }

    @Test
    void equalsGetEqualShares() {
        for (long seed = 0; seed < 1000; seed++) {
            RandomGenerator random = RandomGames.random(seed);
            int players = 2 + random.nextInt(12);
            int a = random.nextInt(players);
            int b = (a + 1 + random.nextInt(players - 1)) % players;
            double[] worths = RandomGames.worths(players, random);
            for (int mask = 0; mask < worths.length; mask++) {
                if ((mask >> a & 1) == 1 && (mask >> b & 1) == 0) {
                    worths[mask ^ 1 << a ^ 1 << b] = worths[mask];
                }
            }
            Quantities shares =
                    ShapleyValue.of(CoalitionalGame.table(RandomGames.players(players), worths));
            assertThat(shares.get(a))
                    .as("seed %d", seed)
                    .isCloseTo(shares.get(b), within(TOLERANCE));
        }
    }

    @Test
    void whoeverAddsNothingGetsNothing() {
        for (long seed = 0; seed < 1000; seed++) {
            RandomGenerator random = RandomGames.random(seed);
            int players = size(random);
            int nobody = random.nextInt(players);
            double[] worths = RandomGames.worths(players, random);
            for (int mask = 0; mask < worths.length; mask++) {
                if ((mask >> nobody & 1) == 1) {
                    worths[mask] = worths[mask ^ 1 << nobody];
                }
            }
            Quantities shares =
                    ShapleyValue.of(CoalitionalGame.table(RandomGames.players(players), worths));
            assertThat(shares.get(nobody)).as("seed %d", seed).isCloseTo(0, within(TOLERANCE));
        }
    }

    @Test
    void theValueAddsUpOverGamesAndScalesWithThem() {
        for (long seed = 0; seed < 1000; seed++) {
            RandomGenerator random = RandomGames.random(seed);
            int players = size(random);
            double factor = random.nextDouble(-3, 3);
            double[] v = RandomGames.worths(players, random);
            double[] w = RandomGames.worths(players, random);
            double[] both = new double[v.length];
            for (int mask = 0; mask < v.length; mask++) {
                both[mask] = v[mask] + factor * w[mask];
            }
            Quantities expected =
                    ShapleyValue.of(CoalitionalGame.table(RandomGames.players(players), v))
                            .plus(
                                    ShapleyValue.of(
                                                    CoalitionalGame.table(
                                                            RandomGames.players(players), w))
                                            .times(factor));
            assertClose(
                    ShapleyValue.of(CoalitionalGame.table(RandomGames.players(players), both)),
                    expected,
                    4 * TOLERANCE,
                    seed);
        }
    }

    @Test
    void tableFunctionBlocksSemivalueAndDividendsAgree() {
        agreement(0, 400);
    }

    @Test
    @Tag("stress")
    void tableFunctionBlocksSemivalueAndDividendsAgreeOnManyGames() {
        agreement(1_000_000, 20_000);
    }

    private static void agreement(long firstSeed, int games) {
        for (long seed = firstSeed; seed < firstSeed + games; seed++) {
            RandomGenerator random = RandomGames.random(seed);
            int players = 1 + random.nextInt(14);
            double[] worths = RandomGames.worths(players, random);
            CoalitionalGame table = CoalitionalGame.table(RandomGames.players(players), worths);
            Quantities shares = ShapleyValue.of(table);
            assertClose(
                    ShapleyValue.of(
                            CoalitionalGame.of(
                                    RandomGames.players(players), mask -> worths[(int) mask])),
                    shares,
                    0,
                    seed);
            assertClose(
                    ShapleyValue.of(
                            CoalitionalGame.inBlocks(
                                    RandomGames.players(players),
                                    (first, block) ->
                                            System.arraycopy(
                                                    worths, (int) first, block, 0, block.length))),
                    shares,
                    0,
                    seed);
            assertClose(Semivalue.shapley(players).value(table), shares, TOLERANCE, seed);
            assertClose(fromDividends(table), shares, dividendError(players), seed);
        }
    }

    /** Dividends are alternating sums of up to 2^n worths: allow for their rounding. */
    private static double dividendError(int players) {
        return Math.max(TOLERANCE, Math.scalb(1e-15, players));
    }

    private static Quantities fromDividends(CoalitionalGame game) {
        double[] dividends = HarsanyiDividends.of(game);
        double[] shares = new double[game.players()];
        for (int mask = 1; mask < dividends.length; mask++) {
            for (int i = 0; i < shares.length; i++) {
                if ((mask >> i & 1) == 1) {
                    shares[i] += dividends[mask] / Integer.bitCount(mask);
                }
            }
        }
        return Quantities.of(game.actors(), Unit.UTIL, shares);
    }

    @Test
    void theExactValueIsTheMeanOverAllOrders() {
        for (long seed = 0; seed < 200; seed++) {
            RandomGenerator random = RandomGames.random(seed);
            ExactCoalitionalGame game = RandomGames.exact(1 + random.nextInt(6), random);
            BigFraction[] sums = new BigFraction[game.players()];
            java.util.Arrays.fill(sums, BigFraction.ZERO);
            long orders = overOrders(game, 0, sums);
            for (int i = 0; i < sums.length; i++) {
                assertThat(ShapleyValue.exact(game).get(i))
                        .as("seed %d", seed)
                        .isEqualTo(sums[i].divide(BigFraction.of(orders)));
            }
            assertThat(ShapleyValue.exact(game).total())
                    .as("seed %d", seed)
                    .isEqualTo(game.worth(game.worths().size() - 1));
        }
    }

    /** Adds each player's contribution over all orders in which the others join. */
    private static long overOrders(ExactCoalitionalGame game, int joined, BigFraction[] sums) {
        if (Integer.bitCount(joined) == game.players()) {
            return 1;
        }
        long orders = 0;
        for (int i = 0; i < game.players(); i++) {
            if ((joined >> i & 1) == 0) {
                int with = joined | 1 << i;
                long after = overOrders(game, with, sums);
                sums[i] =
                        sums[i].add(
                                game.worth(with)
                                        .subtract(game.worth(joined))
                                        .multiply(BigFraction.of(after)));
                orders += after;
            }
        }
        return orders;
    }

    @Test
    void exactAndFloatingValuesAgree() {
        for (long seed = 0; seed < 300; seed++) {
            RandomGenerator random = RandomGames.random(seed);
            ExactCoalitionalGame game = RandomGames.exact(size(random), random);
            CoalitionalGame doubles = game.toDoubles();
            assertClose(
                    ShapleyValue.exact(game).toQuantities(),
                    ShapleyValue.of(doubles),
                    1000 * TOLERANCE,
                    seed);
            assertClose(
                    BanzhafValue.exact(game).toQuantities(),
                    BanzhafValue.of(doubles),
                    1000 * TOLERANCE,
                    seed);
        }
    }

    @Test
    void theBanzhafValueIsTheMeanContribution() {
        for (long seed = 0; seed < 300; seed++) {
            RandomGenerator random = RandomGames.random(seed);
            int players = size(random);
            CoalitionalGame game = RandomGames.game(players, random);
            double[] mean = new double[players];
            for (int mask = 0; mask <= game.grand(); mask++) {
                for (int i = 0; i < players; i++) {
                    double sign = (mask >> i & 1) == 1 ? 1 : -1;
                    mean[i] += sign * game.worth(mask) / (1 << (players - 1));
                }
            }
            Quantities expected = Quantities.of(game.actors(), Unit.UTIL, mean);
            assertClose(BanzhafValue.of(game), expected, TOLERANCE, seed);
            assertClose(Semivalue.binomial(players, 0.5).value(game), expected, TOLERANCE, seed);
        }
    }

    private static void assertClose(
            Quantities actual, Quantities expected, double tolerance, long seed) {
        for (int i = 0; i < expected.size(); i++) {
            assertThat(actual.get(i))
                    .as("seed %d, player %d", seed, i)
                    .isCloseTo(expected.get(i), within(tolerance));
        }
    }
}
