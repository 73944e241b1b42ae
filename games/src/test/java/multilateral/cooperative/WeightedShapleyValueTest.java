package multilateral.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import multilateral.actor.ActorSet;
import multilateral.actor.CoalitionStructure;
import multilateral.actor.ExactQuantities;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class WeightedShapleyValueTest {

    private static final ActorSet FOUR = RandomGames.players(4);

    private static Quantities weights(double... weights) {
        return Quantities.of(RandomGames.players(weights.length), Unit.ONE, weights);
    }

    @Test
    void equalWeightsGiveTheShapleyValueAtEverySize() {
        for (int players : new int[] {1, 2, 10, 13}) {
            CoalitionalGame game = RandomGames.game(players, RandomGames.random(players));
            double[] equal = new double[players];
            Arrays.fill(equal, 1e-200);
            assertThat(WeightedShapleyValue.of(game, weights(equal)).toArray())
                    .containsExactly(ShapleyValue.of(game).toArray(), within(1e-13));
        }
    }

    @Test
    void aLowerRankIsTheLimitOfVanishingWeights() {
        CoalitionalGame game = RandomGames.game(4, RandomGames.random(5));
        CoalitionStructure ranks = CoalitionStructure.of(FOUR, "P1,P3", "P0,P2");
        assertThat(WeightedShapleyValue.of(game, weights(1, 2, 3, 4), ranks).toArray())
                .containsExactly(
                        WeightedShapleyValue.of(game, weights(1e-12, 2, 3e-12, 4)).toArray(),
                        within(1e-10));
    }

    @Test
    void exactRanksShareDividendsFromTheFirstDown() {
        ExactCoalitionalGame game =
                ExactCoalitionalGame.table(RandomGames.players(3), 0, 0, 0, 0, 0, 0, 6, 6);
        ExactQuantities w =
                ExactQuantities.of(
                        game.actors(),
                        Unit.ONE,
                        BigFraction.ONE,
                        BigFraction.of(1, 2),
                        BigFraction.ONE);
        assertThat(
                        WeightedShapleyValue.exact(
                                        game, w, CoalitionStructure.of(game.actors(), "P0", "P2"))
                                .values())
                .containsExactly(BigFraction.ZERO, BigFraction.ZERO, BigFraction.of(6));
        assertThat(WeightedShapleyValue.exact(game, w).values())
                .containsExactly(BigFraction.ZERO, BigFraction.of(2), BigFraction.of(4));
    }

    @Test
    void wrongArgumentsAreRefused() {
        CoalitionalGame game = RandomGames.game(2, RandomGames.random(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightedShapleyValue.of(game, weights(1, 0)))
                .withMessageContaining("weight of \"P1\" (0.0) must be positive");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightedShapleyValue.of(game, weights(1e-200, 1e200)))
                .withMessageContaining("weight of \"P0\" (1.0E-200) must be at least 1.0E-300 of");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightedShapleyValue.of(game, weights(1, 1, 1)))
                .withMessageContaining("weights (3 players)");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                WeightedShapleyValue.of(
                                        game, weights(1, 1), CoalitionStructure.of(FOUR)))
                .withMessageContaining("ranks (4 players)");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                WeightedShapleyValue.of(
                                        CoalitionalGame.of(RandomGames.players(29), mask -> 1),
                                        weights(new double[29])))
                .withMessageContaining("players (29)");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                WeightedShapleyValue.exact(
                                        ExactCoalitionalGame.table(game.actors(), 0, 1, 2, 3),
                                        ExactQuantities.from(weights(1, -2))))
                .withMessageContaining("weight of \"P1\" (-2)");
    }

    @Test
    void proportionalSharesNeedWorthsAloneOfOneSign() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProportionalShapleyValue.of(Law.Case.of(0, 1, 0, 3).game()))
                .withMessageContaining("worth of \"P1\" alone (0.0) must be positive");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProportionalShapleyValue.of(Law.Case.of(0, -1, 2, 3).game()))
                .withMessageContaining("must be negative like the first player's");
        assertThat(ProportionalShapleyValue.of(Law.Case.of(0, -1, -3, -2).game()).toArray())
                .containsExactly(new double[] {-0.5, -1.5}, within(1e-15));
    }
}
