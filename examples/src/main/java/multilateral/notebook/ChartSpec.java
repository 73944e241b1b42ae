package multilateral.notebook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A chart as lets-plot wants it: nested maps.
 *
 * @param kind what stands for a figure
 * @param xTitle the title of the horizontal axis
 * @param yTitle the title of the vertical axis
 * @param logarithmic whether both axes are logarithmic
 * @param series the figures
 * @param narrow whether it is drawn for a phone
 */
record ChartSpec(
        Kind kind,
        String xTitle,
        String yTitle,
        boolean logarithmic,
        List<Series> series,
        boolean narrow) {

    /** The palette of Okabe and Ito (2008), which the colour-blind can tell apart. */
    private static final List<String> PALETTE =
            List.of("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#8A7F00");

    /** Up to so many whole numbers, such as years, are all written below a chart of lines. */
    private static final int MOST_YEARS = 20;

    /** How far a name stands from its point, as a part of the axis. */
    private static final double APART = 0.012;

    /** Text of this colour takes the colour of the page's text. */
    private static final String INK = "#474747";

    /** What stands for a figure. */
    enum Kind {
        LINES,
        BARS,
        STACKED,
        POINTS;

        boolean bars() {
            return this == BARS || this == STACKED;
        }
    }

    /**
     * Figures that belong together.
     *
     * @param name in the legend
     * @param x where the figures are; empty for bars
     * @param y the figures
     * @param labels names of bars, or of points, empty where a point has none; no labels for lines
     */
    record Series(String name, List<Double> x, List<Double> y, List<String> labels) {}

    double width() {
        return narrow ? 400 : 760;
    }

    double height() {
        if (kind.bars()) {
            int rows = series.isEmpty() ? 0 : series.get(0).labels().size();
            int bars = kind == Kind.STACKED ? 1 : series.size();
            return 80 + rows * (bars == 1 ? 24.0 : 19.0 * bars) + 20 * legendRows();
        }
        return kind == Kind.POINTS ? narrow ? 400 : 560 : (narrow ? 290 : 370) + 20 * legendRows();
    }

    /** As many as there is room for below the panel; lets-plot breaks names after 30 letters. */
    private int legendColumns() {
        int axis = kind.bars() ? longest(series.stream().flatMap(one -> one.labels().stream())) : 5;
        double room = width() - 7 * axis;
        int columns = Math.max(1, series.size());
        while (columns > 1 && legendWidth(columns) > room) {
            columns--;
        }
        return columns;
    }

    /** In one row names take what they need; in more, all columns are as wide as the widest. */
    private double legendWidth(int columns) {
        double each = 32;
        double letter = 6.6;
        return columns == series.size()
                ? series.stream().mapToDouble(one -> each + letter * one.name().length()).sum()
                : columns * (each + letter * longest(series.stream().map(Series::name)));
    }

    private static int longest(Stream<String> names) {
        return names.mapToInt(name -> Math.min(name.length(), 30)).max().orElse(0);
    }

    private int legendRows() {
        return series.size() < 2 ? 0 : (series.size() + legendColumns() - 1) / legendColumns();
    }

    /** The specification; a new one each time, for drawing changes it. */
    Map<String, Object> toMap() {
        Map<String, Object> mapping =
                switch (kind) {
                    case LINES -> map("x", "x", "y", "y", "color", "series");
                    case BARS, STACKED -> map("x", "y", "y", "label", "fill", "series");
                    case POINTS -> map("x", "x", "y", "y");
                };
        List<Object> layers =
                switch (kind) {
                    case LINES -> lineLayers();
                    case BARS, STACKED -> barLayers();
                    case POINTS -> pointLayers();
                };
        Map<String, Object> spec = map("kind", "plot", "data", data(), "mapping", mapping);
        spec.put("layers", layers);
        spec.put("scales", scales());
        spec.put("theme", theme());
        return spec;
    }

    private Map<String, Object> theme() {
        Map<String, Object> blank = map("name", "element_rect", "blank", true);
        Map<String, Object> theme = map("name", "minimal2");
        theme.put("legend_position", series.size() < 2 ? "none" : "bottom");
        theme.put("axis_text", map("name", "element_text", "size", 13.0));
        theme.put("legend_background", blank);
        theme.put("plot_background", blank);
        theme.put("panel_background", blank);
        return theme;
    }

    /** The bars of a group are drawn from below, so the last series comes first. */
    private Map<String, Object> data() {
        List<Series> drawn = new ArrayList<>(series);
        if (kind == Kind.BARS) {
            Collections.reverse(drawn);
        }
        List<Object> x = new ArrayList<>();
        List<Object> y = new ArrayList<>();
        List<Object> labels = new ArrayList<>();
        List<Object> names = new ArrayList<>();
        for (Series one : drawn) {
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

    private static Map<String, Object> layer(String geom, Object... more) {
        Map<String, Object> layer = map("geom", geom, "tooltips", "none");
        layer.putAll(map(more));
        return layer;
    }

    private static List<Object> lineLayers() {
        return List.of(layer("line", "size", 1.4), layer("point", "size", 3.2));
    }

    private List<Object> barLayers() {
        Map<String, Object> bars = layer("bar", "stat", "identity", "orientation", "y");
        bars.put("position", kind == Kind.STACKED ? "stack" : "dodge");
        bars.put("width", 0.75);
        bars.put("size", 0.0);
        return List.of(bars);
    }

    /** The diagonal, the points, and names on the side where the diagonal is not. */
    private List<Object> pointLayers() {
        Map<String, Object> diagonal = layer("line", "linetype", "dashed", "color", "#8A8F96");
        diagonal.put("data", map("x", limits(), "y", limits()));
        Map<String, Object> points = layer("point", "size", 3.0, "alpha", 0.65);
        points.put("color", PALETTE.get(0));
        List<Object> layers = new ArrayList<>(List.of(diagonal, points));
        names(true).ifPresent(layers::add);
        names(false).ifPresent(layers::add);
        return layers;
    }

    /** Names to the left of their points, or to the right; empty if there are none. */
    private Optional<Map<String, Object>> names(boolean left) {
        List<Name> side = names().stream().filter(name -> name.left == left).toList();
        if (side.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> names = layer("text", "size", narrow ? 5.4 : 6.0, "color", INK);
        names.put(
                "data",
                map(
                        "x",
                        side.stream().map(name -> moved(name.x, left ? -APART : APART)).toList(),
                        "y",
                        side.stream().map(name -> name.y).toList(),
                        "label",
                        side.stream().map(name -> name.label).toList()));
        names.put("mapping", map("x", "x", "y", "y", "label", "label"));
        names.put("hjust", left ? 1.0 : 0.0);
        names.put("vjust", 0.5);
        return Optional.of(names);
    }

    /**
     * Where names stand: left of points above the diagonal, right of those below it. A name for
     * which there is no room goes to the other side, and is left out if there is none either.
     */
    private List<Name> names() {
        List<Name> placed = new ArrayList<>();
        for (Series one : series) {
            for (int i = 0; i < one.y().size(); i++) {
                String label = one.labels().get(i);
                double x = one.x().get(i);
                double y = one.y().get(i);
                boolean above = y >= x;
                Stream.of(above, !above)
                        .map(left -> new Name(label, x, y, left))
                        .filter(name -> !label.isEmpty() && fits(name, placed))
                        .findFirst()
                        .ifPresent(placed::add);
            }
        }
        return placed;
    }

    private boolean fits(Name name, List<Name> others) {
        double start = start(name);
        double end = start + length(name);
        double height = narrow ? 0.045 : 0.03;
        return start > 0
                && end < 1
                && others.stream()
                        .allMatch(
                                other ->
                                        start(other) > end
                                                || start(other) + length(other) < start
                                                || Math.abs(part(other.y) - part(name.y)) > height);
    }

    private double start(Name name) {
        return part(name.x) + (name.left ? -APART - length(name) : APART);
    }

    /** About the length of a name, as a part of the axis. */
    private double length(Name name) {
        return name.label.length() * (narrow ? 0.021 : 0.011);
    }

    /** Where on an axis a value is, from 0 to 1. */
    private double part(double value) {
        double low = limits().get(0);
        double high = limits().get(1);
        return logarithmic
                ? Math.log(value / low) / Math.log(high / low)
                : (value - low) / (high - low);
    }

    /**
     * A name beside its point.
     *
     * @param label the name
     * @param x where the point is
     * @param y where the point is
     * @param left whether the name stands to the left of it
     */
    private record Name(String label, double x, double y, boolean left) {}

    /**
     * The ends of both axes of a chart of points, with some room around the points and more for
     * names.
     */
    private List<Double> limits() {
        double[] all =
                series.stream()
                        .flatMap(one -> Stream.concat(one.x().stream(), one.y().stream()))
                        .mapToDouble(v -> v)
                        .filter(v -> !logarithmic || v > 0)
                        .sorted()
                        .toArray();
        if (all.length == 0) {
            return List.of(1.0, 10.0);
        }
        double low = all[0];
        double high = all[all.length - 1];
        if (logarithmic) {
            double room = Math.max(1.1, Math.pow(high / low, 0.05));
            return List.of(low / room, high * room * room);
        }
        double room = high > low ? 0.05 * (high - low) : 1;
        return List.of(low - room, high + 2 * room);
    }

    /** A place to the right by a part of the axis. */
    private double moved(double x, double part) {
        double low = limits().get(0);
        double high = limits().get(1);
        return logarithmic ? x * Math.pow(high / low, part) : x + part * (high - low);
    }

    private List<Object> scales() {
        List<Object> scales = new ArrayList<>();
        Map<String, Object> x = map("aesthetic", "x", "name", xTitle);
        Map<String, Object> y = map("aesthetic", "y", "name", yTitle);
        List<Double> places = series.stream().flatMap(s -> s.x().stream()).distinct().toList();
        if (kind == Kind.LINES
                && places.size() <= MOST_YEARS
                && places.stream().allMatch(place -> place == Math.rint(place))) {
            x.put("breaks", places);
            x.put("format", "d");
        }
        if (kind == Kind.POINTS) {
            x.put("limits", limits());
            y.put("limits", limits());
        }
        if (kind.bars() && !series.isEmpty()) {
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
            Map<String, Object> colours = map("aesthetic", kind.bars() ? "fill" : "color");
            colours.put("name", "");
            colours.put("discrete", true);
            colours.put("limits", names);
            colours.put("values", PALETTE);
            colours.put("guide", map("name", "legend", "ncol", legendColumns(), "byrow", true));
            scales.add(colours);
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
