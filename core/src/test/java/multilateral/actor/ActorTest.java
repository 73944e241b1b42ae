package multilateral.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ActorTest {

    /** Ids are listed with commas and blanks between them, so none may hold a comma or end so. */
    @Test
    void idsMustSurviveAList() {
        for (String id : new String[] {"", " ", " USA", "USA\t", "USA,CHN", ","}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Actor.state(id, "somebody"))
                    .withMessage(
                            "id (\""
                                    + id
                                    + "\") must not be blank, have blanks around it or contain a"
                                    + " comma; use a short key such as \"USA\"");
        }
        assertThat(new Actor("New York", "New York, N.Y.", Kind.CITY).id()).isEqualTo("New York");
    }

    @Test
    void namesMustNotBeBlank() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Actor("WHO", "\n", Kind.INTERNATIONAL_ORGANISATION))
                .withMessage("name of actor \"WHO\" must not be blank; the id itself will do");
    }

    @Test
    void aStateIsAnActorOfThatKind() {
        assertThat(Actor.state("USA", "United States"))
                .isEqualTo(new Actor("USA", "United States", Kind.STATE))
                .isNotEqualTo(new Actor("USA", "United States", Kind.FIRM));
    }
}
