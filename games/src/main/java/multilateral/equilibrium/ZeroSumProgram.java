package multilateral.equilibrium;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import multilateral.game.ExactProfile;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;

/**
 * The linear program of a game of opposed interests: with payoffs moved and stretched to lie from 1
 * to 2, the column player's weights add up to as much as they can while no row has a payoff above
 * 1; the duals are the row player's weights.
 */
final class ZeroSumProgram {

    /** The largest gap accepted: half of 1e-10, so that no rounding elsewhere passes that. */
    private static final double TOLERANCE = 5e-11;

    private static final int ATTEMPTS = 4;

    private final double[][] matrix;
    private final double spread;
    private final DenseSimplex simplex;

    ZeroSumProgram(NormalFormGame game) {
        BimatrixTables tables = new BimatrixTables(game);
        matrix = tables.rowPlayersRows();
        spread = tables.firstSpread();
        double[] ones = new double[matrix.length];
        double[] weights = new double[matrix[0].length];
        Arrays.fill(ones, 1);
        Arrays.fill(weights, 1);
        simplex = new DenseSimplex(matrix, ones, weights);
    }

    /** Solves the program; false if the budget ended, or rounding has spoilt it. */
    boolean run(ProgramRun run) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (!run.toEnd(simplex)) {
                return false;
            }
            if (conceded(shares(simplex.primal())) - guaranteed(shares(simplex.dual()))
                    <= TOLERANCE * spread) {
                return true;
            }
            simplex.refresh();
        }
        return false;
    }

    /** The strategies where the program stands, or uniform ones where these are better. */
    MixedProfile profile() {
        double[] row = shares(simplex.dual());
        double[] column = shares(simplex.primal());
        double[] evenRow = shares(new double[row.length]);
        double[] evenColumn = shares(new double[column.length]);
        return MixedProfile.of(
                guaranteed(row) >= guaranteed(evenRow) ? row : evenRow,
                conceded(column) <= conceded(evenColumn) ? column : evenColumn);
    }

    /** Weights divided by their sum; all equal if it is zero. */
    private static double[] shares(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] = sum == 0 ? 1.0 / weights.length : weights[i] / sum;
        }
        return weights;
    }

    /** The payoff that a strategy of the row player brings at least. */
    private double guaranteed(double[] row) {
        double[] payoffs = new double[matrix[0].length];
        for (int i = 0; i < row.length; i++) {
            for (int j = 0; j < payoffs.length; j++) {
                payoffs[j] += row[i] * matrix[i][j];
            }
        }
        return Arrays.stream(payoffs).min().orElseThrow();
    }

    /** The payoff that a strategy of the column player lets through at most. */
    private double conceded(double[] column) {
        double most = 0;
        for (double[] payoffs : matrix) {
            double payoff = 0;
            for (int j = 0; j < column.length; j++) {
                payoff += column[j] * payoffs[j];
            }
            most = Math.max(most, payoff);
        }
        return most;
    }

    /**
     * The profile that the basis stands for in the row player's exact payoffs; nothing if it has a
     * weight below zero.
     */
    Optional<ExactProfile> exactProfile(CommonDenominator payoffs) {
        int[] rows = simplex.tightRows();
        int[] columns = simplex.support();
        BigInteger[][] basis = positive(payoffs, rows, columns);
        return PadicSystem.of(basis)
                .flatMap(
                        system ->
                                system.solveOnesTransposed()
                                        .shares(rows, matrix.length)
                                        .flatMap(
                                                row ->
                                                        system.solveOnes()
                                                                .shares(columns, matrix[0].length)
                                                                .map(
                                                                        column ->
                                                                                new ExactProfile(
                                                                                        List.of(
                                                                                                row,
                                                                                                column)))));
    }

    /** Some rows and columns of the payoffs, moved so that the least of all is 1. */
    private BigInteger[][] positive(CommonDenominator payoffs, int[] rows, int[] columns) {
        BigInteger shift = BigInteger.ONE.subtract(payoffs.least());
        BigInteger[][] basis = new BigInteger[rows.length][columns.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                basis[i][j] = payoffs.value(columns[j] * matrix.length + rows[i]).add(shift);
            }
        }
        return basis;
    }
}
