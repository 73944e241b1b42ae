package crooked.actor;

/** Throws what nobody can tell apart. */
public final class Vague {
    private Vague() {}

    /** Throws an unchecked exception without a meaning. */
    public static void fail() {
        throw new RuntimeException("something");
    }

    /**
     * Declares that anything may happen.
     *
     * @throws Exception of any kind
     */
    public static void anything() throws Exception {
        Thread.sleep(0);
    }
}
