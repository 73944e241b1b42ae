package multilateral.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class UnitTest {

    /** Nothing is converted: a thousand kilograms and a tonne are unlike. */
    @Test
    void unitsAreComparedBySymbol() {
        assertThat(Unit.of("%")).isEqualTo(Unit.PERCENT).hasSameHashCodeAs(Unit.PERCENT);
        assertThat(Unit.of("USD(2025)")).isNotEqualTo(Unit.of("USD(2024)"));
        assertThat(Unit.of("kg")).isNotEqualTo(Unit.of("t")).hasToString("kg");
    }

    @Test
    void refusesBlankSymbols() {
        for (String blank : new String[] {"", " ", "\t"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Unit.of(blank))
                    .withMessage(
                            "symbol of a unit must not be blank; use Unit.ONE for plain numbers");
        }
    }
}
