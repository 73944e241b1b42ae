package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import multilateral.game.ExactProfile;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import multilateral.game.RandomGame;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class DeviationGainsTest {

    private static final int[][] SHAPES = {
        {3}, {2, 2}, {5, 4}, {1, 3}, {2, 3, 2}, {3, 1, 4}, {2, 2, 2, 2, 2}, {3, 4, 5, 2}, {20, 3, 2}
    };

    /** Sixteenths, some of them zero: exact as doubles. */
    private static BigFraction[] sixteenths(Random random, int actions) {
        int[] counts = new int[actions];
        int first = random.nextInt(actions);
        for (int k = 0; k < 16; k++) {
            counts[random.nextBoolean() ? first : random.nextInt(actions)]++;
        }
        BigFraction[] strategy = new BigFraction[actions];
        for (int action = 0; action < actions; action++) {
            strategy[action] = BigFraction.of(counts[action], 16);
        }
        return strategy;
    }

    private static void agrees(String name, double spread, DoubleBinaryOperator payoff) {
        for (long seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            int[] shape = SHAPES[random.nextInt(SHAPES.length)];
            NormalFormGame game =
                    NormalFormGame.of(
                            shape,
                            at ->
                                    random.doubles(shape.length, -1, 1)
                                            .map(u -> payoff.applyAsDouble(u, random.nextInt(19)))
                                            .toArray());
            BigFraction[][] strategies = new BigFraction[shape.length][];
            for (int player = 0; player < shape.length; player++) {
                strategies[player] = sixteenths(random, shape[player]);
            }
            ExactProfile profile = ExactProfile.of(strategies);
            ExactRegret exact = ExactRegret.of(game, profile);
            MaxRegret regret = MaxRegret.of(game, profile.toMixedProfile());
            double expected =
                    new BigDecimal(exact.gain().getNumerator())
                            .divide(
                                    new BigDecimal(exact.gain().getDenominator()),
                                    MathContext.DECIMAL64)
                            .doubleValue();
            if (Double.isInfinite(expected)) {
                assertThat(regret.residual()).as("%s, seed %d", name, seed).isEqualTo(expected);
            } else {
                assertThat(regret.residual())
                        .as("%s, seed %d", name, seed)
                        .isCloseTo(expected, within(Math.max(1e-15 * spread, Double.MIN_VALUE)));
            }
        }
    }

    @Test
    void regretsAreExactButForRoundingAtAnyMagnitude() {
        agrees("plain", 2, (u, k) -> u);
        agrees("tiny", 2e-300, (u, k) -> u * 1e-300);
        agrees("subnormal", 2e-310, (u, k) -> u * 1e-310);
        agrees("large", 2e300, (u, k) -> u * 1e300);
        agrees("largest", Double.MAX_VALUE, (u, k) -> Math.rint(2 * u) / 2 * Double.MAX_VALUE);
        agrees("mixed", 2e9, (u, k) -> u * Math.pow(10, k - 9));
    }

    @Test
    void payoffsFarFromZeroLoseNoDigit() {
        agrees("far", 200, (u, k) -> 1e15 + Math.rint(100 * u));
        agrees("farther", 2e6, (u, k) -> -1e20 + 16384 * Math.rint(100 * u));
    }

    @Test
    void aRegretThatNoDoubleHoldsIsInfinite() {
        NormalFormGame game =
                NormalFormGame.of(
                        new int[] {2},
                        at -> new double[] {at[0] == 0 ? Double.MAX_VALUE : -Double.MAX_VALUE});
        MaxRegret regret = MaxRegret.of(game, MixedProfile.pure(game, 1));
        assertThat(regret.residual()).isInfinite();
        assertThat(regret.action()).isZero();
        assertThat(MaxRegret.of(game, MixedProfile.of(new double[] {0.75, 0.25})).residual())
                .isEqualTo(Double.MAX_VALUE / 2);
    }

    @Test
    void isWhatTheKernelOfTheSolversSays() {
        for (long seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            int[] shape = SHAPES[random.nextInt(SHAPES.length)];
            NormalFormGame game = RandomGame.uniform(seed, -100, 100, shape);
            BigFraction[][] strategies = new BigFraction[shape.length][];
            for (int player = 0; player < shape.length; player++) {
                strategies[player] = sixteenths(random, shape[player]);
            }
            MixedProfile profile = ExactProfile.of(strategies).toMixedProfile();
            double[][] payoffs = game.deviationPayoffs(profile);
            DeviationGains gains = new DeviationGains(game, profile);
            for (int player = 0; player < shape.length; player++) {
                double[] own = gains.of(player);
                for (int action = 0; action < shape[player]; action++) {
                    assertThat(own[action] - own[0])
                            .as("seed %d", seed)
                            .isCloseTo(payoffs[player][action] - payoffs[player][0], within(1e-11));
                }
            }
        }
    }

    @Test
    void refusesAProfileOfAnotherShape() {
        NormalFormGame game = RandomGame.uniform(1, 0, 1, 2, 3);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new DeviationGains(
                                        game,
                                        MixedProfile.of(new double[] {1, 0}, new double[] {1, 0})))
                .withMessageContaining("numbers of actions");
    }
}
