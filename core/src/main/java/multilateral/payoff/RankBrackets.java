package multilateral.payoff;

import java.util.List;
import java.util.function.DoubleFunction;
import multilateral.actor.Quantities;
import multilateral.solve.Certificate;

/**
 * The proof that actors change places where it is said: each place lies within a bracket, and the
 * figures were computed anew at both its ends.
 *
 * @param changes the changes of places
 * @param residual the widest bracket, in the unit of the parameter; infinite if a bracket does not
 *     hold what it should, zero if there are none
 */
public record RankBrackets(List<RankChange> changes, double residual) implements Certificate {

    /**
     * Copies the list.
     *
     * @param changes the changes of places
     * @param residual the widest bracket
     */
    public RankBrackets {
        changes = List.copyOf(changes);
    }

    /**
     * Examines changes of places; the figures are computed twice for each.
     *
     * @param figures what the actors have, by the parameter
     * @param changes the changes that are claimed
     * @return the finding
     */
    public static RankBrackets of(DoubleFunction<Quantities> figures, List<RankChange> changes) {
        double widest = 0;
        for (RankChange change : changes) {
            widest =
                    Math.max(
                            widest,
                            change.shownBy(figures)
                                    ? Math.abs(change.after() - change.before())
                                    : Double.POSITIVE_INFINITY);
        }
        return new RankBrackets(changes, widest);
    }
}
