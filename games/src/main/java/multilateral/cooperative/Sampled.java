package multilateral.cooperative;

import multilateral.actor.Quantities;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * A value estimated from a sample, with how sure it is.
 *
 * @param estimate the mean of the sample for each player
 * @param standardError the standard error of each mean
 * @param draws how many independent draws the means are of: orders, pairs or groups of them, or
 *     coalitions
 */
public record Sampled(Quantities estimate, Quantities standardError, long draws) {

    /**
     * Returns the half-width of each player's confidence interval (Student's t).
     *
     * @param level the probability with which the interval around the estimate covers the true
     *     value, player by player, in (0, 1); 0.95 is a usual choice
     * @return half-widths in the unit of the game
     * @throws IllegalArgumentException if the level is out of range
     */
    public Quantities margin(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException(
                    "level (" + level + ") must be in (0, 1); 0.95 is a usual choice");
        }
        TDistribution student = new TDistribution(null, draws - 1.0);
        return standardError.times(student.inverseCumulativeProbability((1 + level) / 2));
    }

    /**
     * Returns the lower ends of the confidence intervals.
     *
     * @param level the probability of covering the true value, in (0, 1)
     * @return estimate less margin
     * @throws IllegalArgumentException if the level is out of range
     */
    public Quantities lower(double level) {
        return estimate.minus(margin(level));
    }

    /**
     * Returns the upper ends of the confidence intervals.
     *
     * @param level the probability of covering the true value, in (0, 1)
     * @return estimate plus margin
     * @throws IllegalArgumentException if the level is out of range
     */
    public Quantities upper(double level) {
        return estimate.plus(margin(level));
    }
}
