package multilateral.cooperative;

import java.util.Arrays;

/**
 * Potentials of places such that the slacks p(j) − p(i) − least(i, j), sorted from the smallest up,
 * are lexicographically as large as can be; place 0 has potential 0.
 *
 * <p>The smallest slack can be raised to minus the largest mean of least(i, j) along a cycle (Karp
 * 1978). Places on such cycles then stand to each other as they must in every best solution; they
 * become one place, and the rest goes on. O(n⁴).
 */
final class LexicographicPotentials {

    private static final double TIGHT = 1e-11;

    private final int places;

    /** To which group each place belongs, and by how much it stands above the group. */
    private final int[] group;

    private final double[] above;
    private double[][] least;

    private LexicographicPotentials(double[][] least) {
        places = least.length;
        group = new int[places];
        Arrays.setAll(group, place -> place);
        above = new double[places];
        this.least = least;
    }

    /** {@code least} is square, of at least two places; its diagonal is not looked at. */
    static double[] of(double[][] least) {
        LexicographicPotentials run = new LexicographicPotentials(least);
        while (run.least.length > 1) {
            run.settle();
        }
        double[] potentials = new double[run.places];
        for (int place = 0; place < run.places; place++) {
            potentials[place] = run.above[place] - run.above[0];
        }
        return potentials;
    }

    private void settle() {
        double slack = -largestMean();
        double[] potential = raised(slack);
        double size = 1e-300;
        for (double[] row : least) {
            for (double value : row) {
                size = Math.max(size, Math.abs(value));
            }
        }
        int[] number = new int[least.length];
        int groups = least.length;
        for (double width = TIGHT * size; groups == least.length; width *= 4) {
            groups = number(together(potential, slack, width), number);
        }
        merge(potential, number, groups);
    }

    /** The largest mean along a cycle. */
    private double largestMean() {
        int n = least.length;
        double[][] longest = new double[n + 1][n];
        for (int k = 1; k <= n; k++) {
            Arrays.fill(longest[k], Double.NEGATIVE_INFINITY);
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    if (i != j) {
                        longest[k][j] = Math.max(longest[k][j], longest[k - 1][i] + least[i][j]);
                    }
                }
            }
        }
        double largest = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < n; j++) {
            double smallest = Double.POSITIVE_INFINITY;
            for (int k = 0; k < n; k++) {
                smallest = Math.min(smallest, (longest[n][j] - longest[k][j]) / (n - k));
            }
            largest = Math.max(largest, smallest);
        }
        return largest;
    }

    /** Potentials with at least this slack everywhere, up to rounding. */
    private double[] raised(double slack) {
        int n = least.length;
        double[] potential = new double[n];
        for (int round = 0; round < n; round++) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    if (i != j) {
                        potential[j] = Math.max(potential[j], potential[i] + least[i][j] + slack);
                    }
                }
            }
        }
        return potential;
    }

    /** Who reaches whom over lines without further slack. */
    private boolean[][] together(double[] potential, double slack, double width) {
        int n = least.length;
        boolean[][] reach = new boolean[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                reach[i][j] = potential[j] - potential[i] - least[i][j] - slack <= width;
            }
            reach[i][i] = true;
        }
        for (int via = 0; via < n; via++) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; reach[i][via] && j < n; j++) {
                    reach[i][j] |= reach[via][j];
                }
            }
        }
        return reach;
    }

    /** Numbers the classes of those who reach each other; returns how many there are. */
    private static int number(boolean[][] reach, int[] number) {
        int groups = 0;
        for (int i = 0; i < number.length; i++) {
            int first = 0;
            while (!(reach[i][first] && reach[first][i])) {
                first++;
            }
            number[i] = first == i ? groups++ : number[first];
        }
        return groups;
    }

    private void merge(double[] potential, int[] number, int groups) {
        double[][] merged = new double[groups][groups];
        for (double[] row : merged) {
            Arrays.fill(row, Double.NEGATIVE_INFINITY);
        }
        for (int i = 0; i < number.length; i++) {
            for (int j = 0; j < number.length; j++) {
                int a = number[i];
                int b = number[j];
                if (a != b) {
                    merged[a][b] =
                            Math.max(merged[a][b], least[i][j] + potential[i] - potential[j]);
                }
            }
        }
        for (int g = 0; g < groups; g++) {
            merged[g][g] = 0;
        }
        for (int place = 0; place < places; place++) {
            above[place] += potential[group[place]];
            group[place] = number[group[place]];
        }
        least = merged;
    }
}
