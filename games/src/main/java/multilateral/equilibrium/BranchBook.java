package multilateral.equilibrium;

import java.util.ArrayList;
import java.util.List;
import multilateral.game.MixedProfile;

/** Keeps branches of equilibria while a sweep goes from value to value. */
final class BranchBook {

    private final List<List<Double>> parameters = new ArrayList<>();
    private final List<List<MixedProfile>> equilibria = new ArrayList<>();
    private final List<BranchEvent> events = new ArrayList<>();

    /** By equilibrium at the last value: its branch. */
    private int[] current = new int[0];

    private double last;

    /** Opens a branch for every equilibrium at the first value. */
    void start(SweepPoint first) {
        current = new int[first.equilibria().size()];
        for (int i = 0; i < current.length; i++) {
            current[i] = open();
            append(current[i], first, i);
        }
        last = first.parameter();
    }

    /** Goes on to the next value. */
    void next(SweepPoint point, BranchLinks links) {
        int[] branches = new int[point.equilibria().size()];
        boolean[] continued = new boolean[current.length];
        for (int i = 0; i < branches.length; i++) {
            int origin = links.origin(i);
            if (origin >= 0) {
                branches[i] = current[origin];
                continued[origin] = true;
            } else {
                branches[i] = -1;
            }
        }
        for (int i = 0; i < continued.length; i++) {
            if (!continued[i]) {
                happens(BranchEvent.Kind.DEATH, point, current[i]);
            }
        }
        for (int i = 0; i < branches.length; i++) {
            if (branches[i] < 0) {
                branches[i] = open();
                happens(BranchEvent.Kind.BIRTH, point, branches[i]);
            } else if (links.switched(i)) {
                happens(BranchEvent.Kind.SUPPORT_SWITCH, point, branches[i]);
            }
            append(branches[i], point, i);
        }
        current = branches;
        last = point.parameter();
    }

    private int open() {
        parameters.add(new ArrayList<>());
        equilibria.add(new ArrayList<>());
        return parameters.size() - 1;
    }

    private void append(int branch, SweepPoint point, int equilibrium) {
        parameters.get(branch).add(point.parameter());
        equilibria.get(branch).add(point.equilibria().get(equilibrium));
    }

    private void happens(BranchEvent.Kind kind, SweepPoint point, int branch) {
        events.add(new BranchEvent(kind, last, point.parameter(), branch));
    }

    List<Branch> branches() {
        List<Branch> branches = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            branches.add(new Branch(parameters.get(i), equilibria.get(i)));
        }
        return branches;
    }

    List<BranchEvent> events() {
        return events;
    }
}
