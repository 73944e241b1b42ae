package multilateral.equilibrium;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import multilateral.game.ExactProfile;
import multilateral.game.NormalFormGame;
import multilateral.solve.Certificate;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * By how much some player could gain by changing its action alone, in exact fractions: exactly zero
 * at a Nash equilibrium.
 *
 * @param gain the largest gain, in the payoffs of the player who could have it; zero or more
 * @param player who could gain most, from 0; the first of several
 * @param action the action that would bring it, from 0; the first of several
 */
public record ExactRegret(BigFraction gain, int player, int action) implements Certificate {

    /**
     * Computes the regret of a profile from the exact payoffs.
     *
     * @param game the game
     * @param profile one mixed strategy per player
     * @return the largest gain from a deviation of one player to one action
     * @throws IllegalArgumentException if the profile is for a game of another shape
     */
    public static ExactRegret of(NormalFormGame game, ExactProfile profile) {
        checkShape(game, profile);
        ExactRegret worst = new ExactRegret(BigFraction.ZERO, 0, 0);
        for (int player = 0; player < game.players(); player++) {
            List<BigFraction> payoffs = deviationPayoffs(game, profile, player);
            BigFraction expected = BigFraction.ZERO;
            for (int action = 0; action < payoffs.size(); action++) {
                expected =
                        expected.add(
                                payoffs.get(action).multiply(profile.probability(player, action)));
            }
            for (int action = 0; action < payoffs.size(); action++) {
                BigFraction gain = payoffs.get(action).subtract(expected);
                if (gain.compareTo(worst.gain) > 0) {
                    worst = new ExactRegret(gain, player, action);
                }
            }
        }
        return worst;
    }

    @Override
    public double residual() {
        return gain.doubleValue();
    }

    /**
     * Tells whether nobody can gain anything.
     *
     * @return whether the gain is exactly zero
     */
    public boolean isEquilibrium() {
        return gain.signum() == 0;
    }

    private static void checkShape(NormalFormGame game, ExactProfile profile) {
        boolean fits = profile.strategies().size() == game.players();
        for (int player = 0; fits && player < game.players(); player++) {
            fits = profile.strategy(player).size() == game.actions(player);
        }
        if (!fits) {
            throw new IllegalArgumentException(
                    "profile "
                            + profile
                            + " must have the numbers of players and actions of the game: "
                            + game);
        }
    }

    /** Visits every profile that the others play with some probability. */
    private static List<BigFraction> deviationPayoffs(
            NormalFormGame game, ExactProfile profile, int player) {
        List<BigFraction> sums =
                new ArrayList<>(Collections.nCopies(game.actions(player), BigFraction.ZERO));
        addPayoffs(game, profile, player, 0, new int[game.players()], BigFraction.ONE, sums);
        return sums;
    }

    private static void addPayoffs(
            NormalFormGame game,
            ExactProfile profile,
            int player,
            int next,
            int[] actions,
            BigFraction weight,
            List<BigFraction> sums) {
        if (next == actions.length) {
            int own = actions[player];
            sums.set(own, sums.get(own).add(weight.multiply(game.exactPayoff(player, actions))));
            return;
        }
        for (int action = 0; action < game.actions(next); action++) {
            BigFraction more =
                    next == player ? weight : weight.multiply(profile.probability(next, action));
            if (more.signum() != 0) {
                actions[next] = action;
                addPayoffs(game, profile, player, next + 1, actions, more, sums);
            }
        }
    }
}
