package multilateral.data;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import multilateral.actor.NearMiss;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The cells of a delimited text file: UTF-8, one header row, as many cells in each row as the
 * header has.
 *
 * <p>A byte order mark, either line ending, quoted cells (RFC 4180) and empty lines are accepted.
 * Blanks around a cell are dropped. Every fault is an {@link IOException} that names the source and
 * the line, and the column and the value where there is one.
 */
final class CsvTable {

    /** The most columns; the time to build an actor set grows with their square. */
    static final int MOST_COLUMNS = 4096;

    /** The characters that may stand between cells. */
    static final String DELIMITERS = ",;\t|";

    private static final int MOST_SHOWN = 40;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String source;
    private final List<String> columns;
    private final List<List<String>> rows;
    private final List<Long> lines;

    private CsvTable(
            String source, List<String> columns, List<List<String>> rows, List<Long> lines) {
        this.source = source;
        this.columns = columns;
        this.rows = rows;
        this.lines = lines;
    }

    /** Reads a table; {@code source} is the name to use in messages. */
    static CsvTable read(String source, byte[] bytes, char delimiter) throws IOException {
        String text = decode(source, bytes);
        CSVFormat format =
                CSVFormat.RFC4180.builder().setDelimiter(delimiter).setIgnoreEmptyLines(true).get();
        List<String> columns = List.of();
        List<List<String>> rows = new ArrayList<>();
        List<Long> lines = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            try {
                for (CSVRecord row : parser) {
                    List<String> cells = row.stream().map(String::strip).toList();
                    long line = parser.getCurrentLineNumber() - lineBreaks(row);
                    if (columns.isEmpty()) {
                        columns = checkColumns(source, line, cells);
                    } else {
                        rows.add(checkWidth(source, line, cells, columns.size(), delimiter));
                        lines.add(line);
                    }
                }
            } catch (UncheckedIOException | IllegalStateException e) {
                throw new IOException(
                        at(source, Math.max(1, parser.getCurrentLineNumber()))
                                + ": quotation marks do not match; a cell with a quotation mark in"
                                + " it is written \"like \"\"this\"\"\"",
                        e);
            }
        }
        if (columns.isEmpty()) {
            throw new IOException(at(source, 1) + ": the file is empty; it needs a header row");
        }
        return new CsvTable(source, columns, List.copyOf(rows), List.copyOf(lines));
    }

    private static String decode(String source, byte[] bytes) throws IOException {
        CharsetDecoder decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            long line = 1;
            for (int i = 0; i < in.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            throw new IOException(
                    at(source, line)
                            + ": the text is not UTF-8 (byte 0x"
                            + Integer.toHexString(bytes[in.position()] & 0xFF)
                            + "); save the file with the encoding UTF-8");
        }
        String text = out.flip().toString();
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static long lineBreaks(CSVRecord row) {
        long breaks = 0;
        for (String cell : row) {
            for (int i = 0; i < cell.length(); i++) {
                char c = cell.charAt(i);
                boolean second = c == '\n' && i > 0 && cell.charAt(i - 1) == '\r';
                breaks += (c == '\n' || c == '\r') && !second ? 1 : 0;
            }
        }
        return breaks;
    }

    private static List<String> checkColumns(String source, long line, List<String> columns)
            throws IOException {
        if (columns.size() > MOST_COLUMNS) {
            throw new IOException(
                    at(source, line)
                            + ": "
                            + columns.size()
                            + " columns, at most "
                            + MOST_COLUMNS
                            + " are read");
        }
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            String column = columns.get(i);
            if (column.isEmpty()) {
                throw new IOException(
                        at(source, line)
                                + ": the header of column "
                                + (i + 1)
                                + " is blank; name each column");
            }
            Integer before = seen.putIfAbsent(column, i);
            if (before != null) {
                throw new IOException(
                        at(source, line)
                                + ": columns "
                                + (before + 1)
                                + " and "
                                + (i + 1)
                                + " are both named \""
                                + shown(column)
                                + "\"; names must be different");
            }
        }
        return columns;
    }

    private static List<String> checkWidth(
            String source, long line, List<String> cells, int width, char delimiter)
            throws IOException {
        if (cells.size() != width) {
            throw new IOException(
                    at(source, line)
                            + ": "
                            + cells.size()
                            + " cells where the header has "
                            + width
                            + "; leave a missing cell empty, and quote a cell with "
                            + named(delimiter)
                            + " in it");
        }
        return cells;
    }

    private static String at(String source, long line) {
        return source + ", line " + line;
    }

    /** Cuts long texts, so that a message stays readable. */
    static String shown(String value) {
        String flat = value.replace('\n', ' ').replace('\r', ' ');
        return flat.length() <= MOST_SHOWN ? flat : flat.substring(0, MOST_SHOWN) + "…";
    }

    /** Returns the names of the columns. */
    List<String> columns() {
        return columns;
    }

    /** Returns how many rows there are below the header. */
    int size() {
        return rows.size();
    }

    /** Returns the line on which a row begins, from 1. */
    long line(int row) {
        return lines.get(row);
    }

    /** Returns a cell, maybe empty. */
    String cell(int row, int column) {
        return rows.get(row).get(column);
    }

    /** Returns the position of a column. */
    int column(String name) throws IOException {
        int found = columns.indexOf(name);
        if (found >= 0) {
            return found;
        }
        List<String> known = columns.stream().map(CsvTable::shown).toList();
        throw fault(
                "no column is named \""
                        + shown(name)
                        + "\""
                        + NearMiss.hint(shown(name), known)
                        + delimiterHint());
    }

    /** What to try where the whole header is one cell with another delimiter in it. */
    private String delimiterHint() {
        String header = columns.get(0);
        return DELIMITERS
                .chars()
                .filter(c -> columns.size() == 1 && header.indexOf(c) >= 0)
                .mapToObj(c -> " Maybe cells end in " + named((char) c) + ": see withDelimiter")
                .findFirst()
                .orElse("");
    }

    private static String named(char delimiter) {
        return delimiter == '\t' ? "a tab" : "\"" + delimiter + "\"";
    }

    /** Returns the fault of a cell. */
    IOException fault(int row, int column, String what) {
        return new IOException(
                at(source, line(row))
                        + ", column \""
                        + shown(columns.get(column))
                        + "\": value \""
                        + shown(cell(row, column))
                        + "\" "
                        + what);
    }

    /** Returns a fault of the file as a whole. */
    IOException fault(String what) {
        return new IOException(at(source, 1) + ": " + what);
    }
}
