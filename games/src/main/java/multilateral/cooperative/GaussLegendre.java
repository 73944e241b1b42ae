package multilateral.cooperative;

/**
 * Nodes and weights of Gauss and Legendre on [0, 1]: with m nodes a polynomial of degree 2m − 1 is
 * integrated exactly up to rounding. Newton's method on the Legendre recurrence, O(m²).
 */
final class GaussLegendre {

    private final double[] nodes;
    private final double[] weights;

    private GaussLegendre(int count) {
        nodes = new double[count];
        weights = new double[count];
    }

    /** So many nodes are enough for random arrivals of n: exact, or far beyond rounding. */
    static int enoughFor(long players) {
        double smooth = 8 + Math.ceil(3.9 * Math.sqrt((double) players));
        return (int) Math.min((players + 1) / 2, (long) smooth);
    }

    static GaussLegendre of(int count) {
        GaussLegendre rule = new GaussLegendre(count);
        for (int i = 0; i < (count + 1) / 2; i++) {
            double z = Math.cos(Math.PI * (i + 0.75) / (count + 0.5));
            double slope = 0;
            for (int step = 0; step < 8; step++) {
                double before = 0;
                double value = 1;
                for (int k = 1; k <= count; k++) {
                    double next = ((2 * k - 1) * z * value - (k - 1) * before) / k;
                    before = value;
                    value = next;
                }
                slope = count * (z * value - before) / (z * z - 1);
                z -= value / slope;
            }
            double weight = 1 / ((1 - z * z) * slope * slope);
            rule.nodes[i] = (1 - z) / 2;
            rule.nodes[count - 1 - i] = (1 + z) / 2;
            rule.weights[i] = weight;
            rule.weights[count - 1 - i] = weight;
        }
        return rule;
    }

    int count() {
        return nodes.length;
    }

    double node(int i) {
        return nodes[i];
    }

    double weight(int i) {
        return weights[i];
    }
}
