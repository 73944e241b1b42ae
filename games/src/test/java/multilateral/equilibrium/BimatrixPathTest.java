package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BimatrixPathTest {

    @Test
    void endsWhereTheDroppedLabelLeaves() {
        BimatrixPath path = new BimatrixPath(entering -> 0, entering -> 2, 2, 0);
        assertThat(path.advance(1)).isEqualTo(1);
        assertThat(path.ended()).isFalse();
        assertThat(path.advance(9)).isEqualTo(1);
        assertThat(path.ended()).isTrue();
        assertThat(path.spoilt()).isFalse();
    }

    @Test
    void isSpoiltWhereNothingLeaves() {
        BimatrixPath path =
                new BimatrixPath(entering -> LabelledDictionary.NONE, entering -> 2, 2, 0);
        assertThat(path.advance(9)).isEqualTo(2);
        assertThat(path.spoilt()).isTrue();
    }

    /** Dictionaries that exchange the same labels again and again come back to where they were. */
    @Test
    void isSpoiltWhereItComesBack() {
        BimatrixPath path =
                new BimatrixPath(entering -> entering ^ 1, entering -> entering ^ 1, 4, 2);
        assertThat(path.advance(1000)).isLessThan(20);
        assertThat(path.ended() || path.spoilt()).isTrue();
        BimatrixPath other =
                new BimatrixPath(
                        entering -> entering == 4 ? 5 : 4, entering -> entering == 4 ? 5 : 4, 4, 2);
        assertThat(other.advance(1000)).isLessThan(20);
        assertThat(other.spoilt()).isTrue();
    }
}
