package multilateral.cooperative;

import java.util.Locale;
import multilateral.actor.Unit;

/**
 * Amounts in words, with as many decimals as the largest needs for three digits.
 *
 * @param decimals how many decimals
 * @param unit what is counted
 */
record Amounts(int decimals, Unit unit) {

    private static final int MOST_DECIMALS = 9;

    static Amounts upTo(double largest, Unit unit) {
        int digits = largest > 0 ? (int) Math.floor(Math.log10(largest)) : 0;
        return new Amounts(Math.min(MOST_DECIMALS, Math.max(0, 2 - digits)), unit);
    }

    String of(double amount) {
        return String.format(Locale.ROOT, "%." + decimals + "f", isNothing(amount) ? 0.0 : amount);
    }

    String signed(double amount) {
        return (amount > 0 && !isNothing(amount) ? "+" : "") + of(amount);
    }

    String withUnit(double amount) {
        return of(amount) + (unit.equals(Unit.ONE) ? "" : " " + unit);
    }

    /** Whether it rounds to zero. */
    boolean isNothing(double amount) {
        return Math.abs(amount) < 0.5 * Math.pow(10, -decimals);
    }
}
