package multilateral.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;
import multilateral.solve.Outcome;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class GatelyPointTest {

    private static CoalitionalGame game(double... worths) {
        return Law.Case.game(worths);
    }

    @Test
    void allThreatsWeighTheSame() {
        Outcome<Quantities, DisruptionPropensity> gately =
                GatelyPoint.of(game(0, 1, 2, 5, 0, 4, 4, 9));
        Quantities x = gately.orElseThrow();
        assertThat(x.total()).isCloseTo(9, within(1e-14));
        // gains 9 - 4 - 1, 9 - 4 - 2, 9 - 5 - 0 of 11; surplus 6
        assertThat(x.toArray())
                .containsExactly(
                        new double[] {1 + 4 * 6 / 11.0, 2 + 3 * 6 / 11.0, 4 * 6 / 11.0},
                        within(1e-14));
        assertThat(gately.certificate().holdsWithin(1e-14)).isTrue();
        for (int i = 0; i < 3; i++) {
            assertThat(gately.certificate().propensity(i)).isCloseTo(5 / 6.0, within(1e-13));
        }
        assertThat(gately.effort().steps()).isEqualTo(3);
    }

    @Test
    void additiveGamesLeaveNothingToThreatenWith() {
        Outcome<Quantities, DisruptionPropensity> gately =
                GatelyPoint.of(game(0, 1, 2, 3, 4, 5, 6, 7));
        assertThat(gately.orElseThrow().toArray()).containsExactly(1, 2, 4);
        assertThat(gately.certificate().propensity(2)).isZero();
        assertThat(gately.certificate().residual()).isZero();
    }

    @Test
    void roundingDoesNotMakeThreats() {
        // 0.1 + 0.2 is not 0.3 in doubles
        double[] own = {0.1, 0.2, 0.7, 1.3};
        double[] worths = new double[16];
        for (int mask = 1; mask < 16; mask++) {
            for (int i = 0; i < 4; i++) {
                worths[mask] += (mask >> i & 1) * own[i];
            }
        }
        Outcome<Quantities, DisruptionPropensity> gately = GatelyPoint.of(game(worths));
        assertThat(gately.orElseThrow().toArray()).containsExactly(own);
        assertThat(gately.certificate().holdsWithin(1e-12)).isTrue();
    }

    @Test
    void whoeverAddsLessToTheOthersThanAloneMakesItImpossible() {
        Outcome<Quantities, DisruptionPropensity> gately = GatelyPoint.of(game(0, 1, 2, 2.5));
        assertThat(gately).isInstanceOf(Outcome.Impossible.class);
        assertThat(gately.certificate().residual()).isEqualTo(0.5);
        assertThat(gately.certificate().othersLose().get(1)).isEqualTo(-0.5);
        assertThat(gately.certificate().selfLoses().total()).isZero();
    }

    @Test
    void theExactPointIsImpossibleWhereTheFloatingOneIs() {
        assertThat(GatelyPoint.exact(exact(0, 1, 2, 2))).isInstanceOf(Outcome.Impossible.class);
        assertThat(GatelyPoint.exact(exact(0, 0, 0, 1, 0, 1, 1, 1)))
                .isInstanceOf(Outcome.Impossible.class);
        assertThat(GatelyPoint.exact(exact(0, 1, 2, 3)).orElseThrow().values())
                .containsExactly(BigFraction.ONE, BigFraction.of(2));
        assertThat(GatelyPoint.exact(exact(0, 1, 2, 5, 0, 4, 4, 9)).orElseThrow().values())
                .containsExactly(
                        BigFraction.of(35, 11), BigFraction.of(40, 11), BigFraction.of(24, 11));
    }

    private static ExactCoalitionalGame exact(long... worths) {
        return ExactCoalitionalGame.table(
                RandomGames.players(Integer.numberOfTrailingZeros(worths.length)), worths);
    }

    @Test
    void aSurplusThatNobodyAddsToMakesItImpossible() {
        // any two get all there is
        Outcome<Quantities, DisruptionPropensity> gately =
                GatelyPoint.of(game(0, 0, 0, 1, 0, 1, 1, 1));
        assertThat(gately).isInstanceOf(Outcome.Impossible.class);
        assertThat(gately.certificate().residual()).isEqualTo(1);
    }

    @Test
    void certificatesShowWhatIsWrongWithOtherPayoffs() {
        CoalitionalGame game = game(0, 0, 0, 4, 0, 0, 0, 8);
        Quantities wrong = Quantities.of(game.actors(), Unit.UTIL, 8, 0, 0);
        assertThat(DisruptionPropensity.of(game, wrong).residual()).isGreaterThan(1);
        Quantities short1 = Quantities.of(game.actors(), Unit.UTIL, 1, 1, 0.5);
        assertThat(DisruptionPropensity.of(game, short1).residual()).isEqualTo(5.5);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                DisruptionPropensity.of(
                                        game,
                                        Quantities.of(RandomGames.players(2), Unit.UTIL, 1, 1)))
                .withMessageContaining("payoffs (2 players)");
    }
}
