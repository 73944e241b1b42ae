package multilateral.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class TypedShapeTest {

    /** Three rich with three actions, two poor with two. */
    private static final TypedShape SHAPE =
            TypedShape.of(
                    List.of("rich", "poor"),
                    new int[] {3, 2},
                    List.of(List.of("a", "b", "c"), List.of("d", "e")));

    @Test
    void distributionsOfOthersAreNumberedWithoutGaps() {
        assertThat(SHAPE.cells(0)).isEqualTo(6 * 3);
        assertThat(SHAPE.cells(1)).isEqualTo(10 * 2);
        for (int own = 0; own < 2; own++) {
            int[][] counts = SHAPE.first(own);
            int cell = 0;
            do {
                assertThat(SHAPE.cell(own, counts)).isEqualTo(cell);
                cell++;
            } while (TypedShape.next(counts));
            assertThat(cell).isEqualTo(SHAPE.cells(own));
        }
    }

    @Test
    void playersStandTypeByType() {
        assertThat(SHAPE.players()).isEqualTo(5);
        assertThat(SHAPE.typeOf(2)).isZero();
        assertThat(SHAPE.typeOf(3)).isEqualTo(1);
        assertThat(SHAPE.typeName(1)).isEqualTo("poor");
        assertThat(SHAPE).hasToString("rich (3 with 3 actions), poor (2 with 2 actions)");
        for (int player : new int[] {-1, 5}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> SHAPE.typeOf(player))
                    .withMessageContaining("player (" + player + ") must be in [0, 4]");
        }
    }

    @Test
    void someOfTheActionsStandAtTheirPlacesAmongAll() {
        int[][] kept = {{0, 2}, {1}};
        TypedShape some = SHAPE.restrictedTo(kept);
        assertThat(some.actionNames(0)).containsExactly("a", "c");
        assertThat(some.actionNames(1)).containsExactly("e");
        int[] places = SHAPE.places(0, kept);
        int[][] counts = some.first(0);
        for (int place : places) {
            int[] rich = {counts[0][0], 0, counts[0][1]};
            int[] poor = {0, counts[1][0]};
            assertThat(place).isEqualTo(SHAPE.cell(0, rich, poor));
            TypedShape.next(counts);
        }
        assertThat(places).hasSize(some.cells(0));
    }

    @Test
    void wrongShapesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TypedShape.of(List.of("a"), new int[] {1, 2}, List.of()))
                .withMessageContaining("types (1), members (2) and actions (0)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TypedShape.of(List.of("a"), new int[] {0}, List.of(List.of("x"))))
                .withMessageContaining("type 0 (0 members, 1 actions)");
        List<String> many = List.of("1", "2", "3", "4", "5", "6", "7", "8");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TypedShape.of(List.of("a"), new int[] {500}, List.of(many)))
                .withMessageContaining("cannot be held");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SHAPE.cell(0, new int[] {3, 0, 0}, new int[] {2, 0}))
                .withMessageContaining("without the player of type 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SHAPE.restrictedTo(new int[] {1, 0}, new int[] {0}))
                .withMessageContaining("must be ascending");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SHAPE.checkAction(1, 2))
                .withMessageContaining("action (2) of type 1 must be in [0, 1]");
    }
}
