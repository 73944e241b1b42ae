package multilateral.burden;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Levels at which everybody gets the same, or loses the same: like water that fills basins of
 * different depth, or uncovers them.
 *
 * <p>Newton's method comes close to the level in a few passes, because what is filled is concave
 * and piecewise linear in the level (Michelot 1986 projects onto a simplex in this way). Claims
 * close to that guess are then sorted and filled one by one. If the level is not among them, all
 * claims are: the answer does not depend on the guess, and the worst case is one sort.
 */
final class WaterLevel {

    /** Newton's method needs a few passes; claims that need more are sorted. */
    private static final int MOST_PASSES = 40;

    /** The last step of Newton's method, as a part of the level. */
    private static final double CLOSE_ENOUGH = 1e-9;

    /** One claim of so many makes a sample. */
    private static final int SAMPLED = 64;

    /** Claims that differ from the guess by this part of it are looked at one by one. */
    private static final double CLOSE = 1e-6;

    private WaterLevel() {}

    /** min(claim, level), where the level makes the sum equal the estate. */
    static double[] equalAwards(double estate, double[] claims) {
        double guess = guessAward(estate, claims);
        double level =
                award(estate, claims, guess * (1 - CLOSE), guess * (1 + CLOSE))
                        .orElseGet(
                                () -> award(estate, claims, 0, Double.POSITIVE_INFINITY).orElse(0));
        double[] awards = new double[claims.length];
        for (int i = 0; i < awards.length; i++) {
            awards[i] = Math.min(claims[i], level);
        }
        return awards;
    }

    /** Newton's method on the sum of awards; what others leave raises the level. */
    private static double guessAward(double estate, double[] claims) {
        double level = 0;
        for (int stride = firstStride(claims); stride > 0; stride /= SAMPLED) {
            double target = estate * (1 + (claims.length - 1) / stride) / claims.length;
            boolean close = false;
            for (int pass = 0; pass < MOST_PASSES && !close; pass++) {
                double awarded = 0;
                int others = 0;
                for (int i = 0; i < claims.length; i += stride) {
                    awarded += Math.min(claims[i], level);
                    others += claims[i] > level ? 1 : 0;
                }
                double next = others == 0 ? 0 : level + (target - awarded) / others;
                close = pass > 0 && next - level <= CLOSE_ENOUGH * level;
                level = next;
            }
        }
        return level;
    }

    /** A sample leads most of the way. */
    private static int firstStride(double[] claims) {
        return claims.length < SAMPLED * SAMPLED ? 1 : SAMPLED;
    }

    /** Fills from the smallest claim up; empty if the level is not from low to high. */
    private static OptionalDouble award(double estate, double[] claims, double low, double high) {
        double[] close = between(low, high, claims);
        double sum = 0;
        double lost = 0;
        int others = claims.length;
        for (double claim : claims) {
            if (claim < low) {
                double next = sum + claim;
                lost += sum >= claim ? (sum - next) + claim : (claim - next) + sum;
                sum = next;
                others--;
            }
        }
        double level = low;
        for (double claim : close) {
            level = Math.max(0, (estate - sum) - lost) / others;
            if (level <= claim) {
                return level >= low ? OptionalDouble.of(level) : OptionalDouble.empty();
            }
            double next = sum + claim;
            lost += sum >= claim ? (sum - next) + claim : (claim - next) + sum;
            sum = next;
            others--;
        }
        if (others > 0) {
            level = Math.max(0, (estate - sum) - lost) / others;
        } else if (close.length == 0) {
            return OptionalDouble.empty();
        }
        return level >= low && level <= high ? OptionalDouble.of(level) : OptionalDouble.empty();
    }

    /**
     * max(0, claim − level), where the level makes the sum equal the estate.
     *
     * <p>The level is held as a difference: a small estate among large claims would be lost in the
     * rounding of the level itself.
     */
    static double[] equalLosses(double estate, double[] claims) {
        double guess = guessLoss(estate, claims);
        Loss level =
                loss(estate, claims, guess * (1 - CLOSE), guess * (1 + CLOSE))
                        .or(() -> loss(estate, claims, 0, largest(claims)))
                        .orElse(new Loss(0, 0));
        double[] awards = new double[claims.length];
        for (int i = 0; i < awards.length; i++) {
            double award = (claims[i] - level.base) + level.rest;
            awards[i] = Math.max(0, Math.min(claims[i], award));
        }
        return awards;
    }

    /** Newton's method on the sum of what rises above the level. */
    private static double guessLoss(double estate, double[] claims) {
        double level = 0;
        for (int stride = firstStride(claims); stride > 0; stride /= SAMPLED) {
            double target = estate * (1 + (claims.length - 1) / stride) / claims.length;
            boolean close = false;
            for (int pass = 0; pass < MOST_PASSES && !close; pass++) {
                double above = 0;
                int members = 0;
                for (int i = 0; i < claims.length; i += stride) {
                    above += Math.max(0, claims[i] - level);
                    members += claims[i] > level ? 1 : 0;
                }
                double next = members == 0 ? 0 : level + (above - target) / members;
                close = pass > 0 && next - level <= CLOSE_ENOUGH * level;
                level = Math.max(0, next);
            }
        }
        return level;
    }

    /** Uncovers from the largest claim down; empty if the level is not from low to high. */
    private static Optional<Loss> loss(double estate, double[] claims, double low, double high) {
        double[] close = between(low, high, claims);
        double base = high;
        double sum = 0;
        double lost = 0;
        int members = 0;
        for (double claim : claims) {
            double part = Math.max(0, claim - high);
            double next = sum + part;
            lost += sum >= part ? (sum - next) + part : (part - next) + sum;
            sum = next;
            members += claim > high ? 1 : 0;
        }
        double above = sum + lost;
        if (above > estate) {
            return Optional.empty();
        }
        for (int k = close.length - 1; k >= 0; k--) {
            double more = above + members * (base - close[k]);
            if (more >= estate && members > 0) {
                return Optional.of(new Loss(base, (estate - above) / members));
            }
            above = more;
            base = close[k];
            members++;
        }
        return members > 0 && above + members * (base - low) >= estate
                ? Optional.of(new Loss(base, (estate - above) / members))
                : Optional.empty();
    }

    /**
     * A level of losses, {@code base - rest}.
     *
     * @param base a level with no claim between it and this one
     * @param rest by how much this one is lower
     */
    private record Loss(double base, double rest) {}

    private static double largest(double[] claims) {
        double most = 0;
        for (double claim : claims) {
            most = Math.max(most, claim);
        }
        return most;
    }

    /** Claims from low to high, ascending. */
    private static double[] between(double low, double high, double[] claims) {
        int count = 0;
        for (double claim : claims) {
            count += claim >= low && claim <= high ? 1 : 0;
        }
        double[] close = new double[count];
        int next = 0;
        for (double claim : claims) {
            if (claim >= low && claim <= high) {
                close[next++] = claim;
            }
        }
        Arrays.sort(close);
        return close;
    }

    /** The exact twin of {@link #equalAwards(double, double[])}. */
    static List<BigFraction> equalAwards(BigFraction estate, List<BigFraction> claims) {
        List<BigFraction> ascending = claims.stream().sorted(Comparator.naturalOrder()).toList();
        BigFraction left = estate;
        BigFraction level = ascending.get(ascending.size() - 1);
        for (int k = 0; k < ascending.size(); k++) {
            BigFraction equal = left.divide(ascending.size() - k);
            if (equal.compareTo(ascending.get(k)) <= 0) {
                level = equal;
                break;
            }
            left = left.subtract(ascending.get(k));
        }
        BigFraction found = level;
        return claims.stream().map(c -> c.compareTo(found) < 0 ? c : found).toList();
    }

    /** The exact twin of {@link #equalLosses(double, double[])}; {@code total} sums the claims. */
    static List<BigFraction> equalLosses(
            BigFraction estate, List<BigFraction> claims, BigFraction total) {
        List<BigFraction> losses = equalAwards(total.subtract(estate), claims);
        return IntStream.range(0, claims.size())
                .mapToObj(i -> claims.get(i).subtract(losses.get(i)))
                .toList();
    }
}
