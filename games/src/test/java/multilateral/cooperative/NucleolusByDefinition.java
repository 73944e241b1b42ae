package multilateral.cooperative;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The nucleolus by its definition, for tests: a sequence of programs over all coalitions; one is
 * settled if no solution of the level's program gives it more, which one program for each decides.
 */
final class NucleolusByDefinition {

    private final int players;
    private final long[] worths;
    private final long[] coefficients;
    private final boolean floors;

    /** What the worths are multiplied by so that all figures are whole. */
    private BigInteger scale = BigInteger.ONE;

    private final BigInteger[] settled;

    private NucleolusByDefinition(
            int players, long[] worths, long[] coefficientsBySize, boolean floors) {
        this.players = players;
        this.worths = worths;
        coefficients = coefficientsBySize;
        this.floors = floors;
        settled = new BigInteger[1 << players];
        settled[settled.length - 1] = BigInteger.valueOf(worths[worths.length - 1]);
    }

    /**
     * Payoffs; an excess counts one over the coefficient of its size.
     *
     * @param coefficientsBySize entry s is that of size s
     * @param floors whether nobody may get less than alone
     */
    static List<BigFraction> of(
            int players, long[] worths, long[] coefficientsBySize, boolean floors) {
        return new NucleolusByDefinition(players, worths, coefficientsBySize, floors).payoffs();
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
        for (int mask = 0; mask < settled.length; mask++) {
            settled[mask] = settled[mask] == null ? null : settled[mask].multiply(divisor);
        }
        long level = least.getNumerator().longValueExact();
        long[] only = new long[players + 1];
        only[players] = 1;
        ValueOfProgram face = program();
        face.exactly(level, only);
        List<Integer> tight = new ArrayList<>();
        for (int mask = 1; mask < settled.length - 1; mask++) {
            if (settled[mask] == null) {
                BigFraction most = face.largest(row(mask, 0));
                if (most.equals(BigFraction.of(whole(mask) - coefficient(mask) * level))) {
                    tight.add(mask);
                }
            }
        }
        for (int mask : tight) {
            settled[mask] = BigInteger.valueOf(whole(mask) - coefficient(mask) * level);
        }
    }

    private long whole(int mask) {
        return scale.multiply(BigInteger.valueOf(worths[mask])).longValueExact();
    }

    private long coefficient(int mask) {
        return coefficients[Integer.bitCount(mask)];
    }

    private long[] row(int mask, long last) {
        long[] row = new long[players + 1];
        for (int i = 0; i < players; i++) {
            row[i] = mask >> i & 1;
        }
        row[players] = last;
        return row;
    }

    private static long[] negated(long[] row) {
        long[] negated = row.clone();
        for (int i = 0; i < row.length; i++) {
            negated[i] = -row[i];
        }
        return negated;
    }

    /** Unknowns are what each player gets, and the level. */
    private ValueOfProgram program() {
        ValueOfProgram program = new ValueOfProgram(players + 1);
        for (int mask = 1; mask < settled.length; mask++) {
            if (settled[mask] != null) {
                program.exactly(settled[mask].longValueExact(), row(mask, 0));
            } else {
                program.atMost(-whole(mask), negated(row(mask, coefficient(mask))));
            }
        }
        for (int i = 0; floors && i < players; i++) {
            program.atMost(-whole(1 << i), negated(row(1 << i, 0)));
        }
        return program;
    }

    /** What the settled coalitions leave: payoffs if they determine them, else nothing. */
    private List<BigFraction> solve() {
        List<BigFraction[]> rows = new ArrayList<>();
        for (int mask = 1; mask < settled.length; mask++) {
            if (settled[mask] != null) {
                BigFraction[] row = new BigFraction[players + 1];
                for (int i = 0; i < players; i++) {
                    row[i] = BigFraction.of(mask >> i & 1);
                }
                row[players] = BigFraction.of(settled[mask], scale);
                rows.add(row);
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
        return rows.subList(0, players).stream().map(row -> row[players]).toList();
    }
}
