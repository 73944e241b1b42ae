package multilateral.game;

import java.util.Locale;

/** Texts in JSON (RFC 8259). */
public final class JsonText {

    private JsonText() {}

    /**
     * Returns a text in quotation marks.
     *
     * @param text the text
     * @return the text, with quotation marks, backslashes, control characters and what is not in
     *     the basic plane escaped
     */
    public static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ' || Character.isSurrogate(c) || c == '\u2028' || c == '\u2029') {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
