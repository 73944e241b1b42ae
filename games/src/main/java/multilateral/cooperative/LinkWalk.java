package multilateral.cooperative;

import java.util.Arrays;
import multilateral.game.CoalitionalGame;

/**
 * The worths of all sets of links beyond what players are worth alone, by a walk that decides about
 * one link after the other: a link that joins two parts adds what they are worth together beyond
 * apart.
 */
final class LinkWalk {

    private final CoalitionalGame game;
    private final LinkedPlayers linked;
    private final int[][] pairs;
    private final double[] worths;

    /** The part each member stands in, and its worth, after each number of decisions. */
    private final long[][] parts;

    private final double[][] partWorths;

    LinkWalk(CoalitionalGame game, LinkedPlayers linked, int[][] pairs) {
        this.game = game;
        this.linked = linked;
        this.pairs = pairs;
        worths = new double[1 << pairs.length];
        parts = new long[pairs.length + 1][linked.size()];
        partWorths = new double[pairs.length + 1][linked.size()];
    }

    double[] worths() {
        Arrays.setAll(parts[pairs.length], k -> 1L << k);
        Arrays.setAll(partWorths[pairs.length], k -> game.worth(1L << linked.player(k)));
        walk(pairs.length, pairs.length, 0, 0);
        return worths;
    }

    /** Decides about the links below {@code level}; {@code known} is where the parts are kept. */
    private void walk(int level, int known, int set, double worth) {
        if (level == 0) {
            worths[set] = worth;
            return;
        }
        int link = level - 1;
        walk(link, known, set, worth);
        int a = pairs[link][0];
        int b = pairs[link][1];
        if ((parts[known][a] >> b & 1) != 0) {
            walk(link, known, set | 1 << link, worth);
        } else {
            double gain = join(known, link, a, b);
            walk(link, link, set | 1 << link, worth + gain);
        }
    }

    private double join(int known, int link, int a, int b) {
        long union = parts[known][a] | parts[known][b];
        double together = game.worth(linked.inGame(union));
        System.arraycopy(parts[known], 0, parts[link], 0, linked.size());
        System.arraycopy(partWorths[known], 0, partWorths[link], 0, linked.size());
        for (long rest = union; rest != 0; rest &= rest - 1) {
            int member = Long.numberOfTrailingZeros(rest);
            parts[link][member] = union;
            partWorths[link][member] = together;
        }
        return together - partWorths[known][a] - partWorths[known][b];
    }
}
