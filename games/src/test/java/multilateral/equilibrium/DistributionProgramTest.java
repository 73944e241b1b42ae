package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import multilateral.game.NormalFormGame;
import org.junit.jupiter.api.Test;

class DistributionProgramTest {

    private static double[] solve(HomogeneousRows rows, double[] objective) {
        DistributionProgram program =
                new DistributionProgram(
                        rows, objective.length, objective, new boolean[objective.length]);
        DistributionProgram.State state = DistributionProgram.State.IMPROVING;
        for (int steps = 0; steps < 10_000; steps++) {
            state = program.step();
            if (state != DistributionProgram.State.IMPROVING) {
                break;
            }
        }
        assertThat(state).isEqualTo(DistributionProgram.State.OPTIMAL);
        double[] dense = new double[objective.length];
        int[] basis = program.basis();
        for (int k = 0; k < basis.length; k++) {
            dense[basis[k]] = program.point()[k];
        }
        return dense;
    }

    /** How many vertices a thousand random objectives find. */
    private static int vertices(NormalFormGame game) {
        IncentiveRows rows = new IncentiveRows(game, false);
        Random random = new Random(1);
        Set<String> found = new TreeSet<>();
        for (int draw = 0; draw < 3000; draw++) {
            double[] objective = new double[rows.columns()];
            Arrays.setAll(objective, column -> random.nextGaussian());
            double[] point = solve(rows, objective);
            found.add(
                    Arrays.toString(
                            Arrays.stream(point).mapToLong(p -> Math.round(p * 1e9)).toArray()));
        }
        return found.size();
    }

    /** Nau, Gomez Canovas and Hansen (2004), section 4: 33 vertices. */
    @Test
    void verticesWhereTheOnlyNashEquilibriumIsIrrational() {
        double[][][][] payoffs = {
            {{{3, 1}, {0, 0}}, {{0, 0}, {1, 2}}},
            {{{0, 0}, {2, 1}}, {{1, 3}, {0, 0}}},
            {{{2, 0}, {0, 0}}, {{0, 0}, {0, 3}}}
        };
        assertThat(vertices(game(payoffs, 2, 2, 2))).isEqualTo(33);
    }

    /** Nau, Gomez Canovas and Hansen (2004), section 5: 8 vertices. */
    @Test
    void verticesWhereNashEquilibriaAreAContinuum() {
        double[][][][] payoffs = {
            {{{0, 1}, {0, 0}}, {{3, 0}, {0, 0}}},
            {{{0, 1}, {3, 0}}, {{0, 0}, {0, 0}}},
            {{{2, 0}, {0, 0}}, {{0, 0}, {0, 3}}}
        };
        assertThat(vertices(game(payoffs, 2, 2, 2))).isEqualTo(8);
    }

    /** Nau, Gomez Canovas and Hansen (2004), section 6: 6 vertices in 4 dimensions. */
    @Test
    void verticesWhereNashEquilibriaAreInside() {
        double[][][][] payoffs = {
            {{{2, 1, 1, 2}, {0, 0, 0, 0}}, {{0, 0, 0, 0}, {1, 2, 2, 1}}},
            {{{0, 0, 0, 0}, {1, 2, 1, 2}}, {{2, 1, 2, 1}, {0, 0, 0, 0}}},
            {{{0, 2, 1, 1}, {1, 1, 2, 0}}, {{1, 1, 0, 2}, {2, 0, 1, 1}}}
        };
        assertThat(vertices(game(payoffs, 2, 2, 4))).isEqualTo(6);
    }

    private static NormalFormGame game(double[][][][] payoffs, int... actions) {
        return NormalFormGame.of(
                actions,
                at -> {
                    double[] values = new double[3];
                    Arrays.setAll(values, player -> payoffs[player][at[0]][at[1]][at[2]]);
                    return values;
                });
    }

    @Test
    void tellsContradictions() {
        DistributionProgram program =
                new DistributionProgram(
                        new MatrixRows(2, new double[] {1, -1}, new double[] {-2, 1}),
                        2,
                        new double[2],
                        new boolean[2]);
        DistributionProgram.State state = program.step();
        while (state == DistributionProgram.State.IMPROVING) {
            state = program.step();
        }
        assertThat(state).isEqualTo(DistributionProgram.State.INFEASIBLE);
    }

    @Test
    void staysAccurateOverManyPivots() {
        Random random = new Random(7);
        int columns = 60;
        double[][] matrix = new double[columns][columns];
        for (int row = 0; row < columns; row++) {
            for (int column = 0; column < row; column++) {
                matrix[row][column] = random.nextInt(201) - 100;
                matrix[column][row] = -matrix[row][column];
            }
        }
        double[] point = solve(new MatrixRows(columns, matrix), new double[columns]);
        assertThat(Arrays.stream(point).sum()).isCloseTo(1, within(1e-12));
        for (double[] row : matrix) {
            double sum = 0;
            for (int column = 0; column < columns; column++) {
                sum += row[column] * point[column];
            }
            assertThat(sum).isGreaterThan(-1e-10);
        }
    }

    /** Rounding as in no real program: the values of constraints, or the basis, are wrong. */
    private static HomogeneousRows wrong(boolean singular) {
        double[][] matrix = {{-1, 2, -0.5, 0.3}, {1, -2, 0.7, -0.4}, {-0.1, 1, 1, -1}};
        MatrixRows rows = new MatrixRows(4, matrix);
        return new HomogeneousRows() {
            @Override
            public int columns() {
                return 4;
            }

            @Override
            public int rows() {
                return matrix.length;
            }

            @Override
            public void values(int[] support, double[] weights, int count, double[] to) {
                rows.values(support, weights, count, to);
                for (int row = 0; !singular && row < matrix.length; row++) {
                    to[row] -= 1e-3;
                }
            }

            @Override
            public double coefficient(int row, int column) {
                return singular ? 0 : rows.coefficient(row, column);
            }

            @Override
            public void add(int row, double weight, double[] to) {
                rows.add(row, weight, to);
            }
        };
    }

    private static DistributionProgram.State end(DistributionProgram program) {
        DistributionProgram.State state = DistributionProgram.State.IMPROVING;
        for (int k = 0; k < 100_000 && state == DistributionProgram.State.IMPROVING; k++) {
            state = program.step();
        }
        return state;
    }

    @Test
    void givesUpWhereEveryBasisIsSingular() {
        DistributionProgram program =
                new DistributionProgram(
                        wrong(true), 4, new double[] {1, 0, 0.5, 0.2}, new boolean[4]);
        assertThat(end(program)).isEqualTo(DistributionProgram.State.STUCK);
        assertThat(program.step()).isEqualTo(DistributionProgram.State.STUCK);
        assertThat(Arrays.stream(program.point()).sum()).isCloseTo(1, within(1e-12));
        assertThat(program.prices()).doesNotContain(Double.NaN);
    }

    @Test
    void endsWhereConstraintsAreWrong() {
        DistributionProgram program =
                new DistributionProgram(
                        wrong(false), 4, new double[] {1, 0, 0.5, 0.2}, new boolean[4]);
        assertThat(end(program)).isNotEqualTo(DistributionProgram.State.IMPROVING);
    }
}
