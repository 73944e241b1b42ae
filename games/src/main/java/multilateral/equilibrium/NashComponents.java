package multilateral.equilibrium;

import java.util.List;
import java.util.Optional;
import multilateral.solve.Effort;
import multilateral.solve.Why;

/**
 * The whole set of equilibria of a game of two players: its connected components, each a union of
 * {@linkplain MaximalNashSubset maximal Nash subsets}. Subsets of one component share extreme
 * equilibria with others of it; those of different components do not.
 *
 * @param components for each component its subsets
 * @param completeness how sure it is that this is all; if it is not {@link Completeness#PROVEN},
 *     subsets may be missing or larger, and components connected
 * @param effort the work done
 * @param stopped why the run ended before it was done; empty if it was done
 */
public record NashComponents(
        List<List<MaximalNashSubset>> components,
        Completeness completeness,
        Effort effort,
        Optional<Why> stopped) {

    /**
     * Copies the lists.
     *
     * @param components for each component its subsets
     * @param completeness how sure it is that this is all
     * @param effort the work done
     * @param stopped why the run ended before it was done
     */
    public NashComponents {
        components = components.stream().map(List::copyOf).toList();
    }

    /**
     * Returns all subsets, those of one component after another.
     *
     * @return the maximal Nash subsets
     */
    public List<MaximalNashSubset> subsets() {
        return components.stream().flatMap(List::stream).toList();
    }

    /**
     * Tells whether there are finitely many equilibria.
     *
     * @return whether every subset is one equilibrium only
     */
    public boolean isFinite() {
        return subsets().stream().allMatch(MaximalNashSubset::isSingle);
    }
}
