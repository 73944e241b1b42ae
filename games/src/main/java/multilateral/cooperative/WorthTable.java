package multilateral.cooperative;

import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;

/**
 * All worths of a game in a flat table, each less what the members are worth alone, which moves
 * every payoff by a constant and no excess at all.
 *
 * <p>Beside each worth stands how much a coalition of that excess counts: a coalition S is content
 * with payoffs x at level ε if v(S) − x(S) ≤ c(S) ε.
 */
final class WorthTable {

    private static final double TOLERANCE = 1e-11;

    private final int players;
    private final double[] worths;

    /** One coefficient per coalition, or empty if all are the same. */
    private final double[] coefficients;

    private final double common;
    private final double[] alone;
    private final double tolerance;

    /** Reads a game; c(S) = 1 for every coalition. */
    static WorthTable of(CoalitionalGame game) {
        return new WorthTable(game, new double[0], 1);
    }

    /**
     * Reads a game.
     *
     * @param coefficients c(S) by mask; empty if it is {@code common} for all
     */
    WorthTable(CoalitionalGame game, double[] coefficients, double common) {
        players = game.players();
        this.coefficients = coefficients;
        this.common = common;
        worths = new double[1 << players];
        double largest = read(game, worths);
        alone = new double[players];
        for (int i = 0; i < players; i++) {
            alone[i] = worths[1 << i];
        }
        double spread = normalise();
        tolerance =
                Math.max(
                        Math.max(TOLERANCE * spread, 4 * players * Math.ulp(largest)),
                        Double.MIN_NORMAL);
    }

    private static double read(CoalitionalGame game, double[] worths) {
        double[] block = new double[Math.min(worths.length, 1 << 11)];
        double largest = 0;
        for (int first = 0; first >= 0 && first < worths.length; first += block.length) {
            game.fill(first, block);
            for (int j = 0; j < block.length; j++) {
                largest = Math.max(largest, Math.abs(block[j]));
                worths[first + j] = block[j];
            }
        }
        return largest;
    }

    /** Subtracts additive worths; returns the largest size of what is left. */
    private double normalise() {
        SplitSums sums = new SplitSums(players);
        sums.set(alone);
        int low = sums.lowSize();
        double largest = 0;
        for (int row = 0; row < worths.length / low; row++) {
            double high = sums.high(row);
            for (int j = 0; j < low; j++) {
                double left = worths[row * low + j] - (high + sums.low(j));
                worths[row * low + j] = left;
                largest = Math.max(largest, Math.abs(left));
            }
        }
        for (int i = 0; i < players; i++) {
            worths[1 << i] = 0;
        }
        return largest;
    }

    int players() {
        return players;
    }

    /** The coalition of all. */
    int grand() {
        return worths.length - 1;
    }

    /** The worth above what the members are worth alone. */
    double worth(int coalition) {
        return worths[coalition];
    }

    double coefficient(int coalition) {
        return coefficients.length == 0 ? common : coefficients[coalition];
    }

    /** Payoffs above those of each alone, as payoffs of the game. */
    Quantities payoffs(CoalitionalGame game, double[] above) {
        double[] payoffs = above.clone();
        for (int i = 0; i < players; i++) {
            payoffs[i] += alone[i];
        }
        return Quantities.of(game.actors(), game.unit(), payoffs);
    }

    /** The same with what rounding left over of the worth of all given to who gets most above. */
    Quantities payingOut(CoalitionalGame game, double[] above) {
        int most = 0;
        for (int i = 1; i < players; i++) {
            most = above[i] > above[most] ? i : most;
        }
        Quantities payoffs = payoffs(game, above);
        double[] values = payoffs.toArray();
        values[most] += game.worth(game.grand()) - payoffs.total();
        return Quantities.of(game.actors(), game.unit(), values);
    }

    /** The largest violation that passes for rounding. */
    double tolerance() {
        return tolerance;
    }

    /** The stored worths above those of the members alone; shared. */
    double[] worths() {
        return worths;
    }

    /** The stored coefficients, empty if all are the same; shared. */
    double[] coefficients() {
        return coefficients;
    }
}
