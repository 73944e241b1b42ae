package multilateral.burden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import multilateral.data.NorthAtlanticTreaty;
import org.junit.jupiter.api.Test;

class AllianceBurdenTest {

    private static final Unit MONEY = Unit.of("USD");

    private static AllianceBurden of(double[] sizes, double[] spending) {
        ActorSet members =
                ActorSet.of(
                        IntStream.range(0, sizes.length)
                                .mapToObj(i -> "M" + i)
                                .toArray(String[]::new));
        return AllianceBurden.of(
                Quantities.of(members, MONEY, sizes), Quantities.of(members, MONEY, spending));
    }

    @Test
    void whereTheGreatCarryMoreTheTestSaysSo() {
        AllianceBurden burden = of(new double[] {8, 4, 2, 1}, new double[] {0.8, 0.3, 0.1, 0.02});
        assertThat(burden.spearman()).isCloseTo(1, within(1e-12));
        assertThat(burden.kendall()).isCloseTo(1, within(1e-12));
        assertThat(burden.exploitation()).isEqualTo(1 / 24.0);
        assertThat(burden.excess().get(0)).isPositive();
        assertThat(burden.excess().total()).isCloseTo(0, within(1e-12));
        AllianceBurden other = of(new double[] {8, 4, 2, 1}, new double[] {0.08, 0.1, 0.1, 0.1});
        assertThat(other.spearman()).isCloseTo(-1, within(1e-12));
        assertThat(other.exploitation()).isEqualTo(1);
    }

    @Test
    void theImpliedPrivateShareIsOneForProportionsAndZeroForALoneProvider() {
        double[] sizes = {8, 4, 2, 1};
        assertThat(of(sizes, new double[] {16, 8, 4, 2}).impliedPrivateShare())
                .isCloseTo(1, within(1e-12));
        assertThat(of(sizes, new double[] {3, 0, 0, 0}).impliedPrivateShare())
                .isCloseTo(0, within(1e-12));
        double a = 0.3;
        double[] mixed = {a * 8 + (1 - a) * 15, a * 4, a * 2, a};
        assertThat(of(sizes, mixed).impliedPrivateShare()).isCloseTo(a, within(1e-12));
    }

    @Test
    void equalBurdensHaveNoRankCorrelation() {
        AllianceBurden burden = of(new double[] {8, 4, 2}, new double[] {4, 2, 1});
        assertThat(burden.spearman()).isNaN();
        assertThat(burden.exploitation()).isNaN();
    }

    /** The facts of 2020: the largest member pays most, but burdens hardly follow size. */
    @Test
    void inTheAtlanticAllianceBurdensHardlyFollowSize() {
        ActorSet members = NorthAtlanticTreaty.members(2020).having("military expenditure");
        AllianceBurden burden =
                AllianceBurden.of(
                        members.quantity("gdp"), members.quantity("military expenditure"));
        assertThat(burden.spendingShares().get("USA")).isCloseTo(70, within(0.5));
        assertThat(burden.sizeShares().get("USA")).isCloseTo(53, within(0.5));
        assertThat(burden.spearman()).isCloseTo(0.07, within(0.005));
        assertThat(burden.exploitation()).isBetween(0.3, 0.4);
        assertThat(burden.impliedPrivateShare()).isBetween(0.55, 0.75);
    }

    @Test
    void faultsAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(new double[] {1, 2}, new double[] {1, 1}))
                .withMessage("size (2 members) must have at least three");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(new double[] {1, 0, 2}, new double[] {1, 1, 1}))
                .withMessageContaining("of \"M1\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(new double[] {1, 1, 2}, new double[] {0, 0, 0}))
                .withMessage("spending (total 0) must be above zero");
    }
}
