package multilateral.cooperative;

import java.util.Arrays;
import java.util.Locale;
import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;

/**
 * An interaction index of every pair of players: a symmetric matrix. On its diagonal are the
 * players' values, which are the index of each alone.
 */
public final class PairInteractions {

    private final Quantities values;
    private final double[][] below;

    /** Entry {@code below[i][j]} is that of i and j &lt; i. */
    PairInteractions(Quantities values, double[][] below) {
        this.values = values;
        this.below = below;
    }

    /**
     * Returns the players.
     *
     * @return the players
     */
    public ActorSet actors() {
        return values.actors();
    }

    /**
     * Returns what the figures count.
     *
     * @return the unit of the game
     */
    public Unit unit() {
        return values.unit();
    }

    /**
     * Returns the interaction of two players.
     *
     * @param i one player's position
     * @param j the other's position, or the same for the player's value
     * @return their interaction
     * @throws IllegalArgumentException if there is no such player
     */
    public double get(int i, int j) {
        values.get(i);
        values.get(j);
        return i == j ? values.get(i) : below[Math.max(i, j)][Math.min(i, j)];
    }

    /**
     * Returns the interaction of two players.
     *
     * @param i one player's id
     * @param j the other's id, or the same for the player's value
     * @return their interaction
     * @throws IllegalArgumentException if there is no such player
     */
    public double get(String i, String j) {
        return get(actors().indexOf(i), actors().indexOf(j));
    }

    /**
     * Returns a player's interactions with each.
     *
     * @param i the player's position
     * @return one figure per player, the player's own value among them
     * @throws IllegalArgumentException if there is no such player
     */
    public Quantities with(int i) {
        double[] row = new double[values.size()];
        Arrays.setAll(row, j -> get(i, j));
        return Quantities.of(actors(), unit(), row);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PairInteractions that
                && values.equals(that.values)
                && Arrays.deepEquals(below, that.below);
    }

    @Override
    public int hashCode() {
        return 31 * values.hashCode() + Arrays.deepHashCode(below);
    }

    /** One line a player. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("interactions in " + unit());
        for (int i = 0; i < values.size(); i++) {
            text.append('\n').append(actors().get(i).id()).append(':');
            for (int j = 0; j < values.size(); j++) {
                text.append(String.format(Locale.ROOT, " %.6g", get(i, j)));
            }
        }
        return text.toString();
    }
}
