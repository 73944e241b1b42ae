package multilateral.equilibrium;

import multilateral.game.NormalFormGame;
import multilateral.solve.Certificate;

/**
 * By how much some player could gain by ignoring recommendations: zero at a correlated equilibrium
 * (Aumann 1974), and the ε of an ε-equilibrium elsewhere.
 *
 * <p>It is computed from the game and the distribution, whatever found the distribution. For a
 * distribution in which the players draw independently it is the {@link MaxRegret} of their
 * strategies.
 *
 * @param residual the largest gain, before a recommendation is heard, of a player who plays the
 *     best it can on every recommendation; in the payoffs of that player, unscaled; zero or more
 * @param player who could gain most, from 0; the first of several
 * @param recommended the recommendation that is best ignored, from 0; -1 in a coarse equilibrium
 *     (Moulin and Vial 1978), where a player chooses between following all and one action
 * @param instead the action to play instead, from 0
 */
public record CorrelatedRegret(double residual, int player, int recommended, int instead)
        implements Certificate {

    /**
     * Computes the regret of a distribution if players hear their recommendations before they
     * decide whether to follow them.
     *
     * @param game the game
     * @param distribution a distribution over its profiles
     * @return the largest gain
     * @throws IllegalArgumentException if the distribution is for a game of another shape
     */
    public static CorrelatedRegret of(NormalFormGame game, CorrelatedDistribution distribution) {
        check(game, distribution);
        CorrelatedRegret worst = new CorrelatedRegret(0, 0, 0, 0);
        for (int player = 0; player < game.players(); player++) {
            double[][] gains = gains(game, distribution, player);
            double sum = 0;
            CorrelatedRegret most = new CorrelatedRegret(0, player, 0, 0);
            for (int recommended = 0; recommended < gains.length; recommended++) {
                int instead = best(gains[recommended]);
                double gain = gains[recommended][instead];
                sum += Math.max(gain, 0);
                if (gain > most.residual) {
                    most = new CorrelatedRegret(gain, player, recommended, instead);
                }
            }
            if (sum > worst.residual) {
                worst = new CorrelatedRegret(sum, player, most.recommended, most.instead);
            }
        }
        return worst;
    }

    /**
     * Computes the regret of a distribution if players decide before they hear anything.
     *
     * @param game the game
     * @param distribution a distribution over its profiles
     * @return the largest gain from playing one action whatever is recommended
     * @throws IllegalArgumentException if the distribution is for a game of another shape
     */
    public static CorrelatedRegret coarse(
            NormalFormGame game, CorrelatedDistribution distribution) {
        check(game, distribution);
        CorrelatedRegret worst = new CorrelatedRegret(0, 0, -1, 0);
        for (int player = 0; player < game.players(); player++) {
            double[][] gains = gains(game, distribution, player);
            double[] sums = new double[gains.length];
            for (double[] row : gains) {
                for (int action = 0; action < sums.length; action++) {
                    sums[action] += row[action];
                }
            }
            int instead = best(sums);
            if (sums[instead] > worst.residual) {
                worst = new CorrelatedRegret(sums[instead], player, -1, instead);
            }
        }
        return worst;
    }

    private static void check(NormalFormGame game, CorrelatedDistribution distribution) {
        boolean fits = distribution.players() == game.players();
        for (int player = 0; fits && player < game.players(); player++) {
            fits = distribution.actions(player) == game.actions(player);
        }
        if (!fits) {
            throw new IllegalArgumentException(
                    "distribution "
                            + distribution
                            + " must be over the profiles of the game: "
                            + game);
        }
    }

    /** What a player gains by each action on each recommendation, times its probability. */
    private static double[][] gains(
            NormalFormGame game, CorrelatedDistribution distribution, int player) {
        double[][] gains = new double[game.actions(player)][game.actions(player)];
        distribution
                .support()
                .forEach(
                        profile -> {
                            double probability = distribution.probability(profile);
                            int own = profile[player];
                            double now = game.payoff(player, profile);
                            for (int action = 0; action < gains.length; action++) {
                                profile[player] = action;
                                double then = game.payoff(player, profile);
                                gains[own][action] += probability * (then - now);
                            }
                        });
        return gains;
    }

    private static int best(double[] gains) {
        int best = 0;
        for (int action = 1; action < gains.length; action++) {
            best = gains[action] > gains[best] ? action : best;
        }
        return best;
    }
}
