package multilateral.burden;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;

/**
 * Ways to share the cost of what several demand together (Young 1985; Moulin 2002). Those for one
 * good look at amounts only; those for a cost game look at what coalitions would pay alone.
 *
 * <p>For goods of several kinds see {@link AumannShapleyPrices}; for networks {@link BirdRule}; for
 * fractions {@link ExactCostSharing}. All are O(n log n) in time and n in calls of the cost
 * function, but {@link #alternativeCostAvoided} and its kin, which need 2n + 1 worths.
 */
public final class CostSharing {

    private CostSharing() {}

    /**
     * Everybody pays the average cost for each unit: shares in proportion to demands.
     *
     * @param demands how much of the good each demands, zero or more
     * @param cost what any amount costs
     * @return charges that add up to the cost
     * @throws IllegalArgumentException if a demand is missing or negative, or a cost is not finite
     */
    public static CostShares averageCost(Quantities demands, CostFunction cost) {
        double[] amounts = demanded(demands);
        double total = demands.total();
        double whole = cost.at(total);
        return shares(demands, cost, whole, ProportionalAwards.proportional(whole, amounts, total));
    }

    /**
     * Everybody pays the marginal cost of the last unit for each unit: efficient prices, which
     * collect more than the cost where marginal cost rises and less where it falls.
     *
     * @param demands how much of the good each demands, zero or more and not all zero
     * @param cost what any amount costs
     * @return charges, with their surplus or deficit
     * @throws IllegalArgumentException if a demand is missing or negative, all are zero, or a cost
     *     is not finite
     */
    public static CostShares marginalCost(Quantities demands, CostFunction cost) {
        double[] amounts = demanded(demands);
        double total = demands.total();
        if (!(total > 0)) {
            throw new IllegalArgumentException(
                    "demands (total " + total + ") must not all be zero; there is no last unit");
        }
        double price = cost.marginal(total);
        for (int i = 0; i < amounts.length; i++) {
            amounts[i] *= price;
        }
        return shares(demands, cost, cost.at(total), amounts);
    }

    /**
     * Everybody pays the marginal cost of its own good for each unit.
     *
     * @param demands how much of its own good each demands, zero or more and not all zero
     * @param cost what amounts of the goods cost together
     * @return charges, with their surplus or deficit
     * @throws IllegalArgumentException if a demand is missing or negative, all are zero, or a cost
     *     is not finite
     */
    public static CostShares marginalCost(Quantities demands, JointCostFunction cost) {
        double[] amounts = demanded(demands);
        if (!(demands.total() > 0)) {
            throw new IllegalArgumentException("demands (total 0.0) must not all be zero");
        }
        double[] charges = cost.gradient(amounts);
        for (int i = 0; i < charges.length; i++) {
            charges[i] *= amounts[i];
        }
        return new CostShares(
                Quantities.of(demands.actors(), cost.unit(), charges), cost.at(amounts));
    }

    /**
     * Everybody pays the same, whatever it demands.
     *
     * @param demands how much of the good each demands, zero or more
     * @param cost what any amount costs
     * @return charges that add up to the cost
     * @throws IllegalArgumentException if a demand is missing or negative, or a cost is not finite
     */
    public static CostShares equal(Quantities demands, CostFunction cost) {
        double[] amounts = demanded(demands);
        double whole = cost.at(demands.total());
        Arrays.fill(amounts, whole / amounts.length);
        return shares(demands, cost, whole, amounts);
    }

    /**
     * Everybody pays what its demand adds to the cost of those before it.
     *
     * @param demands how much of the good each demands, zero or more
     * @param cost what any amount costs
     * @param order the ids of all who demand, first to last
     * @return charges that add up to the cost
     * @throws IllegalArgumentException if a demand is missing or negative, a cost is not finite, or
     *     the order does not name everybody once
     */
    public static CostShares incremental(
            Quantities demands, CostFunction cost, List<String> order) {
        double[] amounts = demanded(demands);
        checkOrder(demands.actors().ids(), order);
        double[] charges = new double[amounts.length];
        double amount = 0;
        double before = 0;
        for (String id : order) {
            int next = demands.actors().indexOf(id);
            amount += amounts[next];
            double after = cost.at(amount);
            charges[next] = after - before;
            before = after;
        }
        return shares(demands, cost, before, charges);
    }

    static void checkOrder(List<String> ids, List<String> order) {
        Set<String> named = new LinkedHashSet<>(order);
        if (order.size() != ids.size() || !named.equals(new LinkedHashSet<>(ids))) {
            throw new IllegalArgumentException(
                    "order (" + order + ") must name each of " + ids + " once");
        }
    }

    /**
     * Serial cost sharing (Moulin and Shenker 1992): all pay equally for the demand of the
     * smallest, all others equally for what the next smallest adds if they all stopped there, and
     * so on. A charge does not depend on demands above one's own.
     *
     * @param demands how much of the good each demands, zero or more
     * @param cost what any amount up to the total costs
     * @return charges that add up to the cost; in order of demands where costs never fall
     * @throws IllegalArgumentException if a demand is missing or negative, or a cost is not finite
     */
    public static CostShares serial(Quantities demands, CostFunction cost) {
        return serial(demands, cost, false);
    }

    /**
     * Decreasing serial cost sharing (de Frutos 1998): the same from the largest demand down, for
     * costs with increasing returns. A charge does not depend on demands below one's own. Costs are
     * asked for amounts above the total: up to the number of demands times the largest. Small
     * demands may be charged less than nothing where marginal cost rises.
     *
     * @param demands how much of the good each demands, zero or more
     * @param cost what any amount costs
     * @return charges that add up to the cost
     * @throws IllegalArgumentException if a demand is missing or negative, or a cost is not finite
     */
    public static CostShares decreasingSerial(Quantities demands, CostFunction cost) {
        return serial(demands, cost, true);
    }

    private static CostShares serial(Quantities demands, CostFunction cost, boolean decreasing) {
        ClaimOrder order = ClaimOrder.of(demanded(demands));
        double[] ascending = order.ascending();
        int size = ascending.length;
        double[] charges = new double[size];
        CompensatedSum before = new CompensatedSum();
        double paidFor = 0;
        double charge = 0;
        for (int k = 0; k < size; k++) {
            int rank = decreasing ? size - 1 - k : k;
            boolean equal = k > 0 && ascending[rank] == ascending[decreasing ? rank + 1 : rank - 1];
            if (!equal) {
                double whole = cost.at(before.value() + (size - k) * ascending[rank]);
                charge += (whole - paidFor) / (size - k);
                paidFor = whole;
            }
            charges[rank] = charge;
            before.add(ascending[rank]);
        }
        return shares(demands, cost, cost.at(demands.total()), order.toClaimants(charges));
    }

    /**
     * Alternative cost avoided: everybody pays its separable cost, what it adds to the cost of all
     * others, and the rest is shared in proportion to what each saves by not being served alone
     * (Tennessee Valley Authority; Ransmeier 1942).
     *
     * <p>Whoever would be served for less alone than its separable cost counts as saving nothing;
     * if nobody saves anything, the rest is shared equally.
     *
     * @param costs what each coalition costs if served alone
     * @return charges that add up to the cost of all
     */
    public static CostShares alternativeCostAvoided(CoalitionalGame costs) {
        return separable(costs, alone(costs));
    }

    /**
     * Separable costs, remaining benefits: like {@link #alternativeCostAvoided}, but nobody counts
     * as saving more than its benefit less its separable cost (Ransmeier 1942; Young 1985).
     *
     * @param costs what each coalition costs if served alone
     * @param benefits what being served is worth to each, in the unit of the costs
     * @return charges that add up to the cost of all
     * @throws IllegalArgumentException if a benefit is missing, or unit or actors differ from those
     *     of the costs
     */
    public static CostShares separableCostsRemainingBenefits(
            CoalitionalGame costs, Quantities benefits) {
        double[] most = alone(costs);
        // Refuses unlike units and actors.
        double[] benefit =
                Quantities.of(costs.actors(), costs.unit(), new double[most.length])
                        .plus(benefits)
                        .toArray();
        for (int i = 0; i < most.length; i++) {
            most[i] = Math.min(most[i], benefit[i]);
        }
        return separable(costs, most);
    }

    /**
     * Returns the separable costs: what each adds to the cost of all others.
     *
     * @param costs what each coalition costs if served alone
     * @return the cost of all less that of all others
     */
    public static Quantities separableCosts(CoalitionalGame costs) {
        double[] separable = new double[costs.players()];
        double whole = costs.worth(costs.grand());
        for (int i = 0; i < separable.length; i++) {
            separable[i] = whole - costs.worth(costs.grand() & ~(1L << i));
        }
        return Quantities.of(costs.actors(), costs.unit(), separable);
    }

    private static double[] alone(CoalitionalGame costs) {
        double[] alone = new double[costs.players()];
        for (int i = 0; i < alone.length; i++) {
            alone[i] = costs.worth(1L << i);
        }
        return alone;
    }

    private static CostShares separable(CoalitionalGame costs, double[] most) {
        double[] charges = separableCosts(costs).toArray();
        double whole = costs.worth(costs.grand());
        double rest = whole - CompensatedSum.of(charges);
        double[] saved = new double[most.length];
        for (int i = 0; i < saved.length; i++) {
            saved[i] = Math.max(0, most[i] - charges[i]);
        }
        double all = CompensatedSum.of(saved);
        for (int i = 0; i < charges.length; i++) {
            charges[i] += all == 0 ? rest / charges.length : rest * (saved[i] / all);
        }
        return new CostShares(Quantities.of(costs.actors(), costs.unit(), charges), whole);
    }

    /** Demands of zero or more, without a gap. */
    static double[] demanded(Quantities demands) {
        double[] amounts = demands.toArray();
        for (int i = 0; i < amounts.length; i++) {
            if (!(amounts[i] >= 0)) {
                throw new IllegalArgumentException(
                        "demand of \""
                                + demands.actors().get(i).id()
                                + "\" ("
                                + amounts[i]
                                + ") must be zero or more");
            }
        }
        return amounts;
    }

    private static CostShares shares(
            Quantities demands, CostFunction cost, double whole, double[] charges) {
        return new CostShares(Quantities.of(demands.actors(), cost.unit(), charges), whole);
    }
}
