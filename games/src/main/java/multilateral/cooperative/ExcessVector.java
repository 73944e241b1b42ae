package multilateral.cooperative;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import multilateral.actor.Coalition;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;
import multilateral.solve.Certificate;

/**
 * How much each coalition falls short of what it could get on its own, the worst first: e(S) = v(S)
 * − x(S). The certificate of the core, the least core and the nucleolus.
 *
 * <p>It is recomputed from the game and the payoffs alone. All 2<sup>n</sup> − 2 proper coalitions
 * are looked at; the {@value #KEPT} worst are kept.
 *
 * @param worst the coalitions with the largest excess, largest first; equal excesses by mask. All
 *     proper coalitions if there are no more than {@value #KEPT}
 * @param gap the worth of all less what is paid out: zero if the payoffs are efficient
 */
public record ExcessVector(List<Excess> worst, double gap) implements Certificate {

    /** How many coalitions are kept. */
    public static final int KEPT = 1024;

    private static final int BLOCK_BITS = 11;

    private static final Comparator<Excess> WORST_FIRST =
            Comparator.comparingDouble((Excess e) -> -e.excess())
                    .thenComparingLong(e -> e.coalition().mask());

    /**
     * Copies the list.
     *
     * @param worst the coalitions with the largest excess
     * @param gap the worth of all less what is paid out
     */
    public ExcessVector {
        worst = List.copyOf(worst);
    }

    /**
     * One coalition's excess.
     *
     * @param coalition the coalition
     * @param excess its worth less what its members get
     */
    public record Excess(Coalition coalition, double excess) {}

    /**
     * Returns the excesses of all proper coalitions.
     *
     * @param game the game; 2<sup>n</sup> worths are read
     * @param payoffs what each player gets, in the unit of the game
     * @return the worst coalitions and the efficiency gap
     * @throws IllegalArgumentException if the payoffs are of other players or in another unit, or a
     *     worth is not finite
     */
    public static ExcessVector of(CoalitionalGame game, Quantities payoffs) {
        SamePlayers.checkPayoffs(payoffs.actors(), payoffs.unit(), game.actors(), game.unit());
        int players = game.players();
        double[] pay = payoffs.toArray();
        double[] block = new double[1 << Math.min(players, BLOCK_BITS)];
        double[] lowPay = sums(pay, Math.min(players, BLOCK_BITS));
        PriorityQueue<Excess> kept = new PriorityQueue<>(WORST_FIRST.reversed());
        double least = Double.NEGATIVE_INFINITY;
        for (long first = 0; first <= game.grand(); first += block.length) {
            game.fill(first, block);
            double highPay = 0;
            for (long rest = first; rest != 0; rest &= rest - 1) {
                highPay += pay[Long.numberOfTrailingZeros(rest)];
            }
            for (int low = 0; low < block.length; low++) {
                double excess = block[low] - (lowPay[low] + highPay);
                long mask = first + low;
                if (excess > least && mask != 0 && mask != game.grand()) {
                    kept.add(new Excess(new Coalition(game.actors(), mask), excess));
                    least = full(kept, least);
                }
            }
        }
        List<Excess> worst = new ArrayList<>(kept);
        worst.sort(WORST_FIRST);
        return new ExcessVector(worst, game.worth(game.grand()) - payoffs.total());
    }

    /** Drops the least of too many; returns what a further excess has to beat. */
    private static double full(PriorityQueue<Excess> kept, double least) {
        if (kept.size() > KEPT) {
            kept.remove();
        }
        Excess last = kept.peek();
        return kept.size() == KEPT && last != null ? last.excess() : least;
    }

    /** What every coalition of the first few players gets. */
    private static double[] sums(double[] pay, int count) {
        double[] sums = new double[1 << count];
        for (int mask = 1; mask < sums.length; mask++) {
            sums[mask] = sums[mask & mask - 1] + pay[Integer.numberOfTrailingZeros(mask)];
        }
        return sums;
    }

    /**
     * Returns the largest excess of a proper coalition, or the size of the efficiency gap if that
     * is larger.
     *
     * @return in the unit of the game; zero or less exactly where the payoffs are efficient and no
     *     coalition could do better alone
     */
    @Override
    public double residual() {
        double largest = worst.isEmpty() ? Double.NEGATIVE_INFINITY : worst.get(0).excess();
        return gap == 0 && !worst.isEmpty() ? largest : Math.max(largest, Math.abs(gap));
    }
}
