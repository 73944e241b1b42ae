package multilateral.cooperative;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** One clear refusal each. */
final class Refusals {

    private Refusals() {}

    static void refused(Runnable what, String why) {
        assertThatIllegalArgumentException().isThrownBy(what::run).withMessageContaining(why);
    }
}
