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

    /**
     * Draws a plot.
     *
     * @param spec the specification, which drawing may change
     * @param prefix starts every id in the picture; different for each picture of a page
     */
    static String draw(Map<String, Object> spec, double width, double height, String prefix) {
        String svg =
                PlotSvgExportCommon.INSTANCE.buildSvgImageFromRawSpecs(
                        spec,
                        new DoubleVector(width, height),
                        (w, h, pixels) -> {
                            throw new UnsupportedOperationException("no raster pictures in a plot");
                        },
                        false);
        return themed(sized(stable(svg, prefix)));
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

    private static String sized(String svg) {
        Matcher size = SIZE.matcher(svg);
        return size.find()
                ? svg.substring(0, size.start())
                        + "viewBox=\"0 0 "
                        + size.group(1)
                        + " "
                        + size.group(2)
                        + "\" aria-hidden=\"true\""
                        + svg.substring(size.end())
                : svg;
    }

    private static String themed(String svg) {
        return svg.replace("#474747", "currentColor")
                .replace("rgb(71,71,71)", "currentColor")
                .replace("#e9e9e9", "var(--grid)")
                .replace("rgb(233,233,233)", "var(--grid)");
    }
}
