package multilateral.cooperative;

import java.util.Arrays;
import multilateral.actor.ExactQuantities;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The core cover (Tijs and Lipperts 1982): efficient payoffs between everybody's minimal right and
 * utopia payoff. It holds the core.
 *
 * <p>The utopia payoff of a player is what he adds to all others. His minimal right is the most
 * that he can claim for himself in any coalition after paying all other members their utopia
 * payoffs. 2<sup>n</sup> worths are read and n / 2 times as many compared.
 *
 * @param minimalRights the least that each player should get
 * @param utopia the most that each player could ask for
 * @param worth the worth of all
 */
public record CoreCover(Quantities minimalRights, Quantities utopia, double worth) {

    /** The most players whose minimal rights are looked for. */
    public static final int MOST_PLAYERS = 24;

    /**
     * Computes the bounds.
     *
     * @param game a game of at most {@value #MOST_PLAYERS} players
     * @return the core cover
     * @throws IllegalArgumentException if there are too many players or a worth is not finite
     */
    public static CoreCover of(CoalitionalGame game) {
        int players = game.players();
        checkPlayers(players);
        double[] worths = new double[1 << players];
        game.fill(0, worths);
        int grand = worths.length - 1;
        double[] utopia = new double[players];
        Arrays.setAll(utopia, i -> worths[grand] - worths[grand ^ 1 << i]);
        double[] rights = new double[players];
        Arrays.fill(rights, Double.NEGATIVE_INFINITY);
        double[] sums = new double[worths.length];
        for (int mask = 1; mask <= grand; mask++) {
            sums[mask] = sums[mask & mask - 1] + utopia[Integer.numberOfTrailingZeros(mask)];
            for (int rest = mask; rest != 0; rest &= rest - 1) {
                int i = Integer.numberOfTrailingZeros(rest);
                rights[i] = Math.max(rights[i], worths[mask] - sums[mask ^ 1 << i]);
            }
        }
        return new CoreCover(
                Quantities.of(game.actors(), game.unit(), rights),
                Quantities.of(game.actors(), game.unit(), utopia),
                worths[grand]);
    }

    /**
     * Computes the utopia payoffs in fractions.
     *
     * @param game the game
     * @return what each player adds to all others
     */
    public static ExactQuantities exactUtopia(ExactCoalitionalGame game) {
        int grand = game.worths().size() - 1;
        BigFraction[] utopia = new BigFraction[game.players()];
        Arrays.setAll(utopia, i -> game.worth(grand).subtract(game.worth(grand ^ 1 << i)));
        return ExactQuantities.of(game.actors(), game.unit(), utopia);
    }

    /**
     * Computes the minimal rights in fractions.
     *
     * @param game the game
     * @return the most that each player can claim after paying the others their utopia payoffs
     */
    public static ExactQuantities exactMinimalRights(ExactCoalitionalGame game) {
        ExactQuantities utopia = exactUtopia(game);
        BigFraction[] rights = new BigFraction[game.players()];
        BigFraction[] sums = new BigFraction[game.worths().size()];
        sums[0] = BigFraction.ZERO;
        for (int mask = 1; mask < sums.length; mask++) {
            sums[mask] = sums[mask & mask - 1].add(utopia.get(Integer.numberOfTrailingZeros(mask)));
        }
        for (int i = 0; i < rights.length; i++) {
            rights[i] = game.worth(1L << i);
            for (int mask = 1; mask < sums.length; mask++) {
                BigFraction right = game.worth(mask).subtract(sums[mask & ~(1 << i)]);
                if ((mask >> i & 1) != 0 && right.compareTo(rights[i]) > 0) {
                    rights[i] = right;
                }
            }
        }
        return ExactQuantities.of(game.actors(), game.unit(), rights);
    }

    /**
     * Returns by how much the core cover misses being there.
     *
     * @return the most by which a minimal right exceeds a utopia payoff, all minimal rights exceed
     *     the worth of all, or that exceeds all utopia payoffs; zero or less if there is a point in
     *     it, that is, if the game is quasi-balanced
     */
    public double emptiness() {
        double most = Math.max(minimalRights.total() - worth, worth - utopia.total());
        for (int i = 0; i < utopia.size(); i++) {
            most = Math.max(most, minimalRights.get(i) - utopia.get(i));
        }
        return most;
    }

    /**
     * Returns by how much payoffs miss the core cover.
     *
     * @param payoffs what each player gets
     * @return the largest violation of a bound or of efficiency, zero or more
     * @throws IllegalArgumentException if the payoffs are of other players or in another unit
     */
    public double distance(Quantities payoffs) {
        Quantities below = minimalRights.minus(payoffs);
        Quantities above = payoffs.minus(utopia);
        double most = Math.abs(worth - payoffs.total());
        for (int i = 0; i < payoffs.size(); i++) {
            most = Math.max(most, Math.max(below.get(i), above.get(i)));
        }
        return most;
    }

    private static void checkPlayers(int players) {
        if (players > MOST_PLAYERS) {
            throw new IllegalArgumentException(
                    "players ("
                            + players
                            + ") must be at most "
                            + MOST_PLAYERS
                            + " to look at all coalitions; the Gately point needs only n + 1 pairs"
                            + " of worths");
        }
    }
}
