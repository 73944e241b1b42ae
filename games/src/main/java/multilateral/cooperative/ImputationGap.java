package multilateral.cooperative;

import multilateral.actor.Quantities;
import multilateral.game.JoiningGame;
import multilateral.solve.Certificate;

/**
 * How far payoffs are from being an imputation, which pays out the worth of all and nobody less
 * than alone. The certificate for games of any number of players, where not all coalitions can be
 * looked at: it is recomputed from the worths of single players and of all.
 *
 * <p>It does not prove that payoffs are the nucleolus; {@link Nucleolus#criterion} does, for up to
 * {@value KohlbergCriterion#MOST_PLAYERS} players.
 *
 * @param gap the worth of all less what is paid out: zero if the payoffs are efficient
 * @param shortfall the largest amount that a player lacks of what it has alone; zero or less if
 *     nobody lacks anything
 */
public record ImputationGap(double gap, double shortfall) implements Certificate {

    /**
     * Returns the gap of payoffs, or of cost shares in a game of costs.
     *
     * @param game the game; the worths of single players and of all are asked for, by n joining
     *     players each
     * @param payoffs what each player gets or pays, in the unit of the game
     * @return the gap; of costs both figures have their sign changed, so that above zero is what is
     *     missing
     * @throws IllegalArgumentException if the payoffs are of other players or in another unit
     */
    public static ImputationGap of(StructuredGame game, Quantities payoffs) {
        SamePlayers.checkPayoffs(payoffs.actors(), payoffs.unit(), game.actors(), game.unit());
        double sign = game.worthsAreCosts() ? -1 : 1;
        double[] pay = payoffs.times(sign).toArray();
        double[] alone = alone(game);
        for (int i = 0; i < alone.length; i++) {
            alone[i] *= sign;
        }
        return of(sign * all(game), alone, pay, payoffs.total() * sign);
    }

    /** The gap of payoffs against the worth of all and of each alone. */
    static ImputationGap of(double all, double[] alone, double[] pay, double total) {
        double shortfall = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < pay.length; i++) {
            shortfall = Math.max(shortfall, alone[i] - pay[i]);
        }
        return new ImputationGap(all - total, shortfall);
    }

    /** What each player is worth alone. */
    static double[] alone(StructuredGame game) {
        JoiningGame.Growing coalition = game.joining().newCoalition().get();
        double[] alone = new double[game.players()];
        for (int i = 0; i < alone.length; i++) {
            coalition.clear();
            alone[i] = coalition.join(i);
        }
        return alone;
    }

    private static double all(StructuredGame game) {
        JoiningGame.Growing coalition = game.joining().newCoalition().get();
        coalition.clear();
        double worth = 0;
        for (int i = 0; i < game.players(); i++) {
            worth = coalition.join(i);
        }
        return worth;
    }

    /**
     * Returns the size of the gap, or the shortfall if that is larger.
     *
     * @return in the unit of the game; zero exactly where the payoffs are an imputation
     */
    @Override
    public double residual() {
        return Math.max(Math.abs(gap), shortfall);
    }
}
