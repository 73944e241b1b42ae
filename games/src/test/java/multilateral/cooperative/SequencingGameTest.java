package multilateral.cooperative;

import static multilateral.cooperative.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import org.junit.jupiter.api.Test;

class SequencingGameTest {

    private static final ActorSet QUEUE = ActorSet.of("1", "2", "3");
    private static final Unit HOURS = Unit.of("h");
    private static final Unit USD = Unit.of("USD");

    /** Times 2, 2, 1 and urgency 4, 6, 5: swaps save 4, 6 and 4 (by hand). */
    @Test
    void threeInAQueue() {
        SequencingGame game =
                new SequencingGame(
                        Quantities.of(QUEUE, HOURS, 2, 2, 1), Quantities.of(QUEUE, USD, 4, 6, 5));
        assertThat(game.equalGainSplitting().toArray()).containsExactly(5, 4, 5);
        assertThat(game.shapleyValue().toArray())
                .containsExactly(new double[] {4, 6, 4}, within(1e-15));
        assertThat(game.unstructured().worth(0b101)).isZero();
        assertThat(game.unstructured().worth(0b111)).isEqualTo(14);
        assertThat(game.unit()).isEqualTo(USD);
    }

    @Test
    void wrongQueuesAreRefused() {
        Quantities urgency = Quantities.of(QUEUE, USD, 4, 6, 5);
        refused(
                () -> new SequencingGame(Quantities.of(QUEUE, HOURS, 2, 0, 1), urgency),
                "time of \"2\" (0.0) must be above zero");
        refused(
                () -> new SequencingGame(Quantities.of(QUEUE, HOURS, 2, -1, 1), urgency),
                "time of \"2\" (-1.0)");
        refused(
                () -> new SequencingGame(urgency, Quantities.of(QUEUE, USD, 4, 6, -5)),
                "urgency of \"3\" (-5.0)");
        refused(
                () -> new SequencingGame(Quantities.of(ActorSet.of("1"), HOURS, 1), urgency),
                "same players");
    }
}
