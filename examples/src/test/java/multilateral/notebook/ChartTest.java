package multilateral.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChartTest {

    private static final ActorSet STATES = ActorSet.of("Alpha", "Beta", "Gamma");

    static List<Chart> charts() {
        double[] years = {2013, 2016, 2019};
        Quantities x = Quantities.of(STATES, Unit.ONE, 0.01, 1, 30);
        Quantities y = Quantities.of(STATES, Unit.ONE, 0.02, 0.5, 33);
        List<String> kinds = List.of("a", "b");
        return List.of(
                Chart.lines("Lines")
                        .axes("year", "per cent")
                        .line("one", years, new double[] {1, 2, 3})
                        .line("two", years, new double[] {3, 2, 1}),
                Chart.bars("Bars").bar("x", STATES, x).bar("y", STATES, y),
                Chart.bars("Gains & losses").bar("", kinds, -1, 2),
                Chart.stacked("Stacked").bar("x", kinds, 1, 2).bar("y", kinds, 2, 1),
                Chart.points("Points").point(x, y, "Alpha", "Gamma"),
                Chart.points("Log").logarithmic().point(x, y, "Alpha", "Beta"));
    }

    @ParameterizedTest
    @MethodSource("charts")
    void theSameBytesOnEveryDrawing(Chart chart) {
        String first = chart.toHtml();
        for (int i = 0; i < 10; i++) {
            assertThat(chart.toHtml()).isEqualTo(first);
        }
    }

    @ParameterizedTest
    @MethodSource("charts")
    void isDrawnForThePageAndForPhonesInTheColoursOfThePage(Chart chart) {
        assertThat(chart.toHtml())
                .startsWith("<figure role=\"img\" aria-label=\"")
                .containsOnlyOnce("data-size=\"wide\"")
                .containsOnlyOnce("data-size=\"narrow\"")
                .contains("currentColor", "var(--grid)")
                .doesNotContain("rgb(255,255,255)", "#474747", "NaN");
    }

    @Test
    void picturesOfAPageDoNotShareIds() {
        Set<String> seen = new TreeSet<>();
        for (Chart chart : charts()) {
            for (String svg : chart.toHtml().split("(?=<svg xmlns)", -1)) {
                Set<String> ids =
                        Pattern.compile("id=\"([^\"]+)\"")
                                .matcher(svg)
                                .results()
                                .map((MatchResult id) -> id.group(1))
                                .collect(Collectors.toCollection(TreeSet::new));
                assertThat(ids).allSatisfy(id -> assertThat(seen.add(id)).as(id).isTrue());
            }
        }
        assertThat(seen).hasSizeGreaterThan(2 * charts().size());
    }

    @Test
    void namesTheWantedPoints() {
        String html = charts().get(4).toHtml().replaceAll("\\s*([<>])\\s*", "$1");
        assertThat(html).contains(">Alpha<", ">Gamma<").doesNotContain(">Beta<");
        assertThat(charts().get(4).toMarkdown())
                .isEqualTo("*Picture: Points*\n\n- Alpha 0.01 and 0.02, Gamma 30 and 33");
    }

    /** Four points in one place: two names find room, the others would cover them. */
    @Test
    void namesDoNotCoverEachOther() {
        ActorSet four = ActorSet.of("Aa", "Bb", "Cc", "Dd", "low", "high");
        Quantities same = Quantities.of(four, Unit.ONE, 5, 5.01, 5.02, 5.03, 0, 10);
        String html =
                Chart.points("Points")
                        .point(same, same, "Aa", "Bb", "Cc", "Dd")
                        .toHtml()
                        .replaceAll("\\s*([<>])\\s*", "$1");
        assertThat(html).contains(">Aa<", ">Bb<").doesNotContain(">Cc<", ">Dd<");
    }

    @Test
    void hasItsFiguresInMarkdown() {
        assertThat(charts().get(0).toMarkdown())
                .contains("- one: 2013 1, 2016 2, 2019 3\n- two: 2013 3");
        assertThat(charts().get(2)).hasToString("*Picture: Gains & losses*\n\n- a -1, b 2");
    }

    @Test
    void refusesUnevenLines() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Chart.lines("t").line("n", new double[2], new double[1]))
                .withMessageContaining("line \"n\" has 2 places and 1 values");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Chart.bars("t").bar("n", List.of("a", "b"), 1))
                .withMessageContaining("bars \"n\" have 2 labels and 1 values");
    }
}
