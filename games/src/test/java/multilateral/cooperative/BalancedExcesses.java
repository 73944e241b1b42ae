package multilateral.cooperative;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/**
 * The criterion of Kohlberg (1971) for the prenucleolus: no transfer helps some of the worst off
 * coalitions and hurts none of them, whatever excess is taken as the bound of the worst off.
 */
final class BalancedExcesses {

    private static final double TIE = 1e-8;

    private BalancedExcesses() {}

    static boolean holds(CoalitionalGame game, Quantities payoffs) {
        int n = game.players();
        double[] excess = new double[1 << n];
        for (int mask = 1; mask < excess.length; mask++) {
            excess[mask] = game.worth(mask) - SubsetSums.of(payoffs.toArray(), mask);
        }
        if (Math.abs(excess[excess.length - 1]) > TIE) {
            return false;
        }
        List<Long> order =
                LongStream.range(1, excess.length - 1)
                        .boxed()
                        .sorted(Comparator.comparingDouble(mask -> -excess[mask.intValue()]))
                        .toList();
        List<Long> worst = new ArrayList<>();
        for (int k = 0; k < order.size(); ) {
            double level = excess[order.get(k).intValue()];
            while (k < order.size() && excess[order.get(k).intValue()] >= level - TIE) {
                worst.add(order.get(k++));
            }
            if (improvable(n, worst)) {
                return false;
            }
            if (rank(n, worst) == n) {
                return true;
            }
        }
        return true;
    }

    private static boolean improvable(int n, List<Long> worst) {
        List<LinearConstraint> constraints = new ArrayList<>();
        double[] all = new double[n];
        Arrays.fill(all, 1);
        constraints.add(new LinearConstraint(all, Relationship.EQ, 0));
        double[] sum = new double[n];
        for (long mask : worst) {
            double[] members = row(n, mask);
            constraints.add(new LinearConstraint(members, Relationship.GEQ, 0));
            for (int i = 0; i < n; i++) {
                sum[i] += members[i];
            }
        }
        constraints.add(new LinearConstraint(sum, Relationship.LEQ, 1));
        return new SimplexSolver()
                        .optimize(
                                new LinearObjectiveFunction(sum, 0),
                                new LinearConstraintSet(constraints),
                                GoalType.MAXIMIZE,
                                new NonNegativeConstraint(false))
                        .getValue()
                > 0.5;
    }

    private static double[] row(int n, long mask) {
        double[] members = new double[n];
        for (int i = 0; i < n; i++) {
            members[i] = mask >>> i & 1;
        }
        return members;
    }

    /** With the coalition of all. */
    private static int rank(int n, List<Long> masks) {
        List<double[]> rows = new ArrayList<>();
        rows.add(row(n, (1L << n) - 1));
        masks.forEach(mask -> rows.add(row(n, mask)));
        int rank = 0;
        for (int column = 0; column < n; column++) {
            int pivot = rank;
            while (pivot < rows.size() && Math.abs(rows.get(pivot)[column]) < 1e-9) {
                pivot++;
            }
            if (pivot == rows.size()) {
                continue;
            }
            double[] top = rows.set(pivot, rows.get(rank));
            rows.set(rank, top);
            for (int r = rank + 1; r < rows.size(); r++) {
                double factor = rows.get(r)[column] / top[column];
                for (int c = column; c < n; c++) {
                    rows.get(r)[c] -= factor * top[c];
                }
            }
            rank++;
        }
        return rank;
    }
}
