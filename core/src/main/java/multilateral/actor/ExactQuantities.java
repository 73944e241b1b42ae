package multilateral.actor;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * One exact fraction per actor, in one unit: the twin of {@link Quantities} for answers that are
 * rational.
 *
 * @param actors the actors
 * @param unit what the figures count
 * @param values one fraction per actor, in actor order; copied
 */
public record ExactQuantities(ActorSet actors, Unit unit, List<BigFraction> values) {

    /**
     * Checks the number of values.
     *
     * @param actors the actors
     * @param unit what the figures count
     * @param values one fraction per actor
     * @throws IllegalArgumentException if there are not as many values as actors
     */
    public ExactQuantities {
        values = List.copyOf(values);
        if (values.size() != actors.size()) {
            throw new IllegalArgumentException(
                    "values ("
                            + values.size()
                            + " of them) must be as many as the actors ("
                            + actors.size()
                            + ")");
        }
    }

    /**
     * Returns exact figures.
     *
     * @param actors the actors
     * @param unit what the figures count
     * @param values one fraction per actor, in actor order
     * @return the figures
     * @throws IllegalArgumentException if there are not as many values as actors
     */
    public static ExactQuantities of(ActorSet actors, Unit unit, BigFraction... values) {
        return new ExactQuantities(actors, unit, Arrays.asList(values));
    }

    /**
     * Returns the exact values of floating figures: every finite double is a fraction.
     *
     * @param figures figures without a gap
     * @return the same values as fractions
     * @throws IllegalArgumentException if a figure is missing
     */
    public static ExactQuantities from(Quantities figures) {
        return new ExactQuantities(
                figures.actors(),
                figures.unit(),
                Arrays.stream(figures.toArray()).mapToObj(BigFraction::from).toList());
    }

    /**
     * Returns the figure of one actor.
     *
     * @param index the actor's position, from 0
     * @return the fraction
     * @throws IllegalArgumentException if there is no such actor
     */
    public BigFraction get(int index) {
        return values.get(actors.checkIndex(index));
    }

    /**
     * Returns the figure of one actor.
     *
     * @param id the actor's id
     * @return the fraction
     * @throws IllegalArgumentException if there is no such actor
     */
    public BigFraction get(String id) {
        return values.get(actors.indexOf(id));
    }

    /**
     * Returns the sum of all figures.
     *
     * @return the exact total
     */
    public BigFraction total() {
        return values.stream().reduce(BigFraction.ZERO, BigFraction::add);
    }

    /**
     * Rounds every figure to the nearest double.
     *
     * @return the floating figures
     * @throws IllegalArgumentException if a figure is beyond the range of a double
     */
    public Quantities toQuantities() {
        return Quantities.of(
                actors, unit, values.stream().mapToDouble(BigFraction::doubleValue).toArray());
    }

    @Override
    public String toString() {
        return IntStream.range(0, values.size())
                .mapToObj(i -> actors.get(i).id() + "=" + text(values.get(i)))
                .collect(Collectors.joining(", ", "{", "} " + unit));
    }

    private static String text(BigFraction value) {
        return value.toString().replace(" ", "");
    }
}
