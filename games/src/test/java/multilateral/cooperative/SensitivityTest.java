package multilateral.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoubleFunction;
import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import multilateral.game.CoalitionalGame;
import multilateral.payoff.RankChange;
import multilateral.payoff.RankRobustness;
import org.junit.jupiter.api.Test;

class SensitivityTest {

    private static final ActorSet THREE = ActorSet.of("A", "B", "C");

    /** Shapley's weights: (s − 1)! (n − s)! / n! for members, −s! (n − s − 1)! / n! for others. */
    @Test
    void theDerivativesOfTheShapleyValueAreItsWeights() {
        CoalitionalGame game = CoalitionalGame.table(THREE, 0, 1, 2, 4, 3, 6, 5, 12);
        Sensitivity sensitivity = Sensitivity.ofLinear(ShapleyValue::of, game);
        double[] third = {1.0 / 3, -1.0 / 6, -1.0 / 6};
        assertThat(sensitivity.derivatives(1).toArray()).containsExactly(third, within(1e-15));
        assertThat(sensitivity.derivatives(3).toArray())
                .containsExactly(new double[] {1.0 / 6, 1.0 / 6, -1.0 / 3}, within(1e-15));
        assertThat(sensitivity.derivatives(7).toArray())
                .containsExactly(new double[] {1.0 / 3, 1.0 / 3, 1.0 / 3}, within(1e-15));
        assertThat(sensitivity.derivatives(1).unit()).isEqualTo(Unit.ONE);
        assertThat(sensitivity.shares()).isEqualTo(ShapleyValue.of(game));
        assertThat(sensitivity.game()).isSameAs(game);
        assertThat(sensitivity.kink(0, 1)).isZero();
    }

    @Test
    void exactDerivativesAreFiniteDifferences() {
        List<Value> values = List.of(ShapleyValue::of, BanzhafValue::of);
        for (long seed = 0; seed < 30; seed++) {
            int players = 1 + (int) (seed % 5);
            CoalitionalGame game = RandomGames.game(players, RandomGames.random(seed));
            for (Value value : values) {
                Sensitivity exact = Sensitivity.ofLinear(value, game);
                Sensitivity differences = Sensitivity.of(value, game);
                for (long mask = 1; mask <= game.grand(); mask++) {
                    Quantities change = exact.change(mask, 3);
                    for (int i = 0; i < players; i++) {
                        double derivative = exact.derivative(i, mask);
                        assertThat(differences.derivative(i, mask))
                                .as("seed %d", seed)
                                .isCloseTo(derivative, within(1e-9));
                        assertThat(change.get(i))
                                .as("seed %d", seed)
                                .isCloseTo(3 * derivative, within(1e-9));
                        assertThat(differences.kink(i, mask))
                                .as("seed %d", seed)
                                .isCloseTo(0, within(1e-9));
                    }
                }
            }
        }
    }

    @Test
    void aKinkIsSeen() {
        Value least =
                game -> {
                    double small = Math.min(game.worth(1), game.worth(2));
                    return Quantities.of(game.actors(), game.unit(), small, game.worth(3) - small);
                };
        CoalitionalGame tie = CoalitionalGame.table(ActorSet.of("A", "B"), 0, 2, 2, 8);
        Sensitivity sensitivity = Sensitivity.of(least, tie);
        assertThat(sensitivity.kink(0, 1)).isCloseTo(-1, within(1e-9));
        assertThat(sensitivity.derivative(0, 1)).isCloseTo(0.5, within(1e-9));
        assertThat(sensitivity.derivative(1, 3)).isCloseTo(1, within(1e-9));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                Sensitivity.ofLinear(
                                        least, CoalitionalGame.table(tie.actors(), 0, 2, 3, 8)))
                .withMessageContaining("not linear");
    }

    @Test
    void theStrongestInfluencesComeFirst() {
        CoalitionalGame game = CoalitionalGame.table(THREE, 0, 1, 2, 4, 3, 6, 5, 12);
        List<Sensitivity.Influence> strongest =
                Sensitivity.ofLinear(ShapleyValue::of, game).strongest(0, 3);
        assertThat(strongest.stream().map(i -> i.coalition().mask())).containsExactly(1L, 6L, 7L);
        assertThat(strongest.get(1).derivative()).isCloseTo(-1.0 / 3, within(1e-15));
    }

    /** A is alone worth t, B 2 and C 1, and cooperation gains nothing: they rank by these. */
    @Test
    void ranksChangeWhereTheWorthsCross() {
        DoubleFunction<CoalitionalGame> family =
                t -> new AdditiveGame(Quantities.of(THREE, Unit.UTIL, t, 2, 1)).unstructured();
        List<RankChange> changes =
                Sensitivity.rankChanges(ShapleyValue::of, family, 0, 3).orElseThrow();
        assertThat(changes).hasSize(2);
        assertThat(changes.get(0).at()).isCloseTo(1, within(1e-7));
        assertThat(changes.get(1).at()).isCloseTo(2, within(1e-7));
        RankRobustness.Interval interval =
                Sensitivity.interval(ShapleyValue::of, family, 0, 1.7, 3).orElseThrow();
        assertThat(interval.from()).isCloseTo(1, within(1e-7));
        assertThat(interval.to()).isCloseTo(2, within(1e-7));
    }

    @Test
    void aParameterHasASlope() {
        Quantities slope =
                Sensitivity.inParameter(
                        t -> Quantities.of(THREE, Unit.UTIL, t * t, 3 * t, 1), 2, 1e-3);
        assertThat(slope.toArray()).containsExactly(new double[] {4, 3, 0}, within(1e-9));
        assertThat(slope.unit()).isEqualTo(Unit.ONE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sensitivity.inParameter(t -> slope, 2, 0))
                .withMessageContaining("step (0.0)");
    }

    @Test
    void theNullGameHasDerivativesToo() {
        CoalitionalGame nothing = CoalitionalGame.table(ActorSet.of("A"), 0, 0);
        assertThat(Sensitivity.of(ShapleyValue::of, nothing).derivative(0, 1)).isEqualTo(1);
    }

    @Test
    void badInputIsRefused() {
        CoalitionalGame game = CoalitionalGame.table(ActorSet.of("A"), 0, 1);
        CoalitionalGame large = CoalitionalGame.of(RandomGames.players(13), Long::bitCount);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sensitivity.of(ShapleyValue::of, large))
                .withMessageContaining("players (13)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sensitivity.of(ShapleyValue::of, game, 0))
                .withMessageContaining("step (0.0)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sensitivity.of(ShapleyValue::of, game, Double.POSITIVE_INFINITY));
        Sensitivity sensitivity = Sensitivity.of(ShapleyValue::of, game);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sensitivity.derivative(1, 1))
                .withMessageContaining("player (1)");
        assertThatIllegalArgumentException().isThrownBy(() -> sensitivity.derivative(-1, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sensitivity.derivative(0, 2))
                .withMessageContaining("coalition (2)");
        assertThatIllegalArgumentException().isThrownBy(() -> sensitivity.kink(0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> sensitivity.change(1, Double.NaN));
    }
}
