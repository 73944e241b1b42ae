package multilateral.game;

/**
 * Expected payoffs of a dense table, one axis after the other.
 *
 * <p>The slowest axis goes first: its slabs are added up with the probabilities as weights, element
 * by element, which leaves a table smaller by the number of slabs. The work is therefore a small
 * multiple of one reading of the table, whatever the number of players. The own axis of the player
 * is kept: once it is the slowest, each of its slabs is contracted for itself.
 */
final class Contraction {

    private final int[] actions;
    private final MixedProfile profile;

    private Contraction(int[] actions, MixedProfile profile) {
        this.actions = actions;
        this.profile = profile;
    }

    /** The player's expected payoff of each action; the table is in the order of {@link Shape}. */
    static double[] deviations(double[] table, int[] actions, int player, MixedProfile profile) {
        Contraction contraction = new Contraction(actions, profile);
        double[] rest = table;
        int size = table.length;
        for (int axis = actions.length - 1; axis > player; axis--) {
            if (actions[axis] > 1) {
                size /= actions[axis];
                double[] smaller = new double[size];
                contraction.addSlabs(rest, 0, axis, smaller, size);
                rest = smaller;
            }
        }
        double[] payoffs = new double[actions[player]];
        int slab = size / payoffs.length;
        double[] scratch = new double[slab];
        for (int action = 0; action < payoffs.length; action++) {
            payoffs[action] = contraction.expectation(rest, action * slab, slab, player, scratch);
        }
        return payoffs;
    }

    /** The weighted sum of a slab over all axes below one. */
    private double expectation(double[] from, int offset, int size, int axes, double[] scratch) {
        double[] rest = from;
        int start = offset;
        int left = size;
        for (int axis = axes - 1; axis >= 0; axis--) {
            if (actions[axis] > 1) {
                left /= actions[axis];
                addSlabs(rest, start, axis, scratch, left);
                rest = scratch;
                start = 0;
            }
        }
        return rest[start];
    }

    /** Adds up slabs; the target may be the source itself, from its start. */
    private void addSlabs(double[] from, int offset, int axis, double[] to, int size) {
        double[] weights = profile.weights(axis);
        for (int k = 0; k < size; k++) {
            to[k] = weights[0] * from[offset + k];
        }
        for (int slab = 1; slab < weights.length; slab++) {
            addSlab(from, offset + slab * size, weights[slab], to, size);
        }
    }

    private static void addSlab(double[] from, int offset, double weight, double[] to, int size) {
        if (weight != 0) {
            for (int k = 0; k < size; k++) {
                to[k] += weight * from[offset + k];
            }
        }
    }
}
