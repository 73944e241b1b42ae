package multilateral.game;

import java.util.Arrays;

/**
 * How likely each distribution of members over actions is when every member draws its action
 * independently: the multinomial distribution, without what is less likely than 1e-22 of the most
 * likely at any draw.
 */
final class CountWeights {

    private static final double NEGLIGIBLE = 1e-22;

    private final Compositions compositions;
    private int[] indices = new int[64];
    private double[] weights = new double[64];
    private int size;

    private CountWeights(Compositions compositions) {
        this.compositions = compositions;
    }

    /** All draw from one distribution. */
    static CountWeights of(Compositions compositions, int members, double... probabilities) {
        CountWeights result = new CountWeights(compositions);
        int parts = probabilities.length;
        double[][][] rows = new double[parts][members + 1][];
        double[] conditional = new double[parts];
        double rest = 0;
        for (int part = parts - 1; part >= 0; part--) {
            rest += probabilities[part];
            conditional[part] = rest == 0 ? 0 : probabilities[part] / rest;
        }
        result.fill(rows, conditional, 0, members, 0, 1);
        return result;
    }

    private void fill(
            double[][][] rows, double[] conditional, int part, int left, int from, double weight) {
        if (part == conditional.length - 1) {
            add(from, weight);
            return;
        }
        double[] row = rows[part][left];
        if (row == null) {
            row = binomial(left, conditional[part]);
            rows[part][left] = row;
        }
        int at = from;
        for (int count = 0; count <= left; count++) {
            if (row[count] > 0) {
                double share = weight * row[count];
                if (share > NEGLIGIBLE) {
                    fill(rows, conditional, part + 1, left - count, at, share);
                }
            }
            at += compositions.size(left - count, conditional.length - part - 1);
        }
    }

    private void add(int index, double weight) {
        if (size == indices.length) {
            indices = Arrays.copyOf(indices, 2 * size);
            weights = Arrays.copyOf(weights, 2 * size);
        }
        indices[size] = index;
        weights[size] = weight;
        size++;
    }

    /** The binomial distribution, from its mode outwards, so that it adds up to one. */
    static double[] binomial(int trials, double probability) {
        double[] row = new double[trials + 1];
        if (probability <= 0 || probability >= 1) {
            row[probability <= 0 ? 0 : trials] = 1;
            return row;
        }
        double odds = probability / (1 - probability);
        int mode = (int) Math.min(trials, (trials + 1) * probability);
        row[mode] = 1;
        double sum = 1;
        for (int k = mode + 1; k <= trials && row[k - 1] > NEGLIGIBLE; k++) {
            row[k] = row[k - 1] * odds * (trials - k + 1) / k;
            sum += row[k];
        }
        for (int k = mode - 1; k >= 0 && row[k + 1] > NEGLIGIBLE; k--) {
            row[k] = row[k + 1] / odds * (k + 1) / (trials - k);
            sum += row[k];
        }
        for (int k = 0; k <= trials; k++) {
            row[k] /= sum;
        }
        return row;
    }

    /** Each member draws from its own distribution: exact, one member after the other. */
    static CountWeights of(Compositions compositions, int parts, double[][] strategies) {
        double[] held = {1};
        for (int member = 0; member < strategies.length; member++) {
            Compositions larger = new Compositions(member + 1, parts);
            double[] sums = new double[larger.size()];
            int[] counts = new Compositions(member, parts).first();
            int at = 0;
            do {
                for (int part = 0; part < parts; part++) {
                    if (strategies[member][part] != 0) {
                        counts[part]++;
                        sums[larger.index(counts)] += held[at] * strategies[member][part];
                        counts[part]--;
                    }
                }
                at++;
            } while (Compositions.next(counts));
            held = sums;
        }
        CountWeights result = new CountWeights(compositions);
        for (int index = 0; index < held.length; index++) {
            if (held[index] > 0) {
                result.add(index, held[index]);
            }
        }
        return result;
    }

    int size() {
        return size;
    }

    /** The place of an entry in the order of the compositions. */
    int index(int entry) {
        return indices[entry];
    }

    double weight(int entry) {
        return weights[entry];
    }
}
