package multilateral.game;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A payoff as an exact fraction and as the double nearest to it.
 *
 * @param value the nearest double, finite
 * @param exact the payoff itself
 */
record PayoffNumber(double value, BigFraction exact) {

    /** The most characters of a number in a file. */
    static final int MOST_CHARACTERS = 5000;

    private static final int MOST_DECIMAL_CHARACTERS = 1000;
    private static final int MOST_EXPONENT = 1000;
    private static final double LARGEST_WRITTEN_AS_INTEGER = 1e15;

    private static final Pattern SMALL_INTEGER = Pattern.compile("[+-]?[0-9]{1,15}+");
    private static final Pattern FRACTION = Pattern.compile("[+-]?[0-9]++/[0-9]++");
    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?(?:[0-9]++(?:\\.[0-9]*+)?|\\.[0-9]++)(?:[eE][+-]?[0-9]++)?");

    PayoffNumber {
        checkFinite(value);
        exact = positiveDenominator(exact);
    }

    static double checkFinite(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "payoff is beyond the range of a double, about 1.8e308; scale the payoffs");
        }
        return value;
    }

    static PayoffNumber of(BigFraction exact) {
        return new PayoffNumber(exact.doubleValue(), exact);
    }

    /** The same fraction; one made from a negative denominator would keep it. */
    static BigFraction positiveDenominator(BigFraction exact) {
        return exact.getDenominator().signum() > 0
                ? exact
                : BigFraction.of(exact.getNumerator().negate(), exact.getDenominator().negate());
    }

    /** Whether the double alone tells the payoff, also when written and read back. */
    boolean isDouble() {
        return BigFraction.from(value).compareTo(exact) == 0
                && decimal(text(value)).compareTo(exact) == 0;
    }

    static boolean isSmallInteger(String text) {
        return SMALL_INTEGER.matcher(text).matches();
    }

    /**
     * Reads a number.
     *
     * @return the number, or nothing if the text is none
     * @throws IllegalArgumentException if the number is too long, too large or divided by zero
     */
    static Optional<PayoffNumber> parse(String text) {
        if (FRACTION.matcher(text).matches()) {
            return Optional.of(fraction(text));
        }
        if (DECIMAL.matcher(text).matches()) {
            return Optional.of(new PayoffNumber(Double.parseDouble(text), decimal(text)));
        }
        return Optional.empty();
    }

    private static PayoffNumber fraction(String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException(
                    "a fraction must have at most " + MOST_CHARACTERS + " characters");
        }
        int slash = text.indexOf('/');
        BigInteger denominator = new BigInteger(text.substring(slash + 1));
        if (denominator.signum() == 0) {
            throw new IllegalArgumentException("the denominator of a fraction must not be zero");
        }
        return of(BigFraction.of(new BigInteger(text.substring(0, slash)), denominator));
    }

    private static BigFraction decimal(String text) {
        if (text.length() > MOST_DECIMAL_CHARACTERS) {
            throw new IllegalArgumentException(
                    "a decimal must have at most " + MOST_DECIMAL_CHARACTERS + " characters");
        }
        int mark = Math.max(text.indexOf('e'), text.indexOf('E'));
        if (mark >= 0) {
            BigInteger exponent = new BigInteger(text.substring(mark + 1));
            if (exponent.abs().compareTo(BigInteger.valueOf(MOST_EXPONENT)) > 0) {
                throw new IllegalArgumentException(
                        "an exponent must be in [-" + MOST_EXPONENT + ", " + MOST_EXPONENT + "]");
            }
        }
        BigDecimal decimal = new BigDecimal(text);
        BigInteger digits = decimal.unscaledValue();
        int scale = decimal.scale();
        return scale > 0
                ? BigFraction.of(digits, BigInteger.TEN.pow(scale))
                : BigFraction.of(digits.multiply(BigInteger.TEN.pow(-scale)));
    }

    /** The shortest decimal that reads back as this double. */
    static String text(double value) {
        boolean integer = value == Math.rint(value) && Math.abs(value) < LARGEST_WRITTEN_AS_INTEGER;
        return integer ? Long.toString((long) value) : Double.toString(value);
    }

    static String text(BigFraction exact) {
        String text =
                exact.getDenominator().equals(BigInteger.ONE)
                        ? exact.getNumerator().toString()
                        : exact.getNumerator() + "/" + exact.getDenominator();
        if (text.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException(
                    "a payoff of "
                            + text.length()
                            + " characters would not read back; at most "
                            + MOST_CHARACTERS
                            + " are possible, so round the payoffs first");
        }
        return text;
    }
}
