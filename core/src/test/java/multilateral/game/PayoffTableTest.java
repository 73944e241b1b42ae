package multilateral.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class PayoffTableTest {

    private static final Shape SHAPE = Shape.of(2, 2);

    @Test
    void payoffsStandInTheOrderOfTheShape() {
        PayoffTable table = PayoffTable.of(SHAPE, at -> new double[] {10 * at[0] + at[1], -0.0});
        for (int cell = 0; cell < SHAPE.cells(); cell++) {
            int[] at = SHAPE.profile(cell);
            assertThat(table.value(0, cell)).isEqualTo(10 * at[0] + at[1]);
            assertThat(Double.doubleToRawLongBits(table.value(1, cell))).isZero();
            assertThat(table.exact(0, cell)).isEqualTo(BigFraction.of(10 * at[0] + at[1]));
        }
        assertThat(table.values(0)).hasSize(4);
        assertThat(table.hasFractions(0)).isFalse();
    }

    @Test
    void onlyFractionsThatNoDoubleTellsAreKeptBesideIt() {
        BigFraction third = BigFraction.of(1, 3);
        BigFraction quarter = BigFraction.of(1, 4);
        PayoffTable table =
                PayoffTable.exact(
                        SHAPE, at -> new BigFraction[] {at[0] == 0 ? third : quarter, quarter});
        int first = SHAPE.index(0, 1);
        int second = SHAPE.index(1, 1);
        assertThat(table.isFraction(0, first)).isTrue();
        assertThat(table.isFraction(0, second)).isFalse();
        assertThat(table.exact(0, first)).isEqualTo(third);
        assertThat(table.exact(0, second)).isEqualTo(quarter);
        assertThat(table.value(0, first)).isEqualTo(1 / 3.0);
        assertThat(table.text(0, first)).isEqualTo("1/3");
        assertThat(table.text(0, second)).isEqualTo("0.25");
        assertThat(table.hasFractions(0)).isTrue();
        assertThat(table.hasFractions(1)).isFalse();
    }

    @Test
    void whatIsCopiedStaysExact() {
        PayoffTable from =
                PayoffTable.exact(
                        SHAPE, at -> new BigFraction[] {BigFraction.of(2, 3), BigFraction.ONE});
        PayoffTable to = new PayoffTable(SHAPE);
        to.copy(from, 0, 3, 1, 2);
        to.copy(from, 1, 3, 0, 2);
        assertThat(to.exact(1, 2)).isEqualTo(BigFraction.of(2, 3));
        assertThat(to.exact(0, 2)).isEqualTo(BigFraction.ONE);
        assertThat(to.value(1, 3)).isZero();
    }

    @Test
    void wrongPayoffsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PayoffTable.of(SHAPE, at -> new double[3]))
                .withMessageContaining("(3 of them) must be one for each of the 2 players");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PayoffTable.of(SHAPE, at -> new double[] {0, Double.NaN}))
                .withMessageContaining("payoff of player 1 at profile [0, 0] (NaN)");
    }
}
