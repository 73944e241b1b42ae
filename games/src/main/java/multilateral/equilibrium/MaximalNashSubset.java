package multilateral.equilibrium;

import java.util.List;
import multilateral.game.ExactProfile;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A largest set of equilibria of a game of two players that is a product: any mixture of some
 * strategies of the row player is in equilibrium with any mixture of some of the column player
 * (Winkels 1979).
 *
 * @param rowStrategies the row player's extreme strategies, each with one probability per action
 * @param columnStrategies the column player's
 */
public record MaximalNashSubset(
        List<List<BigFraction>> rowStrategies, List<List<BigFraction>> columnStrategies) {

    /**
     * Copies the strategies.
     *
     * @param rowStrategies the row player's extreme strategies
     * @param columnStrategies the column player's
     */
    public MaximalNashSubset {
        rowStrategies = rowStrategies.stream().map(List::copyOf).toList();
        columnStrategies = columnStrategies.stream().map(List::copyOf).toList();
    }

    /**
     * Returns the corners of this set: each extreme strategy of the one with each of the other.
     *
     * @return the extreme equilibria in this set, in the order of the row player's strategies
     */
    public List<ExactProfile> extremeEquilibria() {
        return rowStrategies.stream()
                .flatMap(
                        row ->
                                columnStrategies.stream()
                                        .map(column -> new ExactProfile(List.of(row, column))))
                .toList();
    }

    /**
     * Tells whether this set is one equilibrium only.
     *
     * @return whether each player has one strategy in it
     */
    public boolean isSingle() {
        return rowStrategies.size() == 1 && columnStrategies.size() == 1;
    }
}
