package multilateral.burden;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import multilateral.actor.ExactQuantities;
import multilateral.actor.Unit;
import multilateral.game.ExactCoalitionalGame;
import org.apache.commons.numbers.fraction.BigFraction;

/** Ways to share a cost in exact fractions: the twin of {@link CostSharing}. */
public final class ExactCostSharing {

    private final Unit unit;
    private final UnaryOperator<BigFraction> cost;

    private ExactCostSharing(Unit unit, UnaryOperator<BigFraction> cost) {
        this.unit = unit;
        this.cost = cost;
    }

    /**
     * Returns the ways to share a cost that depends on the amount of one good.
     *
     * @param unit what costs are counted in
     * @param cost the cost of an amount; zero for nothing
     * @return the sharing of this cost
     * @throws IllegalArgumentException if the cost of nothing is not zero
     */
    public static ExactCostSharing of(Unit unit, UnaryOperator<BigFraction> cost) {
        BigFraction nothing = cost.apply(BigFraction.ZERO);
        if (nothing.signum() != 0) {
            throw new IllegalArgumentException("cost of nothing (" + nothing + ") must be zero");
        }
        return new ExactCostSharing(unit, cost);
    }

    /**
     * Everybody pays the average cost for each unit.
     *
     * @param demands how much of the good each demands, zero or more
     * @return charges that add up to the cost
     * @throws IllegalArgumentException if a demand is negative
     */
    public ExactCostShares averageCost(ExactQuantities demands) {
        checkDemands(demands);
        BigFraction total = demands.total();
        return shares(
                demands,
                ProportionalAwards.proportional(cost.apply(total), demands.values(), total));
    }

    /**
     * Everybody pays the same.
     *
     * @param demands how much of the good each demands, zero or more
     * @return charges that add up to the cost
     * @throws IllegalArgumentException if a demand is negative
     */
    public ExactCostShares equal(ExactQuantities demands) {
        checkDemands(demands);
        int size = demands.values().size();
        BigFraction each = cost.apply(demands.total()).divide(size);
        return shares(demands, IntStream.range(0, size).mapToObj(i -> each).toList());
    }

    /**
     * Everybody pays what its demand adds to the cost of those before it.
     *
     * @param demands how much of the good each demands, zero or more
     * @param order the ids of all who demand, first to last
     * @return charges that add up to the cost
     * @throws IllegalArgumentException if a demand is negative or the order does not name everybody
     *     once
     */
    public ExactCostShares incremental(ExactQuantities demands, List<String> order) {
        checkDemands(demands);
        CostSharing.checkOrder(demands.actors().ids(), order);
        BigFraction[] charges = new BigFraction[order.size()];
        BigFraction amount = BigFraction.ZERO;
        BigFraction before = BigFraction.ZERO;
        for (String id : order) {
            amount = amount.add(demands.get(id));
            BigFraction after = cost.apply(amount);
            charges[demands.actors().indexOf(id)] = after.subtract(before);
            before = after;
        }
        return shares(demands, Arrays.asList(charges));
    }

    /**
     * Serial cost sharing (Moulin and Shenker 1992).
     *
     * @param demands how much of the good each demands, zero or more
     * @return charges that add up to the cost
     * @throws IllegalArgumentException if a demand is negative
     */
    public ExactCostShares serial(ExactQuantities demands) {
        return serial(demands, Comparator.naturalOrder());
    }

    /**
     * Decreasing serial cost sharing (de Frutos 1998).
     *
     * @param demands how much of the good each demands, zero or more
     * @return charges that add up to the cost
     * @throws IllegalArgumentException if a demand is negative
     */
    public ExactCostShares decreasingSerial(ExactQuantities demands) {
        return serial(demands, Comparator.reverseOrder());
    }

    private ExactCostShares serial(ExactQuantities demands, Comparator<BigFraction> comparator) {
        checkDemands(demands);
        int size = demands.values().size();
        List<Integer> order =
                IntStream.range(0, size)
                        .boxed()
                        .sorted(Comparator.comparing(demands::get, comparator))
                        .toList();
        BigFraction[] charges = new BigFraction[size];
        BigFraction before = BigFraction.ZERO;
        BigFraction paidFor = BigFraction.ZERO;
        BigFraction charge = BigFraction.ZERO;
        for (int k = 0; k < size; k++) {
            BigFraction demand = demands.get(order.get(k));
            BigFraction whole = cost.apply(before.add(demand.multiply(size - k)));
            charge = charge.add(whole.subtract(paidFor).divide(size - k));
            charges[order.get(k)] = charge;
            paidFor = whole;
            before = before.add(demand);
        }
        return shares(demands, Arrays.asList(charges));
    }

    /**
     * Alternative cost avoided (Ransmeier 1942).
     *
     * @param costs what each coalition costs if served alone
     * @return charges that add up to the cost of all
     */
    public static ExactCostShares alternativeCostAvoided(ExactCoalitionalGame costs) {
        return separable(costs, alone(costs));
    }

    /**
     * Separable costs, remaining benefits (Ransmeier 1942).
     *
     * @param costs what each coalition costs if served alone
     * @param benefits what being served is worth to each, in the unit of the costs
     * @return charges that add up to the cost of all
     * @throws IllegalArgumentException if unit or actors differ from those of the costs
     */
    public static ExactCostShares separableCostsRemainingBenefits(
            ExactCoalitionalGame costs, ExactQuantities benefits) {
        if (!benefits.actors().equals(costs.actors()) || !benefits.unit().equals(costs.unit())) {
            throw new IllegalArgumentException(
                    "benefits (in "
                            + benefits.unit()
                            + ") must be of the actors of the costs, and in "
                            + costs.unit());
        }
        List<BigFraction> alone = alone(costs);
        return separable(
                costs,
                IntStream.range(0, alone.size())
                        .mapToObj(
                                i ->
                                        alone.get(i).compareTo(benefits.get(i)) < 0
                                                ? alone.get(i)
                                                : benefits.get(i))
                        .toList());
    }

    private static List<BigFraction> alone(ExactCoalitionalGame costs) {
        return IntStream.range(0, costs.players()).mapToObj(i -> costs.worth(1L << i)).toList();
    }

    private static ExactCostShares separable(ExactCoalitionalGame costs, List<BigFraction> most) {
        int size = most.size();
        long grand = (1L << size) - 1;
        BigFraction whole = costs.worth(grand);
        List<BigFraction> separable =
                IntStream.range(0, size)
                        .mapToObj(i -> whole.subtract(costs.worth(grand & ~(1L << i))))
                        .toList();
        List<BigFraction> saved =
                IntStream.range(0, size)
                        .mapToObj(i -> most.get(i).subtract(separable.get(i)))
                        .map(s -> s.signum() > 0 ? s : BigFraction.ZERO)
                        .toList();
        BigFraction rest = whole.subtract(sum(separable));
        BigFraction all = sum(saved);
        List<BigFraction> charges =
                IntStream.range(0, size)
                        .mapToObj(
                                i ->
                                        separable
                                                .get(i)
                                                .add(
                                                        all.signum() == 0
                                                                ? rest.divide(size)
                                                                : rest.multiply(saved.get(i))
                                                                        .divide(all)))
                        .toList();
        return new ExactCostShares(
                new ExactQuantities(costs.actors(), costs.unit(), charges), whole);
    }

    private static BigFraction sum(List<BigFraction> values) {
        return values.stream().reduce(BigFraction.ZERO, BigFraction::add);
    }

    private static void checkDemands(ExactQuantities demands) {
        for (int i = 0; i < demands.values().size(); i++) {
            if (demands.get(i).signum() < 0) {
                throw new IllegalArgumentException(
                        "demand of \""
                                + demands.actors().get(i).id()
                                + "\" ("
                                + demands.get(i)
                                + ") must be zero or more");
            }
        }
    }

    private ExactCostShares shares(ExactQuantities demands, List<BigFraction> charges) {
        return new ExactCostShares(
                new ExactQuantities(demands.actors(), unit, charges), cost.apply(demands.total()));
    }
}
