package multilateral.burden;

/** A running sum of numbers that keeps what rounding loses (Neumaier 1974). */
final class CompensatedSum {

    private double sum;
    private double lost;

    static double of(double[] values) {
        CompensatedSum all = new CompensatedSum();
        for (double value : values) {
            all.add(value);
        }
        return all.value();
    }

    void add(double value) {
        double next = sum + value;
        lost += Math.abs(sum) >= Math.abs(value) ? (sum - next) + value : (value - next) + sum;
        sum = next;
    }

    double value() {
        return sum + lost;
    }
}
