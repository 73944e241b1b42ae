package multilateral.cooperative;

import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import multilateral.actor.ActorSet;
import multilateral.actor.Coalition;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import multilateral.game.CoalitionalGame;
import multilateral.payoff.RankBrackets;
import multilateral.payoff.RankChange;
import multilateral.payoff.RankRobustness;
import multilateral.solve.Outcome;

/**
 * How much each player's payoff changes with each coalition's worth.
 *
 * <p>For a linear value the derivatives are exact: they are its payoffs in the games in which one
 * coalition alone is worth 1. For any other they are finite differences on both sides; where those
 * differ the value has a kink, and the derivative is their mean. The value is asked 2<sup>n</sup>
 * or 2<sup>n+1</sup> times.
 */
public final class Sensitivity {

    /** The most players. */
    public static final int MOST_PLAYERS = 12;

    private final Value value;
    private final CoalitionalGame game;
    private final Quantities shares;
    private final double[][] below;
    private final double[][] above;

    private Sensitivity(
            Value value,
            CoalitionalGame game,
            Quantities shares,
            double[][] below,
            double[][] above) {
        this.value = value;
        this.game = game;
        this.shares = shares;
        this.below = below;
        this.above = above;
    }

    /**
     * The pull of one coalition's worth on one player's payoff.
     *
     * @param coalition the coalition
     * @param derivative what the player gets of one unit more
     */
    public record Influence(Coalition coalition, double derivative) {}

    /**
     * Differentiates a linear value.
     *
     * @param value a value that is a sum over coalitions of worth times a fixed weight
     * @param game a game of at most {@value #MOST_PLAYERS} players
     * @return the exact derivatives
     * @throws IllegalArgumentException if there are more players, or the derivatives do not add up
     *     to the payoffs, so that the value is not linear
     */
    public static Sensitivity ofLinear(Value value, CoalitionalGame game) {
        double[] worths = worths(game);
        double[][] derivatives = new double[worths.length][];
        double[] sums = new double[game.players()];
        double size = 0;
        for (int mask = 1; mask < worths.length; mask++) {
            double[] unit = new double[worths.length];
            unit[mask] = 1;
            derivatives[mask] = value.of(like(game, unit)).toArray();
            for (int i = 0; i < sums.length; i++) {
                sums[i] += worths[mask] * derivatives[mask][i];
                size = Math.max(size, Math.abs(worths[mask]));
            }
        }
        Quantities shares = value.of(game);
        for (int i = 0; i < sums.length; i++) {
            if (!(Math.abs(shares.get(i) - sums[i]) <= 1e-8 * size)) {
                throw new IllegalArgumentException(
                        "value is not linear: \""
                                + game.actors().get(i).id()
                                + "\" gets "
                                + shares.get(i)
                                + ", but worths times derivatives add up to "
                                + sums[i]
                                + "; use Sensitivity.of");
            }
        }
        return new Sensitivity(value, game, shares, derivatives, derivatives);
    }

    /**
     * Differentiates any value by finite differences, with steps of about 1e-4 of the largest
     * worth.
     *
     * @param value the value
     * @param game a game of at most {@value #MOST_PLAYERS} players
     * @return the derivatives, up to the square of the step where the value is smooth, up to
     *     rounding where it is linear in pieces
     * @throws IllegalArgumentException if there are more players or the value refuses a game nearby
     */
    public static Sensitivity of(Value value, CoalitionalGame game) {
        double largest = 0;
        for (double worth : worths(game)) {
            largest = Math.max(largest, Math.abs(worth));
        }
        return of(value, game, Math.scalb(1.0, Math.getExponent(largest == 0 ? 1 : largest) - 13));
    }

    /**
     * Differentiates any value by finite differences.
     *
     * @param value the value
     * @param game a game of at most {@value #MOST_PLAYERS} players
     * @param step by how much a worth is changed each way, above zero, in the unit of the game
     * @return the derivatives
     * @throws IllegalArgumentException if there are more players, the step is not above zero and
     *     finite, or the value refuses a game nearby
     */
    public static Sensitivity of(Value value, CoalitionalGame game, double step) {
        if (!(step > 0 && step < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("step (" + step + ") must be above zero and finite");
        }
        double[] worths = worths(game);
        Quantities shares = value.of(game);
        double[] now = shares.toArray();
        double[][] below = new double[worths.length][];
        double[][] above = new double[worths.length][];
        for (int mask = 1; mask < worths.length; mask++) {
            above[mask] = slope(value, game, worths, mask, step, now);
            below[mask] = slope(value, game, worths, mask, -step, now);
        }
        return new Sensitivity(value, game, shares, below, above);
    }

    private static double[] slope(
            Value value,
            CoalitionalGame game,
            double[] worths,
            int mask,
            double step,
            double[] now) {
        double[] there = value.of(like(game, plus(worths, mask, step))).toArray();
        for (int i = 0; i < there.length; i++) {
            there[i] = (there[i] - now[i]) / step;
        }
        return there;
    }

    private static double[] worths(CoalitionalGame game) {
        if (game.players() > MOST_PLAYERS) {
            throw new IllegalArgumentException(
                    "players ("
                            + game.players()
                            + ") must be at most "
                            + MOST_PLAYERS
                            + ": there is a derivative in each of 2^n worths; for more players ask"
                            + " for the finite changes of a few worths by valuing changed games");
        }
        return PayoffAxioms.worths(game);
    }

    private static double[] plus(double[] worths, int coalition, double more) {
        double[] changed = worths.clone();
        changed[coalition] += more;
        return changed;
    }

    private static CoalitionalGame like(CoalitionalGame game, double[] worths) {
        return CoalitionalGame.table(game.actors(), worths).withUnit(game.unit());
    }

    /**
     * Returns the game.
     *
     * @return the game in which payoffs were differentiated
     */
    public CoalitionalGame game() {
        return game;
    }

    /**
     * Returns the payoffs as they are.
     *
     * @return the value of the game
     */
    public Quantities shares() {
        return shares;
    }

    /**
     * Returns what a player gets of one unit more for a coalition.
     *
     * @param player the player's position
     * @param coalition the coalition's mask, not empty
     * @return the derivative of the payoff in the worth
     * @throws IllegalArgumentException if there is no such player or coalition
     */
    public double derivative(int player, long coalition) {
        int mask = check(player, coalition);
        return (below[mask][player] + above[mask][player]) / 2;
    }

    /**
     * Returns by how much the derivative changes at the present worth.
     *
     * @param player the player's position
     * @param coalition the coalition's mask, not empty
     * @return the derivative upward less the derivative downward: zero for a linear value, next to
     *     zero for a smooth one
     * @throws IllegalArgumentException if there is no such player or coalition
     */
    public double kink(int player, long coalition) {
        int mask = check(player, coalition);
        return above[mask][player] - below[mask][player];
    }

    private int check(int player, long coalition) {
        if (player < 0 || player >= game.players()) {
            throw new IllegalArgumentException(
                    "player (" + player + ") must be in [0, " + (game.players() - 1) + "]");
        }
        if (coalition < 1 || coalition > game.grand()) {
            throw new IllegalArgumentException(
                    "coalition (" + coalition + ") must be in [1, " + game.grand() + "]");
        }
        return (int) coalition;
    }

    /**
     * Returns what each player gets of one unit more for a coalition.
     *
     * @param coalition the coalition's mask, not empty
     * @return one derivative per player; they add up to zero, but for the coalition of all, if the
     *     value shares out the worth of all
     * @throws IllegalArgumentException if there is no such coalition
     */
    public Quantities derivatives(long coalition) {
        ActorSet actors = game.actors();
        return Quantities.of(
                actors,
                Unit.ONE,
                IntStream.range(0, actors.size())
                        .mapToDouble(i -> derivative(i, coalition))
                        .toArray());
    }

    /**
     * Returns how the payoffs change with a change of one worth that may be large.
     *
     * @param coalition the coalition's mask, not empty
     * @param more what is added to its worth
     * @return the new payoffs less the old ones
     * @throws IllegalArgumentException if there is no such coalition, the amount is not finite or
     *     the value refuses the new game
     */
    public Quantities change(long coalition, double more) {
        int mask = check(0, coalition);
        return value.of(like(game, plus(worths(game), mask, more))).minus(shares);
    }

    /**
     * Returns the coalitions whose worths pull most on one player's payoff.
     *
     * @param player the player's position
     * @param most how many at most
     * @return the largest derivatives first, whatever their sign; equal ones by mask
     * @throws IllegalArgumentException if there is no such player
     */
    public List<Influence> strongest(int player, int most) {
        return IntStream.rangeClosed(1, (int) game.grand())
                .mapToObj(
                        mask ->
                                new Influence(
                                        new Coalition(game.actors(), mask),
                                        derivative(player, mask)))
                .sorted(Comparator.comparingDouble(i -> -Math.abs(i.derivative())))
                .limit(most)
                .toList();
    }

    /**
     * Returns how the payoffs change with a parameter of the game or of the value, such as a
     * weight.
     *
     * @param payoffs the payoffs, by the parameter
     * @param at the parameter as it is
     * @param step by how much it is changed each way, above zero
     * @return the slope of each payoff between the parameters one step below and one above, as a
     *     pure number
     * @throws IllegalArgumentException if the step is not above zero and finite, or there are no
     *     payoffs nearby
     */
    public static Quantities inParameter(
            DoubleFunction<Quantities> payoffs, double at, double step) {
        if (!(step > 0 && step < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("step (" + step + ") must be above zero and finite");
        }
        double width = (at + step) - (at - step);
        return payoffs.apply(at + step)
                .minus(payoffs.apply(at - step))
                .map(change -> change / width, Unit.ONE);
    }

    /**
     * Returns the largest interval around the present parameter in which no two players change
     * places.
     *
     * @param value the value
     * @param family the game, by the parameter
     * @param from the lower end of the range to search
     * @param present the parameter as it is
     * @param to the upper end of the range
     * @return the interval; see {@link RankRobustness#interval} for other grids and a budget
     * @throws IllegalArgumentException if the range is not one, or the value refuses a game
     */
    public static Outcome<RankRobustness.Interval, RankBrackets> interval(
            Value value,
            DoubleFunction<CoalitionalGame> family,
            double from,
            double present,
            double to) {
        return RankRobustness.withDefaults()
                .interval(t -> value.of(family.apply(t)), from, present, to);
    }

    /**
     * Returns who overtakes whom while the parameter runs over a range.
     *
     * @param value the value
     * @param family the game, by the parameter
     * @param from the lower end of the range
     * @param to the upper end
     * @return the changes of places; see {@link RankRobustness#changes} for other grids and a
     *     budget
     * @throws IllegalArgumentException if the range is not one, or the value refuses a game
     */
    public static Outcome<List<RankChange>, RankBrackets> rankChanges(
            Value value, DoubleFunction<CoalitionalGame> family, double from, double to) {
        return RankRobustness.withDefaults().changes(t -> value.of(family.apply(t)), from, to);
    }
}
