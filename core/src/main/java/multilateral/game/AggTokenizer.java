package multilateral.game;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** Cuts the text of an action-graph file into words and brackets, without its comments. */
final class AggTokenizer {

    private static final String FIRST = "#AGG";

    private final LexemeReader reader;

    /** The word or bracket; empty at the end of the file. */
    private String text = "";

    /** Starts at the first piece after the first line; the reader should be buffered. */
    AggTokenizer(Reader characters) throws IOException {
        reader = new LexemeReader(characters);
        for (int k = 0; k < FIRST.length(); k++) {
            if (reader.next() != FIRST.charAt(k)) {
                throw fault("expected \"" + FIRST + "\" in the first line, found something else");
            }
            reader.skip();
        }
        skipLine();
        advance();
    }

    private void skipLine() throws IOException {
        while (!reader.isEnd() && reader.next() != '\n' && reader.next() != '\r') {
            reader.skip();
        }
    }

    boolean isEnd() {
        return text.isEmpty();
    }

    /** Goes on to the next piece. */
    void advance() throws IOException {
        while (reader.isBlank() || reader.next() == '#') {
            if (reader.next() == '#') {
                skipLine();
            } else {
                reader.skip();
            }
        }
        reader.begin();
        if (reader.next() == '[' || reader.next() == ']') {
            reader.take();
        } else {
            reader.takeWord("[]");
        }
        text = reader.lexeme();
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
        return reader.fault(message);
    }

    /** A fault at the start of the current piece, which is not what it should be. */
    FormatFault expected(String what) {
        String found = isEnd() ? "the end of the file" : LexemeReader.shown(text);
        return fault("expected " + what + ", found " + found);
    }
}
