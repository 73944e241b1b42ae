package multilateral.cooperative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.junit.jupiter.api.Test;

class BalancedCoverTest {

    /** The least total by another linear program. */
    static double least(double[] worths, int players) {
        List<LinearConstraint> rows = new ArrayList<>();
        for (int mask = 1; mask < worths.length; mask++) {
            double[] row = new double[players];
            for (int player = 0; player < players; player++) {
                row[player] = mask >> player & 1;
            }
            rows.add(new LinearConstraint(row, Relationship.GEQ, worths[mask]));
        }
        double[] ones = new double[players];
        Arrays.fill(ones, 1);
        return new SimplexSolver()
                .optimize(
                        new LinearObjectiveFunction(ones, 0),
                        new LinearConstraintSet(rows),
                        GoalType.MINIMIZE,
                        new NonNegativeConstraint(false))
                .getValue();
    }

    @Test
    void agreesWithALinearProgram() {
        for (long seed = 0; seed < 300; seed++) {
            RandomGenerator random = RandomGames.random(seed);
            int players = 1 + (int) (seed % 5);
            double[] worths = new double[1 << players];
            for (int mask = 1; mask < worths.length; mask++) {
                worths[mask] = seed % 2 == 0 ? random.nextInt(5) : random.nextDouble(-1, 1);
            }
            double least = least(worths, players);
            assertThat(BalancedCover.within(worths, players, least + 1e-6))
                    .as("seed %d", seed)
                    .isTrue();
            assertThat(BalancedCover.within(worths, players, least - 1e-6))
                    .as("seed %d", seed)
                    .isFalse();
        }
    }

    @Test
    void threeOfWhomTwoWinNeedThreeHalves() {
        double[] majority = {0, 0, 0, 1, 0, 1, 1, 1};
        assertThat(BalancedCover.within(majority, 3, 1.5)).isTrue();
        assertThat(BalancedCover.within(majority, 3, 1.499)).isFalse();
    }
}
