package multilateral.cooperative;

import java.util.Arrays;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * How much players gain from each other's presence, beyond what each brings alone: the expected
 * joint contribution of a pair, or of any coalition, to a random coalition of the others (Owen 1972
 * for pairs; Grabisch and Roubens 1999). Positive for complements, negative for substitutes; of one
 * player it is that player's value.
 *
 * <p>In the Shapley index the sizes of the random coalition are equally likely, in the Banzhaf
 * index the coalitions are. One coalition's index takes one pass over 2<sup>n</sup> worths; all
 * pairs together take a few.
 */
public final class InteractionIndex {

    private static final int BLOCK = 1 << 11;

    private InteractionIndex() {}

    /**
     * Returns the Shapley interaction of two players.
     *
     * @param game the game
     * @param i one player's position
     * @param j another player's position
     * @return their interaction, in the unit of the game
     * @throws IllegalArgumentException if the players are the same or do not exist, or a worth is
     *     not finite
     */
    public static double shapley(CoalitionalGame game, int i, int j) {
        return shapley(game, pair(game, i, j));
    }

    /**
     * Returns the Banzhaf interaction of two players.
     *
     * @param game the game
     * @param i one player's position
     * @param j another player's position
     * @return their interaction, in the unit of the game
     * @throws IllegalArgumentException if the players are the same or do not exist, or a worth is
     *     not finite
     */
    public static double banzhaf(CoalitionalGame game, int i, int j) {
        return banzhaf(game, pair(game, i, j));
    }

    private static long pair(CoalitionalGame game, int i, int j) {
        int last = game.players() - 1;
        if (i < 0 || i > last || j < 0 || j > last || i == j) {
            throw new IllegalArgumentException(
                    "players ("
                            + i
                            + " and "
                            + j
                            + ") must be two different ones in [0, "
                            + last
                            + "]");
        }
        return 1L << i | 1L << j;
    }

    /**
     * Returns the Shapley interaction of a coalition of any size.
     *
     * @param game the game
     * @param coalition the members' mask, one or more
     * @return their interaction, in the unit of the game
     * @throws IllegalArgumentException if the coalition is empty or names a player who does not
     *     exist, or a worth is not finite
     */
    public static double shapley(CoalitionalGame game, long coalition) {
        checkCoalition(game.players(), coalition);
        return sum(game, coalition, shapley(game.players() - Long.bitCount(coalition)));
    }

    /**
     * Returns the Banzhaf interaction of a coalition of any size.
     *
     * @param game the game
     * @param coalition the members' mask, one or more
     * @return their interaction, in the unit of the game
     * @throws IllegalArgumentException if the coalition is empty or names a player who does not
     *     exist, or a worth is not finite
     */
    public static double banzhaf(CoalitionalGame game, long coalition) {
        checkCoalition(game.players(), coalition);
        return sum(game, coalition, banzhaf(game.players() - Long.bitCount(coalition)));
    }

    /**
     * Returns the Shapley interactions of all pairs.
     *
     * @param game a game of at most 28 players
     * @return all interactions; on the diagonal is the Shapley value
     * @throws IllegalArgumentException if there are too many players or a worth is not finite
     */
    public static PairInteractions shapleyPairs(CoalitionalGame game) {
        return new PairInteractions(
                ShapleyValue.of(game), PairSums.of(game, shapley(game.players() - 2)));
    }

    /**
     * Returns the Banzhaf interactions of all pairs.
     *
     * @param game a game of at most 28 players
     * @return all interactions; on the diagonal is the Banzhaf value
     * @throws IllegalArgumentException if there are too many players or a worth is not finite
     */
    public static PairInteractions banzhafPairs(CoalitionalGame game) {
        return new PairInteractions(
                BanzhafValue.of(game), PairSums.of(game, banzhaf(game.players() - 2)));
    }

    private static void checkCoalition(int players, long coalition) {
        if (coalition == 0 || coalition >>> players != 0) {
            throw new IllegalArgumentException(
                    "coalition (0x"
                            + Long.toHexString(coalition)
                            + ") must be in [0x1, 0x"
                            + Long.toHexString((1L << players) - 1)
                            + "]; bit i is player i");
        }
    }

    /** The probability of one coalition of t among {@code others}: t! (m − t)! / (m + 1)!. */
    private static double[] shapley(int others) {
        double[] chance = new double[Math.max(others, 0) + 1];
        double coalitions = 1;
        for (int t = 0; t <= others; t++) {
            chance[t] = 1 / ((others + 1) * coalitions);
            coalitions = coalitions * (others - t) / (t + 1);
        }
        return chance;
    }

    private static double[] banzhaf(int others) {
        double[] chance = new double[Math.max(others, 0) + 1];
        Arrays.fill(chance, Math.scalb(1.0, -others));
        return chance;
    }

    private static double sum(CoalitionalGame game, long coalition, double[] chance) {
        double[] worths = new double[(int) Math.min(BLOCK, game.grand() + 1)];
        double sum = 0;
        for (long first = 0; first <= game.grand(); first += worths.length) {
            game.fill(first, worths);
            double part = 0;
            for (int low = 0; low < worths.length; low++) {
                long mask = first + low;
                double term = chance[Long.bitCount(mask & ~coalition)] * worths[low];
                boolean odd = (Long.bitCount(coalition & ~mask) & 1) != 0;
                part += odd ? -term : term;
            }
            sum += part;
        }
        return sum;
    }

    /**
     * Returns the exact Shapley interaction of a coalition.
     *
     * @param game the game
     * @param coalition the members' mask, one or more
     * @return their interaction
     * @throws IllegalArgumentException if the coalition is empty or names a player who does not
     *     exist
     */
    public static BigFraction shapleyExact(ExactCoalitionalGame game, long coalition) {
        checkCoalition(game.players(), coalition);
        int others = game.players() - Long.bitCount(coalition);
        BigFraction[] chance = new BigFraction[others + 1];
        chance[0] = BigFraction.of(1, others + 1);
        for (int t = 1; t <= others; t++) {
            chance[t] = chance[t - 1].multiply(BigFraction.of(t, others - t + 1));
        }
        return exact(game, coalition, chance);
    }

    /**
     * Returns the exact Banzhaf interaction of a coalition.
     *
     * @param game the game
     * @param coalition the members' mask, one or more
     * @return their interaction
     * @throws IllegalArgumentException if the coalition is empty or names a player who does not
     *     exist
     */
    public static BigFraction banzhafExact(ExactCoalitionalGame game, long coalition) {
        checkCoalition(game.players(), coalition);
        BigFraction[] chance = new BigFraction[game.players() - Long.bitCount(coalition) + 1];
        Arrays.fill(chance, BigFraction.of(1, 1L << (chance.length - 1)));
        return exact(game, coalition, chance);
    }

    private static BigFraction exact(
            ExactCoalitionalGame game, long coalition, BigFraction[] chance) {
        BigFraction[] sums = new BigFraction[chance.length];
        Arrays.fill(sums, BigFraction.ZERO);
        for (int mask = 0; mask < game.worths().size(); mask++) {
            int t = Long.bitCount(mask & ~coalition);
            boolean odd = (Long.bitCount(coalition & ~mask) & 1) != 0;
            BigFraction worth = game.worth(mask);
            sums[t] = odd ? sums[t].subtract(worth) : sums[t].add(worth);
        }
        BigFraction sum = BigFraction.ZERO;
        for (int t = 0; t < sums.length; t++) {
            sum = sum.add(chance[t].multiply(sums[t]));
        }
        return sum;
    }
}
