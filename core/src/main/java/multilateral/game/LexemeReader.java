package multilateral.game;

import java.io.IOException;
import java.io.Reader;

/**
 * Reads the characters of a game file one after another, gathers those of the current lexeme, and
 * knows at which line and column it starts. A byte-order mark is passed over.
 */
final class LexemeReader {

    private static final int MOST_SHOWN = 40;
    private static final int END_OF_FILE = -1;
    private static final int NOT_UNICODE = '\uFFFD';
    private static final int BYTE_ORDER_MARK = '\uFEFF';

    private final Reader reader;
    private final StringBuilder lexeme = new StringBuilder();

    /** The character at {@link #line} and {@link #column}, not yet part of a lexeme. */
    private int next;

    private int line = 1;
    private int column = 1;
    private int startLine = 1;
    private int startColumn = 1;

    /** Stands before the first character; the reader should be buffered. */
    LexemeReader(Reader reader) throws IOException {
        this.reader = reader;
        next = reader.read();
        if (next == BYTE_ORDER_MARK) {
            next = reader.read();
        }
    }

    /** The character that is read next, or a negative number at the end of the file. */
    int next() {
        return next;
    }

    boolean isEnd() {
        return next == END_OF_FILE;
    }

    boolean isBlank() {
        return Character.isWhitespace(next);
    }

    /** Starts a lexeme here, still empty. */
    void begin() {
        startLine = line;
        startColumn = column;
        lexeme.setLength(0);
    }

    /** Leaves the next character out. */
    void skip() throws IOException {
        int last = next;
        next = reader.read();
        if (last == '\n' || (last == '\r' && next != '\n')) {
            line++;
            column = 1;
        } else {
            column++;
        }
    }

    /** Adds the next character to the lexeme. */
    void take() throws IOException {
        if (next == NOT_UNICODE) {
            throw new FormatFault(
                    line,
                    column,
                    "expected text in UTF-8, found a byte that is not; save the file as UTF-8");
        }
        add((char) next);
        skip();
    }

    /** Adds a character that was left out after all. */
    void add(char character) {
        lexeme.append(character);
    }

    /** Takes what comes before a blank, one of the delimiters or the end of the file. */
    void takeWord(String delimiters) throws IOException {
        while (!isEnd() && !isBlank() && delimiters.indexOf(next) < 0) {
            take();
            if (lexeme.length() > PayoffNumber.MOST_CHARACTERS) {
                throw fault(
                        "expected a word or number of at most "
                                + PayoffNumber.MOST_CHARACTERS
                                + " characters, found "
                                + shown(lexeme()));
            }
        }
    }

    String lexeme() {
        return lexeme.toString();
    }

    int length() {
        return lexeme.length();
    }

    /** A fault at the start of the current lexeme. */
    FormatFault fault(String message) {
        return new FormatFault(startLine, startColumn, message);
    }

    /** A text in quotation marks, cut to a readable length, without control characters. */
    static String shown(String text) {
        StringBuilder shown = new StringBuilder("\"");
        for (int i = 0; i < Math.min(text.length(), MOST_SHOWN); i++) {
            char c = text.charAt(i);
            boolean plain = c >= ' ' && !Character.isISOControl(c) && !Character.isSurrogate(c);
            shown.append(plain ? c : '?');
        }
        return shown.append(text.length() > MOST_SHOWN ? "…\"" : "\"").toString();
    }
}
