package multilateral.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import multilateral.game.CoalitionalGame;
import org.junit.jupiter.api.Test;

class SimplexTest {

    private static final ActorSet THREE = ActorSet.of("A", "B", "C");

    /** Alone nothing, in pairs 4, 3 and 2, all 6. */
    private static final CoalitionalGame GAME =
            CoalitionalGame.table(THREE, 0, 0, 0, 4, 0, 3, 2, 6);

    private static Quantities pay(double... values) {
        return Quantities.of(THREE, Unit.UTIL, values);
    }

    /**
     * A gets at most 6 - 2, B at most 6 - 3, C at most 6 - 4: the corners are worked out by hand.
     */
    @Test
    void theCoreIsWhatPairsCannotBeat() {
        Simplex picture = Simplex.of("Three", GAME).point("here", pay(3, 2, 1));
        assertThat(picture.hasCore()).isTrue();
        assertThat(picture.toMarkdown())
                .startsWith("*Picture: Three*\n\n- corners of the core: ")
                .contains("4.000, 2.000, 0.000", "4.000, 0.000, 2.000", "1.000, 3.000, 2.000")
                .contains("3.000, 3.000, 0.000")
                .endsWith("\n- here: 3.000, 2.000, 1.000")
                .isEqualTo(picture.toString());
    }

    @Test
    void aMajorityHasNoCore() {
        Simplex picture = Simplex.of("Votes", CoalitionalGame.table(THREE, 0, 0, 0, 1, 0, 1, 1, 1));
        assertThat(picture.hasCore()).isFalse();
        assertThat(picture.toMarkdown()).endsWith("- the core is empty");
        assertThat(picture.toHtml()).doesNotContain("#0072B2");
    }

    @Test
    void aCoreOfOnePointIsDrawnAndNamedOnce() {
        CoalitionalGame glove = CoalitionalGame.table(THREE, 0, 0, 0, 1, 0, 1, 0, 1);
        assertThat(Simplex.of("Gloves", glove).toMarkdown())
                .endsWith("- corners of the core: 1.000, 0.000, 0.000");
    }

    @Test
    void isDrawnForThePageAndForPhonesInTheColoursOfThePage() {
        Simplex picture =
                Simplex.of("Three & more", GAME)
                        .point("first", pay(3, 2, 1))
                        .point("second", pay(3, 2, 1))
                        .point("third", pay(2, 2, 2));
        String html = picture.toHtml();
        assertThat(html)
                .startsWith("<figure role=\"img\" aria-label=\"Three &amp; more\">")
                .containsOnlyOnce("data-size=\"wide\"")
                .containsOnlyOnce("data-size=\"narrow\"")
                .contains("currentColor", "var(--grid)", ">first<", ">second<", ">third<")
                .doesNotContain("NaN", "id=");
        assertThat(picture.toHtml()).isEqualTo(html);
    }

    @Test
    void badInputIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                Simplex.of(
                                        "Two",
                                        CoalitionalGame.table(ActorSet.of("A", "B"), 0, 0, 0, 1)))
                .withMessageContaining("players (2)");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                Simplex.of(
                                        "None",
                                        CoalitionalGame.table(THREE, 0, 1, 1, 2, 1, 2, 2, 3)))
                .withMessageContaining("surplus (0.0)");
        Simplex picture = Simplex.of("Three", GAME);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> picture.point("too much", pay(3, 3, 3)))
                .withMessageContaining("too much");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                picture.point(
                                        "others", Quantities.of(ActorSet.of("X"), Unit.UTIL, 6)));
    }
}
