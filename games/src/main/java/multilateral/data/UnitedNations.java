package multilateral.data;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import multilateral.actor.Actor;
import multilateral.actor.ActorSet;
import multilateral.actor.CoalitionStructure;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The member states of the United Nations, what they are assessed to pay, and the figures behind.
 *
 * <p>States are known by their ISO 3166-1 alpha-3 codes and stand in the order of these codes. A
 * missing figure is missing, never zero: {@link Quantities#missing} names the states concerned, and
 * {@link ActorSet#having}, {@link Quantities#orElse} and {@link Quantities#withFigure} are the ways
 * out.
 *
 * <p>The tables are read once, when first needed; all methods may be called from several threads.
 * Sources and licences are in {@code CREDITS.md} beside the tables. Not shipped for want of data:
 * gross national income, external debt, exchange rates, rates for peacekeeping. Every method throws
 * {@link java.io.UncheckedIOException} if a shipped table is missing or damaged.
 */
public final class UnitedNations {

    private static final Set<String> PERMANENT = Set.of("CHN", "FRA", "GBR", "RUS", "USA");
    private static final int FIRST_LIST = 1998;
    private static final int LAST_LIST = 2024;

    private static final AtomicReference<@Nullable MemberTables> TABLES = new AtomicReference<>();

    private UnitedNations() {}

    private static MemberTables tables() {
        MemberTables tables = TABLES.get();
        if (tables == null) {
            tables = MemberTables.load(UnitedNations.class::getResourceAsStream);
            TABLES.set(tables);
        }
        return tables;
    }

    /**
     * Returns the 193 member states of today with their latest figures.
     *
     * <p>The figures are {@code "population"} (people, 2023), {@code "gdp"} (current US dollars,
     * 2023; missing for 15 states), {@code "scale"} (per cent of the regular budget, 2025 to 2027)
     * and {@code "least developed"} (1 for a state on the list at the end of 2024, else 0).
     *
     * @return the member states, in the order of their codes
     */
    public static ActorSet members() {
        MemberTables tables = tables();
        ActorSet members = tables.members();
        Set<String> listed = leastDevelopedAt(LAST_LIST);
        double[] leastDeveloped = new double[members.size()];
        Arrays.setAll(leastDeveloped, i -> listed.contains(members.get(i).id()) ? 1 : 0);
        return members.with("population", latest(tables.population()))
                .with("gdp", latest(tables.gdp()))
                .with("scale", latest(tables.scales()))
                .with("least developed", Unit.ONE, leastDeveloped);
    }

    /**
     * Returns the member states with their yearly figures, such as {@code "gdp 2011"} and {@code
     * "population 2011"}, in addition to those of {@link #members()}.
     *
     * @param fromYear the first year, not before 2008
     * @param toYear the last year, not before {@code fromYear} and not after 2023
     * @return the member states
     * @throws IllegalArgumentException if a year is out of range
     */
    public static ActorSet withHistory(int fromYear, int toYear) {
        if (toYear < fromYear) {
            throw new IllegalArgumentException(
                    "toYear (" + toYear + ") must not be before fromYear (" + fromYear + ")");
        }
        gdp(fromYear);
        gdp(toYear);
        ActorSet members = members();
        for (int year = fromYear; year <= toYear; year++) {
            members =
                    members.with("gdp " + year, gdp(year))
                            .with("population " + year, population(year));
        }
        return members;
    }

    /**
     * Returns the scale of assessments for the regular budget.
     *
     * <p>The states are those assessed in that year: 185 from 1998, 189 from 2001, 191 from 2003,
     * 192 from 2007, and from 2013 on all of {@link #members()}. Serbia stands for Yugoslavia (to
     * 2003) and for Serbia and Montenegro (to 2006). The scale of 2003 adds up to 101.088, because
     * states that joined during the period were assessed on top of the scale; all others add up to
     * 100.
     *
     * @param year a year from 1998 to 2027
     * @return the rates in per cent, in the order of the states' codes, to three decimals
     * @throws IllegalArgumentException if the year is out of range
     */
    public static Quantities scale(int year) {
        NavigableMap<Integer, Quantities> scales = tables().scales();
        checkYear(year, scales.firstKey(), scales.lastKey(), "the scales of assessments shipped");
        return atOrAfter(year, scales);
    }

    /**
     * Returns all scales of assessments at hand.
     *
     * @return the scales by the last year in which they applied: 1998 to 2003 each year, then every
     *     third year from 2006 to 2027
     */
    public static SortedMap<Integer, Quantities> scaleHistory() {
        return tables().scales();
    }

    /**
     * Returns the gross domestic product of the member states.
     *
     * <p>The unit is the same in all years, so that years can be averaged as in a scale of
     * assessments; nothing is deflated.
     *
     * @param year a year from 2008 to 2023
     * @return amounts in US dollars of that year at its exchange rates; some are missing
     * @throws IllegalArgumentException if the year is out of range
     */
    public static Quantities gdp(int year) {
        return figuresOf(year, tables().gdp(), "the gross domestic products shipped");
    }

    /**
     * Returns the population of the member states.
     *
     * @param year a year from 2008 to 2023
     * @return people at mid-year
     * @throws IllegalArgumentException if the year is out of range
     */
    public static Quantities population(int year) {
        return figuresOf(year, tables().population(), "the populations shipped");
    }

    /**
     * Returns what the member states emitted as carbon dioxide from fossil fuels and cement, as the
     * mass of the carbon in it; times 44/12 it is the mass of the gas.
     *
     * @param year 1992, 2000, 2011, 2019, or 2020, a year of pandemic
     * @return kilotonnes of carbon; some states are missing, more of them in the early years
     * @throws IllegalArgumentException if the year is none of these
     */
    public static Quantities carbonEmissions(int year) {
        Quantities found = tables().carbon().get(year);
        if (found == null) {
            throw new IllegalArgumentException(
                    "year ("
                            + year
                            + ") must be one of "
                            + tables().carbon().keySet()
                            + ", the years of the emissions shipped; cumulativeCarbon fills the"
                            + " years between them");
        }
        return found;
    }

    /**
     * Returns what the member states emitted over several years as carbon dioxide from fossil fuels
     * and cement, as the mass of the carbon in it.
     *
     * <p>The years between those of {@link #carbonEmissions} are interpolated linearly, so the sum
     * is an estimate: good for comparing states, not for accounting.
     *
     * @param fromYear the first year, not before 1992, when the framework convention on climate
     *     change was signed
     * @param toYear the last year, not before {@code fromYear} and not after 2020
     * @return kilotonnes of carbon; a state without a figure in a year that is needed is missing
     * @throws IllegalArgumentException if a year is out of range
     */
    public static Quantities cumulativeCarbon(int fromYear, int toYear) {
        NavigableMap<Integer, Quantities> known = tables().carbon();
        checkYear(fromYear, known.firstKey(), known.lastKey(), "the emissions shipped");
        checkYear(toYear, fromYear, known.lastKey(), "the emissions shipped from fromYear on");
        Quantities sum = between(fromYear, known);
        for (int year = fromYear + 1; year <= toYear; year++) {
            sum = sum.plus(between(year, known));
        }
        return sum;
    }

    private static Quantities between(int year, NavigableMap<Integer, Quantities> known) {
        Map.Entry<Integer, Quantities> before = known.firstEntry();
        for (Map.Entry<Integer, Quantities> after : known.entrySet()) {
            if (after.getKey() == year) {
                return after.getValue();
            }
            if (after.getKey() > year) {
                double part =
                        (year - before.getKey()) / (double) (after.getKey() - before.getKey());
                return before.getValue().times(1 - part).plus(after.getValue().times(part));
            }
            before = after;
        }
        return before.getValue();
    }

    /**
     * Returns the states that were least developed countries at the end of a year.
     *
     * <p>Made from the list at the end of 2024 and the states that were put on it or left it since
     * 1998. A state may have been on the list before it joined the United Nations.
     *
     * @param year a year from 1998 to 2024
     * @return the states, with the figures of {@link #members()}
     * @throws IllegalArgumentException if the year is out of range
     */
    public static ActorSet leastDevelopedCountries(int year) {
        checkYear(year, FIRST_LIST, LAST_LIST, "the lists of least developed countries shipped");
        return membersOf(leastDevelopedAt(year));
    }

    /**
     * Returns the permanent members of the Security Council.
     *
     * @return China, France, the United Kingdom, Russia and the United States, in the order of
     *     their codes, with the figures of {@link #members()}
     */
    public static ActorSet permanentMembers() {
        return members().where(member -> PERMANENT.contains(member.id()));
    }

    /**
     * Returns the small island developing states.
     *
     * @return the states, with the figures of {@link #members()}
     */
    public static ActorSet smallIslandDevelopingStates() {
        return membersOf(flagged("sids"));
    }

    /**
     * Returns the landlocked developing countries.
     *
     * @return the states, with the figures of {@link #members()}
     */
    public static ActorSet landlockedDevelopingCountries() {
        return membersOf(flagged("lldc"));
    }

    /**
     * Returns the member states of the European Union since 2020.
     *
     * @return the 27 states, with the figures of {@link #members()}
     */
    public static ActorSet europeanUnion() {
        return membersOf(flagged("eu27"));
    }

    /**
     * Returns the name of the group to which a state belongs.
     *
     * @param grouping the division into groups
     * @param id the state's code
     * @return the group's name; empty if the state is in none
     * @throws IllegalArgumentException if there is no such state
     */
    public static Optional<String> group(Grouping grouping, String id) {
        MemberTables tables = tables();
        Actor member = tables.members().get(tables.members().indexOf(id));
        String name = groupsOf(tables, grouping.column()).getOrDefault(member.id(), "");
        return name.isEmpty() ? Optional.empty() : Optional.of(name);
    }

    /**
     * Returns the groups of a division.
     *
     * @param grouping the division into groups
     * @return the members of each group, with the figures of {@link #members()}, by the group's
     *     name in alphabetical order; states in no group are left out
     */
    public static Map<String, ActorSet> groups(Grouping grouping) {
        ActorSet members = members();
        Map<String, String> byId = groupsOf(tables(), grouping.column());
        Map<String, ActorSet> groups = new LinkedHashMap<>();
        for (String name : new TreeSet<>(byId.values())) {
            if (!name.isEmpty()) {
                groups.put(name, members.where(member -> name.equals(byId.get(member.id()))));
            }
        }
        return Collections.unmodifiableMap(groups);
    }

    /**
     * Returns a division of the member states as a coalition structure.
     *
     * @param grouping the division into groups
     * @return the groups as blocs, in the order of {@link #groups}; states in no group stand alone
     */
    public static CoalitionStructure blocs(Grouping grouping) {
        return CoalitionStructure.of(
                tables().members(),
                groups(grouping).values().stream()
                        .map(group -> String.join(",", group.ids()))
                        .toArray(String[]::new));
    }

    private static ActorSet membersOf(Set<String> ids) {
        return members().where(member -> ids.contains(member.id()));
    }

    private static Set<String> flagged(String column) {
        return groupsOf(tables(), column).entrySet().stream()
                .filter(entry -> entry.getValue().equals("1"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, String> groupsOf(MemberTables tables, String column) {
        return tables.groups().getOrDefault(column, Map.of());
    }

    private static Quantities figuresOf(
            int year, NavigableMap<Integer, Quantities> years, String what) {
        checkYear(year, years.firstKey(), years.lastKey(), what);
        return atOrAfter(year, years);
    }

    private static Set<String> leastDevelopedAt(int year) {
        Set<String> listed = new TreeSet<>(flagged("ldc"));
        for (MemberTables.LeastDevelopedChange change : tables().changes()) {
            if (change.year() > year) {
                if (change.graduated()) {
                    listed.add(change.id());
                } else {
                    listed.remove(change.id());
                }
            }
        }
        return listed;
    }

    private static Quantities latest(NavigableMap<Integer, Quantities> years) {
        return atOrAfter(years.lastKey(), years);
    }

    /** The figures of a year or, for a scale, of the period that the year is in. */
    private static Quantities atOrAfter(int year, NavigableMap<Integer, Quantities> years) {
        return years.tailMap(year, true).values().iterator().next();
    }

    private static void checkYear(int year, int first, int last, String what) {
        if (year < first || year > last) {
            throw new IllegalArgumentException(
                    "year ("
                            + year
                            + ") must be in ["
                            + first
                            + ", "
                            + last
                            + "], the years of "
                            + what);
        }
    }
}
