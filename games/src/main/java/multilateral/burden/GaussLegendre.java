package multilateral.burden;

/**
 * Nodes and weights of Gauss–Legendre integration, which is without error for polynomials of degree
 * up to 2 size − 1. Zeros of the Legendre polynomial by Newton's method, O(size²).
 */
final class GaussLegendre {

    private final double[] nodes;
    private final double[] weights;

    private GaussLegendre(double[] nodes, double[] weights) {
        this.nodes = nodes;
        this.weights = weights;
    }

    static GaussLegendre on(double from, double to, int size) {
        double[] nodes = new double[size];
        double[] weights = new double[size];
        double half = (to - from) / 2;
        for (int k = 0; k < size; k++) {
            double x = Math.cos(Math.PI * (k + 0.75) / (size + 0.5));
            double slope = 0;
            for (int pass = 0; pass < 8; pass++) {
                double before = 0;
                double value = 1;
                for (int degree = 1; degree <= size; degree++) {
                    double next = ((2 * degree - 1) * x * value - (degree - 1) * before) / degree;
                    before = value;
                    value = next;
                }
                slope = size * (x * value - before) / (x * x - 1);
                x -= value / slope;
            }
            nodes[k] = from + half * (1 - x);
            weights[k] = 2 * half / ((1 - x * x) * slope * slope);
        }
        return new GaussLegendre(nodes, weights);
    }

    int size() {
        return nodes.length;
    }

    double node(int index) {
        return nodes[index];
    }

    double weight(int index) {
        return weights[index];
    }
}
