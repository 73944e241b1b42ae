package multilateral.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** The centre of imputations, equal non-separable shares, equal division, and mixtures. */
class SimpleValuesTest {

    private static final CoalitionalGame GAME = Law.Case.of(0, 1, 2, 5, 3, 7, 8, 12).game();

    @Test
    void surplusesAndDeficitsAreSharedEqually() {
        assertThat(CentreOfImputations.of(GAME).toArray()).containsExactly(3, 4, 5);
        assertThat(EqualNonSeparable.of(GAME).toArray())
                .containsExactly(
                        new double[] {4 - 4 / 3.0, 5 - 4 / 3.0, 7 - 4 / 3.0}, within(1e-14));
        assertThat(EgalitarianValue.of(GAME).toArray()).containsExactly(4, 4, 4);
        // worth less together than alone: no imputation, and the loss is shared
        assertThat(CentreOfImputations.of(Law.Case.of(0, 3, 5, 2).game()).toArray())
                .containsExactly(0, 2);
    }

    @Test
    void separableSharesAreTheCentreOfImputationsOfTheDual() {
        CoalitionalGame game = RandomGames.game(6, RandomGames.random(8));
        CoalitionalGame dual =
                CoalitionalGame.of(
                        game.actors(),
                        mask -> game.worth(game.grand()) - game.worth(game.grand() ^ mask));
        assertThat(EqualNonSeparable.of(game).toArray())
                .containsExactly(CentreOfImputations.of(dual).toArray(), within(1e-14));
    }

    @Test
    void sixtyTwoPlayersTakeSixtyThreeWorths() {
        CoalitionalGame game =
                CoalitionalGame.of(RandomGames.players(62), mask -> Long.bitCount(mask) * 2.0);
        assertThat(CentreOfImputations.of(game).get(61)).isCloseTo(2, within(1e-12));
        assertThat(EqualNonSeparable.of(game).get(0)).isCloseTo(2, within(1e-12));
        assertThat(EgalitarianValue.of(game).get(5)).isCloseTo(2, within(1e-12));
    }

    @Test
    void mixturesLieBetween() {
        assertThat(EgalitarianValue.withShapley(GAME, 0)).isEqualTo(EgalitarianValue.of(GAME));
        assertThat(EgalitarianValue.withShapley(GAME, 1)).isEqualTo(ShapleyValue.of(GAME));
        assertThat(EgalitarianValue.withShapley(GAME, 0.5).get(0))
                .isCloseTo((4 + 17 / 6.0) / 2, within(1e-14));
        assertThat(ConsensusValue.of(GAME, 0)).isEqualTo(CentreOfImputations.of(GAME));
        assertThat(ConsensusValue.of(GAME, 1)).isEqualTo(ShapleyValue.of(GAME));
        ExactCoalitionalGame exact =
                ExactCoalitionalGame.table(GAME.actors(), 0, 1, 2, 5, 3, 7, 8, 12);
        assertThat(EgalitarianValue.exactWithShapley(exact, BigFraction.of(1, 2)).get(0))
                .isEqualTo(BigFraction.of(41, 12));
        assertThat(ConsensusValue.exact(exact, BigFraction.ZERO))
                .isEqualTo(CentreOfImputations.exact(exact));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConsensusValue.exact(exact, BigFraction.of(3, 2)))
                .withMessageContaining("newcomerPart (3 / 2) must be in [0, 1]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConsensusValue.exact(exact, BigFraction.of(-1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EgalitarianValue.withShapley(GAME, Double.NaN))
                .withMessageContaining("shapleyPart (NaN) must be in [0, 1]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConsensusValue.of(GAME, -0.1))
                .withMessageContaining("newcomerPart (-0.1) must be in [0, 1]");
    }
}
