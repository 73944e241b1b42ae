package multilateral.cooperative;

import java.util.List;
import multilateral.actor.Coalition;
import multilateral.game.CoalitionalGame;
import multilateral.solve.Certificate;

/**
 * What proves that payoffs are in the core, or that the core is empty: in the first case how much
 * any coalition lacks at any of them, in the second balancing weights (Bondareva 1963; Shapley
 * 1967). Both are recomputed from the game.
 *
 * @param violation the largest excess of a proper coalition, or efficiency gap, at any of the
 *     payoffs; 0 if there are none
 * @param dimension the dimension of the core, −1 if it is empty
 * @param weights weights on proper coalitions that add up to one on each player; empty if the core
 *     is not
 * @param margin by how much the weighted worths exceed the worth of all; 0 without weights
 * @param imbalance by how much the weights on a player miss one, at most
 */
public record CoreProof(
        double violation, int dimension, List<Share> weights, double margin, double imbalance)
        implements Certificate {

    /**
     * Copies the list.
     *
     * @param violation the largest excess
     * @param dimension the dimension of the core
     * @param weights weights on proper coalitions
     * @param margin by how much the weighted worths exceed the worth of all
     * @param imbalance by how much the weights on a player miss one
     */
    public CoreProof {
        weights = List.copyOf(weights);
    }

    /**
     * The part of their time that the members of a coalition give to it.
     *
     * @param coalition the coalition
     * @param weight the part, above zero
     */
    public record Share(Coalition coalition, double weight) {}

    /** Examines payoffs. */
    static CoreProof inside(CoalitionalGame game, List<double[]> payoffs, int dimension) {
        double worst = 0;
        for (double[] x : payoffs) {
            for (long mask = 1; mask <= game.grand(); mask++) {
                double excess = game.worth(mask);
                for (long rest = mask; rest != 0; rest &= rest - 1) {
                    excess -= x[Long.numberOfTrailingZeros(rest)];
                }
                worst = Math.max(worst, mask == game.grand() ? Math.abs(excess) : excess);
            }
        }
        return new CoreProof(worst, dimension, List.of(), 0, 0);
    }

    /** Examines weights. */
    static CoreProof empty(CoalitionalGame game, List<Share> weights) {
        double[] on = new double[game.players()];
        double margin = -game.worth(game.grand());
        for (Share share : weights) {
            margin += share.weight() * game.worth(share.coalition());
            for (int i = 0; i < on.length; i++) {
                on[i] += share.coalition().contains(i) ? share.weight() : 0;
            }
        }
        double imbalance = 0;
        for (double sum : on) {
            imbalance = Math.max(imbalance, Math.abs(sum - 1));
        }
        return new CoreProof(0, -1, weights, margin, imbalance);
    }

    /**
     * Tells whether the weights prove that the core is empty.
     *
     * @return whether there are weights, and the weighted worths exceed the worth of all
     */
    public boolean provesEmptyCore() {
        return margin > 0;
    }

    /**
     * Returns the violation, or the imbalance of the weights if the core is empty.
     *
     * @return zero, but for rounding; in the unit of the game, or a pure number
     */
    @Override
    public double residual() {
        return weights.isEmpty() ? violation : imbalance;
    }
}
