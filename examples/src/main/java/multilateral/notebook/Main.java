package multilateral.notebook;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The command line of the notebook runner; the script {@code notebook} calls it. */
public final class Main {

    private static final String USAGE =
            """
            usage: notebook                 list the notebooks
                   notebook NAME-or-path    run a notebook and write its page
                   notebook --shell         open jshell with the library ready

            options: --limit SECONDS        the most time a snippet may take (default 300)
            """;

    private final PrintStream out;
    private final PrintStream err;
    private Path notebooks = Path.of("notebooks");
    private Path output = Path.of("target", "notebooks");
    private Duration limit = Duration.ofMinutes(5);

    private Main(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /**
     * Runs notebooks.
     *
     * @param args options and names or paths of notebooks; none lists the notebooks
     */
    public static void main(String[] args) {
        System.exit(run(args, System.out, System.err));
    }

    /** Exit status: 0 all ran, 1 a notebook failed, 2 the command line was wrong. */
    static int run(String[] args, PrintStream out, PrintStream err) {
        try {
            return new Main(out, err).run(Arrays.asList(args));
        } catch (IllegalArgumentException | IOException e) {
            err.println(e.getMessage());
            return 2;
        }
    }

    private int run(List<String> args) throws IOException {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < args.size(); i++) {
            switch (args.get(i)) {
                case "--notebooks" -> notebooks = Path.of(value(args, ++i));
                case "--output" -> output = Path.of(value(args, ++i));
                case "--limit" -> limit = seconds(value(args, ++i));
                case "--help", "-h" -> {
                    out.print(USAGE);
                    return 0;
                }
                default -> names.add(name(args.get(i)));
            }
        }
        if (names.isEmpty()) {
            list();
            return 0;
        }
        int status = 0;
        for (String name : names) {
            status = Math.max(status, runOne(find(name)));
        }
        return status;
    }

    private static String name(String arg) {
        if (arg.startsWith("-")) {
            throw new IllegalArgumentException("option \"" + arg + "\" is not known\n" + USAGE);
        }
        return arg;
    }

    private static String value(List<String> args, int index) {
        if (index >= args.size()) {
            throw new IllegalArgumentException(
                    "option " + args.get(index - 1) + " needs a value\n" + USAGE);
        }
        return args.get(index);
    }

    private static Duration seconds(String text) {
        try {
            long seconds = Long.parseLong(text);
            if (seconds >= 1 && seconds <= 86_400) {
                return Duration.ofSeconds(seconds);
            }
        } catch (NumberFormatException e) {
            // falls through to the message below, which says more
        }
        throw new IllegalArgumentException(
                "--limit (" + text + ") must be a whole number of seconds in [1, 86400]");
    }

    private int runOne(Path file) throws IOException {
        NotebookRunner runner =
                new NotebookRunner(output, System.getProperty("java.class.path", ""), limit);
        NotebookRunner.Outcome outcome = runner.run(file, out);
        out.println("page:       " + outcome.html().toAbsolutePath().normalize());
        out.println("transcript: " + outcome.markdown().toAbsolutePath().normalize());
        outcome.fault().ifPresent(err::println);
        return outcome.fault().isPresent() ? 1 : 0;
    }

    private Path find(String name) throws IOException {
        Path given = Path.of(name);
        if (Files.isRegularFile(given)) {
            return given;
        }
        Path known = notebooks.resolve(name.endsWith(".jsh") ? name : name + ".jsh");
        if (Files.isRegularFile(known)) {
            return known;
        }
        throw new IllegalArgumentException(
                "notebook \"" + name + "\" is not here; there are: " + String.join(", ", names()));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(notebooks)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(file -> file.endsWith(".jsh"))
                    .map(file -> file.substring(0, file.length() - 4))
                    .sorted()
                    .toList();
        }
    }

    private void list() throws IOException {
        for (String name : names()) {
            String title =
                    Files.readString(notebooks.resolve(name + ".jsh"))
                            .lines()
                            .filter(line -> line.startsWith("// # "))
                            .map(line -> line.substring(5))
                            .findFirst()
                            .orElse("");
            out.printf("%-20s %s%n", name, title);
        }
        out.print("\n" + USAGE);
    }
}
