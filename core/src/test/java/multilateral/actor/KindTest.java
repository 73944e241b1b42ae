package multilateral.actor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KindTest {

    @Test
    void actorsKeepTheirKind() {
        for (Kind kind : Kind.values()) {
            assertThat(new Actor("X", "Someone", kind).kind()).isSameAs(kind);
        }
        assertThat(Actor.state("NOR", "Norway").kind()).isEqualTo(Kind.STATE);
    }

    @Test
    void actorsOfAnotherKindAreOthers() {
        assertThat(new Actor("X", "Someone", Kind.CITY))
                .isNotEqualTo(new Actor("X", "Someone", Kind.FIRM));
    }
}
