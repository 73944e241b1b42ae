package multilateral.equilibrium;

import multilateral.game.MixedProfile;
import multilateral.game.StrategicGame;
import multilateral.solve.Certificate;

/**
 * By how much some player could gain by changing its action alone: zero at a Nash equilibrium (Nash
 * 1951), and the ε of an ε-equilibrium elsewhere.
 *
 * <p>It is computed from the game and the profile, whatever found the profile.
 *
 * @param residual the largest gain, in the payoffs of the player who could have it, unscaled; zero
 *     or more
 * @param player who could gain most, from 0; the first of several
 * @param action the action that would bring it, from 0; the first of several
 */
public record MaxRegret(double residual, int player, int action) implements Certificate {

    /**
     * Computes the regret of a profile.
     *
     * @param game the game
     * @param profile one mixed strategy per player
     * @return the largest gain from a deviation of one player to one action
     * @throws IllegalArgumentException if the profile is for a game of another shape
     */
    public static MaxRegret of(StrategicGame game, MixedProfile profile) {
        double[][] payoffs = game.deviationPayoffs(profile);
        MaxRegret worst = new MaxRegret(0, 0, best(payoffs[0]));
        for (int player = 0; player < payoffs.length; player++) {
            int action = best(payoffs[player]);
            double gain = gain(payoffs[player], action, profile, player);
            if (gain > worst.residual) {
                worst = new MaxRegret(gain, player, action);
            }
        }
        return worst;
    }

    private static int best(double[] payoffs) {
        int best = 0;
        for (int action = 1; action < payoffs.length; action++) {
            if (payoffs[action] > payoffs[best]) {
                best = action;
            }
        }
        return best;
    }

    /** What is lost by each action played, weighted: no rounding where only the best is played. */
    private static double gain(double[] payoffs, int best, MixedProfile profile, int player) {
        double gain = 0;
        for (int action = 0; action < payoffs.length; action++) {
            double probability = profile.probability(player, action);
            gain += probability == 0 ? 0 : probability * (payoffs[best] - payoffs[action]);
        }
        return gain;
    }
}
