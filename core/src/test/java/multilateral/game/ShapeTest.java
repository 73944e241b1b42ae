package multilateral.game;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShapeTest {

    @Test
    void profilesAndCellsAreInverse() {
        Shape shape = Shape.of(3, 1, 4, 2);
        assertThat(shape.cells()).isEqualTo(24);
        for (int cell = 0; cell < shape.cells(); cell++) {
            assertThat(shape.index(shape.profile(cell))).isEqualTo(cell);
        }
        assertThat(shape.profile(1)).containsExactly(1, 0, 0, 0);
        assertThat(shape).hasToString("3x1x4x2");
    }

    @Test
    void sizesBeyondTheHeapOrTheArrayAreRefused() {
        assertThat(Shape.tooLarge(new int[] {2, 3}, 96)).isEmpty();
        assertThat(Shape.tooLarge(new int[] {2, 3}, 95))
                .contains(
                        "a game of 6 cells, 96 bytes, does not fit the heap of 95 bytes; allow"
                                + " more with -Xmx, or drop actions or players");
        assertThat(Shape.tooLarge(new int[] {Integer.MAX_VALUE - 8}, Long.MAX_VALUE)).isEmpty();
        assertThat(Shape.tooLarge(new int[] {Integer.MAX_VALUE - 7}, Long.MAX_VALUE)).isPresent();
    }
}
