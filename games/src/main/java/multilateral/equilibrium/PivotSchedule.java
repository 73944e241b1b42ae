package multilateral.equilibrium;

/**
 * When a simplex method should compute the inverse of its basis anew, and when it should give up.
 */
final class PivotSchedule {

    /** After so many pivots, or as many as the basis has columns, the inverse is computed anew. */
    private static final int LEAST_UPDATES = 100;

    /** After so many rescues of an inverse that had gone wrong, the program is given up. */
    private static final int MOST_TROUBLES = 200;

    private static final int FREE_PIVOTS = 10_000;
    private static final int PIVOTS_PER_COLUMN = 100;

    private long left;
    private int troubles;
    private int age;
    private int interval = Integer.MAX_VALUE;

    /**
     * Allows a number of pivots.
     *
     * @param columns the number of columns of the program
     */
    PivotSchedule(int columns) {
        left = FREE_PIVOTS + PIVOTS_PER_COLUMN * (long) columns;
    }

    /** Whether the inverse has not been updated since it was computed. */
    boolean isFresh() {
        return age == 0;
    }

    /** Whether the program should be given up. */
    boolean isSpent() {
        return troubles > MOST_TROUBLES || left <= 0;
    }

    /** Counts a pivot; tells whether the inverse should be computed anew. */
    boolean pivoted(int size) {
        age++;
        left--;
        return age >= Math.min(interval, Math.max(LEAST_UPDATES, size));
    }

    /** The inverse was found to be off. */
    void drifted() {
        troubles++;
    }

    /** The inverse was computed anew. */
    void renewed() {
        age = 0;
        interval = interval < LEAST_UPDATES ? 2 * interval : Integer.MAX_VALUE;
    }

    /** The basis had become singular, and an earlier one was taken up. */
    void wentBack() {
        troubles++;
        age = 0;
        interval = Math.max(1, Math.min(interval, LEAST_UPDATES) / 2);
    }
}
