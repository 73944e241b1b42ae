package multilateral.cooperative;

import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;
import multilateral.solve.Certificate;

/**
 * What each player's walking out would cost the others and the player itself (Gately 1974): the
 * certificate of the {@link GatelyPoint}, recomputed from the game and the payoffs.
 *
 * @param othersLose what the others would lose by a player's walking out, per player
 * @param selfLoses what the player itself would lose
 * @param residual by how much the claim fails that all is paid out and that all losses stand in the
 *     same proportion; where no point exists, by how much a player's worth alone exceeds what that
 *     player adds to all the others, or the surplus that nobody adds to
 */
public record DisruptionPropensity(Quantities othersLose, Quantities selfLoses, double residual)
        implements Certificate {

    /**
     * Examines payoffs.
     *
     * @param game the game; costs are to be given as negative worths
     * @param payoffs what each player gets, in the unit of the game
     * @return the losses at these payoffs
     * @throws IllegalArgumentException if the payoffs are of other players or in another unit, or a
     *     worth is not finite
     */
    public static DisruptionPropensity of(CoalitionalGame game, Quantities payoffs) {
        SamePlayers.check("payoffs", payoffs.actors(), game.actors());
        Quantities othersLose = separable(game).minus(payoffs);
        Quantities selfLoses = payoffs.minus(alone(game));
        double residual = Math.abs(game.worth(game.grand()) - payoffs.total());
        double others = othersLose.total();
        double self = selfLoses.total();
        double scale = Math.max(Math.abs(others), Math.abs(self));
        for (int i = 0; i < payoffs.size() && scale > 0; i++) {
            double gap = othersLose.get(i) * (self / scale) - selfLoses.get(i) * (others / scale);
            residual = Math.max(residual, Math.abs(gap));
        }
        return new DisruptionPropensity(othersLose, selfLoses, residual);
    }

    /** Why no payoffs will do: shown at the payoffs that give all what they are worth alone. */
    static DisruptionPropensity none(CoalitionalGame game) {
        Quantities alone = alone(game);
        Quantities gains = separable(game).minus(alone);
        double residual = 0;
        for (double gain : gains.toArray()) {
            residual = Math.max(residual, -gain);
        }
        if (residual == 0) {
            residual = Math.abs(game.worth(game.grand()) - alone.total());
        }
        return new DisruptionPropensity(gains, alone.minus(alone), residual);
    }

    private static Quantities separable(CoalitionalGame game) {
        double[] separable = new double[game.players()];
        double all = game.worth(game.grand());
        for (int i = 0; i < separable.length; i++) {
            separable[i] = all - game.worth(game.grand() & ~(1L << i));
        }
        return Quantities.of(game.actors(), game.unit(), separable);
    }

    private static Quantities alone(CoalitionalGame game) {
        double[] alone = new double[game.players()];
        for (int i = 0; i < alone.length; i++) {
            alone[i] = game.worth(1L << i);
        }
        return Quantities.of(game.actors(), game.unit(), alone);
    }

    /**
     * Returns how many times as much the others would lose as the player itself.
     *
     * @param player the player's position
     * @return the propensity to disrupt; infinite if only the others would lose, and 0 if nobody
     *     would
     * @throws IllegalArgumentException if there is no such player
     */
    public double propensity(int player) {
        double others = othersLose.get(player);
        return others == 0 ? 0 : others / selfLoses.get(player);
    }
}
