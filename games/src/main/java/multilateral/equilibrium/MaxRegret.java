package multilateral.equilibrium;

import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import multilateral.game.StrategicGame;
import multilateral.solve.Certificate;

/**
 * By how much some player could gain by changing its action alone: zero at a Nash equilibrium (Nash
 * 1951), and the ε of an ε-equilibrium elsewhere.
 *
 * <p>It is computed from the game and the profile, whatever found the profile: from a table by one
 * reading of the payoffs in the profiles played, which shares no code with the solvers; from other
 * forms by their own {@link StrategicGame#deviationPayoffs(MixedProfile)}, as a table of them may
 * not fit in memory. Payoffs far from zero, and those at either end of the doubles, lose no digit
 * in a table.
 *
 * @param residual the largest gain, in the payoffs of the player who could have it, unscaled; zero
 *     or more, and infinite only where no double is as large
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
        return game instanceof NormalFormGame table
                ? ofTable(table, profile)
                : ofPayoffs(game.deviationPayoffs(profile), profile);
    }

    private static MaxRegret ofTable(NormalFormGame game, MixedProfile profile) {
        DeviationGains gains = new DeviationGains(game, profile);
        MaxRegret worst = new MaxRegret(-1, 0, 0);
        for (int player = 0; player < game.players(); player++) {
            MaxRegret own = of(gains.of(player), profile, player, gains.exponent());
            worst = own.residual > worst.residual ? own : worst;
        }
        return worst;
    }

    private static MaxRegret ofPayoffs(double[][] payoffs, MixedProfile profile) {
        MaxRegret worst = new MaxRegret(-1, 0, 0);
        for (int player = 0; player < payoffs.length; player++) {
            MaxRegret own = of(payoffs[player], profile, player, 0);
            worst = own.residual > worst.residual ? own : worst;
        }
        return worst;
    }

    /** What is lost by each action played, weighted: no rounding where only the best is played. */
    private static MaxRegret of(double[] payoffs, MixedProfile profile, int player, int exponent) {
        int actions = profile.actions(player);
        int best = 0;
        for (int action = 1; action < actions; action++) {
            best = payoffs[action] > payoffs[best] ? action : best;
        }
        double gain = 0;
        for (int action = 0; action < actions; action++) {
            double probability = profile.probability(player, action);
            gain += probability == 0 ? 0 : probability * (payoffs[best] - payoffs[action]);
        }
        double residual = Math.scalb(gain, exponent);
        return new MaxRegret(residual >= 0 ? residual : Double.POSITIVE_INFINITY, player, best);
    }
}
