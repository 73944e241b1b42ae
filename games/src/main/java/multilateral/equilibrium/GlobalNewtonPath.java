package multilateral.equilibrium;

import java.util.Arrays;

/**
 * The path of equilibria of the game plus a multiple of a bonus, from a multiple at which one pure
 * profile is the only equilibrium down to zero.
 *
 * <p>On each support the path is smooth, and followed by a tangent predictor and Newton's method
 * across it. Where an action loses its last weight, or one outside the support becomes as good,
 * that point is computed, the action is exchanged, and the path goes on in the direction in which
 * the exchanged condition becomes slack.
 */
final class GlobalNewtonPath {

    private static final double SMALLEST_STEP = 1e-7;

    /** A step this short is not divided further because a condition was met at its very start. */
    private static final double SHORT_STEP = 64 * SMALLEST_STEP;

    private static final double SINGULAR = 1e-13;
    private static final double CONVERGED = 1e-11;
    private static final double SLACK = 1e-10;

    /** How far apart the directions at both ends of a step may be, as a cosine. */
    private static final double MOST_TURN = 0.9;

    /** As above, but for the next step to be longer. */
    private static final double STRAIGHT = 0.97;

    private static final int EASY_CORRECTIONS = 3;

    /** Below this multiple, the bonus no longer matters. */
    private static final double ARRIVED = 1e-11;

    private static final int CORRECTIONS = 5;
    private static final int NONE = -1;
    private static final int FAILED = -2;

    private final EquilibriumSearch search;
    private final GlobalNewtonSystem system;
    private final SupportPayoffs game;
    private final double[] bonus;
    private final LinearSystem[] solvers;
    private final double[] tangent;
    private final double[] point;
    private final double[] next;
    private final double[] slacks;
    private final double[] nextSlacks;
    private final double[] right;
    private final double largestStep;

    /** How long the next step may be; grows and shrinks. */
    private double step;

    GlobalNewtonPath(
            EquilibriumSearch search, SupportPayoffs game, double[] bonus, double largestStep) {
        this.search = search;
        this.game = game;
        this.bonus = bonus;
        this.largestStep = largestStep;
        step = largestStep / 2;
        system = new GlobalNewtonSystem(game, bonus);
        int size = bonus.length + 1;
        solvers = new LinearSystem[size + 1];
        tangent = new double[size];
        point = new double[size];
        next = new double[size];
        slacks = new double[size];
        nextSlacks = new double[size];
        right = new double[size];
    }

    /**
     * Follows the path from the profile of the largest bonuses; whether it led to an equilibrium
     * within a number of steps.
     */
    boolean follow(long steps) {
        int entering = start();
        long left = steps;
        while (entering >= 0 && Math.abs(point[system.equations()]) > ARRIVED) {
            int event = turn(entering) ? NONE : FAILED;
            while (event == NONE && left > 0) {
                left--;
                event = search.count(1) ? advance() : FAILED;
            }
            entering = event;
        }
        return arrive();
    }

    /** Offers where the path ends, polished; whether that is an equilibrium. */
    private boolean arrive() {
        double[] weights = system.byRow();
        if (!search.offer(weights)) {
            return search.goesOn() && new NewtonPolish(search).from(weights);
        }
        int size = system.equations() + 1;
        copy(point, next);
        system.evaluate(next);
        system.gradient(bonus.length);
        if (newton(size, -next[size - 1])) {
            system.evaluate(next);
            search.offer(system.byRow());
        }
        return true;
    }

    /** The first action to join, and the multiple where it does; none at an equilibrium. */
    private int start() {
        int[] actions = new int[game.players()];
        for (int player = 0; player < actions.length; player++) {
            for (int a = 1; a < game.actions(player); a++) {
                if (bonus[game.offset(player) + a] > bonus[game.offset(player) + actions[player]]) {
                    actions[player] = a;
                }
            }
        }
        system.startAt(actions);
        point[0] = 0;
        system.evaluate(point);
        system.slacks(slacks);
        int first = NONE;
        double multiple = 0;
        for (int player = 0; player < actions.length; player++) {
            double most = bonus[game.offset(player) + actions[player]];
            for (int a = 0; a < game.actions(player); a++) {
                int row = game.offset(player) + a;
                double needed = a == actions[player] ? 0 : -slacks[row] / (most - bonus[row]);
                if (needed > multiple) {
                    multiple = needed;
                    first = row;
                }
            }
        }
        point[0] = multiple;
        return first;
    }

    /**
     * Exchanges an action at the point, and finds the direction in which its condition slackens.
     */
    private boolean turn(int row) {
        system.exchange(row, point);
        system.evaluate(point);
        system.slacks(slacks);
        slacks[row] = 0;
        system.gradient(row);
        return direct();
    }

    /** Solves for the tangent, upwards in the last row of the matrix; false where there is none. */
    private boolean direct() {
        int size = system.equations() + 1;
        Arrays.fill(right, 0, size, 0);
        right[size - 1] = 1;
        if (!(solver(size).factor(system.matrix()) > SINGULAR)) {
            return false;
        }
        solver(size).solve(right);
        double norm = 0;
        for (int k = 0; k < size; k++) {
            norm += right[k] * right[k];
        }
        norm = Math.sqrt(norm);
        for (int k = 0; k < size; k++) {
            tangent[k] = right[k] / norm;
        }
        return true;
    }

    private LinearSystem solver(int size) {
        LinearSystem known = solvers[size];
        if (known == null) {
            known = new LinearSystem(size);
            solvers[size] = known;
        }
        return known;
    }

    /** Makes one step; returns the condition met at its end, or none. */
    private int advance() {
        if (system.equations() == 0) {
            step = Math.max(step, point[0]);
            if (tangent[0] > 0) {
                return FAILED;
            }
        }
        for (; step >= SMALLEST_STEP; step /= 2) {
            int corrections = correct();
            if (corrections <= CORRECTIONS) {
                system.slacks(nextSlacks);
                int event = firstViolated();
                if (event != NONE) {
                    event = locate(event);
                    if (event != FAILED) {
                        step = Math.max(step / 2, SHORT_STEP);
                        copy(next, point);
                        return event;
                    }
                } else if (accept(corrections)) {
                    return NONE;
                }
            }
        }
        return FAILED;
    }

    /** Takes the next point, if the direction there is not too far from the last. */
    private boolean accept(int corrections) {
        int size = system.equations() + 1;
        System.arraycopy(tangent, 0, system.matrix(), (size - 1) * size, size);
        double[] old = tangent.clone();
        if (!direct()) {
            return false;
        }
        double cosine = 0;
        for (int k = 0; k < size; k++) {
            cosine += old[k] * tangent[k];
        }
        if (cosine < MOST_TURN) {
            copy(old, tangent);
            return false;
        }
        copy(next, point);
        System.arraycopy(nextSlacks, 0, slacks, 0, slacks.length);
        if (corrections <= EASY_CORRECTIONS && cosine > STRAIGHT) {
            step = Math.min(largestStep, step * 2);
        }
        return true;
    }

    private void copy(double[] from, double[] to) {
        System.arraycopy(from, 0, to, 0, system.equations() + 1);
    }

    /** Predicts and corrects; returns how many corrections it took, or more than allowed. */
    private int correct() {
        int size = system.equations() + 1;
        for (int k = 0; k < size; k++) {
            next[k] = point[k] + step * tangent[k];
        }
        double last = Double.POSITIVE_INFINITY;
        for (int correction = 0; correction <= CORRECTIONS; correction++) {
            double error = system.evaluate(next);
            if (error <= CONVERGED) {
                return correction;
            }
            if (!(error < last)) {
                break;
            }
            last = error;
            System.arraycopy(tangent, 0, system.matrix(), (size - 1) * size, size);
            if (!newton(size, 0)) {
                break;
            }
        }
        return CORRECTIONS + 1;
    }

    private boolean newton(int size, double last) {
        System.arraycopy(system.residuals(), 0, right, 0, size - 1);
        right[size - 1] = last;
        if (!(solver(size).factor(system.matrix()) > SINGULAR)) {
            return false;
        }
        solver(size).solve(right);
        for (int k = 0; k < size; k++) {
            next[k] += right[k];
        }
        return true;
    }

    /** Among the conditions violated at the next point, which seems to be met first. */
    private int firstViolated() {
        int first = NONE;
        double earliest = Double.POSITIVE_INFINITY;
        for (int k = 0; k < slacks.length; k++) {
            if (nextSlacks[k] < -SLACK) {
                double share = share(k);
                if (share < earliest) {
                    earliest = share;
                    first = k;
                }
            }
        }
        return first;
    }

    private double share(int condition) {
        double slack = Math.max(0, slacks[condition]);
        return slack / (slack - nextSlacks[condition]);
    }

    /** Moves the next point to where the first condition is met; returns it, or a failure. */
    private int locate(int violated) {
        int size = system.equations() + 1;
        int event = violated;
        for (int round = 0; round < slacks.length; round++) {
            if (slacks[event] <= SLACK && step > SHORT_STEP) {
                return FAILED;
            }
            double share = share(event);
            for (int k = 0; k < size; k++) {
                next[k] = point[k] + share * (next[k] - point[k]);
            }
            if (!meet(event, size)) {
                return FAILED;
            }
            double along = 0;
            for (int k = 0; k < size; k++) {
                along += tangent[k] * (next[k] - point[k]);
            }
            if (!(along > -SLACK && along < 1.5 * step)) {
                return FAILED;
            }
            system.slacks(nextSlacks);
            nextSlacks[event] = 0;
            int other = firstViolated();
            if (other == NONE) {
                return event;
            }
            event = other;
        }
        return FAILED;
    }

    private boolean meet(int event, int size) {
        for (int correction = 0; correction <= 2 * CORRECTIONS; correction++) {
            double error = system.evaluate(next);
            system.slacks(nextSlacks);
            if (error <= CONVERGED && Math.abs(nextSlacks[event]) <= CONVERGED) {
                return true;
            }
            system.gradient(event);
            if (!newton(size, -nextSlacks[event])) {
                return false;
            }
        }
        return false;
    }
}
