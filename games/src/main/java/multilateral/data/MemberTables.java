package multilateral.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import multilateral.actor.Actor;
import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The shipped tables of the member states of the United Nations, read once and checked.
 *
 * @param members the members, without figures
 * @param scales the scales of assessments by their last year
 * @param gdp gross domestic product by year
 * @param population population by year
 * @param carbon emissions of carbon by year
 * @param groups the group of each member, by column and then by id; blank for none
 * @param changes changes of the list of the least developed countries
 */
record MemberTables(
        ActorSet members,
        NavigableMap<Integer, Quantities> scales,
        NavigableMap<Integer, Quantities> gdp,
        NavigableMap<Integer, Quantities> population,
        NavigableMap<Integer, Quantities> carbon,
        Map<String, Map<String, String>> groups,
        List<LeastDevelopedChange> changes) {

    static final Unit DOLLARS = Unit.of("USD");
    static final Unit PEOPLE = Unit.of("people");
    static final Unit CARBON = Unit.of("kt(C)");

    private static final String ID = "iso3";
    private static final List<String> GROUPS =
            List.of("un_region", "un_subregion", "wb_income_group", "ldc", "sids", "lldc", "eu27");
    private static final List<Integer> TRIENNIA = List.of(2015, 2018, 2021, 2024, 2027);
    private static final List<Integer> EARLY_CARBON_YEARS = List.of(1992, 2000, 2011);
    private static final List<Integer> LATE_CARBON_YEARS = List.of(2019, 2020);

    /** Opens a table by its file name; null if there is none. */
    interface Opener {
        @Nullable InputStream open(String file);
    }

    /**
     * A state that was put on the list of the least developed countries, or left it.
     *
     * @param id the state
     * @param year when
     * @param graduated whether it left the list
     */
    record LeastDevelopedChange(String id, int year, boolean graduated) {}

    /** Reads all tables; {@link UncheckedIOException} if one is missing or damaged. */
    static MemberTables load(Opener opener) {
        try {
            CsvTable basics = open(opener, "country-basics.csv");
            ActorSet members = readMembers(basics);
            CsvTable history = open(opener, "country-history.csv");
            return new MemberTables(
                    members,
                    readScales(opener, members),
                    readYears(history, members, "gdp_usd", DOLLARS),
                    readYears(history, members, "population", PEOPLE),
                    readCarbon(open(opener, "carbon-history.csv"), basics, members),
                    readGroups(basics),
                    readChanges(open(opener, "ldc-changes.csv"), members));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "a table shipped with the library is missing or damaged: "
                            + e.getMessage()
                            + "; take a fresh copy of the library",
                    e);
        }
    }

    private static CsvTable open(Opener opener, String file) throws IOException {
        try (InputStream in = opener.open(file)) {
            if (in == null) {
                throw new IOException(file + " is not there");
            }
            return CsvTable.read(file, in.readAllBytes(), ',');
        }
    }

    private static ActorSet readMembers(CsvTable table) throws IOException {
        int id = table.column(ID);
        int name = table.column("name");
        List<Actor> members = new ArrayList<>();
        try {
            for (int row = 0; row < table.size(); row++) {
                members.add(Actor.state(table.cell(row, id), table.cell(row, name)));
            }
            return ActorSet.of(members);
        } catch (IllegalArgumentException e) {
            throw new IOException(table.fault(String.valueOf(e.getMessage())).getMessage(), e);
        }
    }

    private static NavigableMap<Integer, Quantities> readScales(Opener opener, ActorSet members)
            throws IOException {
        CsvTable history = open(opener, "un-scale-history.csv");
        NavigableMap<Integer, Quantities> scales = new TreeMap<>();
        Map<Integer, Map<String, Double>> byYear =
                byYear(history, members, "period_end_year", "pct");
        for (Map.Entry<Integer, Map<String, Double>> scale : byYear.entrySet()) {
            scales.put(scale.getKey(), overAssessed(members, scale.getValue()));
        }
        CsvTable recent = open(opener, "un-scale-of-assessments.csv");
        for (int last : TRIENNIA) {
            String column = "pct_" + (last - 2) + "_" + last;
            scales.put(last, overAssessed(members, figures(recent, members, column)));
        }
        return Collections.unmodifiableNavigableMap(scales);
    }

    /** A scale of the states that were assessed, which are not always those of today. */
    private static Quantities overAssessed(ActorSet members, Map<String, Double> figures) {
        ActorSet assessed = members.where(member -> figures.containsKey(member.id()));
        return Quantities.partial(assessed, Unit.PERCENT, figures);
    }

    private static NavigableMap<Integer, Quantities> readYears(
            CsvTable table, ActorSet members, String column, Unit unit) throws IOException {
        NavigableMap<Integer, Quantities> years = new TreeMap<>();
        for (Map.Entry<Integer, Map<String, Double>> year :
                byYear(table, members, "year", column).entrySet()) {
            years.put(year.getKey(), Quantities.partial(members, unit, year.getValue()));
        }
        return Collections.unmodifiableNavigableMap(years);
    }

    private static NavigableMap<Integer, Quantities> readCarbon(
            CsvTable early, CsvTable late, ActorSet members) throws IOException {
        NavigableMap<Integer, Quantities> years = new TreeMap<>();
        for (int year : EARLY_CARBON_YEARS) {
            years.put(year, carbonOf(early, members, year));
        }
        for (int year : LATE_CARBON_YEARS) {
            years.put(year, carbonOf(late, members, year));
        }
        return Collections.unmodifiableNavigableMap(years);
    }

    private static Quantities carbonOf(CsvTable table, ActorSet members, int year)
            throws IOException {
        return Quantities.partial(members, CARBON, figures(table, members, "co2_ktC_" + year));
    }

    private static Map<String, Map<String, String>> readGroups(CsvTable table) throws IOException {
        int id = table.column(ID);
        Map<String, Map<String, String>> groups = new LinkedHashMap<>();
        for (String group : GROUPS) {
            int column = table.column(group);
            Map<String, String> byId = new LinkedHashMap<>();
            for (int row = 0; row < table.size(); row++) {
                String cell = table.cell(row, column);
                byId.put(table.cell(row, id), cell.equals("NA") ? "" : cell);
            }
            groups.put(group, Collections.unmodifiableMap(byId));
        }
        return Collections.unmodifiableMap(groups);
    }

    private static List<LeastDevelopedChange> readChanges(CsvTable table, ActorSet members)
            throws IOException {
        int change = table.column("change");
        List<LeastDevelopedChange> changes = new ArrayList<>();
        for (int row = 0; row < table.size(); row++) {
            changes.add(
                    new LeastDevelopedChange(
                            memberAt(table, row, members),
                            yearAt(table, row, table.column("year")),
                            table.cell(row, change).equals("graduated")));
        }
        return List.copyOf(changes);
    }

    /** Figures by id from a table with one row per state; empty cells have no entry. */
    private static Map<String, Double> figures(CsvTable table, ActorSet members, String column)
            throws IOException {
        int figure = table.column(column);
        Map<String, Double> figures = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (int row = 0; row < table.size(); row++) {
            String id = memberAt(table, row, members);
            if (!seen.add(id)) {
                throw table.fault(row, table.column(ID), "occurs twice");
            }
            if (!table.cell(row, figure).isEmpty()) {
                figures.put(id, Numbers.parse(table, row, figure));
            }
        }
        return figures;
    }

    /** Figures by year and id from a table with one row per state and year. */
    private static Map<Integer, Map<String, Double>> byYear(
            CsvTable table, ActorSet members, String yearColumn, String column) throws IOException {
        int year = table.column(yearColumn);
        int figure = table.column(column);
        Map<Integer, Map<String, Double>> all = new TreeMap<>();
        Set<String> seen = new HashSet<>();
        for (int row = 0; row < table.size(); row++) {
            String id = memberAt(table, row, members);
            int when = yearAt(table, row, year);
            if (!seen.add(id + " " + when)) {
                throw table.fault(row, table.column(ID), "occurs twice in " + when);
            }
            Map<String, Double> figures = all.computeIfAbsent(when, key -> new HashMap<>());
            if (!table.cell(row, figure).isEmpty()) {
                figures.put(id, Numbers.parse(table, row, figure));
            }
        }
        return all;
    }

    private static String memberAt(CsvTable table, int row, ActorSet members) throws IOException {
        int column = table.column(ID);
        String id = table.cell(row, column);
        if (!members.contains(id)) {
            throw table.fault(row, column, "is not the code of a member state");
        }
        return id;
    }

    private static int yearAt(CsvTable table, int row, int column) throws IOException {
        if (!table.cell(row, column).matches("[12][0-9]{3}")) {
            throw table.fault(row, column, "is not a year");
        }
        return Integer.parseInt(table.cell(row, column));
    }
}
