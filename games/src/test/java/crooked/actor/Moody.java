package crooked.actor;

import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;

/** Draws from generators that nobody passed in. */
public final class Moody {
    private Moody() {}

    /**
     * Draws four times.
     *
     * @return another number each time
     */
    public static double mood() {
        return Math.random()
                + ThreadLocalRandom.current().nextDouble()
                + new Random().nextDouble()
                + new SplittableRandom().nextDouble();
    }

    /**
     * Draws from a seed, which is fine.
     *
     * @param seed decides
     * @return the same number each time
     */
    public static double fair(long seed) {
        return new SplittableRandom(seed).nextDouble();
    }
}
