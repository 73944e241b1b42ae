package multilateral.equilibrium;

import java.util.List;
import java.util.function.ToDoubleFunction;
import multilateral.game.MixedProfile;

/**
 * Equilibria at growing values of a parameter that continue each other.
 *
 * @param parameters the values, ascending
 * @param equilibria the equilibrium at each
 */
public record Branch(List<Double> parameters, List<MixedProfile> equilibria) {

    /**
     * Checks and copies the lists.
     *
     * @param parameters the values
     * @param equilibria the equilibrium at each
     * @throws IllegalArgumentException if there are not as many values as equilibria, or none
     */
    public Branch {
        parameters = List.copyOf(parameters);
        equilibria = List.copyOf(equilibria);
        if (parameters.isEmpty() || parameters.size() != equilibria.size()) {
            throw new IllegalArgumentException(
                    "parameters ("
                            + parameters.size()
                            + " of them) must be one for each of the "
                            + equilibria.size()
                            + " equilibria, at least one");
        }
    }

    /**
     * Returns where the branch was looked at, for a picture.
     *
     * @return a new array of values of the parameter, ascending
     */
    public double[] places() {
        return parameters.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /**
     * Returns a figure along the branch, for a picture.
     *
     * @param figure gives the figure of an equilibrium
     * @return a new array with one figure for each value of the parameter
     */
    public double[] figures(ToDoubleFunction<MixedProfile> figure) {
        return equilibria.stream().mapToDouble(figure).toArray();
    }
}
