package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DevexWeightsTest {

    /** Two constraints on three columns, of which the first two are in the basis. */
    private static final MatrixRows ROWS =
            new MatrixRows(3, new double[] {1, 0, 2}, new double[] {0, 1, 1});

    private static final int[] BASIS = {0, 1};

    private static DevexWeights chosen(double[] point, double... slacks) {
        DevexWeights weights = new DevexWeights(ROWS, 3);
        weights.choose(BASIS, point, 2, slacks);
        return weights;
    }

    @Test
    void atFirstTheLargestViolationIsRepaired() {
        DevexWeights column = chosen(new double[] {-1, -3}, -2, 1);
        assertThat(column.leaving()).isEqualTo(1);
        assertThat(column.generated()).isEqualTo(-1);
        assertThat(column.violation()).isEqualTo(3);
        DevexWeights row = chosen(new double[] {-1, 2}, 5, -2);
        assertThat(row.leaving()).isEqualTo(-1);
        assertThat(row.generated()).isEqualTo(1);
        assertThat(row.violation()).isEqualTo(2);
    }

    @Test
    void noiseIsNoViolation() {
        DevexWeights weights = chosen(new double[] {-1e-13, 1}, -1e-13, 0);
        assertThat(weights.leaving()).isEqualTo(-1);
        assertThat(weights.generated()).isEqualTo(-1);
        assertThat(weights.violation()).isZero();
    }

    /** A long row counts less: what changes fast with the pivot gets a weight above 1. */
    @Test
    void longRowsAreChosenLater() {
        double[] point = {-1, -1.5};
        DevexWeights weights = chosen(point, 1, 1);
        assertThat(weights.leaving()).isEqualTo(1);
        weights.update(BASIS, new double[] {3, 1}, 2, 2, -1);
        weights.choose(new int[] {0, 2}, new double[] {-2, -1.1}, 2, new double[] {1, 1});
        assertThat(weights.leaving()).isEqualTo(1);
        weights.choose(new int[] {0, 2}, new double[] {-4, -1.1}, 2, new double[] {1, 1});
        assertThat(weights.leaving()).isZero();
    }

    /** Here the slope of the first constraint is 4 times that of the one that starts to bind. */
    @Test
    void weightsOfConstraintsFollow() {
        DevexWeights weights = chosen(new double[] {1, 1}, 1, -1);
        weights.update(BASIS, new double[] {6, 2}, 2, 2, -1);
        weights.choose(BASIS, new double[] {1, 1}, 2, new double[] {-3, -1});
        assertThat(weights.generated()).isEqualTo(1);
        weights.choose(BASIS, new double[] {1, 1}, 2, new double[] {-5, -1});
        assertThat(weights.generated()).isZero();
    }

    /** A slack that enters by a small pivot gets a large weight. */
    @Test
    void slacksInherit() {
        DevexWeights weights = chosen(new double[] {-1, 1}, 1, 1);
        weights.update(BASIS, new double[] {0.1, 0}, 2, -1, 1);
        weights.choose(BASIS, new double[] {1, 1}, 2, new double[] {-1, -9});
        assertThat(weights.generated()).isZero();
        weights.choose(BASIS, new double[] {1, 1}, 2, new double[] {-1, -11});
        assertThat(weights.generated()).isEqualTo(1);
    }

    /** A violation is chosen whatever happened before, were it a pivot of 0. */
    @Test
    void weightsStartAnewBeforeTheyOverflow() {
        for (double pivot : new double[] {1e-4, 1e-200, 0}) {
            DevexWeights weights = chosen(new double[] {-1, 1}, 1, 1);
            weights.update(BASIS, new double[] {pivot, 1}, 2, 2, -1);
            weights.choose(BASIS, new double[] {-1, -2}, 2, new double[] {1, 1});
            assertThat(weights.leaving()).as("pivot %s", pivot).isEqualTo(1);
        }
    }
}
