package multilateral.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import multilateral.cooperative.ProgramRow.Kind;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** Both programs, floating and exact, on the majority game of three. */
class CoalitionProgramTest {

    private static final int[] FIRST = {1, 2, 4};

    private static List<ProgramRow> basis() {
        List<ProgramRow> basis = new ArrayList<>();
        basis.add(new ProgramRow(7, 0, 1, Kind.SETTLED));
        for (int single : FIRST) {
            basis.add(new ProgramRow(single, 1, 0, Kind.EXCESS));
        }
        return basis;
    }

    @Test
    void pivotsToTheLeastCore() {
        CoalitionProgram program = new CoalitionProgram(3);
        program.start(basis());
        assertThat(program.point())
                .containsExactly(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0, -1 / 3.0}, within(1e-15));
        for (int pair : new int[] {3, 5, 6}) {
            ProgramRow row = new ProgramRow(pair, 1, 1, Kind.EXCESS);
            if (program.violation(row) > 1e-12) {
                assertThat(program.enter(row)).isTrue();
            }
        }
        program.factor();
        assertThat(program.point()[3]).isCloseTo(1 / 3.0, within(1e-15));
    }

    @Test
    void contradictionsAreNoticed() {
        CoalitionProgram program = new CoalitionProgram(3);
        program.start(basis());
        for (int i = 0; i < 3; i++) {
            ProgramRow floor = new ProgramRow(1 << i, 0, 1, Kind.FLOOR);
            if (!program.enter(floor)) {
                return;
            }
        }
        assertThat(program.enter(new ProgramRow(6, 0, 5, Kind.FLOOR)))
                .as("three ones do not fit into one")
                .isFalse();
    }

    @Test
    void theExactProgramRefusesABasisThatIsNone() {
        ExactProgram program = new ExactProgram(3);
        List<ExactRow> basis = new ArrayList<>();
        basis.add(row(7, 0, 1, Kind.SETTLED));
        basis.add(row(1, 1, 0, Kind.EXCESS));
        basis.add(row(2, 1, 0, Kind.EXCESS));
        basis.add(row(3, 2, 0, Kind.EXCESS));
        assertThat(program.start(basis)).as("dependent").isFalse();
        basis.set(3, row(3, 1, 0, Kind.EXCESS));
        assertThat(program.start(basis)).as("a price below zero").isFalse();
        basis.set(3, row(4, 1, 0, Kind.EXCESS));
        assertThat(program.start(basis)).isTrue();
        assertThat(program.point().level()).isEqualTo(BigFraction.of(-1, 3));
        assertThat(program.exactPrice(1)).isEqualTo(BigFraction.of(1, 3));
        assertThat(program.enter(row(7, 0, 2, Kind.FLOOR)))
                .as("all cannot get more than all")
                .isFalse();
    }

    private static ExactRow row(int coalition, long coefficient, long right, Kind kind) {
        return ExactRow.of(
                coalition, 3, BigInteger.valueOf(coefficient), BigFraction.of(right), kind);
    }
}
