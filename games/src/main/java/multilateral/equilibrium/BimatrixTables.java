package multilateral.equilibrium;

import multilateral.game.NormalFormGame;

/**
 * The payoffs of a game of two players in the form that complementary pivoting needs: moved and
 * stretched, each player's alone, to lie from 1 to 2, which changes no equilibrium. Stretching is
 * by powers of two, so that integers below some 10^15 lose no digit and ties stay ties.
 */
final class BimatrixTables {

    private final int rows;
    private final int columns;

    /** The row player's payoffs, one column of the matrix after the other. */
    private final double[] first;

    /** The column player's payoffs, one row of the matrix after the other. */
    private final double[] second;

    private final double firstSpread;
    private final double secondSpread;

    BimatrixTables(NormalFormGame game) {
        rows = game.actions(0);
        columns = game.actions(1);
        first = stretched(game.payoffs(0));
        double[] byColumn = stretched(game.payoffs(1));
        firstSpread = highest(first) - 1;
        secondSpread = highest(byColumn) - 1;
        second = new double[byColumn.length];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                second[row * columns + column] = byColumn[column * rows + row];
            }
        }
    }

    private static double highest(double[] payoffs) {
        double high = payoffs[0];
        for (double payoff : payoffs) {
            high = Math.max(high, payoff);
        }
        return high;
    }

    private static double[] stretched(double[] payoffs) {
        double low = payoffs[0];
        double high = payoffs[0];
        for (double payoff : payoffs) {
            low = Math.min(low, payoff);
            high = Math.max(high, payoff);
        }
        // Halved, so that no difference is beyond the range of a double.
        int exponent = Math.getExponent(high / 2 - low / 2) + 1;
        for (int cell = 0; cell < payoffs.length; cell++) {
            payoffs[cell] = 1 + Math.scalb(payoffs[cell] / 2 - low / 2, -exponent);
        }
        return payoffs;
    }

    int rows() {
        return rows;
    }

    int columns() {
        return columns;
    }

    int labels() {
        return rows + columns;
    }

    /** The row player's slacks, all basic, and the column player's weights. */
    FloatingDictionary rowSlacks(boolean careful) {
        return new FloatingDictionary(first, rows, 0, rows, careful);
    }

    /** The column player's slacks, all basic, and the row player's weights. */
    FloatingDictionary columnSlacks(boolean careful) {
        return new FloatingDictionary(second, columns, rows, 0, careful);
    }

    /** The row player's payoffs, row by row. */
    double[][] rowPlayersRows() {
        double[][] matrix = new double[rows][columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                matrix[row][column] = first[column * rows + row];
            }
        }
        return matrix;
    }

    /** The difference of the row player's greatest and least payoff. */
    double firstSpread() {
        return firstSpread;
    }

    /** The largest gain from one player's deviation, as a part of the spread of its payoffs. */
    double regret(double[] row, double[] column) {
        return Math.max(
                gain(first, row, column, firstSpread), gain(second, column, row, secondSpread));
    }

    /**
     * What a player with one payoff per own action gains, the other's actions one after another.
     */
    private static double gain(double[] payoffs, double[] own, double[] other, double spread) {
        double[] expected = new double[own.length];
        for (int action = 0; action < other.length; action++) {
            if (other[action] != 0) {
                int start = action * own.length;
                for (int i = 0; i < own.length; i++) {
                    expected[i] += other[action] * payoffs[start + i];
                }
            }
        }
        double best = highest(expected);
        double gain = 0;
        for (int i = 0; i < own.length; i++) {
            gain += own[i] * (best - expected[i]);
        }
        return spread == 0 ? 0 : gain / spread;
    }
}
