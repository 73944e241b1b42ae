package multilateral.equilibrium;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import multilateral.payoff.Welfare;

/**
 * How much welfare is lost because everybody acts alone: in the worst equilibrium (Koutsoupias and
 * Papadimitriou 1999) and in the best (Anshelevich and others 2004). It is that of the equilibria
 * given: if some are missing, the worst may be worse and the best better.
 *
 * @param optimum the largest welfare of any profile of actions
 * @param optimal the first profile that has it, one action per player
 * @param worst the least welfare of an equilibrium
 * @param best the largest welfare of an equilibrium
 */
public record PriceOfAnarchy(double optimum, List<Integer> optimal, double worst, double best) {

    /**
     * Copies the profile.
     *
     * @param optimum the largest welfare of any profile of actions
     * @param optimal the first profile that has it
     * @param worst the least welfare of an equilibrium
     * @param best the largest welfare of an equilibrium
     */
    public PriceOfAnarchy {
        optimal = List.copyOf(optimal);
    }

    /**
     * Compares the sum of payoffs, which adds utilities of different players: it takes them to be
     * transferable or comparable unit by unit.
     *
     * @param game the game
     * @param equilibria equilibria of the game, at least one; that they are is not checked
     * @return the comparison
     * @throws IllegalArgumentException if there is no equilibrium or one is for a game of another
     *     shape
     */
    public static PriceOfAnarchy of(NormalFormGame game, List<MixedProfile> equilibria) {
        return compare(game, equilibria, PriceOfAnarchy::sum);
    }

    /**
     * Compares the sum of payoffs over the equilibria of a report.
     *
     * @param game the game
     * @param report the equilibria of the game, at least one
     * @return the comparison
     * @throws IllegalArgumentException if there is no equilibrium or one is for a game of another
     *     shape
     */
    public static PriceOfAnarchy of(NormalFormGame game, EnumerationReport report) {
        return of(game, report.equilibria());
    }

    /**
     * Compares welfare of a given kind. Of a mixed equilibrium it is the welfare of the payoffs
     * that players expect.
     *
     * @param game the game
     * @param equilibria equilibria of the game, at least one; that they are is not checked
     * @param welfare how good payoffs are together; called once per profile, with the unit {@link
     *     Unit#UTIL}
     * @return the comparison
     * @throws IllegalArgumentException if there is no equilibrium, one is for a game of another
     *     shape, or payoffs are outside the domain of the welfare function
     */
    public static PriceOfAnarchy of(
            NormalFormGame game, List<MixedProfile> equilibria, Welfare welfare) {
        return compare(
                game,
                equilibria,
                payoffs -> welfare.of(Quantities.of(game.actors(), Unit.UTIL, payoffs)));
    }

    private static double sum(double[] payoffs) {
        double sum = 0;
        for (double payoff : payoffs) {
            sum += payoff;
        }
        return sum;
    }

    private static PriceOfAnarchy compare(
            NormalFormGame game,
            List<MixedProfile> equilibria,
            ToDoubleFunction<double[]> welfare) {
        if (equilibria.isEmpty()) {
            throw new IllegalArgumentException(
                    "equilibria must not be empty; find one with a solver first");
        }
        double worst = Double.POSITIVE_INFINITY;
        double best = Double.NEGATIVE_INFINITY;
        double[] payoffs = new double[game.players()];
        for (MixedProfile equilibrium : equilibria) {
            for (int player = 0; player < payoffs.length; player++) {
                payoffs[player] = game.expectedPayoff(player, equilibrium);
            }
            double value = welfare.applyAsDouble(payoffs);
            worst = Math.min(worst, value);
            best = Math.max(best, value);
        }
        double optimum = Double.NEGATIVE_INFINITY;
        Integer[] optimal = new Integer[payoffs.length];
        int[] profile = new int[payoffs.length];
        int moved = 0;
        while (moved < profile.length) {
            for (int player = 0; player < payoffs.length; player++) {
                payoffs[player] = game.payoff(player, profile);
            }
            double value = welfare.applyAsDouble(payoffs);
            if (value > optimum) {
                optimum = value;
                Arrays.setAll(optimal, player -> profile[player]);
            }
            moved = advance(game, profile);
        }
        return new PriceOfAnarchy(optimum, List.of(optimal), worst, best);
    }

    /** Goes to the next profile; returns the number of players after the last one. */
    private static int advance(NormalFormGame game, int[] profile) {
        int moved = 0;
        while (moved < profile.length && ++profile[moved] == game.actions(moved)) {
            profile[moved++] = 0;
        }
        return moved;
    }

    /**
     * Returns the price of anarchy: the optimum over the worst equilibrium's welfare. Where welfare
     * is negative, as when payoffs are costs, it is the worst equilibrium's over the optimum, so
     * that it is 1 or more in both cases but for equilibria that beat all pure profiles.
     *
     * @return the ratio; infinite if one of the two is zero, and 1 if both are
     * @throws ArithmeticException if one is positive and the other negative: a ratio then means
     *     nothing, and {@link #loss()} does
     */
    public double anarchy() {
        return ratio(worst, "worst");
    }

    /**
     * Returns the price of stability: the same with the best equilibrium.
     *
     * @return the ratio; infinite if one of the two is zero, and 1 if both are
     * @throws ArithmeticException if one is positive and the other negative
     */
    public double stability() {
        return ratio(best, "best");
    }

    private double ratio(double welfare, String name) {
        if (optimum == welfare) {
            return 1;
        }
        if (optimum * welfare < 0) {
            throw new ArithmeticException(
                    "welfare of the optimum ("
                            + optimum
                            + ") and of the "
                            + name
                            + " equilibrium ("
                            + welfare
                            + ") must have the same sign for a ratio; use loss(), or measure"
                            + " payoffs from another zero");
        }
        return Math.abs(optimum > 0 || welfare > 0 ? optimum / welfare : welfare / optimum);
    }

    /**
     * Returns what the worst equilibrium lacks to the optimum, which does not depend on where
     * payoffs have their zero.
     *
     * @return the optimum less the worst equilibrium's welfare, in the unit of welfare
     */
    public double loss() {
        return optimum - worst;
    }
}
