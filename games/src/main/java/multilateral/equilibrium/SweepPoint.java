package multilateral.equilibrium;

import java.util.List;
import multilateral.game.MixedProfile;

/**
 * The equilibria at one value of a parameter.
 *
 * @param parameter the value
 * @param equilibria what the solver found there, in its order
 * @param completeness how sure it is that none is missing
 */
public record SweepPoint(
        double parameter, List<MixedProfile> equilibria, Completeness completeness) {

    /**
     * Copies the list.
     *
     * @param parameter the value
     * @param equilibria what the solver found there
     * @param completeness how sure it is that none is missing
     */
    public SweepPoint {
        equilibria = List.copyOf(equilibria);
    }
}
