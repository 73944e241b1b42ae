package multilateral.cooperative;

/**
 * Tells in two reads whether a coalition is in the span of settled ones: it is if the entries of a
 * vector at right angles to the span add up to zero over it.
 */
final class SettledSieve {

    private static final long SEED = 0x5EED;

    private final int players;
    private final int lowBits;
    private final long[] low;
    private final long[] high;

    SettledSieve(int players) {
        this.players = players;
        lowBits = players / 2;
        low = new long[1 << lowBits];
        high = new long[1 << (players - lowBits)];
    }

    void set(CoalitionSpan span) {
        long[] normal = span.normal(SEED);
        fill(low, normal, 0, lowBits);
        fill(high, normal, lowBits, players - lowBits);
    }

    private static void fill(long[] sums, long[] figures, int from, int count) {
        for (int i = 0; i < count; i++) {
            int half = 1 << i;
            for (int j = 0; j < half; j++) {
                sums[half + j] = CoalitionSpan.plus(sums[j], figures[from + i]);
            }
        }
    }

    boolean settled(int coalition) {
        return CoalitionSpan.plus(high[coalition >>> lowBits], low[coalition & low.length - 1])
                == 0;
    }
}
