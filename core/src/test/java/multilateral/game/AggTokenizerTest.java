package multilateral.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.StringReader;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class AggTokenizerTest {

    private static AggTokenizer tokens(String text) throws IOException {
        return new AggTokenizer(new StringReader(text));
    }

    private static void fault(ThrowingCallable reading, String message) {
        assertThatExceptionOfType(FormatFault.class).isThrownBy(reading).withMessage(message);
    }

    @Test
    void passesOverCommentsAndKeepsBracketsApart() throws IOException {
        AggTokenizer tokens = tokens("#AGG version 1\n# a [comment]\r\n[1 #rest\r-2]3/4\n#end");
        tokens.bracket("[", "first");
        assertThat(tokens.whole(1, 1, "one")).isOne();
        assertThat(tokens.whole(-2, 2, "minus two")).isEqualTo(-2);
        tokens.bracket("]", "last");
        assertThat(tokens.payoff("a payoff").value()).isEqualTo(0.75);
        assertThat(tokens.isEnd()).isTrue();
        tokens.advance();
        assertThat(tokens.isEnd()).isTrue();
    }

    @Test
    void theFirstLineSaysWhatTheFileIs() {
        fault(
                () -> tokens("# AGG\n1"),
                "line 1, column 1: expected \"#AGG\" in the first line, found something else");
    }

    @Test
    void faultsSayWhatWasExpectedWhere() throws IOException {
        AggTokenizer tokens = tokens("#AGG\n 7 ");
        fault(
                () -> tokens.whole(0, 6, "a count"),
                "line 2, column 2: expected a count, a whole number in [0, 6], found \"7\"");
        fault(
                () -> tokens.bracket("[", "before it"),
                "line 2, column 2: expected \"[\" before it, found \"7\"");
        tokens.advance();
        fault(
                () -> tokens.payoff("a payoff"),
                "line 2, column 4: expected a payoff, a number such as -2, .5, 1e-3 or 3/7, found"
                        + " the end of the file");
        AggTokenizer zero = tokens("#AGG\n3/0");
        assertThatExceptionOfType(FormatFault.class)
                .isThrownBy(() -> zero.payoff("a payoff"))
                .withMessageMatching("line 2, column 1: .*\\(.*denominator.*\\), found \"3/0\"");
        AggTokenizer many = tokens("#AGG\n99999999999");
        fault(
                () -> many.whole(0, 9, "a count"),
                "line 2, column 1: expected a count, a whole number in [0, 9], found"
                        + " \"99999999999\"");
    }
}
