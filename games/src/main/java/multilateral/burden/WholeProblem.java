package multilateral.burden;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A claims problem in whole numbers of a small unit, the common denominator of all its figures.
 *
 * @param estate the estate in units
 * @param claims the claims in units
 * @param unitsPerOne how many units make one
 */
record WholeProblem(BigInteger estate, List<BigInteger> claims, BigInteger unitsPerOne) {

    static WholeProblem of(BigFraction estate, List<BigFraction> claims) {
        BigInteger common = estate.getDenominator();
        for (BigFraction claim : claims) {
            common = ExactShares.lcm(common, claim.getDenominator());
        }
        BigInteger unit = common;
        return new WholeProblem(
                scaled(estate, unit), claims.stream().map(c -> scaled(c, unit)).toList(), unit);
    }

    /** Every double is a fraction; an estate above the exact sum by rounding is lowered to it. */
    static WholeProblem of(double estate, double[] claims) {
        List<BigFraction> exact = Arrays.stream(claims).mapToObj(BigFraction::from).toList();
        WholeProblem problem = of(BigFraction.from(estate), exact);
        return new WholeProblem(
                problem.estate.min(problem.total()), problem.claims, problem.unitsPerOne);
    }

    private static BigInteger scaled(BigFraction value, BigInteger unit) {
        return value.getNumerator().multiply(unit.divide(value.getDenominator()));
    }

    BigInteger total() {
        return claims.stream().reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** The problem of dividing what is missing. */
    WholeProblem dual() {
        return new WholeProblem(total().subtract(estate), claims, unitsPerOne);
    }

    /** Whether more than half of the claims can be met. */
    boolean aboveHalf() {
        return estate.shiftLeft(1).compareTo(total()) > 0;
    }

    /** An amount in units as a fraction of one. */
    BigFraction amount(BigInteger units) {
        return BigFraction.of(units, unitsPerOne);
    }
}
