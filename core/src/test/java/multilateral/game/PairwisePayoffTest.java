package multilateral.game;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import multilateral.actor.ActorSet;
import multilateral.actor.Graph;
import org.junit.jupiter.api.Test;

class PairwisePayoffTest {

    /** Three in a row: the two ends do not meet. */
    @Test
    void isAskedOncePerPairOfActionsAndDirectionOfALink() {
        List<String> asked = new ArrayList<>();
        PairwisePayoff payoff =
                (player, action, other, otherAction) -> {
                    asked.add("" + player + action + other + otherAction);
                    return action == otherAction ? 1 : 0;
                };
        PolymatrixGame game =
                PolymatrixGame.of(
                        Graph.of(ActorSet.of("A", "B", "C"), "A,B", "B,C"),
                        new int[] {2, 2, 1},
                        payoff);
        assertThat(asked)
                .doesNotHaveDuplicates()
                .hasSize(2 * 4 + 2 * 2)
                .contains("0110", "1120")
                .noneMatch(pair -> pair.matches("0.2.|2.0."));
        assertThat(game.payoff(1, 0, 0, 0)).isEqualTo(2);
        assertThat(game.payoff(0, 1, 0, 0)).isZero();
    }
}
