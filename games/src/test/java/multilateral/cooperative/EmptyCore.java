package multilateral.cooperative;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import multilateral.game.CoalitionalGame;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;

/** Whether what all coalitions ask for costs more than there is, by one linear programme. */
final class EmptyCore {

    private EmptyCore() {}

    static boolean of(CoalitionalGame game) {
        int n = game.players();
        List<LinearConstraint> constraints = new ArrayList<>();
        for (long mask = 1; mask <= game.grand(); mask++) {
            double[] row = new double[n];
            for (int i = 0; i < n; i++) {
                row[i] = mask >>> i & 1;
            }
            constraints.add(new LinearConstraint(row, Relationship.GEQ, game.worth(mask)));
        }
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        double least =
                new SimplexSolver()
                        .optimize(
                                new LinearObjectiveFunction(ones, 0),
                                new LinearConstraintSet(constraints),
                                new NonNegativeConstraint(false))
                        .getValue();
        return least > game.worth(game.grand()) + 1e-9;
    }
}
