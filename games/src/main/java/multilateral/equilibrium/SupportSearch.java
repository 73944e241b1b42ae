package multilateral.equilibrium;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * All roots of a system of supports in the product of the simplices, by subdivision: a box is
 * shrunk, dropped where it is known to hold no equilibrium or lies around a root known to be its
 * only one, and else halved. Boxes that get too small are put aside as unresolved.
 */
final class SupportSearch {

    private static final double SMALLEST = 1e-6;

    /** Where no equation is further from zero than this, they cannot tell strategies apart. */
    private static final double FLAT = 1e-10;

    /**
     * Below this diameter a root is looked for in any box, and not only in those that ask for it.
     */
    private static final double SMALL = 0.01;

    private final SupportSystem system;
    private final SupportMeter meter;
    private final SupportContraction contraction;
    private final SupportNewton newton;
    private final double[] point;
    private final Deque<SupportBox> stack = new ArrayDeque<>();
    private final List<UniqueRoot> roots = new ArrayList<>();
    private final List<Unresolved> unresolved = new ArrayList<>();

    SupportSearch(SupportSystem system, SupportMeter meter) {
        this.system = system;
        this.meter = meter;
        contraction = new SupportContraction(system);
        newton = new SupportNewton(system);
        point = new double[system.coordinates];
        stack.push(SupportBox.whole(system));
    }

    /**
     * Goes on until nothing is left, the budget is spent, or more boxes than these are unresolved.
     */
    void run(int mostUnresolved) {
        while (!stack.isEmpty() && unresolved.size() <= mostUnresolved) {
            SupportBox box = stack.pop();
            if (!isSettled(box)) {
                if (meter.stopped().isPresent()) {
                    stack.push(box);
                    return;
                }
                split(box);
            }
        }
    }

    /** Whether every box was settled or is unresolved. */
    boolean isDone() {
        return stack.isEmpty();
    }

    /** The roots found, inside the simplices or not. */
    List<UniqueRoot> roots() {
        return roots;
    }

    /** Boxes that may hold an equilibrium, or many. */
    List<Unresolved> unresolved() {
        return unresolved;
    }

    private boolean isSettled(SupportBox box) {
        double volume = 0;
        while (volume < 0.5) {
            if (isCovered(box)) {
                return true;
            }
            if (!meter.step()) {
                return false;
            }
            volume = contraction.step(box);
            if (volume == 0) {
                return true;
            }
            if (contraction.interior()) {
                findRoot(box);
            }
        }
        double diameter = box.diameter();
        if (diameter < SMALL && box.isDueForNewton(diameter)) {
            findRoot(box);
            if (isCovered(box)) {
                return true;
            }
        }
        return isGivenUp(box, diameter);
    }

    private boolean isGivenUp(SupportBox box, double diameter) {
        if (diameter >= SMALLEST
                && box.age() <= SupportContraction.MOST_AVERAGES
                && !box.isFlat(FLAT)) {
            return false;
        }
        box.centre(point);
        unresolved.add(new Unresolved(point.clone(), diameter));
        return true;
    }

    private boolean isCovered(SupportBox box) {
        for (UniqueRoot root : roots) {
            if (root.covers(box)) {
                return true;
            }
        }
        return false;
    }

    private void findRoot(SupportBox box) {
        box.centre(point);
        if (newton.solve(point)) {
            for (UniqueRoot root : roots) {
                if (root.covers(point)) {
                    return;
                }
            }
            UniqueRoot.around(system, contraction, point).ifPresent(roots::add);
        }
    }

    /** Halves a box along the edge along which the equations change most. */
    private void split(SupportBox box) {
        double best = -1;
        int bestAxis = 0;
        int kept = 0;
        int moved = 1;
        for (int axis = 0; axis < system.sizes.length; axis++) {
            for (int t = 1; t < system.sizes[axis]; t++) {
                for (int s = 0; s < t; s++) {
                    double change = box.change(axis, t, s);
                    if (change > best) {
                        best = change;
                        bestAxis = axis;
                        kept = s;
                        moved = t;
                    }
                }
            }
        }
        stack.push(box.half(bestAxis, kept, moved));
        stack.push(box.half(bestAxis, moved, kept));
    }

    /** A box that is too small or too flat to go on with. */
    static final class Unresolved {
        private final double[] middle;
        private final double diameter;

        private Unresolved(double[] middle, double diameter) {
            this.middle = middle;
            this.diameter = diameter;
        }

        /** The middle of every simplex, by coordinate; a copy. */
        double[] middle() {
            return middle.clone();
        }

        double diameter() {
            return diameter;
        }
    }
}
