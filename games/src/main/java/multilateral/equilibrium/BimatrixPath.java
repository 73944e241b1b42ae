package multilateral.equilibrium;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import multilateral.game.ExactProfile;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The two dictionaries of a game of two players, between which a path of Lemke and Howson's method
 * alternates. Payoffs are shifted to be positive, which changes no equilibrium.
 */
final class BimatrixPath {

    private final NormalFormGame game;
    private final int rows;
    private final int columns;
    private final double[][] rowMatrix;
    private final double[][] columnMatrix;
    private final double spread;
    private LabelledDictionary rowSlacks;
    private LabelledDictionary columnSlacks;

    /** Whether the next pivot is in the dictionary of the column player's weights. */
    private boolean inRowSlacks;

    private boolean started;

    BimatrixPath(NormalFormGame game) {
        this.game = game;
        rows = game.actions(0);
        columns = game.actions(1);
        double[] first = scaled(game.payoffs(0));
        double[] second = scaled(game.payoffs(1));
        rowMatrix = new double[rows][columns];
        columnMatrix = new double[columns][rows];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                rowMatrix[i][j] = first[i + rows * j];
                columnMatrix[j][i] = second[i + rows * j];
            }
        }
        spread = Math.max(spread(game.payoffs(0)), spread(game.payoffs(1)));
        rowSlacks = new FloatingDictionary(rowMatrix, 0, rows);
        columnSlacks = new FloatingDictionary(columnMatrix, rows, 0);
    }

    private static double spread(double[] payoffs) {
        double low = payoffs[0];
        double high = payoffs[0];
        for (double payoff : payoffs) {
            low = Math.min(low, payoff);
            high = Math.max(high, payoff);
        }
        return high - low;
    }

    /** Payoffs from 1 to 2. */
    private static double[] scaled(double[] payoffs) {
        double low = payoffs[0];
        for (double payoff : payoffs) {
            low = Math.min(low, payoff);
        }
        double spread = spread(payoffs);
        double[] scaled = new double[payoffs.length];
        for (int cell = 0; cell < scaled.length; cell++) {
            scaled[cell] = 1 + (spread == 0 ? 0 : (payoffs[cell] - low) / spread);
        }
        return scaled;
    }

    int labels() {
        return rows + columns;
    }

    double spread() {
        return spread;
    }

    void startFloating() {
        rowSlacks = new FloatingDictionary(rowMatrix, 0, rows);
        columnSlacks = new FloatingDictionary(columnMatrix, rows, 0);
        started = false;
    }

    void startExact() {
        BigInteger[] first = integers(0);
        BigInteger[] second = integers(1);
        BigInteger[][] a = new BigInteger[rows][columns];
        BigInteger[][] b = new BigInteger[columns][rows];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                a[i][j] = first[i + rows * j];
                b[j][i] = second[i + rows * j];
            }
        }
        rowSlacks = new IntegerDictionary(a, 0, rows);
        columnSlacks = new IntegerDictionary(b, rows, 0);
        started = false;
    }

    /** Exact payoffs times their common denominator, shifted so that the least is 1. */
    private BigInteger[] integers(int player) {
        BigFraction[] payoffs = new BigFraction[rows * columns];
        BigInteger denominator = BigInteger.ONE;
        for (int cell = 0; cell < payoffs.length; cell++) {
            payoffs[cell] = game.exactPayoff(player, cell % rows, cell / rows);
            BigInteger other = payoffs[cell].getDenominator();
            denominator = denominator.divide(denominator.gcd(other)).multiply(other);
        }
        BigInteger[] integers = new BigInteger[payoffs.length];
        BigInteger least = null;
        for (int cell = 0; cell < integers.length; cell++) {
            integers[cell] = payoffs[cell].multiply(denominator).getNumerator();
            least = least == null ? integers[cell] : least.min(integers[cell]);
        }
        for (int cell = 0; cell < integers.length; cell++) {
            integers[cell] = integers[cell].subtract(least).add(BigInteger.ONE);
        }
        return integers;
    }

    /** Lets the variable of a label become basic, in one dictionary and the other in turn. */
    int pivot(int entering) {
        if (!started) {
            inRowSlacks = entering >= rows;
            started = true;
        }
        int leaving = (inRowSlacks ? rowSlacks : columnSlacks).pivot(entering);
        inRowSlacks = !inRowSlacks;
        return leaving;
    }

    /** The profile where the path is, if both players have weights and these are doubles. */
    Optional<MixedProfile> profile() {
        if (rowSlacks instanceof FloatingDictionary y
                && columnSlacks instanceof FloatingDictionary x) {
            double[] row = x.weights();
            double[] column = y.weights();
            return isZero(row) || isZero(column)
                    ? Optional.empty()
                    : Optional.of(MixedProfile.of(row, column));
        }
        return Optional.empty();
    }

    private static boolean isZero(double[] weights) {
        for (double weight : weights) {
            if (weight != 0) {
                return false;
            }
        }
        return true;
    }

    /** The profile at the end of an exact path. */
    ExactProfile exactProfile() {
        if (rowSlacks instanceof IntegerDictionary y
                && columnSlacks instanceof IntegerDictionary x) {
            return new ExactProfile(List.of(x.weights(), y.weights()));
        }
        throw new IllegalStateException("the path is not exact");
    }
}
