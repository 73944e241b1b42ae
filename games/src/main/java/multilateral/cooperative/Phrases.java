package multilateral.cooperative;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import multilateral.actor.Actor;
import multilateral.actor.ActorSet;
import multilateral.actor.Coalition;
import multilateral.game.CoalitionalGame;

/** Numbers, players and games in words. */
final class Phrases {

    /** Worths of larger games are not written out. */
    private static final int MOST_WRITTEN = 4;

    private Phrases() {}

    static String number(double value) {
        return value == 0
                ? "0"
                : new BigDecimal(value, new MathContext(6)).stripTrailingZeros().toPlainString();
    }

    static String braces(Coalition coalition) {
        return "{" + String.join(", ", coalition.ids()) + "}";
    }

    /** "A", "A and B", "A, B and C". */
    static String list(List<String> names) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    /** The players of a mask but one, by name. */
    static String others(ActorSet players, long mask, int but) {
        return list(
                IntStream.range(0, players.size())
                        .filter(i -> i != but && ((mask >>> i) & 1) != 0)
                        .mapToObj(players::get)
                        .map(Actor::name)
                        .toList());
    }

    /** " in the game A=1, B=0, A+B=3", or nothing for a game too large to read. */
    static String in(CoalitionalGame game) {
        if (game.players() > MOST_WRITTEN) {
            return "";
        }
        return IntStream.rangeClosed(1, (int) game.grand())
                .mapToObj(
                        mask ->
                                String.join("+", new Coalition(game.actors(), mask).ids())
                                        + "="
                                        + number(game.worth(mask)))
                .collect(Collectors.joining(", ", " in the game ", ""));
    }
}
