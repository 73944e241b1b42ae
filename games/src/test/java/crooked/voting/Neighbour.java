package crooked.voting;

/** Does no harm. */
public final class Neighbour {
    private Neighbour() {}

    /**
     * Answers.
     *
     * @return one
     */
    public static int answer() {
        return 1;
    }
}
