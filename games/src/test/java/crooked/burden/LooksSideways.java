package crooked.burden;

import crooked.voting.Neighbour;

/** Breaks the picture: sees a package of its own row. */
public final class LooksSideways {
    private LooksSideways() {}

    /**
     * Asks next door.
     *
     * @return the answer
     */
    public static int ask() {
        return Neighbour.answer();
    }
}
