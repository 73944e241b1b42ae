package multilateral.cooperative;

/**
 * The least total that gives every coalition of a few players its worth, by the revised simplex
 * method on balanced families of coalitions (Bondareva 1963; Shapley 1967), from the family of
 * single players, with Bland's rule, which cannot cycle.
 */
final class BalancedCover {

    private static final double TOLERANCE = 1e-9;

    private final double[] worths;
    private final int players;
    private final int[] family;
    private final double[][] inverse;
    private final double[] weights;
    private final double[] payoffs;

    private BalancedCover(double[] worths, int players) {
        this.worths = worths;
        this.players = players;
        family = new int[players];
        inverse = new double[players][players];
        weights = new double[players];
        payoffs = new double[players];
        for (int row = 0; row < players; row++) {
            family[row] = 1 << row;
            inverse[row][row] = 1;
            weights[row] = 1;
        }
    }

    /**
     * Tells whether a total is enough, up to a billionth of the largest worth.
     *
     * @param worths the worth of each coalition by mask
     * @param players how many players there are, one or more
     * @param total what can be shared out
     * @return whether payoffs with this total give each coalition its worth
     */
    static boolean within(double[] worths, int players, double total) {
        double scale = Math.abs(total);
        for (double worth : worths) {
            scale = Math.max(scale, Math.abs(worth));
        }
        BalancedCover cover = new BalancedCover(worths, players);
        int entering;
        do {
            cover.price();
            if (cover.sum() > total + TOLERANCE * scale) {
                return false;
            }
            entering = cover.unmet(TOLERANCE * scale);
            if (entering != 0) {
                cover.pivot(entering);
            }
        } while (entering != 0);
        return true;
    }

    /** Payoffs that give the coalitions of the family their worths exactly. */
    private void price() {
        for (int player = 0; player < players; player++) {
            double payoff = 0;
            for (int row = 0; row < players; row++) {
                payoff += worths[family[row]] * inverse[row][player];
            }
            payoffs[player] = payoff;
        }
    }

    private double sum() {
        double sum = 0;
        for (double payoff : payoffs) {
            sum += payoff;
        }
        return sum;
    }

    /** The first coalition that gets less than its worth; 0 if there is none. */
    private int unmet(double tolerance) {
        for (int coalition = 1; coalition < worths.length; coalition++) {
            double excess = worths[coalition];
            for (int rest = coalition; rest != 0; rest &= rest - 1) {
                excess -= payoffs[Integer.numberOfTrailingZeros(rest)];
            }
            if (excess > tolerance) {
                return coalition;
            }
        }
        return 0;
    }

    private void pivot(int entering) {
        double[] direction = new double[players];
        int leaving = -1;
        for (int row = 0; row < players; row++) {
            for (int rest = entering; rest != 0; rest &= rest - 1) {
                direction[row] += inverse[row][Integer.numberOfTrailingZeros(rest)];
            }
            if (direction[row] > TOLERANCE && (leaving < 0 || sooner(row, leaving, direction))) {
                leaving = row;
            }
        }
        double step = weights[leaving] / direction[leaving];
        for (int row = 0; row < players; row++) {
            double factor = direction[row] / direction[leaving];
            if (row != leaving && factor != 0) {
                weights[row] = Math.max(0, weights[row] - step * direction[row]);
                for (int column = 0; column < players; column++) {
                    inverse[row][column] -= factor * inverse[leaving][column];
                }
            }
        }
        for (int column = 0; column < players; column++) {
            inverse[leaving][column] /= direction[leaving];
        }
        weights[leaving] = step;
        family[leaving] = entering;
    }

    /** Whether a row's weight is used up first; of rows that tie, that of the lower coalition. */
    private boolean sooner(int row, int other, double[] direction) {
        double difference = weights[row] / direction[row] - weights[other] / direction[other];
        return difference < -TOLERANCE || (difference <= TOLERANCE && family[row] < family[other]);
    }
}
