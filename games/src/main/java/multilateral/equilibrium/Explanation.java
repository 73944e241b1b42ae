package multilateral.equilibrium;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import multilateral.game.StrategicGame;

/**
 * Why a profile is an equilibrium, or how far from one: what each player expects, what each other
 * action would bring, and which deviation is the most tempting.
 */
public final class Explanation {

    /** So many units in the last place of a player's largest payoff are taken for rounding. */
    private static final int ROUNDING = 16;

    private final StrategicGame game;
    private final MixedProfile profile;

    /** By player, then action: what the action gets against the others' strategies. */
    private final double[][] values;

    /** By player: what is too little to be told from rounding. */
    private final double[] rounding;

    private Explanation(StrategicGame game, MixedProfile profile, double[][] values) {
        this.game = game;
        this.profile = profile;
        this.values = values;
        rounding = new double[values.length];
        Arrays.setAll(rounding, player -> ROUNDING * Math.ulp(size(player)));
    }

    /** The player's largest payoff in a table, or else among what its actions get. */
    private double size(int player) {
        double[] payoffs =
                game instanceof NormalFormGame table ? table.payoffs(player) : values[player];
        return Arrays.stream(payoffs).map(Math::abs).max().orElse(0);
    }

    /**
     * Explains a profile.
     *
     * @param game the game
     * @param profile one mixed strategy per player
     * @return the explanation
     * @throws IllegalArgumentException if the profile is for a game of another shape
     */
    public static Explanation of(StrategicGame game, MixedProfile profile) {
        return new Explanation(game, profile, game.deviationPayoffs(profile));
    }

    /**
     * Returns the profile that is explained.
     *
     * @return the profile
     */
    public MixedProfile profile() {
        return profile;
    }

    /**
     * Returns what a player expects.
     *
     * @param player the player, from 0
     * @return the expected payoff
     * @throws IllegalArgumentException if there is no such player
     */
    public double payoff(int player) {
        checkPlayer(player);
        double sum = 0;
        for (int action = 0; action < values[player].length; action++) {
            sum += profile.probability(player, action) * values[player][action];
        }
        return sum;
    }

    /**
     * Returns what a player would lose by playing an action for certain.
     *
     * @param player the player, from 0
     * @param action the action, from 0
     * @return what the player expects, less what it would expect then; negative if it would gain
     * @throws IllegalArgumentException if there is no such player or action
     */
    public double margin(int player, int action) {
        profile.probability(player, action);
        double margin = 0;
        for (int other = 0; other < values[player].length; other++) {
            double probability = profile.probability(player, other);
            margin +=
                    probability == 0
                            ? 0
                            : probability * (values[player][other] - values[player][action]);
        }
        return margin;
    }

    /**
     * Returns the best deviation of a player.
     *
     * @param player the player, from 0
     * @return from the action it plays that gets least to the action that gets most, the first of
     *     several
     * @throws IllegalArgumentException if there is no such player
     */
    public Deviation bestDeviation(int player) {
        checkPlayer(player);
        int from = -1;
        int to = 0;
        for (int action = 0; action < values[player].length; action++) {
            boolean played = profile.probability(player, action) > 0;
            if (played && (from < 0 || values[player][action] < values[player][from])) {
                from = action;
            }
            to = values[player][action] > values[player][to] ? action : to;
        }
        return new Deviation(player, from, to, Math.max(0, -margin(player, to)));
    }

    /**
     * Returns the deviation that gains most: the one that makes the profile no equilibrium, if
     * anything does.
     *
     * @return the deviation, of the first of several players
     */
    public Deviation binding() {
        Deviation most = bestDeviation(0);
        for (int player = 1; player < values.length; player++) {
            Deviation other = bestDeviation(player);
            most = other.gain() > most.gain() ? other : most;
        }
        return most;
    }

    /**
     * Returns the deviation that comes closest to paying among those to an action that is not
     * played: where the profile would break first if payoffs changed.
     *
     * @return the deviation, with a gain that is zero or negative at an equilibrium; that of the
     *     first player and action of several; empty if all play all their actions
     */
    public Optional<Deviation> closest() {
        Deviation found = null;
        for (int player = 0; player < values.length; player++) {
            int from = bestDeviation(player).from();
            for (int action = 0; action < values[player].length; action++) {
                double gain = -margin(player, action);
                if (profile.probability(player, action) == 0
                        && (found == null || gain > found.gain())) {
                    found = new Deviation(player, from, action, gain);
                }
            }
        }
        return Optional.ofNullable(found);
    }

    private void checkPlayer(int player) {
        if (player < 0 || player >= values.length) {
            throw new IllegalArgumentException(
                    "player (" + player + ") must be in [0, " + (values.length - 1) + "]");
        }
    }

    /**
     * Says all this in words, with the names of actors and actions. What is within rounding of a
     * player's payoffs, 16 units in the last place of the largest, is told as nothing.
     *
     * @return one line per player, then one per action that is not played, then the deviation that
     *     matters
     */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (int player = 0; player < values.length; player++) {
            text.append(name(player))
                    .append(" plays ")
                    .append(strategy(player))
                    .append(" and expects ")
                    .append(shown(player, payoff(player)))
                    .append('\n');
            for (int action = 0; action < values[player].length; action++) {
                if (profile.probability(player, action) == 0) {
                    text.append("  ").append(alternative(player, action)).append('\n');
                }
            }
        }
        return text.append(conclusion()).toString();
    }

    private String alternative(int player, int action) {
        double margin = margin(player, action);
        String effect = margin < 0 ? " would gain " : " would lose ";
        return game.actionName(player, action)
                + (isRounding(player, margin)
                        ? " would change nothing"
                        : effect + SignificantDigits.text(Math.abs(margin)));
    }

    private boolean isRounding(int player, double difference) {
        return Math.abs(difference) <= rounding[player];
    }

    private String shown(int player, double payoff) {
        return SignificantDigits.text(isRounding(player, payoff) ? 0 : payoff);
    }

    private String conclusion() {
        return IntStream.range(0, values.length)
                .mapToObj(this::bestDeviation)
                .filter(deviation -> !isRounding(deviation.player(), deviation.gain()))
                .max(
                        Comparator.comparingDouble(Deviation::gain)
                                .thenComparing(Deviation::player, Comparator.reverseOrder()))
                .map(this::temptation)
                .orElseGet(this::stability);
    }

    private String temptation(Deviation binding) {
        return name(binding.player())
                + " could gain "
                + SignificantDigits.text(binding.gain())
                + " by changing from "
                + game.actionName(binding.player(), binding.from())
                + " to "
                + game.actionName(binding.player(), binding.to());
    }

    private String stability() {
        return closest()
                .map(
                        deviation ->
                                "nobody can gain; closest is "
                                        + name(deviation.player())
                                        + " with "
                                        + game.actionName(deviation.player(), deviation.to())
                                        + ", which "
                                        + shortfall(deviation))
                .orElse("nobody can gain; everybody is indifferent between all actions");
    }

    private String shortfall(Deviation deviation) {
        return isRounding(deviation.player(), deviation.gain())
                ? "would change nothing"
                : "falls short by " + SignificantDigits.text(-deviation.gain());
    }

    private String name(int player) {
        return game.actors().get(player).name();
    }

    private String strategy(int player) {
        List<String> parts = new ArrayList<>();
        for (int action = 0; action < values[player].length; action++) {
            double probability = profile.probability(player, action);
            if (probability == 1) {
                return game.actionName(player, action);
            }
            if (probability > 0) {
                String share = SignificantDigits.text(100 * probability);
                parts.add(share + " % " + game.actionName(player, action));
            }
        }
        return String.join(" + ", parts);
    }

    /**
     * Compares this profile with another one of the same game, or of a game that differs from it in
     * payoffs only.
     *
     * @param other the explanation of the other profile
     * @return what changes from this profile to the other
     * @throws IllegalArgumentException if the games differ in players or numbers of actions
     */
    public EquilibriumDiff diff(Explanation other) {
        if (!Arrays.equals(shape(), other.shape())) {
            throw new IllegalArgumentException(
                    "profiles must be for the same numbers of actions, not "
                            + Arrays.toString(shape())
                            + " and "
                            + Arrays.toString(other.shape()));
        }
        List<EquilibriumDiff.Change> changes = new ArrayList<>();
        for (int player = 0; player < values.length; player++) {
            double moved = 0;
            for (int action = 0; action < values[player].length; action++) {
                double more =
                        other.profile.probability(player, action)
                                - profile.probability(player, action);
                moved += Math.max(0, more);
            }
            changes.add(
                    new EquilibriumDiff.Change(
                            name(player),
                            strategy(player),
                            other.strategy(player),
                            moved,
                            payoff(player),
                            other.payoff(player)));
        }
        return new EquilibriumDiff(changes);
    }

    private int[] shape() {
        return Arrays.stream(values).mapToInt(row -> row.length).toArray();
    }

    @Override
    public String toString() {
        return text();
    }
}
