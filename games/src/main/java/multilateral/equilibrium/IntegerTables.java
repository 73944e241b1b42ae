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

    private final BigInteger[][] first;

    /** By column, then row. */
    private final BigInteger[][] second;

    IntegerTables(NormalFormGame game) {
        int rows = game.actions(0);
        int columns = game.actions(1);
        BigInteger[] byColumn = positive(game, 0);
        BigInteger[] ofColumnPlayer = positive(game, 1);
        first = new BigInteger[rows][columns];
        second = new BigInteger[columns][rows];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                first[row][column] = byColumn[row + rows * column];
                second[column][row] = ofColumnPlayer[row + rows * column];
            }
        }
    }

    private static BigInteger[] positive(NormalFormGame game, int player) {
        int rows = game.actions(0);
        BigFraction[] payoffs = new BigFraction[rows * game.actions(1)];
        BigInteger denominator = BigInteger.ONE;
        for (int cell = 0; cell < payoffs.length; cell++) {
            payoffs[cell] = game.exactPayoff(player, cell % rows, cell / rows);
            BigInteger other = payoffs[cell].getDenominator();
            if (!denominator.equals(other)) {
                denominator = denominator.divide(denominator.gcd(other)).multiply(other);
            }
        }
        BigInteger[] integers = new BigInteger[payoffs.length];
        BigInteger least = null;
        for (int cell = 0; cell < integers.length; cell++) {
            BigInteger factor = denominator.divide(payoffs[cell].getDenominator());
            integers[cell] = payoffs[cell].getNumerator().multiply(factor);
            least = least == null ? integers[cell] : least.min(integers[cell]);
        }
        for (int cell = 0; cell < integers.length; cell++) {
            integers[cell] = integers[cell].subtract(least).add(BigInteger.ONE);
        }
        return integers;
    }

    /** The row player's slacks, all basic, and the column player's weights. */
    IntegerDictionary rowSlacks() {
        return new IntegerDictionary(first, 0, first.length);
    }

    /** The column player's slacks, all basic, and the row player's weights. */
    IntegerDictionary columnSlacks() {
        return new IntegerDictionary(second, first.length, 0);
    }

    /** The profile that two bases stand for, or nothing if they are none or have a weight below 0. */
    Optional<ExactProfile> profile(FloatingDictionary rowSlacks, FloatingDictionary columnSlacks) {
        return shares(second, columnSlacks, first.length)
                .flatMap(
                        row ->
                                shares(first, rowSlacks, second.length)
                                        .map(column -> new ExactProfile(List.of(row, column))));
    }

    private static Optional<List<BigFraction>> shares(
            BigInteger[][] matrix, FloatingDictionary basis, int size) {
        int[] support = basis.support();
        return PadicSystem.of(minor(matrix, basis.tightRows(), support))
                .map(PadicSystem::solveOnes)
                .flatMap(weights -> weights.shares(support, size));
    }

    /** The row player's payoffs in some rows and columns. */
    BigInteger[][] rowPlayersMinor(int[] rows, int[] columns) {
        return minor(first, rows, columns);
    }

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
