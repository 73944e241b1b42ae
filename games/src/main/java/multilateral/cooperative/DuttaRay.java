package multilateral.cooperative;

import java.util.Arrays;
import multilateral.actor.Coalition;
import multilateral.actor.ExactQuantities;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The constrained egalitarian allocation of a convex game (Dutta and Ray 1989): as equal as the
 * claims of coalitions allow. It is in the core and Lorenz dominates all else in it.
 *
 * <p>The largest coalition with the highest worth a head gets that worth, each member the same;
 * then the same is done among the others for what they add to those served. At most n rounds of
 * 2<sup>n</sup> worths, after n² · 2<sup>n</sup> / 8 comparisons for convexity.
 *
 * <p>Only convex games are taken. In others the allocation need not exist, and where it does these
 * rounds need not find it.
 */
public final class DuttaRay {

    /** The most players. */
    public static final int MOST_PLAYERS = 24;

    private DuttaRay() {}

    /**
     * Returns the allocation.
     *
     * @param game a convex game of at most {@value #MOST_PLAYERS} players, up to a few roundings of
     *     the largest worth; costs are to be given as negative worths
     * @return one payoff per player, which add up to the worth of all
     * @throws IllegalArgumentException if there are too many players, a worth is not finite or the
     *     game is not convex
     */
    public static Quantities of(CoalitionalGame game) {
        if (game.players() > MOST_PLAYERS) {
            throw new IllegalArgumentException(
                    "players ("
                            + game.players()
                            + ") must be at most "
                            + MOST_PLAYERS
                            + " to look at all coalitions");
        }
        double[] worths = new double[1 << game.players()];
        game.fill(0, worths);
        double largest = Arrays.stream(worths).map(Math::abs).max().orElse(0);
        double tolerance = 16 * Math.ulp(largest);
        checkConvex(game, worths, tolerance);
        double[] payoffs = new double[game.players()];
        int grand = worths.length - 1;
        for (int served = 0; served != grand; ) {
            double most = Double.NEGATIVE_INFINITY;
            for (int more = grand ^ served; more != 0; more = more - 1 & ~served & grand) {
                most = Math.max(most, average(worths, served, more));
            }
            int next = 0;
            for (int more = grand ^ served; more != 0; more = more - 1 & ~served & grand) {
                next |= average(worths, served, more) >= most - tolerance ? more : 0;
            }
            double each = average(worths, served, next);
            for (int rest = next; rest != 0; rest &= rest - 1) {
                payoffs[Integer.numberOfTrailingZeros(rest)] = each;
            }
            served |= next;
        }
        return Quantities.of(game.actors(), game.unit(), payoffs);
    }

    private static double average(double[] worths, int served, int more) {
        return (worths[served | more] - worths[served]) / Integer.bitCount(more);
    }

    /**
     * Returns the exact allocation.
     *
     * @param game a convex game; costs are to be given as negative worths
     * @return one payoff per player, which add up to the worth of all
     * @throws IllegalArgumentException if the game is not convex
     */
    public static ExactQuantities exact(ExactCoalitionalGame game) {
        int grand = game.worths().size() - 1;
        for (int mask = 0; mask <= grand; mask++) {
            for (int i = grand ^ mask; i != 0; i &= i - 1) {
                for (int j = i & i - 1; j != 0; j &= j - 1) {
                    int one = mask | (i & -i);
                    int other = mask | (j & -j);
                    if (game.worth(one)
                                    .add(game.worth(other))
                                    .compareTo(game.worth(one | other).add(game.worth(mask)))
                            > 0) {
                        throw notConvex(
                                new Coalition(game.actors(), one),
                                new Coalition(game.actors(), other));
                    }
                }
            }
        }
        BigFraction[] payoffs = new BigFraction[game.players()];
        for (int served = 0; served != grand; ) {
            int next = grand ^ served;
            for (int more = next; more != 0; more = more - 1 & ~served & grand) {
                int order = average(game, served, more).compareTo(average(game, served, next));
                next = order > 0 ? more : order == 0 ? next | more : next;
            }
            BigFraction each = average(game, served, next);
            for (int rest = next; rest != 0; rest &= rest - 1) {
                payoffs[Integer.numberOfTrailingZeros(rest)] = each;
            }
            served |= next;
        }
        return ExactQuantities.of(game.actors(), game.unit(), payoffs);
    }

    private static BigFraction average(ExactCoalitionalGame game, int served, int more) {
        return game.worth(served | more)
                .subtract(game.worth(served))
                .divide(Integer.bitCount(more));
    }

    private static void checkConvex(CoalitionalGame game, double[] worths, double tolerance) {
        int grand = worths.length - 1;
        for (int mask = 0; mask <= grand; mask++) {
            for (int i = grand ^ mask; i != 0; i &= i - 1) {
                for (int j = i & i - 1; j != 0; j &= j - 1) {
                    int one = mask | (i & -i);
                    int other = mask | (j & -j);
                    double apart = worths[one] + worths[other];
                    if (apart - worths[one | other] - worths[mask] > tolerance) {
                        throw notConvex(
                                new Coalition(game.actors(), one),
                                new Coalition(game.actors(), other));
                    }
                }
            }
        }
    }

    private static IllegalArgumentException notConvex(Coalition one, Coalition other) {
        return new IllegalArgumentException(
                "game must be convex, but coalitions "
                        + one.ids()
                        + " and "
                        + other.ids()
                        + " are worth more apart than their union and their intersection; of such"
                        + " games the constrained egalitarian allocation need not exist; use"
                        + " Nucleolus");
    }
}
