package multilateral.burden;

import multilateral.actor.Quantities;

/**
 * A principle by which a common budget of emissions is shared.
 *
 * <p>Allowances add up to the budget. They may be negative where a principle asks a country for
 * more than all it emits: it would have to pay others for reductions, or take carbon back.
 */
@FunctionalInterface
public interface EffortRule {

    /**
     * Shares the budget.
     *
     * @param problem the budget and the countries
     * @return what each country may emit over the whole pathway, in the unit of the emissions
     */
    Quantities allowances(EmissionProblem problem);
}
