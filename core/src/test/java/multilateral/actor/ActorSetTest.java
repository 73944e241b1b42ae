package multilateral.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ActorSetTest {

    private static final ActorSet THREE =
            ActorSet.of("CHN", "FRA", "USA").with("votes", Unit.ONE, 1, 2, 3);

    @Test
    void actorsKeepTheirOrder() {
        assertThat(THREE.size()).isEqualTo(3);
        assertThat(THREE.ids()).containsExactly("CHN", "FRA", "USA");
        assertThat(THREE.get(1)).isEqualTo(Actor.state("FRA", "FRA"));
        assertThat(THREE.indexOf("USA")).isEqualTo(2);
        assertThat(THREE.contains("GBR")).isFalse();
        assertThat(THREE).hasSize(3).hasToString("CHN, FRA, USA");
        assertThat(THREE).isEqualTo(ActorSet.of("CHN", "FRA", "USA"));
        assertThat(THREE).hasSameHashCodeAs(ActorSet.of("CHN", "FRA", "USA"));
        assertThat(THREE).isNotEqualTo(ActorSet.of("FRA", "CHN", "USA"));
    }

    @Test
    void unknownIdsAndColumnsListNearMisses() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> THREE.indexOf("UAS"))
                .withMessageContaining("did you mean \"USA\"?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> THREE.quantity("vote"))
                .withMessageContaining("did you mean \"votes\"?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ActorSet.of("A").quantity("gdp"))
                .withMessageContaining("none is defined");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> THREE.quantity("completely different"))
                .withMessageContaining("known are \"votes\"");
        ActorSet many =
                ActorSet.of(
                        IntStream.range(0, 40).mapToObj(i -> "ACTOR" + i).toArray(String[]::new));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> many.indexOf("xyz"))
                .withMessageContaining("(40 in all)");
        assertThatIllegalArgumentException().isThrownBy(() -> THREE.get(3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> THREE.get(-1))
                .withMessageContaining("[0, 2]");
    }

    @Test
    void emptySetsDuplicatesAndMalformedActorsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(ActorSet::of)
                .withMessageContaining("empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ActorSet.of("A", "B", "A"))
                .withMessageContaining("\"A\" occurs twice, at positions 0 and 2");
        for (String id : List.of("", " ", " A", "A,B")) {
            assertThatIllegalArgumentException().isThrownBy(() -> ActorSet.of(id));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new Actor("A", " ", Kind.CITY));
    }

    @Test
    void columnsAreAddedUnderNewNamesForTheSameActors() {
        assertThat(THREE.quantityNames()).containsExactly("votes");
        assertThat(THREE.quantity("votes").get("FRA")).isEqualTo(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> THREE.with("votes", Unit.ONE, 1, 2, 3))
                .withMessageContaining("already defined");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> THREE.with(" ", Unit.ONE, 1, 2, 3))
                .withMessageContaining("blank");
        Quantities others = Quantities.of(ActorSet.of("A"), Unit.ONE, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> THREE.with("x", others))
                .withMessageContaining("forActors");
    }

    @Test
    void smallerSetsKeepTheirFigures() {
        ActorSet gaps =
                THREE.with(
                        "gdp",
                        Quantities.partial(THREE, Unit.of("USD"), Map.of("USA", 9.0, "CHN", 8.0)));
        ActorSet some = gaps.having("gdp");
        assertThat(some.ids()).containsExactly("CHN", "USA");
        assertThat(some.quantity("votes").toArray()).containsExactly(1, 3);
        assertThat(gaps.where(actor -> actor.id().equals("FRA")).quantity("gdp").missing())
                .containsExactly("FRA");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> THREE.where(actor -> false))
                .withMessageContaining("no actor");
    }
}
