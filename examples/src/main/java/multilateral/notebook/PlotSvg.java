package multilateral.notebook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jetbrains.letsPlot.commons.geometry.DoubleVector;
import org.jetbrains.letsPlot.core.util.PlotSvgExportCommon;

/**
 * Draws a plot specification with lets-plot, and makes the picture fit for a page: ids that are the
 * same on every run, a size that follows the page, and colours that follow its theme.
 */
final class PlotSvg {

    private static final Pattern ID = Pattern.compile("id=\"([A-Za-z][A-Za-z0-9]{5,8})\"");
    private static final Pattern STYLE_ID = Pattern.compile("#([a-z][A-Za-z0-9]{6})\\b(?= \\.)");
    private static final Pattern SIZE = Pattern.compile("width=\"([\\d.]+)\" height=\"([\\d.]+)\"");

    private PlotSvg() {}

    /** Draws a chart. */
    static String draw(ChartSpec chart) {
        String svg =
                PlotSvgExportCommon.INSTANCE.buildSvgImageFromRawSpecs(
                        chart.toMap(),
                        new DoubleVector(chart.width(), chart.height()),
                        (w, h, pixels) -> {
                            throw new UnsupportedOperationException("no raster pictures in a plot");
                        },
                        false);
        // Ids start with a hash of the picture, so that two pictures of a page do not share them.
        String plain = stable(svg, "p");
        String stable = stable(svg, "c" + Integer.toHexString(plain.hashCode()) + "x");
        return themed(sized(stable, chart.narrow() ? "narrow" : "wide"));
    }

    /** Ids are random: number them in order of appearance. */
    private static String stable(String svg, String prefix) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Pattern pattern : new Pattern[] {ID, STYLE_ID}) {
            Matcher matcher = pattern.matcher(svg);
            while (matcher.find()) {
                names.putIfAbsent(matcher.group(1), prefix + names.size());
            }
        }
        String result = svg;
        for (Map.Entry<String, String> name : names.entrySet()) {
            result =
                    result.replace("id=\"" + name.getKey() + "\"", "id=\"" + name.getValue() + "\"")
                            .replace("#" + name.getKey(), "#" + name.getValue());
        }
        return result;
    }

    private static String sized(String svg, String sizeClass) {
        Matcher size = SIZE.matcher(svg);
        return size.find()
                ? svg.substring(0, size.start())
                        + "data-size=\""
                        + sizeClass
                        + "\" viewBox=\"0 0 "
                        + size.group(1)
                        + " "
                        + size.group(2)
                        + "\" aria-hidden=\"true\""
                        + svg.substring(size.end())
                : svg;
    }

    private static String themed(String svg) {
        return svg.replace("#474747", "currentColor")
                .replace("rgb(255,255,255)", "none")
                .replace("rgb(71,71,71)", "currentColor")
                .replace("#e9e9e9", "var(--grid)")
                .replace("rgb(233,233,233)", "var(--grid)");
    }
}
