package multilateral.cooperative;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The nucleolus by its definition, for tests: a sequence of programs over all complaints; one is
 * settled if no solution of the level's program makes it smaller, which one program for each
 * decides.
 */
final class NucleolusByDefinition {

    /** A complaint: a worth less what payoffs give it, counted one over the coefficient. */
    @SuppressWarnings("ArrayRecordComponent") // never compared or printed
    private record Complaint(long[] entries, long worth, long coefficient) {}

    private final int players;
    private final long[] alone;
    private final long all;
    private final boolean floors;
    private final List<Complaint> complaints = new ArrayList<>();

    /** What each settled complaint's players get together, times the scale. */
    private final List<BigInteger> gets = new ArrayList<>();

    private final BitSet settled = new BitSet();

    /** What the worths are multiplied by so that all figures are whole. */
    private BigInteger scale = BigInteger.ONE;

    private NucleolusByDefinition(int players, long[] worths, boolean floors) {
        this.players = players;
        this.floors = floors;
        all = worths[worths.length - 1];
        alone = new long[players];
        for (int i = 0; i < players; i++) {
            alone[i] = worths[1 << i];
        }
    }

    private void add(long[] entries, long worth, long coefficient) {
        complaints.add(new Complaint(entries, worth, coefficient));
        gets.add(BigInteger.ZERO);
    }

    /**
     * The nucleolus; an excess counts one over the coefficient of its size.
     *
     * @param coefficientsBySize entry s is that of size s
     * @param floors whether nobody may get less than alone
     */
    static List<BigFraction> of(
            int players, long[] worths, long[] coefficientsBySize, boolean floors) {
        NucleolusByDefinition definition = new NucleolusByDefinition(players, worths, floors);
        for (int mask = 1; mask < worths.length - 1; mask++) {
            long[] entries = new long[players];
            for (int i = 0; i < players; i++) {
                entries[i] = mask >> i & 1;
            }
            definition.add(entries, worths[mask], coefficientsBySize[Integer.bitCount(mask)]);
        }
        return definition.payoffs();
    }

    /** The modiclus: of differences of excesses over the same players the larger matters. */
    static List<BigFraction> modiclus(int players, long[] worths) {
        Map<String, Complaint> largest = new TreeMap<>();
        for (int first = 0; first < worths.length; first++) {
            for (int second = 0; second < worths.length; second++) {
                long[] entries = new long[players];
                for (int i = 0; i < players; i++) {
                    entries[i] = (long) (first >> i & 1) - (second >> i & 1);
                }
                Complaint complaint = new Complaint(entries, worths[first] - worths[second], 1);
                if ((first & ~second) != 0 || (second & ~first) != 0) {
                    largest.merge(
                            Arrays.toString(entries),
                            complaint,
                            (a, b) -> a.worth() >= b.worth() ? a : b);
                }
            }
        }
        NucleolusByDefinition definition = new NucleolusByDefinition(players, worths, false);
        for (Complaint c : largest.values()) {
            definition.add(c.entries(), c.worth(), 1);
        }
        return definition.payoffs();
    }

    private List<BigFraction> payoffs() {
        List<BigFraction> payoffs = solve();
        while (payoffs.isEmpty()) {
            level();
            payoffs = solve();
        }
        return payoffs;
    }

    private void level() {
        long[] form = new long[players + 1];
        form[players] = -1;
        BigFraction least = program().largest(form).negate();
        BigInteger divisor = least.getDenominator();
        scale = scale.multiply(divisor);
        gets.replaceAll(figure -> figure.multiply(divisor));
        long level = least.getNumerator().longValueExact();
        long[] only = new long[players + 1];
        only[players] = 1;
        ValueOfProgram face = program();
        face.exactly(level, only);
        List<Integer> tight = new ArrayList<>();
        for (int k = 0; k < complaints.size(); k++) {
            if (!settled.get(k)
                    && face.largest(row(complaints.get(k).entries(), 1, 0))
                            .equals(BigFraction.of(gets(k, level)))) {
                tight.add(k);
            }
        }
        for (int k : tight) {
            settled.set(k);
            gets.set(k, BigInteger.valueOf(gets(k, level)));
        }
    }

    private long gets(int k, long level) {
        return whole(complaints.get(k).worth()) - complaints.get(k).coefficient() * level;
    }

    private long whole(long worth) {
        return scale.multiply(BigInteger.valueOf(worth)).longValueExact();
    }

    private long[] row(long[] entries, long sign, long last) {
        long[] row = new long[players + 1];
        for (int i = 0; i < players; i++) {
            row[i] = sign * entries[i];
        }
        row[players] = last;
        return row;
    }

    private long[] everybody() {
        long[] ones = new long[players];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** Unknowns are what each player gets, and the level. */
    private ValueOfProgram program() {
        ValueOfProgram program = new ValueOfProgram(players + 1);
        for (int k = 0; k < complaints.size(); k++) {
            Complaint complaint = complaints.get(k);
            if (settled.get(k)) {
                program.exactly(gets.get(k).longValueExact(), row(complaint.entries(), 1, 0));
            } else {
                program.atMost(
                        -whole(complaint.worth()),
                        row(complaint.entries(), -1, -complaint.coefficient()));
            }
        }
        program.exactly(whole(all), row(everybody(), 1, 0));
        for (int i = 0; floors && i < players; i++) {
            long[] entries = new long[players];
            entries[i] = 1;
            program.atMost(-whole(alone[i]), row(entries, -1, 0));
        }
        return program;
    }

    /** What the settled complaints leave: payoffs if they determine them, else nothing. */
    private List<BigFraction> solve() {
        List<BigFraction[]> rows = new ArrayList<>();
        rows.add(fractions(everybody(), BigFraction.of(all)));
        for (int k = 0; k < complaints.size(); k++) {
            if (settled.get(k)) {
                rows.add(
                        fractions(complaints.get(k).entries(), BigFraction.of(gets.get(k), scale)));
            }
        }
        for (int column = 0; column < players; column++) {
            int pivot = column;
            while (pivot < rows.size() && rows.get(pivot)[column].signum() == 0) {
                pivot++;
            }
            if (pivot == rows.size()) {
                return List.of();
            }
            BigFraction[] line = rows.get(pivot);
            rows.set(pivot, rows.get(column));
            rows.set(column, line);
            eliminate(rows, line, column);
        }
        return rows.subList(0, players).stream().map(row -> row[players]).toList();
    }

    private BigFraction[] fractions(long[] entries, BigFraction right) {
        BigFraction[] row = new BigFraction[players + 1];
        for (int i = 0; i < players; i++) {
            row[i] = BigFraction.of(entries[i]);
        }
        row[players] = right;
        return row;
    }

    private void eliminate(List<BigFraction[]> rows, BigFraction[] line, int column) {
        BigFraction divisor = line[column];
        for (int j = 0; j <= players; j++) {
            line[j] = line[j].divide(divisor);
        }
        for (BigFraction[] row : rows) {
            BigFraction factor = row[column];
            for (int j = 0; row != line && factor.signum() != 0 && j <= players; j++) {
                row[j] = row[j].subtract(factor.multiply(line[j]));
            }
        }
    }
}
