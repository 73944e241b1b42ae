package multilateral.burden;

import java.util.Arrays;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;

/**
 * A price for each good: its marginal cost, averaged along the way on which all demands grow in
 * proportion (Aumann and Shapley 1974; Billera and Heath 1982; Mirman and Tauman 1982). The only
 * prices that cover the cost, do not depend on units, add up over costs, charge equal prices for
 * goods that cost the same, and are not negative where more of a good never costs less.
 *
 * @param prices one price a good, in units of cost per unit of demand
 * @param charges demands at these prices
 * @param cost the cost of all demands; the charges differ from it by no more than the errors of
 *     integration and of derivatives, so their difference is a check
 * @param error the error of integration of any price, as estimated; zero where there is a closed
 *     form
 */
public record AumannShapleyPrices(
        Quantities prices, Quantities charges, double cost, double error) {

    private static final double RELATIVE_ERROR = 1e-11;

    /**
     * Prices goods, one for each who demands. Adaptive quadrature of the gradient; costs with kinks
     * take more parts of it, up to 400.
     *
     * @param demands how much of its own good each demands, zero or more
     * @param cost what amounts of the goods cost together
     * @return prices, charges and the error
     * @throws IllegalArgumentException if a demand is missing or negative, all are zero, or the
     *     cost or its gradient is not finite
     */
    public static AumannShapleyPrices of(Quantities demands, JointCostFunction cost) {
        double[] amounts = CostSharing.demanded(demands);
        if (!(demands.total() > 0)) {
            throw new IllegalArgumentException(
                    "demands (total " + demands.total() + ") must not all be zero");
        }
        DiagonalIntegral integral =
                DiagonalIntegral.of(
                        t -> {
                            double[] part = amounts.clone();
                            for (int i = 0; i < part.length; i++) {
                                part[i] *= t;
                            }
                            return cost.gradient(part);
                        },
                        RELATIVE_ERROR);
        return priced(demands, cost.unit(), integral.values(), cost.at(amounts), integral.error());
    }

    /**
     * Prices one good that all demand: the average cost.
     *
     * @param demands how much each demands, zero or more
     * @param cost what any amount costs
     * @return the same price for all, with their charges
     * @throws IllegalArgumentException if a demand is missing or negative, all are zero, or the
     *     cost is not finite
     */
    public static AumannShapleyPrices of(Quantities demands, CostFunction cost) {
        double[] amounts = CostSharing.demanded(demands);
        double total = demands.total();
        if (!(total > 0)) {
            throw new IllegalArgumentException(
                    "demands (total " + total + ") must not all be zero");
        }
        Arrays.fill(amounts, cost.at(total) / total);
        return priced(demands, cost.unit(), amounts, cost.at(total), 0);
    }

    private static AumannShapleyPrices priced(
            Quantities demands, Unit unit, double[] prices, double cost, double error) {
        double[] charges = new double[prices.length];
        for (int i = 0; i < charges.length; i++) {
            charges[i] = prices[i] * demands.get(i);
        }
        return new AumannShapleyPrices(
                Quantities.of(demands.actors(), Unit.of(unit + "/" + demands.unit()), prices),
                Quantities.of(demands.actors(), unit, charges),
                cost,
                error);
    }
}
