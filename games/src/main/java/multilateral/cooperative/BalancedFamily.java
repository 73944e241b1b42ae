package multilateral.cooperative;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import multilateral.cooperative.ProgramRow.Kind;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Whether coalitions can be balanced: all given weights above zero, so that with others of any sign
 * and some players of weights not below zero every player carries the same. Decided without
 * rounding by a linear program that looks for a direction of payoffs which shows that they cannot.
 *
 * @param weights one weight per coalition, 1 or more, if there are such weights
 * @param direction what to give each player otherwise: no coalition then gets less, nor any of the
 *     players, the others get nothing, and some coalition gets more
 */
record BalancedFamily(Optional<List<BigFraction>> weights, List<BigFraction> direction) {

    private static final BigFraction BOUND = BigFraction.of(-1);

    /**
     * Examines coalitions.
     *
     * @param players how many players there are
     * @param coalitions those that need weights above zero
     * @param others independent ones whose weights may have any sign
     * @param singles players whose weights must not be below zero
     */
    static BalancedFamily of(int players, int[] coalitions, List<Integer> others, int[] singles) {
        ExactProgram program = new ExactProgram(players);
        start(program, firstBasis(players, coalitions, others));
        int[] generators = Arrays.copyOf(coalitions, coalitions.length + singles.length);
        System.arraycopy(singles, 0, generators, coalitions.length, singles.length);
        while (true) {
            ExactPoint point = program.point();
            long[] direction = new long[players];
            for (int i = 0; i < players; i++) {
                direction[i] = point.numerators().get(i).longValueExact();
            }
            int worst = worst(generators, direction);
            if (worst == 0) {
                return found(players, coalitions, program, point);
            }
            program.enter(row(worst, players, Kind.EXCESS));
        }
    }

    private static ExactRow row(int coalition, int players, Kind kind) {
        return ExactRow.of(coalition, players, BigInteger.ZERO, BigFraction.ZERO, kind);
    }

    /** The others, the sum of all coalitions as the aim, and bounds on players that are free. */
    private static List<ExactRow> firstBasis(int players, int[] coalitions, List<Integer> others) {
        CoalitionSpan span = new CoalitionSpan(players);
        List<ExactRow> basis = new ArrayList<>();
        for (int other : others) {
            span.add(other);
            basis.add(row(other, players, Kind.SETTLED));
        }
        long[] sum = new long[players];
        for (int coalition : coalitions) {
            for (int rest = coalition; rest != 0; rest &= rest - 1) {
                sum[Integer.numberOfTrailingZeros(rest)]++;
            }
        }
        basis.add(new ExactRow(sum, BigInteger.ONE, BigFraction.ZERO, Kind.SETTLED, 0));
        for (int i = 0; i < players; i++) {
            if (span.add(1L << i)) {
                basis.add(bound(players, i, 1));
            }
        }
        return basis;
    }

    private static ExactRow bound(int players, int player, int sign) {
        long[] entries = new long[players];
        entries[player] = sign;
        return new ExactRow(entries, BigInteger.ZERO, BOUND, Kind.EXCESS, 0);
    }

    /** Bounds from above those players of whom the aim wants more. */
    private static void start(ExactProgram program, List<ExactRow> basis) {
        if (!program.start(basis)) {
            for (int j = 0; j < basis.size(); j++) {
                ExactRow row = basis.get(j);
                if (!row.settled() && program.price(j).signum() < 0) {
                    long[] entries = row.entries();
                    int player = 0;
                    while (entries[player] == 0) {
                        player++;
                    }
                    basis.set(j, bound(entries.length, player, -1));
                }
            }
            program.start(basis);
        }
    }

    private static int worst(int[] generators, long[] direction) {
        long least = 0;
        int worst = 0;
        for (int coalition : generators) {
            long sum = 0;
            for (int rest = coalition; rest != 0; rest &= rest - 1) {
                sum += direction[Integer.numberOfTrailingZeros(rest)];
            }
            if (sum < least) {
                least = sum;
                worst = coalition;
            }
        }
        return worst;
    }

    private static BalancedFamily found(
            int players, int[] coalitions, ExactProgram program, ExactPoint point) {
        if (point.level().signum() != 0) {
            List<BigFraction> direction = new ArrayList<>();
            for (int i = 0; i < players; i++) {
                direction.add(point.get(i));
            }
            return new BalancedFamily(Optional.empty(), direction);
        }
        BigFraction[] weights = new BigFraction[coalitions.length];
        Arrays.fill(weights, BigFraction.ONE);
        for (int j = 0; j <= players; j++) {
            for (int k = 0; !program.row(j).settled() && k < coalitions.length; k++) {
                if (program.row(j).coalition() == coalitions[k]) {
                    weights[k] = weights[k].add(program.exactPrice(j));
                }
            }
        }
        return new BalancedFamily(
                Optional.of(List.of(weights)), Collections.nCopies(players, BigFraction.ZERO));
    }
}
