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

    private final LexemeReader reader;
    private Kind kind = Kind.END;
    private String text = "";

    /** Starts at the first piece; the reader should be buffered. */
    NfgTokenizer(Reader characters) throws IOException {
        reader = new LexemeReader(characters);
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
        while (reader.isBlank()) {
            reader.skip();
        }
        reader.begin();
        kind =
                switch (reader.next()) {
                    case '{' -> single(Kind.OPEN);
                    case '}' -> single(Kind.CLOSE);
                    case ',' -> single(Kind.COMMA);
                    case '"' -> quoted();
                    default -> word();
                };
        text = reader.lexeme();
    }

    private Kind single(Kind bracketOrComma) throws IOException {
        reader.take();
        return bracketOrComma;
    }

    private Kind word() throws IOException {
        if (reader.isEnd()) {
            return Kind.END;
        }
        reader.takeWord("{},\"");
        return Kind.WORD;
    }

    private Kind quoted() throws IOException {
        reader.skip();
        while (reader.next() != '"') {
            if (reader.next() == '\\') {
                reader.skip();
                if (reader.next() != '"' && reader.next() != '\\') {
                    reader.add('\\');
                    continue;
                }
            }
            if (reader.isEnd()) {
                throw fault(
                        "expected a closing quotation mark for the text that starts here,"
                                + " found the end of the file");
            }
            reader.take();
            if (reader.length() > MOST_TEXT) {
                throw fault(
                        "expected a closing quotation mark within "
                                + MOST_TEXT
                                + " characters of the text that starts here, found none");
            }
        }
        reader.skip();
        return Kind.TEXT;
    }

    /** A fault at the start of the current piece. */
    FormatFault fault(String message) {
        return reader.fault(message);
    }

    /** A fault at the start of the current piece, which is not what it should be. */
    FormatFault expected(String what) {
        return fault("expected " + what + ", found " + found());
    }

    private String found() {
        return switch (kind) {
            case END -> "the end of the file";
            case TEXT -> "the text " + LexemeReader.shown(text);
            case OPEN, CLOSE, COMMA, WORD -> LexemeReader.shown(text) + hint();
        };
    }

    private String hint() {
        boolean comment = text.startsWith("//") || text.startsWith("/*") || text.startsWith("#");
        return comment
                ? "; the only comment of this format is a quoted text after the strategies"
                : "";
    }
}
