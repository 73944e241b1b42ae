package multilateral.cooperative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class TangentConeTest {

    private static BitSet coalitions(int... masks) {
        BitSet set = new BitSet();
        for (int mask : masks) {
            set.set(mask);
        }
        return set;
    }

    @Test
    void withoutCoalitionsAllDirectionsAreFree() {
        TangentCone cone = TangentCone.of(4, new BitSet());
        assertThat(cone.lines()).hasSize(3);
        assertThat(cone.rays()).isEmpty();
        assertThat(TangentCone.of(1, new BitSet()).lines()).isEmpty();
    }

    /** At a corner of the simplex one can go to the two others. */
    @Test
    void aCornerOfTheSimplex() {
        TangentCone cone = TangentCone.of(3, coalitions(2, 4, 6));
        assertThat(cone.lines()).isEmpty();
        assertThat(cone.rays())
                .containsExactlyInAnyOrder(new long[] {-1, 1, 0}, new long[] {-1, 0, 1});
    }

    /** Four sides of a pyramid: as many edges, though three sides would do for a corner. */
    @Test
    void aPointWithFourEdges() {
        TangentCone cone = TangentCone.of(4, coalitions(1, 2, 5, 6));
        assertThat(cone.lines()).isEmpty();
        for (long[] ray : cone.rays()) {
            for (int mask : new int[] {1, 2, 5, 6}) {
                assertThat(TangentCone.sum(ray, mask)).isNotNegative();
            }
            assertThat(TangentCone.sum(ray, 15)).isZero();
        }
        assertThat(cone.rays()).hasSize(4);
    }

    @Test
    void oppositeCoalitionsLeaveNoWayBetweenThem() {
        TangentCone cone = TangentCone.of(3, coalitions(1, 6));
        assertThat(cone.rays()).isEmpty();
        assertThat(cone.lines()).hasSize(1);
        List<long[]> within = TangentCone.linesWithin(3, coalitions(1, 2));
        assertThat(within).isEmpty();
        assertThat(TangentCone.linesWithin(4, coalitions(3)))
                .hasSize(2)
                .allSatisfy(line -> assertThat(TangentCone.sum(line, 3)).isZero());
    }
}
