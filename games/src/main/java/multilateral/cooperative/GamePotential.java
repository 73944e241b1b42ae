package multilateral.cooperative;

import java.util.Arrays;
import java.util.List;
import multilateral.actor.Coalition;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The potential of a game (Hart and Mas-Colell 1989): one number for each coalition, such that what
 * players add to it, each in turn as the last, is all that the coalition is worth. What a player
 * adds is that player's Shapley value in the game among the members of the coalition; so this is
 * the Shapley value of all subgames at once.
 */
public final class GamePotential {

    private final CoalitionalGame game;
    private final double[] potentials;

    private GamePotential(CoalitionalGame game, double[] potentials) {
        this.game = game;
        this.potentials = potentials;
    }

    /**
     * Returns the potential of a game. O(n 2<sup>n</sup>), 8 · 2<sup>n</sup> bytes; only positive
     * multiples of worths are added up.
     *
     * @param game a game of at most 30 players
     * @return the potential
     * @throws IllegalArgumentException if there are more players or a worth is not finite
     */
    public static GamePotential of(CoalitionalGame game) {
        if (game.players() > CoalitionalGame.MOST_TABLE_PLAYERS) {
            throw new IllegalArgumentException(
                    "players ("
                            + game.players()
                            + ") must be at most "
                            + CoalitionalGame.MOST_TABLE_PLAYERS
                            + ": each of 2^n coalitions has a potential");
        }
        double[] potentials = new double[1 << game.players()];
        double[] block = new double[Math.min(1 << 11, potentials.length)];
        for (int first = 0; first >= 0 && first < potentials.length; first += block.length) {
            game.fill(first, block);
            for (int low = 0; low < block.length; low++) {
                int mask = first + low;
                double sum = block[low];
                for (int rest = mask; rest != 0; rest &= rest - 1) {
                    sum += potentials[mask ^ Integer.lowestOneBit(rest)];
                }
                potentials[mask] = mask == 0 ? 0 : sum / Integer.bitCount(mask);
            }
        }
        return new GamePotential(game, potentials);
    }

    /**
     * Returns the potential of a coalition.
     *
     * @param coalition the members' mask
     * @return the potential of the game among the members; 0 for the empty coalition
     * @throws IllegalArgumentException if the mask names a player who does not exist
     */
    public double at(long coalition) {
        return potentials[(int) new Coalition(game.actors(), coalition).mask()];
    }

    /**
     * Returns a player's Shapley value in the game among the members of a coalition.
     *
     * @param player the player's position
     * @param coalition the mask of a coalition with the player in it
     * @return what the player adds to the potential
     * @throws IllegalArgumentException if the mask names a player who does not exist or the player
     *     is not in the coalition
     */
    public double share(int player, long coalition) {
        if (!new Coalition(game.actors(), coalition).contains(player)) {
            throw new IllegalArgumentException(
                    "player ("
                            + player
                            + ") must be in the coalition (0x"
                            + Long.toHexString(coalition)
                            + ")");
        }
        return at(coalition) - at(coalition ^ 1L << player);
    }

    /**
     * Returns what all players add to the potential of all.
     *
     * @return the Shapley value
     */
    public Quantities shares() {
        double[] shares = new double[game.players()];
        Arrays.setAll(shares, i -> share(i, game.grand()));
        return Quantities.of(game.actors(), game.unit(), shares);
    }

    /**
     * Returns the exact potentials of an exact game.
     *
     * @param game the game
     * @return one potential per coalition by mask; entry 0 is zero
     */
    public static List<BigFraction> exact(ExactCoalitionalGame game) {
        BigFraction[] potentials = new BigFraction[game.worths().size()];
        potentials[0] = BigFraction.ZERO;
        for (int mask = 1; mask < potentials.length; mask++) {
            BigFraction sum = game.worth(mask);
            for (int rest = mask; rest != 0; rest &= rest - 1) {
                sum = sum.add(potentials[mask ^ Integer.lowestOneBit(rest)]);
            }
            potentials[mask] = sum.divide(Integer.bitCount(mask));
        }
        return List.of(potentials);
    }
}
