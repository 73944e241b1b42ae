package multilateral.cooperative;

import java.util.Optional;

/** Looks for coalitions whose worths miss an inequality by more than a tolerance. */
final class WorthComparisons {

    private final double[] worth;
    private final double tolerance;

    WorthComparisons(double[] worth, double tolerance) {
        this.worth = worth;
        this.tolerance = tolerance;
    }

    /** Two masks, and by how much the inequality is missed. */
    record Failure(int first, int second, double shortfall) {}

    /** A coalition that is worth more than one with a member more. */
    Optional<Failure> notMonotone() {
        for (int mask = 1; mask < worth.length; mask++) {
            for (int rest = mask; rest != 0; rest &= rest - 1) {
                int without = mask ^ (rest & -rest);
                if (worth[without] - worth[mask] > tolerance) {
                    return Optional.of(new Failure(without, mask, worth[without] - worth[mask]));
                }
            }
        }
        return Optional.empty();
    }

    /** Disjoint coalitions that lose by joining; for sign −1 those that gain. */
    Optional<Failure> notAdditive(int sign) {
        for (int mask = 3; mask < worth.length; mask++) {
            int lowest = mask & -mask;
            int others = mask ^ lowest;
            for (int other = others; other != 0; other = (other - 1) & others) {
                double shortfall = sign * (worth[mask ^ other] + worth[other] - worth[mask]);
                if (shortfall > tolerance) {
                    return Optional.of(new Failure(mask ^ other, other, shortfall));
                }
            }
        }
        return Optional.empty();
    }

    /** Coalitions that differ by a member each and miss convexity; for sign −1 concavity. */
    Optional<Failure> notConvex(int sign) {
        for (int first = 1; first < worth.length; first <<= 1) {
            for (int second = first << 1; second < worth.length; second <<= 1) {
                int both = first | second;
                for (int mask = 0; mask < worth.length; mask++) {
                    if ((mask & both) != 0) {
                        continue;
                    }
                    double joint = worth[mask | both] + worth[mask];
                    double shortfall = sign * (worth[mask | first] + worth[mask | second] - joint);
                    if (shortfall > tolerance) {
                        return Optional.of(new Failure(mask | first, mask | second, shortfall));
                    }
                }
            }
        }
        return Optional.empty();
    }
}
