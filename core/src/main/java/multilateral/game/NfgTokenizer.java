package multilateral.game;

import java.io.IOException;
import java.io.Reader;

/** Cuts the text of a strategic-form file into braces, commas, quoted texts and words. */
final class NfgTokenizer {

    /** The kinds of pieces. */
    enum Kind {
        OPEN,
        CLOSE,
        COMMA,
        TEXT,
        WORD,
        END
    }

    static final int MOST_TEXT = 1_000_000;
    private static final int MOST_SHOWN = 40;
    private static final int END_OF_FILE = -1;
    private static final int NOT_UNICODE = '\uFFFD';
    private static final int BYTE_ORDER_MARK = '\uFEFF';

    private final Reader reader;
    private final StringBuilder buffer = new StringBuilder();

    /** The character at {@link #line} and {@link #column}, not yet part of a piece. */
    private int next;

    private int line = 1;
    private int column = 1;

    private Kind kind = Kind.END;
    private String text = "";
    private int startLine = 1;
    private int startColumn = 1;

    /** Starts at the first piece; the reader should be buffered. */
    NfgTokenizer(Reader reader) throws IOException {
        this.reader = reader;
        next = reader.read();
        if (next == BYTE_ORDER_MARK) {
            next = reader.read();
        }
        advance();
    }

    Kind kind() {
        return kind;
    }

    /** The word, or the quoted text without quotes and escapes. */
    String text() {
        return text;
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.equals(word);
    }

    /** Goes on to the next piece. */
    void advance() throws IOException {
        while (next != END_OF_FILE && Character.isWhitespace(next)) {
            step();
        }
        startLine = line;
        startColumn = column;
        switch (next) {
            case END_OF_FILE -> set(Kind.END, "");
            case '{' -> single(Kind.OPEN);
            case '}' -> single(Kind.CLOSE);
            case ',' -> single(Kind.COMMA);
            case '"' -> quoted();
            default -> word();
        }
    }

    private void set(Kind newKind, String newText) {
        kind = newKind;
        text = newText;
    }

    private void single(Kind newKind) throws IOException {
        set(newKind, Character.toString(next));
        step();
    }

    private void word() throws IOException {
        buffer.setLength(0);
        while (next != END_OF_FILE && !Character.isWhitespace(next) && "{},\"".indexOf(next) < 0) {
            take();
            if (buffer.length() > PayoffNumber.MOST_CHARACTERS) {
                set(Kind.WORD, buffer.toString());
                throw fault(
                        "expected a word or number of at most "
                                + PayoffNumber.MOST_CHARACTERS
                                + " characters, found "
                                + found());
            }
        }
        set(Kind.WORD, buffer.toString());
    }

    private void quoted() throws IOException {
        buffer.setLength(0);
        step();
        while (next != '"') {
            if (next == '\\') {
                step();
                if (next != '"' && next != '\\') {
                    buffer.append('\\');
                    continue;
                }
            }
            if (next == END_OF_FILE) {
                throw fault(
                        "expected a closing quotation mark for the text that starts here,"
                                + " found the end of the file");
            }
            take();
            if (buffer.length() > MOST_TEXT) {
                throw fault(
                        "expected a closing quotation mark within "
                                + MOST_TEXT
                                + " characters of the text that starts here, found none");
            }
        }
        step();
        set(Kind.TEXT, buffer.toString());
    }

    private void take() throws IOException {
        if (next == NOT_UNICODE) {
            startLine = line;
            startColumn = column;
            throw fault("expected text in UTF-8, found a byte that is not; save the file as UTF-8");
        }
        buffer.append((char) next);
        step();
    }

    private void step() throws IOException {
        int last = next;
        next = reader.read();
        if (last == '\n' || (last == '\r' && next != '\n')) {
            line++;
            column = 1;
        } else {
            column++;
        }
    }

    /** A fault at the start of the current piece. */
    FormatFault fault(String message) {
        return new FormatFault(startLine, startColumn, message);
    }

    /** A fault at the start of the current piece, which is not what it should be. */
    FormatFault expected(String what) {
        return fault("expected " + what + ", found " + found());
    }

    private String found() {
        return switch (kind) {
            case END -> "the end of the file";
            case TEXT -> "the text \"" + shown() + "\"";
            case OPEN, CLOSE, COMMA, WORD -> "\"" + shown() + "\"" + hint();
        };
    }

    private String hint() {
        boolean comment = text.startsWith("//") || text.startsWith("/*") || text.startsWith("#");
        return comment
                ? "; the only comment of this format is a quoted text after the strategies"
                : "";
    }

    /** The text cut to a readable length, without control characters. */
    private String shown() {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < Math.min(text.length(), MOST_SHOWN); i++) {
            char c = text.charAt(i);
            boolean plain = c >= ' ' && !Character.isISOControl(c) && !Character.isSurrogate(c);
            shown.append(plain ? c : '?');
        }
        return shown.append(text.length() > MOST_SHOWN ? "…" : "").toString();
    }
}
