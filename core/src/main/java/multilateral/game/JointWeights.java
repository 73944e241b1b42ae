package multilateral.game;

/**
 * Products of the weights of neighbouring players: for a range of players the product for every
 * combination of their actions, the first player's action varying fastest.
 *
 * <p>Ranges lie among the players below a split, or among the others; together they take a small
 * multiple of the space of the two widest.
 */
final class JointWeights {

    private static final double[] NOBODY = {1};

    private final int[] actions;
    private final int split;

    /** By first player, then by number of players. */
    private final double[][][] products;

    JointWeights(int[] actions, int split) {
        this.actions = actions;
        this.split = split;
        products = new double[actions.length + 1][][];
        for (int low = 0; low <= actions.length; low++) {
            products[low] = new double[end(low) - low + 1][];
            products[low][0] = NOBODY;
            for (int count = 1; count < products[low].length; count++) {
                int length = products[low][count - 1].length * actions[low + count - 1];
                products[low][count] = new double[length];
            }
        }
    }

    private int end(int low) {
        return low < split ? split : actions.length;
    }

    /** Computes all products; the weights of all players stand one after the other. */
    void set(double[] weights, int[] offsets) {
        for (int low = 0; low < actions.length; low++) {
            for (int count = 1; count < products[low].length; count++) {
                int player = low + count - 1;
                extend(
                        products[low][count - 1],
                        weights,
                        offsets[player],
                        actions[player],
                        products[low][count]);
            }
        }
    }

    private static void extend(
            double[] shorter, double[] weights, int offset, int count, double[] longer) {
        int length = shorter.length;
        for (int action = 0; action < count; action++) {
            double weight = weights[offset + action];
            int at = action * length;
            for (int k = 0; k < length; k++) {
                longer[at + k] = weight * shorter[k];
            }
        }
    }

    /** The products for the players from one up to, and not including, another. */
    double[] of(int low, int high) {
        return products[low][high - low];
    }
}
