package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BernsteinEllipseTest {

    /** Less is lost on smaller parts and with larger degrees, and values lose less than slopes. */
    @Test
    void losesLessWhereItShould() {
        double[] wide = BernsteinEllipse.losses(0.4, 0.6, 192, 12);
        double[] narrow = BernsteinEllipse.losses(0.45, 0.55, 192, 12);
        double[] high = BernsteinEllipse.losses(0.4, 0.6, 192, 16);
        assertThat(narrow[0]).isLessThan(wide[0] / 1000);
        assertThat(high[0]).isLessThan(wide[0]);
        assertThat(wide[0]).isLessThan(wide[1]);
    }
}
