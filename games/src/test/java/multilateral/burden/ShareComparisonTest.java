package multilateral.burden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import org.junit.jupiter.api.Test;

class ShareComparisonTest {

    private static Quantities shares(double... values) {
        return Quantities.of(ActorSet.of("A", "B", "C", "D"), Unit.PERCENT, values);
    }

    @Test
    void differencesAreCountedByHand() {
        ShareComparison comparison =
                ShareComparison.of(shares(40, 30, 20, 10), shares(30, 40, 20, 10));
        assertThat(comparison.meanAbsoluteDifference()).isEqualTo(5);
        assertThat(comparison.moved()).isEqualTo(0.1);
        assertThat(comparison.spearman()).isCloseTo(0.8, within(1e-15));
        assertThat(comparison.overturned()).isCloseTo(1.0 / 6, within(1e-15));
        assertThat(comparison.change().toArray()).containsExactly(-10, 10, 0, 0);
        assertThat(comparison.gainersFirst()).containsExactly(0, 2, 3, 1);
    }

    @Test
    void theSameSharesAreNoDistanceApart() {
        ShareComparison same = ShareComparison.of(shares(1, 2, 3, 4), shares(1, 2, 3, 4));
        assertThat(same.moved()).isEqualTo(0);
        assertThat(same.spearman()).isCloseTo(1, within(1e-15));
        assertThat(same.overturned()).isEqualTo(0);
        assertThat(ShareComparison.of(shares(1, 2, 3, 4), shares(4, 3, 2, 1)).overturned())
                .isEqualTo(1);
        assertThat(ShareComparison.of(shares(1, 2, 3, 4), shares(1, 1, 1, 1)).spearman()).isNaN();
    }

    @Test
    void nothingToCompareIsRefused() {
        Quantities one = Quantities.of(ActorSet.of("A"), Unit.PERCENT, 100);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShareComparison.of(one, one))
                .withMessageContaining("1 actors");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShareComparison.of(shares(0, 0, 0, 0), shares(1, 0, 0, 0)));
    }
}
