package multilateral.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/**
 * A notebook cut into prose and code.
 *
 * <p>A line that starts with {@code //} outside a snippet is Markdown prose. Snippets that follow
 * each other without a blank line or prose between them stand in one cell. An expression shows its
 * value unless a semicolon ends it.
 *
 * @param name the file's name, for messages
 * @param source the whole text
 * @param cells prose and code, in order
 */
record Notebook(String name, String source, List<Cell> cells) {

    /** A piece of a notebook. */
    sealed interface Cell {}

    /** Markdown. */
    record Prose(String markdown) implements Cell {}

    /** Code, and the snippets it consists of. */
    record Code(String text, List<Snippet> snippets) implements Cell {}

    /**
     * One snippet.
     *
     * @param source what jshell is given
     * @param offset where it starts in the notebook, leading blanks included
     * @param silent whether it ends in a semicolon, and so shows no value
     */
    record Snippet(String source, int offset, boolean silent) {}

    /** A place in a notebook and what is wrong there. */
    record Fault(int offset, String message) {}

    /** What reading a notebook gives: the notebook, and the first line that it cannot hold. */
    record Reading(Notebook notebook, Optional<Fault> fault) {}

    /** Cuts a text into cells. */
    static Reading read(String name, String source, SourceCodeAnalysis analysis) {
        return new Reader(name, source, analysis).read();
    }

    /** The first heading, or the file's name. */
    String title() {
        return cells.stream()
                .filter(Prose.class::isInstance)
                .flatMap(cell -> ((Prose) cell).markdown().lines())
                .filter(line -> line.startsWith("# "))
                .map(line -> line.substring(2).strip())
                .findFirst()
                .orElse(name);
    }

    int snippetCount() {
        return cells.stream()
                .mapToInt(cell -> cell instanceof Code code ? code.snippets().size() : 0)
                .sum();
    }

    /** The line of an offset, from 1. */
    int line(int offset) {
        return (int) source.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
    }

    /** The column of an offset, from 1. */
    int column(int offset) {
        return offset - source.lastIndexOf('\n', offset - 1);
    }

    /** The first character of a snippet's line that is not blank. */
    int firstInk(int offset) {
        int at = offset;
        while (at < source.length() - 1 && Character.isWhitespace(source.charAt(at))) {
            at++;
        }
        return at;
    }

    private static final class Reader {
        private final String name;
        private final String source;
        private final SourceCodeAnalysis analysis;
        private final List<Cell> cells = new ArrayList<>();
        private final List<Snippet> snippets = new ArrayList<>();
        private final StringBuilder prose = new StringBuilder();
        private final StringBuilder code = new StringBuilder();

        /** Lines of a snippet that is not complete yet, and where they start. */
        private String open = "";

        private int openAt;

        Reader(String name, String source, SourceCodeAnalysis analysis) {
            this.name = name;
            this.source = source;
            this.analysis = analysis;
        }

        Reading read() {
            Optional<Fault> fault = Optional.empty();
            int offset = 0;
            while (offset < source.length() && fault.isEmpty()) {
                int end = source.indexOf('\n', offset);
                int next = end < 0 ? source.length() : end + 1;
                fault = take(source.substring(offset, next), offset);
                offset = next;
            }
            if (!open.isBlank()) {
                snippets.add(new Snippet(open, openAt, false));
            }
            closeCode();
            closeProse();
            return new Reading(new Notebook(name, source, List.copyOf(cells)), fault);
        }

        private Optional<Fault> take(String line, int offset) {
            String text = line.strip();
            if (!open.isEmpty()) {
                addCode(line, offset);
            } else if (text.startsWith("//")) {
                closeCode();
                prose.append(text.substring(text.startsWith("// ") ? 3 : 2)).append('\n');
            } else if (text.isEmpty()) {
                closeCode();
                closeProse();
            } else if (text.startsWith("/") && !text.startsWith("/*")) {
                if (!text.equals("/exit")) {
                    return Optional.of(
                            new Fault(
                                    offset + line.indexOf('/'),
                                    "command \""
                                            + text
                                            + "\" is not for a notebook; only /exit is"));
                }
            } else {
                closeProse();
                addCode(line, offset);
            }
            return Optional.empty();
        }

        private void addCode(String line, int offset) {
            code.append(line);
            if (open.isEmpty()) {
                openAt = offset;
            }
            open += line;
            while (!open.isBlank()) {
                CompletionInfo info = analysis.analyzeCompletion(open);
                Completeness state = info.completeness();
                if (state == Completeness.DEFINITELY_INCOMPLETE
                        || state == Completeness.CONSIDERED_INCOMPLETE) {
                    return;
                }
                String rest =
                        state == Completeness.UNKNOWN || state == Completeness.EMPTY
                                ? ""
                                : info.remaining();
                String taken = open.substring(0, open.length() - rest.length());
                if (state != Completeness.EMPTY) {
                    String whole = state == Completeness.UNKNOWN ? open : info.source();
                    boolean silent = Highlight.withoutComments(taken).strip().endsWith(";");
                    snippets.add(new Snippet(whole, openAt, silent));
                }
                openAt += open.length() - rest.length();
                open = rest;
            }
            open = "";
        }

        private void closeProse() {
            if (!prose.isEmpty()) {
                cells.add(new Prose(prose.toString()));
                prose.setLength(0);
            }
        }

        private void closeCode() {
            if (!snippets.isEmpty()) {
                cells.add(new Code(code.toString().stripTrailing(), List.copyOf(snippets)));
            }
            snippets.clear();
            code.setLength(0);
        }
    }
}
