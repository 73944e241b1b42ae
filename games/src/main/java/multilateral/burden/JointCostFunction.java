package multilateral.burden;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import multilateral.actor.Unit;

/**
 * What any amounts of several goods cost together, one good for each who demands.
 *
 * <p>Nothing costs nothing, and the function is continuous: a fixed cost that comes with the first
 * unit of anything has no marginal cost and would be charged to nobody. Marginal costs are found by
 * differences (Ridders 1982) unless they are given.
 */
public final class JointCostFunction {

    private final Unit unit;
    private final ToDoubleFunction<double[]> cost;
    private final UnaryOperator<double[]> gradient;

    private JointCostFunction(
            Unit unit, ToDoubleFunction<double[]> cost, UnaryOperator<double[]> gradient) {
        this.unit = unit;
        this.cost = cost;
        this.gradient = gradient;
    }

    /**
     * Returns a cost function.
     *
     * @param unit what costs are counted in
     * @param cost the cost of amounts of zero or more, one a good, in actor order; the array is the
     *     function's own
     * @return the function
     */
    public static JointCostFunction of(Unit unit, ToDoubleFunction<double[]> cost) {
        return new JointCostFunction(unit, cost, amounts -> differences(cost, amounts));
    }

    private static double[] differences(ToDoubleFunction<double[]> cost, double[] amounts) {
        double[] gradient = new double[amounts.length];
        double largest = Arrays.stream(amounts).max().orElse(0);
        for (int i = 0; i < gradient.length; i++) {
            int good = i;
            gradient[i] =
                    Derivative.of(
                            amount -> {
                                double[] changed = amounts.clone();
                                changed[good] = amount;
                                return cost.applyAsDouble(changed);
                            },
                            amounts[i],
                            largest);
        }
        return gradient;
    }

    /**
     * Returns this function with its derivatives.
     *
     * @param marginal the cost of one more unit of each good at given amounts
     * @return a new function
     */
    public JointCostFunction withGradient(UnaryOperator<double[]> marginal) {
        return new JointCostFunction(unit, cost, marginal);
    }

    /**
     * Returns what costs are counted in.
     *
     * @return the unit
     */
    public Unit unit() {
        return unit;
    }

    /**
     * Returns the cost of amounts.
     *
     * @param amounts zero or more of each good; copied
     * @return the cost
     * @throws IllegalArgumentException if the function gives a cost that is not finite
     */
    public double at(double... amounts) {
        double value = cost.applyAsDouble(amounts.clone());
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "cost (" + value + ") of " + Arrays.toString(amounts) + " must be finite");
        }
        return value;
    }

    /**
     * Returns the marginal cost of each good at given amounts.
     *
     * @param amounts zero or more of each good, not all zero; copied
     * @return one derivative a good
     * @throws IllegalArgumentException if the gradient does not have one finite entry a good
     */
    public double[] gradient(double... amounts) {
        double[] marginal = gradient.apply(amounts.clone());
        boolean fits = marginal.length == amounts.length;
        for (double value : marginal) {
            fits &= Double.isFinite(value);
        }
        if (!fits) {
            throw new IllegalArgumentException(
                    "gradient ("
                            + Arrays.toString(marginal)
                            + ") at "
                            + Arrays.toString(amounts)
                            + " must have one finite entry a good");
        }
        return marginal;
    }
}
