package multilateral.payoff;

import java.util.function.DoubleFunction;
import multilateral.actor.Quantities;

/**
 * Two actors change places while one parameter runs: not yet at {@code before}, but at {@code
 * after}.
 *
 * @param overtaken the actor that had more, by position
 * @param overtaking the actor that has more from here on
 * @param before a parameter at which they have not changed places
 * @param after a parameter at which they have, further on than {@code before} in the direction of
 *     the search
 */
public record RankChange(int overtaken, int overtaking, double before, double after) {

    /**
     * Returns where the actors change places, as well as it is known.
     *
     * @return the middle of the bracket
     */
    public double at() {
        return before + (after - before) / 2;
    }

    /** By how much one has to have more than the other to count as ahead. */
    static double tie(double[] figures) {
        double largest = 0;
        for (double figure : figures) {
            largest = Math.max(largest, Math.abs(figure));
        }
        return 1e-12 * largest;
    }

    /** Whether the actors have changed places at {@code after} but not at {@code before}. */
    boolean shownBy(DoubleFunction<Quantities> figures) {
        return changed(figures.apply(after).toArray()) && !changed(figures.apply(before).toArray());
    }

    private boolean changed(double[] figures) {
        return figures[overtaking] - figures[overtaken] > tie(figures);
    }
}
