package multilateral.equilibrium;

import java.util.Arrays;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;

/**
 * What each action of a player would bring more than the likeliest one, from the payoffs of a
 * table: the evaluation behind certificates, which shares no code with that of the solvers.
 *
 * <p>Differences are taken profile by profile, so that payoffs far from zero lose no digit, and
 * averaged over the actions that the others play, some players at a time. Where that leaves the
 * range of doubles it is done again with payoffs times a power of two. A player takes one reading
 * of its payoffs in the profiles that the others play, and nothing is allocated on the way.
 */
final class DeviationGains {

    /** Below this the products of gains and probabilities may vanish. */
    private static final double SMALLEST = 0x1p-900;

    /** Above this the differences of gains may be infinite. */
    private static final double LARGEST = Double.MAX_VALUE / 8;

    private static final int LARGEST_EXPONENT = 1000;

    /** A loop of this length is not joined with another. */
    private static final int LONG = 16;

    private final NormalFormGame game;
    private final int[] strides;

    /** By player, the actions played and their probabilities. */
    private final int[][] played;

    private final double[][] weights;
    private final boolean pure;

    /** The players but one, and sums over the actions of the first so many of them. */
    private final int[] others;

    private final double[][] sums;

    /** The first so many of the others, the cells of their profiles, and their probabilities. */
    private int joined;

    private int joint;
    private int[] jointCells = new int[LONG];
    private double[] jointWeights = new double[LONG];
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
        join();
        exponent = 0;
        factor = 1;
        average(others.length, 0);
        double most = 0;
        boolean fit = true;
        for (int action = 0; action < actions; action++) {
            double gain = Math.abs(sums[others.length][action]);
            fit &= gain <= LARGEST;
            most = Math.max(most, gain);
        }
        if (!fit || (most < SMALLEST && !pure)) {
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

    /** Joins as many of the first others as make one loop of some length. */
    private void join() {
        joined = 0;
        joint = 1;
        jointCells[0] = 0;
        jointWeights[0] = 1;
        while (joined < others.length && joint < LONG) {
            int other = others[joined++];
            int[] choices = played[other];
            int length = joint * choices.length;
            if (length > jointCells.length) {
                jointCells = Arrays.copyOf(jointCells, length);
                jointWeights = Arrays.copyOf(jointWeights, length);
            }
            for (int k = choices.length - 1; k >= 0; k--) {
                for (int j = 0; j < joint; j++) {
                    jointCells[k * joint + j] = jointCells[j] + choices[k] * strides[other];
                    jointWeights[k * joint + j] = jointWeights[j] * weights[other][k];
                }
            }
            joint = length;
        }
    }

    /** Averages over the first so many of the others; {@code base} is the cell of the rest. */
    private void average(int count, int base) {
        if (count == joined) {
            averageOverJoined(base);
            return;
        }
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

    /** In the order in which payoffs lie in the table. */
    private void averageOverJoined(int base) {
        double[] to = sums[joined];
        int[] cells = jointCells;
        double[] shares = jointWeights;
        int from = base + reference * strides[player];
        if (player == 0) {
            Arrays.fill(to, 0, actions, 0);
            for (int k = 0; k < joint; k++) {
                addDifferences(base + cells[k], from + cells[k], shares[k], to);
            }
            return;
        }
        for (int action = 0; action < actions; action++) {
            int at = base + action * strides[player];
            to[action] = at == from ? 0 : sumOfDifferences(at, from, cells, shares, joint);
        }
    }

    private void addDifferences(int at, int from, double weight, double[] to) {
        double least = factor * game.payoffAt(player, from);
        for (int action = 0; action < actions; action++) {
            to[action] += weight * (factor * game.payoffAt(player, at + action) - least);
        }
    }

    private double sumOfDifferences(int at, int from, int[] cells, double[] shares, int count) {
        double sum = 0;
        for (int k = 0; k < count; k++) {
            double more = factor * game.payoffAt(player, at + cells[k]);
            double less = factor * game.payoffAt(player, from + cells[k]);
            sum += shares[k] * (more - less);
        }
        return sum;
    }
}
