package multilateral.actor;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One figure per actor, in one unit: incomes, claims, shares, votes.
 *
 * <p>A figure is finite, or it is missing. A missing figure is never taken for zero: using it is an
 * error that names the actors concerned. There are three ways out: drop them ({@link
 * ActorSet#having}), take another figure ({@link #orElse}), or state one's own ({@link
 * #withFigure}).
 *
 * <p>Immutable. Amounts for other actors, for another order of them, or in another unit are never
 * added or compared. There is one zero: a negative zero is kept as zero, so that equal figures are
 * equal objects.
 */
public final class Quantities {

    private final ActorSet actors;
    private final Unit unit;

    /** One value per actor; NaN stands for a missing figure and never leaves this class. */
    private final double[] values;

    private Quantities(ActorSet actors, Unit unit, double[] values) {
        this.actors = actors;
        this.unit = unit;
        this.values = values;
    }

    /**
     * Returns figures without a gap.
     *
     * @param actors the actors
     * @param unit what the figures count
     * @param values one finite figure per actor, in actor order; copied
     * @return the figures
     * @throws IllegalArgumentException if there are not as many values as actors, or one is not
     *     finite
     */
    public static Quantities of(ActorSet actors, Unit unit, double... values) {
        if (values.length != actors.size()) {
            throw new IllegalArgumentException(
                    "values ("
                            + values.length
                            + " of them) must be as many as the actors ("
                            + actors.size()
                            + ")");
        }
        double[] checked = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            checked[i] =
                    Double.isFinite(values[i])
                            ? values[i] + 0.0
                            : Figures.finite(values[i], actors.get(i).id());
        }
        return new Quantities(actors, unit, checked);
    }

    /**
     * Returns figures of which some are missing.
     *
     * @param actors the actors
     * @param unit what the figures count
     * @param values finite figures by actor id; actors that are not among the keys have none
     * @return the figures
     * @throws IllegalArgumentException if a key is not an actor's id or a value is not finite
     */
    public static Quantities partial(ActorSet actors, Unit unit, Map<String, Double> values) {
        double[] all = new double[actors.size()];
        Arrays.fill(all, Double.NaN);
        values.forEach((id, value) -> all[actors.indexOf(id)] = Figures.finite(value, id));
        return new Quantities(actors, unit, all);
    }

    /**
     * Returns the actors.
     *
     * @return the actors whose figures these are
     */
    public ActorSet actors() {
        return actors;
    }

    /**
     * Returns what the figures count.
     *
     * @return the unit
     */
    public Unit unit() {
        return unit;
    }

    /**
     * Returns how many actors there are.
     *
     * @return the number of actors, missing figures included
     */
    public int size() {
        return values.length;
    }

    /**
     * Returns the figure of one actor.
     *
     * @param index the actor's position, from 0
     * @return the figure
     * @throws IllegalArgumentException if there is no such actor or the figure is missing
     */
    public double get(int index) {
        double value = values[actors.checkIndex(index)];
        if (Double.isNaN(value)) {
            throw Figures.missing(unit, List.of(actors.get(index).id()));
        }
        return value;
    }

    /**
     * Returns the figure of one actor.
     *
     * @param id the actor's id
     * @return the figure
     * @throws IllegalArgumentException if there is no such actor or the figure is missing
     */
    public double get(String id) {
        return get(actors.indexOf(id));
    }

    /**
     * Tells whether an actor's figure is at hand.
     *
     * @param id the actor's id
     * @return false if the figure is missing
     * @throws IllegalArgumentException if there is no such actor
     */
    public boolean has(String id) {
        return !Double.isNaN(values[actors.indexOf(id)]);
    }

    /**
     * Returns the actors whose figures are missing.
     *
     * @return their ids in actor order; empty if the figures have no gap
     */
    public List<String> missing() {
        return IntStream.range(0, values.length)
                .filter(i -> Double.isNaN(values[i]))
                .mapToObj(i -> actors.get(i).id())
                .toList();
    }

    /**
     * Returns the sum of all figures, with compensated rounding (Neumaier 1974). Only the sum
     * itself can overflow, not a part of it.
     *
     * @return the total, in {@link #unit()}
     * @throws IllegalArgumentException if a figure is missing or the sum overflows
     */
    public double total() {
        checkComplete();
        double total = Figures.sum(values);
        if (!Double.isFinite(total)) {
            throw new IllegalArgumentException(
                    "the total overflows; use a larger unit than " + unit);
        }
        return total;
    }

    /**
     * Returns all figures.
     *
     * @return a copy, in actor order
     * @throws IllegalArgumentException if a figure is missing
     */
    public double[] toArray() {
        checkComplete();
        return values.clone();
    }

    /**
     * Adds figures of the same actors in the same unit.
     *
     * @param other the figures to add
     * @return the sums; missing where either is missing
     * @throws IllegalArgumentException if actors or units differ, or a sum overflows
     */
    public Quantities plus(Quantities other) {
        return combine(other, (mine, theirs) -> mine + theirs);
    }

    /**
     * Subtracts figures of the same actors in the same unit.
     *
     * @param other the figures to subtract
     * @return the differences; missing where either is missing
     * @throws IllegalArgumentException if actors or units differ, or a difference overflows
     */
    public Quantities minus(Quantities other) {
        return combine(other, (mine, theirs) -> mine - theirs);
    }

    /**
     * Multiplies all figures.
     *
     * @param factor a finite factor
     * @return the products, in the same unit; missing figures stay missing
     * @throws IllegalArgumentException if the factor is not finite or a product overflows
     */
    public Quantities times(double factor) {
        if (!Double.isFinite(factor)) {
            throw new IllegalArgumentException("factor (" + factor + ") must be finite");
        }
        return map(value -> value * factor, unit);
    }

    /**
     * Applies a function to each figure at hand.
     *
     * @param function applied to each figure; must return finite values
     * @param newUnit what the results count
     * @return the results; missing figures stay missing
     * @throws IllegalArgumentException if a result is not finite
     */
    public Quantities map(DoubleUnaryOperator function, Unit newUnit) {
        double[] results = new double[values.length];
        for (int i = 0; i < results.length; i++) {
            results[i] =
                    Double.isNaN(values[i])
                            ? Double.NaN
                            : result(function.applyAsDouble(values[i]), i);
        }
        return new Quantities(actors, newUnit, results);
    }

    /**
     * Returns each figure as a part of a given whole, in proportion.
     *
     * @param whole what the results add up to, finite
     * @param newUnit what the results count
     * @return the proportional parts
     * @throws IllegalArgumentException if a figure is missing, {@code whole} is not finite, or the
     *     figures add up to zero
     */
    public Quantities scaledTo(double whole, Unit newUnit) {
        double total = total();
        if (total == 0 || !Double.isFinite(whole)) {
            throw new IllegalArgumentException(
                    "cannot scale figures with total "
                            + total
                            + " to "
                            + whole
                            + "; both must be finite and the total must not be zero");
        }
        return map(value -> value / total * whole, newUnit);
    }

    /**
     * Returns these figures with the gaps filled from others.
     *
     * @param fallback figures of the same actors in the same unit, such as those of an earlier year
     * @return these figures where they are at hand, else the fallback's, else missing
     * @throws IllegalArgumentException if actors or units differ
     */
    public Quantities orElse(Quantities fallback) {
        checkLike(fallback);
        double[] filled = values.clone();
        for (int i = 0; i < filled.length; i++) {
            if (Double.isNaN(filled[i])) {
                filled[i] = fallback.values[i];
            }
        }
        return new Quantities(actors, unit, filled);
    }

    /**
     * Returns these figures with one of them stated anew.
     *
     * @param id the actor's id
     * @param value the actor's figure, finite
     * @return new figures
     * @throws IllegalArgumentException if there is no such actor or the value is not finite
     */
    public Quantities withFigure(String id, double value) {
        double[] changed = values.clone();
        changed[actors.indexOf(id)] = Figures.finite(value, id);
        return new Quantities(actors, unit, changed);
    }

    /**
     * Returns the figures of some of these actors, or of all in another order.
     *
     * @param others actors who are all among {@link #actors()}
     * @return their figures, in their order; missing figures stay missing
     * @throws IllegalArgumentException if one of {@code others} is not among these actors
     */
    public Quantities forActors(ActorSet others) {
        double[] picked = new double[others.size()];
        for (int i = 0; i < picked.length; i++) {
            picked[i] = values[actors.indexOf(others.get(i).id())];
        }
        return new Quantities(others, unit, picked);
    }

    /**
     * Returns the actors from the largest figure to the smallest.
     *
     * @return positions of the actors; equal figures in actor order
     * @throws IllegalArgumentException if a figure is missing
     */
    public List<Integer> descending() {
        checkComplete();
        return IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -values[i]))
                .toList();
    }

    private Quantities combine(Quantities other, DoubleBinaryOperator operator) {
        checkLike(other);
        double[] results = new double[values.length];
        for (int i = 0; i < results.length; i++) {
            boolean missing = Double.isNaN(values[i]) || Double.isNaN(other.values[i]);
            results[i] =
                    missing
                            ? Double.NaN
                            : result(operator.applyAsDouble(values[i], other.values[i]), i);
        }
        return new Quantities(actors, unit, results);
    }

    private double result(double result, int index) {
        return Figures.result(result, actors.get(index).id());
    }

    private void checkComplete() {
        List<String> missing = missing();
        if (!missing.isEmpty()) {
            throw Figures.missing(unit, missing);
        }
    }

    private void checkLike(Quantities other) {
        if (!unit.equals(other.unit)) {
            throw new IllegalArgumentException(
                    "units differ: " + unit + " and " + other.unit + " cannot be added");
        }
        if (!actors.equals(other.actors)) {
            throw new IllegalArgumentException(
                    "actors or their order differ; bring one into line with forActors");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Quantities that
                && unit.equals(that.unit)
                && actors.equals(that.actors)
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * unit.hashCode() + actors.hashCode()) + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return IntStream.range(0, values.length)
                .mapToObj(
                        i ->
                                actors.get(i).id()
                                        + "="
                                        + (Double.isNaN(values[i]) ? "missing" : values[i]))
                .collect(Collectors.joining(", ", "{", "} " + unit));
    }
}
