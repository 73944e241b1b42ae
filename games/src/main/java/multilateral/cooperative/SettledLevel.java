package multilateral.cooperative;

import java.util.List;

/**
 * What one linear program of a lexicographic descent has shown.
 *
 * @param level the least level that contents every coalition not settled before
 * @param rows the constraints of its last basis
 * @param prices their prices, which prove that no lower level does; those above zero settle
 */
record SettledLevel(double level, List<ProgramRow> rows, List<Double> prices) {

    private static final double SMALLEST_PRICE = 1e-9;

    SettledLevel {
        rows = List.copyOf(rows);
        prices = List.copyOf(prices);
    }

    /** Whether a constraint is tight at every solution of the program, by its price. */
    boolean settles(int row) {
        double largest = 0;
        for (int j = 0; j < rows.size(); j++) {
            if (!rows.get(j).settled()) {
                largest = Math.max(largest, prices.get(j));
            }
        }
        return !rows.get(row).settled() && prices.get(row) > SMALLEST_PRICE * largest;
    }
}
