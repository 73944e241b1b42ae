package multilateral.cooperative;

import java.util.List;
import java.util.random.RandomGenerator;

/** Seeded random games of whole worths, most of them full of ties. */
enum TiedGames {
    /** Worths 0 and 1. */
    ZERO_ONE {
        @Override
        long worth(int mask, long[] weights, long quota, RandomGenerator random) {
            return random.nextInt(2);
        }
    },
    /** Worths from −3 to 3. */
    SMALL {
        @Override
        long worth(int mask, long[] weights, long quota, RandomGenerator random) {
            return random.nextInt(-3, 4);
        }
    },
    /** Worths that grow with size, with few values. */
    GROWING {
        @Override
        long worth(int mask, long[] weights, long quota, RandomGenerator random) {
            int size = Integer.bitCount(mask);
            return (long) size * size + random.nextInt(3);
        }
    },
    /** Weighted majority. */
    MAJORITY {
        @Override
        long worth(int mask, long[] weights, long quota, RandomGenerator random) {
            return sum(mask, weights) >= quota ? 1 : 0;
        }
    },
    /** Bankruptcy: what is left of the estate when all others have their claims. */
    BANKRUPTCY {
        @Override
        long worth(int mask, long[] weights, long quota, RandomGenerator random) {
            return Math.max(0, quota - sum(-1, weights) + sum(mask, weights));
        }
    },
    /** The square of an additive measure, which is convex. */
    CONVEX {
        @Override
        long worth(int mask, long[] weights, long quota, RandomGenerator random) {
            long sum = sum(mask, weights);
            return sum * sum;
        }
    },
    /** The cost of the dearest member. */
    AIRPORT {
        @Override
        long worth(int mask, long[] weights, long quota, RandomGenerator random) {
            long most = 0;
            for (int i = 0; i < weights.length; i++) {
                most = (mask >> i & 1) != 0 ? Math.max(most, weights[i]) : most;
            }
            return -most;
        }
    },
    /** Pairs of left and right gloves. */
    GLOVES {
        @Override
        long worth(int mask, long[] weights, long quota, RandomGenerator random) {
            int left = mask & (1 << (weights.length / 2)) - 1;
            return Math.min(Integer.bitCount(left), Integer.bitCount(mask ^ left));
        }
    },
    /** Any worth up to 1000, seldom tied. */
    WIDE {
        @Override
        long worth(int mask, long[] weights, long quota, RandomGenerator random) {
            return random.nextInt(-1000, 1001);
        }
    };

    /** One kind after the other. */
    static TiedGames number(long number) {
        List<TiedGames> kinds = List.of(values());
        return kinds.get((int) (number % kinds.size()));
    }

    abstract long worth(int mask, long[] weights, long quota, RandomGenerator random);

    private static long sum(int mask, long[] weights) {
        long sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (mask >> i & 1) != 0 ? weights[i] : 0;
        }
        return sum;
    }

    /** A game of this kind. */
    long[] draw(int players, RandomGenerator random) {
        long[] weights = new long[players];
        for (int i = 0; i < players; i++) {
            weights[i] = random.nextInt(1, 7);
        }
        long quota = random.nextLong(1, sum(-1, weights) + 1);
        long[] worths = new long[1 << players];
        for (int mask = 1; mask < worths.length; mask++) {
            worths[mask] = worth(mask, weights, quota, random);
        }
        return worths;
    }
}
