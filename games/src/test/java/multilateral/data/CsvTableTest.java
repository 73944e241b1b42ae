package multilateral.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

    private static CsvTable read(String text) throws IOException {
        return CsvTable.read("t.csv", text.getBytes(StandardCharsets.UTF_8), ',');
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void linesAreCountedAcrossQuotedBreaksAndEmptyLines(String end) throws IOException {
        CsvTable table =
                read(
                        String.join(
                                end, "a,b", "", "1,2", "\"x", "y", "z\",3", "4,5", "6,\"7", "8\""));
        assertThat(table.size()).isEqualTo(4);
        assertThat(table.line(0)).isEqualTo(3);
        assertThat(table.line(1)).isEqualTo(4);
        assertThat(table.line(2)).isEqualTo(7);
        assertThat(table.line(3)).isEqualTo(8);
    }

    @Test
    void headerOfOneRowHasNoRows() throws IOException {
        CsvTable table = read("a,b");
        assertThat(table.size()).isZero();
        assertThat(table.columns()).containsExactly("a", "b");
        assertThat(table.column("b")).isEqualTo(1);
    }

    @Test
    void unknownColumnsAreRefusedWithNearMissesOrAListOfTheFirst() throws IOException {
        CsvTable table = read("iso3,gdp_usd,region,ldc,sids,lldc,eu27\n");
        assertThatIOException()
                .isThrownBy(() -> table.column("GDP"))
                .withMessage(
                        "t.csv, line 1: no column is named \"GDP\"; did you mean \"gdp_usd\"?");
        assertThatIOException()
                .isThrownBy(() -> table.column("ios3"))
                .withMessageEndingWith("did you mean \"iso3\"?");
        assertThatIOException()
                .isThrownBy(() -> table.column("zzz"))
                .withMessageEndingWith("\"sids\", \"lldc\", … (7 in all)");
    }

    @Test
    void longValuesAreCutInMessages() throws IOException {
        CsvTable table = read("a\n" + "x".repeat(100) + "\n");
        assertThat(table.fault(0, 0, "is odd"))
                .hasMessage(
                        "t.csv, line 2, column \"a\": value \"" + "x".repeat(40) + "…\" is odd");
        assertThat(CsvTable.shown("a\r\nb")).isEqualTo("a  b");
    }

    @Test
    void delimiterIsNamedWhereCellsAreTooMany() {
        assertThatIOException()
                .isThrownBy(
                        () ->
                                CsvTable.read(
                                        "t.csv",
                                        "a\tb\n1\t2\t3\n".getBytes(StandardCharsets.UTF_8),
                                        '\t'))
                .withMessageContaining("a cell with a tab in it");
    }
}
