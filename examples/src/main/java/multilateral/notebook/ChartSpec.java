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

    /** As many as the longest name leaves room for; lets-plot breaks names after 30 letters. */
    private int legendColumns() {
        int longest = series.stream().mapToInt(one -> one.name().length()).max().orElse(1);
        return Math.max(1, (int) (width() / (30 + 6.6 * Math.min(longest, 30))));
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
        List<Object> x = new ArrayList<>();
        List<Object> y = new ArrayList<>();
        List<Object> labels = new ArrayList<>();
        for (Series one : series) {
            for (int i = 0; i < one.y().size(); i++) {
                String label = one.labels().get(i);
                double at = one.x().get(i);
                if (!label.isEmpty() && left == toTheLeft(at, one.y().get(i), label)) {
                    x.add(moved(at, left ? -0.012 : 0.012));
                    y.add(one.y().get(i));
                    labels.add(label);
                }
            }
        }
        if (labels.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> names = layer("text", "size", narrow ? 5.4 : 6.0, "color", INK);
        names.put("data", map("x", x, "y", y, "label", labels));
        names.put("mapping", map("x", "x", "y", "y", "label", "label"));
        names.put("hjust", left ? 1.0 : 0.0);
        names.put("vjust", 0.5);
        return Optional.of(names);
    }

    /** Above the diagonal names stand left, below it right, unless there is no room for them. */
    private boolean toTheLeft(double x, double y, String label) {
        double length = 0.02 + label.length() * (narrow ? 0.021 : 0.011);
        double low = limits().get(0);
        double high = limits().get(1);
        double position =
                logarithmic ? Math.log(x / low) / Math.log(high / low) : (x - low) / (high - low);
        return y >= x ? position > length : position + length > 1;
    }

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
        if (kind == Kind.LINES) {
            x.put("breaks", series.stream().flatMap(s -> s.x().stream()).distinct().toList());
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
