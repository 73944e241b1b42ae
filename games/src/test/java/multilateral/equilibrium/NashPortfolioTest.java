package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import multilateral.game.RandomGame;
import multilateral.solve.Budget;
import multilateral.solve.Outcome;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NashPortfolioTest {

    private static NashMethod methodFor(NormalFormGame game) {
        return NashPortfolio.withDefaults().explain(game, 1).method();
    }

    @Test
    void tellsWhatFoundTheEquilibrium() {
        assertThat(methodFor(ClassicalGames.NINE)).isEqualTo(NashMethod.PURE);
        assertThat(methodFor(ClassicalGames.unanimity(4))).isEqualTo(NashMethod.PURE);
        assertThat(methodFor(ClassicalGames.shapley())).isEqualTo(NashMethod.LEMKE_HOWSON);
        assertThat(methodFor(ClassicalGames.IRRATIONAL)).isEqualTo(NashMethod.SMALL_SUPPORTS);
        assertThat(methodFor(rockPaperScissors())).isEqualTo(NashMethod.GLOBAL_NEWTON);
        NashPortfolioReport report =
                NashPortfolio.withDefaults().explain(ClassicalGames.IRRATIONAL, 1);
        assertThat(report.outcome().orElseThrow())
                .isEqualTo(
                        NashPortfolio.withDefaults()
                                .solve(ClassicalGames.IRRATIONAL, 1)
                                .orElseThrow());
        assertThat(report.attempts())
                .extracting(NashPortfolioReport.Attempt::method)
                .containsExactly(NashMethod.PURE, NashMethod.SMALL_SUPPORTS);
        assertThat(report.attempts().get(0).regret()).isGreaterThan(0.01);
        assertThat(report.attempts().get(1).regret()).isLessThan(1e-15);
    }

    /** A rock-paper-scissors game for three: the odd one out wins or loses as against each. */
    private static NormalFormGame rockPaperScissors() {
        double[][] wins = {{0, -1, 1.5}, {2, 0, -1}, {-1, 1, 0}};
        return NormalFormGame.of(
                new int[] {3, 3, 3},
                at ->
                        new double[] {
                            wins[at[0]][at[1]] + wins[at[0]][at[2]],
                            wins[at[1]][at[0]] + wins[at[1]][at[2]],
                            wins[at[2]][at[0]] + wins[at[2]][at[1]]
                        });
    }

    /** Each method alone; the one for two players is left out where it does not apply. */
    @ParameterizedTest
    @EnumSource
    void methodsCanBeChosen(NashMethod method) {
        NashPortfolio alone = NashPortfolio.withDefaults().withMethods(method);
        NashPortfolioReport report = alone.explain(ClassicalGames.MAX_CUT, 1);
        assertThat(report.attempts())
                .hasSize(method == NashMethod.LEMKE_HOWSON ? 0 : 1)
                .allSatisfy(attempt -> assertThat(attempt.method()).isEqualTo(method));
        assertThat(report.method())
                .isEqualTo(method == NashMethod.LEMKE_HOWSON ? NashMethod.UNIFORM : method);
        assertThat(report.outcome()).isInstanceOf(Outcome.Solved.class);
    }

    @Test
    void wantsAMethod() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NashPortfolio.withDefaults().withMethods())
                .withMessageStartingWith("inOrder must name at least one method");
    }

    /** What is left after the methods have failed is never called solved. */
    @Test
    void returnsTheBestOfMethodsThatFail() {
        NormalFormGame game = RandomGame.uniform(3, -100, 100, 5, 5, 5);
        NashPortfolioReport report =
                NashPortfolio.withDefaults()
                        .withMethods(NashMethod.UNIFORM, NashMethod.UNIFORM)
                        .explain(game, 1);
        assertThat(report.outcome()).isInstanceOf(Outcome.Stopped.class);
        assertThat(report.method()).isEqualTo(NashMethod.UNIFORM);
        assertThat(report.attempts()).hasSize(2);
    }

    @Test
    void countsThePivotsOfTwoPlayers() {
        NormalFormGame game = ClassicalGames.shapley();
        NashPortfolioReport report = NashPortfolio.withDefaults().explain(game, 0);
        assertThat(report.outcome().effort().steps()).isPositive();
        Outcome<MixedProfile, MaxRegret> hurried =
                NashPortfolio.withDefaults()
                        .with(Budget.withDefaults().withMaxSteps(1))
                        .solve(RandomGame.uniform(6, -100, 100, 9, 9), 0);
        assertThat(hurried.effort().steps()).isLessThanOrEqualTo(1);
    }

    private static final List<int[]> SHAPES =
            List.of(
                    new int[] {5, 5, 5},
                    new int[] {3, 3, 3, 3},
                    new int[] {2, 2, 2, 2, 2},
                    new int[] {2, 2, 2, 2, 2, 2, 2, 2},
                    new int[] {2, 2, 2, 2, 2, 2, 2, 2, 2, 2});

    @Test
    void neverFails() {
        for (int[] shape : SHAPES) {
            neverFails(shape, 1, 30);
        }
    }

    @Test
    @Tag("stress")
    void neverFailsOnVeryManyGames() {
        for (int[] shape : SHAPES) {
            neverFails(shape, 1, shape.length > 5 ? 100 : 1000);
        }
    }

    private static void neverFails(int[] shape, int from, int to) {
        for (int seed = from; seed <= to; seed++) {
            NormalFormGame game = RandomGame.uniform(seed, -100, 100, shape);
            isEquilibrium(game, NashPortfolio.withDefaults().solve(game), seed);
            isEquilibrium(game, GlobalNewton.withDefaults().solve(game, seed), seed);
        }
    }

    private static void isEquilibrium(
            NormalFormGame game, Outcome<MixedProfile, MaxRegret> outcome, int seed) {
        assertThat(outcome.solution()).as("%s, seed %d", game, seed).isPresent();
        assertThat(MaxRegret.of(game.normalised(), outcome.orElseThrow()).residual())
                .as("%s, seed %d", game, seed)
                .isLessThan(1e-10);
    }
}
