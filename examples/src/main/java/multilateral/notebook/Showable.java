package multilateral.notebook;

/** A value that knows how it looks on a page. */
public interface Showable {

    /**
     * Returns the value as a piece of HTML.
     *
     * @return HTML that can stand in the body of a page
     */
    String toHtml();

    /**
     * Returns the value as Markdown.
     *
     * @return Markdown, without a blank line at the end
     */
    String toMarkdown();
}
