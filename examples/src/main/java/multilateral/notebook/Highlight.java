package multilateral.notebook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds comments, texts, numbers and keywords in Java code, and marks them in HTML. */
final class Highlight {

    private static final Pattern TOKEN =
            Pattern.compile(
                    "(?<c>//[^\\n]*|/\\*.*?\\*/)"
                            + "|(?<s>\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])*')"
                            + "|(?<k>\\b(?:import|static|final|new|return|if|else|for|while|record"
                            + "|class|interface|enum|var|int|long|double|boolean|char|void|switch"
                            + "|case|default|throw|try|catch|true|false|null)\\b)"
                            + "|(?<n>\\b\\d[\\d_.eE]*\\b)",
                    Pattern.DOTALL);

    private Highlight() {}

    static String html(String code) {
        StringBuilder html = new StringBuilder();
        Matcher token = TOKEN.matcher(code);
        int from = 0;
        while (token.find()) {
            html.append(Html.escape(code.substring(from, token.start())));
            html.append("<span class=\"").append(kind(token)).append("\">");
            html.append(Html.escape(token.group())).append("</span>");
            from = token.end();
        }
        return html.append(Html.escape(code.substring(from))).toString();
    }

    /** The code without its comments; what looks like one inside a text stays. */
    static String withoutComments(String code) {
        return TOKEN.matcher(code)
                .replaceAll(
                        token ->
                                token.group().startsWith("/")
                                        ? ""
                                        : Matcher.quoteReplacement(token.group()));
    }

    private static String kind(Matcher token) {
        for (String name : new String[] {"c", "s", "k"}) {
            if (token.group(name) != null) {
                return name;
            }
        }
        return "d";
    }
}
