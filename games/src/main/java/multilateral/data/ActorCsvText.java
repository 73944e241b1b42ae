package multilateral.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.StreamSupport;
import multilateral.actor.Actor;
import multilateral.actor.ActorSet;
import multilateral.actor.Kind;
import multilateral.actor.Quantities;
import org.apache.commons.csv.CSVFormat;

/** The text of a comma-separated file that reads back as the same actors and figures. */
final class ActorCsvText {

    private static final Set<String> RESERVED = Set.of("id", "name", "kind");
    private static final double LARGEST_WRITTEN_AS_INTEGER = 1e15;

    private ActorCsvText() {}

    static String of(ActorSet actors, char delimiter) {
        boolean kinds =
                StreamSupport.stream(actors.spliterator(), false)
                        .anyMatch(actor -> actor.kind() != Kind.STATE);
        List<Quantities> columns = actors.quantityNames().stream().map(actors::quantity).toList();
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
        StringBuilder text = new StringBuilder();
        text.append(format.format(header(actors, kinds).toArray())).append('\n');
        for (Actor actor : actors) {
            text.append(format.format(row(actor, kinds, columns).toArray())).append('\n');
        }
        return text.toString();
    }

    private static List<String> header(ActorSet actors, boolean kinds) {
        List<String> header = new ArrayList<>(List.of("id", "name"));
        if (kinds) {
            header.add("kind");
        }
        if (actors.quantityNames().size() + header.size() > CsvTable.MOST_COLUMNS) {
            throw new IllegalArgumentException(
                    "actors ("
                            + actors.quantityNames().size()
                            + " quantities) must have at most "
                            + (CsvTable.MOST_COLUMNS - header.size())
                            + "; write them to several files");
        }
        for (String name : actors.quantityNames()) {
            header.add(
                    ColumnHeader.format(name, actors.quantity(name).unit())
                            .filter(text -> !RESERVED.contains(name) && isPlain(text))
                            .orElseThrow(
                                    () ->
                                            new IllegalArgumentException(
                                                    "quantity \""
                                                            + name
                                                            + "\" in "
                                                            + actors.quantity(name).unit()
                                                            + " would not read back; give it a"
                                                            + " name without blanks around it"
                                                            + " other than id, name and kind, and"
                                                            + " a unit with matching brackets")));
        }
        return header;
    }

    private static List<String> row(Actor actor, boolean kinds, List<Quantities> columns) {
        if (!isPlain(actor.name()) || !isPlain(actor.id())) {
            throw new IllegalArgumentException(
                    "name \""
                            + actor.name()
                            + "\" of actor \""
                            + actor.id()
                            + "\" would not read back; drop the blanks around it");
        }
        List<String> row = new ArrayList<>(List.of(actor.id(), actor.name()));
        if (kinds) {
            row.add(actor.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
        for (Quantities column : columns) {
            row.add(column.has(actor.id()) ? number(column.get(actor.id())) : "");
        }
        return row;
    }

    /** Whether a text survives the dropping of blanks and the encoding as UTF-8. */
    private static boolean isPlain(String text) {
        return text.equals(text.strip())
                && text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
    }

    private static String number(double value) {
        boolean integer =
                value == Math.rint(value)
                        && Math.abs(value) < LARGEST_WRITTEN_AS_INTEGER
                        && Double.doubleToRawLongBits(value) != Double.doubleToRawLongBits(-0.0);
        return integer ? Long.toString((long) value) : Double.toString(value);
    }
}
