package multilateral.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import multilateral.actor.ActorSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemberTablesTest {

    private static String text(String file) throws IOException {
        try (InputStream in = UnitedNations.class.getResourceAsStream(file)) {
            assertThat(in).as(file).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** All shipped tables, one of them changed. */
    private static MemberTables.Opener changed(String file, UnaryOperator<String> change) {
        return name -> {
            if (!name.equals(file)) {
                return UnitedNations.class.getResourceAsStream(name);
            }
            try {
                return new ByteArrayInputStream(
                        change.apply(text(name)).getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    @Test
    void bothFilesOfScalesAgreeInEveryCellWhereTheyOverlap() throws IOException {
        CsvTable recent =
                CsvTable.read(
                        "recent",
                        text("un-scale-of-assessments.csv").getBytes(StandardCharsets.UTF_8),
                        ',');
        CsvTable history =
                CsvTable.read(
                        "history",
                        text("un-scale-history.csv").getBytes(StandardCharsets.UTF_8),
                        ',');
        Map<String, String> rates = new HashMap<>();
        for (int row = 0; row < recent.size(); row++) {
            for (int last : List.of(2015, 2018, 2021, 2024, 2027)) {
                int column = recent.column("pct_" + (last - 2) + "_" + last);
                rates.put(recent.cell(row, 0) + " " + last, recent.cell(row, column));
            }
        }
        assertThat(rates).hasSize(965);
        Set<String> overlap = new HashSet<>();
        for (int row = 0; row < history.size(); row++) {
            String key = history.cell(row, 0) + " " + history.cell(row, 2);
            if (rates.containsKey(key)) {
                assertThat(history.cell(row, 3)).as(key).isEqualTo(rates.get(key));
                overlap.add(key);
            }
        }
        assertThat(overlap).hasSize(965);
    }

    @Test
    void stateHasOneNameInAllFiles() throws IOException {
        ActorSet members = UnitedNations.members();
        for (String file : List.of("un-scale-of-assessments.csv", "un-scale-history.csv")) {
            CsvTable table = CsvTable.read(file, text(file).getBytes(StandardCharsets.UTF_8), ',');
            for (int row = 0; row < table.size(); row++) {
                assertThat(table.cell(row, table.column("member_state")))
                        .isEqualTo(members.get(members.indexOf(table.cell(row, 0))).name());
            }
        }
    }

    @Test
    void bothFilesOfFiguresAgree() throws IOException {
        CsvTable table =
                CsvTable.read(
                        "basics", text("country-basics.csv").getBytes(StandardCharsets.UTF_8), ',');
        for (int year : List.of(2019, 2023)) {
            int gdp = table.column("gdp_usd_" + year);
            int population = table.column("population_" + year);
            for (int row = 0; row < table.size(); row++) {
                String id = table.cell(row, 0);
                assertThat(UnitedNations.gdp(year).has(id))
                        .isEqualTo(!table.cell(row, gdp).isEmpty());
                if (UnitedNations.gdp(year).has(id)) {
                    assertThat(UnitedNations.gdp(year).get(id))
                            .isEqualTo(Double.parseDouble(table.cell(row, gdp)));
                }
                assertThat(UnitedNations.population(year).get(id))
                        .isEqualTo(Double.parseDouble(table.cell(row, population)));
            }
        }
    }

    @Test
    void creditsNameEveryTable() throws IOException {
        assertThat(text("CREDITS.md"))
                .contains(
                        "country-basics.csv",
                        "country-history.csv",
                        "ldc-changes.csv",
                        "un-scale-history.csv",
                        "un-scale-of-assessments.csv");
    }

    @Test
    void missingTableIsNamed() {
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(
                        () ->
                                MemberTables.load(
                                        file ->
                                                file.equals("ldc-changes.csv")
                                                        ? null
                                                        : UnitedNations.class.getResourceAsStream(
                                                                file)))
                .withMessageContaining("ldc-changes.csv is not there");
    }

    @ParameterizedTest
    @CsvSource({
        "country-basics.csv, 'AGO,Angola', 'AFG,Angola', 'occurs twice'",
        "country-basics.csv, 'AGO,Angola', ',Angola', 'must not be blank'",
        "country-history.csv, 'AFG,2009', 'AFG,2008', 'line 3, column \"iso3\"'",
        "country-history.csv, 'AFG,2009', 'AFG,209', 'is not a year'",
        "country-history.csv, 'AFG,2009', 'AFX,2009', 'is not the code of a member state'",
        "country-history.csv, '26482622', '26 482 622', 'is not a number'",
        "un-scale-of-assessments.csv, 'AGO,Angola', 'AFG,Angola', 'occurs twice'",
        "un-scale-of-assessments.csv, 'pct_2025_2027', 'pct', 'no column is named'",
        "un-scale-history.csv, '0.004', '0,004', 'line 2: 5 cells'"
    })
    void damagedTablesAreRefused(String file, String sound, String damaged, String message) {
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(
                        () ->
                                MemberTables.load(
                                        changed(
                                                file,
                                                text ->
                                                        text.replaceFirst(
                                                                Pattern.quote(sound), damaged))))
                .withMessageContaining("a table shipped with the library is missing or damaged")
                .withMessageContaining(message);
    }

    @Test
    void severalThreadsSeeTheSameFigures() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Double>> totals =
                    IntStream.range(0, 16)
                            .mapToObj(i -> threads.submit(() -> UnitedNations.scale(2025).total()))
                            .toList();
            for (Future<Double> total : totals) {
                assertThat(total.get()).isEqualTo(UnitedNations.scale(2025).total());
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
