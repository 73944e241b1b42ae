package multilateral.cooperative;

import java.util.Arrays;
import java.util.Optional;
import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import multilateral.game.CoalitionalGame;
import multilateral.game.JoiningGame;

/**
 * What players in a queue save by swapping places (Curiel, Pederzoli and Tijs 1989). Players stand
 * in actor order; each takes some time to be served, and each unit of time until a player is done
 * costs the player something. Neighbours swap where that saves; a coalition can do so only within
 * stretches without a gap. The game is convex.
 *
 * @param times how long it takes to serve each player, above zero
 * @param urgency what a unit of time costs each player, zero or more; its unit is that of the
 *     worths
 */
public record SequencingGame(Quantities times, Quantities urgency)
        implements KnownShapleyValue, KnownBanzhafValue, KnownCore {

    /**
     * Checks times and costs.
     *
     * @param times how long it takes to serve each player
     * @param urgency what a unit of time costs each player
     * @throws IllegalArgumentException if the two are of different players, a figure is missing, a
     *     time is not above zero or a cost is negative
     */
    public SequencingGame {
        if (!times.actors().equals(urgency.actors())) {
            throw new IllegalArgumentException("times and urgency must be of the same players");
        }
        AmountChecks.nonNegative("time", times);
        AmountChecks.nonNegative("urgency", urgency);
        for (int i = 0; i < times.size(); i++) {
            if (times.get(i) == 0) {
                throw new IllegalArgumentException(
                        "time of \"" + times.actors().get(i).id() + "\" (0.0) must be above zero");
            }
        }
    }

    @Override
    public ActorSet actors() {
        return times.actors();
    }

    @Override
    public Unit unit() {
        return urgency.unit();
    }

    /** What the swap of each pair saves is shared equally by the pair and all between. O(n²). */
    @Override
    public Quantities shapleyValue() {
        return spread((saved, length) -> saved / length);
    }

    @Override
    public String shapleyMethod() {
        return "savings of each pair shared by those from the one to the other (Curiel, Pederzoli"
                + " and Tijs 1989), O(n²)";
    }

    @Override
    public Quantities banzhafValue() {
        return spread((saved, length) -> Math.scalb(saved, 1 - length));
    }

    /**
     * Returns what each gets if every pair that swaps shares equally what it saves (Curiel,
     * Pederzoli and Tijs 1989). O(n²).
     *
     * @return the equal gain splitting rule; it is in the core
     */
    public Quantities equalGainSplitting() {
        double[] time = times.toArray();
        double[] cost = urgency.toArray();
        double[] shares = new double[time.length];
        for (int j = 1; j < shares.length; j++) {
            for (int i = 0; i < j; i++) {
                double half = saved(time, cost, i, j) / 2;
                shares[i] += half;
                shares[j] += half;
            }
        }
        return Quantities.of(actors(), unit(), shares);
    }

    /** Equal gain splitting. */
    @Override
    public Optional<Quantities> corePoint() {
        return Optional.of(equalGainSplitting());
    }

    /** What a pair's savings give each of a stretch of players. */
    private interface Spread {
        double each(double saved, int length);
    }

    private Quantities spread(Spread spread) {
        double[] time = times.toArray();
        double[] cost = urgency.toArray();
        double[] shares = new double[time.length];
        for (int j = 1; j < shares.length; j++) {
            double sum = 0;
            for (int i = 0; i < j; i++) {
                sum += spread.each(saved(time, cost, i, j), j - i + 1);
                shares[i] += sum;
            }
            shares[j] += sum;
        }
        return Quantities.of(actors(), unit(), shares);
    }

    /**
     * What the swap of a player and a later one saves; none if the earlier one is the more urgent.
     */
    private static double saved(double[] time, double[] cost, int earlier, int later) {
        return Math.max(0, cost[later] * time[earlier] - cost[earlier] * time[later]);
    }

    /** What each stretch saves, by its last player and its first. */
    private double[][] stretches() {
        double[] time = times.toArray();
        double[] cost = urgency.toArray();
        double[][] worths = new double[time.length][];
        for (int last = 0; last < worths.length; last++) {
            worths[last] = new double[last + 1];
            double withLast = 0;
            for (int first = last - 1; first >= 0; first--) {
                withLast += saved(time, cost, first, last);
                worths[last][first] = worths[last - 1][first] + withLast;
            }
        }
        return worths;
    }

    @Override
    public CoalitionalGame unstructured() {
        double[][] worths = stretches();
        return CoalitionalGame.of(
                        actors(),
                        coalition -> {
                            double sum = 0;
                            for (long rest = coalition; rest != 0; ) {
                                int first = Long.numberOfTrailingZeros(rest);
                                int after = Long.numberOfTrailingZeros(~(rest >>> first)) + first;
                                sum += worths[after - 1][first];
                                rest &= -1L << after;
                            }
                            return sum;
                        })
                .withUnit(unit());
    }

    /** Takes n²/2 numbers of memory, shared by all coalitions. */
    @Override
    public JoiningGame joining() {
        double[][] worths = stretches();
        return new JoiningGame(actors(), unit(), () -> new Growing(worths));
    }

    /** Keeps the two ends of each stretch. */
    private static final class Growing implements JoiningGame.Growing {
        private final double[][] worths;
        private final boolean[] members;
        private final int[] otherEnd;
        private double worth;

        Growing(double[][] worths) {
            this.worths = worths;
            this.members = new boolean[worths.length];
            this.otherEnd = new int[worths.length];
        }

        @Override
        public void clear() {
            Arrays.fill(members, false);
            worth = 0;
        }

        @Override
        public double join(int player) {
            members[player] = true;
            int first = player;
            int last = player;
            if (player > 0 && members[player - 1]) {
                first = otherEnd[player - 1];
                worth -= worths[player - 1][first];
            }
            if (player + 1 < members.length && members[player + 1]) {
                last = otherEnd[player + 1];
                worth -= worths[last][player + 1];
            }
            otherEnd[first] = last;
            otherEnd[last] = first;
            worth += worths[last][first];
            return worth;
        }
    }
}
