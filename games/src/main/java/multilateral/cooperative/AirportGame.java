package multilateral.cooperative;

import java.util.List;
import java.util.Optional;
import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import multilateral.game.CoalitionalGame;
import multilateral.game.JoiningGame;

/**
 * A cost game in which needs are nested: what serves the greatest need serves all smaller ones too,
 * so a coalition costs as much as its dearest member. The runway that the largest aircraft needs
 * (Littlechild and Owen 1973), a dike, a common standard.
 *
 * @param costs what it costs to serve each player alone, zero or more
 */
public record AirportGame(Quantities costs)
        implements KnownShapleyValue, KnownBanzhafValue, KnownNucleolus, KnownCore {

    /**
     * Checks the costs.
     *
     * @param costs what it costs to serve each player alone
     * @throws IllegalArgumentException if a cost is missing or negative
     */
    public AirportGame {
        AmountChecks.nonNegative("cost", costs);
    }

    @Override
    public ActorSet actors() {
        return costs.actors();
    }

    @Override
    public Unit unit() {
        return costs.unit();
    }

    /**
     * Each part of the cost is shared equally by all who need it: with costs sorted, the step from
     * one to the next is borne by the players from there up (Littlechild and Owen 1973). O(n log
     * n).
     */
    @Override
    public Quantities shapleyValue() {
        List<Integer> descending = costs.descending();
        double[] values = costs.toArray();
        double[] shares = new double[values.length];
        int size = values.length;
        double share = 0;
        double below = 0;
        for (int rank = size - 1; rank >= 0; rank--) {
            int player = descending.get(rank);
            share += (values[player] - below) / (rank + 1);
            below = values[player];
            shares[player] = share;
        }
        return Quantities.of(actors(), unit(), shares);
    }

    @Override
    public String shapleyMethod() {
        return "steps of cost shared by all who need them (Littlechild and Owen 1973), O(n log n)";
    }

    /**
     * A player pays a step of the cost where no one of the others who come needs it: a step that k
     * players need counts 2<sup>1−k</sup> for each of them. O(n log n).
     */
    @Override
    public Quantities banzhafValue() {
        List<Integer> descending = costs.descending();
        double[] values = costs.toArray();
        double[] mean = new double[values.length];
        double sum = 0;
        double below = 0;
        for (int rank = values.length - 1; rank >= 0; rank--) {
            int player = descending.get(rank);
            sum += Math.scalb(values[player] - below, -rank);
            below = values[player];
            mean[player] = sum;
        }
        return Quantities.of(actors(), unit(), mean);
    }

    /**
     * The nucleolus by Littlechild (1974): with costs ascending, the players up to some rank pay
     * alike, the rank being that where the payment (its cost, less what is paid already) over
     * (players up to it, and one more) is least; then the same for the rest. The ranks are found as
     * tangents to a lower convex hull, so it takes O(n log n) for sorting and O(n) then.
     */
    @Override
    public Quantities nucleolus() {
        List<Integer> descending = costs.descending();
        int n = descending.size();
        double[] sorted = new double[n + 1];
        for (int rank = 1; rank <= n; rank++) {
            sorted[rank] = costs.get(descending.get(n - rank));
        }
        double[] paid = littlechild(sorted);
        double[] shares = new double[n];
        for (int rank = 1; rank <= n; rank++) {
            shares[descending.get(n - rank)] = paid[rank];
        }
        return Quantities.of(actors(), unit(), shares);
    }

    @Override
    public String nucleolusMethod() {
        return "ranks of costs (Littlechild 1974), O(n log n)";
    }

    /** What the players pay by rank, from 1; {@code cost} ascends from entry 1, entry 0 is 0. */
    private static double[] littlechild(double[] cost) {
        int n = cost.length - 1;
        double[] x = new double[n + 1];
        for (int rank = 1; rank <= n; rank++) {
            x[rank] = Math.min(rank, n - 1);
        }
        int[] next = lowerHulls(x, cost);
        double[] paid = new double[n + 1];
        double pay = 0;
        int from = 0;
        while (from < n) {
            double left = from - 1;
            double base = cost[from] - pay;
            int to = from + 1;
            while (to < n
                    && (cost[next[to]] - base) * (x[to] - left)
                            <= (cost[to] - base) * (x[next[to]] - left)) {
                to = next[to];
            }
            pay = (cost[to] - base) / (x[to] - left);
            for (int rank = from + 1; rank <= to; rank++) {
                paid[rank] = pay;
            }
            from = to;
        }
        return paid;
    }

    /** The next corner of the lower convex hull of the points from each rank on. */
    private static int[] lowerHulls(double[] x, double[] y) {
        int n = x.length - 1;
        int[] next = new int[n + 1];
        for (int rank = n - 1; rank > 0; rank--) {
            int corner = rank + 1;
            while (corner < n
                    && (y[next[corner]] - y[rank]) * (x[corner] - x[rank])
                            <= (y[corner] - y[rank]) * (x[next[corner]] - x[rank])) {
                corner = next[corner];
            }
            next[rank] = corner;
        }
        return next;
    }

    /** The Shapley value, which is in the core because the game of costs is concave. */
    @Override
    public Optional<Quantities> corePoint() {
        return Optional.of(shapleyValue());
    }

    @Override
    public boolean worthsAreCosts() {
        return true;
    }

    @Override
    public CoalitionalGame unstructured() {
        double[] values = costs.toArray();
        return CoalitionalGame.inBlocks(actors(), (first, block) -> fill(values, first, block))
                .withUnit(unit());
    }

    private static void fill(double[] values, long first, double[] block) {
        double most = 0;
        for (long rest = first; rest != 0; rest &= rest - 1) {
            most = Math.max(most, values[Long.numberOfTrailingZeros(rest)]);
        }
        block[0] = most;
        for (int bit = 0, half = 1; half < block.length; bit++, half <<= 1) {
            for (int low = 0; low < half; low++) {
                block[half + low] = Math.max(block[low], values[bit]);
            }
        }
    }

    @Override
    public JoiningGame joining() {
        double[] values = costs.toArray();
        return new JoiningGame(
                actors(),
                unit(),
                () ->
                        new JoiningGame.Growing() {
                            private double most;

                            @Override
                            public void clear() {
                                most = 0;
                            }

                            @Override
                            public double join(int player) {
                                most = Math.max(most, values[player]);
                                return most;
                            }
                        });
    }
}
