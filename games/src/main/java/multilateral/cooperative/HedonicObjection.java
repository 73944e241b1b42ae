package multilateral.cooperative;

import multilateral.actor.Coalition;
import multilateral.actor.CoalitionStructure;
import multilateral.solve.Certificate;

/**
 * Who would leave a partition, and to stand where; nobody if the partition is stable. Found by
 * looking at every coalition, or at every move of every player.
 *
 * @param stability what it takes to leave
 * @param movers who would leave: a coalition, or a single player; empty if nobody
 * @param formed the coalition that they would stand in; empty if nobody leaves
 * @param gain how much more a mover would like it: the least gain of a member (core), the most
 *     (strict core), the player's own (else); zero if nobody leaves. In the utility of the mover,
 *     so that gains of two players are compared here only to name one objection
 */
public record HedonicObjection(
        HedonicStability stability, Coalition movers, Coalition formed, double gain)
        implements Certificate {

    /** Most players for whom every coalition is looked at. */
    public static final int MOST_PLAYERS = 24;

    /**
     * Finds the objection with the largest gain; ties go to the lowest player and then the earliest
     * block, or to the lowest mask.
     *
     * @param game the game; of at most {@value #MOST_PLAYERS} players for the core and strict core
     * @param structure a partition of its players
     * @param stability what it takes to leave
     * @return the objection, with nobody in it if the partition is stable
     * @throws IllegalArgumentException if the structure is of others, there are too many players,
     *     or a utility is not finite
     */
    public static HedonicObjection of(
            HedonicGame game, CoalitionStructure structure, HedonicStability stability) {
        game.checkStructure(structure);
        return stability.single()
                ? ofPlayers(game, structure, stability)
                : ofCoalitions(game, structure, stability);
    }

    private static HedonicObjection ofCoalitions(
            HedonicGame game, CoalitionStructure structure, HedonicStability stability) {
        int players = game.players();
        if (players > MOST_PLAYERS) {
            throw new IllegalArgumentException(
                    "players ("
                            + players
                            + ") must be at most "
                            + MOST_PLAYERS
                            + " to look at every coalition; ask for a stability of single moves");
        }
        double[] now = new double[players];
        for (int player = 0; player < players; player++) {
            now[player] = game.utility(player, structure);
        }
        double most = 0;
        long best = 0;
        for (long mask = 1; mask < 1L << players; mask++) {
            double least = Double.POSITIVE_INFINITY;
            double largest = 0;
            for (long rest = mask; rest != 0 && least >= 0; rest &= rest - 1) {
                int member = Long.numberOfTrailingZeros(rest);
                double gain = game.utility(member, mask) - now[member];
                least = Math.min(least, gain);
                largest = Math.max(largest, gain);
            }
            double gain = stability == HedonicStability.CORE || least < 0 ? least : largest;
            if (gain > most) {
                most = gain;
                best = mask;
            }
        }
        Coalition coalition = new Coalition(game.actors(), best);
        return new HedonicObjection(stability, coalition, coalition, most);
    }

    private static HedonicObjection ofPlayers(
            HedonicGame game, CoalitionStructure structure, HedonicStability stability) {
        long[] blocks = SetPartitions.masks(structure);
        double most = 0;
        long mover = 0;
        long formed = 0;
        for (int player = 0; player < game.players(); player++) {
            long bit = 1L << player;
            long home = blocks[structure.blocOf(player)];
            double now = game.utility(player, home);
            for (int block = 0; block <= blocks.length; block++) {
                long others = block < blocks.length ? blocks[block] : 0;
                if (others != home) {
                    double gain = game.utility(player, others | bit) - now;
                    if (gain > most && allowed(game, stability, bit, home, others)) {
                        most = gain;
                        mover = bit;
                        formed = others | bit;
                    }
                }
            }
        }
        return new HedonicObjection(
                stability,
                new Coalition(game.actors(), mover),
                new Coalition(game.actors(), formed),
                most);
    }

    /** Whether a player may leave its home for other players, or for none. */
    static boolean allowed(
            HedonicGame game, HedonicStability stability, long bit, long home, long others) {
        boolean welcome =
                stability == HedonicStability.NASH || content(game, others, others, others | bit);
        boolean free =
                stability != HedonicStability.CONTRACTUAL_INDIVIDUAL
                        || content(game, home ^ bit, home, home ^ bit);
        return welcome && free;
    }

    /** Whether none of the members likes it less after than before. */
    private static boolean content(HedonicGame game, long members, long before, long after) {
        for (long rest = members; rest != 0; rest &= rest - 1) {
            int member = Long.numberOfTrailingZeros(rest);
            if (game.utility(member, after) < game.utility(member, before)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Tells whether nobody leaves.
     *
     * @return true for a stable partition
     */
    public boolean stable() {
        return movers.mask() == 0;
    }

    /**
     * Returns the gain of those who would leave.
     *
     * @return zero exactly where the partition is stable
     */
    @Override
    public double residual() {
        return gain;
    }
}
