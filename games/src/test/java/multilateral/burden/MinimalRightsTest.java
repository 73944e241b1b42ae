package multilateral.burden;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MinimalRightsTest {

    @Test
    void whatTheOthersLeave() {
        assertThat(MinimalRights.of(7, new double[] {5, 3, 1})).containsExactly(3, 1, 0);
        assertThat(MinimalRights.truncated(2, new double[] {5, 3, 1})).containsExactly(2, 2, 1);
    }

    /** A small estate beside a huge claim is not lost in the sum of the claims. */
    @Test
    void hugeClaims() {
        assertThat(MinimalRights.of(1e16, new double[] {1e16, 1, 2}))
                .containsExactly(1e16 - 3, 0, 0);
    }
}
