package multilateral.cooperative;

import multilateral.actor.ActorSet;
import multilateral.actor.Coalition;
import multilateral.actor.CoalitionStructure;

/**
 * A game in which everybody cares about nothing but who stands in the same coalition (Drèze and
 * Greenberg 1980).
 *
 * <p>Preferences are given by utilities, of which only the order counts, each player's own. They
 * are compared as they are, without a tolerance: where sums of fractions should tie, scale them to
 * whole numbers. Up to 62 players.
 */
public final class HedonicGame {

    private final ActorSet actors;
    private final HedonicUtility utility;

    private HedonicGame(ActorSet actors, HedonicUtility utility) {
        this.actors = actors;
        this.utility = utility;
    }

    /**
     * Returns the game of a function.
     *
     * @param players one to 62 players
     * @param utility how much each player likes each coalition with it; asked when needed, and
     *     refused then if it is not finite
     * @return the game
     * @throws IllegalArgumentException if there are too many players
     */
    public static HedonicGame of(ActorSet players, HedonicUtility utility) {
        return new HedonicGame(Coalition.grand(players).players(), utility);
    }

    /**
     * Returns the additively separable game (Banerjee, Konishi and Sönmez 2001; Bogomolnaia and
     * Jackson 2002): a coalition is worth to a player the sum of what its members are.
     *
     * @param players one to 62 players
     * @param values what each player (row) sees in each other (column); finite, copied; what is on
     *     the diagonal is ignored, and being alone is worth 0
     * @return the game
     * @throws IllegalArgumentException if there are too many players, the table is not square or a
     *     value is not finite
     */
    public static HedonicGame additivelySeparable(ActorSet players, double[][] values) {
        double[] table = table(players, values, 0);
        int n = players.size();
        return of(players, (player, coalition) -> sum(table, n, player, coalition));
    }

    /**
     * Returns the fractional game (Aziz, Brandl, Brandt, Harrenstein, Olsen and Peters 2019): a
     * coalition is worth to a player the sum of what its members are, divided by their number, the
     * player counted as worth 0.
     *
     * @param players one to 62 players
     * @param values what each player (row) sees in each other (column); finite, copied; what is on
     *     the diagonal is ignored, and being alone is worth 0
     * @return the game
     * @throws IllegalArgumentException if there are too many players, the table is not square or a
     *     value is not finite
     */
    public static HedonicGame fractional(ActorSet players, double[][] values) {
        double[] table = table(players, values, 0);
        int n = players.size();
        return of(
                players,
                (player, coalition) -> sum(table, n, player, coalition) / Long.bitCount(coalition));
    }

    /**
     * Returns the anonymous game (Bogomolnaia and Jackson 2002): only the number of members counts.
     *
     * @param players one to 62 players
     * @param values how much each player (row) likes coalitions of 1, 2, … n members (column);
     *     finite, copied
     * @return the game
     * @throws IllegalArgumentException if there are too many players, the table is not square or a
     *     value is not finite
     */
    public static HedonicGame anonymous(ActorSet players, double[][] values) {
        double[] table = table(players, values, -1);
        int n = players.size();
        return of(players, (player, coalition) -> table[player * n + Long.bitCount(coalition) - 1]);
    }

    private static double sum(double[] table, int n, int player, long coalition) {
        double sum = 0;
        for (long rest = coalition; rest != 0; rest &= rest - 1) {
            sum += table[player * n + Long.numberOfTrailingZeros(rest)];
        }
        return sum;
    }

    /** A checked flat copy; the diagonal is set to zero unless {@code diagonal} is negative. */
    private static double[] table(ActorSet players, double[][] values, int diagonal) {
        int n = players.size();
        if (values.length != n) {
            throw new IllegalArgumentException(
                    "values (" + values.length + " rows) must have one for each player, " + n);
        }
        double[] table = new double[n * n];
        for (int player = 0; player < n; player++) {
            if (values[player].length != n) {
                throw new IllegalArgumentException(
                        "values of \""
                                + players.get(player).id()
                                + "\" ("
                                + values[player].length
                                + " of them) must be "
                                + n);
            }
            for (int column = 0; column < n; column++) {
                boolean ignored = diagonal == 0 && column == player;
                double value = ignored ? 0 : values[player][column];
                if (!Double.isFinite(value)) {
                    throw new IllegalArgumentException(
                            "value "
                                    + column
                                    + " of \""
                                    + players.get(player).id()
                                    + "\" ("
                                    + value
                                    + ") must be finite");
                }
                table[player * n + column] = value;
            }
        }
        return table;
    }

    /**
     * Returns the number of players.
     *
     * @return one or more
     */
    public int players() {
        return actors.size();
    }

    /**
     * Returns the players.
     *
     * @return the players; bit <i>i</i> of a mask is actor <i>i</i>
     */
    public ActorSet actors() {
        return actors;
    }

    /**
     * Returns how much a player likes a coalition.
     *
     * @param player the player's position
     * @param coalition the members' mask
     * @return the utility, finite
     * @throws IllegalArgumentException if the player is not among the members, a member does not
     *     exist, or the utility is not finite
     */
    public double utility(int player, long coalition) {
        if (!new Coalition(actors, coalition).contains(player)) {
            throw new IllegalArgumentException(
                    "coalition "
                            + new Coalition(actors, coalition)
                            + " must have player \""
                            + actors.get(player).id()
                            + "\" in it");
        }
        double value = utility.of(player, coalition);
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "utility of \""
                            + actors.get(player).id()
                            + "\" in "
                            + new Coalition(actors, coalition)
                            + " ("
                            + value
                            + ") must be finite");
        }
        return value;
    }

    /**
     * Returns how much a player likes to stand where a structure puts it.
     *
     * @param player the player's position
     * @param structure a partition of the players
     * @return the utility
     * @throws IllegalArgumentException if the structure is of others, there is no such player or
     *     the utility is not finite
     */
    public double utility(int player, CoalitionStructure structure) {
        checkStructure(structure);
        return utility(player, SetPartitions.masks(structure)[structure.blocOf(player)]);
    }

    void checkStructure(CoalitionStructure structure) {
        if (!structure.players().equals(actors)) {
            throw new IllegalArgumentException("structure is of other players than the game");
        }
    }

    @Override
    public String toString() {
        return "hedonic game of " + players() + " players: " + actors;
    }
}
