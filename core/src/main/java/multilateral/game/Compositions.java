package multilateral.game;

/**
 * The ways to distribute members over actions, by how many play each: compositions of a number into
 * parts, some of them zero, in lexicographic order, the first part varying slowest.
 */
final class Compositions {

    private final int members;
    private final int parts;

    /** By parts, then members: how many ways there are; saturated. */
    private final long[][] sizes;

    Compositions(int members, int parts) {
        this.members = members;
        this.parts = parts;
        sizes = new long[parts + 1][members + 1];
        sizes[0][0] = 1;
        for (int p = 1; p <= parts; p++) {
            long sum = 0;
            for (int m = 0; m <= members; m++) {
                sum = saturated(sum + sizes[p - 1][m]);
                sizes[p][m] = sum;
            }
        }
    }

    private static long saturated(long sum) {
        return Math.min(sum, Integer.MAX_VALUE);
    }

    /** How many there are; {@code Integer.MAX_VALUE} stands for that many or more. */
    int size() {
        return (int) sizes[parts][members];
    }

    /** How many ways there are to distribute fewer members over fewer actions. */
    int size(int fewerMembers, int fewerParts) {
        return (int) sizes[fewerParts][fewerMembers];
    }

    /** The place of a composition in the order. */
    int index(int... counts) {
        long index = 0;
        int left = members;
        for (int part = 0; part < parts - 1; part++) {
            long[] before = sizes[parts - part];
            index += before[left] - before[left - counts[part]];
            left -= counts[part];
        }
        return (int) index;
    }

    /** The first composition: all in the last part. */
    int[] first() {
        int[] counts = new int[parts];
        counts[parts - 1] = members;
        return counts;
    }

    /** Moves to the next composition; false, and back to the first, after the last. */
    static boolean next(int[] counts) {
        int last = counts.length - 1;
        int right = counts[last];
        for (int part = last - 1; part >= 0; part--) {
            if (right > 0) {
                counts[last] = 0;
                counts[part]++;
                counts[last] = right - 1;
                return true;
            }
            right += counts[part];
            counts[part] = 0;
        }
        counts[last] = right;
        return false;
    }
}
