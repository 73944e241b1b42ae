package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import multilateral.game.NormalFormGame;
import multilateral.game.RandomGame;
import org.junit.jupiter.api.Test;

class GlobalNewtonSystemTest {

    private static final double SMALL = 1e-6;

    private final NormalFormGame game = RandomGame.uniform(5, 0, 9, 3, 2, 3);
    private final double[] bonus = new Random(1).doubles(8).toArray();
    private final GlobalNewtonSystem system =
            new GlobalNewtonSystem(SupportPayoffsTest.payoffs(game), bonus);
    private final double[] unknowns = new double[9];

    /** Supports {0, 2}, {1} and {0, 1, 2}, somewhere inside. */
    private void mix() {
        system.startAt(new int[] {0, 1, 2});
        unknowns[0] = 0.7;
        system.evaluate(unknowns);
        for (int row : new int[] {2, 5, 6}) {
            system.exchange(row, unknowns);
            system.evaluate(unknowns);
        }
        unknowns[0] = 0.3;
        unknowns[1] = 0.2;
        unknowns[2] = 0.4;
        unknowns[3] = 0.6;
    }

    @Test
    void theMatrixHoldsTheDerivativesOfTheEquations() {
        mix();
        assertThat(system.equations()).isEqualTo(3);
        for (int k = 0; k < 4; k++) {
            double kept = unknowns[k];
            unknowns[k] = kept + SMALL;
            system.evaluate(unknowns);
            double[] above = system.residuals().clone();
            unknowns[k] = kept - SMALL;
            system.evaluate(unknowns);
            double[] below = system.residuals().clone();
            unknowns[k] = kept;
            double worst = system.evaluate(unknowns);
            for (int row = 0; row < 3; row++) {
                assertThat(system.matrix()[row * 4 + k])
                        .isCloseTo((below[row] - above[row]) / (2 * SMALL), within(1e-6));
                assertThat(worst).isGreaterThanOrEqualTo(Math.abs(system.residuals()[row]));
            }
        }
    }

    @Test
    void gradientsAreThoseOfTheSlacks() {
        mix();
        double[] above = new double[9];
        double[] below = new double[9];
        for (int condition = 0; condition < 9; condition++) {
            for (int k = 0; k < 4; k++) {
                double kept = unknowns[k];
                unknowns[k] = kept + SMALL;
                system.evaluate(unknowns);
                system.slacks(above);
                unknowns[k] = kept - SMALL;
                system.evaluate(unknowns);
                system.slacks(below);
                unknowns[k] = kept;
                system.evaluate(unknowns);
                system.gradient(condition);
                double slope = (above[condition] - below[condition]) / (2 * SMALL);
                if (condition != 4) {
                    assertThat(system.matrix()[12 + k])
                            .as("condition %d by %d", condition, k)
                            .isCloseTo(slope, within(1e-6));
                }
            }
        }
        assertThat(below[4]).as("the only action of player 1").isEqualTo(1);
    }

    @Test
    void anActionThatLeavesGivesItsPlaceToTheReference() {
        mix();
        system.evaluate(unknowns);
        double[] before = system.byRow();
        assertThat(before[0]).isEqualTo(0.7);
        system.exchange(0, unknowns);
        system.evaluate(unknowns);
        assertThat(system.equations()).isEqualTo(2);
        double[] after = system.byRow();
        assertThat(after[0]).isZero();
        assertThat(after[2]).isEqualTo(1);
        assertThat(after[5]).isCloseTo(before[5], within(1e-15));
        assertThat(unknowns[2]).as("the multiple is kept").isEqualTo(0.6);
    }
}
