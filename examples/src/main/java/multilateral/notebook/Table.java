package multilateral.notebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import multilateral.actor.Actor;
import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;

/**
 * A table for a page: one row an actor or a label, and columns of figures or text. Immutable; a
 * missing figure shows as "not known".
 */
public final class Table implements Showable {

    /** More rows than this are shown in a box of their own that scrolls. */
    private static final int LONG = 40;

    private static final String MISSING = "not known";

    /** Stands in the order for rows left out. */
    private static final int GAP = -1;

    private final String caption;
    private final String rowTitle;
    private final List<String> rows;

    /** Ids of the actors in row order; empty where the rows are mere labels. */
    private final List<String> ids;

    private final List<Column> columns;

    /** Rows to show, in order. */
    private final List<Integer> order;

    private final String note;

    private Table(
            String caption,
            String rowTitle,
            List<String> rows,
            List<String> ids,
            List<Column> columns,
            List<Integer> order,
            String note) {
        this.caption = caption;
        this.rowTitle = rowTitle;
        this.rows = rows;
        this.ids = ids;
        this.columns = columns;
        this.order = order;
        this.note = note;
    }

    private record Column(String title, List<String> cells, boolean numeric, List<Double> keys) {}

    /**
     * Returns a table with one row for each actor.
     *
     * @param actors the actors, shown by name
     * @return a table without columns
     */
    public static Table of(ActorSet actors) {
        List<String> names = new ArrayList<>();
        actors.forEach(actor -> names.add(actor.name()));
        return new Table(
                "", "", List.copyOf(names), actors.ids(), List.of(), indices(names.size()), "");
    }

    /**
     * Returns a table with one row for each label.
     *
     * @param title the title of the labels
     * @param labels what the rows are called
     * @return a table without columns
     */
    public static Table rows(String title, String... labels) {
        return new Table(
                "", title, List.of(labels), List.of(), List.of(), indices(labels.length), "");
    }

    private static List<Integer> indices(int size) {
        return IntStream.range(0, size).boxed().toList();
    }

    /**
     * Adds figures of the actors.
     *
     * @param title the column's title
     * @param figures figures for at least these actors
     * @param decimals how many decimals to show
     * @return a new table
     */
    public Table column(String title, Quantities figures, int decimals) {
        return figures(title, figures, decimals, "%,." + decimals + "f");
    }

    /**
     * Adds gains and losses of the actors, shown with their sign.
     *
     * @param title the column's title
     * @param figures figures for at least these actors
     * @param decimals how many decimals to show
     * @return a new table
     */
    public Table change(String title, Quantities figures, int decimals) {
        return figures(title, figures, decimals, "%+,." + decimals + "f");
    }

    private Table figures(String title, Quantities figures, int decimals, String format) {
        if (ids.isEmpty()) {
            throw new IllegalArgumentException(
                    "the rows are labels, not actors; give one number a row instead");
        }
        double[] values =
                ids.stream()
                        .mapToDouble(id -> figures.has(id) ? figures.get(id) : Double.NaN)
                        .toArray();
        return numbers(title, decimals, format, values);
    }

    /**
     * Adds one number a row.
     *
     * @param title the column's title
     * @param decimals how many decimals to show
     * @param values as many as there are rows, in row order; NaN shows as not known
     * @return a new table
     */
    public Table column(String title, int decimals, double... values) {
        return numbers(title, decimals, "%,." + decimals + "f", values);
    }

    private Table numbers(String title, int decimals, String format, double... values) {
        List<String> cells =
                Arrays.stream(values)
                        .mapToObj(v -> Double.isNaN(v) ? MISSING : number(format, v, decimals))
                        .toList();
        return with(new Column(title, cells, true, Arrays.stream(values).boxed().toList()));
    }

    /** A number that rounds to zero is shown without a sign; a minus is a minus, not a hyphen. */
    private static String number(String format, double value, int decimals) {
        double unit = Math.pow(10, -decimals);
        double shown = Math.abs(value) < unit / 2 ? 0 : value;
        String text =
                String.format(Locale.ROOT, shown == 0 ? format.replace("+", "") : format, shown);
        return text.replace('-', '−');
    }

    /**
     * Adds one text a row.
     *
     * @param title the column's title
     * @param texts as many as there are rows, in row order
     * @return a new table
     */
    public Table column(String title, List<String> texts) {
        return with(
                new Column(
                        title,
                        List.copyOf(texts),
                        false,
                        Collections.nCopies(texts.size(), Double.NaN)));
    }

    /**
     * Adds a text for each actor.
     *
     * @param title the column's title
     * @param actors the actors of the rows
     * @param text what to write for an actor
     * @return a new table
     */
    public Table column(String title, ActorSet actors, Function<Actor, String> text) {
        return column(
                title, ids.stream().map(id -> text.apply(actors.get(actors.indexOf(id)))).toList());
    }

    private Table with(Column column) {
        if (column.cells().size() != rows.size()) {
            throw new IllegalArgumentException(
                    "column \""
                            + column.title()
                            + "\" ("
                            + column.cells().size()
                            + " cells) must have one cell for each of the "
                            + rows.size()
                            + " rows");
        }
        List<Column> more = new ArrayList<>(columns);
        more.add(column);
        return new Table(caption, rowTitle, rows, ids, List.copyOf(more), order, note);
    }

    /**
     * Sorts the rows by a column, largest first; missing figures last, ties in row order.
     *
     * @param title the title of a column of numbers
     * @return a new table
     */
    public Table descending(String title) {
        return sorted(title, Comparator.reverseOrder());
    }

    /**
     * Sorts the rows by a column, smallest first; missing figures last, ties in row order.
     *
     * @param title the title of a column of numbers
     * @return a new table
     */
    public Table ascending(String title) {
        return sorted(title, Comparator.naturalOrder());
    }

    /**
     * Sorts the rows by the size of the numbers in a column, whatever their sign, largest first.
     *
     * @param title the title of a column of numbers
     * @return a new table
     */
    public Table bySize(String title) {
        return sorted(title, Comparator.comparing((Double v) -> -Math.abs(v)));
    }

    private Table sorted(String title, Comparator<Double> comparator) {
        List<Double> keys =
                columns.stream()
                        .filter(c -> c.title().equals(title) && c.numeric())
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "column \""
                                                        + title
                                                        + "\" must be one of the columns of numbers: "
                                                        + numericTitles()))
                        .keys();
        Comparator<Integer> missingLast = Comparator.comparing(i -> keys.get(i).isNaN());
        List<Integer> sorted =
                order.stream()
                        .filter(i -> i != GAP)
                        .sorted(
                                missingLast.thenComparing(
                                        i -> keys.get(i).isNaN() ? 0.0 : keys.get(i), comparator))
                        .toList();
        return new Table(caption, rowTitle, rows, ids, columns, sorted, note);
    }

    /**
     * Keeps the first rows.
     *
     * @param count how many rows, one or more
     * @return a new table that says how many rows it leaves out
     */
    public Table top(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("count (" + count + ") must be at least 1");
        }
        return count >= order.size() ? this : keeping(order.subList(0, count), count);
    }

    /**
     * Keeps the first and the last rows, with a mark between them.
     *
     * @param first how many rows from the top, one or more
     * @param last how many rows from the bottom, one or more
     * @return a new table that says how many rows it leaves out
     */
    public Table ends(int first, int last) {
        if (first < 1 || last < 1) {
            throw new IllegalArgumentException(
                    "first (" + first + ") and last (" + last + ") must be at least 1");
        }
        if (first + last >= order.size()) {
            return this;
        }
        List<Integer> kept = new ArrayList<>(order.subList(0, first));
        kept.add(GAP);
        kept.addAll(order.subList(order.size() - last, order.size()));
        return keeping(List.copyOf(kept), first + last);
    }

    private Table keeping(List<Integer> kept, int count) {
        String said = count + " of " + rows.size() + " rows";
        return new Table(caption, rowTitle, rows, ids, columns, kept, said);
    }

    private String numericTitles() {
        return columns.stream()
                .filter(Column::numeric)
                .map(c -> "\"" + c.title() + "\"")
                .collect(Collectors.joining(", "));
    }

    /**
     * Gives the table a caption.
     *
     * @param text the caption
     * @return a new table
     */
    public Table captioned(String text) {
        return new Table(text, rowTitle, rows, ids, columns, order, note);
    }

    @Override
    public String toHtml() {
        StringBuilder html = new StringBuilder();
        html.append(
                order.size() > LONG
                        ? "<div class=\"table long\" tabindex=\"0\"><table>\n"
                        : "<div class=\"table\"><table>\n");
        if (!caption.isEmpty()) {
            html.append("<caption>").append(Html.escape(caption)).append("</caption>\n");
        }
        html.append("<thead><tr><th scope=\"col\">").append(Html.escape(rowTitle)).append("</th>");
        for (Column column : columns) {
            html.append(column.numeric() ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">")
                    .append(Html.escape(column.title()))
                    .append("</th>");
        }
        html.append("</tr></thead>\n<tbody>\n");
        for (int row : order) {
            html.append("<tr><th scope=\"row\">")
                    .append(Html.escape(row == GAP ? "…" : rows.get(row)))
                    .append("</th>");
            for (Column column : columns) {
                html.append(column.numeric() ? "<td class=\"n\">" : "<td>")
                        .append(row == GAP ? "" : Html.escape(column.cells().get(row)))
                        .append("</td>");
            }
            html.append("</tr>\n");
        }
        html.append("</tbody></table>");
        if (!note.isEmpty()) {
            html.append("<p class=\"note\">").append(Html.escape(note)).append("</p>");
        }
        return html.append("</div>").toString();
    }

    @Override
    public String toMarkdown() {
        StringBuilder text = new StringBuilder();
        if (!caption.isEmpty()) {
            text.append("**").append(caption).append("**\n\n");
        }
        text.append("| ").append(Html.cell(rowTitle)).append(" |");
        columns.forEach(c -> text.append(' ').append(Html.cell(c.title())).append(" |"));
        text.append("\n|---|");
        columns.forEach(c -> text.append(c.numeric() ? "---:|" : "---|"));
        for (int row : order) {
            text.append("\n| ").append(row == GAP ? "…" : Html.cell(rows.get(row))).append(" |");
            columns.forEach(
                    c ->
                            text.append(' ')
                                    .append(row == GAP ? "" : Html.cell(c.cells().get(row)))
                                    .append(" |"));
        }
        if (!note.isEmpty()) {
            text.append("\n\n*").append(note).append("*");
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return toMarkdown();
    }
}
