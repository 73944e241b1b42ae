package multilateral.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class CertificateTest {

    @Test
    void aClaimHoldsUpToItsResidual() {
        Certificate certificate = () -> 1e-6;
        assertThat(certificate.holdsWithin(1e-6)).isTrue();
        assertThat(certificate.holdsWithin(1e-7)).isFalse();
        Certificate exact = () -> -1;
        assertThat(exact.holdsWithin(0)).isTrue();
    }

    @Test
    void refusesToleranceBelowZeroOrNan() {
        Certificate certificate = () -> 0;
        for (double tolerance : new double[] {-1e-9, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> certificate.holdsWithin(tolerance))
                    .withMessageContaining("tolerance (" + tolerance + ")");
        }
    }
}
