package multilateral.cooperative;

import multilateral.game.CoalitionalGame;

/**
 * Moves payoffs until no player outweighs another. Each step solves the least squares that would
 * make the surpluses equal if the coalitions that attain them stayed the same (Meinhardt 2014); a
 * step that does not help gives way to a transfer of half the largest difference from the one who
 * is outweighed (Stearns 1968), which alone would converge too, but slowly. n² · 2<sup>n</sup> / 4
 * comparisons a step.
 */
final class SurplusBalancing {

    private static final double SMALLEST_PIVOT = 1e-9;

    /** By what a step of least squares has to lower the sum of squares to be taken. */
    private static final double ENOUGH = 0.9;

    private static final int MOST_TRANSFERS = 256;

    private final int players;
    private final double[] worths;

    /** What nobody is pushed below. */
    private final double[] bounds;

    private final double scale;
    private final LargestSurpluses surpluses;
    private double[] payoffs;

    /** The least sum of squares so far. */
    private double lowest;

    private int transfersLeft;
    private int patience = 1;

    /**
     * Starts.
     *
     * @param bounds what each player gets at least; minus infinity for no bound
     * @param start efficient payoffs within the bounds
     */
    SurplusBalancing(CoalitionalGame game, double[] bounds, double[] start) {
        players = game.players();
        worths = new double[1 << players];
        game.fill(0, worths);
        this.bounds = bounds;
        payoffs = start;
        surpluses = new LargestSurpluses(players, worths);
        scale = scale(worths);
        surpluses.update(payoffs);
        lowest = squares();
    }

    /** The largest gain of a coalition over what its members are worth alone. */
    private static double scale(double[] worths) {
        double gain = 0;
        double[] alone = new double[worths.length];
        for (int mask = 1; mask < worths.length; mask++) {
            alone[mask] = alone[mask & mask - 1] + worths[mask & -mask];
            gain = Math.max(gain, Math.abs(worths[mask] - alone[mask]));
        }
        return gain;
    }

    /** What an imbalance has to be compared with. */
    double scale() {
        return scale;
    }

    /** What rounding of the worths and their sums can make of nothing. */
    double rounding() {
        double largest = 0;
        for (double worth : worths) {
            largest = Math.max(largest, Math.abs(worth));
        }
        return 16 * players * Math.ulp(largest);
    }

    double[] payoffs() {
        return payoffs;
    }

    /** Makes one step. */
    void step() {
        if (transfersLeft > 0) {
            transfersLeft--;
            transfer();
        } else {
            fit();
        }
        lowest = Math.min(lowest, squares());
    }

    /** Tries least squares; where they do not help, twice as many transfers as the last time. */
    private void fit() {
        double[] here = payoffs;
        payoffs = fitted();
        surpluses.update(payoffs);
        if (squares() <= ENOUGH * lowest) {
            patience = 1;
        } else {
            transfersLeft = patience - 1;
            patience = Math.min(2 * patience, MOST_TRANSFERS);
            payoffs = here;
            surpluses.update(payoffs);
            transfer();
        }
    }

    /** By how much j is outweighed by i, as far as he has it to give. */
    private double outweighed(int i, int j) {
        double more = surpluses.largest(i, j) - surpluses.largest(j, i);
        return Math.max(0, Math.min(more, payoffs[j] - bounds[j]));
    }

    private double squares() {
        double sum = 0;
        for (int i = 0; i < players; i++) {
            for (int j = 0; j < players; j++) {
                double most = i == j ? 0 : outweighed(i, j);
                sum += most * most;
            }
        }
        return sum;
    }

    private void transfer() {
        double most = 0;
        int to = 0;
        int from = 0;
        for (int i = 0; i < players; i++) {
            for (int j = 0; j < players; j++) {
                if (i != j && outweighed(i, j) > most) {
                    most = outweighed(i, j);
                    to = i;
                    from = j;
                }
            }
        }
        double more = surpluses.largest(to, from) - surpluses.largest(from, to);
        double amount = Math.min(more / 2, payoffs[from] - bounds[from]);
        if (to != from) {
            payoffs = payoffs.clone();
            payoffs[to] += amount;
            payoffs[from] -= amount;
            surpluses.update(payoffs);
        }
    }

    /** Payoffs that come nearest to equal surpluses, as far as the bounds let one go. */
    private double[] fitted() {
        double[][] normal = new double[players][players + 1];
        boolean[] free = new boolean[players];
        for (int i = 0; i < players; i++) {
            free[i] = payoffs[i] - bounds[i] > SMALLEST_PIVOT * scale;
        }
        for (int i = 0; i < players; i++) {
            for (int j = 0; j < i; j++) {
                if (free[i] && free[j]) {
                    addEquation(normal, free, i, j);
                }
            }
        }
        keepTheSum(normal, free);
        double[] change = solve(normal);
        double length = 1;
        for (int i = 0; i < players; i++) {
            if (payoffs[i] + change[i] < bounds[i]) {
                length = Math.min(length, (bounds[i] - payoffs[i]) / change[i]);
            }
        }
        double[] fitted = new double[players];
        for (int i = 0; i < players; i++) {
            fitted[i] = Math.max(bounds[i], payoffs[i] + length * change[i]);
        }
        return fitted;
    }

    /** Asks for changes that add up to what is not paid out yet, which is nothing but rounding. */
    private void keepTheSum(double[][] normal, boolean[] free) {
        double left = worths[worths.length - 1];
        for (double each : payoffs) {
            left -= each;
        }
        for (int i = 0; i < players; i++) {
            for (int j = 0; j < players; j++) {
                normal[i][j] += free[i] && free[j] ? 1 : 0;
            }
            normal[i][players] += free[i] ? left : 0;
        }
    }

    /** Asks for equal surpluses of two players, by changes that add up to nothing. */
    private void addEquation(double[][] normal, boolean[] free, int i, int j) {
        int one = surpluses.coalition(i, j);
        int other = surpluses.coalition(j, i);
        double right = surpluses.largest(i, j) - surpluses.largest(j, i);
        double[] row = new double[players];
        double mean = 0;
        int count = 0;
        for (int k = 0; k < players; k++) {
            row[k] = (one >> k & 1) - (other >> k & 1);
            mean += free[k] ? row[k] : 0;
            count += free[k] ? 1 : 0;
        }
        for (int k = 0; k < players; k++) {
            row[k] = free[k] ? row[k] - mean / count : 0;
        }
        for (int k = 0; k < players; k++) {
            for (int l = 0; l < players && row[k] != 0; l++) {
                normal[k][l] += row[k] * row[l];
            }
            normal[k][players] += row[k] * right;
        }
    }

    /** Solves a positive semidefinite system; what is left undetermined is zero. */
    private double[] solve(double[][] system) {
        boolean[] used = new boolean[players];
        for (int step = 0; step < players; step++) {
            int pivot = -1;
            for (int k = 0; k < players; k++) {
                if (!used[k] && (pivot < 0 || system[k][k] > system[pivot][pivot])) {
                    pivot = k;
                }
            }
            if (system[pivot][pivot] < SMALLEST_PIVOT * players) {
                break;
            }
            used[pivot] = true;
            eliminate(system, pivot);
        }
        double[] solution = new double[players];
        for (int k = 0; k < players; k++) {
            solution[k] = used[k] ? system[k][players] / system[k][k] : 0;
        }
        return solution;
    }

    private void eliminate(double[][] system, int pivot) {
        for (int row = 0; row < players; row++) {
            double factor = system[row][pivot] / system[pivot][pivot];
            for (int c = 0; c <= players && row != pivot; c++) {
                system[row][c] -= factor * system[pivot][c];
            }
        }
    }
}
