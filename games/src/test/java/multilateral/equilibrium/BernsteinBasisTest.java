package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BernsteinBasisTest {

    @Test
    void addsUpToOne() {
        for (int degree : new int[] {0, 1, 7, 192}) {
            double[] values = new double[degree + 1];
            for (double at : new double[] {0, 0.3, 1}) {
                BernsteinBasis.values(degree, at, values);
                assertThat(Arrays.stream(values).sum()).isCloseTo(1, within(1e-13));
                assertThat(Arrays.stream(values).min().orElseThrow()).isNotNegative();
            }
        }
        double[] cubic = new double[4];
        BernsteinBasis.values(3, 0.5, cubic);
        assertThat(cubic).containsExactly(0.125, 0.375, 0.375, 0.125);
    }

    /** Raised from 1 to 2, a line keeps its ends and gets its middle. */
    @Test
    void raises() {
        double[] raised = BernsteinBasis.raised(BernsteinBasis.identity(1), 2, 2);
        assertThat(raised).containsExactly(1, 0, 0.5, 0.5, 0, 1);
    }

    /** A polynomial of the smaller degree is met everywhere. */
    @Test
    void interpolatesExactlyWhatIsSmall() {
        int large = 30;
        double[] matrix = BernsteinBasis.interpolating(0.2, 0.6, large, 2);
        double[] small = new double[3];
        for (int old = 0; old <= large; old++) {
            for (int j = 0; j < 3; j++) {
                small[j] += matrix[3 * old + j] * old / large;
            }
        }
        assertThat(small).containsExactly(new double[] {0.2, 0.4, 0.6}, within(1e-14));
    }
}
