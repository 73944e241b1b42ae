package multilateral.data;

import java.io.IOException;
import java.util.regex.Pattern;

/** What counts as a number in a table: decimal point, no separators, an optional exponent. */
final class Numbers {

    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:[0-9]++(?:\\.[0-9]*+)?|\\.[0-9]++)(?:[eE][+-]?[0-9]++)?");

    /**
     * A text that somebody may have meant as a number: {@code 1,234}, {@code 12 %}, {@code NaN}.
     */
    private static final Pattern ALIKE =
            Pattern.compile(
                    "[+-]?[$€£¥]?[0-9.,][0-9.,'’_\\s\\u00A0\\u202F]*+(?:[eE][+-]?[0-9]++)?\\s?[%$€£¥]?"
                            + "|[+-]?(?i:nan|inf|infinity|∞)");

    private Numbers() {}

    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    static boolean isAlike(String text) {
        return ALIKE.matcher(text).matches();
    }

    /** Reads the number in a cell that is not empty. */
    static double parse(CsvTable table, int row, int column) throws IOException {
        String text = table.cell(row, column);
        if (!isNumber(text)) {
            throw table.fault(row, column, "is not a number" + hint(text));
        }
        double value = Double.parseDouble(text);
        if (!Double.isFinite(value)) {
            throw table.fault(row, column, "is too large; the largest number is about 1.8e308");
        }
        return value;
    }

    private static String hint(String text) {
        if (text.matches("[+-]?(?i:nan|inf|infinity|∞)")) {
            return " that is finite; leave the cell empty for a missing figure";
        }
        if (isAlike(text)) {
            return "; write digits with a point for decimals and nothing between thousands, as in"
                    + " 1234567.8, and put the unit into the header";
        }
        return "; leave the cell empty for a missing figure, or skip the column with withText";
    }
}
