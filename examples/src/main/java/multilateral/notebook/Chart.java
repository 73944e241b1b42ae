package multilateral.notebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;

/**
 * A picture for a page: lines over years, bars by name, or points of one figure against another.
 * Immutable, and the same to the byte on every run.
 */
public final class Chart implements Showable {

    /** The palette of Okabe and Ito (2008), which the colour-blind can tell apart. */
    private static final List<String> PALETTE =
            List.of("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#8A7F00");

    private static final int WIDTH = 760;
    private static final int ROW_HEIGHT = 19;

    private enum Kind {
        LINES,
        BARS,
        POINTS
    }

    private record Series(
            String name, List<Double> x, List<Double> y, List<String> labels, boolean marked) {}

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
        return with(new Series(shortName(name), boxed(x), boxed(y), List.of(), false));
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
        return with(new Series(name, List.of(), values, List.copyOf(labels), false));
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
        return with(new Series(name, List.of(), boxed(values), List.copyOf(labels), false));
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
                        List.copyOf(labels),
                        true));
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

    private int height() {
        if (kind == Kind.BARS) {
            int rows = series.isEmpty() ? 0 : series.get(0).labels().size();
            return 110 + rows * (series.size() == 1 ? ROW_HEIGHT + 3 : ROW_HEIGHT * series.size());
        }
        return kind == Kind.POINTS ? 560 : 400;
    }

    @Override
    public String toHtml() {
        String spoken = title + (yTitle.isEmpty() ? "" : ", " + yTitle);
        String svg =
                PlotSvg.draw(spec(), WIDTH, height(), "c" + Integer.toHexString(title.hashCode()));
        return "<figure role=\"img\" aria-label=\""
                + Html.escape(spoken)
                + "\"><figcaption>"
                + Html.escape(title)
                + "</figcaption>"
                + svg
                + "</figure>";
    }

    /** The figures behind the picture: Markdown has no pictures of its own. */
    @Override
    public String toMarkdown() {
        String points =
                series.stream()
                        .filter(one -> !one.marked())
                        .map(
                                one ->
                                        "- "
                                                + (one.name().isEmpty() ? "" : one.name() + ": ")
                                                + pairs(one))
                        .collect(Collectors.joining("\n"));
        return "*Picture: " + title + "*" + (points.isEmpty() ? "" : "\n\n" + points);
    }

    private static String pairs(Series one) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < one.y().size(); i++) {
            String at = one.labels().isEmpty() ? Show.text(one.x().get(i)) : one.labels().get(i);
            pairs.add(at + " " + Show.text(one.y().get(i)));
        }
        return String.join(", ", pairs);
    }

    @Override
    public String toString() {
        return toMarkdown();
    }

    private Map<String, Object> spec() {
        return switch (kind) {
            case LINES -> plot(data(), map("x", "x", "y", "y", "color", "series"), lineLayers());
            case BARS -> plot(data(), map("x", "y", "y", "label", "fill", "series"), barLayers());
            case POINTS -> plot(data(), map("x", "x", "y", "y"), pointLayers());
        };
    }

    private Map<String, Object> plot(
            Map<String, Object> data, Map<String, Object> mapping, List<Object> layers) {
        Map<String, Object> spec = map("kind", "plot", "data", data, "mapping", mapping);
        spec.put("layers", layers);
        spec.put("scales", scales());
        spec.put("theme", theme());
        return spec;
    }

    private Map<String, Object> theme() {
        Map<String, Object> theme = map("name", "minimal2");
        theme.put("legend_position", series.size() < 2 ? "none" : "bottom");
        theme.put("axis_text", map("name", "element_text", "size", 13.0));
        theme.put("legend_background", map("name", "element_rect", "blank", true));
        theme.put("plot_background", map("name", "element_rect", "blank", true));
        theme.put("panel_background", map("name", "element_rect", "blank", true));
        return theme;
    }

    private Map<String, Object> data() {
        List<Object> x = new ArrayList<>();
        List<Object> y = new ArrayList<>();
        List<Object> labels = new ArrayList<>();
        List<Object> names = new ArrayList<>();
        for (Series one : series) {
            x.addAll(one.x());
            y.addAll(one.y());
            labels.addAll(one.labels());
            names.addAll(Collections.nCopies(one.y().size(), one.name()));
        }
        Map<String, Object> data = map("y", y, "series", names);
        if (!x.isEmpty()) {
            data.put("x", x);
        }
        if (!labels.isEmpty()) {
            data.put("label", labels);
        }
        return data;
    }

    private static List<Object> lineLayers() {
        return List.of(
                map("geom", "line", "size", 1.4, "tooltips", "none"),
                map("geom", "point", "size", 3.2, "tooltips", "none"));
    }

    private static List<Object> barLayers() {
        return List.of(
                map(
                        "geom",
                        "bar",
                        "stat",
                        "identity",
                        "orientation",
                        "y",
                        "tooltips",
                        "none",
                        "position",
                        "dodge",
                        "width",
                        0.75,
                        "size",
                        0.0));
    }

    private static List<Object> pointLayers() {
        return List.of(
                map(
                        "geom",
                        "abline",
                        "slope",
                        1.0,
                        "intercept",
                        0.0,
                        "linetype",
                        "dashed",
                        "color",
                        "#8A8F96"),
                map(
                        "geom",
                        "point",
                        "size",
                        3.0,
                        "alpha",
                        0.65,
                        "color",
                        PALETTE.get(0),
                        "tooltips",
                        "none"),
                map(
                        "geom",
                        "text",
                        "mapping",
                        map("label", "label"),
                        "hjust",
                        1.1,
                        "vjust",
                        0.0,
                        "size",
                        6.0,
                        "color",
                        "#474747",
                        "tooltips",
                        "none"));
    }

    private List<Object> scales() {
        List<Object> scales = new ArrayList<>();
        boolean bars = kind == Kind.BARS;
        Map<String, Object> x = map("aesthetic", "x", "name", xTitle);
        Map<String, Object> y = map("aesthetic", "y", "name", yTitle);
        if (kind == Kind.LINES) {
            x.put("breaks", series.stream().flatMap(s -> s.x().stream()).distinct().toList());
            x.put("format", "d");
        }
        if (bars && !series.isEmpty()) {
            List<String> order = new ArrayList<>(series.get(0).labels());
            Collections.reverse(order);
            y.put("limits", order);
            y.put("discrete", true);
        }
        if (logarithmic) {
            x.put("trans", "log10");
            y.put("trans", "log10");
        }
        scales.add(x);
        scales.add(y);
        List<String> names = series.stream().map(Series::name).toList();
        if (kind != Kind.POINTS && !names.isEmpty()) {
            scales.add(
                    map(
                            "aesthetic",
                            bars ? "fill" : "color",
                            "name",
                            "",
                            "discrete",
                            true,
                            "limits",
                            names,
                            "values",
                            PALETTE));
        }
        return scales;
    }

    /** A map that keeps its order and may be changed: lets-plot does so. */
    private static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
