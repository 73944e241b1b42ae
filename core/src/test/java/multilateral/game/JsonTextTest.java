package multilateral.game;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonTextTest {

    @Test
    void plainTextStaysAsItIs() {
        assertThat(JsonText.quoted("")).isEqualTo("\"\"");
        assertThat(JsonText.quoted("a/b 'c'")).isEqualTo("\"a/b 'c'\"");
    }

    @Test
    void othersAreEscaped() {
        assertThat(JsonText.quoted("\"\\\t\u2029")).isEqualTo("\"\\\"\\\\\\u0009\\u2029\"");
    }
}
