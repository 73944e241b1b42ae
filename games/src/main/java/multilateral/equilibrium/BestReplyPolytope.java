package multilateral.equilibrium;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The vertices of the polytope of one player's strategies against which the other player gets at
 * most 1, found one by one: depth first over the bases of the polytope, each visited once.
 *
 * <p>It is walked in 64-bit integers where their products are likely to fit, else in doubles that
 * are checked, and in integers of any size where either is not enough. A walk that has to begin
 * anew keeps the vertices found: those are right in any case.
 */
final class BestReplyPolytope {

    /** The other player's payoffs, by the other's action, then the own. */
    private final BigInteger[][] payoffs;

    private final int firstRow;
    private final int firstColumn;
    private final long[] neighbours;

    /** The tableaux that are left to try. */
    private final Queue<Kind> kinds;

    private PolytopeTableau tableau;
    private LabelIndex bases = new LabelIndex();

    /** By basis the labels that are known to lead to another one met. */
    private long[] known = new long[64];

    /** The numbers of the bases that are to be visited. */
    private int[] pending = new int[64];

    private int count;

    /** The labels of the vertices other than the origin, and for each the first basis met. */
    private final LabelIndex vertices = new LabelIndex();

    private long[] basisOf = new long[16];

    /** The numbers of the vertices with more labels than the polytope has dimensions. */
    private int[] degenerate = new int[4];

    private int degenerateCount;

    /** The kinds of tableaux. */
    enum Kind {
        LONG,
        DOUBLE,
        BIG
    }

    /**
     * A polytope of one player's strategies.
     *
     * @param payoffs the other player's, positive, by the other's action, then the own
     * @param firstRow the label of the other's first action
     * @param firstColumn the label of the own first action
     */
    BestReplyPolytope(BigInteger[][] payoffs, int firstRow, int firstColumn) {
        this(payoffs, firstRow, firstColumn, kinds(payoffs));
    }

    /** The same with the kinds of tableaux to try, one after another. */
    BestReplyPolytope(
            BigInteger[][] payoffs, int firstRow, int firstColumn, List<Kind> kindsToTry) {
        this.payoffs = payoffs;
        this.firstRow = firstRow;
        this.firstColumn = firstColumn;
        neighbours = new long[dimension()];
        kinds = new ArrayDeque<>(kindsToTry);
        tableau = tableau(kinds.remove());
        start();
    }

    private static List<Kind> kinds(BigInteger[][] payoffs) {
        return determinantBits(payoffs) < Long.SIZE - 4
                ? List.of(Kind.LONG, Kind.DOUBLE, Kind.BIG)
                : List.of(Kind.DOUBLE, Kind.BIG);
    }

    /** About how many bits the largest determinants of random payoffs of this size have. */
    private static double determinantBits(BigInteger[][] payoffs) {
        int entryBits = greatest(payoffs).bitLength();
        double bits = entryBits - 1.0;
        int size = Math.min(payoffs.length, payoffs[0].length);
        for (int k = 1; k < size; k++) {
            bits += entryBits - 1.5 + Math.log(k + 1) / Math.log(4);
        }
        return bits;
    }

    private static BigInteger greatest(BigInteger[][] payoffs) {
        return Arrays.stream(payoffs)
                .flatMap(Arrays::stream)
                .max(BigInteger::compareTo)
                .orElseThrow();
    }

    private PolytopeTableau tableau(Kind kind) {
        return switch (kind) {
            case LONG ->
                    new LongTableau(
                            Arrays.stream(payoffs)
                                    .flatMap(Arrays::stream)
                                    .mapToLong(BigInteger::longValueExact)
                                    .toArray(),
                            payoffs.length,
                            dimension(),
                            firstRow,
                            firstColumn);
            case DOUBLE -> new DoubleTableau(rounded(), payoffs, firstRow, firstColumn);
            case BIG -> new BigTableau(payoffs, firstRow, firstColumn);
        };
    }

    /** The payoffs between 0 and 1, all divided by the same power of two. */
    private double[] rounded() {
        int bits = greatest(payoffs).bitLength();
        int drop = Math.max(0, bits - Long.SIZE + 2);
        return Arrays.stream(payoffs)
                .flatMap(Arrays::stream)
                .mapToDouble(
                        payoff ->
                                Math.scalb(
                                        (double) payoff.shiftRight(drop).longValueExact(),
                                        drop - bits))
                .toArray();
    }

    private int dimension() {
        return payoffs[0].length;
    }

    /** Whether every basis was visited. */
    boolean isDone() {
        return count == 0;
    }

    /** How many bases were met. */
    int size() {
        return bases.size();
    }

    /** Visits one basis; whether that shows a vertex that was not known, then the last one. */
    boolean visit() {
        int number = pending[--count];
        long basis = bases.get(number);
        int met = -1;
        if (tableau.visit(basis)) {
            met = tableau.neighbours(basis & ~known[number], neighbours);
        }
        if (met < 0) {
            tableau = tableau(kinds.remove());
            start();
            return false;
        }
        for (int k = 0; k < met; k++) {
            int neighbour = discover(neighbours[k]);
            known[neighbour] |= neighbours[k] & ~basis;
        }
        return number != 0 && isNew(tableau.tight(), basis);
    }

    private void start() {
        bases = new LabelIndex();
        Arrays.fill(known, 0);
        count = 0;
        discover(tableau.basis());
    }

    /** The number of a basis, which is to be visited if it is new. */
    private int discover(long basis) {
        int number = bases.size();
        int found = bases.add(basis);
        if (found == number) {
            if (number == known.length) {
                known = Arrays.copyOf(known, 2 * number);
            }
            if (count == pending.length) {
                pending = Arrays.copyOf(pending, 2 * count);
            }
            pending[count++] = number;
        }
        return found;
    }

    private boolean isNew(long labels, long basis) {
        int number = vertices.size();
        if (vertices.add(labels) != number) {
            return false;
        }
        if (number == basisOf.length) {
            basisOf = Arrays.copyOf(basisOf, 2 * number);
        }
        basisOf[number] = basis;
        if (isDegenerate(number)) {
            if (degenerateCount == degenerate.length) {
                degenerate = Arrays.copyOf(degenerate, 2 * degenerateCount);
            }
            degenerate[degenerateCount++] = number;
        }
        return true;
    }

    LabelIndex vertices() {
        return vertices;
    }

    boolean isDegenerate(int vertex) {
        return vertices.get(vertex) != basisOf[vertex];
    }

    int degenerateCount() {
        return degenerateCount;
    }

    /** The number of the vertex that is the n-th of the degenerate ones. */
    int degenerate(int n) {
        return degenerate[n];
    }

    /** The strategy at a vertex. */
    List<BigFraction> strategy(int vertex) {
        int[] weights = actions(~basisOf[vertex], firstColumn, dimension());
        BigInteger[] numerators = system(vertex).numerators();
        BigInteger sum = BigInteger.ZERO;
        for (BigInteger numerator : numerators) {
            sum = sum.add(numerator);
        }
        BigFraction[] strategy = new BigFraction[dimension()];
        Arrays.fill(strategy, BigFraction.ZERO);
        for (int k = 0; k < weights.length; k++) {
            strategy[weights[k]] = BigFraction.of(numerators[k].abs(), sum.abs());
        }
        return List.of(strategy);
    }

    /** The sign of the determinant of the payoffs that matter at a vertex. */
    int determinantSign(int vertex) {
        return system(vertex).determinantSign();
    }

    private IntegerSystem system(int vertex) {
        int[] weights = actions(~basisOf[vertex], firstColumn, dimension());
        int[] replies = actions(basisOf[vertex], firstRow, payoffs.length);
        BigInteger[][] block = new BigInteger[replies.length][weights.length];
        for (int k = 0; k < replies.length; k++) {
            for (int l = 0; l < weights.length; l++) {
                block[k][l] = payoffs[replies[k]][weights[l]];
            }
        }
        return new IntegerSystem(block);
    }

    private static int[] actions(long labels, int first, int count) {
        int[] actions = new int[count];
        int size = 0;
        for (int action = 0; action < count; action++) {
            if (((labels >>> (first + action)) & 1) != 0) {
                actions[size++] = action;
            }
        }
        return Arrays.copyOf(actions, size);
    }
}
