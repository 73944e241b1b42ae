package multilateral.equilibrium;

import java.util.Arrays;
import multilateral.game.ExpectedPayoffs;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;

/**
 * The index of an equilibrium (Shapley 1974): the sign of the determinant of minus the derivatives
 * of payoff differences between the actions played by the probabilities of these actions.
 *
 * <p>A strict pure equilibrium has index +1. The indices of all equilibria of a game that is not
 * degenerate add up to +1, so that their number is odd.
 */
public final class EquilibriumIndex {

    /** How close to the best an action not played makes an equilibrium irregular. */
    private static final double TIE = 1e-10;

    /** The most that an equilibrium may lack. */
    private static final double REGRET = 1e-6;

    /** Pivots below this make an equilibrium singular. */
    private static final double SINGULAR = 1e-12;

    private EquilibriumIndex() {}

    /**
     * Computes the index of an equilibrium.
     *
     * @param game the game
     * @param equilibrium an equilibrium of the game; an action is played if its probability is not
     *     zero
     * @return +1 or -1; 0 if the equilibrium is not regular: an action not played is as good as
     *     those played, or the derivatives are singular, up to rounding
     * @throws IllegalArgumentException if the profile is for a game of another shape, or its regret
     *     is more than 1e-6 of the spread of payoffs
     */
    public static int of(NormalFormGame game, MixedProfile equilibrium) {
        NormalFormGame scaled = game.normalised();
        MaxRegret regret = MaxRegret.of(scaled, equilibrium);
        if (!regret.holdsWithin(REGRET)) {
            throw new IllegalArgumentException(
                    "regret ("
                            + regret.residual()
                            + " of the spread of payoffs of player "
                            + regret.player()
                            + ") must be at most "
                            + REGRET
                            + "; only an equilibrium has an index");
        }
        ExpectedPayoffs payoffs = ExpectedPayoffs.of(scaled);
        double[] weights = weights(payoffs, equilibrium);
        return isQuasiStrict(payoffs, weights, equilibrium)
                ? sign(payoffs, weights, equilibrium, SINGULAR)
                : 0;
    }

    /** The index of an equilibrium known to be regular. */
    static int ofRegular(NormalFormGame game, MixedProfile equilibrium) {
        ExpectedPayoffs payoffs = ExpectedPayoffs.of(game.normalised());
        return sign(payoffs, weights(payoffs, equilibrium), equilibrium, 0);
    }

    private static double[] weights(ExpectedPayoffs payoffs, MixedProfile profile) {
        double[] weights = new double[payoffs.size()];
        for (int player = 0; player < profile.players(); player++) {
            System.arraycopy(
                    profile.strategy(player),
                    0,
                    weights,
                    payoffs.offset(player),
                    profile.actions(player));
        }
        return weights;
    }

    private static boolean isQuasiStrict(
            ExpectedPayoffs payoffs, double[] weights, MixedProfile profile) {
        double[] deviations = new double[payoffs.size()];
        payoffs.deviations(weights, deviations);
        for (int player = 0; player < profile.players(); player++) {
            int from = payoffs.offset(player);
            int to = payoffs.offset(player + 1);
            double best = Arrays.stream(deviations, from, to).max().orElseThrow();
            for (int k = from; k < to; k++) {
                if (weights[k] == 0 && deviations[k] > best - TIE) {
                    return false;
                }
            }
        }
        return true;
    }

    private static int sign(
            ExpectedPayoffs payoffs, double[] weights, MixedProfile profile, double singular) {
        int size = payoffs.size();
        double[] jacobian = new double[size * size];
        payoffs.derivatives(weights, jacobian);
        int[] first = new int[size];
        int[] played = new int[size];
        int unknowns = 0;
        for (int player = 0; player < profile.players(); player++) {
            int from = payoffs.offset(player);
            while (weights[from] == 0) {
                from++;
            }
            for (int k = from + 1; k < payoffs.offset(player + 1); k++) {
                if (weights[k] != 0) {
                    first[unknowns] = from;
                    played[unknowns++] = k;
                }
            }
        }
        double[] matrix = new double[unknowns * unknowns];
        for (int row = 0; row < unknowns; row++) {
            int plus = played[row] * size;
            int minus = first[row] * size;
            for (int column = 0; column < unknowns; column++) {
                int up = played[column];
                int down = first[column];
                matrix[row * unknowns + column] =
                        jacobian[minus + up]
                                - jacobian[plus + up]
                                - jacobian[minus + down]
                                + jacobian[plus + down];
            }
        }
        LinearSystem linear = new LinearSystem(unknowns);
        return linear.factor(matrix) <= singular ? 0 : linear.determinantSign();
    }
}
