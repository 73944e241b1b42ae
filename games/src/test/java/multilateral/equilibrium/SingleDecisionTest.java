package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;

import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import multilateral.solve.Budget;
import multilateral.solve.Why;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class SingleDecisionTest {

    private static NormalFormGame game(double... payoffs) {
        return NormalFormGame.of(new int[] {payoffs.length}, at -> new double[] {payoffs[at[0]]});
    }

    @Test
    void theBestActionIsTheOnlyEquilibrium() {
        NormalFormGame game = game(1, 3, 2);
        EnumerationReport report = SupportEnumeration.withDefaults().report(game);
        assertThat(report.equilibria()).containsExactly(MixedProfile.pure(game, 1));
        assertThat(report.completeness()).isEqualTo(Completeness.PROVEN);
        assertThat(report.indexSum()).isOne();
        assertThat(report.degenerate()).isFalse();
    }

    @Test
    void bestActionsAreTheEndsOfTheirMixtures() {
        NormalFormGame game = game(3, 1, 3, 3);
        EnumerationReport report = SupportEnumeration.withDefaults().report(game);
        assertThat(report.equilibria())
                .containsExactly(
                        MixedProfile.pure(game, 0),
                        MixedProfile.pure(game, 2),
                        MixedProfile.pure(game, 3));
        assertThat(report.degenerate()).isTrue();
    }

    /** Two fractions that round to the same double are told apart. */
    @Test
    void fractionsAreCompared() {
        BigFraction[] payoffs = {
            BigFraction.of(1, 3), BigFraction.of(1, 3).add(BigFraction.from(1e-30))
        };
        NormalFormGame game =
                NormalFormGame.exact(new int[] {2}, at -> new BigFraction[] {payoffs[at[0]]});
        assertThat(SupportEnumeration.withDefaults().all(game))
                .containsExactly(MixedProfile.pure(game, 1));
    }

    @Test
    void obeysItsBudget() {
        Budget none = Budget.withDefaults().withCancelled(() -> true);
        assertThat(SupportEnumeration.withDefaults().with(none).report(game(1, 2)).stopped())
                .contains(Why.CANCELLED);
    }
}
