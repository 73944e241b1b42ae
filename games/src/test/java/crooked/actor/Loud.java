package crooked.actor;

import java.util.logging.Logger;

/** Writes, prints stack traces and logs. */
public final class Loud {
    private Loud() {}

    /** Uses the standard output. */
    public static void shout() {
        System.out.println("here");
    }

    /**
     * Uses the standard error.
     *
     * @param fault what to print
     */
    @SuppressWarnings("CatchAndPrintStackTrace")
    public static void complain(Exception fault) {
        fault.printStackTrace();
    }

    /** Uses a logger. */
    public static void note() {
        Logger.getAnonymousLogger().info("here");
    }

    /** Uses a logger of the platform. */
    public static void whisper() {
        System.getLogger("here").log(System.Logger.Level.INFO, "here");
    }
}
