package multilateral.burden;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;

/**
 * The scale for peacekeeping operations: every member's share of the regular budget less a discount
 * by its level, and a premium on the permanent members of the Security Council that is exactly the
 * sum of all discounts (General Assembly resolution 55/235).
 *
 * <p>The levels of that resolution are the defaults: A, the permanent members; B, no discount; C,
 * 7.5 per cent, for members that are named; D to I, 20, 40, 60, 70, 80 and 80 per cent for members
 * whose income per head is below 2, 1.8, 1.6, 1.4, 1.2 and 1 times the average; J, 90 per cent, for
 * least developed countries. Levels have been adjusted since by later resolutions: state them with
 * {@link #withLevels} and {@link #withLevel}.
 *
 * <p>Computed in exact fractions, each figure counting as the decimal number it prints as. Not
 * included: transition periods and voluntary moves to a higher level.
 */
public final class PeacekeepingScale {

    private static final List<PeacekeepingLevel> RESOLUTION_55_235 =
            List.of(
                    new PeacekeepingLevel("B", Double.POSITIVE_INFINITY, 0),
                    new PeacekeepingLevel("C", 0, 7.5),
                    new PeacekeepingLevel("D", 2, 20),
                    new PeacekeepingLevel("E", 1.8, 40),
                    new PeacekeepingLevel("F", 1.6, 60),
                    new PeacekeepingLevel("G", 1.4, 70),
                    new PeacekeepingLevel("H", 1.2, 80),
                    new PeacekeepingLevel("I", 1, 80),
                    new PeacekeepingLevel("J", 0, 90));

    private final List<PeacekeepingLevel> levels;
    private final ActorSet payers;

    /** The level of members that have one by name. */
    private final Map<String, String> named;

    private PeacekeepingScale(
            List<PeacekeepingLevel> levels, ActorSet payers, Map<String, String> named) {
        this.levels = levels;
        this.payers = payers;
        this.named = named;
    }

    /**
     * Returns the levels of resolution 55/235.
     *
     * @param permanentMembers the members of level A, who pay the premium
     * @return the rules; no member of level C or J is named yet
     */
    public static PeacekeepingScale withDefaults(ActorSet permanentMembers) {
        return new PeacekeepingScale(RESOLUTION_55_235, permanentMembers, Map.of());
    }

    /**
     * Replaces the levels.
     *
     * @param others the levels, without that of the permanent members; one of them takes everybody
     *     else, its threshold being infinite
     * @return new rules, in which no member has a level by name
     * @throws IllegalArgumentException if names repeat, or not exactly one threshold is infinite
     */
    public PeacekeepingScale withLevels(PeacekeepingLevel... others) {
        List<PeacekeepingLevel> copy = List.of(others);
        long names = copy.stream().map(PeacekeepingLevel::name).distinct().count();
        if (names != copy.size()) {
            throw new IllegalArgumentException(
                    "levels "
                            + copy.stream().map(PeacekeepingLevel::name).toList()
                            + " must have different names");
        }
        if (copy.stream().filter(level -> Double.isInfinite(level.threshold())).count() != 1) {
            throw new IllegalArgumentException(
                    "levels must have exactly one with an infinite threshold, for everybody else");
        }
        return new PeacekeepingScale(copy, payers, Map.of());
    }

    /**
     * Puts members into a level by name, whatever their income.
     *
     * @param level the level's name
     * @param members the members; one that had a level by name before gets this one
     * @return new rules
     * @throws IllegalArgumentException if there is no such level or a permanent member is named
     */
    public PeacekeepingScale withLevel(String level, ActorSet members) {
        levelNamed(level);
        Map<String, String> all = new LinkedHashMap<>(named);
        for (String id : members.ids()) {
            if (payers.contains(id)) {
                throw new IllegalArgumentException(
                        "member \""
                                + id
                                + "\" is a permanent member and pays the premium; it has no level"
                                + " "
                                + level);
            }
            all.put(id, level);
        }
        return new PeacekeepingScale(levels, payers, Collections.unmodifiableMap(all));
    }

    private PeacekeepingLevel levelNamed(String name) {
        return levels.stream()
                .filter(level -> level.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "level \""
                                                + name
                                                + "\" must be one of "
                                                + levels.stream()
                                                        .map(PeacekeepingLevel::name)
                                                        .toList()));
    }

    /**
     * Computes the scale.
     *
     * @param regular each member's share of the regular budget, zero or more, in per cent
     * @param income each member's income; may be missing for a permanent member or one with a level
     *     by name
     * @param population each member's population, above zero where income is there
     * @return the effective rates
     * @throws IllegalArgumentException if a permanent member is not among the members or all of
     *     them have a share of zero, a share is missing or negative, or the level of a member
     *     cannot be told for want of figures
     */
    public PeacekeepingRates solve(Quantities regular, Quantities income, Quantities population) {
        ActorSet members = regular.actors();
        payers.ids().forEach(members::indexOf);
        regular.total();
        double average = average(members, income, population);
        List<String> lacking = new ArrayList<>();
        List<PeacekeepingLevel> found = new ArrayList<>();
        for (String id : members.ids()) {
            if (payers.contains(id)) {
                found.add(PeacekeepingRates.PREMIUM);
            } else if (named.containsKey(id)) {
                found.add(levelNamed(String.valueOf(named.get(id))));
            } else if (income.has(id) && population.has(id)) {
                found.add(byIncome(income.get(id) / population.get(id) / average));
            } else {
                lacking.add(id);
            }
        }
        if (!lacking.isEmpty()) {
            throw new IllegalArgumentException(
                    "income and population must be there for "
                            + String.join(", ", lacking)
                            + ", or withLevel must name their levels");
        }
        return PeacekeepingRates.of(regular, found);
    }

    /** The level with the lowest threshold above an income in averages. */
    private PeacekeepingLevel byIncome(double income) {
        PeacekeepingLevel best = null;
        for (PeacekeepingLevel level : levels) {
            if (income < level.threshold()
                    && (best == null || level.threshold() < best.threshold())) {
                best = level;
            }
        }
        if (best == null) {
            throw new IllegalArgumentException("income per head (" + income + ") must be finite");
        }
        return best;
    }

    private static double average(ActorSet members, Quantities income, Quantities population) {
        double incomes = 0;
        double people = 0;
        for (String id : members.ids()) {
            if (income.has(id) && population.has(id)) {
                if (!(income.get(id) >= 0 && population.get(id) > 0)) {
                    throw new IllegalArgumentException(
                            "income ("
                                    + income.get(id)
                                    + ") and population ("
                                    + population.get(id)
                                    + ") of \""
                                    + id
                                    + "\" must be zero or more, and above zero");
                }
                incomes += income.get(id);
                people += population.get(id);
            }
        }
        return people > 0 ? incomes / people : 1;
    }

    /**
     * Returns the levels, without that of the permanent members.
     *
     * @return the levels
     */
    public List<PeacekeepingLevel> levels() {
        return levels;
    }

    @Override
    public String toString() {
        return levels.stream()
                .map(level -> level.name() + " " + level.discount() + " %")
                .collect(Collectors.joining(", ", "peacekeeping scale: ", ""));
    }
}
