package multilateral.notebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** A notebook that has run, as a self-contained HTML page and as Markdown. */
final class Page {

    private static final List<org.commonmark.Extension> EXTENSIONS =
            List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(EXTENSIONS).build();

    private final String title;
    private final StringBuilder html = new StringBuilder();
    private final StringBuilder markdown = new StringBuilder();

    Page(String title) {
        this.title = title;
    }

    void prose(String text) {
        html.append(
                RENDERER.render(PARSER.parse(text))
                        .replace("<table>", "<div class=\"table\"><table>")
                        .replace("</table>", "</table></div>"));
        markdown.append(text.strip()).append("\n\n");
    }

    void code(String text) {
        String first = text.lines().findFirst().orElse("");
        html.append("<details class=\"code\"><summary><code>")
                .append(Html.escape(first))
                .append(text.strip().lines().count() > 1 ? " …" : "")
                .append("</code></summary><pre><code>")
                .append(Highlight.html(text))
                .append("</code></pre></details>\n");
        markdown.append("```java\n").append(text).append("\n```\n\n");
    }

    void shown(Execution.Shown value) {
        html.append("<div class=\"shown\">").append(value.html()).append("</div>\n");
        markdown.append(value.markdown()).append("\n\n");
    }

    void fault(String message) {
        html.append("<p class=\"fault\" role=\"alert\">")
                .append(Html.escape(message))
                .append("</p>\n");
        markdown.append("**").append(message).append("**\n\n");
    }

    String toHtml() {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%s</title>
                <style>
                %s</style>
                </head>
                <body>
                <main>
                %s</main>
                </body>
                </html>
                """
                .formatted(Html.escape(title), style(), html);
    }

    String toMarkdown() {
        return markdown.toString().stripTrailing() + "\n";
    }

    private static String style() {
        try (InputStream in = Page.class.getResourceAsStream("page.css")) {
            if (in == null) {
                throw new IllegalStateException("page.css is missing beside the class files");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
