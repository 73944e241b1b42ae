package multilateral.game;

import java.io.IOException;

/**
 * Cuts the text of a strategic-form file into braces, quoted texts and words, with their places.
 */
final class NfgTokens {

    /** Kinds of tokens. */
    enum Kind {
        OPEN,
        CLOSE,
        TEXT,
        WORD,
        END
    }

    private final String fileName;
    private final String source;
    private int at;
    private int start;
    private Kind kind = Kind.END;
    private String value = "";

    NfgTokens(String fileName, String source) throws IOException {
        this.fileName = fileName;
        this.source = source.startsWith("\uFEFF") ? source.substring(1) : source;
        advance();
    }

    Kind kind() {
        return kind;
    }

    String value() {
        return value;
    }

    /** Takes the next token if it is of a kind. */
    String take(Kind wanted, String what) throws IOException {
        if (kind != wanted) {
            throw fault("expected " + what + " but found " + found());
        }
        String taken = value;
        advance();
        return taken;
    }

    boolean accept(Kind wanted) throws IOException {
        if (kind == wanted) {
            advance();
            return true;
        }
        return false;
    }

    private String found() {
        return switch (kind) {
            case OPEN -> "\"{\"";
            case CLOSE -> "\"}\"";
            case END -> "the end of the file";
            case TEXT, WORD -> "\"" + value + "\"";
        };
    }

    /** A fault at the current token. */
    IOException fault(String message) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < start; i++) {
            column++;
            if (source.charAt(i) == '\n') {
                line++;
                column = 1;
            }
        }
        return new IOException(fileName + ": line " + line + ", column " + column + ": " + message);
    }

    private void advance() throws IOException {
        while (at < source.length()
                && (Character.isWhitespace(source.charAt(at)) || source.charAt(at) == ',')) {
            at++;
        }
        start = at;
        if (at == source.length()) {
            kind = Kind.END;
            value = "";
            return;
        }
        char first = source.charAt(at);
        if (first == '{' || first == '}') {
            at++;
            kind = first == '{' ? Kind.OPEN : Kind.CLOSE;
            value = String.valueOf(first);
        } else if (first == '"') {
            text();
        } else {
            int end = at;
            while (end < source.length() && isWord(source.charAt(end))) {
                end++;
            }
            kind = Kind.WORD;
            value = source.substring(at, end);
            at = end;
        }
    }

    private static boolean isWord(char c) {
        return !Character.isWhitespace(c) && c != '{' && c != '}' && c != '"' && c != ',';
    }

    private void text() throws IOException {
        StringBuilder text = new StringBuilder();
        int i = at + 1;
        while (i < source.length() && source.charAt(i) != '"') {
            if (source.charAt(i) == '\\' && i + 1 < source.length()) {
                i++;
            }
            text.append(source.charAt(i));
            i++;
        }
        if (i >= source.length()) {
            throw fault("the quoted text that starts here has no closing quote");
        }
        at = i + 1;
        kind = Kind.TEXT;
        value = text.toString();
    }
}
