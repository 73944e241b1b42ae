package multilateral.notebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;
import multilateral.notebook.ChartSpec.Kind;
import multilateral.notebook.ChartSpec.Series;

/**
 * A picture for a page: lines over years, bars by name, or points of one figure against another.
 * Immutable, and the same to the byte on every run.
 */
public final class Chart implements Showable {

    private final Kind kind;
    private final String title;
    private final String xTitle;
    private final String yTitle;
    private final boolean logarithmic;
    private final List<Series> series;

    private Chart(
            Kind kind,
            String title,
            String xTitle,
            String yTitle,
            boolean logarithmic,
            List<Series> series) {
        this.kind = kind;
        this.title = title;
        this.xTitle = xTitle;
        this.yTitle = yTitle;
        this.logarithmic = logarithmic;
        this.series = series;
    }

    /**
     * Returns an empty chart of lines with a point at each value.
     *
     * @param title what the chart shows
     * @return a chart without a line
     */
    public static Chart lines(String title) {
        return new Chart(Kind.LINES, title, "", "", false, List.of());
    }

    /**
     * Returns an empty chart of horizontal bars.
     *
     * @param title what the chart shows
     * @return a chart without a bar
     */
    public static Chart bars(String title) {
        return new Chart(Kind.BARS, title, "", "", false, List.of());
    }

    /**
     * Returns an empty chart of horizontal bars whose series are laid end to end, for shares of a
     * whole.
     *
     * @param title what the chart shows
     * @return a chart without a bar
     */
    public static Chart stacked(String title) {
        return new Chart(Kind.STACKED, title, "", "", false, List.of());
    }

    /**
     * Returns an empty chart of points, with a dashed line where both figures are equal.
     *
     * @param title what the chart shows
     * @return a chart without a point
     */
    public static Chart points(String title) {
        return new Chart(Kind.POINTS, title, "", "", false, List.of());
    }

    /**
     * Names the axes.
     *
     * @param x the title of the horizontal axis
     * @param y the title of the vertical axis
     * @return a new chart
     */
    public Chart axes(String x, String y) {
        return new Chart(kind, title, x, y, logarithmic, series);
    }

    /**
     * Makes both axes of a chart of points logarithmic.
     *
     * @return a new chart
     */
    public Chart logarithmic() {
        return new Chart(kind, title, xTitle, yTitle, true, series);
    }

    /**
     * Adds a line.
     *
     * @param name its name in the legend
     * @param x where the values are, such as years
     * @param y the values, as many
     * @return a new chart
     */
    public Chart line(String name, double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException(
                    "line \""
                            + name
                            + "\" has "
                            + x.length
                            + " places and "
                            + y.length
                            + " values");
        }
        return with(new Series(shortName(name), boxed(x), boxed(y), List.of()));
    }

    /**
     * Adds one bar for each actor, in actor order from the top.
     *
     * @param name the series' name in the legend
     * @param actors whose bars to draw
     * @param figures figures for at least these actors
     * @return a new chart
     */
    public Chart bar(String name, ActorSet actors, Quantities figures) {
        List<String> labels = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        actors.forEach(
                actor -> {
                    labels.add(shortName(actor.name()));
                    values.add(figures.get(actor.id()));
                });
        return with(new Series(name, List.of(), values, List.copyOf(labels)));
    }

    /**
     * Adds one bar for each label, in order from the top.
     *
     * @param name the series' name in the legend
     * @param labels what the bars are called
     * @param values as many values
     * @return a new chart
     */
    public Chart bar(String name, List<String> labels, double... values) {
        if (labels.size() != values.length) {
            throw new IllegalArgumentException(
                    "bars \""
                            + name
                            + "\" have "
                            + labels.size()
                            + " labels and "
                            + values.length
                            + " values");
        }
        return with(new Series(name, List.of(), boxed(values), List.copyOf(labels)));
    }

    /**
     * Adds one point for each actor; the actors to be named get a label.
     *
     * @param x one figure
     * @param y another figure of the same actors
     * @param named ids of the actors to name
     * @return a new chart
     */
    public Chart point(Quantities x, Quantities y, String... named) {
        List<String> wanted = Arrays.asList(named);
        List<String> labels = new ArrayList<>();
        x.actors().forEach(a -> labels.add(wanted.contains(a.id()) ? shortName(a.name()) : ""));
        return with(
                new Series(
                        "",
                        boxed(x.toArray()),
                        boxed(y.forActors(x.actors()).toArray()),
                        List.copyOf(labels)));
    }

    /** The name without what stands in brackets, and the two longest official ones cut. */
    private static String shortName(String name) {
        return name.replaceAll(" \\(.*\\)", "")
                .replace("United Kingdom of Great Britain and Northern Ireland", "United Kingdom")
                .replace("United States of America", "United States");
    }

    private static List<Double> boxed(double... values) {
        return Arrays.stream(values).boxed().toList();
    }

    private Chart with(Series one) {
        List<Series> more = new ArrayList<>(series);
        more.add(one);
        return new Chart(kind, title, xTitle, yTitle, logarithmic, List.copyOf(more));
    }

    /** Two drawings of the same: a wide one, and one for phones, whose letters stay legible. */
    @Override
    public String toHtml() {
        String spoken = title + (yTitle.isEmpty() ? "" : ", " + yTitle);
        return "<figure role=\"img\" aria-label=\""
                + Html.escape(spoken)
                + "\"><figcaption>"
                + Html.escape(title)
                + "</figcaption>"
                + PlotSvg.draw(new ChartSpec(kind, xTitle, yTitle, logarithmic, series, false))
                + PlotSvg.draw(new ChartSpec(kind, xTitle, yTitle, logarithmic, series, true))
                + "</figure>";
    }

    /** The figures behind the picture: Markdown has no pictures of its own. */
    @Override
    public String toMarkdown() {
        String points =
                series.stream()
                        .map(
                                one ->
                                        "- "
                                                + (one.name().isEmpty() ? "" : one.name() + ": ")
                                                + String.join(", ", figures(one)))
                        .filter(line -> !line.equals("- "))
                        .collect(Collectors.joining("\n"));
        return "*Picture: " + title + "*" + (points.isEmpty() ? "" : "\n\n" + points);
    }

    private List<String> figures(Series one) {
        List<String> figures = new ArrayList<>();
        for (int i = 0; i < one.y().size(); i++) {
            String y = Show.text(one.y().get(i));
            if (kind != Kind.POINTS) {
                boolean labelled = !one.labels().isEmpty();
                figures.add((labelled ? one.labels().get(i) : Show.text(one.x().get(i))) + " " + y);
            } else if (!one.labels().get(i).isEmpty()) {
                figures.add(one.labels().get(i) + " " + Show.text(one.x().get(i)) + " and " + y);
            }
        }
        return figures;
    }

    @Override
    public String toString() {
        return toMarkdown();
    }
}
