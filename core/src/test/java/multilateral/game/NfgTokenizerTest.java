package multilateral.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import multilateral.game.NfgTokenizer.Kind;
import org.junit.jupiter.api.Test;

class NfgTokenizerTest {

    private static NfgTokenizer tokens(String text) throws IOException {
        return new NfgTokenizer(new StringReader(text));
    }

    @Test
    void bracesCommasAndQuotesEndWords() throws IOException {
        NfgTokenizer tokens = tokens("a{b}c,\"d\"e");
        List<String> pieces = new ArrayList<>();
        for (; tokens.kind() != Kind.END; tokens.advance()) {
            pieces.add(tokens.kind() + " " + tokens.text());
        }
        assertThat(pieces)
                .containsExactly(
                        "WORD a", "OPEN {", "WORD b", "CLOSE }", "WORD c", "COMMA ,", "TEXT d",
                        "WORD e");
        assertThat(tokens.text()).isEmpty();
    }

    /** A backslash escapes a quotation mark and itself, and nothing else. */
    @Test
    void escapesInQuotedTexts() throws IOException {
        assertThat(tokens("\"\"").text()).isEmpty();
        assertThat(tokens("\"a \\\"b\\\"\"").text()).isEqualTo("a \"b\"");
        assertThat(tokens("\"\\\\\"").text()).isEqualTo("\\");
        assertThat(tokens("\"\\n\"").text()).isEqualTo("\\n");
        assertThat(tokens("\"{1,\n2}\"").text()).isEqualTo("{1,\n2}");
        assertThat(tokens("\"word\"").isWord("word")).isFalse();
        assertThat(tokens("word").isWord("word")).isTrue();
    }

    @Test
    void textsMustEnd() {
        for (String open : new String[] {"\"", "\"a", "\"a\\", "\"a\\\""}) {
            assertThatExceptionOfType(FormatFault.class)
                    .as(open)
                    .isThrownBy(() -> tokens(" " + open))
                    .withMessage(
                            "line 1, column 2: expected a closing quotation mark for the text that"
                                    + " starts here, found the end of the file");
        }
        assertThatExceptionOfType(FormatFault.class)
                .isThrownBy(() -> tokens("\"" + "a".repeat(NfgTokenizer.MOST_TEXT + 1)))
                .withMessageContaining("within 1000000 characters");
    }

    @Test
    void faultsSayWhatWasFound() throws IOException {
        assertThat(tokens("\"t\"").expected("x"))
                .hasMessage("line 1, column 1: expected x, found the text \"t\"");
        assertThat(tokens("\n}").expected("x"))
                .hasMessage("line 2, column 1: expected x, found \"}\"");
        assertThat(tokens(" ").expected("x"))
                .hasMessage("line 1, column 2: expected x, found the end of the file");
        for (String comment : new String[] {"//", "/*", "#c"}) {
            assertThat(tokens(comment).expected("x"))
                    .hasMessageEndingWith(
                            "the only comment of this format is a quoted text after the"
                                    + " strategies");
        }
    }
}
