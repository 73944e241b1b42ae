package multilateral.cooperative;

/**
 * Coalitions of groups as coalitions of players: the union of the groups whose bits are set, by two
 * look-ups.
 */
final class MaskSpread {

    private final int low;
    private final long[] lows;
    private final long[] highs;

    /**
     * Bit <i>k</i> of a mask will stand for the players in {@code groups[k]}; at most 40 groups.
     */
    MaskSpread(long... groups) {
        low = groups.length / 2;
        lows = unions(groups, 0, low);
        highs = unions(groups, low, groups.length);
    }

    private static long[] unions(long[] groups, int from, int to) {
        long[] unions = new long[1 << (to - from)];
        for (int mask = 1; mask < unions.length; mask++) {
            unions[mask] =
                    unions[mask & (mask - 1)] | groups[from + Integer.numberOfTrailingZeros(mask)];
        }
        return unions;
    }

    long of(long mask) {
        return lows[(int) (mask & (lows.length - 1))] | highs[(int) (mask >>> low)];
    }
}
