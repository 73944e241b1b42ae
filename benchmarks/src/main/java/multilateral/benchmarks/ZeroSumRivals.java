package multilateral.benchmarks;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.numbers.fraction.BigFraction;

/** Other ways to the value of a game of opposed interests. */
public final class ZeroSumRivals {

    private ZeroSumRivals() {}

    /**
     * The linear program of the column player in the simplex method of commons-math3.
     *
     * @param game a game of two players whose payoffs add up to a constant
     * @return the value
     */
    public static double commonsMath(NormalFormGame game) {
        int rows = game.actions(0);
        int columns = game.actions(1);
        double low = lowest(game);
        List<LinearConstraint> constraints = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            double[] payoffs = new double[columns];
            for (int column = 0; column < columns; column++) {
                payoffs[column] = game.payoff(0, row, column) - low + 1;
            }
            constraints.add(new LinearConstraint(payoffs, Relationship.LEQ, 1));
        }
        double[] ones = IntStream.range(0, columns).mapToDouble(column -> 1).toArray();
        double sum =
                new SimplexSolver()
                        .optimize(
                                new LinearObjectiveFunction(ones, 0),
                                new LinearConstraintSet(constraints),
                                GoalType.MAXIMIZE,
                                new NonNegativeConstraint(true),
                                new MaxIter(1_000_000))
                        .getValue();
        return 1 / sum + low - 1;
    }

    private static double lowest(NormalFormGame game) {
        double low = Double.POSITIVE_INFINITY;
        for (double payoff : game.payoffs(0)) {
            low = Math.min(low, payoff);
        }
        return low;
    }

    /**
     * The exact value from the supports of optimal strategies that are known, by elimination
     * without fractions (Bareiss 1968) in large integers.
     *
     * @param game a game with whole payoffs that add up to a constant
     * @param profile optimal strategies with as many actions played by one player as by the other
     * @return the value
     */
    public static BigFraction elimination(NormalFormGame game, MixedProfile profile) {
        int[] rows = played(profile, 0);
        int[] columns = played(profile, 1);
        int size = rows.length;
        long low = (long) lowest(game) - 1;
        BigInteger[][] table = new BigInteger[size][size + 1];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                table[i][j] = BigInteger.valueOf((long) game.payoff(0, rows[i], columns[j]) - low);
            }
            table[i][size] = BigInteger.ONE;
        }
        BigInteger denominator = eliminate(table);
        BigInteger sum = BigInteger.ZERO;
        for (BigInteger[] row : table) {
            sum = sum.add(row[size]);
        }
        return BigFraction.of(denominator, sum).add(BigInteger.valueOf(low));
    }

    private static int[] played(MixedProfile profile, int player) {
        return IntStream.range(0, profile.actions(player))
                .filter(action -> profile.probability(player, action) > 0)
                .toArray();
    }

    /** Leaves the solution times the determinant in the last column, and returns that. */
    private static BigInteger eliminate(BigInteger[][] table) {
        int size = table.length;
        BigInteger before = BigInteger.ONE;
        for (int k = 0; k < size; k++) {
            int pivot = k;
            while (table[pivot][k].signum() == 0) {
                pivot++;
            }
            BigInteger[] row = table[pivot];
            table[pivot] = table[k];
            table[k] = row;
            for (int i = 0; i < size; i++) {
                BigInteger factor = table[i][k];
                for (int j = k + 1; i != k && j <= size; j++) {
                    table[i][j] =
                            table[i][j]
                                    .multiply(row[k])
                                    .subtract(factor.multiply(row[j]))
                                    .divide(before);
                }
            }
            before = row[k];
        }
        return before;
    }
}
