package multilateral.cooperative;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import multilateral.game.CoalitionalGame;
import multilateral.game.JoiningGame;

/**
 * Players pool resources and make of them what sells best: a coalition is worth max c·x subject to
 * A x ≤ b(S), x ≥ 0, with b(S) the sum of its members' resources (Owen 1975). Paying each player
 * for its resources at shadow prices gives a point of the core, which is never empty. The Shapley
 * value has no formula.
 */
public final class LinearProductionGame implements KnownCore {

    private final ActorSet actors;
    private final Unit unit;

    /** By player and resource. */
    private final double[][] resources;

    /** By resource and product. */
    private final double[][] needs;

    private final double[] prices;

    private LinearProductionGame(
            ActorSet actors, Unit unit, double[][] resources, double[][] needs, double[] prices) {
        this.actors = actors;
        this.unit = unit;
        this.resources = resources;
        this.needs = needs;
        this.prices = prices;
    }

    /**
     * Returns the game of a technology.
     *
     * @param actors the players
     * @param unit what prices count
     * @param resources what each player has of each resource, by player and resource; zero or more
     * @param needs what a unit of each product takes of each resource, by resource and product;
     *     zero or more
     * @param prices what a unit of each product sells for, zero or more
     * @return the game; all arrays are copied
     * @throws IllegalArgumentException if shapes do not fit, a figure is negative or not finite, or
     *     a product sells for something and takes nothing
     */
    public static LinearProductionGame of(
            ActorSet actors, Unit unit, double[][] resources, double[][] needs, double[] prices) {
        if (resources.length != actors.size()) {
            throw new IllegalArgumentException(
                    "resources ("
                            + resources.length
                            + " rows) must have one row per player ("
                            + actors.size()
                            + ")");
        }
        double[][] has = checked("resources", resources, needs.length);
        double[][] takes = checked("needs", needs, prices.length);
        double[] sells = checked("prices", new double[][] {prices}, prices.length)[0];
        for (int product = 0; product < sells.length; product++) {
            double all = 0;
            for (double[] row : takes) {
                all += row[product];
            }
            if (all == 0 && sells[product] > 0) {
                throw new IllegalArgumentException(
                        "product "
                                + product
                                + " sells for "
                                + sells[product]
                                + " and must take some resource, or there is no best plan");
            }
        }
        return new LinearProductionGame(actors, unit, has, takes, sells);
    }

    private static double[][] checked(String name, double[][] matrix, int columns) {
        double[][] copy = new double[matrix.length][];
        for (int row = 0; row < copy.length; row++) {
            copy[row] = matrix[row].clone();
            if (copy[row].length != columns) {
                throw new IllegalArgumentException(
                        name
                                + " (row "
                                + row
                                + " of "
                                + copy[row].length
                                + " entries) must have rows of "
                                + columns);
            }
            for (double value : copy[row]) {
                if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
                    throw new IllegalArgumentException(
                            name + " (" + value + ") must be zero or more and finite");
                }
            }
        }
        return copy;
    }

    @Override
    public ActorSet actors() {
        return actors;
    }

    @Override
    public Unit unit() {
        return unit;
    }

    /**
     * Returns what one more unit of each resource would be worth to all together.
     *
     * @return one shadow price per resource; where several sets of them are possible, one of them
     */
    public List<Double> shadowPrices() {
        return Arrays.stream(ProductionPlan.of(needs, pooled(everybody()), prices).shadowPrices())
                .boxed()
                .toList();
    }

    /** Each is paid for its resources at shadow prices (Owen 1975). */
    @Override
    public Optional<Quantities> corePoint() {
        double[] shadow = ProductionPlan.of(needs, pooled(everybody()), prices).shadowPrices();
        double[] payoffs = new double[actors.size()];
        for (int i = 0; i < payoffs.length; i++) {
            for (int r = 0; r < shadow.length; r++) {
                payoffs[i] += shadow[r] * resources[i][r];
            }
        }
        return Optional.of(Quantities.of(actors, unit, payoffs));
    }

    private boolean[] everybody() {
        boolean[] all = new boolean[actors.size()];
        Arrays.fill(all, true);
        return all;
    }

    private double[] pooled(boolean[] members) {
        double[] sum = new double[needs.length];
        for (int i = 0; i < members.length; i++) {
            for (int r = 0; members[i] && r < sum.length; r++) {
                sum[r] += resources[i][r];
            }
        }
        return sum;
    }

    private double worth(boolean[] members) {
        return ProductionPlan.of(needs, pooled(members), prices).worth();
    }

    @Override
    public CoalitionalGame unstructured() {
        return GrowingMembers.masks(actors, unit, this::worth);
    }

    @Override
    public JoiningGame joining() {
        return GrowingMembers.joining(actors, unit, this::worth);
    }

    @Override
    public String toString() {
        return "linear production game of "
                + actors
                + " with resources "
                + Arrays.deepToString(resources)
                + ", needs "
                + Arrays.deepToString(needs)
                + " and prices "
                + Arrays.toString(prices);
    }
}
