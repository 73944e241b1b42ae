package multilateral.cooperative;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import multilateral.game.ExactCoalitionalGame;
import org.apache.commons.numbers.fraction.BigFraction;

/** Seeded random games of whole worths, many of them with a core, most of them full of ties. */
enum CoreGames {
    /** Any small worths; the core is often empty. */
    SMALL {
        @Override
        long worth(int mask, int all, long[] weights, RandomGenerator random) {
            return mask == all ? random.nextInt(2, 8) : random.nextInt(-2, 4);
        }
    },
    /** Worths seldom tied, with much to share for all. */
    WIDE {
        @Override
        long worth(int mask, int all, long[] weights, RandomGenerator random) {
            return mask == all ? 2500 : random.nextInt(-1000, 1001);
        }
    },
    /** Less than what the members have, by little. */
    BALANCED {
        @Override
        long worth(int mask, int all, long[] weights, RandomGenerator random) {
            return sum(mask, weights) - (mask == all ? 0 : random.nextInt(0, 3));
        }
    },
    /** The square of an additive measure: convex. */
    CONVEX {
        @Override
        long worth(int mask, int all, long[] weights, RandomGenerator random) {
            return sum(mask, weights) * sum(mask, weights);
        }
    },
    /** Bankruptcy: convex, with ties. */
    BANKRUPTCY {
        @Override
        long worth(int mask, int all, long[] weights, RandomGenerator random) {
            return Math.max(0, sum(mask, weights) - sum(all, weights) / 2);
        }
    },
    /** Pairs of gloves. */
    GLOVES {
        @Override
        long worth(int mask, int all, long[] weights, RandomGenerator random) {
            int left = mask & (1 << (Integer.bitCount(all) / 2)) - 1;
            return Math.min(Integer.bitCount(left), Integer.bitCount(mask ^ left));
        }
    },
    /** Nobody adds anything: the core is a point. */
    ADDITIVE {
        @Override
        long worth(int mask, int all, long[] weights, RandomGenerator random) {
            return sum(mask, weights);
        }
    },
    /** Costs of the dearest member, as losses. */
    AIRPORT {
        @Override
        long worth(int mask, int all, long[] weights, RandomGenerator random) {
            return -IntStream.range(0, weights.length)
                    .filter(i -> (mask >> i & 1) != 0)
                    .mapToLong(i -> Math.abs(weights[i]))
                    .max()
                    .orElse(0);
        }
    };

    abstract long worth(int mask, int all, long[] weights, RandomGenerator random);

    private static long sum(int mask, long[] weights) {
        long sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (mask >> i & 1) != 0 ? weights[i] : 0;
        }
        return sum;
    }

    boolean isConvex() {
        return this == CONVEX || this == BANKRUPTCY || this == ADDITIVE || this == AIRPORT;
    }

    ExactCoalitionalGame draw(int players, RandomGenerator random) {
        long[] weights = new long[players];
        Arrays.setAll(weights, i -> random.nextInt(this == BANKRUPTCY ? 0 : 1, 6));
        if (this == ADDITIVE) {
            weights[0] = -weights[0];
        }
        int all = (1 << players) - 1;
        BigFraction third = BigFraction.of(1, 3);
        return ExactCoalitionalGame.table(
                RandomGames.players(players),
                IntStream.rangeClosed(0, all)
                        .mapToObj(
                                m ->
                                        m == 0
                                                ? BigFraction.ZERO
                                                : third.multiply(worth(m, all, weights, random)))
                        .toArray(BigFraction[]::new));
    }
}
