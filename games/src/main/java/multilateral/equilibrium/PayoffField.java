package multilateral.equilibrium;

import java.util.Arrays;
import multilateral.game.ExpectedPayoffs;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import multilateral.game.StrategicGame;

/**
 * What every action of every player pays against a profile, in flat arrays in the order player,
 * then action: all that a learning process needs of a game.
 *
 * <p>Payoffs of a {@link NormalFormGame} are normalised: above the least, as shares of the spread
 * of the player's payoffs; those of other forms, where finding the spread may take forever, are as
 * they are.
 */
final class PayoffField {

    private final StrategicGame game;
    private final int[] offsets;

    /** A contraction for a table; other forms are asked themselves. */
    private final Kernel kernel;

    private interface Kernel {
        void deviations(double[] weights, double[] payoffs);
    }

    PayoffField(StrategicGame game) {
        this.game = game;
        int players = game.players();
        offsets = new int[players + 1];
        for (int player = 0; player < players; player++) {
            offsets[player + 1] = offsets[player] + game.actions(player);
        }
        if (game instanceof NormalFormGame table) {
            ExpectedPayoffs expected = ExpectedPayoffs.of(table.normalised());
            kernel = expected::deviations;
        } else {
            kernel = this::ask;
        }
    }

    private void ask(double[] weights, double[] payoffs) {
        MixedProfile profile = profile(weights);
        for (int player = 0; player < players(); player++) {
            double[] values = game.deviationPayoffs(player, profile);
            System.arraycopy(values, 0, payoffs, offsets[player], values.length);
        }
    }

    int players() {
        return offsets.length - 1;
    }

    /** How many actions all players have together. */
    int size() {
        return offsets[players()];
    }

    /** Where the actions of a player start; for the number of players, the end. */
    int offset(int player) {
        return offsets[player];
    }

    /** Computes what every action pays against a profile, as a share of the player's spread. */
    void deviations(double[] weights, double[] payoffs) {
        kernel.deviations(weights, payoffs);
    }

    /** The largest gain of a player from a deviation, given the payoffs against the profile. */
    double regret(double[] weights, double[] payoffs) {
        double worst = 0;
        for (int player = 0; player < players(); player++) {
            double best = Double.NEGATIVE_INFINITY;
            for (int a = offsets[player]; a < offsets[player + 1]; a++) {
                best = Math.max(best, payoffs[a]);
            }
            double lost = 0;
            for (int a = offsets[player]; a < offsets[player + 1]; a++) {
                lost += weights[a] * (best - payoffs[a]);
            }
            worst = Math.max(worst, lost);
        }
        return worst;
    }

    /** What a player expects, given the payoffs of its actions. */
    double expected(int player, double[] weights, double[] payoffs) {
        double sum = 0;
        for (int a = offsets[player]; a < offsets[player + 1]; a++) {
            sum += weights[a] * payoffs[a];
        }
        return sum;
    }

    /** The probabilities of a profile; refuses one for a game of another shape. */
    double[] flat(MixedProfile profile) {
        boolean fits = profile.players() == players();
        for (int player = 0; fits && player < players(); player++) {
            fits = profile.actions(player) == offsets[player + 1] - offsets[player];
        }
        if (!fits) {
            throw new IllegalArgumentException(
                    "start " + profile + " must have the numbers of actions of the game: " + game);
        }
        double[] flat = new double[size()];
        for (int player = 0; player < players(); player++) {
            double[] strategy = profile.strategy(player);
            System.arraycopy(strategy, 0, flat, offsets[player], strategy.length);
        }
        return flat;
    }

    /** Weights, not all zero for any player, as a profile. */
    MixedProfile profile(double[] weights) {
        double[][] strategies = new double[players()][];
        for (int player = 0; player < strategies.length; player++) {
            double[] strategy = Arrays.copyOfRange(weights, offsets[player], offsets[player + 1]);
            double sum = Arrays.stream(strategy).sum();
            for (int a = 0; a < strategy.length; a++) {
                strategy[a] /= sum;
            }
            strategies[player] = strategy;
        }
        return MixedProfile.of(strategies);
    }
}
