package multilateral.burden;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import multilateral.actor.Actor;
import multilateral.actor.ActorSet;
import multilateral.actor.ExactQuantities;
import multilateral.actor.Quantities;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Limits on what each actor gets or pays, put around any {@link ClaimsRule}.
 *
 * <p>What a limit adds or takes is carried pro rata, in proportion to the awards of the rule, by
 * those not at a limit, and this is repeated until all limits hold. The result is the only one in
 * which everybody gets <i>λ</i> times the award of the rule, or sits at a limit that it would
 * otherwise cross: max(floor, min(ceiling, <i>λ</i> · award)). O(n log n).
 *
 * <p>A floor may lift an award above the claim: a minimum contribution binds whoever has little.
 */
public final class Bounds {

    private final double floor;
    private final double ceiling;
    private final List<Group> groups;

    private record Group(Set<String> ids, double ceiling) {}

    private Bounds(double floor, double ceiling, List<Group> groups) {
        this.floor = floor;
        this.ceiling = ceiling;
        this.groups = groups;
    }

    /**
     * Returns bounds that bind nobody: floor zero, no ceiling.
     *
     * @return the bounds
     */
    public static Bounds none() {
        return new Bounds(0, Double.POSITIVE_INFINITY, List.of());
    }

    /**
     * Sets the least that anybody gets.
     *
     * @param amount zero or more, in the unit of the claims
     * @return new bounds
     * @throws IllegalArgumentException if it is negative, not finite, or above a ceiling
     */
    public Bounds withFloor(double amount) {
        if (!(amount >= 0 && amount < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "floor (" + amount + ") must be finite and zero or more");
        }
        return checked(new Bounds(amount, ceiling, groups));
    }

    /**
     * Sets the most that anybody gets.
     *
     * @param amount zero or more, in the unit of the claims
     * @return new bounds
     * @throws IllegalArgumentException if it is negative, NaN, or below the floor
     */
    public Bounds withCeiling(double amount) {
        return checked(new Bounds(floor, checkCeiling(amount), groups));
    }

    /**
     * Sets the most that each member of a group gets. Where several ceilings meet, the lowest
     * holds.
     *
     * @param group the members; those who are not among the claimants play no part
     * @param amount zero or more, in the unit of the claims
     * @return new bounds
     * @throws IllegalArgumentException if it is negative, NaN, or below the floor
     */
    public Bounds withCeiling(ActorSet group, double amount) {
        List<Group> more = new ArrayList<>(groups);
        more.add(new Group(new LinkedHashSet<>(group.ids()), checkCeiling(amount)));
        return checked(new Bounds(floor, ceiling, List.copyOf(more)));
    }

    private static double checkCeiling(double amount) {
        if (!(amount >= 0)) {
            throw new IllegalArgumentException("ceiling (" + amount + ") must be zero or more");
        }
        return amount;
    }

    private static Bounds checked(Bounds bounds) {
        double least =
                bounds.groups.stream()
                        .mapToDouble(Group::ceiling)
                        .reduce(bounds.ceiling, Math::min);
        if (least < bounds.floor) {
            throw new IllegalArgumentException(
                    "ceiling (" + least + ") must be at least the floor (" + bounds.floor + ")");
        }
        return bounds;
    }

    /** Whether a share is at one of the actor's bounds. */
    boolean atBound(Actor actor, double share, double tolerance) {
        return share <= floor + tolerance || share >= ceiling(actor) - tolerance;
    }

    private double ceiling(Actor actor) {
        double least = ceiling;
        for (Group group : groups) {
            if (group.ids().contains(actor.id())) {
                least = Math.min(least, group.ceiling());
            }
        }
        return least;
    }

    /**
     * Puts these bounds around a rule.
     *
     * @param rule any rule
     * @return a rule whose awards keep to the bounds; it refuses a problem in which they cannot
     *     hold and says why
     */
    public ClaimsRule on(ClaimsRule rule) {
        return problem -> within(rule.award(problem), problem.estate());
    }

    /**
     * Puts these bounds around an exact rule; a bound counts as the decimal number it prints as.
     *
     * @param rule any rule
     * @return a rule whose awards keep to the bounds
     */
    public ExactClaimsRule onExact(ExactClaimsRule rule) {
        return problem -> within(rule.award(problem), problem.estate());
    }

    /**
     * Divides an amount pro rata within these bounds.
     *
     * @param proportions zero or more for each actor
     * @param amount what to divide, in the unit of the proportions
     * @return what each gets
     * @throws IllegalArgumentException if a proportion is negative or the bounds cannot hold
     */
    public Quantities within(Quantities proportions, double amount) {
        double[] weights = proportions.toArray();
        ActorSet actors = proportions.actors();
        double[] upper = new double[weights.length];
        for (int i = 0; i < weights.length; i++) {
            if (!(weights[i] >= 0)) {
                throw negative(actors.get(i), weights[i]);
            }
            upper[i] = ceiling(actors.get(i));
        }
        return Quantities.of(
                actors, proportions.unit(), BoundedShares.divide(amount, weights, floor, upper));
    }

    /**
     * Divides an amount pro rata within these bounds, in exact fractions.
     *
     * @param proportions zero or more for each actor
     * @param amount what to divide
     * @return what each gets
     * @throws IllegalArgumentException if a proportion is negative or the bounds cannot hold
     */
    public ExactQuantities within(ExactQuantities proportions, BigFraction amount) {
        ActorSet actors = proportions.actors();
        BigFraction least = BaseFigures.decimal(floor);
        // Without a ceiling nobody gets more than everything.
        BigFraction all = amount.compareTo(least) > 0 ? amount : least;
        List<BigFraction> upper = new ArrayList<>();
        for (int i = 0; i < actors.size(); i++) {
            if (proportions.get(i).signum() < 0) {
                throw negative(actors.get(i), proportions.get(i).doubleValue());
            }
            double most = ceiling(actors.get(i));

            upper.add(Double.isInfinite(most) ? all : BaseFigures.decimal(most));
        }
        return new ExactQuantities(
                actors,
                proportions.unit(),
                BoundedShares.divide(amount, proportions.values(), least, upper));
    }

    private static IllegalArgumentException negative(Actor actor, double weight) {
        return new IllegalArgumentException(
                "proportion of \"" + actor.id() + "\" (" + weight + ") must be zero or more");
    }

    @Override
    public String toString() {
        return "floor "
                + floor
                + ", ceiling "
                + ceiling
                + (groups.isEmpty()
                        ? ""
                        : ", group ceilings "
                                + Arrays.toString(
                                        groups.stream().mapToDouble(Group::ceiling).toArray()));
    }
}
