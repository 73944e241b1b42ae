package multilateral.game;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormatFaultTest {

    @Test
    void saysWhereItIs() {
        FormatFault fault = new FormatFault(3, 14, "expected a number");
        assertThat(fault).hasMessage("line 3, column 14: expected a number");
        assertThat(fault.with("too few payoffs")).hasMessage("line 3, column 14: too few payoffs");
    }
}
