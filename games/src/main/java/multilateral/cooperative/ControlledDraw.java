package multilateral.cooperative;

import java.io.Serializable;

/**
 * Draws groups of orders and, from the same worths, two controls for each player.
 *
 * <p>The first uses that the mean worth of coalitions of k players with i, less that of k − 1
 * players without, adds up over k to the Shapley value: an order in which i joins as number p gives
 * the unbiased estimate Σ<sub>k≥p</sub> v<sub>k</sub>/k − Σ<sub>k&lt;p</sub>
 * v<sub>k</sub>/(n−k). The shares and the mean worths by size of the pilot are taken off the worths
 * first.
 */
final class ControlledDraw implements Serializable {
    private static final long serialVersionUID = 1;

    /** Rounding, as a share of the greatest mean worth. */
    private static final double GRAIN = 1e-12;

    private final boolean reversing;
    private final double[] shares;

    /** Mean worth by size less that of the shares. */
    private final double[] excess;

    /** Mean step of the worth by place, less the mean of all steps. */
    private final double[] steps;

    /** Below this a control is rounding and counts as zero. */
    private final double grain;

    private ControlledDraw(
            boolean reversing, double grain, double[] shares, double[] excess, double[] steps) {
        this.reversing = reversing;
        this.grain = grain;
        this.shares = shares;
        this.excess = excess;
        this.steps = steps;
    }

    static ControlledDraw of(Pilot pilot) {
        double[] worths = pilot.meanWorths();
        int players = worths.length - 1;
        double each = worths[players] / players;
        double[] excess = new double[players + 1];
        double[] steps = new double[players];
        double most = 0;
        for (int k = 0; k < players; k++) {
            most = Math.max(most, Math.abs(worths[k + 1]));
            excess[k] = worths[k] - k * each;
            steps[k] = worths[k + 1] - worths[k] - each;
        }
        return new ControlledDraw(
                pilot.reversingPays(), GRAIN * most, pilot.shares(), excess, steps);
    }

    /** Draws a group and adds it. */
    void draw(JoiningWalk walk, int size, Controls sums) {
        int players = shares.length;
        double[] draw = new double[players];
        double[] other = new double[players];
        double[] step = new double[players];
        double part = 1.0 / (2L * size * SpreadOrders.STARTS);
        SpreadOrders.visit(
                walk,
                reversing ? size : 2 * size,
                start -> {
                    add(walk, start, false, part, draw, other, step);
                    if (reversing) {
                        add(walk, start, true, part, draw, other, step);
                    }
                });
        for (int i = 0; i < players; i++) {
            other[i] = unlessRounding(other[i] + shares[i] - draw[i]);
            step[i] = unlessRounding(step[i]);
        }
        sums.add(draw, other, step, size);
    }

    private double unlessRounding(double control) {
        return Math.abs(control) > grain ? control : 0;
    }

    private void add(
            JoiningWalk walk,
            int start,
            boolean reverse,
            double part,
            double[] draw,
            double[] other,
            double[] step) {
        int players = shares.length;
        double[] worths = walk.walk(start, reverse);
        double[] rest = new double[players + 1];
        double above = 0;
        double explained = 0;
        for (int k = 1; k <= players; k++) {
            explained += shares[walk.player(k - 1, start, reverse)];
            rest[k] = worths[k] - excess[k] - explained;
            above += rest[k] / k;
        }
        double below = 0;
        for (int k = 1; k <= players; k++) {
            int player = walk.player(k - 1, start, reverse);
            draw[player] += part * (worths[k] - worths[k - 1]);
            other[player] += part * (above - below);
            step[player] += part * steps[k - 1];
            above -= rest[k] / k;
            below += k < players ? rest[k] / (players - k) : 0;
        }
    }
}
