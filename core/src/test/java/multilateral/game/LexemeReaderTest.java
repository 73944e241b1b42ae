package multilateral.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class LexemeReaderTest {

    private static LexemeReader at(String text, int skipped) throws IOException {
        LexemeReader reader = new LexemeReader(new StringReader(text));
        for (int k = 0; k < skipped; k++) {
            reader.skip();
        }
        reader.begin();
        return reader;
    }

    @Test
    void wordsEndBeforeBlanksDelimitersAndTheEnd() throws IOException {
        for (String end : new String[] {"", " ", "\n", ",", "}x"}) {
            LexemeReader reader = at("\uFEFF{3/7" + end, 1);
            reader.takeWord(",}");
            assertThat(reader.lexeme()).isEqualTo("3/7");
            assertThat(reader.length()).isEqualTo(3);
            assertThat(reader.isEnd()).isEqualTo(end.isEmpty());
        }
    }

    /** Each of the three ways to end a line counts once. */
    @Test
    void faultsNameTheLineAndColumnWhereTheLexemeStarts() throws IOException {
        assertThat(at("ab", 1).fault("odd")).hasMessage("line 1, column 2: odd");
        assertThat(at("\n\nab", 3).fault("odd")).hasMessage("line 3, column 2: odd");
        assertThat(at("\r\rab", 3).fault("odd")).hasMessage("line 3, column 2: odd");
        assertThat(at("\r\n\r\nab", 5).fault("odd")).hasMessage("line 3, column 2: odd");
        LexemeReader reader = at("one two", 4);
        reader.takeWord("");
        assertThat(reader.fault("odd")).hasMessage("line 1, column 5: odd");
    }

    @Test
    void refusesEndlessWordsAndWhatIsNoText() throws IOException {
        String longest = "1".repeat(PayoffNumber.MOST_CHARACTERS);
        LexemeReader reader = at(longest, 0);
        reader.takeWord("");
        assertThat(reader.lexeme()).isEqualTo(longest);
        LexemeReader longer = at(" " + longest + "1", 1);
        assertThatExceptionOfType(FormatFault.class)
                .isThrownBy(() -> longer.takeWord(""))
                .withMessage(
                        "line 1, column 2: expected a word or number of at most 5000 characters,"
                                + " found \""
                                + "1".repeat(40)
                                + "…\"");
        LexemeReader broken = at("ab\uFFFD", 0);
        assertThatExceptionOfType(FormatFault.class)
                .isThrownBy(() -> broken.takeWord(""))
                .withMessageStartingWith("line 1, column 3: expected text in UTF-8");
    }

    @Test
    void showsNothingThatCouldSpoilAMessage() {
        assertThat(LexemeReader.shown("a\u0000\n\u0085\uD83D\uDE00é")).isEqualTo("\"a?????é\"");
        assertThat(LexemeReader.shown("x".repeat(40))).isEqualTo("\"" + "x".repeat(40) + "\"");
    }
}
