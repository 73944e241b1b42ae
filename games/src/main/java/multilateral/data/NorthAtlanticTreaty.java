package multilateral.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import multilateral.actor.Actor;
import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The members of the North Atlantic alliance and what they spend on their forces.
 *
 * <p>Military expenditure is SIPRI's, in per cent of gross domestic product; product and population
 * are the World Bank's. Sources and licences are in {@code CREDITS.md} beside the tables. The table
 * is read once, when first needed.
 */
public final class NorthAtlanticTreaty {

    private static final String FILE = "nato-burden.csv";

    private static final AtomicReference<@Nullable NavigableMap<Integer, ActorSet>> YEARS =
            new AtomicReference<>();

    private NorthAtlanticTreaty() {}

    /**
     * Returns the members of a year with their figures of that year.
     *
     * <p>The figures are {@code "gdp"} (current US dollars), {@code "population"} (people), {@code
     * "burden"} (military expenditure in per cent of the gross domestic product) and {@code
     * "military expenditure"} (US dollars, the product of both). Iceland has no forces: its last
     * two figures are missing.
     *
     * @param year 1990, 2000, 2010, 2014, 2019 or 2020
     * @return the members, in the order of their codes
     * @throws IllegalArgumentException if the year is none of these
     * @throws UncheckedIOException if the shipped table is missing or damaged
     */
    public static ActorSet members(int year) {
        ActorSet members = years().get(year);
        if (members == null) {
            throw new IllegalArgumentException(
                    "year (" + year + ") must be one of " + years().keySet());
        }
        return members;
    }

    /**
     * Returns the years at hand.
     *
     * @return the years, ascending
     */
    public static Set<Integer> yearsAtHand() {
        return years().navigableKeySet();
    }

    private static NavigableMap<Integer, ActorSet> years() {
        NavigableMap<Integer, ActorSet> years = YEARS.get();
        if (years == null) {
            try (InputStream in = NorthAtlanticTreaty.class.getResourceAsStream(FILE)) {
                years = read(in);
            } catch (IOException e) {
                throw new UncheckedIOException(
                        "a table shipped with the library is missing or damaged: "
                                + e.getMessage()
                                + "; take a fresh copy of the library",
                        e);
            }
            YEARS.set(years);
        }
        return years;
    }

    static NavigableMap<Integer, ActorSet> read(@Nullable InputStream in) throws IOException {
        if (in == null) {
            throw new IOException(FILE + " is not there");
        }
        CsvTable table = CsvTable.read(FILE, in.readAllBytes(), ',');
        Map<Integer, Map<String, Integer>> rows = new TreeMap<>();
        for (int row = 0; row < table.size(); row++) {
            int year = (int) Numbers.parse(table, row, table.column("year"));
            String id = table.cell(row, table.column("iso3"));
            Integer twice = rows.computeIfAbsent(year, key -> new TreeMap<>()).putIfAbsent(id, row);
            if (twice != null) {
                throw table.fault(row, table.column("iso3"), "occurs twice in " + year);
            }
        }
        NavigableMap<Integer, ActorSet> years = new TreeMap<>();
        for (Map.Entry<Integer, Map<String, Integer>> year : rows.entrySet()) {
            years.put(year.getKey(), membersOf(table, year.getValue()));
        }
        return Collections.unmodifiableNavigableMap(years);
    }

    private static ActorSet membersOf(CsvTable table, Map<String, Integer> rows)
            throws IOException {
        Map<String, Actor> states = new LinkedHashMap<>();
        for (Map.Entry<String, Integer> row : rows.entrySet()) {
            states.put(
                    row.getKey(),
                    Actor.state(row.getKey(), table.cell(row.getValue(), table.column("name"))));
        }
        ActorSet members = ActorSet.of(List.copyOf(states.values()));
        Quantities gdp = column(table, rows, members, "gdp_current_usd", MemberTables.DOLLARS);
        Quantities burden = column(table, rows, members, "milex_pct_gdp", Unit.PERCENT);
        Map<String, Double> expenditure = new HashMap<>();
        for (String id : members.ids()) {
            if (gdp.has(id) && burden.has(id)) {
                expenditure.put(id, gdp.get(id) * burden.get(id) / 100);
            }
        }
        return members.with("gdp", gdp)
                .with("population", column(table, rows, members, "population", MemberTables.PEOPLE))
                .with("burden", burden)
                .with(
                        "military expenditure",
                        Quantities.partial(members, MemberTables.DOLLARS, expenditure));
    }

    private static Quantities column(
            CsvTable table, Map<String, Integer> rows, ActorSet members, String name, Unit unit)
            throws IOException {
        int column = table.column(name);
        Map<String, Double> figures = new HashMap<>();
        for (Map.Entry<String, Integer> row : rows.entrySet()) {
            if (!table.cell(row.getValue(), column).isEmpty()) {
                figures.put(row.getKey(), Numbers.parse(table, row.getValue(), column));
            }
        }
        return Quantities.partial(members, unit, figures);
    }
}
