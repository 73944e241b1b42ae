package multilateral.cooperative;

/**
 * The best plan of a linear production: max c·x, A x ≤ b, x ≥ 0 with nothing negative in A, b and
 * c, by the simplex method on a dense table (Dantzig 1951) with the rule of Bland (1977), which
 * cannot cycle. For tens of resources and products.
 */
final class ProductionPlan {

    private static final double ZERO = 1e-11;

    private final int resources;
    private final int products;

    /** Rows of resources, then the row of reduced prices; columns: products, slacks, amounts. */
    private final double[][] table;

    private final int[] basis;

    private ProductionPlan(double[][] needs, double[] amounts, double[] prices) {
        resources = amounts.length;
        products = prices.length;
        int last = products + resources;
        table = new double[resources + 1][last + 1];
        basis = new int[resources];
        for (int row = 0; row < resources; row++) {
            System.arraycopy(needs[row], 0, table[row], 0, products);
            table[row][products + row] = 1;
            table[row][last] = amounts[row];
            basis[row] = products + row;
        }
        System.arraycopy(prices, 0, table[resources], 0, products);
    }

    static ProductionPlan of(double[][] needs, double[] amounts, double[] prices) {
        ProductionPlan plan = new ProductionPlan(needs, amounts, prices);
        double dearest = 0;
        for (double price : prices) {
            dearest = Math.max(dearest, price);
        }
        for (int enters = plan.entering(dearest); enters >= 0; enters = plan.entering(dearest)) {
            plan.pivot(plan.leaving(enters), enters);
        }
        return plan;
    }

    private int entering(double dearest) {
        for (int column = 0; column < products + resources; column++) {
            if (table[resources][column] > ZERO * dearest) {
                return column;
            }
        }
        return -1;
    }

    /** There is one: every product that sells takes something. */
    private int leaving(int enters) {
        int last = products + resources;
        int leaves = -1;
        for (int row = 0; row < resources; row++) {
            if (table[row][enters] > ZERO) {
                if (leaves < 0) {
                    leaves = row;
                    continue;
                }
                double mine = table[row][last] * table[leaves][enters];
                double best = table[leaves][last] * table[row][enters];
                if (mine < best || (mine == best && basis[row] < basis[leaves])) {
                    leaves = row;
                }
            }
        }
        return leaves;
    }

    private void pivot(int leaves, int enters) {
        double[] row = table[leaves];
        double element = row[enters];
        for (int column = 0; column < row.length; column++) {
            row[column] /= element;
        }
        for (int other = 0; other <= resources; other++) {
            double factor = table[other][enters];
            if (other != leaves && factor != 0) {
                for (int column = 0; column < row.length; column++) {
                    table[other][column] -= factor * row[column];
                }
                table[other][enters] = 0;
            }
        }
        basis[leaves] = enters;
    }

    double worth() {
        return 0 - table[resources][products + resources];
    }

    double[] shadowPrices() {
        double[] shadow = new double[resources];
        for (int r = 0; r < resources; r++) {
            shadow[r] = Math.max(0, -table[resources][products + r]);
        }
        return shadow;
    }
}
