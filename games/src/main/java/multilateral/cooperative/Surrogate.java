package multilateral.cooperative;

/**
 * A simple game like the one to be sampled, worths being a function of size and a sum of shares;
 * what it foresees of a draw is the base of two controls.
 *
 * <p>The first control uses that the mean worth of coalitions of k players with i, less that of k −
 * 1 players without, adds up over k to n times the Shapley value: an order in which i joins as
 * number p gives the unbiased estimate Σ<sub>k≥p</sub> v<sub>k</sub>/k − Σ<sub>k&lt;p</sub>
 * v<sub>k</sub>/(n−k), here of what the surrogate leaves of the worths. The control is the
 * difference between it and the contribution. The second is the surrogate's step by size at the
 * player's place, less the mean step.
 */
final class Surrogate {

    /** Rounding, as a share of the greatest mean worth. */
    private static final double GRAIN = 1e-12;

    private final double[] shares;

    /** Mean worth by size less that of the shares. */
    private final double[] excess;

    /** Mean step of the worth by place, less the mean of all steps. */
    private final double[] steps;

    /** Below this a control is rounding and counts as zero. */
    private final double grain;

    Surrogate(Pilot pilot) {
        double[] worths = pilot.meanWorths();
        int players = worths.length - 1;
        double each = worths[players] / players;
        double most = 0;
        shares = pilot.shares();
        excess = new double[players + 1];
        steps = new double[players];
        for (int k = 0; k < players; k++) {
            most = Math.max(most, Math.abs(worths[k + 1]));
            excess[k] = worths[k] - k * each;
            steps[k] = worths[k + 1] - worths[k] - each;
        }
        grain = GRAIN * most;
    }

    /**
     * Adds part of what an order gives to a draw.
     *
     * @param draw by player, the contribution, the other estimate and the step
     */
    void add(
            RandomOrder order,
            int start,
            boolean reverse,
            double[] worths,
            double part,
            double[][] draw) {
        int players = shares.length;
        double[] rest = new double[players + 1];
        double above = 0;
        double explained = 0;
        for (int k = 1; k <= players; k++) {
            explained += shares[order.player(k - 1, start, reverse)];
            rest[k] = worths[k] - excess[k] - explained;
            above += rest[k] / k;
        }
        double below = 0;
        for (int k = 1; k <= players; k++) {
            int player = order.player(k - 1, start, reverse);
            draw[0][player] += part * (worths[k] - worths[k - 1]);
            draw[1][player] += part * (above - below);
            draw[2][player] += part * steps[k - 1];
            above -= rest[k] / k;
            below += k < players ? rest[k] / (players - k) : 0;
        }
    }

    /** Turns the two other rows of a complete draw into controls of expectation zero. */
    void center(double[][] draw) {
        for (int i = 0; i < shares.length; i++) {
            draw[1][i] = unlessRounding(draw[1][i] + shares[i] - draw[0][i]);
            draw[2][i] = unlessRounding(draw[2][i]);
        }
    }

    private double unlessRounding(double control) {
        return Math.abs(control) > grain ? control : 0;
    }
}
