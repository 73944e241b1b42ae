package multilateral.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import multilateral.actor.Actor;
import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import org.junit.jupiter.api.Test;

class TableTest {

    private static final ActorSet STATES = ActorSet.of("A", "B", "C", "D");

    private static Table table() {
        Quantities partial =
                Quantities.partial(STATES, Unit.ONE, Map.of("A", 1.0, "B", -3.0, "D", 2.0));
        return Table.of(STATES).column("figure", partial, 1);
    }

    private static List<String> rows(Table table) {
        return table.toMarkdown()
                .lines()
                .skip(2)
                .filter(line -> line.startsWith("| "))
                .map(line -> line.substring(2, 3))
                .toList();
    }

    @Test
    void sortsWithMissingFiguresLast() {
        assertThat(rows(table().descending("figure"))).containsExactly("D", "A", "B", "C");
        assertThat(rows(table().ascending("figure"))).containsExactly("B", "A", "D", "C");
        assertThat(rows(table().bySize("figure"))).containsExactly("B", "D", "A", "C");
        assertThat(table().toMarkdown()).contains("| C | not known |", "| B | −3.0 |");
    }

    @Test
    void saysHowManyRowsItLeavesOut() {
        Table ends = table().descending("figure").ends(1, 1);
        assertThat(rows(ends)).containsExactly("D", "…", "C");
        assertThat(ends.toMarkdown()).endsWith("*2 of 4 rows*");
        assertThat(ends.toHtml()).contains("<th scope=\"row\">…</th>", "2 of 4 rows");
        assertThat(rows(ends.ascending("figure"))).containsExactly("D", "C");
        assertThat(rows(table().ends(2, 2))).hasSize(4);
        assertThat(table().top(3).top(2).toMarkdown()).endsWith("*2 of 4 rows*");
        assertThat(rows(table().top(9))).hasSize(4);
    }

    @Test
    void aLongTableScrollsInABoxOfItsOwn() {
        assertThat(ofRows(41).toHtml()).startsWith("<div class=\"table long\" tabindex=\"0\">");
        assertThat(ofRows(41).top(40).toHtml()).startsWith("<div class=\"table\">");
    }

    private static Table ofRows(int count) {
        String[] names = IntStream.range(0, count).mapToObj(i -> "R" + i).toArray(String[]::new);
        return Table.rows("k", names).column("n", 0, new double[count]);
    }

    @Test
    void writesChangesWithTheirSign() {
        String markdown =
                Table.rows("k", "a", "b", "c")
                        .column("n", 0, 1234567.8, -0.2, Double.NaN)
                        .toMarkdown();
        assertThat(markdown).contains("| a | 1,234,568 |", "| b | 0 |", "| c | not known |");
        assertThat(
                        Table.of(STATES)
                                .change("c", Quantities.of(STATES, Unit.ONE, 1, -1, 0, 1e-9), 1)
                                .toMarkdown())
                .contains("| A | +1.0 |", "| B | −1.0 |", "| C | 0.0 |", "| D | 0.0 |");
    }

    @Test
    void escapesWhatItIsGiven() {
        Table table =
                Table.rows("<k>", "a|b")
                        .column("t", List.of("x < y"))
                        .captioned("\"quoted\" & <b>");
        assertThat(table.toHtml())
                .contains("&lt;k&gt;", "x &lt; y", "&quot;quoted&quot; &amp; &lt;b&gt;");
        assertThat(table.toMarkdown()).contains("a\\|b");
        assertThat(table).hasToString(table.toMarkdown());
    }

    @Test
    void takesTextsFromActors() {
        assertThat(Table.of(STATES).column("id", STATES, Actor::id).toMarkdown())
                .contains("| A | A |");
    }

    @Test
    void refusesWhatItCannotShow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table().column("t", List.of("one")))
                .withMessageContaining("(1 cells) must have one cell for each of the 4 rows");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table().descending("figures"))
                .withMessage(
                        "column \"figures\" must be one of the columns of numbers: \"figure\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table().column("t", STATES, Actor::id).descending("t"))
                .withMessageContaining("\"t\" must be one of");
        assertThatIllegalArgumentException().isThrownBy(() -> table().top(0));
        assertThatIllegalArgumentException().isThrownBy(() -> table().ends(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> table().ends(1, 0));
        Quantities one = Quantities.of(STATES, Unit.ONE, 1, 1, 1, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Table.rows("k", "a").column("c", one, 1));
    }
}
