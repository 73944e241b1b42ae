package multilateral.equilibrium;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import multilateral.game.NormalFormGame;
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

    /** By profile, times the scale; empty if there is no potential. */
    private final BigInteger[] values;

    private final BigFraction scale;
    private final List<int[]> cycle;

    private PotentialFunction(
            IntegerPayoffs payoffs,
            PotentialKind kind,
            List<BigFraction> weights,
            BigInteger[] values,
            BigFraction scale,
            List<int[]> cycle) {
        this.payoffs = payoffs;
        this.kind = kind;
        this.weights = weights;
        this.values = values;
        this.scale = scale;
        this.cycle = cycle;
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
        if (!(tolerance >= 0 && tolerance < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "tolerance (" + tolerance + ") must be zero or more and finite");
        }
        IntegerPayoffs payoffs = new IntegerPayoffs(game);
        List<BigFraction> ones = Collections.nCopies(game.players(), BigFraction.ONE);
        BigFraction unit = BigFraction.of(BigInteger.ONE, payoffs.denominator());
        BigInteger room =
                new BigDecimal(tolerance)
                        .multiply(new BigDecimal(payoffs.denominator()))
                        .toBigInteger();
        List<BigInteger> same = Collections.nCopies(game.players(), BigInteger.ONE);
        BigInteger[] exact = integrate(payoffs, same);
        if (follows(payoffs, same, exact, room)) {
            return new PotentialFunction(
                    payoffs, PotentialKind.EXACT, ones, exact, unit, List.of());
        }
        List<int[]> witness = new ArrayList<>();
        Optional<List<BigFraction>> weights = new PotentialWeights(payoffs).find(witness);
        if (weights.isPresent()) {
            return weighted(payoffs, weights.get(), unit);
        }
        return ordinal(payoffs, ones, witness);
    }

    /** The sum of gains, times factors, on the way from the first profile, one player at a time. */
    private static BigInteger[] integrate(IntegerPayoffs payoffs, List<BigInteger> factors) {
        BigInteger[] values = new BigInteger[payoffs.cells()];
        values[0] = BigInteger.ZERO;
        for (int cell = 1; cell < values.length; cell++) {
            int player = 0;
            while (payoffs.action(player, cell) == 0) {
                player++;
            }
            int before = payoffs.moved(cell, player, 0);
            BigInteger gain = payoffs.gain(player, before, cell);
            values[cell] = values[before].add(gain.multiply(factors.get(player)));
        }
        return values;
    }

    private static boolean follows(
            IntegerPayoffs payoffs,
            List<BigInteger> factors,
            BigInteger[] values,
            BigInteger room) {
        for (int player = 0; player < payoffs.players(); player++) {
            for (int cell = 0; cell < values.length; cell++) {
                int before = payoffs.moved(cell, player, 0);
                BigInteger gain = payoffs.gain(player, before, cell).multiply(factors.get(player));
                BigInteger error = values[cell].subtract(values[before]).subtract(gain);
                if (error.abs().compareTo(room) > 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private static PotentialFunction weighted(
            IntegerPayoffs payoffs, List<BigFraction> weights, BigFraction unit) {
        BigInteger common = BigInteger.ONE;
        for (BigFraction weight : weights) {
            BigInteger numerator = weight.getNumerator();
            common = common.divide(common.gcd(numerator)).multiply(numerator);
        }
        List<BigInteger> factors = new ArrayList<>();
        for (BigFraction weight : weights) {
            factors.add(common.divide(weight.getNumerator()).multiply(weight.getDenominator()));
        }
        return new PotentialFunction(
                payoffs,
                PotentialKind.WEIGHTED,
                weights,
                integrate(payoffs, factors),
                unit.divide(common),
                steepest(payoffs));
    }

    /** The four profiles that are farthest from what an exact potential allows. */
    private static List<int[]> steepest(IntegerPayoffs payoffs) {
        PotentialWeights squares = new PotentialWeights(payoffs);
        BigInteger most = BigInteger.ZERO;
        List<int[]> worst = List.of();
        for (int player = 0; player < payoffs.players(); player++) {
            for (int other = player + 1; other < payoffs.players(); other++) {
                for (int cell = 0; cell < payoffs.cells(); cell++) {
                    BigInteger error =
                            squares.interaction(player, player, other, cell)
                                    .subtract(squares.interaction(other, player, other, cell))
                                    .abs();
                    if (error.compareTo(most) > 0) {
                        most = error;
                        worst = squares.square(player, other, cell);
                    }
                }
            }
        }
        return worst;
    }

    private static PotentialFunction ordinal(
            IntegerPayoffs payoffs, List<BigFraction> ones, List<int[]> square) {
        List<int[]> weakCycle = new ArrayList<>();
        Optional<int[]> ranks = new ImprovementGraph(payoffs, true).ranks(weakCycle);
        PotentialKind kind = PotentialKind.ORDINAL;
        List<int[]> witness = square;
        if (ranks.isEmpty()) {
            List<int[]> strictCycle = new ArrayList<>();
            ranks = new ImprovementGraph(payoffs, false).ranks(strictCycle);
            kind = ranks.isPresent() ? PotentialKind.GENERALISED_ORDINAL : PotentialKind.NONE;
            witness = ranks.isPresent() ? weakCycle : strictCycle;
        }
        BigInteger[] values =
                ranks.map(
                                found ->
                                        IntStream.of(found)
                                                .mapToObj(BigInteger::valueOf)
                                                .toArray(BigInteger[]::new))
                        .orElseGet(() -> new BigInteger[0]);
        return new PotentialFunction(payoffs, kind, ones, values, BigFraction.ONE, witness);
    }

    /**
     * Returns the strongest kind of potential that the game has.
     *
     * @return the kind; {@link PotentialKind#NONE} if it has none
     */
    public PotentialKind kind() {
        return kind;
    }

    /**
     * Returns the potential of a profile: of an exact or weighted one, what it has more than the
     * first profile; of an ordinal one, how many gaining steps can lead to the profile at most.
     *
     * @param profile one action per player, from 0
     * @return the value
     * @throws IllegalStateException if there is no potential
     * @throws IllegalArgumentException if there is no such profile
     */
    public BigFraction exactValue(int... profile) {
        if (kind == PotentialKind.NONE) {
            throw new IllegalStateException(
                    "the game has no potential; cycle() shows why, and kind() tells beforehand");
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
     * @throws IllegalStateException if there is no potential
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
     * @return profiles with one action per player; none if there is no potential
     */
    public Stream<int[]> maximisers() {
        if (kind == PotentialKind.NONE) {
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
     * @return the cycle; empty if the potential is exact
     */
    public List<int[]> cycle() {
        return cycle.stream().map(int[]::clone).toList();
    }

    @Override
    public String toString() {
        return "potential of kind " + kind;
    }
}
