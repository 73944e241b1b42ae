package multilateral.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "+1.5", ".5", "5.", "1e9", "1.5E-9"})
    void plainNumbersAreNumbers(String text) {
        assertThat(Numbers.isNumber(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".", "-", "e5", "1e", "0x10", "1d", "1f", "NaN", "1,5", "1 5", "٣", "a"})
    void otherTextsAreNot(String text) {
        assertThat(Numbers.isNumber(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,5", "1 5", "5 %", "€5", "NaN", "-inf", "+Infinity", "1.2.3"})
    void textsMeantAsNumbersAreAlike(String text) {
        assertThat(Numbers.isAlike(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2024-01-01", "G7", "n/a", "Nancy", "information", "-"})
    void wordsAndDatesAreNotAlike(String text) {
        assertThat(Numbers.isAlike(text)).isFalse();
    }

    @Test
    void longTextsAreClassifiedWithoutBacktracking() {
        String digits = "1".repeat(1_000_000);
        assertThat(Numbers.isNumber(digits + "x")).isFalse();
        assertThat(Numbers.isAlike(digits + ", x")).isFalse();
        assertThat(Numbers.isNumber(digits)).isTrue();
    }
}
