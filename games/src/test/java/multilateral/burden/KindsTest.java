package multilateral.burden;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KindsTest {

    @Test
    void equalClaimsAreOneKind() {
        Kinds kinds = Kinds.of(new double[] {3, 0, 1, 3, 3});
        assertThat(kinds.size()).isEqualTo(2);
        assertThat(kinds.value(1)).isEqualTo(3);
        assertThat(kinds.count(1)).isEqualTo(3);
        assertThat(kinds.members()).isEqualTo(4);
        assertThat(kinds.total()).isEqualTo(10);
        assertThat(kinds.sets()).isEqualTo(8);
        assertThat(kinds.toClaimants(new double[] {0.5, 2})).containsExactly(2, 0, 0.5, 2, 2);
    }

    /** The order of claims is put back, equal claims get the first of their awards. */
    @Test
    void orderIsRestored() {
        assertThat(Kinds.inOrder(new double[] {3, 1, 3, 2}, new double[] {1.5, 1.25, 1.5001, 0.7}))
                .containsExactly(1.5, 1, 1.5, 1);
    }
}
