package multilateral.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import multilateral.actor.ExactQuantities;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;
import multilateral.solve.Budget;
import multilateral.solve.Outcome;
import multilateral.solve.Why;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PreKernelTest {

    static CoalitionalGame game(int players, IntToLongFunction worth) {
        return CoalitionalGame.table(
                RandomGames.players(players),
                IntStream.range(0, 1 << players).mapToDouble(worth::applyAsLong).toArray());
    }

    private static double[] solve(CoalitionalGame game) {
        return PreKernel.withDefaults().solve(game).orElseThrow().toArray();
    }

    /** Maschler, Handbook of Game Theory (1992): 20, 30 and 40 for two, 42 for all. */
    @Test
    void threeWhoCannotAllBeSatisfied() {
        CoalitionalGame game =
                CoalitionalGame.table(RandomGames.players(3), 0, 0, 0, 20, 0, 30, 40, 42);
        assertThat(solve(game)).containsExactly(new double[] {4, 14, 24}, within(1e-8));
    }

    /** Aumann and Maschler (1985): the kernel of a bankruptcy game is the Talmud's division. */
    @Test
    void bankruptcyAsInTheTalmud() {
        assertThat(solve(estate(100)))
                .containsExactly(new double[] {100 / 3.0, 100 / 3.0, 100 / 3.0}, within(1e-8));
        assertThat(solve(estate(200))).containsExactly(new double[] {50, 75, 75}, within(1e-8));
        assertThat(solve(estate(300))).containsExactly(new double[] {50, 100, 150}, within(1e-8));
    }

    static CoalitionalGame estate(long estate) {
        return game(
                3,
                m -> Math.max(0, estate - 600 + 100L * (m & 1) + 100L * (m & 2) + 75L * (m & 4)));
    }

    /** Davis and Maschler (1965): two share equally what they gain. */
    @Test
    void twoShareTheirGain() {
        assertThat(solve(game(2, m -> m == 3 ? 10 : m))).containsExactly(4.5, 5.5);
        assertThat(solve(game(2, m -> m == 3 ? 0 : -m))).containsExactly(0.5, -0.5);
        assertThat(solve(game(1, m -> -3L * m))).containsExactly(-3);
        assertThat(solve(game(5, m -> 0))).containsExactly(new double[5]);
    }

    @ParameterizedTest
    @EnumSource
    void surplusesAreBalanced(CoreGames kind) {
        for (long seed = 0; seed < 24; seed++) {
            int players = 2 + (int) (seed % 7);
            CoalitionalGame game = kind.draw(players, RandomGames.random(seed)).toDoubles();
            Outcome<Quantities, SurplusMatrix> outcome =
                    PreKernel.withDefaults()
                            .with(Budget.withDefaults().withMaxSteps(3000))
                            .solve(game);
            String label = kind + ", seed " + seed;
            assertThat(outcome).as(label).isInstanceOf(Outcome.Solved.class);
            assertThat(SurplusMatrix.of(game, outcome.orElseThrow()).residual())
                    .as(label)
                    .isLessThan(1e-6);
            assertThat(outcome.effort().steps()).as(label).isLessThan(300);
        }
    }

    @Test
    void anyGameAndAnyStart() {
        for (long seed = 0; seed < 40; seed++) {
            int players = 2 + (int) (seed % 8);
            RandomGenerator random = RandomGames.random(seed);
            CoalitionalGame game = RandomGames.game(players, random).withUnit(Unit.of("EUR"));
            Quantities start =
                    Quantities.of(
                            game.actors(), game.unit(), random.doubles(players, -3, 3).toArray());
            Outcome<Quantities, SurplusMatrix> outcome =
                    PreKernel.withDefaults()
                            .with(Budget.withDefaults().withMaxSteps(3000))
                            .solve(game, start);
            assertThat(outcome).as("seed " + seed).isInstanceOf(Outcome.Solved.class);
            assertThat(outcome.certificate().residual()).as("seed " + seed).isLessThan(1e-9);
            assertThat(outcome.orElseThrow().unit()).isEqualTo(Unit.of("EUR"));
        }
    }

    /** Twice the game and gifts: the start moves with it, and so does every step. */
    @Test
    void giftsAndUnitsMoveThePoint() {
        for (long seed = 0; seed < 10; seed++) {
            CoalitionalGame game = RandomGames.game(5, RandomGames.random(seed));
            CoalitionalGame other =
                    CoalitionalGame.of(
                            game.actors(), m -> 4 * game.worth(m) + 8 * Long.bitCount(m));
            double[] moved = solve(other);
            double[] here = solve(game);
            for (int i = 0; i < 5; i++) {
                assertThat(moved[i]).as("seed " + seed).isCloseTo(4 * here[i] + 8, within(1e-7));
            }
        }
    }

    @Test
    void theBudgetEndsTheRun() {
        CoalitionalGame game = RandomGames.game(7, RandomGames.random(3));
        Outcome<Quantities, SurplusMatrix> outcome =
                PreKernel.withDefaults()
                        .with(Budget.withDefaults().withMaxSteps(1))
                        .withTolerance(1e-300)
                        .solve(game);
        assertThat(outcome).isInstanceOf(Outcome.Stopped.class);
        Outcome.Stopped<Quantities, SurplusMatrix> stopped =
                (Outcome.Stopped<Quantities, SurplusMatrix>) outcome;
        assertThat(stopped.why()).isEqualTo(Why.STEPS);
        assertThat(SurplusMatrix.of(game, stopped.best())).isEqualTo(stopped.certificate());
    }

    @Test
    void exactMembership() {
        ExactCoalitionalGame game =
                ExactCoalitionalGame.table(RandomGames.players(3), 0, 0, 0, 20, 0, 30, 40, 42);
        assertThat(PreKernel.contains(game, pay(game, 4, 14, 24))).isTrue();
        assertThat(PreKernel.contains(game, pay(game, 4, 15, 23))).isFalse();
        assertThat(PreKernel.contains(game, pay(game, 4, 14, 25))).isFalse();
        assertThat(Kernel.contains(game, pay(game, 4, 14, 24))).isTrue();
        assertThat(Kernel.contains(game, pay(game, 4, 15, 23))).isFalse();
        assertThat(Kernel.contains(game, pay(game, 4, 14, 25))).isFalse();
        assertThat(Kernel.contains(game, pay(game, -1, 20, 23))).isFalse();
        ExactQuantities foreign =
                new ExactQuantities(
                        game.actors(),
                        Unit.ONE,
                        List.of(BigFraction.ONE, BigFraction.ONE, BigFraction.ONE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PreKernel.contains(game, foreign))
                .withMessageContaining("payoffs must be");
    }

    static ExactQuantities pay(ExactCoalitionalGame game, long... payoffs) {
        return new ExactQuantities(
                game.actors(),
                game.unit(),
                IntStream.range(0, payoffs.length)
                        .mapToObj(i -> BigFraction.of(payoffs[i]))
                        .toList());
    }

    @Test
    void badToleranceIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PreKernel.withDefaults().withTolerance(Double.NaN))
                .withMessageContaining("tolerance (NaN)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Kernel.withDefaults().withTolerance(0));
    }
}
