package multilateral.game;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TypedTableTest {

    private static final TypedTable TABLE =
            TypedTable.filled(
                    TypedShape.of(
                            List.of("A"), new int[] {3}, List.of(List.of("give", "keep", "leave"))),
                    (type, action, others) -> 10 * action + others[0][0])[0];

    @Test
    void keepsPayoffsInOrder() {
        assertThat(TABLE.payoffs(1)).hasSize(6).contains(10, 11, 12);
        assertThat(TABLE.payoff(2, 0)).isEqualTo(TABLE.payoffs(2)[0]);
        assertThat(TABLE.range()).containsExactly(0, 22);
        assertThat(TABLE.gains(2, 0)).containsOnly(20);
    }

    @Test
    void restrictsAsItGains() {
        int[] places = {0, 2};
        TypedTable smaller = TABLE.restrictedTo(new int[] {0, 2}, places);
        assertThat(smaller.payoffs(1)).containsExactly(TABLE.payoff(2, 0), TABLE.payoff(2, 2));
        assertThat(TABLE.gains(2, 0, places)).containsExactly(smaller.gains(1, 0));
    }
}
