package multilateral.cooperative;

import java.util.Arrays;
import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;
import multilateral.solve.Certificate;

/**
 * By how much each player could better himself without another: s<sub>ij</sub> is the largest
 * excess of a coalition with i and without j (Davis and Maschler 1965). Where payoffs are efficient
 * and the matrix is symmetric they are in the prekernel, and this is their certificate.
 *
 * <p>All 2<sup>n</sup> excesses are computed once, and each pair of players reads half of them.
 */
public final class SurplusMatrix implements Certificate {

    /** The most players: 2<sup>24</sup> excesses, 128 MiB. */
    public static final int MOST_PLAYERS = 24;

    private final ActorSet actors;
    private final double[] surpluses;
    private final double gap;

    private SurplusMatrix(ActorSet actors, double[] surpluses, double gap) {
        this.actors = actors;
        this.surpluses = surpluses;
        this.gap = gap;
    }

    /**
     * Computes the surpluses.
     *
     * @param game a game of at most {@value #MOST_PLAYERS} players
     * @param payoffs what each player gets, in the unit of the game
     * @return the matrix
     * @throws IllegalArgumentException if there are too many players, the payoffs are of other
     *     players or in another unit, or a worth is not finite
     */
    public static SurplusMatrix of(CoalitionalGame game, Quantities payoffs) {
        check(game, payoffs);
        int players = game.players();
        double[] excesses = new double[1 << players];
        game.fill(0, excesses);
        double[] pay = new double[excesses.length];
        for (int mask = 1; mask < pay.length; mask++) {
            pay[mask] = pay[mask & mask - 1] + payoffs.get(Integer.numberOfTrailingZeros(mask));
        }
        for (int mask = 1; mask < pay.length; mask++) {
            excesses[mask] -= pay[mask];
        }
        double[] surpluses = new double[players * players];
        for (int i = 0; i < players; i++) {
            for (int j = i + 1; j < players; j++) {
                surpluses[i * players + j] = largest(excesses, 1 << i, 1 << j, 1 << i);
                surpluses[j * players + i] = largest(excesses, 1 << i, 1 << j, 1 << j);
            }
        }
        return new SurplusMatrix(
                game.actors(), surpluses, game.worth(game.grand()) - payoffs.total());
    }

    static void check(CoalitionalGame game, Quantities payoffs) {
        checkPlayers(game.players());
        SamePlayers.checkPayoffs(payoffs.actors(), payoffs.unit(), game.actors(), game.unit());
    }

    static void checkPlayers(int players) {
        if (players > MOST_PLAYERS) {
            throw new IllegalArgumentException(
                    "players ("
                            + players
                            + ") must be at most "
                            + MOST_PLAYERS
                            + " to hold all excesses; group players into blocs");
        }
    }

    /** The largest excess of all coalitions of others joined by one of two players. */
    private static double largest(double[] excesses, int low, int high, int joined) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int outer = joined; outer < excesses.length; outer += 2 * high) {
            for (int inner = outer; inner - outer < high; inner += 2 * low) {
                for (int mask = inner; mask - inner < low; mask++) {
                    largest = Math.max(largest, excesses[mask]);
                }
            }
        }
        return largest;
    }

    /**
     * Returns what one player could gain without another.
     *
     * @param i the player who would gain
     * @param j the player left out
     * @return the largest excess of a coalition with i and without j
     * @throws IllegalArgumentException if there is no such player, or both are the same
     */
    public double get(int i, int j) {
        int players = actors.size();
        if (i < 0 || j < 0 || i >= players || j >= players || i == j) {
            throw new IllegalArgumentException(
                    "players (" + i + ", " + j + ") must be two of 0 to " + (players - 1));
        }
        return surpluses[i * players + j];
    }

    /**
     * Returns how many players there are.
     *
     * @return the number of rows and of columns
     */
    public int size() {
        return actors.size();
    }

    /**
     * Returns the largest difference between a surplus and the opposite one.
     *
     * @return zero or more; 0 for one player
     */
    public double imbalance() {
        double most = 0;
        for (int i = 0; i < size(); i++) {
            for (int j = 0; j < i; j++) {
                most = Math.max(most, Math.abs(get(i, j) - get(j, i)));
            }
        }
        return most;
    }

    /**
     * Returns the worth of all less what is paid out.
     *
     * @return zero if the payoffs are efficient
     */
    public double gap() {
        return gap;
    }

    /**
     * Returns the imbalance, or the size of the efficiency gap if that is larger.
     *
     * @return in the unit of the game; zero exactly where the payoffs are in the prekernel
     */
    @Override
    public double residual() {
        return Math.max(imbalance(), Math.abs(gap));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SurplusMatrix that
                && actors.equals(that.actors)
                && gap == that.gap
                && Arrays.equals(surpluses, that.surpluses);
    }

    @Override
    public int hashCode() {
        return 31 * actors.hashCode() + Arrays.hashCode(surpluses);
    }

    @Override
    public String toString() {
        return "surpluses of " + actors + ", largest imbalance " + imbalance() + ", gap " + gap;
    }
}
