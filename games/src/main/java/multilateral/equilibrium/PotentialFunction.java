package multilateral.equilibrium;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import multilateral.game.NormalFormGame;
import multilateral.solve.Budget;
import multilateral.solve.Why;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * One function of the profile that every player acts as if it wanted to raise (Monderer and Shapley
 * 1996), of the strongest kind that the game has; or the proof that there is none.
 *
 * <p>All comparisons are made on exact payoffs. Decimal fractions such as 0.1 are no doubles, so
 * that a game computed from them often misses an exact potential by rounding: give such games in
 * exact fractions, or state a tolerance. The work is some readings of the payoffs as big integers,
 * times the number of pairs of players; a million payoffs are feasible.
 */
public final class PotentialFunction {

    private final IntegerPayoffs payoffs;
    private final PotentialKind kind;
    private final List<BigFraction> weights;

    /** By profile, times the scale; empty if there is no potential, or none was found. */
    private final BigInteger[] values;

    private final BigFraction scale;
    private final List<int[]> cycle;
    private final Optional<Why> stopped;

    PotentialFunction(
            IntegerPayoffs payoffs,
            PotentialKind kind,
            List<BigFraction> weights,
            BigInteger[] values,
            BigFraction scale,
            List<int[]> cycle,
            Optional<Why> stopped) {
        this.payoffs = payoffs;
        this.kind = kind;
        this.weights = weights;
        this.values = values;
        this.scale = scale;
        this.cycle = cycle;
        this.stopped = stopped;
    }

    /**
     * Finds the strongest potential of a game.
     *
     * @param game the game
     * @return the potential, or the proof that there is none
     */
    public static PotentialFunction of(NormalFormGame game) {
        return of(game, 0);
    }

    /**
     * Finds the strongest potential of a game, forgiving rounding in payoffs.
     *
     * @param game the game
     * @param tolerance by how much a deviation's gain and the change of an exact potential may
     *     differ, zero or more; the other kinds are exact
     * @return the potential, or the proof that there is none
     * @throws IllegalArgumentException if the tolerance is negative or not finite
     */
    public static PotentialFunction of(NormalFormGame game, double tolerance) {
        return of(game, tolerance, Budget.withDefaults());
    }

    /**
     * Finds the strongest potential of a game within a budget; a step is a look at 256 profiles.
     * Payoffs are turned into integers before the first one.
     *
     * @param game the game
     * @param tolerance by how much a deviation's gain and the change of an exact potential may
     *     differ, zero or more; the other kinds are exact
     * @param budget how much the run may cost
     * @return the potential, or the proof that there is none; if the budget ended, what is sure so
     *     far, with a kind that is {@link PotentialKind#UNDECIDED} if no potential was found
     * @throws IllegalArgumentException if the tolerance is negative or not finite
     */
    public static PotentialFunction of(NormalFormGame game, double tolerance, Budget budget) {
        if (!(tolerance >= 0 && tolerance < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "tolerance (" + tolerance + ") must be zero or more and finite");
        }
        return new PotentialSearch(game, budget).find(tolerance);
    }

    /**
     * Returns the strongest kind of potential that the game has.
     *
     * @return the kind; {@link PotentialKind#NONE} if it has none, and {@link
     *     PotentialKind#UNDECIDED} if none was found before the budget ended
     */
    public PotentialKind kind() {
        return kind;
    }

    /**
     * Tells whether, and why, the search ended before it was done.
     *
     * @return the reason; empty if the search was done
     */
    public Optional<Why> stopped() {
        return stopped;
    }

    /**
     * Returns the potential of a profile: of an exact or weighted one, what it has more than the
     * first profile; of an ordinal one, how many gaining steps can lead to the profile at most.
     *
     * @param profile one action per player, from 0
     * @return the value
     * @throws IllegalStateException if there is no potential, or none was found
     * @throws IllegalArgumentException if there is no such profile
     */
    public BigFraction exactValue(int... profile) {
        if (values.length == 0) {
            throw new IllegalStateException(
                    kind == PotentialKind.NONE
                            ? "the game has no potential; cycle() shows why, and kind() tells"
                                    + " beforehand"
                            : "no potential was found before the budget ended; allow more, and"
                                    + " kind() tells beforehand");
        }
        boolean fits = profile.length == payoffs.players();
        int cell = 0;
        for (int player = 0; fits && player < profile.length; player++) {
            fits = profile[player] >= 0 && profile[player] < payoffs.actions(player);
            cell = fits ? payoffs.moved(cell, player, profile[player]) : 0;
        }
        if (!fits) {
            throw new IllegalArgumentException(
                    "profile "
                            + Arrays.toString(profile)
                            + " must have one action of the game for each of the "
                            + payoffs.players()
                            + " players");
        }
        return scale.multiply(values[cell]);
    }

    /**
     * Returns the potential of a profile as a double.
     *
     * @param profile one action per player, from 0
     * @return the value nearest to {@link #exactValue}
     * @throws IllegalStateException if there is no potential, or none was found
     * @throws IllegalArgumentException if there is no such profile
     */
    public double value(int... profile) {
        return exactValue(profile).doubleValue();
    }

    /**
     * Returns by how much a player's payoff changes when the potential changes by 1.
     *
     * @param player the player, from 0
     * @return the weight, above zero; 1 unless the potential is weighted
     * @throws IllegalArgumentException if there is no such player
     */
    public BigFraction weight(int player) {
        if (player < 0 || player >= weights.size()) {
            throw new IllegalArgumentException(
                    "player (" + player + ") must be in [0, " + (weights.size() - 1) + "]");
        }
        return weights.get(player);
    }

    /**
     * Returns the profiles where the potential is largest. They are pure equilibria.
     *
     * @return profiles with one action per player; none if there is no potential, or none was found
     */
    public Stream<int[]> maximisers() {
        if (values.length == 0) {
            return Stream.empty();
        }
        BigInteger most = Stream.of(values).max(BigInteger::compareTo).orElseThrow();
        return IntStream.range(0, values.length)
                .filter(cell -> values[cell].equals(most))
                .mapToObj(payoffs::profile);
    }

    /**
     * Returns why there is no stronger potential: profiles, each one deviation of one player from
     * the one before, and the first from the last. Without an exact or a weighted potential, gains
     * around four profiles that no such potential allows; without an ordinal one, a cycle on which
     * nobody loses and somebody gains; without any, one on which everybody gains.
     *
     * @return the cycle; empty if the potential is exact, or the budget ended before it was found
     */
    public List<int[]> cycle() {
        return cycle.stream().map(int[]::clone).toList();
    }

    @Override
    public String toString() {
        return "potential of kind " + kind;
    }
}
