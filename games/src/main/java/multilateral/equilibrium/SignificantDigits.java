package multilateral.equilibrium;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers for reading: few digits, and no zeros at the end. */
final class SignificantDigits {

    private static final int DIGITS = 6;

    private SignificantDigits() {}

    static String text(double value) {
        if (Double.isInfinite(value)) {
            return Double.toString(value);
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(DIGITS));
        BigDecimal plain = rounded.stripTrailingZeros();
        boolean moderate = Math.abs(plain.precision() - plain.scale()) <= 2 * DIGITS;
        return moderate ? plain.toPlainString() : plain.toString();
    }
}
