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
        payoffs[0] = rowPlayers(fractions(game, 0), rows);
        payoffs[1] = table(positive(fractions(game, 1)), columns, rows, rows, 1);
    }

    /** The positive integers of the row player alone, from what {@link #fractions} returned. */
    static BigInteger[][] rowPlayers(BigFraction[] fractions, int rows) {
        return table(positive(fractions), rows, fractions.length / rows, 1, rows);
    }

    private static BigInteger[][] table(
            BigInteger[] cells, int own, int other, int ownStride, int otherStride) {
        BigInteger[][] table = new BigInteger[own][other];
        for (int i = 0; i < own; i++) {
            for (int j = 0; j < other; j++) {
                table[i][j] = cells[i * ownStride + j * otherStride];
            }
        }
        return table;
    }

    /** The exact payoffs of a player, in the order of {@link NormalFormGame#payoffs}. */
    static BigFraction[] fractions(NormalFormGame game, int player) {
        int rows = game.actions(0);
        BigFraction[] fractions = new BigFraction[rows * game.actions(1)];
        for (int cell = 0; cell < fractions.length; cell++) {
            fractions[cell] = game.exactPayoff(player, cell % rows, cell / rows);
        }
        return fractions;
    }

    private static BigInteger[] positive(BigFraction[] fractions) {
        BigInteger denominator = BigInteger.ONE;
        for (BigFraction fraction : fractions) {
            BigInteger other = fraction.getDenominator();
            if (!denominator.equals(other)) {
                denominator = denominator.divide(denominator.gcd(other)).multiply(other);
            }
        }
        BigInteger[] integers = new BigInteger[fractions.length];
        BigInteger least = BigInteger.ZERO;
        for (int cell = 0; cell < integers.length; cell++) {
            BigInteger own = fractions[cell].getDenominator();
            BigInteger numerator = fractions[cell].getNumerator();
            integers[cell] =
                    own.equals(denominator)
                            ? numerator
                            : numerator.multiply(denominator.divide(own));
            least = cell == 0 ? integers[cell] : least.min(integers[cell]);
        }
        BigInteger shift = BigInteger.ONE.subtract(least);
        for (int cell = 0; cell < integers.length; cell++) {
            integers[cell] = integers[cell].add(shift);
        }
        return integers;
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
    static BigInteger[][] minor(BigInteger[][] matrix, int[] rows, int[] columns) {
        BigInteger[][] minor = new BigInteger[rows.length][columns.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                minor[i][j] = matrix[rows[i]][columns[j]];
            }
        }
        return minor;
    }
}
