package multilateral.burden;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import multilateral.actor.Actor;
import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A scale of assessments with everything that led to it.
 *
 * @param machineScales the scale of each base period, step by step
 * @param average the mean of the machine scales, exact
 * @param rounding the last step: the mean, rounded so that it adds up to exactly 100
 */
public record AssessedScale(
        List<MachineScale> machineScales, ExactShares average, ScaleStep.Rounded rounding) {

    /**
     * Copies the list.
     *
     * @param machineScales the scale of each base period
     * @param average the mean of the machine scales
     * @param rounding the last step
     */
    public AssessedScale {
        machineScales = List.copyOf(machineScales);
    }

    static AssessedScale of(List<MachineScale> machineScales, int decimals) {
        ExactShares average =
                ExactShares.mean(machineScales.stream().map(MachineScale::shares).toList());
        return new AssessedScale(machineScales, average, LargestRemainder.round(average, decimals));
    }

    /**
     * Returns the members.
     *
     * @return the members assessed, in order
     */
    public ActorSet members() {
        return average.actors();
    }

    /**
     * Returns the scale.
     *
     * @return each member's share in per cent, rounded
     */
    public Quantities shares() {
        return rounding.after().toQuantities();
    }

    /**
     * Returns the scale as exact decimal fractions.
     *
     * @return the rounded shares; they add up to exactly 100
     */
    public ExactShares exactShares() {
        return rounding.after();
    }

    /**
     * Returns where the chain starts: the mean over base periods of the shares in total income.
     *
     * @return exact shares of income
     */
    public ExactShares incomeShares() {
        return ExactShares.mean(machineScales.stream().map(MachineScale::incomeShares).toList());
    }

    /**
     * Returns what every member gained or lost at every step.
     *
     * @return one entry a step, in order: the steps of the machine scales, averaged over base
     *     periods, then the final rounding
     */
    public List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        for (int k = 0; k < machineScales.get(0).steps().size(); k++) {
            int step = k;
            List<Quantities> points =
                    machineScales.stream().map(scale -> scale.steps().get(step).points()).toList();
            changes.add(new Change(title(step), mean(points)));
        }
        changes.add(new Change(FINAL_ROUNDING, rounding.points()));
        return changes;
    }

    private static final String FINAL_ROUNDING = "final rounding";

    private String title(int step) {
        return machineScales.get(0).steps().get(step).title();
    }

    private static Quantities mean(List<Quantities> all) {
        Quantities sum = all.stream().reduce(Quantities::plus).orElseThrow();
        return sum.times(1.0 / all.size());
    }

    /**
     * Explains one member's share.
     *
     * @param id the member's id
     * @return its share of income, the exact points of each step and its final share
     * @throws IllegalArgumentException if there is no such member
     */
    public Explanation explain(String id) {
        int index = members().indexOf(id);
        List<Points> points = new ArrayList<>();
        for (int k = 0; k < machineScales.get(0).steps().size(); k++) {
            BigFraction sum = BigFraction.ZERO;
            for (MachineScale scale : machineScales) {
                sum = sum.add(scale.steps().get(k).points(id));
            }
            points.add(new Points(title(k), sum.divide(machineScales.size())));
        }
        points.add(new Points(FINAL_ROUNDING, rounding.points(id)));
        return new Explanation(
                members().get(index), incomeShares().get(id), points, exactShares().get(id));
    }

    /**
     * What one step changed for every member.
     *
     * @param step the step's title
     * @param points percentage points, positive where a member pays more; they add up to zero but
     *     for rounding to doubles
     */
    public record Change(String step, Quantities points) {}

    /**
     * What one step changed for one member.
     *
     * @param step the step's title
     * @param points exact percentage points, positive where the member pays more
     */
    public record Points(String step, BigFraction points) {}

    /**
     * One member's way from its share of income to its assessment. The points add up to exactly
     * {@code assessed} less {@code incomeShare}.
     *
     * @param member the member
     * @param incomeShare its share of total income in per cent
     * @param points the points of each step, in order
     * @param assessed its final share in per cent
     */
    public record Explanation(
            Actor member, BigFraction incomeShare, List<Points> points, BigFraction assessed) {

        /**
         * Copies the list.
         *
         * @param member the member
         * @param incomeShare its share of total income in per cent
         * @param points the points of each step
         * @param assessed its final share in per cent
         */
        public Explanation {
            points = List.copyOf(points);
        }

        @Override
        public String toString() {
            return points.stream()
                    .map(p -> line("%+10.4f  %s", p.points(), p.step()))
                    .collect(
                            Collectors.joining(
                                    "\n",
                                    member.name()
                                            + "\n"
                                            + line("%10.4f  %s", incomeShare, "share of income")
                                            + "\n",
                                    "\n" + line("%10.4f  %s", assessed, "assessed share")));
        }

        private static String line(String format, BigFraction value, String text) {
            return String.format(Locale.ROOT, format, value.doubleValue(), text);
        }
    }
}
