package multilateral.equilibrium;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;
import multilateral.game.ExactProfile;
import multilateral.game.JsonText;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import multilateral.game.StrategicGame;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Writes equilibria, or any other profiles, as JSON, the same text for the same profiles:
 *
 * <pre>{@code
 * {"format": "multilateral-equilibria-1",
 *  "players": ["A", "B"],
 *  "actions": [["…", "…"], ["…", "…"]],
 *  "equilibria": [{"regret": 0.0, "strategies": [[0.5, 0.5], [1.0, 0.0]]}, …]}
 * }</pre>
 *
 * <p>The regret is that of the profile as {@link MaxRegret} tells it. Exact profiles have texts
 * such as {@code "3/7"} in place of numbers.
 */
public final class EquilibriumJson {

    private EquilibriumJson() {}

    /**
     * Returns profiles as JSON.
     *
     * @param game the game
     * @param profiles the profiles, in the order to write
     * @return one line per profile; numbers are the shortest decimals that read back as the same
     *     doubles
     * @throws IllegalArgumentException if a profile is for a game of another shape
     */
    public static String text(StrategicGame game, List<MixedProfile> profiles) {
        return document(
                game,
                profiles,
                profile -> Double.toString(MaxRegret.of(game, profile).residual()),
                (profile, player, action) -> Double.toString(profile.probability(player, action)));
    }

    /**
     * Returns exact profiles as JSON.
     *
     * @param game the game
     * @param profiles the profiles, in the order to write
     * @return one line per profile; numbers are texts such as {@code "3/7"}
     * @throws IllegalArgumentException if a profile is for a game of another shape
     */
    public static String exactText(NormalFormGame game, List<ExactProfile> profiles) {
        return document(
                game,
                profiles,
                profile -> JsonText.quoted(text(ExactRegret.of(game, profile).gain())),
                (profile, player, action) ->
                        JsonText.quoted(text(profile.probability(player, action))));
    }

    /**
     * Writes profiles as JSON.
     *
     * @param game the game
     * @param profiles the profiles, in the order to write
     * @param json the file, in UTF-8; replaced if it exists
     * @throws IOException if the file cannot be written
     * @throws IllegalArgumentException if a profile is for a game of another shape
     * @see #text(StrategicGame, List)
     */
    public static void write(StrategicGame game, List<MixedProfile> profiles, Path json)
            throws IOException {
        Files.writeString(json, text(game, profiles), StandardCharsets.UTF_8);
    }

    /** Gives the text of a probability. */
    private interface Cell<P> {
        String at(P profile, int player, int action);
    }

    private static <P> String document(
            StrategicGame game, List<P> profiles, Function<P, String> regret, Cell<P> probability) {
        StringJoiner lines = new StringJoiner(",\n  ", "[\n  ", "\n]").setEmptyValue("[]");
        for (P profile : profiles) {
            lines.add(
                    "{\"regret\": "
                            + regret.apply(profile)
                            + ", \"strategies\": "
                            + nested(
                                    game,
                                    (player, action) -> probability.at(profile, player, action))
                            + "}");
        }
        StringJoiner players = new StringJoiner(", ", "[", "]");
        game.actors().ids().forEach(id -> players.add(JsonText.quoted(id)));
        return "{\"format\": \"multilateral-equilibria-1\",\n\"players\": "
                + players
                + ",\n\"actions\": "
                + nested(game, (player, action) -> JsonText.quoted(game.actionName(player, action)))
                + ",\n\"equilibria\": "
                + lines
                + "}\n";
    }

    /** Gives the text for an action. */
    private interface Entry {
        String at(int player, int action);
    }

    private static String nested(StrategicGame game, Entry entry) {
        StringJoiner players = new StringJoiner(", ", "[", "]");
        for (int player = 0; player < game.players(); player++) {
            StringJoiner actions = new StringJoiner(", ", "[", "]");
            for (int action = 0; action < game.actions(player); action++) {
                actions.add(entry.at(player, action));
            }
            players.add(actions.toString());
        }
        return players.toString();
    }

    /** A fraction without blanks. */
    static String text(BigFraction value) {
        return value.getDenominator().equals(BigInteger.ONE)
                ? value.getNumerator().toString()
                : value.getNumerator() + "/" + value.getDenominator();
    }
}
