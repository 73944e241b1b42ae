package multilateral.cooperative;

import java.io.Serializable;

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
     * Returns how much of each control to take off, by least squares over these draws, shrunk by
     * the share of the explained variance that is more than chance would explain.
     *
     * @return two coefficients for a player
     */
    double[] coefficients(int player) {
        double cc = products[CC][player];
        double cd = products[CD][player];
        double dd = products[DD][player];
        double xc = products[XC][player];
        double xd = products[XD][player];
        double xx = products[XX][player];
        double det = cc * dd - cd * cd;
        double first = 0;
        double second = 0;
        int regressors = 0;
        if (det > 1e-9 * cc * dd) {
            first = (xc * dd - xd * cd) / det;
            second = (xd * cc - xc * cd) / det;
            regressors = 2;
        } else if (cc > 0) {
            first = xc / cc;
            regressors = 1;
        }
        double explained = first * xc + second * xd;
        double spare = draws - 1.0 - regressors;
        double chance = regressors * Math.max(0, xx - explained) / spare;
        double shrink = explained > chance && spare > 0 ? 1 - chance / explained : 0;
        return new double[] {shrink * first, shrink * second};
    }

    /**
     * Adds the draws of {@code held} to {@code sum} after taking off their controls, with the
     * coefficients of these draws.
     *
     * @return how much was taken off all means together, times the weight of the draws
     */
    double adjust(Controls held, Moments sum) {
        int players = means[0].length;
        double[] adjusted = new double[players];
        double[] squares = new double[players];
        double all = 0;
        for (int i = 0; i < players; i++) {
            double[] beta = coefficients(i);
            double b = beta[0];
            double c = beta[1];
            double[][] of = held.products;
            double taken = b * held.means[1][i] + c * held.means[2][i];
            adjusted[i] = held.means[0][i] - taken;
            all += taken * held.weight;
            squares[i] =
                    Math.max(
                            0,
                            of[XX][i]
                                    - 2 * (b * of[XC][i] + c * of[XD][i])
                                    + b * b * of[CC][i]
                                    + 2 * b * c * of[CD][i]
                                    + c * c * of[DD][i]);
        }
        sum.add(held.draws, held.weight, adjusted, squares);
        return all;
    }
}
