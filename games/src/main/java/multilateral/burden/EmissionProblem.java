package multilateral.burden;

import multilateral.actor.Actor;
import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;

/**
 * A common budget of emissions, and what countries bring to the table when it is shared.
 *
 * @param pathway what all may emit together, year by year
 * @param population people, above zero
 * @param income gross product or income of a year, above zero
 * @param emissions emissions of a year now, zero or more
 * @param past emissions added up over the years that count as history, zero or more, in the unit of
 *     {@code emissions}
 * @param baseline what each would emit over the years of the pathway if nothing was done, zero or
 *     more, in the unit of {@code emissions}
 */
public record EmissionProblem(
        EmissionPathway pathway,
        Quantities population,
        Quantities income,
        Quantities emissions,
        Quantities past,
        Quantities baseline) {

    /**
     * Checks the figures.
     *
     * @param pathway what all may emit together, year by year
     * @param population people
     * @param income income of a year
     * @param emissions emissions of a year now
     * @param past emissions that count as history
     * @param baseline emissions if nothing was done
     * @throws IllegalArgumentException if the figures are of different actors, one is missing,
     *     negative, or zero where it must not be, units differ, or nobody emits
     */
    public EmissionProblem {
        check("population", population, population, Double.MIN_VALUE, "above zero");
        check("income", income, population, Double.MIN_VALUE, "above zero");
        check("emissions", emissions, population, 0, "zero or more");
        check("past", past, population, 0, "zero or more");
        check("baseline", baseline, population, 0, "zero or more");
        checkUnit("past", past, emissions);
        checkUnit("baseline", baseline, emissions);
        if (!(emissions.total() > 0)) {
            throw new IllegalArgumentException(
                    "emissions (total " + emissions.total() + ") must be above zero");
        }
    }

    private static void check(
            String name, Quantities figures, Quantities like, double least, String range) {
        if (!figures.actors().equals(like.actors())) {
            throw new IllegalArgumentException(
                    name + " must be of the actors of population, " + like.actors());
        }
        double[] values = figures.toArray();
        for (int i = 0; i < values.length; i++) {
            if (!(values[i] >= least)) {
                Actor actor = figures.actors().get(i);
                throw new IllegalArgumentException(
                        name + " of \"" + actor.id() + "\" (" + values[i] + ") must be " + range);
            }
        }
    }

    private static void checkUnit(String name, Quantities figures, Quantities emissions) {
        if (!figures.unit().equals(emissions.unit())) {
            throw new IllegalArgumentException(
                    "unit of "
                            + name
                            + " ("
                            + figures.unit()
                            + ") must be that of emissions ("
                            + emissions.unit()
                            + ")");
        }
    }

    /**
     * Returns the problem of some countries whose emissions would stay where they are.
     *
     * @param countries the countries, with the figures {@code "population"}, {@code "gdp"}, {@code
     *     "emissions"} and {@code "past emissions"}; {@link ActorSet#having} drops those that lack
     *     one
     * @param pathway what all may emit together, in the unit of {@code "emissions"}
     * @return the problem; the baseline is today's emissions in every year
     * @throws IllegalArgumentException if a figure is not there or the record refuses it
     */
    public static EmissionProblem of(ActorSet countries, EmissionPathway pathway) {
        Quantities emissions = countries.quantity("emissions");
        return new EmissionProblem(
                pathway,
                countries.quantity("population"),
                countries.quantity("gdp"),
                emissions,
                countries.quantity("past emissions"),
                emissions.times(pathway.yearly().size()));
    }

    /**
     * Returns the problem with another baseline.
     *
     * @param other what each would emit over the years of the pathway if nothing was done
     * @return a new problem
     * @throws IllegalArgumentException if the record refuses it
     */
    public EmissionProblem withBaseline(Quantities other) {
        return new EmissionProblem(pathway, population, income, emissions, past, other);
    }

    /**
     * Returns the countries.
     *
     * @return the actors of all figures
     */
    public ActorSet countries() {
        return population.actors();
    }

    /**
     * Returns how far all together must stay below the baseline.
     *
     * @return the sum of the baseline less the budget
     * @throws IllegalArgumentException if the budget is above the baseline, so that there is no
     *     effort to share
     */
    public double reduction() {
        double reduction = baseline.total() - pathway.total();
        if (!(reduction >= 0)) {
            throw new IllegalArgumentException(
                    "budget ("
                            + pathway.total()
                            + ") must be at most the sum of the baseline ("
                            + baseline.total()
                            + "): above it there is no effort to share");
        }
        return reduction;
    }
}
