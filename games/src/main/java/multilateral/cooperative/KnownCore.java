package multilateral.cooperative;

import java.util.Optional;
import multilateral.actor.Quantities;

/** A game whose structure tells whether it has a core (Gillies 1959), and gives a point of it. */
public interface KnownCore extends StructuredGame {

    /**
     * Returns a point of the core.
     *
     * @return the payoffs, or shares of costs, that the kind of game describes; empty exactly if
     *     the core is
     */
    Optional<Quantities> corePoint();
}
