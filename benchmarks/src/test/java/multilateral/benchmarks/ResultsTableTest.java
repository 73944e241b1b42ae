package multilateral.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsTableTest {

    private static final String RUN =
            """
            {"jmhVersion": "1.37", "benchmark": "multilateral.benchmarks.%s.%s",
             "jvm": "/somewhere/java", "jvmArgs": ["-Xmx4g"], "jdkVersion": "17.0.1",
             "vmName": "OpenJDK 64-Bit Server VM", "params": {"players": "20"},
             "primaryMetric": {"rawData": [[%s], [9]], "scoreUnit": "ms/op"},
             "secondaryMetrics": {"gc.alloc.rate.norm": {"score": 1640.2}}}
            """;

    @Test
    void timesAreMultiplesOfTheReference() {
        String json =
                "["
                        + RUN.formatted("ShapleyBenchmark", "fold", "3, 4")
                        + ","
                        + RUN.formatted("ShapleyBenchmark", "read", "1, 2")
                        + "]";
        assertThat(ResultsTable.of(json))
                .isEqualTo(
                        """
                        # Results

                        JDK 17.0.1, OpenJDK 64-Bit Server VM; JMH 1.37. Medians; the multiple is of the row marked 1.00.

                        ## ShapleyBenchmark

                        | parameters | method | median | multiple | bytes per call |
                        |---|---|--:|--:|--:|
                        | players = 20 | fold | 4.000 ms/op | 2.00 | 1,640 |
                        | players = 20 | read | 2.000 ms/op | 1.00 | 1,640 |
                        """);
        assertThat(ResultsTable.withoutPrivate(json)).doesNotContain("/somewhere", "Xmx4g");
    }

    @Test
    void whatABenchmarkCountsStandsBesideTheTime() {
        String run =
                RUN.formatted("ZeroSumBenchmark", "floating", "1, 2")
                        .replace(
                                "\"gc.alloc.rate.norm\"",
                                "\"regret\": {\"rawData\": [[1e-15, 2.5e-14], [0]]},"
                                        + " \"found\": {\"rawData\": [[3], [3]]},"
                                        + " \"gc.alloc.rate.norm\"");
        assertThat(ResultsTable.of("[" + run + "]"))
                .contains("bytes per call | counted |\n|---|---|--:|--:|--:|---|\n")
                .contains("| 2.000 ms/op | 1.00 | 1,640 | found 3, regret 2.5e-14 |\n");
    }

    @Test
    void whatCannotBeNormalisedIsRefused() {
        assertThatThrownBy(
                        () ->
                                ResultsTable.of(
                                        "[" + RUN.formatted("ShapleyBenchmark", "fold", 1) + "]"))
                .hasMessage("ShapleyBenchmark (players = 20) was run without its reference, read");
        assertThatThrownBy(() -> ResultsTable.of("[" + RUN.formatted("NewBenchmark", "a", 1) + "]"))
                .hasMessage("benchmark (NewBenchmark) has no reference; name one in ResultsTable");
        assertThatThrownBy(() -> ResultsTable.of("[]")).hasMessageContaining("no run");
        assertThatThrownBy(() -> ResultsTable.of("{]")).hasMessageContaining("not a result of JMH");
        assertThatThrownBy(() -> ResultsTable.main(new String[] {"a"}))
                .hasMessageContaining("two arguments");
    }

    @Test
    void filedResultsAreWrittenToAFolder(@TempDir Path folder) throws IOException {
        Path raw = folder.resolve("raw.json");
        Files.writeString(raw, "[" + RUN.formatted("ShapleyBenchmark", "read", "1, 2") + "]");
        ResultsTable.main(new String[] {raw.toString(), folder.resolve("filed").toString()});
        String json = Files.readString(folder.resolve("filed/results.json"));
        assertThat(json).contains("rawData").doesNotContain("/somewhere");
        assertThat(folder.resolve("filed/results.md")).hasContent(ResultsTable.of(json));
    }

    @Test
    void publishedTablesAreThoseOfTheirRawResults() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("results"))) {
            List<Path> raw = files.filter(file -> file.endsWith("results.json")).toList();
            assertThat(raw).isNotEmpty();
            for (Path file : raw) {
                String json = Files.readString(file);
                assertThat(file.resolveSibling("results.md")).hasContent(ResultsTable.of(json));
                assertThat(json).doesNotContain("/usr/", "\"jvm\"");
            }
        }
    }
}
