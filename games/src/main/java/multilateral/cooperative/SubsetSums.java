package multilateral.cooperative;

/** Sums of the members' figures, for one coalition or a block of them. */
final class SubsetSums {

    private SubsetSums() {}

    static double of(double[] figures, long coalition) {
        double sum = 0;
        for (long rest = coalition; rest != 0; rest &= rest - 1) {
            sum += figures[Long.numberOfTrailingZeros(rest)];
        }
        return sum;
    }

    /** Fills the sums of the coalitions from {@code first} on; see {@code BlockWorth}. */
    static void fill(double[] figures, long first, double[] sums) {
        sums[0] = of(figures, first);
        for (int bit = 0, half = 1; half < sums.length; bit++, half <<= 1) {
            double figure = figures[bit];
            for (int low = 0; low < half; low++) {
                sums[half + low] = sums[low] + figure;
            }
        }
    }
}
