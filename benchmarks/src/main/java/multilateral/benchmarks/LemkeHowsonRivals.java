package multilateral.benchmarks;

import java.util.Arrays;
import java.util.Optional;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;

/**
 * Lemke and Howson's method as textbooks have it: two dense, condensed tables that are pivoted
 * whole, in doubles, ties broken lexicographically.
 */
public final class LemkeHowsonRivals {

    private static final double TIE = 1e-11;

    private LemkeHowsonRivals() {}

    /**
     * Follows the path of one label.
     *
     * @param game a game of two players
     * @param label the label dropped, the row player's actions first
     * @param most the most pivots
     * @return the equilibrium, if the path ended
     */
    public static Optional<MixedProfile> fixedLabel(NormalFormGame game, int label, long most) {
        Table rowSlacks = new Table(game, 0);
        Table columnSlacks = new Table(game, 1);
        int entering = label;
        boolean inRowSlacks = label >= game.actions(0);
        for (long pivot = 0; pivot < most; pivot++) {
            entering = (inRowSlacks ? rowSlacks : columnSlacks).pivot(entering);
            if (entering == label) {
                return Optional.of(MixedProfile.of(columnSlacks.weights(), rowSlacks.weights()));
            }
            inRowSlacks = !inRowSlacks;
        }
        return Optional.empty();
    }

    /**
     * Races all labels with growing caps, every attempt on new tables.
     *
     * @param game a game of two players
     * @return the equilibrium
     */
    public static MixedProfile raced(NormalFormGame game) {
        for (long cap = 8; ; cap *= 4) {
            for (int label = 0; label < game.actions(0) + game.actions(1); label++) {
                Optional<MixedProfile> found = fixedLabel(game, label, cap);
                if (found.isPresent()) {
                    return found.get();
                }
            }
        }
    }

    /** A player's slacks and the other player's weights. */
    private static final class Table {
        private final int firstSlack;
        private final int firstWeight;
        private final double[][] rows;
        private final int[] basic;
        private final int[] other;

        Table(NormalFormGame game, int player) {
            int own = game.actions(player);
            int others = game.actions(1 - player);
            firstSlack = player == 0 ? 0 : others;
            firstWeight = player == 0 ? own : 0;
            double low = Arrays.stream(game.payoffs(player)).min().orElseThrow();
            double high = Arrays.stream(game.payoffs(player)).max().orElseThrow();
            double factor = high == low ? 0 : 1 / (high - low);
            rows = new double[own][others + 1];
            basic = new int[own];
            other = new int[others];
            int[] at = new int[2];
            for (int i = 0; i < own; i++) {
                basic[i] = firstSlack + i;
                rows[i][others] = 1;
                for (int j = 0; j < others; j++) {
                    other[j] = firstWeight + j;
                    at[player] = i;
                    at[1 - player] = j;
                    rows[i][j] = 1 + (game.payoff(player, at) - low) * factor;
                }
            }
        }

        int pivot(int entering) {
            int column = indexOf(other, entering);
            int row = -1;
            for (int candidate = 0; candidate < rows.length; candidate++) {
                if (rows[candidate][column] > TIE
                        && (row < 0 || leavesFirst(candidate, row, column))) {
                    row = candidate;
                }
            }
            eliminate(row, column);
            int leaving = basic[row];
            basic[row] = entering;
            other[column] = leaving;
            return leaving;
        }

        private boolean leavesFirst(int candidate, int row, int column) {
            int order = compare(candidate, row, column, other.length);
            for (int slack = firstSlack; order == 0 && slack < firstSlack + rows.length; slack++) {
                int second = indexOf(other, slack);
                if (second >= 0) {
                    order = compare(candidate, row, column, second);
                } else if (basic[row] == slack || basic[candidate] == slack) {
                    order = basic[row] == slack ? -1 : 1;
                }
            }
            return order < 0;
        }

        private int compare(int row, int otherRow, int below, int above) {
            double difference =
                    rows[row][above] / rows[row][below]
                            - rows[otherRow][above] / rows[otherRow][below];
            return Math.abs(difference) <= TIE ? 0 : difference < 0 ? -1 : 1;
        }

        private void eliminate(int row, int column) {
            double[] pivotRow = rows[row];
            double divisor = pivotRow[column];
            pivotRow[column] = 1;
            for (int j = 0; j < pivotRow.length; j++) {
                pivotRow[j] /= divisor;
            }
            for (int k = 0; k < rows.length; k++) {
                double factor = rows[k][column];
                if (k != row && factor != 0) {
                    rows[k][column] = 0;
                    subtract(rows[k], pivotRow, factor);
                }
            }
        }

        private static void subtract(double[] from, double[] row, double factor) {
            for (int j = 0; j < from.length; j++) {
                from[j] -= factor * row[j];
            }
        }

        double[] weights() {
            double[] weights = new double[other.length];
            double sum = 0;
            for (int j = 0; j < weights.length; j++) {
                int row = indexOf(basic, firstWeight + j);
                weights[j] = row < 0 ? 0 : Math.max(0, rows[row][other.length]);
                sum += weights[j];
            }
            for (int j = 0; j < weights.length; j++) {
                weights[j] /= sum;
            }
            return weights;
        }

        private static int indexOf(int[] labels, int label) {
            for (int i = 0; i < labels.length; i++) {
                if (labels[i] == label) {
                    return i;
                }
            }
            return -1;
        }
    }
}
