package multilateral.equilibrium;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import multilateral.game.MixedProfile;
import multilateral.game.SymmetricGame;
import multilateral.game.TypedGame;

/**
 * A pure equilibrium of a game of alike players, by how many play what: whoever they are, nobody
 * gains by another action. Payoffs are compared as doubles, without a tolerance.
 *
 * @param counts by type, then action: how many members play it
 */
public record PureCounts(List<List<Integer>> counts) {

    /**
     * Copies the counts.
     *
     * @param counts by type, then action: how many members play it
     */
    public PureCounts {
        counts = counts.stream().map(List::copyOf).toList();
    }

    /**
     * Finds all pure equilibria of a symmetric game.
     *
     * @param game the game
     * @return the equilibria, in lexicographic order of counts
     */
    public static List<PureCounts> all(SymmetricGame game) {
        return all(game.asTyped());
    }

    /**
     * Finds all pure equilibria of a typed game, with the work of one look at every distribution.
     *
     * @param game the game
     * @return the equilibria, in lexicographic order of counts
     */
    public static List<PureCounts> all(TypedGame game) {
        List<PureCounts> found = new ArrayList<>();
        int[][] counts = new int[game.types()][];
        Arrays.setAll(counts, t -> new int[game.actionNames(t).size()]);
        search(game, counts, 0, 0, game.members(0), found);
        return found;
    }

    private static void search(
            TypedGame game, int[][] counts, int type, int part, int left, List<PureCounts> found) {
        int[] own = counts[type];
        if (part < own.length - 1) {
            for (int count = 0; count <= left; count++) {
                own[part] = count;
                search(game, counts, type, part + 1, left - count, found);
            }
            return;
        }
        own[part] = left;
        if (type < counts.length - 1) {
            search(game, counts, type + 1, 0, game.members(type + 1), found);
        } else if (stable(game, counts)) {
            found.add(
                    new PureCounts(
                            Arrays.stream(counts)
                                    .map(some -> Arrays.stream(some).boxed().toList())
                                    .toList()));
        }
    }

    private static boolean stable(TypedGame game, int[][] counts) {
        for (int t = 0; t < counts.length; t++) {
            for (int action = 0; action < counts[t].length; action++) {
                if (counts[t][action] > 0) {
                    counts[t][action]--;
                    boolean best = best(game, counts, t, action);
                    counts[t][action]++;
                    if (!best) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static boolean best(TypedGame game, int[][] others, int type, int action) {
        double payoff = game.payoffOf(type, action, others);
        for (int other = 0; other < others[type].length; other++) {
            if (game.payoffOf(type, other, others) > payoff) {
                return false;
            }
        }
        return true;
    }

    /**
     * Counts the profiles that look like this: the ways to say who plays what.
     *
     * @return a product of multinomial coefficients
     */
    public BigInteger profiles() {
        BigInteger ways = BigInteger.ONE;
        for (List<Integer> type : counts) {
            int placed = 0;
            for (int count : type) {
                for (int i = 1; i <= count; i++) {
                    placed++;
                    ways = ways.multiply(BigInteger.valueOf(placed)).divide(BigInteger.valueOf(i));
                }
            }
        }
        return ways;
    }

    /**
     * Returns one such profile: of each type the first members play the first action.
     *
     * @param game a game with as many members and actions
     * @return a pure profile
     * @throws IllegalArgumentException if the counts do not fit the game
     */
    public MixedProfile profile(TypedGame game) {
        List<Integer> actions = new ArrayList<>();
        for (List<Integer> type : counts) {
            for (int action = 0; action < type.size(); action++) {
                for (int i = 0; i < type.get(action); i++) {
                    actions.add(action);
                }
            }
        }
        return MixedProfile.pure(game, actions.stream().mapToInt(Integer::intValue).toArray());
    }
}
