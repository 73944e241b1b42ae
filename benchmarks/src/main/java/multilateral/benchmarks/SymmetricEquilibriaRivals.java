package multilateral.benchmarks;

import java.util.ArrayList;
import java.util.List;
import multilateral.game.SymmetricGame;

/** The usual way to the symmetric equilibria of a game with two actions: a grid and bisection. */
public final class SymmetricEquilibriaRivals {

    private static final int BISECTIONS = 60;

    private SymmetricEquilibriaRivals() {}

    /**
     * Looks for changes of sign on a grid and halves them. Two equilibria within one step of the
     * grid are missed, and nothing says so.
     *
     * @param game a game with two actions
     * @param steps how many steps the grid has
     * @return the probabilities of the first action in the equilibria found, ascending
     */
    public static List<Double> gridAndBisection(SymmetricGame game, int steps) {
        double[] gains = gains(game);
        List<Double> found = new ArrayList<>();
        if (gains[0] <= 0) {
            found.add(0.0);
        }
        double before = value(gains, 0);
        for (int step = 1; step <= steps; step++) {
            double at = (double) step / steps;
            double now = value(gains, at);
            if (before * now < 0) {
                found.add(bisected(gains, at - 1.0 / steps, at, before < 0));
            }
            before = now;
        }
        if (gains[gains.length - 1] >= 0) {
            found.add(1.0);
        }
        return found;
    }

    private static double bisected(double[] gains, double from, double to, boolean rising) {
        double low = from;
        double high = to;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = (low + high) / 2;
            if (value(gains, middle) < 0 == rising) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double[] gains(SymmetricGame game) {
        int others = game.players() - 1;
        double[] gains = new double[others + 1];
        for (int count = 0; count <= others; count++) {
            gains[count] =
                    game.payoffOf(0, count, others - count)
                            - game.payoffOf(1, count, others - count);
        }
        return gains;
    }

    /** The expected gain, from the definition of the binomial distribution. */
    private static double value(double[] gains, double at) {
        int others = gains.length - 1;
        double sum = 0;
        double ways = 1;
        for (int count = 0; count <= others; count++) {
            sum += ways * Math.pow(at, count) * Math.pow(1 - at, others - count) * gains[count];
            ways = ways * (others - count) / (count + 1);
        }
        return sum;
    }
}
