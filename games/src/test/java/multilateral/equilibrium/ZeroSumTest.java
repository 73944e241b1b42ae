package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import multilateral.game.RandomGame;
import multilateral.solve.Budget;
import multilateral.solve.Outcome;
import multilateral.solve.Why;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

class ZeroSumTest {

    private static final String[][] NINE = {
        {"0", "1/2", "1", "1", "1", "1", "1", "1", "1"},
        {"711/1000", "0", "0", "1/2", "1", "1", "1", "1", "1"},
        {"1", "84/125", "0", "0", "1/2", "1", "1", "1", "1"},
        {"1", "1", "667/1000", "0", "0", "1/2", "1", "1", "1"},
        {"1", "1", "1", "579/1000", "0", "0", "1/2", "1", "1"},
        {"1", "1", "1", "1", "1/2", "0", "0", "1/2", "1"},
        {"1", "1", "1", "1", "1", "1/2", "0", "0", "1"},
        {"1", "1", "1", "1", "1", "1", "333/1000", "0", "1/2"},
        {"1", "1", "1", "1", "1", "1", "1", "1", "0"}
    };

    /** Rock, paper, scissors with stakes: value 0 and weights in proportion to the other stakes. */
    @Test
    void rockPaperScissorsWithStakes() {
        NormalFormGame game = zeroSum(new double[][] {{0, -1, 2}, {1, 0, -3}, {-2, 3, 0}});
        ExactZeroSumSolution exact = ZeroSum.exact(game).orElseThrow();
        assertThat(exact.value()).isEqualTo(BigFraction.ZERO);
        assertThat(exact.profile()).hasToString("[[1/2, 1/3, 1/6], [1/2, 1/3, 1/6]]");
        ZeroSumSolution solution = ZeroSum.solve(game).orElseThrow();
        assertThat(solution.value()).isCloseTo(0, within(1e-14));
        assertThat(solution.profile().strategy(0))
                .containsExactly(new double[] {1 / 2.0, 1 / 3.0, 1 / 6.0}, within(1e-14));
    }

    /**
     * A 9 × 9 game of constant sum 1 and its only equilibrium, from the tests of Nashpy
     * (drvinceknight/Nashpy, tests/unit/test_lemke_howson.py), confirmed by lrsnash.
     */
    @Test
    void constantSum() {
        NormalFormGame game =
                NormalFormGame.exact(
                        new int[] {9, 9},
                        at -> {
                            BigFraction payoff = fraction(NINE[at[0]][at[1]]);
                            return new BigFraction[] {payoff, BigFraction.ONE.subtract(payoff)};
                        });
        ExactZeroSumSolution exact = ZeroSum.exact(game).orElseThrow();
        assertThat(exact.profile())
                .hasToString(
                        "[[%s], [%s]]"
                                .formatted(
                                        "170482/850205, 215800/1530369, 0, 1096169/7651845, 100000/1530369, 0, 1596169/7651845, 0, 1846169/7651845",
                                        "315800/1530369, 534338/7651845, 0, 342200/1530369, 0, 270338/7651845, 342200/1530369, 0, 1846169/7651845"));
        assertThat(exact.value()).isEqualTo(BigFraction.of(5805676, 7651845));
        Outcome<ZeroSumSolution, ValueBounds> outcome = ZeroSum.solve(game);
        assertThat(outcome.orElseThrow().value())
                .isCloseTo(exact.value().doubleValue(), within(1e-14));
        assertThat(outcome.certificate().residual()).isCloseTo(0, within(1e-14));
    }

    private static BigFraction fraction(String text) {
        String[] parts = text.split("/", -1);
        return parts.length == 1
                ? BigFraction.of(Integer.parseInt(text))
                : BigFraction.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    /** Decimals add up to 1 but for rounding; exactly, the doubles 0.1 and 0.9 do not. */
    @Test
    void constantButForRounding() {
        double[][] first = {{0.1, 0.7}, {0.45, 0.2}};
        double[][] second = {{0.9, 1 - 0.7}, {0.55, 0.8}};
        NormalFormGame game = NormalFormGame.bimatrix(first, second);
        assertThat(ZeroSum.solve(game).orElseThrow().value())
                .isCloseTo((0.1 * 0.2 - 0.7 * 0.45) / (0.1 + 0.2 - 0.7 - 0.45), within(1e-14));
    }

    @Test
    void agreesWithExactAndPathsAndAnotherProgram() {
        agree(0, 60);
    }

    @Test
    @Tag("stress")
    void agreesWithExactAndPathsAndAnotherProgramOften() {
        agree(60, 2000);
    }

    private static void agree(int from, int to) {
        for (int seed = from; seed < to; seed++) {
            NormalFormGame game = game(seed);
            Outcome<ZeroSumSolution, ValueBounds> outcome = ZeroSum.solve(game);
            double value = outcome.orElseThrow().value();
            double scale = 1e-10 * spread(game);
            assertThat(outcome.certificate().residual())
                    .as("seed %d", seed)
                    .isBetween(-scale, scale);
            assertThat(MaxRegret.of(game, outcome.orElseThrow().profile()).residual())
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo(scale);
            Outcome<ExactZeroSumSolution, ExactRegret> exact = ZeroSum.exact(game);
            assertThat(exact.certificate().isEquilibrium()).as("seed %d", seed).isTrue();
            assertThat(ExactRegret.of(game, exact.orElseThrow().profile()).isEquilibrium())
                    .as("seed %d", seed)
                    .isTrue();
            assertThat(exact.orElseThrow().value().doubleValue())
                    .as("seed %d", seed)
                    .isCloseTo(value, within(scale));
            MixedProfile reached =
                    LemkeHowson.withDefaults().withLabel(0).solve(game).orElseThrow();
            assertThat(game.expectedPayoff(0, reached))
                    .as("seed %d", seed)
                    .isCloseTo(value, within(2 * scale));
            assertThat(byAnotherProgram(game)).as("seed %d", seed).isCloseTo(value, within(1e-6));
        }
    }

    /** The row player's guarantee as ojAlgo maximises it. */
    private static double byAnotherProgram(NormalFormGame game) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Variable value = model.newVariable("value").weight(1);
        List<Variable> weights = new ArrayList<>();
        Expression sum = model.newExpression("sum").level(1);
        for (int row = 0; row < game.actions(0); row++) {
            Variable weight = model.newVariable("x" + row).lower(0);
            weights.add(weight);
            sum.set(weight, 1);
        }
        for (int column = 0; column < game.actions(1); column++) {
            Expression payoff = model.newExpression("c" + column).lower(0);
            for (int row = 0; row < game.actions(0); row++) {
                payoff.set(weights.get(row), game.payoff(0, row, column));
            }
            payoff.set(value, -1);
        }
        return model.maximise().getValue();
    }

    /**
     * Moving and stretching payoffs does the same to the value; exchanging players, the opposite.
     */
    @Test
    void covariantAndAntisymmetric() {
        for (int seed = 0; seed < 100; seed++) {
            NormalFormGame game = game(seed);
            double value = ZeroSum.solve(game).orElseThrow().value();
            NormalFormGame moved =
                    NormalFormGame.of(
                            new int[] {game.actions(0), game.actions(1)},
                            at -> {
                                double payoff = 4 * game.payoff(0, at) - 7;
                                return new double[] {payoff, -payoff};
                            });
            assertThat(ZeroSum.solve(moved).orElseThrow().value())
                    .as("seed %d", seed)
                    .isCloseTo(4 * value - 7, within(4e-10 * spread(game)));
            NormalFormGame exchanged =
                    NormalFormGame.of(
                            new int[] {game.actions(1), game.actions(0)},
                            at -> {
                                double payoff = game.payoff(0, at[1], at[0]);
                                return new double[] {-payoff, payoff};
                            });
            assertThat(ZeroSum.exact(exchanged).orElseThrow().value())
                    .as("seed %d", seed)
                    .isEqualTo(ZeroSum.exact(game).orElseThrow().value().negate());
        }
    }

    /** With a saddle point its payoff is the value. */
    @Test
    void saddlePoints() {
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            int rows = 1 + random.nextInt(9);
            int columns = 1 + random.nextInt(9);
            int row = random.nextInt(rows);
            int column = random.nextInt(columns);
            double[][] payoffs = new double[rows][columns];
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < columns; j++) {
                    int way = (j == column ? -1 : 0) + (i == row ? 1 : 0);
                    payoffs[i][j] =
                            5 + (way == 0 ? random.nextInt(9) - 4 : way * random.nextInt(4));
                }
            }
            payoffs[row][column] = 5;
            assertThat(ZeroSum.exact(zeroSum(payoffs)).orElseThrow().value())
                    .as("seed %d", seed)
                    .isEqualTo(BigFraction.of(5));
        }
    }

    /** Exact at sizes where fractions have hundreds of digits. */
    @Test
    void exactOnManyActions() {
        for (int size : new int[] {50, 100}) {
            NormalFormGame game = drawn(size, size);
            Outcome<ExactZeroSumSolution, ExactRegret> exact = ZeroSum.exact(game);
            assertThat(exact.certificate().isEquilibrium()).as("size %d", size).isTrue();
            assertThat(exact.orElseThrow().value().getDenominator().bitLength())
                    .as("size %d", size)
                    .isGreaterThan(100);
            assertThat(ZeroSum.solve(game).orElseThrow().value())
                    .as("size %d", size)
                    .isCloseTo(exact.orElseThrow().value().doubleValue(), within(1e-11));
        }
    }

    /** Payoffs that differ by less than doubles resolve: only exact pivots find the way. */
    @Test
    void exactWhereDoublesFail() {
        double tiny = Math.scalb(1.0, -45);
        NormalFormGame game =
                zeroSum(
                        new double[][] {
                            {1 + tiny, 1, 0, 1 + 3 * tiny},
                            {1, 1 + 2 * tiny, 1, 0.5},
                            {1 + 5 * tiny, 1 - tiny, 1 + 4 * tiny, 1}
                        });
        Outcome<ExactZeroSumSolution, ExactRegret> exact = ZeroSum.exact(game);
        assertThat(exact.certificate().isEquilibrium()).isTrue();
        assertThat(exact.orElseThrow().value().doubleValue()).isCloseTo(1, within(1e-12));
        assertThat(ZeroSum.solve(game).orElseThrow().value()).isCloseTo(1, within(1e-10));
        assertThat(ZeroSum.exact(game, Budget.withDefaults().withMaxSteps(3)))
                .isInstanceOf(Outcome.Stopped.class);
    }

    @Test
    void stopsWithTheBestSoFar() {
        NormalFormGame game = drawn(1, 30);
        Budget hurried = Budget.withDefaults().withMaxSteps(20);
        Outcome<ZeroSumSolution, ValueBounds> outcome = ZeroSum.solve(game, hurried);
        assertThat(outcome).isInstanceOf(Outcome.Stopped.class);
        assertThat(outcome.effort().steps()).isEqualTo(20);
        assertThat(((Outcome.Stopped<ZeroSumSolution, ValueBounds>) outcome).why())
                .isEqualTo(Why.STEPS);
        double value = ZeroSum.solve(game).orElseThrow().value();
        assertThat(outcome.certificate().guaranteed()).isLessThanOrEqualTo(value);
        assertThat(outcome.certificate().conceded()).isGreaterThanOrEqualTo(value);
        ValueBounds uniform = ValueBounds.of(game, MixedProfile.uniform(game));
        assertThat(outcome.certificate().residual()).isLessThan(uniform.residual());
        assertThat(ZeroSum.exact(game, hurried)).isInstanceOf(Outcome.Stopped.class);
    }

    @Test
    void refusesOtherGames() {
        NormalFormGame game =
                NormalFormGame.bimatrix(
                        new double[][] {{1, 2}, {3, 4}}, new double[][] {{-1, -2}, {-3, 0}});
        String message =
                "payoffs at profile [1, 1] (sum 4.0) must add up to 0.0 as at profile [0, 0]; for"
                        + " games that are not of constant sum, use LemkeHowson";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ZeroSum.solve(game))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ZeroSum.exact(game))
                .withMessageContaining("profile [1, 1] (sum 4)");
        NormalFormGame three = NormalFormGame.of(new int[] {1, 1, 1}, at -> new double[3]);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ZeroSum.solve(three))
                .withMessageContaining("3 players");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ValueBounds.of(three, MixedProfile.uniform(three)))
                .withMessageContaining("3 players");
    }

    /** Up to 9 × 9, often degenerate. */
    private static NormalFormGame game(int seed) {
        Random random = new Random(seed);
        int most = new int[] {2, 3, 10, 201, 1_000_000}[random.nextInt(5)];
        double[][] payoffs = new double[1 + random.nextInt(9)][1 + random.nextInt(9)];
        for (double[] row : payoffs) {
            for (int column = 0; column < row.length; column++) {
                row[column] = random.nextInt(most);
            }
        }
        return zeroSum(payoffs);
    }

    private static double spread(NormalFormGame game) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double payoff : game.payoffs(0)) {
            low = Math.min(low, payoff);
            high = Math.max(high, payoff);
        }
        return high - low;
    }

    private static NormalFormGame drawn(long seed, int size) {
        NormalFormGame drawn = RandomGame.uniform(seed, -100, 100, size, size);
        return NormalFormGame.of(
                new int[] {size, size},
                at -> new double[] {drawn.payoff(0, at), -drawn.payoff(0, at)});
    }

    private static NormalFormGame zeroSum(double[][] payoffs) {
        return NormalFormGame.of(
                new int[] {payoffs.length, payoffs[0].length},
                at -> new double[] {payoffs[at[0]][at[1]], -payoffs[at[0]][at[1]]});
    }
}
