package multilateral.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import multilateral.actor.Actor;
import multilateral.actor.ActorSet;
import multilateral.actor.Kind;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;

/**
 * Actors and their figures in a comma-separated file, one actor a row.
 *
 * <pre>
 * id,name,gdp [USD],population [people]
 * AUT,Austria,511685203845,9131761
 * BEL,Belgium,,11779946
 * </pre>
 *
 * <p>The file is UTF-8 with one header row; a byte order mark, either line ending, quoted cells
 * (RFC 4180) and empty lines are accepted, and blanks around a cell are dropped. The columns are:
 *
 * <ul>
 *   <li>the one with the actors' ids, all different;
 *   <li>one with their names: {@code name} if there is one of that name and no other was chosen. An
 *       actor without a name goes by the id;
 *   <li>{@code kind}, if there is one: names of {@link Kind} in any case, such as {@code state};
 *   <li>columns of figures, each of which becomes a quantity. A column holds figures if its header
 *       states a unit, a unit was given with {@link #withUnit}, one of its cells looks like a
 *       number, or all its cells are empty;
 *   <li>columns of text, which are skipped.
 * </ul>
 *
 * <p>A unit stands in square brackets at the end of a header, {@code gdp [USD]}, and is not part of
 * the quantity's name; without one it is {@link Unit#ONE}. An empty cell is a missing figure, which
 * is an error where it is used and not before. Numbers are written with digits, a decimal point and
 * maybe an exponent; separators between thousands, decimal commas, per cent signs, {@code NaN} and
 * {@code Infinity} are refused.
 *
 * <p>A malformed file is refused with an {@link IOException} that names the file and the line, and
 * the column and the value where there is one. At most {@value #MOST_BYTES} bytes and 4096 columns
 * are read. Instances are immutable.
 */
public final class ActorCsv {

    /** The most bytes a file may have. */
    public static final int MOST_BYTES = 64 << 20;

    private static final String NAME = "name";
    private static final String KIND = "kind";

    private final char delimiter;
    private final String nameColumn;
    private final Kind kind;
    private final Map<String, Unit> units;
    private final Set<String> texts;

    private ActorCsv(
            char delimiter,
            String nameColumn,
            Kind kind,
            Map<String, Unit> units,
            Set<String> texts) {
        this.delimiter = delimiter;
        this.nameColumn = nameColumn;
        this.kind = kind;
        this.units = units;
        this.texts = texts;
    }

    /**
     * Returns the usual options: commas, names from {@code name} if there is such a column, states.
     *
     * @return the options
     */
    public static ActorCsv withDefaults() {
        return new ActorCsv(',', "", Kind.STATE, Map.of(), Set.of());
    }

    /**
     * Reads actors with the usual options.
     *
     * @param file the file
     * @param idColumn the header of the column of ids
     * @return the actors in the order of the rows, with one quantity per column of figures
     * @throws IOException if the file cannot be read or is malformed
     * @throws IllegalArgumentException if {@code idColumn} is blank
     */
    public static ActorSet read(Path file, String idColumn) throws IOException {
        return withDefaults().load(file, idColumn);
    }

    /**
     * Writes actors with the usual options, such that {@link #read} with {@code "id"} returns them
     * and all their figures to the last bit.
     *
     * @param file the file to make or to replace
     * @param actors the actors
     * @throws IOException if the file cannot be written
     * @throws IllegalArgumentException if a name of an actor or of a quantity would not read back
     */
    public static void write(Path file, ActorSet actors) throws IOException {
        withDefaults().save(file, actors);
    }

    /**
     * Returns these options with another character between cells.
     *
     * @param other a comma, a semicolon, a tab or a vertical bar
     * @return new options
     * @throws IllegalArgumentException if it is another character
     */
    public ActorCsv withDelimiter(char other) {
        if (CsvTable.DELIMITERS.indexOf(other) < 0) {
            throw new IllegalArgumentException(
                    "delimiter ('" + other + "') must be a comma, a semicolon, a tab or a '|'");
        }
        return new ActorCsv(other, nameColumn, kind, units, texts);
    }

    /**
     * Returns these options with another column for the names of the actors.
     *
     * @param column the header of the column, not blank
     * @return new options
     * @throws IllegalArgumentException if the header is blank
     */
    public ActorCsv withNameColumn(String column) {
        return new ActorCsv(delimiter, checkColumn("column", column), kind, units, texts);
    }

    /**
     * Returns these options with another kind of actor for files without a column {@code kind}.
     *
     * @param other the kind of all actors
     * @return new options
     */
    public ActorCsv withKind(Kind other) {
        return new ActorCsv(delimiter, nameColumn, other, units, texts);
    }

    /**
     * Returns these options with the unit of a column of figures.
     *
     * @param column the header of the column, not blank
     * @param unit what its figures count
     * @return new options
     * @throws IllegalArgumentException if the header is blank
     */
    public ActorCsv withUnit(String column, Unit unit) {
        Map<String, Unit> more = new LinkedHashMap<>(units);
        more.put(checkColumn("column", column), unit);
        return new ActorCsv(delimiter, nameColumn, kind, more, texts);
    }

    /**
     * Returns these options with columns to skip as text, whatever is in them.
     *
     * @param columns headers of columns, not blank
     * @return new options
     * @throws IllegalArgumentException if a header is blank
     */
    public ActorCsv withText(String... columns) {
        Set<String> more = new LinkedHashSet<>(texts);
        for (String column : columns) {
            more.add(checkColumn("columns", column));
        }
        return new ActorCsv(delimiter, nameColumn, kind, units, more);
    }

    private static String checkColumn(String argument, String column) {
        if (column.isBlank()) {
            throw new IllegalArgumentException(
                    argument + " (\"" + column + "\") must not be blank; name a column's header");
        }
        return column.strip();
    }

    /**
     * Reads actors.
     *
     * @param file the file
     * @param idColumn the header of the column of ids
     * @return the actors in the order of the rows, with one quantity per column of figures
     * @throws IOException if the file cannot be read or is malformed
     * @throws IllegalArgumentException if {@code idColumn} is blank
     */
    public ActorSet load(Path file, String idColumn) throws IOException {
        String ids = checkColumn("idColumn", idColumn);
        long bytes = Files.size(file);
        if (bytes > MOST_BYTES) {
            throw new IOException(
                    file + ": " + bytes + " bytes, at most " + MOST_BYTES + " are read");
        }
        CsvTable table = CsvTable.read(file.toString(), Files.readAllBytes(file), delimiter);
        List<ColumnHeader> headers = headers(table);
        int id = find(table, headers, ids);
        int name = nameColumn.isEmpty() ? indexOf(headers, NAME) : find(table, headers, nameColumn);
        Set<Integer> skipped = new LinkedHashSet<>(List.of(id, name));
        for (String text : texts) {
            skipped.add(find(table, headers, text));
        }
        int kinds = indexOf(headers, KIND);
        boolean hasKinds = kinds >= 0 && skipped.add(kinds);
        ActorSet actors = readActors(table, id, name < 0 ? id : name, hasKinds ? kinds : -1);
        Map<Integer, Unit> given = new HashMap<>();
        for (Map.Entry<String, Unit> entry : units.entrySet()) {
            given.put(find(table, headers, entry.getKey()), entry.getValue());
        }
        for (int column = 0; column < headers.size(); column++) {
            ColumnHeader header = headers.get(column);
            boolean stated = header.stated() || given.containsKey(column);
            if (!skipped.contains(column) && (stated || holdsFigures(table, column))) {
                Unit unit = unit(table, header, given.getOrDefault(column, header.unit()));
                actors = actors.with(header.name(), figures(table, actors, column, unit));
            }
        }
        return actors;
    }

    private static Unit unit(CsvTable table, ColumnHeader header, Unit wanted) throws IOException {
        if (header.stated() && !header.unit().equals(wanted)) {
            throw table.fault(
                    "column \""
                            + CsvTable.shown(header.name())
                            + "\" is in "
                            + header.unit()
                            + " by its header, but withUnit says "
                            + wanted);
        }
        return wanted;
    }

    private static List<ColumnHeader> headers(CsvTable table) throws IOException {
        List<ColumnHeader> headers = table.columns().stream().map(ColumnHeader::parse).toList();
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < headers.size(); i++) {
            Integer before = seen.putIfAbsent(headers.get(i).name(), i);
            if (before != null) {
                throw table.fault(
                        "columns "
                                + (before + 1)
                                + " and "
                                + (i + 1)
                                + " both hold \""
                                + CsvTable.shown(headers.get(i).name())
                                + "\"; names must differ in more than the unit");
            }
        }
        return headers;
    }

    private static int indexOf(List<ColumnHeader> headers, String name) {
        return headers.stream().map(ColumnHeader::name).toList().indexOf(name);
    }

    private static int find(CsvTable table, List<ColumnHeader> headers, String name)
            throws IOException {
        int index = indexOf(headers, name);
        return index >= 0 ? index : table.column(name);
    }

    private ActorSet readActors(CsvTable table, int id, int name, int kinds) throws IOException {
        if (table.size() == 0) {
            throw table.fault("there is no row below the header; an actor set needs an actor");
        }
        Map<String, Integer> rows = new HashMap<>();
        List<Actor> actors = new ArrayList<>();
        for (int row = 0; row < table.size(); row++) {
            String key = table.cell(row, id);
            Integer before = rows.putIfAbsent(key, row);
            if (before != null && !key.isEmpty()) {
                throw table.fault(row, id, "is also on line " + table.line(before));
            }
            String called = table.cell(row, name).isBlank() ? key : table.cell(row, name);
            Kind what = kinds < 0 ? kind : kind(table, row, kinds);
            if (key.isBlank() || key.indexOf(',') >= 0) {
                throw table.fault(
                        row, id, "is not an id, which must not be blank or have a comma in it");
            }
            actors.add(new Actor(key, called, what));
        }
        return ActorSet.of(actors);
    }

    private static Kind kind(CsvTable table, int row, int column) throws IOException {
        String cell = table.cell(row, column).toUpperCase(Locale.ROOT).replace(' ', '_');
        for (Kind candidate : Kind.values()) {
            if (candidate.name().equals(cell)) {
                return candidate;
            }
        }
        throw table.fault(
                row,
                column,
                "is not a kind of actor; the kinds are "
                        + Arrays.stream(Kind.values())
                                .map(ActorCsv::text)
                                .collect(Collectors.joining(", "))
                        + "; to skip the column use withText(\"kind\")");
    }

    private static String text(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static boolean holdsFigures(CsvTable table, int column) {
        boolean empty = true;
        for (int row = 0; row < table.size(); row++) {
            String cell = table.cell(row, column);
            if (Numbers.isNumber(cell) || Numbers.isAlike(cell)) {
                return true;
            }
            empty &= cell.isEmpty();
        }
        return empty;
    }

    private static Quantities figures(CsvTable table, ActorSet actors, int column, Unit unit)
            throws IOException {
        Map<String, Double> figures = new HashMap<>();
        for (int row = 0; row < table.size(); row++) {
            if (!table.cell(row, column).isEmpty()) {
                figures.put(actors.get(row).id(), Numbers.parse(table, row, column));
            }
        }
        return Quantities.partial(actors, unit, figures);
    }

    /**
     * Writes actors and all their figures, with the delimiter of these options.
     *
     * <p>The columns are {@code id}, {@code name}, {@code kind} if some actor is not a state, and
     * the quantities in their order, each with its unit. A missing figure is an empty cell. Names
     * that would not read back are refused: those with blanks around them, quantities called {@code
     * id}, {@code name} or {@code kind}, and units with brackets that do not match.
     *
     * @param file the file to make or to replace
     * @param actors the actors
     * @throws IOException if the file cannot be written
     * @throws IllegalArgumentException if a name of an actor or of a quantity would not read back
     */
    public void save(Path file, ActorSet actors) throws IOException {
        Files.writeString(file, ActorCsvText.of(actors, delimiter));
    }
}
