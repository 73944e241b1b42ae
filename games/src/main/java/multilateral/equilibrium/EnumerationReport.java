package multilateral.equilibrium;

import java.util.List;
import java.util.Optional;
import multilateral.game.MixedProfile;
import multilateral.solve.Certificate;
import multilateral.solve.Effort;
import multilateral.solve.Why;

/**
 * What an enumeration of equilibria found, and whether that is all.
 *
 * @param equilibria the equilibria, each once; for a whole segment of equilibria its end points
 * @param indices for each equilibrium its index, +1 or -1 (Shapley 1974); 0 where the equilibrium
 *     is not regular and so has none
 * @param completeness how sure it is that none is missing
 * @param degenerate whether some equilibrium is not regular, or there are infinitely many
 * @param residual the largest regret among the equilibria, unscaled; zero or more
 * @param effort the work done
 * @param stopped why the run ended before it was done; empty if it was done
 */
public record EnumerationReport(
        List<MixedProfile> equilibria,
        List<Integer> indices,
        Completeness completeness,
        boolean degenerate,
        double residual,
        Effort effort,
        Optional<Why> stopped)
        implements Certificate {

    /**
     * Checks and copies the lists.
     *
     * @param equilibria the equilibria
     * @param indices for each equilibrium its index
     * @param completeness how sure it is that none is missing
     * @param degenerate whether some equilibrium is not regular
     * @param residual the largest regret
     * @param effort the work done
     * @param stopped why the run ended before it was done
     * @throws IllegalArgumentException if there are not as many indices as equilibria
     */
    public EnumerationReport {
        equilibria = List.copyOf(equilibria);
        indices = List.copyOf(indices);
        if (equilibria.size() != indices.size()) {
            throw new IllegalArgumentException(
                    "indices ("
                            + indices.size()
                            + " of them) must be one for each of the "
                            + equilibria.size()
                            + " equilibria");
        }
    }

    /**
     * Adds up the indices: +1 over all equilibria of a game that is not degenerate, so that any
     * other sum there proves that one is missing.
     *
     * @return the sum of the indices
     */
    public int indexSum() {
        return indices.stream().mapToInt(Integer::intValue).sum();
    }
}
