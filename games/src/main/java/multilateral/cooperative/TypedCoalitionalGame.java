package multilateral.cooperative;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import multilateral.actor.ActorSet;
import multilateral.game.CoalitionalGame;

/**
 * A coalitional game with types: members of one type are alike, so that the worth of a coalition
 * depends on how many of each type are in it. A thousand members of three types have a few million
 * different coalitions instead of 2<sup>1000</sup>.
 *
 * <p>Values are per member: {@link ShapleyValue#perMember} and {@link BanzhafValue#perMember}. For
 * a function of the counts they take one pass over all {@code (n₁ + 1) (n₂ + 1) …} combinations of
 * counts, with a relative error of about 1e-12 of the largest worth at a thousand members; an
 * airport and a vote by weights have their own, faster ways.
 */
public final class TypedCoalitionalGame {

    /** The most combinations of counts: seconds, and the function is asked about each. */
    public static final long MOST_COMBINATIONS = 1L << 28;

    private final long[] counts;
    private final ToDoubleFunction<long[]> worth;
    private final Supplier<double[]> shapley;
    private final Supplier<double[]> banzhaf;

    private TypedCoalitionalGame(
            long[] counts,
            ToDoubleFunction<long[]> worth,
            Supplier<double[]> shapley,
            Supplier<double[]> banzhaf) {
        this.counts = counts;
        this.worth = worth;
        this.shapley = shapley;
        this.banzhaf = banzhaf;
    }

    /**
     * Returns the game of a function of the counts.
     *
     * @param counts how many members each type has, one or more
     * @param worth the worth of a coalition by how many of each type are in it; never asked about
     *     the empty one. It must be finite. The array that it is given is used again: it must be
     *     neither kept nor changed
     * @return the game
     * @throws IllegalArgumentException if there is no type or a count is below one
     */
    public static TypedCoalitionalGame of(long[] counts, ToDoubleFunction<long[]> worth) {
        long[] members = checked(counts);
        CountSums sums = new CountSums(members, worth);
        return new TypedCoalitionalGame(members, worth, sums::shapley, sums::banzhaf);
    }

    /**
     * Returns a game in which only the number of members counts.
     *
     * @param worths the worth by number of members, from 0 on; at least two entries, entry 0 is not
     *     looked at
     * @return the game, of one type
     * @throws IllegalArgumentException if there are fewer than two worths, or one is not finite
     */
    public static TypedCoalitionalGame symmetric(double... worths) {
        double[] bySize = worths.clone();
        for (int size = 1; size < bySize.length; size++) {
            CountSums.finite(bySize[size], new long[] {size});
        }
        long members = bySize.length - 1L;
        TypedCoalitionalGame general = of(new long[] {members}, in -> bySize[(int) in[0]]);
        return new TypedCoalitionalGame(
                general.counts,
                general.worth,
                () -> new double[] {bySize[(int) members] / members},
                general.banzhaf);
    }

    /**
     * Returns the cost game of a runway: a coalition costs as much as its dearest member.
     *
     * @param costs what it costs to serve a member of each type alone, zero or more and finite
     * @param counts how many members each type has, one or more; billions if need be
     * @return the game; values take O(t log t) for t types
     * @throws IllegalArgumentException if there are not as many costs as counts, a cost is negative
     *     or not finite, a count is below one, or the counts add up beyond a long
     */
    public static TypedCoalitionalGame airport(double[] costs, long[] counts) {
        double[] each = costs.clone();
        long[] members = checked(counts);
        checkLengths("costs", each.length, members.length);
        for (int type = 0; type < each.length; type++) {
            if (!(each[type] >= 0 && each[type] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "cost of type "
                                + type
                                + " ("
                                + each[type]
                                + ") must be zero or more and finite");
            }
        }
        return new TypedCoalitionalGame(
                members,
                in -> dearest(each, in),
                () -> steps(each, members, true),
                () -> steps(each, members, false));
    }

    private static double dearest(double[] costs, long[] in) {
        double most = 0;
        for (int type = 0; type < costs.length; type++) {
            if (in[type] > 0) {
                most = Math.max(most, costs[type]);
            }
        }
        return most;
    }

    /** Each step of the cost is borne by all who need it (Littlechild and Owen 1973). */
    private static double[] steps(double[] costs, long[] counts, boolean shared) {
        Integer[] ascending = new Integer[costs.length];
        Arrays.setAll(ascending, type -> type);
        Arrays.sort(ascending, (a, b) -> Double.compare(costs[a], costs[b]));
        long needing = Arrays.stream(counts).sum();
        double[] perMember = new double[costs.length];
        double sum = 0;
        double below = 0;
        for (int type : ascending) {
            double step = costs[type] - below;
            sum += shared ? step / needing : Math.scalb(step, (int) -Math.min(needing - 1, 4096));
            perMember[type] = sum;
            below = costs[type];
            needing -= counts[type];
        }
        return perMember;
    }

    /**
     * Returns a vote by weights: a coalition that reaches the quota is worth one.
     *
     * @param quota the least total weight that wins, from one to the total of all
     * @param weights the weight of a member of each type, zero or more
     * @param counts how many members each type has, one or more
     * @return the game; see {@link WeightedVotingGame} for what a value takes
     * @throws IllegalArgumentException if there are not as many weights as counts, a weight is
     *     negative, a count is below one, the total exceeds 2<sup>53</sup> or the quota is not
     *     within it
     */
    public static TypedCoalitionalGame weightedVoting(long quota, long[] weights, long[] counts) {
        long[] each = weights.clone();
        long[] members = checked(counts);
        checkLengths("weights", each.length, members.length);
        long total = 0;
        for (int type = 0; type < each.length; type++) {
            if (each[type] < 0 || each[type] > ((1L << 53) - total) / members[type]) {
                throw new IllegalArgumentException(
                        "weight of type "
                                + type
                                + " ("
                                + each[type]
                                + ") must be zero or more, and all together at most 2^53");
            }
            total += each[type] * members[type];
        }
        if (quota < 1 || quota > total) {
            throw new IllegalArgumentException(
                    "quota ("
                            + quota
                            + ") must be in [1, "
                            + total
                            + "], the total of the weights");
        }
        VotingSwings swings = new VotingSwings(quota, each, members);
        return new TypedCoalitionalGame(
                members,
                in -> weight(each, in) >= quota ? 1 : 0,
                swings::shapleyShubik,
                swings::banzhaf);
    }

    private static long weight(long[] weights, long[] in) {
        long sum = 0;
        for (int type = 0; type < weights.length; type++) {
            sum += weights[type] * in[type];
        }
        return sum;
    }

    private static void checkLengths(String name, int length, int types) {
        if (length != types) {
            throw new IllegalArgumentException(
                    name
                            + " ("
                            + length
                            + " of them) must be as many as the counts ("
                            + types
                            + ")");
        }
    }

    private static long[] checked(long[] counts) {
        long[] members = counts.clone();
        long total = 0;
        for (int type = 0; type < members.length; type++) {
            if (members[type] < 1 || members[type] > Long.MAX_VALUE - total) {
                throw new IllegalArgumentException(
                        "count of type "
                                + type
                                + " ("
                                + members[type]
                                + ") must be one or more, and all together at most 2^63 - 1");
            }
            total += members[type];
        }
        if (members.length == 0) {
            throw new IllegalArgumentException("counts must hold at least one type");
        }
        return members;
    }

    /**
     * Returns how many types there are.
     *
     * @return one or more
     */
    public int types() {
        return counts.length;
    }

    /**
     * Returns how many members a type has.
     *
     * @param type the type's position
     * @return one or more
     * @throws IllegalArgumentException if there is no such type
     */
    public long count(int type) {
        if (type < 0 || type >= counts.length) {
            throw new IllegalArgumentException(
                    "type (" + type + ") must be in [0, " + (counts.length - 1) + "]");
        }
        return counts[type];
    }

    /**
     * Returns how many members there are altogether.
     *
     * @return one or more
     */
    public long members() {
        return Arrays.stream(counts).sum();
    }

    /**
     * Returns the worth of a coalition.
     *
     * @param in how many of each type are in it
     * @return the worth; 0 for the empty coalition
     * @throws IllegalArgumentException if there are not as many numbers as types, one is negative
     *     or above the type's count, or the worth is not finite
     */
    public double worth(long... in) {
        checkLengths("numbers of members", in.length, counts.length);
        long sum = 0;
        for (int type = 0; type < in.length; type++) {
            if (in[type] < 0 || in[type] > counts[type]) {
                throw new IllegalArgumentException(
                        "members of type "
                                + type
                                + " ("
                                + in[type]
                                + ") must be in [0, "
                                + counts[type]
                                + "]");
            }
            sum += in[type];
        }
        return sum == 0 ? 0 : CountSums.finite(worth.applyAsDouble(in.clone()), in);
    }

    /**
     * Returns the same game without types, for at most 62 members: those of the first type first.
     * Member <i>k</i> of type <i>t</i> is called <i>t</i>.<i>k</i>, both from 0.
     *
     * @return the game as a function of the coalition, in units of utility
     * @throws IllegalArgumentException if there are more members than a mask holds
     */
    public CoalitionalGame unstructured() {
        if (members() > 62) {
            throw new IllegalArgumentException(
                    "members (" + members() + ") must be at most 62 for coalitions as bit masks");
        }
        List<String> ids = new ArrayList<>();
        long[] masks = new long[counts.length];
        for (int type = 0; type < counts.length; type++) {
            for (int k = 0; k < counts[type]; k++) {
                masks[type] |= 1L << ids.size();
                ids.add(type + "." + k);
            }
        }
        return CoalitionalGame.of(
                ActorSet.of(ids.toArray(String[]::new)),
                coalition -> {
                    long[] in = new long[masks.length];
                    for (int type = 0; type < in.length; type++) {
                        in[type] = Long.bitCount(coalition & masks[type]);
                    }
                    return worth.applyAsDouble(in);
                });
    }

    double[] shapleyPerMember() {
        return shapley.get();
    }

    double[] banzhafPerMember() {
        return banzhaf.get();
    }

    @Override
    public String toString() {
        return "coalitional game of types with " + Arrays.toString(counts) + " members";
    }
}
