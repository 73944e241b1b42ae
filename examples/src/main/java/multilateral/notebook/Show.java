package multilateral.notebook;

import java.io.PrintStream;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import multilateral.actor.Quantities;
import org.jspecify.annotations.Nullable;

/**
 * Turns the value of a snippet into HTML and Markdown. It runs where the snippets run, in a virtual
 * machine of its own, and sends the result home on the standard output between markers.
 */
public final class Show {

    /** Starts and ends a value within the standard output. */
    static final char MARKER = '\u0001';

    /** Rows of {@link Quantities} shown before the rest is left out. */
    private static final int MOST_ROWS = 20;

    private Show() {}

    /**
     * Sends a value to the page. Called by the runner; a notebook needs no call.
     *
     * @param value the value of a snippet, perhaps null
     */
    public static void send(@Nullable Object value) {
        send(value, System.out);
    }

    static void send(@Nullable Object value, PrintStream out) {
        out.print(MARKER + encode(html(value)) + MARKER + encode(markdown(value)) + MARKER);
        out.flush();
    }

    private static String encode(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static String decode(String text) {
        return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
    }

    static String html(@Nullable Object value) {
        Optional<Showable> showable = showable(value);
        return showable.map(Showable::toHtml)
                .orElseGet(() -> "<pre class=\"value\">" + Html.escape(text(value)) + "</pre>");
    }

    static String markdown(@Nullable Object value) {
        return showable(value)
                .map(Showable::toMarkdown)
                .orElseGet(() -> "```\n" + text(value) + "\n```");
    }

    private static Optional<Showable> showable(@Nullable Object value) {
        if (value instanceof Showable showable) {
            return Optional.of(showable);
        }
        return value instanceof Quantities figures ? Optional.of(table(figures)) : Optional.empty();
    }

    private static Table table(Quantities figures) {
        String title = "in " + figures.unit();
        Table table = Table.of(figures.actors()).column(title, figures, decimals(figures));
        return figures.size() > MOST_ROWS ? table.descending(title).ends(12, 5) : table;
    }

    /**
     * Enough decimals for four digits of the largest figure and one of the smallest, within six.
     */
    private static int decimals(Quantities figures) {
        double[] sizes =
                figures.actors().ids().stream()
                        .filter(figures::has)
                        .mapToDouble(id -> Math.abs(figures.get(id)))
                        .filter(size -> size > 0)
                        .sorted()
                        .toArray();
        if (sizes.length == 0) {
            return 0;
        }
        int forLargest = 3 - (int) Math.floor(Math.log10(sizes[sizes.length - 1]));
        int forSmallest = (int) Math.ceil(-Math.log10(sizes[0]));
        return Math.max(0, Math.max(forLargest, Math.min(forSmallest, 6)));
    }

    static String text(@Nullable Object value) {
        if (value instanceof double[] array) {
            return Arrays.toString(array);
        }
        if (value instanceof int[] array) {
            return Arrays.toString(array);
        }
        if (value instanceof long[] array) {
            return Arrays.toString(array);
        }
        if (value instanceof Object[] array) {
            return Arrays.stream(array).map(Show::text).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Double number) {
            return number(number);
        }
        if (value instanceof Map<?, ?> map) {
            boolean ordered =
                    map instanceof LinkedHashMap<?, ?>
                            || map instanceof SortedMap<?, ?>
                            || map instanceof EnumMap<?, ?>;
            return lines(
                    map.entrySet().stream().map(e -> text(e.getKey()) + " = " + text(e.getValue())),
                    ordered);
        }
        if (value instanceof Collection<?> some) {
            boolean ordered =
                    !(some instanceof Set<?>)
                            || some instanceof LinkedHashSet<?>
                            || some instanceof SortedSet<?>
                            || some instanceof EnumSet<?>;
            return lines(some.stream().map(Show::text), ordered);
        }
        if (value instanceof Optional<?> perhaps) {
            return perhaps.map(Show::text).orElse("nothing");
        }
        return value instanceof Record one ? text(one) : String.valueOf(value);
    }

    /** What has no order of its own is sorted: hash order may differ from run to run. */
    private static String lines(Stream<String> texts, boolean ordered) {
        return (ordered ? texts : texts.sorted()).collect(Collectors.joining("\n"));
    }

    /** A record that does not say how it reads is shown component by component. */
    private static String text(Record value) {
        String own = value.toString();
        if (!own.startsWith(value.getClass().getSimpleName() + "[")) {
            return own;
        }
        StringBuilder text = new StringBuilder(value.getClass().getSimpleName());
        try {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                Method accessor = component.getAccessor();
                accessor.setAccessible(true);
                text.append("\n  ")
                        .append(component.getName())
                        .append(" = ")
                        .append(text(accessor.invoke(value)).replace("\n", "\n  "));
            }
        } catch (ReflectiveOperationException | InaccessibleObjectException e) {
            return own;
        }
        return text.toString();
    }

    /** Ten digits are enough for a reader; the full value is a method call away. */
    private static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return String.format(Locale.ROOT, "%.0f", value);
        }
        return Double.isFinite(value)
                ? new BigDecimal(value, new MathContext(10)).stripTrailingZeros().toString()
                : String.valueOf(value);
    }
}
