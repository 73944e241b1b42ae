package multilateral.game;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import multilateral.actor.ActorSet;
import multilateral.actor.Unit;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A coalitional game with exact worths: the twin of {@link CoalitionalGame} for rational answers.
 *
 * @param actors one to {@value #MOST_PLAYERS} players
 * @param unit what worths count
 * @param worths 2<sup>n</sup> fractions; entry <i>m</i> is the worth of the coalition with mask
 *     <i>m</i>, and entry 0 is zero; copied
 */
public record ExactCoalitionalGame(ActorSet actors, Unit unit, List<BigFraction> worths) {

    /** The most players: 2<sup>24</sup> fractions take about a gigabyte. */
    public static final int MOST_PLAYERS = 24;

    /**
     * Checks the worths.
     *
     * @param actors the players
     * @param unit what worths count
     * @param worths 2<sup>n</sup> fractions
     * @throws IllegalArgumentException if there are too many players, the list has another length
     *     or entry 0 is not zero
     */
    public ExactCoalitionalGame {
        if (actors.size() > MOST_PLAYERS) {
            throw new IllegalArgumentException(
                    "players ("
                            + actors.size()
                            + ") must be at most "
                            + MOST_PLAYERS
                            + " for a table of fractions; use CoalitionalGame in doubles");
        }
        worths = List.copyOf(worths);
        if (worths.size() != 1 << actors.size()) {
            throw new IllegalArgumentException(
                    "worths ("
                            + worths.size()
                            + " of them) must be "
                            + (1 << actors.size())
                            + ", one for each coalition of "
                            + actors.size()
                            + " players");
        }
        if (worths.get(0).signum() != 0) {
            throw new IllegalArgumentException(
                    "worth of the empty coalition (" + worths.get(0) + ") must be 0");
        }
    }

    /**
     * Returns a game of whole worths.
     *
     * @param players the players
     * @param worths 2<sup>n</sup> worths by mask; entry 0 is 0
     * @return the game, in units of utility
     * @throws IllegalArgumentException if the record refuses them
     */
    public static ExactCoalitionalGame table(ActorSet players, long... worths) {
        return new ExactCoalitionalGame(
                players, Unit.UTIL, LongStream.of(worths).mapToObj(BigFraction::of).toList());
    }

    /**
     * Returns a game of fractions.
     *
     * @param players the players
     * @param worths 2<sup>n</sup> worths by mask; entry 0 is zero
     * @return the game, in units of utility
     * @throws IllegalArgumentException if the record refuses them
     */
    public static ExactCoalitionalGame table(ActorSet players, BigFraction... worths) {
        return new ExactCoalitionalGame(players, Unit.UTIL, Arrays.asList(worths));
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
     * Returns the worth of a coalition.
     *
     * @param coalition the members' mask
     * @return the worth
     * @throws IllegalArgumentException if the mask names a player who does not exist
     */
    public BigFraction worth(long coalition) {
        if (coalition < 0 || coalition >= worths.size()) {
            throw new IllegalArgumentException(
                    "coalition (" + coalition + ") must be in [0, " + (worths.size() - 1) + "]");
        }
        return worths.get((int) coalition);
    }

    /**
     * Returns the game with worths rounded to doubles.
     *
     * @return the floating game
     * @throws IllegalArgumentException if a worth is beyond the range of a double
     */
    public CoalitionalGame toDoubles() {
        return CoalitionalGame.table(
                        actors, worths.stream().mapToDouble(BigFraction::doubleValue).toArray())
                .withUnit(unit);
    }

    @Override
    public String toString() {
        return "exact coalitional game of " + players() + " players in " + unit + ": " + actors;
    }
}
