package multilateral.burden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class BasePeriodTest {

    @Test
    void endsWithItsLastYear() {
        BasePeriod period = BasePeriod.ending(2022, 3);
        assertThat(period.years()).containsExactly(2020, 2021, 2022);
        assertThat(period.length()).isEqualTo(3);
        assertThat(period).hasToString("2020–2022");
    }

    @Test
    void refusesYearsOutOfOrder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BasePeriod(2022, 2021))
                .withMessageContaining("lastYear (2021) must be in [2022, 2121]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BasePeriod(Integer.MIN_VALUE, Integer.MAX_VALUE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BasePeriod.ending(2022, 0))
                .withMessageContaining("years (0)");
        assertThatIllegalArgumentException().isThrownBy(() -> BasePeriod.ending(2022, 101));
    }
}
