package multilateral.notebook;

import java.io.ByteArrayOutputStream;

/** What a snippet prints, up to a limit: an endless loop must not fill the memory. */
final class Printed extends ByteArrayOutputStream {

    /** The most bytes of one snippet; pages are read by people. */
    static final int MOST = 4_000_000;

    private final Runnable full;
    private boolean told;

    /**
     * Starts empty.
     *
     * @param full what to do once, when there is more than the limit
     */
    Printed(Runnable full) {
        this.full = full;
    }

    @Override
    public synchronized void write(int b) {
        if (hasRoom(1)) {
            super.write(b);
        }
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) {
        if (hasRoom(length)) {
            super.write(bytes, from, length);
        }
    }

    private boolean hasRoom(int length) {
        boolean room = count + length <= MOST;
        if (!room && !told) {
            told = true;
            full.run();
        }
        return room;
    }
}
