package multilateral.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every notebook that is shipped runs, in the runner and in plain jshell. */
@Execution(ExecutionMode.CONCURRENT)
class ShippedNotebooksTest {

    @TempDir Path scratch;

    static List<Path> notebooks() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("notebooks"))) {
            return files.filter(file -> file.toString().endsWith(".jsh")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("notebooks")
    void runs(Path notebook) {
        int status =
                Main.run(
                        new String[] {
                            "--output",
                            Path.of("target", "notebooks").toString(),
                            notebook.toString()
                        },
                        System.out,
                        System.err);
        assertThat(status).isEqualTo(0);
    }

    @Test
    void theFirstRunsInPlainJshell() throws IOException, InterruptedException {
        runInPlainJshell(Path.of("notebooks", "first-steps.jsh"));
    }

    @ParameterizedTest
    @MethodSource("notebooks")
    @Tag("stress")
    void everyOneRunsInPlainJshell(Path notebook) throws IOException, InterruptedException {
        runInPlainJshell(notebook);
    }

    /** Plain jshell exits with 0 whatever happens, so what it prints tells. */
    private void runInPlainJshell(Path notebook) throws IOException, InterruptedException {
        Path output = scratch.resolve("out.txt");
        Path exit = Files.writeString(scratch.resolve("exit.jsh"), "/exit\n");
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "jshell")
                                        .toString(),
                                "-J-Duser.home=" + scratch,
                                "--class-path",
                                System.getProperty("java.class.path"),
                                "--feedback",
                                "concise",
                                notebook.toString(),
                                exit.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.readString(output, StandardCharsets.UTF_8))
                .doesNotContain("Error:", "Exception", "|  ");
    }
}
