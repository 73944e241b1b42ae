package crooked.solve;

import crooked.actor.LooksDown;

/** Breaks the picture: the lowest row sees the one above it, which sees it. */
public final class LooksUp {
    private LooksUp() {}

    /**
     * Goes one floor up.
     *
     * @return what is there
     */
    public static int up() {
        return LooksDown.down() + 1;
    }

    /**
     * Stays.
     *
     * @return zero
     */
    public static int here() {
        return 0;
    }
}
