package multilateral.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Execution(ExecutionMode.CONCURRENT)
class NotebookRunnerTest {

    private static final Path FIXTURES = Path.of("src", "test", "notebooks");

    @TempDir Path output;

    private record Run(int status, String out, String err) {}

    private Run run(String... args) {
        String[] all = new String[args.length + 6];
        all[0] = "--notebooks";
        all[1] = FIXTURES.toString();
        all[2] = "--output";
        all[3] = output.toString();
        all[4] = "--limit";
        all[5] = "10";
        System.arraycopy(args, 0, all, 6, args.length);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status =
                Main.run(
                        all,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Run(
                status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** The entry that the build runs fails with the place of the fault, and still writes a page. */
    @ParameterizedTest
    @CsvSource({
        "throws, throws.jsh:5:9: java.lang.IllegalArgumentException: n (3) must be even",
        "does-not-compile, does-not-compile.jsh:5:11: incompatible types",
        "exits, exits.jsh:4:1: the snippet ended the virtual machine",
        "unresolved, unresolved.jsh:3:1: unresolved name: method missing(int)",
        "unknown-name, unknown-name.jsh:2:7: cannot find symbol",
        "identity-hash, identity-hash.jsh:3:1: identity hash",
        "commands, commands.jsh:2:1: command \"/set feedback concise\""
    })
    void aFaultFailsTheRunAndIsPlaced(String name, String message) throws IOException {
        Run run = run(name);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).startsWith(message);
        assertThat(Files.readString(output.resolve(name + ".html"))).contains("class=\"fault\"");
    }

    @Test
    void anEndlessLoopIsEnded() {
        Run run = run("--limit", "2", "never-ends");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).startsWith("never-ends.jsh:5:1: the snippet did not end within 2 s");
    }

    @Test
    void anEndlessPrinterIsEnded() {
        Run run = run("floods");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).startsWith("floods.jsh:3:1: the snippet printed more than 4 MB");
    }

    @Test
    void aSemicolonKeepsAValueOffThePage() throws IOException {
        assertThat(run("silent").status()).isEqualTo(0);
        assertThat(Files.readString(output.resolve("silent.md")))
                .contains("```\nshown\n```")
                .doesNotContain("```\nhidden\n```", "null");
    }

    @Test
    void aPageShowsProseCodeValuesTablesAndPictures() throws IOException {
        Run run = run("fine");
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isEqualTo(0);
        String html = Files.readString(output.resolve("fine.html"));
        assertThat(html)
                .contains("<title>All is well</title>")
                .contains("<em>emphasis</em> &amp; a table")
                .contains("printed &lt;here&gt;")
                .contains("key = 0.1")
                .contains("[1.0, 2.5]")
                .contains("<caption>A | B</caption>")
                .contains("<svg", "viewBox=\"0 0 760.0")
                .contains("prefers-color-scheme: dark")
                .doesNotContain("src=", "href=\"http", "@import", "<script");
        String markdown = Files.readString(output.resolve("fine.md"));
        assertThat(markdown)
                .contains("| A | 3.00 | −3.0 |")
                .contains("| B | 0.25 | −0.3 |")
                .contains("*Picture: Lines*");
        assertThat(run.out()).contains("page:", "fine.html");
        assertThat(run("fine").status()).isEqualTo(0);
        assertThat(Files.readString(output.resolve("fine.html")))
                .as("the same bytes on every run")
                .isEqualTo(html);
    }

    @Test
    void wrongCommandLinesAreExplained() {
        assertThat(run("nothing-here").status()).isEqualTo(2);
        assertThat(run("nothing-here").err()).contains("there are: commands, does-not-compile");
        assertThat(run("--colour").err()).contains("option \"--colour\"");
        assertThat(run("--limit").err()).contains("needs a value");
        assertThat(run("--limit", "soon").err()).contains("--limit (soon)");
        assertThat(run().out()).contains("throws", "A snippet that throws");
        assertThat(run("--help").out()).contains("usage");
    }
}
