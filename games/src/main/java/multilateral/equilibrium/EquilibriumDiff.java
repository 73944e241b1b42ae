package multilateral.equilibrium;

import java.util.List;

/**
 * What changes from one equilibrium to another: who switches, and who gains.
 *
 * @param changes one per player, in player order
 */
public record EquilibriumDiff(List<Change> changes) {

    /** So many units in the last place are taken for rounding. */
    private static final int ROUNDING = 16;

    /**
     * What changes for one player.
     *
     * @param actor the player's name
     * @param before the strategy before, in words
     * @param after the strategy after, in words
     * @param moved the probability that moves to other actions, from 0 to 1
     * @param payoffBefore what the player expects before
     * @param payoffAfter what the player expects after
     */
    public record Change(
            String actor,
            String before,
            String after,
            double moved,
            double payoffBefore,
            double payoffAfter) {

        /**
         * Returns what the player gains.
         *
         * @return the expected payoff after less that before
         */
        public double gain() {
            return payoffAfter - payoffBefore;
        }
    }

    /**
     * Copies the list.
     *
     * @param changes one per player
     */
    public EquilibriumDiff {
        changes = List.copyOf(changes);
    }

    /**
     * Returns who changes its strategy.
     *
     * @param tolerance the largest probability moved that does not count, zero or more
     * @return the changes of these players
     */
    public List<Change> switches(double tolerance) {
        return changes.stream().filter(change -> change.moved() > tolerance).toList();
    }

    /**
     * Says all this in words. What is within rounding, 16 units in the last place of 1 or of the
     * larger payoff, is told as no change.
     *
     * @return one line per player
     */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Change change : changes) {
            text.append(text.isEmpty() ? "" : "\n").append(line(change));
        }
        return text.toString();
    }

    private static String line(Change change) {
        String action =
                change.moved() <= ROUNDING * Math.ulp(1.0)
                        ? " stays with " + change.before()
                        : " switches from " + change.before() + " to " + change.after();
        double gain = change.gain();
        double size = Math.max(Math.abs(change.payoffBefore()), Math.abs(change.payoffAfter()));
        boolean same = Math.abs(gain) <= ROUNDING * Math.ulp(size);
        String effect = (gain > 0 ? "gains " : "loses ") + SignificantDigits.text(Math.abs(gain));
        return change.actor() + action + " and " + (same ? "gets the same" : effect);
    }

    @Override
    public String toString() {
        return text();
    }
}
