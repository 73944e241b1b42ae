package multilateral.burden;

import java.util.function.DoubleUnaryOperator;
import multilateral.actor.Unit;

/**
 * What any amount of one good costs.
 *
 * <p>Nothing costs nothing. A fixed cost belongs to the first unit: {@code q -> q > 0 ? 5 + 2 * q :
 * 0}. Marginal costs are found by differences (Ridders 1982) unless they are given.
 */
public final class CostFunction {

    private final Unit unit;
    private final DoubleUnaryOperator cost;
    private final DoubleUnaryOperator marginal;

    private CostFunction(Unit unit, DoubleUnaryOperator cost, DoubleUnaryOperator marginal) {
        this.unit = unit;
        this.cost = cost;
        this.marginal = marginal;
    }

    /**
     * Returns a cost function.
     *
     * @param unit what costs are counted in
     * @param cost the cost of an amount of zero or more, finite, and zero for nothing
     * @return the function
     * @throws IllegalArgumentException if the cost of nothing is not zero
     */
    public static CostFunction of(Unit unit, DoubleUnaryOperator cost) {
        double nothing = cost.applyAsDouble(0);
        if (nothing != 0) {
            throw new IllegalArgumentException(
                    "cost of nothing ("
                            + nothing
                            + ") must be zero; a fixed cost belongs to the first unit:"
                            + " q -> q > 0 ? fixed + ... : 0");
        }
        return new CostFunction(unit, cost, at -> Derivative.of(cost, at, at));
    }

    /**
     * Returns this function with its derivative.
     *
     * @param derivative the cost of one more unit at an amount
     * @return a new function
     */
    public CostFunction withMarginal(DoubleUnaryOperator derivative) {
        return new CostFunction(unit, cost, derivative);
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
     * Returns the cost of an amount.
     *
     * @param amount zero or more
     * @return the cost
     * @throws IllegalArgumentException if the function gives a cost that is not finite
     */
    public double at(double amount) {
        return finite("cost", cost.applyAsDouble(amount), amount);
    }

    /**
     * Returns the marginal cost at an amount.
     *
     * @param amount more than zero
     * @return the derivative of the cost
     * @throws IllegalArgumentException if it is not finite
     */
    public double marginal(double amount) {
        return finite("marginal cost", marginal.applyAsDouble(amount), amount);
    }

    private static double finite(String what, double value, double amount) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    what + " (" + value + ") of amount " + amount + " must be finite");
        }
        return value;
    }
}
