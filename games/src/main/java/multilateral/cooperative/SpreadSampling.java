package multilateral.cooperative;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import multilateral.game.JoiningGame;
import multilateral.solve.Workers;

/**
 * Estimates the Shapley value from groups of orders spread over all places, with two control
 * variates whose expectation is zero.
 *
 * <p>A pilot of about an eighth of the orders, in pairs, tells three things. Whether reversing
 * orders pays: in a game that is its own dual it does not, and the other groups then take twice as
 * many orders instead. Rough shares and mean worths by size, which make the controls. The first
 * control is the difference between two unbiased estimates: mean contributions, and worths of
 * coalitions with the player less those without (less what shares and size explain), which knows
 * more about players who often decide but seldom do so at the same place. The second is the mean
 * step of the worth at a player's places. How much of each is taken off a group is decided by the
 * groups of other folds, so every estimate stays unbiased.
 */
final class SpreadSampling {

    /** The smallest game and the fewest orders for which spreading is worth its while. */
    static final int FEWEST_PLAYERS = 8;

    static final long FEWEST_ORDERS = 64;

    /** Orders, from each start forth and back, in the largest group. */
    private static final int LARGEST_GROUP = 4;

    /** Groups to have before any is made larger. */
    private static final long ENOUGH_GROUPS = 32;

    private static final int FOLDS = 8;
    private static final long MOST_PILOT_GROUPS = 32;
    private static final long MOST_UNITS_BEFORE_BLOCKS = 64;
    private static final long LARGEST_BLOCK = 8;

    private final JoiningGame game;
    private final long seed;
    private final Workers workers;
    private final int players;

    /** Orders to draw, each forth and back from each start; spread evenly over the groups. */
    private final long orders;

    private final long groups;
    private final long pilotGroups;
    private final long block;

    SpreadSampling(JoiningGame game, long count, long seed, Workers workers) {
        this.game = game;
        this.seed = seed;
        this.workers = workers;
        players = game.players();
        orders = count / (2L * SpreadOrders.STARTS);
        groups = orders / Math.max(1, Math.min(LARGEST_GROUP, orders / ENOUGH_GROUPS));
        pilotGroups = Math.max(2, Math.min(MOST_PILOT_GROUPS, groups / FOLDS));
        block =
                Math.max(
                        1,
                        Math.min(LARGEST_BLOCK, (groups - pilotGroups) / MOST_UNITS_BEFORE_BLOCKS));
    }

    /** How many orders a group has; they differ by at most one. */
    private int size(long group) {
        return (int) (orders / groups + (group < orders % groups ? 1 : 0));
    }

    Moments solve() {
        Pilot pilot = pilot();
        List<Controls> folds = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            folds.add(new Controls(players));
        }
        ControlledDraw draw = ControlledDraw.of(pilot);
        long mainGroups = groups - pilotGroups;
        workers.run(
                (mainGroups + block - 1) / block,
                unit -> {
                    Controls result = new Controls(players);
                    JoiningWalk walk = walk(pilotGroups + unit);
                    long end = Math.min(groups, pilotGroups + (unit + 1) * block);
                    for (long g = pilotGroups + unit * block; g < end; g++) {
                        draw.draw(walk, size(g), result);
                    }
                    return result;
                },
                (unit, result) -> {
                    folds.get((int) (unit % FOLDS)).add(result);
                    return true;
                });
        return together(pilot, folds);
    }

    private Pilot pilot() {
        Pilot all = new Pilot(players);
        workers.run(
                pilotGroups,
                unit -> {
                    Pilot one = new Pilot(players);
                    one.draw(walk(unit), size(unit));
                    return one;
                },
                (unit, one) -> {
                    all.add(one);
                    return true;
                });
        return all;
    }

    private JoiningWalk walk(long unit) {
        return new JoiningWalk(game, new SplittableRandom(ShapleySampling.mix(seed, unit)));
    }

    /**
     * Joins pilot and folds. What the controls took from all players together is given back, to
     * each by how much it varied in the pilot, so that the estimates share out the worth of all.
     */
    private Moments together(Pilot pilot, List<Controls> folds) {
        Moments sum = new Moments(players);
        sum.add(pilot.draws());
        double surplus = 0;
        for (Controls held : folds) {
            Controls others = new Controls(players);
            folds.stream().filter(fold -> fold != held && fold.draws() > 0).forEach(others::add);
            if (held.draws() > 0) {
                surplus += Arrays.stream(others.adjust(held, sum)).sum();
            }
        }
        double[] variances = pilot.variances();
        double total = Arrays.stream(variances).sum();
        for (int i = 0; total > 0 && i < players; i++) {
            sum.means()[i] += surplus / orders * (variances[i] / total);
        }
        return sum;
    }
}
