package multilateral.equilibrium;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import multilateral.game.ExactProfile;
import multilateral.game.NormalFormGame;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The exact payoffs of a game of two players as positive integers: times the common denominator of
 * each player's, and moved so that the least is 1, which changes no equilibrium.
 */
final class IntegerTables {

    /** By player, then the own action, then the other's. */
    private final BigInteger[][][] payoffs = new BigInteger[2][][];

    IntegerTables(NormalFormGame game) {
        int rows = game.actions(0);
        int columns = game.actions(1);
        payoffs[0] = positive(CommonDenominator.of(game, 0), rows, columns, 1, rows);
        payoffs[1] = positive(CommonDenominator.of(game, 1), columns, rows, rows, 1);
    }

    private static BigInteger[][] positive(
            CommonDenominator cells, int own, int other, int ownStride, int otherStride) {
        BigInteger shift = BigInteger.ONE.subtract(cells.least());
        BigInteger[][] table = new BigInteger[own][other];
        for (int i = 0; i < own; i++) {
            for (int j = 0; j < other; j++) {
                table[i][j] = cells.value(i * ownStride + j * otherStride).add(shift);
            }
        }
        return table;
    }

    /** The row player's slacks, all basic, and the column player's weights. */
    IntegerDictionary rowSlacks() {
        return new IntegerDictionary(payoffs[0], 0, payoffs[0].length);
    }

    /** The column player's slacks, all basic, and the row player's weights. */
    IntegerDictionary columnSlacks() {
        return new IntegerDictionary(payoffs[1], payoffs[0].length, 0);
    }

    /**
     * The profile that two bases stand for, or nothing if they are none or have a weight below 0.
     */
    Optional<ExactProfile> profile(FloatingDictionary rowSlacks, FloatingDictionary columnSlacks) {
        return shares(payoffs[1], columnSlacks, payoffs[0].length)
                .flatMap(
                        row ->
                                shares(payoffs[0], rowSlacks, payoffs[1].length)
                                        .map(column -> new ExactProfile(List.of(row, column))));
    }

    private static Optional<List<BigFraction>> shares(
            BigInteger[][] matrix, FloatingDictionary basis, int size) {
        int[] support = basis.support();
        return PadicSystem.of(minor(matrix, basis.tightRows(), support))
                .map(PadicSystem::solveOnes)
                .flatMap(weights -> weights.shares(support, size));
    }

    /** The entries of some rows and columns. */
    private static BigInteger[][] minor(BigInteger[][] matrix, int[] rows, int[] columns) {
        BigInteger[][] minor = new BigInteger[rows.length][columns.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                minor[i][j] = matrix[rows[i]][columns[j]];
            }
        }
        return minor;
    }
}
