package multilateral.game;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes the strategic-form format of Gambit so that {@link NfgReader} reads it back. */
final class NfgWriter {

    private static final int OUTCOMES_IN_A_LINE = 20;

    private final NormalFormGame game;
    private final Shape shape;
    private final PayoffTable payoffs;

    NfgWriter(NormalFormGame game, Shape shape, PayoffTable payoffs) {
        this.game = game;
        this.shape = shape;
        this.payoffs = payoffs;
    }

    void write(Path nfg, NfgVariant variant) throws IOException {
        String prologue = prologue();
        Map<String, Integer> outcomes =
                variant == NfgVariant.OUTCOMES ? numberedOutcomes() : Map.of();
        try (Writer out = Files.newBufferedWriter(nfg, StandardCharsets.UTF_8)) {
            out.write(prologue);
            if (variant == NfgVariant.OUTCOMES) {
                writeOutcomes(out, outcomes);
            } else {
                for (int cell = 0; cell < shape.cells(); cell++) {
                    out.write(payoffs(cell, " ") + "\n");
                }
            }
        }
    }

    private String prologue() {
        return "NFG 1 R "
                + quoted("title", game.title())
                + " "
                + list("player", Labels.of(game.actors()))
                + "\n\n"
                + strategies()
                + "\n"
                + quoted("comment", game.comment())
                + "\n\n";
    }

    private String strategies() {
        IntStream players = IntStream.range(0, shape.players());
        if (!game.hasActionNames()) {
            return players.mapToObj(player -> Integer.toString(shape.actions(player)))
                    .collect(Collectors.joining(" ", "{ ", " }"));
        }
        return players.mapToObj(player -> list("action", actionNames(player)))
                .collect(Collectors.joining("\n", "{ ", "\n}"));
    }

    private List<String> actionNames(int player) {
        return IntStream.range(0, shape.actions(player))
                .mapToObj(action -> game.actionName(player, action))
                .toList();
    }

    private static String list(String what, List<String> labels) {
        return labels.stream()
                .map(label -> quoted(what, label))
                .collect(Collectors.joining(" ", "{ ", " }"));
    }

    /** A backslash is doubled only where it would else change the meaning of what follows. */
    static String quoted(String what, String label) {
        if (label.length() > NfgTokenizer.MOST_TEXT
                || label.indexOf('\uFFFD') >= 0
                || label.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF)) {
            throw new IllegalArgumentException(
                    what
                            + " of "
                            + label.length()
                            + " characters would not read back; use at most "
                            + NfgTokenizer.MOST_TEXT
                            + " characters, and only those that UTF-8 can hold");
        }
        StringBuilder text = new StringBuilder("\"");
        for (int i = 0; i < label.length(); i++) {
            char c = label.charAt(i);
            char after = i + 1 < label.length() ? label.charAt(i + 1) : '"';
            if (c == '"' || (c == '\\' && (after == '"' || after == '\\'))) {
                text.append('\\');
            }
            text.append(c);
        }
        return text.append('"').toString();
    }

    private String payoffs(int cell, String separator) {
        return IntStream.range(0, shape.players())
                .mapToObj(player -> payoffs.text(player, cell))
                .collect(Collectors.joining(separator));
    }

    /** The different payoff vectors in order of first occurrence, numbered from 1. */
    private Map<String, Integer> numberedOutcomes() {
        Map<String, Integer> outcomes = new LinkedHashMap<>();
        for (int cell = 0; cell < shape.cells(); cell++) {
            outcomes.putIfAbsent(payoffs(cell, ", "), outcomes.size() + 1);
        }
        return outcomes;
    }

    private void writeOutcomes(Writer out, Map<String, Integer> outcomes) throws IOException {
        out.write("{\n");
        for (Map.Entry<String, Integer> outcome : outcomes.entrySet()) {
            out.write("{ \"" + outcome.getValue() + "\" " + outcome.getKey() + " }\n");
        }
        out.write("}\n");
        for (int cell = 0; cell < shape.cells(); cell++) {
            boolean last = cell + 1 == shape.cells() || (cell + 1) % OUTCOMES_IN_A_LINE == 0;
            out.write(outcomes.get(payoffs(cell, ", ")) + (last ? "\n" : " "));
        }
    }
}
