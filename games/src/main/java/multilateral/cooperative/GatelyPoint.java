package multilateral.cooperative;

import multilateral.actor.ExactQuantities;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;
import multilateral.solve.Effort;
import multilateral.solve.Outcome;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The Gately point (Gately 1974): the division at which everybody's threat to walk out weighs the
 * same, that is, what the others would lose is for each the same multiple of what one would lose
 * oneself (the propensity to disrupt; Littlechild and Vaidya 1976).
 *
 * <p>All get what they are worth alone, and the surplus is shared in proportion to what they add to
 * all the others beyond that. It exists if nobody adds less to the others than one is worth alone
 * and somebody adds more (the regular games of Gilles and Mallozzi 2023), or if nobody adds more
 * and there is no surplus either. In doubles, differences below 1e-13 of the largest worth that is
 * read count as none. 2 n + 1 worths are read.
 */
public final class GatelyPoint {

    /** Gains and surpluses below this part of the largest worth that is read count as none. */
    private static final double ROUNDING = 1e-13;

    private GatelyPoint() {}

    /**
     * Returns the Gately point.
     *
     * @param game the game; costs are to be given as negative worths
     * @return the solved outcome: one share per player, which add up to the worth of all; or
     *     impossible, if somebody adds less to all the others than one is worth alone, or if nobody
     *     adds more although there is a surplus or a loss to share
     * @throws IllegalArgumentException if a worth that is read is not finite
     */
    public static Outcome<Quantities, DisruptionPropensity> of(CoalitionalGame game) {
        int players = game.players();
        long all = game.grand();
        double[] shares = new double[players];
        double[] gains = new double[players];
        double surplus = game.worth(all);
        double largest = Math.abs(surplus);
        for (int i = 0; i < players; i++) {
            double without = game.worth(all & ~(1L << i));
            shares[i] = game.worth(1L << i);
            gains[i] = game.worth(all) - without - shares[i];
            surplus -= shares[i];
            largest = Math.max(largest, Math.max(Math.abs(shares[i]), Math.abs(without)));
        }
        double total = 0;
        boolean regular = true;
        for (int i = 0; i < players; i++) {
            gains[i] = Math.abs(gains[i]) <= ROUNDING * largest ? 0 : gains[i];
            total += gains[i];
            regular &= gains[i] >= 0;
        }
        boolean nothingLeft = Math.abs(surplus) <= players * ROUNDING * largest;
        Effort effort = Effort.start().plus(players);
        if (!regular || (total == 0 && !nothingLeft)) {
            return new Outcome.Impossible<>(DisruptionPropensity.none(game), effort);
        }
        for (int i = 0; i < players && total > 0; i++) {
            shares[i] += gains[i] / total * surplus;
        }
        Quantities answer = Quantities.of(game.actors(), game.unit(), shares);
        return new Outcome.Solved<>(answer, DisruptionPropensity.of(game, answer), effort);
    }

    /**
     * Returns the exact Gately point.
     *
     * @param game the game; costs are to be given as negative worths
     * @return the outcome; its certificate is of the game and the answer rounded to doubles
     * @throws IllegalArgumentException if a worth is beyond the range of a double
     */
    public static Outcome<ExactQuantities, DisruptionPropensity> exact(ExactCoalitionalGame game) {
        int players = game.players();
        long all = game.worths().size() - 1L;
        BigFraction[] shares = new BigFraction[players];
        BigFraction[] gains = new BigFraction[players];
        BigFraction surplus = game.worth(all);
        BigFraction total = BigFraction.ZERO;
        boolean regular = true;
        for (int i = 0; i < players; i++) {
            shares[i] = game.worth(1L << i);
            gains[i] = game.worth(all).subtract(game.worth(all ^ 1L << i)).subtract(shares[i]);
            surplus = surplus.subtract(shares[i]);
            total = total.add(gains[i]);
            regular &= gains[i].signum() >= 0;
        }
        Effort effort = Effort.start().plus(players);
        CoalitionalGame doubles = game.toDoubles();
        if (!regular || (total.signum() == 0 && surplus.signum() != 0)) {
            return new Outcome.Impossible<>(DisruptionPropensity.none(doubles), effort);
        }
        for (int i = 0; i < players && total.signum() != 0; i++) {
            shares[i] = shares[i].add(gains[i].divide(total).multiply(surplus));
        }
        ExactQuantities answer = ExactQuantities.of(game.actors(), game.unit(), shares);
        return new Outcome.Solved<>(
                answer, DisruptionPropensity.of(doubles, answer.toQuantities()), effort);
    }
}
