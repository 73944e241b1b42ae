package multilateral.cooperative;

import java.util.BitSet;
import java.util.List;

/**
 * What the walk from vertex to vertex of the core has to know about payoffs.
 *
 * @param <P> payoffs, in fractions or rounded
 */
interface CoreArithmetic<P> {

    /** How many players the game has. */
    int players();

    /** The proper coalitions that get no more than their worth, by mask. */
    BitSet tight(P payoffs);

    /** The payoffs as far as one can go from here in each of some directions, in their order. */
    List<P> along(P payoffs, List<long[]> directions);
}
