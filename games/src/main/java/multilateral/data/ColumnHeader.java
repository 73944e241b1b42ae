package multilateral.data;

import java.util.Optional;
import multilateral.actor.Unit;

/**
 * The head of a column of figures: a name, and maybe a unit in square brackets after it.
 *
 * @param name the name, without the unit
 * @param unit the unit, {@link Unit#ONE} if the head states none
 * @param stated whether the head states the unit
 */
record ColumnHeader(String name, Unit unit, boolean stated) {

    /** Reads {@code "gdp [USD]"}; brackets may be nested in a unit, but must match. */
    static ColumnHeader parse(String text) {
        int open = text.endsWith("]") ? openingBracket(text) : -1;
        if (open > 0) {
            String name = text.substring(0, open).strip();
            String symbol = text.substring(open + 1, text.length() - 1).strip();
            if (!name.isEmpty() && !symbol.isEmpty()) {
                return new ColumnHeader(name, Unit.of(symbol), true);
            }
        }
        return new ColumnHeader(text, Unit.ONE, false);
    }

    private static int openingBracket(String text) {
        int depth = 0;
        for (int i = text.length() - 1; i >= 0; i--) {
            if (text.charAt(i) == ']') {
                depth++;
            } else if (text.charAt(i) == '[') {
                depth--;
                if (depth == 0) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** Returns the head that reads back as this name and unit, if there is one. */
    static Optional<String> format(String name, Unit unit) {
        boolean plain = unit.equals(Unit.ONE) && !parse(name).stated();
        String text = plain ? name : name + " [" + unit.symbol() + "]";
        ColumnHeader back = parse(text.strip());
        boolean same = back.name().equals(name) && back.unit().equals(unit);
        return same && !name.isEmpty() ? Optional.of(text) : Optional.empty();
    }
}
