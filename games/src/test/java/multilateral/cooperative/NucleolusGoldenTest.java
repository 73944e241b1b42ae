package multilateral.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** Nucleoli known from the literature. */
class NucleolusGoldenTest {

    private static void assertNucleolus(ExactCoalitionalGame game, BigFraction... expected) {
        assertThat(Nucleolus.withDefaults().exact(game).orElseThrow().values())
                .isEqualTo(List.of(expected));
        assertThat(Nucleolus.withDefaults().solve(game.toDoubles()).orElseThrow().toArray())
                .containsExactly(
                        Arrays.stream(expected).mapToDouble(BigFraction::doubleValue).toArray(),
                        within(1e-9));
    }

    private static ExactCoalitionalGame game(int players, long... worths) {
        return ExactCoalitionalGame.table(RandomGames.players(players), worths);
    }

    private static ExactCoalitionalGame game(int players, BigFraction... worths) {
        return ExactCoalitionalGame.table(RandomGames.players(players), worths);
    }

    private static BigFraction of(long numerator, long denominator) {
        return BigFraction.of(numerator, denominator);
    }

    /** What the others' claims leave of an estate. */
    private static long[] bankruptcy(long estate, long... claims) {
        long[] worths = new long[1 << claims.length];
        for (int mask = 0; mask < worths.length; mask++) {
            long left = estate;
            for (int i = 0; i < claims.length; i++) {
                left -= (mask >> i & 1) == 0 ? claims[i] : 0;
            }
            worths[mask] = Math.max(0, left);
        }
        worths[0] = 0;
        return worths;
    }

    /** The widows of the Talmud (Kethubot 93a), as explained by Aumann and Maschler (1985). */
    @Test
    void threeWidows() {
        assertNucleolus(
                game(3, bankruptcy(100, 100, 200, 300)), of(100, 3), of(100, 3), of(100, 3));
        assertNucleolus(game(3, bankruptcy(200, 100, 200, 300)), of(50, 1), of(75, 1), of(75, 1));
        assertNucleolus(game(3, bankruptcy(300, 100, 200, 300)), of(50, 1), of(100, 1), of(150, 1));
    }

    /** Any bankruptcy game: the rule of Aumann and Maschler (1985). */
    @Test
    void bankruptcyIsTheTalmudRule() {
        for (long seed = 0; seed < 60; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int players = random.nextInt(2, 9);
            long most = random.nextBoolean() ? 4 : 1000;
            long[] claims = random.longs(players, 1, most).toArray();
            long estate = random.nextLong(0, Arrays.stream(claims).sum() + 1);
            assertThat(
                            Nucleolus.withDefaults()
                                    .exact(game(players, bankruptcy(estate, claims)))
                                    .orElseThrow()
                                    .values())
                    .as("seed %d", seed)
                    .isEqualTo(talmud(estate, claims));
        }
    }

    /**
     * Half of the smallest claims come first, and the last losses are shared as the first gains.
     */
    private static List<BigFraction> talmud(long estate, long... claims) {
        long total = Arrays.stream(claims).sum();
        boolean losses = 2 * estate > total;
        BigFraction left = BigFraction.of(losses ? total - estate : estate);
        Integer[] order = IntStream.range(0, claims.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingLong(i -> claims[i]));
        BigFraction[] shares = new BigFraction[claims.length];
        for (int k = 0; k < order.length; k++) {
            BigFraction equal = left.divide(order.length - k);
            BigFraction half = of(claims[order[k]], 2);
            BigFraction share = equal.compareTo(half) < 0 ? equal : half;
            left = left.subtract(share);
            shares[order[k]] = losses ? BigFraction.of(claims[order[k]]).subtract(share) : share;
        }
        return List.of(shares);
    }

    /** [3; 2, 1, 1, 1] is of constant sum and homogeneous: the weights themselves (Peleg 1968). */
    @Test
    void apexOfFour() {
        long[] worths = new long[16];
        for (int mask = 1; mask < 16; mask++) {
            worths[mask] = Integer.bitCount(mask) + (mask & 1) >= 3 ? 1 : 0;
        }
        assertNucleolus(game(4, worths), of(2, 5), of(1, 5), of(1, 5), of(1, 5));
    }

    /** The short side of a glove market gets everything (Shapley and Shubik 1969). */
    @Test
    void gloves() {
        assertNucleolus(game(3, 0, 0, 0, 1, 0, 1, 0, 1), of(1, 1), of(0, 1), of(0, 1));
        long[] worths = new long[32];
        for (int mask = 1; mask < 32; mask++) {
            worths[mask] = Math.min(Integer.bitCount(mask & 3), Integer.bitCount(mask & 28));
        }
        assertNucleolus(game(5, worths), of(1, 1), of(1, 1), of(0, 1), of(0, 1), of(0, 1));
    }

    /**
     * Three and four players: Ferguson's lecture notes (part IV, section 4), and an example in the
     * manual of the package CoopGame (Staudacher and Anwander 2021).
     */
    @Test
    void lectureNotes() {
        assertNucleolus(game(3, 0, -1, 0, 3, 1, 4, 2, 5), of(8, 3), of(2, 3), of(5, 3));
        assertNucleolus(
                game(4, 0, 0, 0, 5, 0, 5, 9, 13, 0, 8, 10, 15, 8, 16, 17, 21),
                of(7, 2),
                of(9, 2),
                of(11, 2),
                of(15, 2));
    }

    /**
     * Four players, of whom 1 and 3 make 1/2, 2 and 4 nothing, every other pair and all triples 1,
     * and all 2: the core is the segment (t, 1 − t, t, 1 − t) from t = 1/4 to 1, and the nucleolus
     * its point t = 1/2. By hand: there the largest open excess, of single players, of triples and
     * of 1 and 3, is −1/2, and on either side one of them is larger.
     */
    @Test
    void segmentCore() {
        BigFraction[] worths = new BigFraction[16];
        for (int mask = 0; mask < 16; mask++) {
            int size = Integer.bitCount(mask);
            worths[mask] = BigFraction.of(size < 2 ? 0 : size == 4 ? 2 : 1);
        }
        worths[5] = of(1, 2);
        worths[10] = BigFraction.ZERO;
        assertNucleolus(game(4, worths), of(1, 2), of(1, 2), of(1, 2), of(1, 2));
    }

    /**
     * The Tennessee Valley Authority's costs, in thousands of dollars (Straffin and Heaney 1981).
     */
    @Test
    void tennesseeValley() {
        assertNucleolus(
                game(3, 0, -163_520, -140_826, -301_607, -250_096, -378_821, -367_370, -412_584),
                of(-116_234, 1),
                of(-93_540, 1),
                of(-202_810, 1));
    }

    /** Worths in the order {1}, {1, 2}, {1, 2, 3}, …, {1, 3}, … of the source. */
    private static ExactCoalitionalGame inDepthFirstOrder(int players, String... worths) {
        BigFraction[] table = new BigFraction[1 << players];
        table[0] = BigFraction.ZERO;
        fill(table, 0, 0, 0, worths);
        return game(players, table);
    }

    private static int fill(BigFraction[] table, int mask, int from, int next, String... worths) {
        int place = next;
        for (int i = from; 1 << i < table.length; i++) {
            int larger = mask | 1 << i;
            table[larger] = decimal(worths[place]);
            place = fill(table, larger, i + 1, place + 1, worths);
        }
        return place;
    }

    private static BigFraction decimal(String text) {
        BigDecimal decimal = new BigDecimal(text).setScale(6);
        return BigFraction.of(decimal.unscaledValue(), BigInteger.TEN.pow(6));
    }

    private static void assertPublished(ExactCoalitionalGame game, String... payoffs) {
        assertNucleolus(game, Stream.of(payoffs).map(x -> decimal(x)).toArray(BigFraction[]::new));
    }

    /**
     * Four games of which wrong nucleoli were published, with the right ones (Guajardo and Jörnsten
     * 2015): deposits (Lemaire 1991), broadcasts (Hasan et al. 2011, costs), manufacturing (Oh and
     * Shin 2012, costs) and transport (Sakawa et al. 2001).
     */
    @Test
    void commonMistakes() {
        assertPublished(
                inDepthFirstOrder(
                        3, "46125", "69187.5", "90000", "53812.5", "17437.5", "30750", "5812.5"),
                "52687.5",
                "24468.75",
                "12843.75");
        assertPublished(
                inDepthFirstOrder(
                        4, "-8", "-8", "-10", "-20", "-19", "-10", "-20", "-19", "-1", "-10", "-13",
                        "-12", "-10", "-12", "-11"),
                "-7.5",
                "-0.5",
                "-1.5",
                "-10.5");
        assertPublished(
                inDepthFirstOrder(
                        3, "-375144", "-568232", "-772500", "-551055", "-245280", "-452411",
                        "-211239"),
                "-331695.25",
                "-233051.25",
                "-207753.5");
        assertPublished(
                inDepthFirstOrder(
                        5, "0.060", "0.378", "0.536", "0.906", "1", "0.573", "0.747", "0.874",
                        "0.485", "0.144", "0.546", "0.634", "0.255", "0.408", "0.561", "0.182",
                        "0.168", "0.337", "0.706", "0.801", "0.379", "0.538", "0.668", "0.279",
                        "0.03", "0.383", "0.473", "0.083", "0.249", "0.386", "0"),
                "0.165",
                "0.3205",
                "0.0845",
                "0.3745",
                "0.0555");
    }

    /** Runways: the players up to some size share alike what they save most (Littlechild 1974). */
    @Test
    void runways() {
        for (long seed = 0; seed < 40; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int players = random.nextInt(2, 9);
            long[] costs = random.longs(players, 1, 30).sorted().toArray();
            long[] worths = new long[1 << players];
            for (int mask = 1; mask < worths.length; mask++) {
                worths[mask] = -costs[31 - Integer.numberOfLeadingZeros(mask)];
            }
            assertThat(Nucleolus.withDefaults().exact(game(players, worths)).orElseThrow().values())
                    .as("seed %d", seed)
                    .isEqualTo(littlechild(costs));
        }
    }

    private static List<BigFraction> littlechild(long... costs) {
        int players = costs.length;
        BigFraction[] payoffs = new BigFraction[players];
        int done = 0;
        BigFraction paid = BigFraction.ZERO;
        while (done < players) {
            long before = done == 0 ? 0 : costs[done - 1];
            BigFraction least = BigFraction.of(Long.MAX_VALUE);
            int last = done;
            for (int i = done; i < players; i++) {
                BigFraction each =
                        paid.add(costs[i] - before).divide(i - done + (i == players - 1 ? 1 : 2));
                if (each.compareTo(least) <= 0) {
                    least = each;
                    last = i;
                }
            }
            for (int i = done; i <= last; i++) {
                payoffs[i] = least.negate();
            }
            paid = least;
            done = last + 1;
        }
        return List.of(payoffs);
    }

    /**
     * A published library fixes whatever is tight at one vertex. Here that goes wrong: every pair
     * of the first three players and every triple with the fourth is tight at some vertices only.
     */
    @Test
    void tightAtOneVertexOnly() {
        for (long seed = 0; seed < 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            long[] worths = new long[16];
            for (int mask = 1; mask < 15; mask++) {
                worths[mask] = Integer.bitCount(mask) == 1 ? 0 : random.nextInt(3);
            }
            worths[15] = 3;
            assertThat(Nucleolus.withDefaults().exact(game(4, worths)).orElseThrow().values())
                    .as("seed %d", seed)
                    .isEqualTo(
                            NucleolusByDefinition.of(4, worths, new long[] {1, 1, 1, 1, 1}, true));
        }
    }

    /** Airport of many: the floating solver at 16 players against the rule. */
    @Test
    void runwaysOfSixteen() {
        long[] costs = new SplittableRandom(16).longs(16, 1, 200).sorted().toArray();
        CoalitionalGame game =
                CoalitionalGame.of(
                        RandomGames.players(16),
                        mask -> -costs[63 - Long.numberOfLeadingZeros(mask)]);
        double[] expected =
                littlechild(costs).stream().mapToDouble(BigFraction::doubleValue).toArray();
        assertThat(Nucleolus.withDefaults().solve(game).orElseThrow().toArray())
                .containsExactly(expected, within(1e-9));
    }
}
