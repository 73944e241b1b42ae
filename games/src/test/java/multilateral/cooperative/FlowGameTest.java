package multilateral.cooperative;

import static multilateral.cooperative.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import multilateral.actor.ActorSet;
import multilateral.actor.Unit;
import org.junit.jupiter.api.Test;

class FlowGameTest {

    private static final ActorSet OWNERS = ActorSet.of("A", "B", "C");
    private static final Unit FLOW = Unit.of("m3/s");

    /** Two lines into one: the narrow last line is the smallest cut, and takes all (by hand). */
    @Test
    void aBottleneck() {
        FlowGame game =
                new FlowGame(
                        OWNERS,
                        FLOW,
                        "spring",
                        "city",
                        List.of(
                                new FlowGame.Arc("spring", "lake", 4, "A"),
                                new FlowGame.Arc("spring", "lake", 3, "B"),
                                new FlowGame.Arc("lake", "city", 5, "C")));
        assertThat(game.unstructured().worth(0b101)).isEqualTo(4);
        assertThat(game.unstructured().worth(0b111)).isEqualTo(5);
        assertThat(game.unstructured().worth(0b011)).isZero();
        assertThat(game.corePoint().orElseThrow().toArray()).containsExactly(0, 0, 5);
    }

    /** Flow that must be sent back over a line that was taken first. */
    @Test
    void flowIsReroutedWhereThatHelps() {
        FlowGame game =
                new FlowGame(
                        ActorSet.of("A"),
                        FLOW,
                        "s",
                        "t",
                        List.of(
                                new FlowGame.Arc("s", "a", 1, "A"),
                                new FlowGame.Arc("s", "b", 1, "A"),
                                new FlowGame.Arc("a", "b", 1, "A"),
                                new FlowGame.Arc("a", "t", 1, "A"),
                                new FlowGame.Arc("b", "t", 1, "A")));
        assertThat(game.unstructured().worth(1)).isEqualTo(2);
    }

    @Test
    void withoutAWayThereIsNothing() {
        FlowGame game = new FlowGame(OWNERS, FLOW, "s", "t", List.of());
        assertThat(game.unstructured().worth(7)).isZero();
        assertThat(game.corePoint().orElseThrow().total()).isZero();
    }

    @Test
    void wrongNetworksAreRefused() {
        refused(() -> new FlowGame.Arc("a", "b", -1, "A"), "capacity of a–b (-1.0)");
        refused(() -> new FlowGame.Arc("a", "b", Double.NaN, "A"), "capacity of a–b (NaN)");
        refused(() -> new FlowGame.Arc("a", "b", 1.0 / 0, "A"), "(Infinity)");
        refused(() -> new FlowGame(OWNERS, FLOW, "s", "s", List.of()), "sink (\"s\")");
        refused(
                () ->
                        new FlowGame(
                                OWNERS,
                                FLOW,
                                "s",
                                "t",
                                List.of(new FlowGame.Arc("s", "t", 1, "D"))),
                "D");
    }
}
