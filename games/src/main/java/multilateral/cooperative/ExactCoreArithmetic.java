package multilateral.cooperative;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import multilateral.game.ExactCoalitionalGame;
import org.apache.commons.numbers.fraction.BigFraction;

/** The core in whole numbers over common denominators. */
final class ExactCoreArithmetic implements CoreArithmetic<ExactCoreArithmetic.Point> {

    private final int players;

    /** Worths times {@link #unit}. */
    private final BigInteger[] worths;

    private final BigInteger unit;

    /**
     * Payoffs over one denominator, in lowest terms.
     *
     * @param numerators what each player gets, times the denominator and the unit
     * @param denominator above zero
     */
    record Point(List<BigInteger> numerators, BigInteger denominator) {}

    ExactCoreArithmetic(ExactCoalitionalGame game) {
        players = game.players();
        unit = commonDenominator(game.worths());
        worths = game.worths().stream().map(w -> whole(w, unit)).toArray(BigInteger[]::new);
    }

    private static BigInteger commonDenominator(List<BigFraction> fractions) {
        return fractions.stream()
                .map(BigFraction::getDenominator)
                .map(BigInteger::abs)
                .distinct()
                .reduce(BigInteger.ONE, (a, b) -> a.divide(a.gcd(b)).multiply(b));
    }

    private static BigInteger whole(BigFraction fraction, BigInteger multiple) {
        return fraction.getNumerator().multiply(multiple.divide(fraction.getDenominator()));
    }

    Point point(List<BigFraction> payoffs) {
        BigInteger denominator = commonDenominator(payoffs);
        List<BigInteger> numerators =
                payoffs.stream().map(x -> whole(x, denominator).multiply(unit)).toList();
        return reduced(numerators, denominator);
    }

    List<BigFraction> payoffs(Point point) {
        BigInteger divisor = point.denominator().multiply(unit);
        return point.numerators().stream().map(y -> BigFraction.of(y, divisor)).toList();
    }

    private static Point reduced(List<BigInteger> numerators, BigInteger denominator) {
        BigInteger divisor = numerators.stream().reduce(denominator, BigInteger::gcd);
        return new Point(
                numerators.stream().map(y -> y.divide(divisor)).toList(),
                denominator.divide(divisor));
    }

    @Override
    public int players() {
        return players;
    }

    /** What each coalition gets above its worth, times the denominator and the unit. */
    private BigInteger[] slacks(Point point) {
        BigInteger[] sums = new BigInteger[worths.length];
        BigInteger[] slacks = new BigInteger[worths.length];
        sums[0] = BigInteger.ZERO;
        slacks[0] = BigInteger.ZERO;
        for (int mask = 1; mask < slacks.length; mask++) {
            sums[mask] =
                    sums[mask & mask - 1].add(
                            point.numerators().get(Integer.numberOfTrailingZeros(mask)));
            slacks[mask] = sums[mask].subtract(point.denominator().multiply(worths[mask]));
        }
        return slacks;
    }

    @Override
    public BitSet tight(Point point) {
        BigInteger[] slacks = slacks(point);
        BitSet tight = new BitSet();
        for (int mask = 1; mask < slacks.length - 1; mask++) {
            if (slacks[mask].signum() == 0) {
                tight.set(mask);
            }
        }
        return tight;
    }

    @Override
    public List<Point> along(Point point, List<long[]> directions) {
        BigInteger[] slacks = slacks(point);
        long[] sums = new long[slacks.length];
        List<Point> ends = new ArrayList<>();
        for (long[] direction : directions) {
            int first = 0;
            for (int mask = 1; mask < slacks.length - 1; mask++) {
                sums[mask] = sums[mask & mask - 1] + direction[Integer.numberOfTrailingZeros(mask)];
                if (sums[mask] < 0
                        && slacks[mask].signum() > 0
                        && (first == 0 || before(slacks, sums, mask, first))) {
                    first = mask;
                }
            }
            ends.add(end(point, direction, slacks[first], BigInteger.valueOf(-sums[first])));
        }
        return ends;
    }

    private static boolean before(BigInteger[] slacks, long[] sums, int one, int other) {
        return slacks[one]
                        .multiply(BigInteger.valueOf(-sums[other]))
                        .compareTo(slacks[other].multiply(BigInteger.valueOf(-sums[one])))
                < 0;
    }

    private Point end(Point point, long[] direction, BigInteger slack, BigInteger loss) {
        List<BigInteger> numerators = new ArrayList<>();
        for (int i = 0; i < players; i++) {
            numerators.add(
                    point.numerators()
                            .get(i)
                            .multiply(loss)
                            .add(slack.multiply(BigInteger.valueOf(direction[i]))));
        }
        return reduced(numerators, point.denominator().multiply(loss));
    }
}
