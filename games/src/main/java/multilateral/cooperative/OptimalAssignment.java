package multilateral.cooperative;

import java.util.Arrays;

/**
 * A best matching of a square matrix by shortest augmenting paths with dual prices (Kuhn 1955;
 * Jonker and Volgenant 1987). O(n³).
 */
final class OptimalAssignment {

    private OptimalAssignment() {}

    /** The column that each row is matched with, for the largest sum. */
    static int[] of(double[][] worth) {
        int n = worth.length;
        double[] rowPrice = new double[n + 1];
        double[] columnPrice = new double[n + 1];
        int[] rowOf = new int[n + 1]; // columns and rows from 1; column 0 starts each path
        int[] before = new int[n + 1];
        for (int row = 1; row <= n; row++) {
            rowOf[0] = row;
            double[] shortest = new double[n + 1];
            Arrays.fill(shortest, Double.POSITIVE_INFINITY);
            boolean[] done = new boolean[n + 1];
            int column = 0;
            while (rowOf[column] != 0) {
                done[column] = true;
                int from = rowOf[column];
                int next = 0;
                double step = Double.POSITIVE_INFINITY;
                for (int j = 1; j <= n; j++) {
                    if (!done[j]) {
                        double length = -worth[from - 1][j - 1] - rowPrice[from] - columnPrice[j];
                        if (length < shortest[j]) {
                            shortest[j] = length;
                            before[j] = column;
                        }
                        if (shortest[j] < step) {
                            step = shortest[j];
                            next = j;
                        }
                    }
                }
                for (int j = 0; j <= n; j++) {
                    if (done[j]) {
                        rowPrice[rowOf[j]] += step;
                        columnPrice[j] -= step;
                    } else {
                        shortest[j] -= step;
                    }
                }
                column = next;
            }
            while (column != 0) {
                rowOf[column] = rowOf[before[column]];
                column = before[column];
            }
        }
        int[] columnOf = new int[n];
        for (int j = 1; j <= n; j++) {
            columnOf[rowOf[j] - 1] = j - 1;
        }
        return columnOf;
    }
}
