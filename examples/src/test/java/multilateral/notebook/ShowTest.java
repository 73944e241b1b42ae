package multilateral.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import org.junit.jupiter.api.Test;

class ShowTest {

    record Pair(int first, List<String> second) {}

    record Spoken(int first) {
        @Override
        public String toString() {
            return "the first is " + first;
        }
    }

    @Test
    void quantitiesAreATableWithTheirUnitAndTheirGaps() {
        ActorSet two = ActorSet.of("A", "B");
        Quantities figures = Quantities.partial(two, Unit.PERCENT, Map.of("B", 12.5));
        assertThat(Show.markdown(figures))
                .isEqualTo("|  | in % |\n|---|---:|\n| A | not known |\n| B | 12.50 |");
        assertThat(Show.html(Quantities.partial(two, Unit.ONE, Map.of()))).contains("not known");
    }

    @Test
    void manyFiguresShowTheirEnds() {
        ActorSet many =
                ActorSet.of(IntStream.range(0, 193).mapToObj(i -> "S" + i).toArray(String[]::new));
        double[] values = IntStream.range(0, 193).mapToDouble(i -> (i + 1) / 1000.0).toArray();
        assertThat(Show.markdown(Quantities.of(many, Unit.ONE, values)))
                .contains("| S192 | 0.1930 |", "| … |", "| S0 | 0.0010 |", "17 of 193 rows")
                .doesNotContain("S100");
    }

    @Test
    void valuesReadWell() {
        assertThat(Show.text(null)).isEqualTo("null");
        assertThat(Show.text(2.0)).isEqualTo("2");
        assertThat(Show.text(0.1 + 0.2)).isEqualTo("0.3");
        assertThat(Show.text(Double.NaN)).isEqualTo("NaN");
        assertThat(Show.text(new int[] {1, 2})).isEqualTo("[1, 2]");
        assertThat(Show.text(new long[] {1, 2})).isEqualTo("[1, 2]");
        assertThat(Show.text(new double[][] {{1}, {2}})).isEqualTo("[[1.0], [2.0]]");
        assertThat(Show.text(Optional.of(1.0))).isEqualTo("1");
        assertThat(Show.text(Optional.empty())).isEqualTo("nothing");
        assertThat(Show.html("<b>")).isEqualTo("<pre class=\"value\">&lt;b&gt;</pre>");
    }

    @Test
    void recordsShowTheirComponentsUnlessTheySpeakForThemselves() {
        assertThat(Show.text(new Pair(1, List.of("a", "b"))))
                .isEqualTo("Pair\n  first = 1\n  second = a\n  b");
        assertThat(Show.text(new Spoken(1))).isEqualTo("the first is 1");
    }

    @Test
    void whatHasNoOrderIsSorted() {
        assertThat(Show.text(Set.of("c", "a", "b"))).isEqualTo("a\nb\nc");
        assertThat(Show.text(Map.of("c", 1.0, "a", 2.0))).isEqualTo("a = 2\nc = 1");
        Map<String, Double> ordered = new LinkedHashMap<>();
        ordered.put("c", 1.0);
        ordered.put("a", 2.0);
        assertThat(Show.text(ordered)).isEqualTo("c = 1\na = 2");
        assertThat(Show.text(List.of("c", "a"))).isEqualTo("c\na");
    }

    @Test
    void aValueTravelsBetweenMarkers() {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        Show.send("Ä|\u0001", new PrintStream(sent, true, StandardCharsets.UTF_8));
        String[] parts = sent.toString(StandardCharsets.UTF_8).split("\u0001", -1);
        assertThat(parts).hasSize(4);
        assertThat(Show.decode(parts[1])).contains("Ä|");
        assertThat(Show.decode(parts[2])).startsWith("```\nÄ|");
    }
}
