package multilateral.cooperative;

import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * One constraint of an {@link ExactProgram}: a · x + c ε is at least, or exactly, a number.
 *
 * @param entries a, one whole number per player; shared
 * @param coefficient c
 * @param right the number
 * @param kind what the constraint says
 * @param coalition the mask it is about, or 0
 */
@SuppressWarnings("ArrayRecordComponent") // never compared or printed
record ExactRow(
        long[] entries,
        BigInteger coefficient,
        BigFraction right,
        ProgramRow.Kind kind,
        int coalition) {

    /** A constraint on what the members of a coalition get. */
    static ExactRow of(
            int coalition,
            int players,
            BigInteger coefficient,
            BigFraction right,
            ProgramRow.Kind kind) {
        long[] entries = new long[players];
        for (int i = 0; i < players; i++) {
            entries[i] = (long) coalition >>> i & 1;
        }
        return new ExactRow(entries, coefficient, right, kind, coalition);
    }

    boolean settled() {
        return kind == ProgramRow.Kind.SETTLED;
    }
}
