package multilateral.equilibrium;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import multilateral.solve.Effort;
import multilateral.solve.Why;

/**
 * What is left of a game when actions were eliminated round by round, and why each of them fell.
 *
 * @param original the game before
 * @param survivors for each player the actions that are left, ascending
 * @param fallen the actions that were eliminated, in the order of rounds, then players, then
 *     actions
 * @param effort the work done
 * @param stopped why the run ended before nothing more could be eliminated; empty if it did not.
 *     Then the rounds before count, and more may fall
 */
public record DominanceReduction(
        NormalFormGame original,
        List<List<Integer>> survivors,
        List<DominatedAction> fallen,
        Effort effort,
        Optional<Why> stopped) {

    /**
     * Copies the lists.
     *
     * @param original the game before
     * @param survivors for each player the actions that are left
     * @param fallen the actions that were eliminated
     * @param effort the work done
     * @param stopped why the run ended before nothing more could be eliminated
     */
    public DominanceReduction {
        survivors = survivors.stream().map(List::copyOf).toList();
        fallen = List.copyOf(fallen);
    }

    static DominanceReduction of(
            NormalFormGame game,
            SurvivingActions left,
            List<DominatedAction> fallen,
            SupportMeter meter) {
        List<List<Integer>> survivors = new ArrayList<>();
        for (int player = 0; player < game.players(); player++) {
            survivors.add(Arrays.stream(left.of(player)).boxed().toList());
        }
        return new DominanceReduction(game, survivors, fallen, meter.effort(), meter.stopped());
    }

    /**
     * Tells whether an action is left.
     *
     * @param player the player, from 0
     * @param action the action in the original game, from 0
     * @return whether it survived
     * @throws IllegalArgumentException if the original game has no such player or action
     */
    public boolean survives(int player, int action) {
        int count = original.actions(player);
        if (action < 0 || action >= count) {
            throw new IllegalArgumentException(
                    "action ("
                            + action
                            + ") of player "
                            + player
                            + " must be in [0, "
                            + (count - 1)
                            + "]");
        }
        return survivors.get(player).contains(action);
    }

    /**
     * Tells whether one profile is left.
     *
     * @return whether every player has a single action left
     */
    public boolean solved() {
        return survivors.stream().allMatch(actions -> actions.size() == 1);
    }

    /**
     * Returns how many rounds of elimination there were.
     *
     * @return the number of rounds in which something fell
     */
    public int rounds() {
        return fallen.isEmpty() ? 0 : fallen.get(fallen.size() - 1).round();
    }

    /**
     * Returns the game among the actions that are left, as doubles. Actions keep their names; those
     * without names are called by their numbers in the original game.
     *
     * @return the smaller game; the original itself if nothing fell
     */
    public NormalFormGame reduced() {
        if (fallen.isEmpty()) {
            return original;
        }
        List<List<String>> names = new ArrayList<>();
        for (int i = 0; i < survivors.size(); i++) {
            int player = i;
            names.add(
                    survivors.get(i).stream()
                            .map(action -> original.actionName(player, action))
                            .toList());
        }
        return NormalFormGame.of(original.actors(), names, this::payoffs)
                .titled(original.title(), original.comment());
    }

    private double[] payoffs(int[] smaller) {
        int[] profile = new int[smaller.length];
        Arrays.setAll(profile, player -> survivors.get(player).get(smaller[player]));
        double[] payoffs = new double[smaller.length];
        Arrays.setAll(payoffs, player -> original.payoff(player, profile));
        return payoffs;
    }

    /**
     * Returns a profile of the smaller game as one of the original game.
     *
     * @param profile one mixed strategy per player over the actions that are left
     * @return the same strategies with probability zero for what was eliminated
     * @throws IllegalArgumentException if the profile is not for the smaller game
     */
    public MixedProfile expand(MixedProfile profile) {
        boolean fits = profile.players() == survivors.size();
        for (int player = 0; fits && player < survivors.size(); player++) {
            fits = profile.actions(player) == survivors.get(player).size();
        }
        if (!fits) {
            throw new IllegalArgumentException(
                    "profile " + profile + " must be for the actions that are left: " + survivors);
        }
        double[][] strategies = new double[survivors.size()][];
        for (int player = 0; player < strategies.length; player++) {
            strategies[player] = new double[original.actions(player)];
            for (int k = 0; k < survivors.get(player).size(); k++) {
                strategies[player][survivors.get(player).get(k)] = profile.probability(player, k);
            }
        }
        return MixedProfile.of(strategies);
    }

    /**
     * Says which actions fell and why, with the names of the game.
     *
     * @return one line per action, and a last one with what is left, and why the run stopped if so
     */
    public String explain() {
        StringBuilder text = new StringBuilder();
        for (DominatedAction action : fallen) {
            text.append(action.explain(original)).append('\n');
        }
        List<String> left = new ArrayList<>();
        for (int i = 0; i < survivors.size(); i++) {
            int player = i;
            left.add(
                    original.actors().get(player).name()
                            + ": "
                            + survivors.get(player).stream()
                                    .map(action -> original.actionName(player, action))
                                    .collect(Collectors.joining(", ")));
        }
        String start = stopped.map(why -> "left so far (" + why + "): ").orElse("left: ");
        return text.append(start).append(String.join("; ", left)).toString();
    }
}
