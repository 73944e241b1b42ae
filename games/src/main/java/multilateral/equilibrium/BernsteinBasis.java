package multilateral.equilibrium;

/**
 * The Bernstein polynomials of a degree as a basis (Bernstein 1912; Farouki and Rajan 1988): their
 * values, and matrices between degrees.
 */
final class BernsteinBasis {

    private BernsteinBasis() {}

    /** The values of all Bernstein polynomials of a degree, by sums of positive numbers only. */
    static void values(int degree, double at, double[] values) {
        values[0] = 1;
        for (int n = 1; n <= degree; n++) {
            values[n] = at * values[n - 1];
            for (int i = n - 1; i > 0; i--) {
                values[i] = at * values[i - 1] + (1 - at) * values[i];
            }
            values[0] *= 1 - at;
        }
    }

    /** The matrix that leaves all as it is. */
    static double[] identity(int degree) {
        double[] matrix = new double[(degree + 1) * (degree + 1)];
        for (int i = 0; i <= degree; i++) {
            matrix[i * (degree + 1) + i] = 1;
        }
        return matrix;
    }

    /**
     * The matrix from coefficients of a degree to those of the polynomial of a smaller degree that
     * meets the same one in the Chebyshev points of a part of [0, 1], on that part; row by row, one
     * for each old coefficient.
     */
    static double[] interpolating(double low, double high, int largest, int degree) {
        int count = degree + 1;
        double[] collocation = new double[count * count];
        double[][] values = new double[count][];
        double[] row = new double[count];
        for (int node = 0; node < count; node++) {
            double local = (1 - Math.cos(Math.PI * node / degree)) / 2;
            values(degree, local, row);
            System.arraycopy(row, 0, collocation, node * count, count);
            values[node] = new double[largest + 1];
            values(largest, low + (high - low) * local, values[node]);
        }
        LinearSystem system = new LinearSystem(count);
        system.factor(collocation);
        double[] matrix = new double[(largest + 1) * count];
        for (int old = 0; old <= largest; old++) {
            for (int node = 0; node < count; node++) {
                row[node] = values[node][old];
            }
            system.solve(row);
            System.arraycopy(row, 0, matrix, old * count, count);
        }
        return matrix;
    }

    /** The reduction of degree m, by raising to m + 1 first. */
    static double[] lowered(double[] above, int m, int count) {
        double[] matrix = new double[(m + 1) * count];
        for (int old = 0; old <= m; old++) {
            double up = (old + 1.0) / (m + 1);
            for (int j = 0; j < count; j++) {
                matrix[old * count + j] =
                        above[old * count + j] * (1 - (double) old / (m + 1))
                                + above[(old + 1) * count + j] * up;
            }
        }
        return matrix;
    }

    /** The elevation to degree m, by one more than the one below. */
    static double[] raised(double[] below, int m, int count) {
        double[] matrix = new double[(m + 1) * count];
        for (int i = 0; i <= m; i++) {
            double up = (double) i / m;
            for (int j = 0; j < count; j++) {
                matrix[i * count + j] =
                        (i > 0 ? up * below[(i - 1) * count + j] : 0)
                                + (i < m ? (1 - up) * below[i * count + j] : 0);
            }
        }
        return matrix;
    }
}
