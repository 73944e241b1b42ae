package multilateral.cooperative;

import multilateral.actor.ExactQuantities;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;
import multilateral.solve.Effort;
import multilateral.solve.Outcome;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The τ-value (Tijs 1981): the efficient compromise on the line from the minimal rights to the
 * utopia payoffs of all players, see {@link CoreCover}. It exists if the game is quasi-balanced,
 * which every game with a core is. It need not be in the core.
 *
 * <p>Of a bankruptcy game it is the adjusted proportional division (Curiel, Maschler and Tijs
 * 1987).
 */
public final class TauValue {

    private TauValue() {}

    /**
     * Returns the τ-value.
     *
     * @param game a game of at most {@value CoreCover#MOST_PLAYERS} players; costs are to be given
     *     as negative worths
     * @return the value, or impossible if the game is not quasi-balanced; differences of a few
     *     roundings of the largest worth are overlooked
     * @throws IllegalArgumentException if there are too many players or a worth is not finite
     */
    public static Outcome<Quantities, Compromise> of(CoalitionalGame game) {
        CoreCover cover = CoreCover.of(game);
        Quantities rights = cover.minimalRights();
        Quantities utopia = cover.utopia();
        double largest = Math.abs(cover.worth());
        for (int i = 0; i < rights.size(); i++) {
            double bound = Math.max(Math.abs(rights.get(i)), Math.abs(utopia.get(i)));
            largest = Math.max(largest, bound);
        }
        Effort effort = Effort.start().plus(1);
        if (cover.emptiness() > 16 * rights.size() * Math.ulp(largest)) {
            return new Outcome.Impossible<>(Compromise.none(game), effort);
        }
        double way = utopia.total() - rights.total();
        double missing = cover.worth() - rights.total();
        double part = way > 0 ? Math.min(1, Math.max(0, missing / way)) : 0;
        double[] value = new double[rights.size()];
        for (int i = 0; i < value.length; i++) {
            value[i] = rights.get(i) + part * Math.max(0, utopia.get(i) - rights.get(i));
        }
        Quantities answer = Quantities.of(game.actors(), game.unit(), value);
        return new Outcome.Solved<>(answer, Compromise.of(game, answer), effort);
    }

    /**
     * Returns the exact τ-value.
     *
     * @param game the game; costs are to be given as negative worths
     * @return the value, or impossible if the game is not quasi-balanced. The certificate is of the
     *     game and the value rounded to doubles
     * @throws IllegalArgumentException if a worth is beyond the range of a double
     */
    public static Outcome<ExactQuantities, Compromise> exact(ExactCoalitionalGame game) {
        ExactQuantities rights = CoreCover.exactMinimalRights(game);
        ExactQuantities utopia = CoreCover.exactUtopia(game);
        BigFraction missing = game.worth(game.worths().size() - 1L).subtract(rights.total());
        BigFraction way = utopia.total().subtract(rights.total());
        boolean quasiBalanced = missing.signum() >= 0 && missing.compareTo(way) <= 0;
        for (int i = 0; i < game.players(); i++) {
            quasiBalanced &= rights.get(i).compareTo(utopia.get(i)) <= 0;
        }
        Effort effort = Effort.start().plus(1);
        CoalitionalGame doubles = game.toDoubles();
        if (!quasiBalanced) {
            return new Outcome.Impossible<>(Compromise.none(doubles), effort);
        }
        BigFraction part = way.signum() > 0 ? missing.divide(way) : BigFraction.ZERO;
        BigFraction[] value = new BigFraction[game.players()];
        for (int i = 0; i < value.length; i++) {
            value[i] = rights.get(i).add(utopia.get(i).subtract(rights.get(i)).multiply(part));
        }
        ExactQuantities answer = ExactQuantities.of(game.actors(), game.unit(), value);
        return new Outcome.Solved<>(answer, Compromise.of(doubles, answer.toQuantities()), effort);
    }
}
