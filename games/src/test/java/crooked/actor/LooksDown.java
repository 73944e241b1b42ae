package crooked.actor;

import crooked.solve.LooksUp;

/** Harmless alone; with {@link LooksUp} it closes a cycle. */
public final class LooksDown {
    private LooksDown() {}

    /**
     * Goes one floor down.
     *
     * @return what is there
     */
    public static int down() {
        return LooksUp.here();
    }
}
