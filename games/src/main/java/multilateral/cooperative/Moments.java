package multilateral.cooperative;

import java.io.Serializable;

/**
 * Running means and sums of squared deviations, player by player, of draws with weights (Welford
 * 1962; Chan, Golub and LeVeque 1979). A draw's variance is taken to fall with its weight.
 */
final class Moments implements Serializable {
    private static final long serialVersionUID = 1;

    private long draws;
    private double weight;
    private final double[] means;
    private final double[] squares;

    Moments(int players) {
        means = new double[players];
        squares = new double[players];
    }

    /** Adds one draw of weight 1. */
    void add(double[] draw) {
        add(draw, 1);
    }

    void add(double[] draw, double heft) {
        draws++;
        weight += heft;
        for (int i = 0; i < means.length; i++) {
            double delta = draw[i] - means[i];
            means[i] += delta * heft / weight;
            squares[i] += heft * delta * (draw[i] - means[i]);
        }
    }

    void add(Moments other) {
        add(other.draws, other.weight, other.means, other.squares);
    }

    /** Adds many draws at once, told by their number, weight, means and squared deviations. */
    void add(long others, double heft, double[] theirMeans, double[] theirSquares) {
        double sum = weight + heft;
        for (int i = 0; i < means.length; i++) {
            double delta = theirMeans[i] - means[i];
            means[i] += delta * heft / sum;
            squares[i] += theirSquares[i] + delta * delta * weight * heft / sum;
        }
        draws += others;
        weight = sum;
    }

    /** Adds a sum, which is spread over the draws, to the means in proportion to some parts. */
    void giveBack(double sum, double[] parts) {
        double total = 0;
        for (double part : parts) {
            total += part;
        }
        for (int i = 0; total > 0 && i < means.length; i++) {
            means[i] += sum / weight * (parts[i] / total);
        }
    }

    long draws() {
        return draws;
    }

    double[] means() {
        return means;
    }

    /** The standard error of each mean; zero or more, and finite from two draws on. */
    double[] standardErrors() {
        double[] errors = new double[means.length];
        for (int i = 0; i < errors.length; i++) {
            errors[i] = Math.sqrt(Math.max(0, squares[i]) / (draws - 1) / weight);
        }
        return errors;
    }

    double largestStandardError() {
        double largest = 0;
        for (double error : standardErrors()) {
            largest = Math.max(largest, error);
        }
        return largest;
    }
}
