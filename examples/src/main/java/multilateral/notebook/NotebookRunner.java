package multilateral.notebook;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * Runs a notebook and writes its page and transcript.
 *
 * <p>The first fault (a throw, a compile error, a name that stays unresolved, an end of the virtual
 * machine, a snippet without an end, an identity hash in a value) ends the run. The page is written
 * all the same, with the fault in its place.
 *
 * @param outputDirectory where {@code NAME.html} and {@code NAME.md} go; made if missing
 * @param classPath what the snippets may use
 * @param limit the most time a snippet may take
 */
record NotebookRunner(Path outputDirectory, String classPath, Duration limit) {

    /** The page, and the fault if there was one, as {@code file.jsh:line:column: message}. */
    record Outcome(Path html, Path markdown, Optional<String> fault) {}

    /** Runs a notebook, and tells about each snippet. */
    Outcome run(Path file, PrintStream progress) throws IOException {
        String fileName = String.valueOf(file.getFileName());
        String source = Files.readString(file, StandardCharsets.UTF_8).replace("\r\n", "\n");
        try (Execution execution = new Execution(classPath, limit)) {
            Notebook.Reading reading = Notebook.read(fileName, source, execution.analysis());
            Notebook notebook = reading.notebook();
            Page page = new Page(notebook.title());
            Optional<Notebook.Fault> fault = run(notebook, execution, page, progress);
            if (fault.isEmpty()) {
                fault = reading.fault().or(() -> execution.unresolved(notebook));
            }
            Optional<String> message =
                    fault.map(
                            f ->
                                    fileName
                                            + ":"
                                            + notebook.line(f.offset())
                                            + ":"
                                            + notebook.column(f.offset())
                                            + ": "
                                            + f.message());
            message.ifPresent(page::fault);
            return write(fileName, page, message);
        }
    }

    private static Optional<Notebook.Fault> run(
            Notebook notebook, Execution execution, Page page, PrintStream progress) {
        int done = 0;
        int all = notebook.snippetCount();
        for (Notebook.Cell cell : notebook.cells()) {
            if (cell instanceof Notebook.Prose prose) {
                page.prose(prose.markdown());
            } else if (cell instanceof Notebook.Code code) {
                page.code(code.text());
                for (Notebook.Snippet snippet : code.snippets()) {
                    long start = System.nanoTime();
                    Execution.Result result = execution.run(notebook, snippet);
                    done++;
                    progress.printf(
                            Locale.ROOT,
                            "[%3d/%d] line %-4d %6.1f s%n",
                            done,
                            all,
                            notebook.line(notebook.firstInk(snippet.offset())),
                            (System.nanoTime() - start) / 1e9);
                    result.shown().forEach(page::shown);
                    if (result.fault().isPresent()) {
                        return result.fault();
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Outcome write(String fileName, Page page, Optional<String> fault) throws IOException {
        String name =
                fileName.endsWith(".jsh") ? fileName.substring(0, fileName.length() - 4) : fileName;
        Files.createDirectories(outputDirectory);
        Path html = outputDirectory.resolve(name + ".html");
        Path markdown = outputDirectory.resolve(name + ".md");
        Files.writeString(html, page.toHtml());
        Files.writeString(markdown, page.toMarkdown());
        return new Outcome(html, markdown, fault);
    }
}
