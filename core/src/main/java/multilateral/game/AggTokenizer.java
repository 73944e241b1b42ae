package multilateral.game;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** Cuts the text of an action-graph file into words and brackets, without its comments. */
final class AggTokenizer {

    private static final int MOST_SHOWN = 40;
    private static final int END_OF_FILE = -1;
    private static final int NOT_UNICODE = '\uFFFD';
    private static final int BYTE_ORDER_MARK = '\uFEFF';
    private static final String FIRST = "#AGG";

    private final Reader reader;
    private final StringBuilder buffer = new StringBuilder();

    /** The character at {@link #line} and {@link #column}, not yet part of a piece. */
    private int next;

    private int line = 1;
    private int column = 1;

    /** The word or bracket; empty at the end of the file. */
    private String text = "";

    private int startLine = 1;
    private int startColumn = 1;

    /** Starts at the first piece after the first line; the reader should be buffered. */
    AggTokenizer(Reader reader) throws IOException {
        this.reader = reader;
        next = reader.read();
        if (next == BYTE_ORDER_MARK) {
            next = reader.read();
        }
        for (int k = 0; k < FIRST.length(); k++) {
            if (next != FIRST.charAt(k)) {
                throw fault("expected \"" + FIRST + "\" in the first line, found something else");
            }
            step();
        }
        skipLine();
        advance();
    }

    private void skipLine() throws IOException {
        while (next != END_OF_FILE && next != '\n' && next != '\r') {
            step();
        }
    }

    boolean isEnd() {
        return text.isEmpty();
    }

    /** Goes on to the next piece. */
    void advance() throws IOException {
        while (next != END_OF_FILE && (Character.isWhitespace(next) || next == '#')) {
            if (next == '#') {
                skipLine();
            } else {
                step();
            }
        }
        startLine = line;
        startColumn = column;
        buffer.setLength(0);
        if (next == '[' || next == ']') {
            take();
        } else {
            word();
        }
        text = buffer.toString();
    }

    private void word() throws IOException {
        while (next != END_OF_FILE && !Character.isWhitespace(next) && "[]".indexOf(next) < 0) {
            if (next == NOT_UNICODE) {
                throw new FormatFault(
                        line,
                        column,
                        "expected text in UTF-8, found a byte that is not; save the file as UTF-8");
            }
            take();
            if (buffer.length() > PayoffNumber.MOST_CHARACTERS) {
                throw fault(
                        "expected a number of at most "
                                + PayoffNumber.MOST_CHARACTERS
                                + " characters, found a longer word");
            }
        }
    }

    private void take() throws IOException {
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

    void bracket(String bracket, String what) throws IOException {
        if (!text.equals(bracket)) {
            throw expected("\"" + bracket + "\" " + what);
        }
        advance();
    }

    int whole(int least, int most, String what) throws IOException {
        String range = what + ", a whole number in [" + least + ", " + most + "]";
        if (!text.matches("[+-]?[0-9]{1,10}")) {
            throw expected(range);
        }
        long number = Long.parseLong(text);
        if (number < least || number > most) {
            throw expected(range);
        }
        advance();
        return (int) number;
    }

    PayoffNumber payoff(String what) throws IOException {
        String number = what + ", a number such as -2, .5, 1e-3 or 3/7";
        try {
            Optional<PayoffNumber> payoff = PayoffNumber.parse(text);
            if (payoff.isEmpty()) {
                throw expected(number);
            }
            advance();
            return payoff.get();
        } catch (IllegalArgumentException e) {
            throw expected(number + " (" + e.getMessage() + ")");
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
        if (text.isEmpty()) {
            return "the end of the file";
        }
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < Math.min(text.length(), MOST_SHOWN); i++) {
            char c = text.charAt(i);
            boolean plain = c >= ' ' && !Character.isISOControl(c) && !Character.isSurrogate(c);
            shown.append(plain ? c : '?');
        }
        return "\"" + shown + (text.length() > MOST_SHOWN ? "…" : "") + "\"";
    }
}
