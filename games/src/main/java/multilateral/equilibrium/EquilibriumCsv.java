package multilateral.equilibrium;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import multilateral.game.ExactProfile;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import multilateral.game.StrategicGame;
import org.apache.commons.csv.CSVFormat;

/**
 * Writes equilibria, or any other profiles, as a table with commas: one row for each profile,
 * player and action, with the columns {@code equilibrium} (a number from 1), {@code player} (the
 * id), {@code action} (the name), {@code probability} and {@code regret}, which is that of the
 * profile as {@link MaxRegret} tells it. Rows of one profile stand together, in the order of
 * players and actions.
 */
public final class EquilibriumCsv {

    private static final String HEADER = "equilibrium,player,action,probability,regret\n";

    private EquilibriumCsv() {}

    /**
     * Returns profiles as a table.
     *
     * @param game the game
     * @param profiles the profiles, in the order to write
     * @return the table; numbers are the shortest decimals that read back as the same doubles
     * @throws IllegalArgumentException if a profile is for a game of another shape
     */
    public static String text(StrategicGame game, List<MixedProfile> profiles) {
        List<String> regrets =
                profiles.stream()
                        .map(profile -> Double.toString(MaxRegret.of(game, profile).residual()))
                        .toList();
        return table(
                game,
                regrets,
                (k, player, action) ->
                        Double.toString(profiles.get(k).probability(player, action)));
    }

    /**
     * Returns exact profiles as a table of fractions such as {@code 3/7}.
     *
     * @param game the game
     * @param profiles the profiles, in the order to write
     * @return the table
     * @throws IllegalArgumentException if a profile is for a game of another shape
     */
    public static String exactText(NormalFormGame game, List<ExactProfile> profiles) {
        List<String> regrets =
                profiles.stream()
                        .map(profile -> EquilibriumJson.text(ExactRegret.of(game, profile).gain()))
                        .toList();
        return table(
                game,
                regrets,
                (k, player, action) ->
                        EquilibriumJson.text(profiles.get(k).probability(player, action)));
    }

    /**
     * Writes profiles as a table.
     *
     * @param game the game
     * @param profiles the profiles, in the order to write
     * @param csv the file, in UTF-8; replaced if it exists
     * @throws IOException if the file cannot be written
     * @throws IllegalArgumentException if a profile is for a game of another shape
     * @see #text
     */
    public static void write(StrategicGame game, List<MixedProfile> profiles, Path csv)
            throws IOException {
        Files.writeString(csv, text(game, profiles), StandardCharsets.UTF_8);
    }

    /** Gives the text of a probability of a profile. */
    private interface Cell {
        String at(int profile, int player, int action);
    }

    private static String table(StrategicGame game, List<String> regrets, Cell probability) {
        StringBuilder text = new StringBuilder(HEADER);
        for (int k = 0; k < regrets.size(); k++) {
            for (int player = 0; player < game.players(); player++) {
                for (int action = 0; action < game.actions(player); action++) {
                    String record =
                            CSVFormat.RFC4180.format(
                                    k + 1,
                                    game.actors().get(player).id(),
                                    game.actionName(player, action),
                                    probability.at(k, player, action),
                                    regrets.get(k));
                    text.append(record).append('\n');
                }
            }
        }
        return text.toString();
    }
}
