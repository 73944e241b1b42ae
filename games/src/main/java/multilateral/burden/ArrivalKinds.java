package multilateral.burden;

/**
 * The random arrival rule in doubles for few claimants or few kinds of them: goes through all sets
 * that can have arrived before, equal claims being interchangeable, and skips those that leave
 * nothing. Only positive numbers are added.
 */
final class ArrivalKinds {

    /** Sets gone through, at most. */
    static final int MOST_SETS = 1 << 20;

    /** More claimants have more orders than a double can count. */
    static final int MOST_CLAIMANTS = 1000;

    private final double estate;
    private final Kinds kinds;
    private final CompensatedSum[] awards;

    /** One over the number of sets of each size that lack a given claimant, and over n. */
    private final double[] weights;

    ArrivalKinds(double estate, Kinds kinds) {
        this.estate = estate;
        this.kinds = kinds;
        this.awards = new CompensatedSum[kinds.size()];
        for (int kind = 0; kind < awards.length; kind++) {
            awards[kind] = new CompensatedSum();
        }
        int size = kinds.members();
        this.weights = new double[size + 1];
        double sets = 1;
        for (int k = 0; k < size; k++) {
            weights[k] = 1 / (sets * size);
            sets = sets * (size - 1 - k) / (k + 1);
        }
    }

    static boolean worksFor(Kinds kinds) {
        return kinds.members() <= MOST_CLAIMANTS && kinds.sets() <= MOST_SETS;
    }

    double[] awards() {
        double[] result = new double[awards.length];
        if (result.length > 0) {
            int[] taken = new int[result.length];
            choose(result.length - 1, taken, 0, 0, 1);
        }
        for (int kind = 0; kind < result.length; kind++) {
            result[kind] = awards[kind].value();
        }
        return result;
    }

    /** Chooses how many of each kind have arrived, from the largest claims down. */
    private void choose(int kind, int[] taken, int size, double sum, double sets) {
        if (kind < 0) {
            add(taken, size, estate - sum, sets);
            return;
        }
        int count = kinds.count(kind);
        double ways = sets;
        for (int k = 0; k <= count; k++) {
            double more = sum + k * kinds.value(kind);
            if (more >= estate) {
                break;
            }
            taken[kind] = k;
            choose(kind - 1, taken, size + k, more, ways);
            ways = ways * (count - k) / (k + 1);
        }
    }

    private void add(int[] taken, int size, double left, double sets) {
        double weight = sets * weights[size];
        for (int kind = 0; kind < awards.length; kind++) {
            int count = kinds.count(kind);
            if (taken[kind] < count) {
                double still = (double) (count - taken[kind]) / count;
                awards[kind].add(weight * still * Math.min(kinds.value(kind), left));
            }
        }
    }
}
