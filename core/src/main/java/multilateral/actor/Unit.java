package multilateral.actor;

/**
 * What a number counts: dollars of a year, people, tonnes, points of utility.
 *
 * <p>Units are compared by their symbol and never converted: amounts in unlike units are refused
 * wherever they would be added.
 *
 * @param symbol the symbol, not blank, such as {@code USD(2025)} or {@code Mt}
 */
public record Unit(String symbol) {

    /** A plain number: a count, a weight, a ratio. */
    public static final Unit ONE = new Unit("1");

    /** Transferable utility, the unit of worths and payoffs that are given no other. */
    public static final Unit UTIL = new Unit("util");

    /** Per cent of a whole. */
    public static final Unit PERCENT = new Unit("%");

    /**
     * Checks the symbol.
     *
     * @param symbol the symbol
     * @throws IllegalArgumentException if the symbol is blank
     */
    public Unit {
        if (symbol.isBlank()) {
            throw new IllegalArgumentException(
                    "symbol of a unit must not be blank; use Unit.ONE for plain numbers");
        }
    }

    /**
     * Returns the unit of a symbol.
     *
     * @param symbol the symbol, not blank
     * @return the unit
     * @throws IllegalArgumentException if the symbol is blank
     */
    public static Unit of(String symbol) {
        return new Unit(symbol);
    }

    @Override
    public String toString() {
        return symbol;
    }
}
