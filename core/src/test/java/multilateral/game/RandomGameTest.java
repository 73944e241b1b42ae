package multilateral.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class RandomGameTest {

    @Test
    void drawsInLexicographicOrderPlayerByPlayer() {
        NormalFormGame game = RandomGame.uniform(7, -100, 100, 2, 3, 2);
        Random random = new Random(7);
        for (int player = 0; player < 3; player++) {
            for (int a = 0; a < 2; a++) {
                for (int b = 0; b < 3; b++) {
                    for (int c = 0; c < 2; c++) {
                        assertThat(game.payoff(player, a, b, c))
                                .isEqualTo(random.nextInt(201) - 100);
                    }
                }
            }
        }
    }

    @Test
    void refusesAnEmptyRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RandomGame.uniform(1, 5, 4, 2, 2))
                .withMessage("high (4) must be from 5 to 2147483647");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RandomGame.uniform(1, Integer.MIN_VALUE, 0, 2, 2))
                .withMessageContaining("high (0) must be from -2147483648 to -2");
    }

    @Test
    void zeroSumRowByRow() {
        NormalFormGame game = RandomGame.zeroSum(3, -100, 100, 2, 3);
        Random random = new Random(3);
        for (int row = 0; row < 2; row++) {
            for (int column = 0; column < 3; column++) {
                assertThat(game.payoff(0, row, column)).isEqualTo(random.nextInt(201) - 100);
                assertThat(game.payoff(1, row, column)).isEqualTo(-game.payoff(0, row, column));
            }
        }
    }

    @Test
    void covariantPayoffsHaveTheirCorrelation() {
        for (double correlation : new double[] {-0.5, -0.2, 0, 0.7, 1}) {
            NormalFormGame game = RandomGame.covariant(5, correlation, 30, 30, 30);
            double[] a = game.payoffs(0);
            double[] b = game.payoffs(2);
            double[] c = game.payoffs(1);
            double products = 0;
            double squares = 0;
            for (int cell = 0; cell < a.length; cell++) {
                products += a[cell] * b[cell];
                squares += a[cell] * a[cell];
                if (correlation == -0.5) {
                    assertThat(a[cell] + b[cell] + c[cell]).isCloseTo(0, within(1e-12));
                }
            }
            assertThat(products / a.length).isCloseTo(correlation, within(0.03));
            assertThat(squares / a.length).isCloseTo(1, within(0.03));
        }
        refused(() -> RandomGame.covariant(1, -0.6, 2, 2, 2), "correlation (-0.6)");
        refused(() -> RandomGame.covariant(1, Double.NaN, 2, 2), "correlation (NaN)");
        refused(() -> RandomGame.covariant(1, 0, 2), "here 1");
    }

    @Test
    void commonActionsAreEquilibriaOfCoordination() {
        NormalFormGame game = RandomGame.coordination(11, 9, 3, 4);
        for (int a = 0; a < 4; a++) {
            for (int b = 0; b < 4; b++) {
                for (int c = 0; c < 4; c++) {
                    for (int player = 0; player < 3; player++) {
                        double payoff = game.payoff(player, a, b, c);
                        if (a == b && b == c) {
                            assertThat(payoff).isBetween(1.0, 9.0);
                        } else {
                            assertThat(payoff).isBetween(-9.0, 0.0);
                        }
                    }
                }
            }
        }
        refused(() -> RandomGame.coordination(1, 0, 2, 2), "most (0) must be in [1, 1073741824]");
        refused(() -> RandomGame.coordination(1, 1, 0, 2), "players (0)");
    }

    @Test
    void dispersionAndCongestionDependOnNumbersOnly() {
        NormalFormGame spread = RandomGame.dispersion(2, 5, 4, 3);
        assertThat(spread.payoff(0, 0, 1, 2, 2)).isEqualTo(spread.payoff(3, 2, 2, 0, 1)).isZero();
        assertThat(spread.payoff(0, 0, 0, 2, 2))
                .isNegative()
                .isGreaterThan(spread.payoff(1, 0, 0, 0, 2));
        NormalFormGame roads = RandomGame.congestion(2, 5, 4, 3);
        assertThat(roads.payoff(0, 1, 1, 0, 2)).isEqualTo(roads.payoff(3, 0, 2, 1, 1));
        assertThat(roads.payoff(0, 1, 1, 1, 1)).isLessThanOrEqualTo(roads.payoff(0, 1, 0, 0, 0));
        refused(() -> RandomGame.dispersion(1, 0, 2, 2), "most (0)");
        refused(() -> RandomGame.congestion(1, -1, 2, 2), "most (-1)");
    }

    /** Rosenthal (1973): the costs of all users of all facilities, added up one by one. */
    @Test
    void congestionHasAPotential() {
        NormalFormGame game = RandomGame.congestion(8, 6, 3, 3);
        double[] potential = new double[27];
        for (int cell = 0; cell < 27; cell++) {
            int[] at = {cell % 3, cell / 3 % 3, cell / 9};
            for (int facility = 0; facility < 3; facility++) {
                int here = facility;
                int taken = (int) Arrays.stream(at).filter(used -> used == here).count();
                for (int users = 1; users <= 3; users++) {
                    int[] first = {facility, facility, facility};
                    Arrays.fill(first, users, 3, (facility + 1) % 3);
                    potential[cell] += users <= taken ? game.payoff(0, first) : 0;
                }
            }
        }
        for (int cell = 0; cell < 27; cell++) {
            int[] at = {cell % 3, cell / 3 % 3, cell / 9};
            int[] moved = {(at[0] + 1) % 3, at[1], at[2]};
            int other = moved[0] + 3 * moved[1] + 9 * moved[2];
            assertThat(game.payoff(0, moved) - game.payoff(0, at))
                    .isEqualTo(potential[other] - potential[cell]);
        }
    }

    @Test
    void degenerateGamesHaveCopiedActions() {
        int copies = 0;
        for (long seed = 0; seed < 20; seed++) {
            NormalFormGame game = RandomGame.degenerate(seed, 2, 3, 3);
            boolean copied = true;
            for (int b = 0; b < 3; b++) {
                copied &= game.payoff(0, 0, b) == game.payoff(0, 2, b);
                copied &= game.payoff(1, 0, b) == game.payoff(1, 2, b);
                assertThat(game.payoff(1, 1, b)).as("seed %d", seed).isBetween(0.0, 2.0);
            }
            copies += copied ? 1 : 0;
        }
        assertThat(copies).isBetween(1, 19);
        assertThat(RandomGame.degenerate(1, 2, 1).actions(0)).isEqualTo(1);
        refused(() -> RandomGame.degenerate(1, -1, 2), "most (-1)");
    }

    @Test
    void polymatrixOnARandomGraph() {
        int[] actions = {2, 3, 2, 2, 3};
        PolymatrixGame game = RandomGame.polymatrix(4, -5, 5, 0.5, actions);
        assertThat(game.links().size()).isBetween(1L, 9L);
        assertThat(RandomGame.polymatrix(4, -5, 5, 1, actions).links().size()).isEqualTo(10);
        assertThat(RandomGame.polymatrix(4, -5, 5, 0, actions).payoff(1, 1, 2, 1, 1, 2)).isZero();
        assertThat(game.payoff(1, 1, 2, 1, 1, 2))
                .isEqualTo(RandomGame.polymatrix(4, -5, 5, 0.5, actions).payoff(1, 1, 2, 1, 1, 2));
        refused(() -> RandomGame.polymatrix(1, 0, 1, 1.5, 2, 2), "linked (1.5)");
        refused(() -> RandomGame.polymatrix(1, 0, 1, Double.NaN, 2, 2), "linked (NaN)");
    }

    private static void refused(ThrowingCallable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessageContaining(message);
    }
}
