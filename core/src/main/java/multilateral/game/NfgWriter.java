package multilateral.game;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/** Writes Gambit's strategic form, with exact payoffs. */
final class NfgWriter {

    private NfgWriter() {}

    static String payoffs(NormalFormGame game) {
        StringBuilder text = header(game);
        int[] profile = new int[game.players()];
        List<List<String>> actions = actions(game);
        do {
            text.append(values(game, profile, " ")).append('\n');
            NfgReader.firstFastest(profile, actions);
        } while (!isFirst(profile));
        return text.toString();
    }

    static String outcomes(NormalFormGame game) {
        StringBuilder text = header(game).append("{\n");
        int[] profile = new int[game.players()];
        List<List<String>> actions = actions(game);
        int count = 0;
        do {
            count++;
            text.append("{ \"\" ").append(values(game, profile, ", ")).append(" }\n");
            NfgReader.firstFastest(profile, actions);
        } while (!isFirst(profile));
        text.append("}\n");
        return text.append(
                        IntStream.rangeClosed(1, count)
                                .mapToObj(Integer::toString)
                                .collect(Collectors.joining(" ")))
                .append('\n')
                .toString();
    }

    private static StringBuilder header(NormalFormGame game) {
        StringBuilder text = new StringBuilder("NFG 1 R \"\"\n{ ");
        game.actors().forEach(actor -> text.append(quoted(actor.name())).append(' '));
        text.append("}\n\n{ ");
        for (List<String> names : actions(game)) {
            text.append("{ ");
            names.forEach(name -> text.append(quoted(name)).append(' '));
            text.append("}\n");
        }
        return text.append("}\n\"\"\n\n");
    }

    private static List<List<String>> actions(NormalFormGame game) {
        return IntStream.range(0, game.players()).mapToObj(game::actionNames).toList();
    }

    private static boolean isFirst(int[] profile) {
        return IntStream.of(profile).allMatch(action -> action == 0);
    }

    private static String values(NormalFormGame game, int[] profile, String between) {
        return IntStream.range(0, game.players())
                .mapToObj(player -> number(game.exactPayoff(player, profile)))
                .collect(Collectors.joining(between));
    }

    /** The short decimal that a double prints as where it is the exact value, else a fraction. */
    private static String number(BigFraction value) {
        BigDecimal nearest = BigDecimal.valueOf(value.doubleValue());
        return Math.abs(nearest.scale()) <= 30 && isExact(value, nearest)
                ? nearest.stripTrailingZeros().toPlainString()
                : value.getNumerator() + "/" + value.getDenominator();
    }

    private static boolean isExact(BigFraction value, BigDecimal decimal) {
        return new BigDecimal(value.getNumerator())
                        .compareTo(decimal.multiply(new BigDecimal(value.getDenominator())))
                == 0;
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
