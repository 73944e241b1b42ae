package multilateral.cooperative;

import java.util.List;
import java.util.stream.Collectors;
import multilateral.actor.Quantities;

/**
 * What changes between two allocations, player by player.
 *
 * @param before what each player gets first
 * @param after what each player gets then
 * @param change what each gets more (or less, if negative)
 */
public record AllocationDifference(Quantities before, Quantities after, Quantities change) {

    /**
     * Compares two allocations.
     *
     * @param before what each player gets first
     * @param after what each player gets then
     * @return the difference
     * @throws IllegalArgumentException if players or units differ or a figure is missing
     */
    public static AllocationDifference of(Quantities before, Quantities after) {
        Quantities change = after.minus(before);
        change.total();
        return new AllocationDifference(before, after, change);
    }

    /**
     * Returns what changes hands.
     *
     * @return half the sum of the sizes of all changes, in the unit of the allocations
     */
    public double moved() {
        double sum = 0;
        for (double each : change.toArray()) {
            sum += Math.abs(each);
        }
        return sum / 2;
    }

    /**
     * Returns the players from the one who gains most to the one who loses most.
     *
     * @return positions of the players
     */
    public List<Integer> gainersFirst() {
        return change.descending();
    }

    /** One line a player, those who gain most first. */
    @Override
    public String toString() {
        return gainersFirst().stream()
                .map(
                        i ->
                                new ShareDifference(
                                                change.actors().get(i),
                                                change.unit(),
                                                before.get(i),
                                                after.get(i),
                                                List.of(),
                                                change.get(i))
                                        .sentence())
                .collect(Collectors.joining("\n"));
    }
}
