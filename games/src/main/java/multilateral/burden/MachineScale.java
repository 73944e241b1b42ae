package multilateral.burden;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import multilateral.actor.Quantities;

/**
 * The scale that the figures of one base period lead to, step by step.
 *
 * @param averages income and population of each member, averaged over the period
 * @param incomeShares each member's share in total income: where the chain starts
 * @param steps the steps in order, each starting from the shares that the one before it led to
 */
public record MachineScale(BaseAverages averages, ExactShares incomeShares, List<ScaleStep> steps) {

    /**
     * Copies the list.
     *
     * @param averages income and population of each member
     * @param incomeShares each member's share in total income
     * @param steps the steps in order
     */
    public MachineScale {
        steps = List.copyOf(steps);
    }

    /**
     * Returns where the chain ends.
     *
     * @return the shares after the last step
     */
    public ExactShares shares() {
        return steps.isEmpty() ? incomeShares : steps.get(steps.size() - 1).after();
    }

    /**
     * Returns one step.
     *
     * @param <T> the kind of step
     * @param kind the kind of step, such as {@code ScaleStep.LowIncomeRelief.class}
     * @return the first step of this kind, or empty if the chain has none
     */
    public <T extends ScaleStep> Optional<T> step(Class<T> kind) {
        return steps.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    /**
     * Returns the step that imposed a limit.
     *
     * @param limit the limit
     * @return the step, or empty if the chain has none
     */
    public Optional<ScaleStep.Limited> step(ScaleLimit limit) {
        return steps.stream()
                .filter(ScaleStep.Limited.class::isInstance)
                .map(ScaleStep.Limited.class::cast)
                .filter(step -> step.limit() == limit)
                .findFirst();
    }

    @Override
    public String toString() {
        return averages.label()
                + ": income shares"
                + steps.stream().map(step -> " → " + step.title()).collect(Collectors.joining());
    }

    /**
     * Income and population of each member, averaged over a base period.
     *
     * @param label the period, or {@code "given averages"}
     * @param income average income, in the unit of the figures
     * @param population average population
     */
    public record BaseAverages(String label, Quantities income, Quantities population) {}
}
