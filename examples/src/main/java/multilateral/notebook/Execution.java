package multilateral.notebook;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.Diag;
import jdk.jshell.EvalException;
import jdk.jshell.ExpressionSnippet;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.SnippetEvent;
import jdk.jshell.UnresolvedReferenceException;
import jdk.jshell.VarSnippet;

/** A virtual machine in which the snippets of one notebook run, one after the other. */
final class Execution implements AutoCloseable {

    /** What plain jshell imports at its start. */
    private static final List<String> IMPORTS =
            List.of(
                    "java.io",
                    "java.math",
                    "java.net",
                    "java.nio.file",
                    "java.util",
                    "java.util.concurrent",
                    "java.util.function",
                    "java.util.prefs",
                    "java.util.regex",
                    "java.util.stream");

    private static final Pattern IDENTITY_HASH =
            Pattern.compile("[\\w$.\\[;/\\]]*[A-Za-z$;)\\]\\d]@[0-9a-f]{5,8}\\b");

    /** How long a snippet may take to end once it was asked to. */
    private static final Duration GRACE = Duration.ofSeconds(3);

    private final Duration limit;
    private final Printed output = new Printed(this::stopPrinting);
    private final JShell shell;
    private final ScheduledExecutorService watchdog =
            Executors.newSingleThreadScheduledExecutor(
                    task -> {
                        Thread thread = new Thread(task, "watchdog");
                        thread.setDaemon(true);
                        return thread;
                    });

    /** Where each snippet starts in the notebook, by jshell's id. */
    private final Map<String, Integer> offsets = new HashMap<>();

    private volatile boolean ended;
    private volatile boolean late;
    private volatile boolean flooded;

    Execution(String classPath, Duration limit) {
        this.limit = limit;
        PrintStream out = new PrintStream(output, true, StandardCharsets.UTF_8);
        this.shell =
                JShell.builder()
                        .out(out)
                        .err(out)
                        .remoteVMOptions(
                                "-Dfile.encoding=UTF-8",
                                "-Dstdout.encoding=UTF-8",
                                "-Duser.language=en",
                                "-Duser.country=US",
                                "-Djava.awt.headless=true")
                        .executionEngine(new SnippetMachine(classPath), Map.of())
                        .build();
        shell.onShutdown(closed -> ended = true);
        shell.addToClasspath(classPath);
        IMPORTS.forEach(name -> shell.eval("import " + name + ".*;"));
    }

    jdk.jshell.SourceCodeAnalysis analysis() {
        return shell.sourceCodeAnalysis();
    }

    /** Values and printed text, as shown on the page. */
    record Shown(String html, String markdown) {}

    /** What a snippet showed, and what was wrong with it. */
    record Result(List<Shown> shown, Optional<Notebook.Fault> fault) {}

    /** Runs one snippet. */
    Result run(Notebook notebook, Notebook.Snippet snippet) {
        output.reset();
        int ink = notebook.firstInk(snippet.offset());
        Optional<Notebook.Fault> fault = evaluate(notebook, snippet, ink);
        List<Shown> shown = shown();
        if (fault.isEmpty()) {
            fault =
                    shown.stream()
                            .map(one -> IDENTITY_HASH.matcher(one.markdown()))
                            .filter(Matcher::find)
                            .map(
                                    hash ->
                                            new Notebook.Fault(
                                                    ink,
                                                    "identity hash \""
                                                            + hash.group()
                                                            + "\" in a value differs from run to"
                                                            + " run; show the content instead"))
                            .findFirst();
        }
        return new Result(shown, fault);
    }

    private Optional<Notebook.Fault> evaluate(
            Notebook notebook, Notebook.Snippet snippet, int ink) {
        List<SnippetEvent> events;
        try {
            events = watched(snippet.source());
            for (SnippetEvent event : events) {
                offsets.putIfAbsent(event.snippet().id(), snippet.offset());
                Optional<Notebook.Fault> fault = fault(notebook, snippet, ink, event);
                if (fault.isPresent()) {
                    return fault;
                }
            }
            for (SnippetEvent event : events) {
                Optional<String> name = valueName(event);
                if (name.isPresent() && !snippet.silent()) {
                    Optional<Notebook.Fault> fault =
                            watched("multilateral.notebook.Show.send(" + name.get() + ");").stream()
                                    .flatMap(e -> fault(notebook, snippet, ink, e).stream())
                                    .findFirst();
                    if (fault.isPresent()) {
                        return fault;
                    }
                }
            }
        } catch (IllegalStateException e) {
            return Optional.of(new Notebook.Fault(ink, whyEnded()));
        }
        return ended ? Optional.of(new Notebook.Fault(ink, whyEnded())) : Optional.empty();
    }

    private String whyEnded() {
        if (flooded) {
            return "the snippet printed more than " + Printed.MOST / 1_000_000 + " MB";
        }
        return late
                ? "the snippet did not end within " + limit.toSeconds() + " s"
                : "the snippet ended the virtual machine; a notebook must not call System.exit";
    }

    /** Evaluates with an eye on the clock: asks the snippet to stop, then ends its machine. */
    private List<SnippetEvent> watched(String source) {
        var stop = watchdog.schedule(this::stop, limit.toMillis(), TimeUnit.MILLISECONDS);
        var close =
                watchdog.schedule(
                        shell::close, limit.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
        try {
            List<SnippetEvent> events = shell.eval(source);
            if (late) {
                throw new IllegalStateException("late");
            }
            return events;
        } finally {
            stop.cancel(false);
            close.cancel(false);
        }
    }

    private void stop() {
        late = true;
        shell.stop();
    }

    /** The thread that brings the output must not wait for the machine it comes from. */
    private void stopPrinting() {
        flooded = true;
        watchdog.execute(this::stop);
        var unused = watchdog.schedule(shell::close, GRACE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The variable that holds the value of an expression; empty for anything else. */
    private static Optional<String> valueName(SnippetEvent event) {
        Snippet snippet = event.snippet();
        if (event.causeSnippet() != null || event.status() != Status.VALID) {
            return Optional.empty();
        }
        if (snippet.subKind() == SubKind.TEMP_VAR_EXPRESSION_SUBKIND) {
            return Optional.of(((VarSnippet) snippet).name());
        }
        return snippet.subKind() == SubKind.VAR_VALUE_SUBKIND
                ? Optional.of(((ExpressionSnippet) snippet).name())
                : Optional.empty();
    }

    private Optional<Notebook.Fault> fault(
            Notebook notebook, Notebook.Snippet snippet, int ink, SnippetEvent event) {
        if (event.causeSnippet() == null && event.status() == Status.REJECTED) {
            Optional<Diag> error =
                    shell.diagnostics(event.snippet()).filter(Diag::isError).findFirst();
            int at = error.map(diag -> snippet.offset() + (int) diag.getPosition()).orElse(ink);
            return Optional.of(
                    new Notebook.Fault(
                            Math.min(at, notebook.source().length() - 1),
                            error.map(diag -> oneLine(diag.getMessage(Locale.ROOT)))
                                    .orElse("the snippet is not Java")));
        }
        JShellException exception = event.exception();
        if (exception instanceof EvalException thrown) {
            return Optional.of(new Notebook.Fault(place(notebook, thrown, ink), message(thrown)));
        }
        if (exception instanceof UnresolvedReferenceException missing) {
            return Optional.of(new Notebook.Fault(ink, unresolved(missing.getSnippet())));
        }
        return Optional.empty();
    }

    private String unresolved(jdk.jshell.DeclarationSnippet snippet) {
        return "unresolved name: "
                + shell.unresolvedDependencies(snippet).collect(Collectors.joining(", "));
    }

    /** Names that were never defined, although jshell let them pass. */
    Optional<Notebook.Fault> unresolved(Notebook notebook) {
        if (ended) {
            return Optional.empty();
        }
        return shell.snippets()
                .filter(
                        snippet ->
                                shell.status(snippet) == Status.RECOVERABLE_DEFINED
                                        || shell.status(snippet) == Status.RECOVERABLE_NOT_DEFINED)
                .filter(snippet -> offsets.containsKey(snippet.id()))
                .map(
                        snippet ->
                                new Notebook.Fault(
                                        notebook.firstInk(offsets.getOrDefault(snippet.id(), 0)),
                                        unresolved((jdk.jshell.DeclarationSnippet) snippet)))
                .findFirst();
    }

    /** The innermost line of the notebook on the stack; frames of snippets are named "#id". */
    private int place(Notebook notebook, EvalException thrown, int fallback) {
        for (StackTraceElement frame : thrown.getStackTrace()) {
            String file = frame.getFileName();
            if (file != null && file.startsWith("#")) {
                Integer offset = offsets.get(file.substring(1));
                if (offset != null) {
                    int at = offset;
                    for (int line = 1; line < frame.getLineNumber(); line++) {
                        int next = notebook.source().indexOf('\n', at);
                        at = next < 0 ? at : next + 1;
                    }
                    return notebook.firstInk(at);
                }
            }
        }
        return fallback;
    }

    private static String message(EvalException thrown) {
        String text = thrown.getMessage();
        return thrown.getExceptionClassName() + (text == null ? "" : ": " + oneLine(text));
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", "; ");
    }

    /** Cuts the output into printed text and values. */
    private List<Shown> shown() {
        String[] parts =
                output.toString(StandardCharsets.UTF_8).split(String.valueOf(Show.MARKER), -1);
        List<Shown> shown = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            if (i % 3 == 0 && !parts[i].isBlank()) {
                String text = parts[i].stripTrailing();
                shown.add(
                        new Shown(
                                "<pre class=\"value\">" + Html.escape(text) + "</pre>",
                                "```\n" + text + "\n```"));
            } else if (i % 3 == 1 && i + 1 < parts.length) {
                shown.add(new Shown(Show.decode(parts[i]), Show.decode(parts[i + 1])));
            }
        }
        return shown;
    }

    @Override
    public void close() {
        watchdog.shutdownNow();
        shell.close();
    }
}
