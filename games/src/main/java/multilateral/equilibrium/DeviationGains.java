package multilateral.equilibrium;

import java.util.Arrays;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;

/**
 * What each action of a player would bring more than the likeliest one, from the payoffs of a
 * table: the evaluation behind certificates, which shares no code with that of the solvers.
 *
 * <p>Differences are taken profile by profile, so that payoffs far from zero lose no digit, and
 * averaged over one player's actions after the other, only those played. Where that leaves the
 * range of doubles it is done again with payoffs times a power of two. A player takes one reading
 * of its payoffs in the profiles that the others play, and nothing is allocated on the way.
 */
final class DeviationGains {

    /** Below this the products of gains and probabilities may vanish. */
    private static final double SMALLEST = 0x1p-900;

    /** Above this the differences of gains may be infinite. */
    private static final double LARGEST = Double.MAX_VALUE / 8;

    private static final int LARGEST_EXPONENT = 1000;

    private final NormalFormGame game;
    private final int[] strides;

    /** By player, the actions played and their probabilities. */
    private final int[][] played;

    private final double[][] weights;
    private final boolean pure;

    /** The players but one, and sums over the actions of the first so many of them. */
    private final int[] others;

    private final double[][] sums;
    private int player;
    private int actions;
    private int reference;
    private int exponent;
    private double factor;

    /**
     * Prepares a profile.
     *
     * @throws IllegalArgumentException if it is for a game of another shape
     */
    DeviationGains(NormalFormGame game, MixedProfile profile) {
        checkShape(game, profile);
        this.game = game;
        int players = game.players();
        strides = new int[players];
        played = new int[players][];
        weights = new double[players][];
        int stride = 1;
        int most = 0;
        int count = 0;
        for (int who = 0; who < players; who++) {
            strides[who] = stride;
            stride *= game.actions(who);
            most = Math.max(most, game.actions(who));
            setPlayed(who, profile.strategy(who));
            count += played[who].length;
        }
        pure = count == players;
        others = new int[players - 1];
        sums = new double[players][most];
    }

    private static void checkShape(NormalFormGame game, MixedProfile profile) {
        boolean fits = profile.players() == game.players();
        for (int player = 0; fits && player < game.players(); player++) {
            fits = profile.actions(player) == game.actions(player);
        }
        if (!fits) {
            throw new IllegalArgumentException(
                    "profile "
                            + profile
                            + " must have the numbers of actions of the game: "
                            + game);
        }
    }

    private void setPlayed(int who, double[] strategy) {
        int[] actionsPlayed = new int[strategy.length];
        int count = 0;
        for (int action = 0; action < strategy.length; action++) {
            if (strategy[action] != 0) {
                strategy[count] = strategy[action];
                actionsPlayed[count++] = action;
            }
        }
        played[who] = Arrays.copyOf(actionsPlayed, count);
        weights[who] = Arrays.copyOf(strategy, count);
    }

    /**
     * Computes the gains of a player's actions.
     *
     * @param who the player
     * @return one gain per action, 0 for the likeliest, divided by 2 to the power of {@link
     *     #exponent()}; overwritten by the next call
     */
    double[] of(int who) {
        player = who;
        actions = game.actions(who);
        reference = played[who][likeliest(weights[who])];
        for (int k = 0; k < others.length; k++) {
            others[k] = k < who ? k : k + 1;
        }
        exponent = 0;
        factor = 1;
        average(others.length, 0);
        double most = 0;
        for (int action = 0; action < actions; action++) {
            double gain = Math.abs(sums[others.length][action]);
            most = gain <= most ? most : gain;
        }
        if (!(most <= LARGEST) || (most < SMALLEST && !pure)) {
            exponent = largestExponent();
            factor = Math.scalb(1.0, -exponent);
            average(others.length, 0);
        }
        return sums[others.length];
    }

    /** The power of two by which to multiply the gains that were returned last. */
    int exponent() {
        return exponent;
    }

    private static int likeliest(double[] probabilities) {
        int best = 0;
        for (int k = 1; k < probabilities.length; k++) {
            best = probabilities[k] > probabilities[best] ? k : best;
        }
        return best;
    }

    private int largestExponent() {
        double most = 0;
        for (double payoff : game.payoffs(player)) {
            most = Math.max(most, Math.abs(payoff));
        }
        return Math.max(-LARGEST_EXPONENT, Math.min(LARGEST_EXPONENT, Math.getExponent(most)));
    }

    /** Averages over the first so many of the others; {@code base} is the cell of the rest. */
    private void average(int count, int base) {
        if (count == 0) {
            for (int action = 0; action < actions; action++) {
                sums[0][action] = difference(action, base);
            }
        } else if (count == 1) {
            averageOverFirst(base);
        } else {
            int other = others[count - 1];
            double[] to = sums[count];
            double[] from = sums[count - 1];
            Arrays.fill(to, 0, actions, 0);
            for (int k = 0; k < played[other].length; k++) {
                average(count - 1, base + played[other][k] * strides[other]);
                double weight = weights[other][k];
                for (int action = 0; action < actions; action++) {
                    to[action] += weight * from[action];
                }
            }
        }
    }

    /** In the order in which payoffs lie in the table. */
    private void averageOverFirst(int base) {
        double[] to = sums[1];
        int[] choices = played[others[0]];
        double[] shares = weights[others[0]];
        int stride = strides[others[0]];
        if (player == 0) {
            Arrays.fill(to, 0, actions, 0);
            for (int k = 0; k < choices.length; k++) {
                int cell = base + choices[k] * stride;
                for (int action = 0; action < actions; action++) {
                    to[action] += shares[k] * difference(action, cell);
                }
            }
        } else {
            for (int action = 0; action < actions; action++) {
                double sum = 0;
                for (int k = 0; k < choices.length; k++) {
                    sum += shares[k] * difference(action, base + choices[k] * stride);
                }
                to[action] = sum;
            }
        }
    }

    private double difference(int action, int cell) {
        int stride = strides[player];
        return factor * game.payoffAt(player, cell + action * stride)
                - factor * game.payoffAt(player, cell + reference * stride);
    }
}
