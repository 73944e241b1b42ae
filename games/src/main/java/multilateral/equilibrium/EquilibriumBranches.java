package multilateral.equilibrium;

import java.util.List;
import java.util.Optional;
import multilateral.solve.Effort;
import multilateral.solve.Why;

/**
 * The equilibria over a range of a parameter, as branches.
 *
 * @param points the equilibria at every value looked at, ascending
 * @param branches equilibria that continue each other, in the order of their first values
 * @param events births, deaths and switches of support, in the order of the parameter; what exists
 *     at the first value is not born, and what exists at the last does not die
 * @param effort how many values were looked at
 * @param stopped why events were not bracketed as closely as asked; empty if they were
 */
public record EquilibriumBranches(
        List<SweepPoint> points,
        List<Branch> branches,
        List<BranchEvent> events,
        Effort effort,
        Optional<Why> stopped) {

    /**
     * Copies the lists.
     *
     * @param points the equilibria at every value looked at
     * @param branches equilibria that continue each other
     * @param events births, deaths and switches of support
     * @param effort how many values were looked at
     * @param stopped why events were not bracketed as closely as asked
     */
    public EquilibriumBranches {
        points = List.copyOf(points);
        branches = List.copyOf(branches);
        events = List.copyOf(events);
    }
}
