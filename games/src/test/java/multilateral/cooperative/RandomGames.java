package multilateral.cooperative;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import multilateral.actor.ActorSet;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;

/** Seeded random games for law tests. */
final class RandomGames {

    private RandomGames() {}

    static RandomGenerator random(long seed) {
        return new SplittableRandom(seed * 0x9E3779B97F4A7C15L + 1);
    }

    static ActorSet players(int count) {
        return ActorSet.of(IntStream.range(0, count).mapToObj(i -> "P" + i).toArray(String[]::new));
    }

    /** Worths in [−1, 1). */
    static double[] worths(int players, RandomGenerator random) {
        double[] worths = new double[1 << players];
        for (int mask = 1; mask < worths.length; mask++) {
            worths[mask] = random.nextDouble(-1, 1);
        }
        return worths;
    }

    static CoalitionalGame game(int players, RandomGenerator random) {
        return CoalitionalGame.table(players(players), worths(players, random));
    }

    /** Small whole worths. */
    static ExactCoalitionalGame exact(int players, RandomGenerator random) {
        long[] worths = new long[1 << players];
        for (int mask = 1; mask < worths.length; mask++) {
            worths[mask] = random.nextInt(-1000, 1001);
        }
        return ExactCoalitionalGame.table(players(players), worths);
    }
}
