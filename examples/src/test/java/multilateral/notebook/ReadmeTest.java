package multilateral.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code on the first screen of the README prints what stands below it. */
class ReadmeTest {

    @TempDir Path scratch;

    @Test
    void theFirstCodePrintsTheFirstOutput() throws IOException {
        List<String> blocks =
                Pattern.compile("```\\w*\\n(.*?)```", Pattern.DOTALL)
                        .matcher(Files.readString(Path.of("..", "README.md")))
                        .results()
                        .map((MatchResult block) -> block.group(1))
                        .toList();
        Path notebook = Files.writeString(scratch.resolve("readme.jsh"), blocks.get(0));
        NotebookRunner.Outcome outcome =
                new NotebookRunner(
                                scratch,
                                System.getProperty("java.class.path"),
                                Duration.ofMinutes(1))
                        .run(
                                notebook,
                                new PrintStream(
                                        new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
        assertThat(outcome.fault()).isEmpty();
        assertThat(Files.readString(outcome.markdown()))
                .endsWith("```\n" + blocks.get(1) + "```\n");
    }
}
