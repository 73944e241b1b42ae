package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class BernsteinCellsTest {

    @Test
    void partsCoverEverything() {
        BernsteinCells cells = new BernsteinCells();
        for (int degree : new int[] {15, 60, 192, 1000}) {
            List<BernsteinCell> parts = cells.parts(degree);
            double at = 0;
            for (BernsteinCell part : parts) {
                assertThat(part.low).isEqualTo(at);
                double width = Math.asin(Math.sqrt(part.high)) - Math.asin(Math.sqrt(part.low));
                assertThat(width).isLessThan(BernsteinCells.width(degree) + 1e-12);
                assertThat(part.valueLoss()).isBetween(0.0, 0.02);
                at = part.high;
            }
            assertThat(at).isEqualTo(1);
        }
    }

    @Test
    void makesEachOnce() {
        BernsteinCells cells = new BernsteinCells();
        assertThat(cells.parts(60)).isSameAs(cells.parts(60));
        assertThat(cells.exact(7)).isSameAs(cells.exact(7));
        assertThat(cells.whole(60, 6)).isSameAs(cells.whole(60, 6));
        assertThat(cells.exact(7).valueLoss()).isCloseTo(0, within(0.0));
    }
}
