package multilateral.equilibrium;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import multilateral.game.NormalFormGame;
import org.apache.commons.numbers.fraction.BigFraction;

/** The actions that are left, and payoffs among them. */
final class SurvivingActions {

    private final NormalFormGame game;
    private final double[][] payoffs;
    private final int[] strides;

    /** By player, the actions that are left, ascending. */
    private final List<int[]> left = new ArrayList<>();

    SurvivingActions(NormalFormGame game) {
        this.game = game;
        payoffs = new double[game.players()][];
        strides = new int[game.players()];
        int stride = 1;
        for (int player = 0; player < payoffs.length; player++) {
            payoffs[player] = game.payoffs(player);
            strides[player] = stride;
            stride *= game.actions(player);
            left.add(IntStream.range(0, game.actions(player)).toArray());
        }
    }

    int[] of(int player) {
        return left.get(player);
    }

    void remove(int player, int action) {
        left.set(player, IntStream.of(of(player)).filter(other -> other != action).toArray());
    }

    /**
     * What the others may do: for each choice of theirs the cell where the player plays action 0.
     */
    int[] choicesOfOthers(int player) {
        int[] cells = {0};
        for (int other = 0; other < strides.length; other++) {
            if (other != player) {
                int[] more = new int[cells.length * of(other).length];
                for (int k = 0; k < more.length; k++) {
                    int action = of(other)[k / cells.length];
                    more[k] = cells[k % cells.length] + action * strides[other];
                }
                cells = more;
            }
        }
        return cells;
    }

    double payoff(int player, int action, int choice) {
        return payoffs[player][choice + action * strides[player]];
    }

    BigFraction exactPayoff(int player, int action, int choice) {
        int[] profile = new int[strides.length];
        int rest = choice + action * strides[player];
        for (int k = 0; k < profile.length; k++) {
            profile[k] = rest % game.actions(k);
            rest /= game.actions(k);
        }
        return game.exactPayoff(player, profile);
    }

    /** The sign of what an action gets more than another: exact, also where doubles are equal. */
    int compare(int player, int first, int second, int choice) {
        double mine = payoff(player, first, choice);
        double theirs = payoff(player, second, choice);
        return mine != theirs
                ? Double.compare(mine, theirs)
                : exactPayoff(player, first, choice).compareTo(exactPayoff(player, second, choice));
    }

    /**
     * Whether no action that is left gets more against one choice, or as much if it must be alone.
     */
    boolean isBestReply(int player, int action, int choice, boolean alone) {
        for (int other : of(player)) {
            if (other != action) {
                int sign = compare(player, action, other, choice);
                if (sign < 0 || (sign == 0 && alone)) {
                    return false;
                }
            }
        }
        return true;
    }
}
