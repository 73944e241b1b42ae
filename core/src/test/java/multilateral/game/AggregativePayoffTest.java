package multilateral.game;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import multilateral.actor.ActorSet;
import org.junit.jupiter.api.Test;

class AggregativePayoffTest {

    /** Two polluters of 0 or 2 and of 0 or 3 units: the sums hold one's own action. */
    @Test
    void isAskedForTheSumOfAllActions() {
        List<String> asked = new ArrayList<>();
        AggregativePayoff payoff =
                (player, action, aggregate) -> {
                    asked.add(player + " " + action + " " + aggregate);
                    return 10.0 * action - aggregate;
                };
        AggregativeGame game =
                AggregativeGame.of(ActorSet.of("A", "B"), new int[][] {{0, 2}, {0, 3}}, payoff);
        assertThat(asked)
                .contains("0 0 0", "0 0 3", "0 1 2", "0 1 5", "1 0 0", "1 0 2", "1 1 3", "1 1 5");
        assertThat(game.payoff(0, 1, 1)).isEqualTo(5);
        assertThat(game.payoff(1, 1, 0)).isEqualTo(-2);
    }
}
