package multilateral.data;

import static org.assertj.core.api.Assertions.assertThat;

import multilateral.actor.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnHeaderTest {

    @ParameterizedTest
    @CsvSource({
        "gdp [USD], gdp, USD",
        "gdp[USD], gdp, USD",
        "gdp [ USD(2025) ], gdp, USD(2025)",
        "a [b] [c], a [b], c",
        "a [b[c]d], a, b[c]d"
    })
    void unitStandsInTheLastBrackets(String text, String name, String unit) {
        assertThat(ColumnHeader.parse(text)).isEqualTo(new ColumnHeader(name, Unit.of(unit), true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gdp", "gdp []", "gdp [ ]", "[USD]", "gdp USD]", "gdp [USD] net", "]"})
    void otherHeadsAreNamesOnly(String text) {
        assertThat(ColumnHeader.parse(text)).isEqualTo(new ColumnHeader(text, Unit.ONE, false));
    }

    @Test
    void headsAreWrittenSuchThatTheyReadBack() {
        assertThat(ColumnHeader.format("gdp", Unit.of("USD"))).contains("gdp [USD]");
        assertThat(ColumnHeader.format("gdp", Unit.ONE)).contains("gdp");
        assertThat(ColumnHeader.format("gdp [USD]", Unit.ONE)).contains("gdp [USD] [1]");
        assertThat(ColumnHeader.format("gdp []", Unit.ONE)).contains("gdp []");
        assertThat(ColumnHeader.format("gdp", Unit.of("U]SD"))).isEmpty();
        assertThat(ColumnHeader.format("gdp ", Unit.ONE)).isEmpty();
        assertThat(ColumnHeader.format("", Unit.ONE)).isEmpty();
    }
}
