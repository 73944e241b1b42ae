package multilateral.equilibrium;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import multilateral.game.MixedProfile;

/**
 * Which equilibrium at one value of a parameter continues which at the value before: the nearest
 * with the same support, and among those left the nearest; ties by order.
 */
final class BranchLinks {

    private record Pair(int before, int after, boolean switched, double distance) {}

    /** By equilibrium after: the one before that it continues, or -1. */
    private final int[] origins;

    private final boolean[] switched;
    private final boolean complete;

    private BranchLinks(int[] origins, boolean[] switched, boolean complete) {
        this.origins = origins;
        this.switched = switched;
        this.complete = complete;
    }

    /** Links equilibria whose probabilities differ by at most the reach. */
    static BranchLinks of(List<MixedProfile> before, List<MixedProfile> after, double reach) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            for (int j = 0; j < after.size(); j++) {
                pair(before.get(i), after.get(j), i, j, reach, pairs);
            }
        }
        pairs.sort(Comparator.comparing(Pair::switched).thenComparing(Pair::distance));
        int[] origins = new int[after.size()];
        Arrays.fill(origins, -1);
        boolean[] switched = new boolean[after.size()];
        boolean[] taken = new boolean[before.size()];
        int links = 0;
        boolean quiet = true;
        for (Pair pair : pairs) {
            if (!taken[pair.before] && origins[pair.after] < 0) {
                taken[pair.before] = true;
                origins[pair.after] = pair.before;
                switched[pair.after] = pair.switched;
                quiet &= !pair.switched;
                links++;
            }
        }
        quiet &= links == before.size() && links == after.size();
        return new BranchLinks(origins, switched, quiet);
    }

    private static void pair(
            MixedProfile one, MixedProfile other, int i, int j, double reach, List<Pair> pairs) {
        double distance = 0;
        boolean switched = false;
        for (int player = 0; player < one.players(); player++) {
            double[] left = one.strategy(player);
            double[] right = other.strategy(player);
            for (int action = 0; action < left.length; action++) {
                distance = Math.max(distance, Math.abs(left[action] - right[action]));
                switched |= left[action] > 0 != right[action] > 0;
            }
        }
        if (distance <= reach) {
            pairs.add(new Pair(i, j, switched, distance));
        }
    }

    /** The equilibrium before that one after continues, or -1. */
    int origin(int after) {
        return origins[after];
    }

    /** Whether an equilibrium after has another support than the one it continues. */
    boolean switched(int after) {
        return switched[after];
    }

    /** Whether every equilibrium continues one with the same support, and none ends. */
    boolean complete() {
        return complete;
    }
}
