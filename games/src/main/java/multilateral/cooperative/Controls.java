package multilateral.cooperative;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Second moments of a draw together with two control variates, whose expectation is zero, player by
 * player (Lavenberg and Welch 1981).
 */
final class Controls implements Serializable {
    private static final long serialVersionUID = 1;

    /** Rows of {@code products}: what is multiplied with what. */
    private static final int XX = 0;

    private static final int XC = 1;
    private static final int XD = 2;
    private static final int CC = 3;
    private static final int CD = 4;
    private static final int DD = 5;

    /** A player learns from its neighbours by scale: one, and one more for so many ranks. */
    private static final int REACH = 4;

    private long draws;
    private double weight;
    private final double[][] means;
    private final double[][] products;

    Controls(int players) {
        means = new double[3][players];
        products = new double[6][players];
    }

    /** Adds one draw of some weight: the estimates, and a row for each of their controls. */
    void add(double[][] draw, double heft) {
        merge(1, heft, draw);
    }

    void add(Controls other) {
        merge(other.draws, other.weight, other.means);
        for (int row = 0; row < products.length; row++) {
            for (int i = 0; i < products[row].length; i++) {
                products[row][i] += other.products[row][i];
            }
        }
    }

    private void merge(long others, double heft, double[][] theirs) {
        double sum = weight + heft;
        double between = weight * heft / sum;
        for (int i = 0; i < means[0].length; i++) {
            double x = theirs[0][i] - means[0][i];
            double c = theirs[1][i] - means[1][i];
            double d = theirs[2][i] - means[2][i];
            means[0][i] += x * heft / sum;
            means[1][i] += c * heft / sum;
            means[2][i] += d * heft / sum;
            products[XX][i] += x * x * between;
            products[XC][i] += x * c * between;
            products[XD][i] += x * d * between;
            products[CC][i] += c * c * between;
            products[CD][i] += c * d * between;
            products[DD][i] += d * d * between;
        }
        draws += others;
        weight = sum;
    }

    long draws() {
        return draws;
    }

    /**
     * Returns how much of each control to take off, in units of a player's scale: least squares
     * over these draws of the player and of some of similar scale, shrunk by the share of the
     * explained variance that is more than chance would explain. Controls are squared as they are,
     * not less their mean, since zero is known to be their expectation: one that was the same in
     * all draws gets no great coefficient.
     *
     * @param scale how much each player's contributions vary
     * @param players the players to learn from
     */
    private double[] coefficients(double[] scale, int[] players) {
        double[] sum = new double[products.length];
        for (int player : players) {
            double unit = 1 / scale[player];
            sum[XX] += products[XX][player] * unit * unit;
            sum[XC] += products[XC][player] * unit;
            sum[XD] += products[XD][player] * unit;
            double c = means[1][player];
            double d = means[2][player];
            sum[CC] += products[CC][player] + weight * c * c;
            sum[CD] += products[CD][player] + weight * c * d;
            sum[DD] += products[DD][player] + weight * d * d;
        }
        double first = 0;
        double second = 0;
        int regressors = 0;
        double det = sum[CC] * sum[DD] - sum[CD] * sum[CD];
        if (det > 1e-9 * sum[CC] * sum[DD]) {
            first = (sum[XC] * sum[DD] - sum[XD] * sum[CD]) / det;
            second = (sum[XD] * sum[CC] - sum[XC] * sum[CD]) / det;
            regressors = 2;
        } else if (sum[CC] > 0) {
            first = sum[XC] / sum[CC];
            regressors = 1;
        }
        double explained = first * sum[XC] + second * sum[XD];
        double spare = (draws - 1.0) * players.length - regressors;
        double chance = regressors * Math.max(0, sum[XX] - explained) / spare;
        double shrink = spare > 0 && explained > chance ? 1 - chance / explained : 0;
        return new double[] {shrink * first, shrink * second};
    }

    /**
     * Adds the draws of {@code held} to {@code sum} after taking off their controls, with the
     * coefficients of these draws.
     *
     * @param scale how much each player's contributions vary
     * @param ranked the players with a scale above zero, greatest first
     * @return how much was taken off all means together, times the weight of the draws
     */
    double adjust(Controls held, double[] scale, int[] ranked, Moments sum) {
        int players = means[0].length;
        double[] first = new double[players];
        double[] second = new double[players];
        for (int rank = 0; rank < ranked.length; rank++) {
            int reach = Math.min(rank, 1 + rank / REACH);
            int end = Math.min(ranked.length, rank + reach + 1);
            int[] similar = Arrays.copyOfRange(ranked, rank - reach, end);
            double[] beta = coefficients(scale, similar);
            first[ranked[rank]] = beta[0] * scale[ranked[rank]];
            second[ranked[rank]] = beta[1] * scale[ranked[rank]];
        }
        return held.subtract(first, second, sum);
    }

    /** Adds the draws to a sum after taking off multiples of their controls. */
    private double subtract(double[] first, double[] second, Moments sum) {
        int players = means[0].length;
        double[] adjusted = new double[players];
        double[] squares = new double[players];
        double all = 0;
        for (int i = 0; i < players; i++) {
            double b = first[i];
            double c = second[i];
            double taken = b * means[1][i] + c * means[2][i];
            adjusted[i] = means[0][i] - taken;
            all += taken * weight;
            squares[i] =
                    Math.max(
                            0,
                            products[XX][i]
                                    - 2 * (b * products[XC][i] + c * products[XD][i])
                                    + b * b * products[CC][i]
                                    + 2 * b * c * products[CD][i]
                                    + c * c * products[DD][i]);
        }
        sum.add(draws, weight, adjusted, squares);
        return all;
    }
}
