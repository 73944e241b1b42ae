package multilateral.game;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.StringJoiner;

/**
 * Writes games as JSON, the same text for the same game:
 *
 * <pre>{@code
 * {"format": "multilateral-game-1",
 *  "title": "…", "comment": "…",
 *  "players": [{"id": "A", "name": "…", "actions": ["…", "…"]}, …],
 *  "payoffs": [[["3", "3/7"], ["-0.5", "1"]], …]}
 * }</pre>
 *
 * <p>Payoffs are nested by player, then the action of the first player, then of the second and so
 * on. They are texts, so that no reader rounds them: decimals that read back as the same double, or
 * fractions where the exact payoff is no double. Games that are no tables have no title and no
 * comment.
 */
public final class GameJson {

    private GameJson() {}

    /**
     * Returns a game as JSON.
     *
     * @param game the game
     * @return one line per player and, for each player, one line of payoffs
     * @throws IllegalArgumentException if the game is too large for a table, or a fraction is too
     *     long to read back
     */
    public static String text(StrategicGame game) {
        NormalFormGame table = game.toNormalForm();
        StringJoiner players = new StringJoiner(",\n  ", "[\n  ", "\n]");
        StringJoiner payoffs = new StringJoiner(",\n  ", "[\n  ", "\n]");
        for (int player = 0; player < table.players(); player++) {
            players.add(player(table, player));
            payoffs.add(payoffs(table, player, table.players() - 1, new int[table.players()]));
        }
        return "{\"format\": \"multilateral-game-1\",\n\"title\": "
                + JsonText.quoted(table.title())
                + ",\n\"comment\": "
                + JsonText.quoted(table.comment())
                + ",\n\"players\": "
                + players
                + ",\n\"payoffs\": "
                + payoffs
                + "}\n";
    }

    /**
     * Writes a game as JSON.
     *
     * @param game the game
     * @param json the file, in UTF-8; replaced if it exists
     * @throws IOException if the file cannot be written
     * @throws IllegalArgumentException if the game is too large for a table, or a fraction is too
     *     long to read back
     * @see #text
     */
    public static void write(StrategicGame game, Path json) throws IOException {
        String text = text(game);
        try (Writer out = Files.newBufferedWriter(json, StandardCharsets.UTF_8)) {
            out.write(text);
        }
    }

    private static String player(NormalFormGame game, int player) {
        StringJoiner actions = new StringJoiner(", ", "[", "]");
        for (int action = 0; action < game.actions(player); action++) {
            actions.add(JsonText.quoted(game.actionName(player, action)));
        }
        return "{\"id\": "
                + JsonText.quoted(game.actors().get(player).id())
                + ", \"name\": "
                + JsonText.quoted(game.actors().get(player).name())
                + ", \"actions\": "
                + actions
                + "}";
    }

    /** The payoffs of a player where the first players' actions are fixed, up to one. */
    private static String payoffs(NormalFormGame game, int player, int open, int[] at) {
        int next = at.length - 1 - open;
        StringJoiner parts = new StringJoiner(", ", "[", "]");
        for (int action = 0; action < game.actions(next); action++) {
            at[next] = action;
            parts.add(
                    open == 0
                            ? JsonText.quoted(
                                    game.payoffTable().text(player, game.shape().index(at)))
                            : payoffs(game, player, open - 1, at));
        }
        return parts.toString();
    }
}
