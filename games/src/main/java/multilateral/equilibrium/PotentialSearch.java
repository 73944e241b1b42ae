package multilateral.equilibrium;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import multilateral.game.NormalFormGame;
import multilateral.solve.Budget;
import org.apache.commons.numbers.fraction.BigFraction;

/** One search for the potential of a game, from the strongest kind to the weakest. */
final class PotentialSearch {

    private final IntegerPayoffs payoffs;
    private final ProfileMeter meter;
    private final List<BigFraction> ones;

    PotentialSearch(NormalFormGame game, Budget budget) {
        payoffs = new IntegerPayoffs(game);
        meter = new ProfileMeter(budget);
        ones = Collections.nCopies(game.players(), BigFraction.ONE);
    }

    PotentialFunction find(double tolerance) {
        BigFraction unit = BigFraction.of(BigInteger.ONE, payoffs.denominator());
        BigInteger room =
                new BigDecimal(tolerance)
                        .multiply(new BigDecimal(payoffs.denominator()))
                        .toBigInteger();
        List<BigInteger> same = Collections.nCopies(payoffs.players(), BigInteger.ONE);
        BigInteger[] exact = integrate(same);
        if (!meter.isStopped() && follows(same, exact, room)) {
            return potential(PotentialKind.EXACT, ones, exact, unit, List.of());
        }
        List<int[]> witness = new ArrayList<>();
        Optional<List<BigFraction>> weights =
                meter.isStopped()
                        ? Optional.empty()
                        : new PotentialWeights(payoffs, meter).find(witness);
        if (weights.isPresent()) {
            return weighted(weights.get(), unit);
        }
        return meter.isStopped() ? undecided(witness) : ordinal(witness);
    }

    private PotentialFunction potential(
            PotentialKind kind,
            List<BigFraction> weights,
            BigInteger[] values,
            BigFraction scale,
            List<int[]> cycle) {
        return new PotentialFunction(payoffs, kind, weights, values, scale, cycle, meter.stopped());
    }

    private PotentialFunction undecided(List<int[]> cycle) {
        return potential(PotentialKind.UNDECIDED, ones, new BigInteger[0], BigFraction.ONE, cycle);
    }

    /**
     * The sum of gains, times factors, on the way from the first profile, one player at a time;
     * incomplete if the budget ends.
     */
    private BigInteger[] integrate(List<BigInteger> factors) {
        BigInteger[] values = new BigInteger[payoffs.cells()];
        values[0] = BigInteger.ZERO;
        for (int cell = 1; cell < values.length && meter.look(); cell++) {
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

    private boolean follows(List<BigInteger> factors, BigInteger[] values, BigInteger room) {
        for (int player = 0; player < payoffs.players(); player++) {
            for (int cell = 0; cell < values.length; cell++) {
                int before = payoffs.moved(cell, player, 0);
                BigInteger gain = payoffs.gain(player, before, cell).multiply(factors.get(player));
                BigInteger error = values[cell].subtract(values[before]).subtract(gain);
                if (error.abs().compareTo(room) > 0 || !meter.look()) {
                    return false;
                }
            }
        }
        return true;
    }

    private PotentialFunction weighted(List<BigFraction> weights, BigFraction unit) {
        BigInteger common = BigInteger.ONE;
        for (BigFraction weight : weights) {
            BigInteger numerator = weight.getNumerator();
            common = common.divide(common.gcd(numerator)).multiply(numerator);
        }
        List<BigInteger> factors = new ArrayList<>();
        for (BigFraction weight : weights) {
            factors.add(common.divide(weight.getNumerator()).multiply(weight.getDenominator()));
        }
        BigInteger[] values = integrate(factors);
        return meter.isStopped()
                ? undecided(List.of())
                : potential(
                        PotentialKind.WEIGHTED, weights, values, unit.divide(common), steepest());
    }

    /**
     * The four profiles that are farthest from what an exact potential allows, among those looked
     * at.
     */
    private List<int[]> steepest() {
        PotentialWeights squares = new PotentialWeights(payoffs, meter);
        BigInteger most = BigInteger.ZERO;
        List<int[]> worst = List.of();
        for (int player = 0; player < payoffs.players(); player++) {
            for (int other = player + 1; other < payoffs.players(); other++) {
                for (int cell = 0; cell < payoffs.cells() && meter.look(); cell++) {
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

    private PotentialFunction ordinal(List<int[]> square) {
        List<int[]> weakCycle = new ArrayList<>();
        Optional<int[]> ranks = new ImprovementGraph(payoffs, true, meter).ranks(weakCycle);
        if (ranks.isPresent()) {
            return ranked(PotentialKind.ORDINAL, ranks.get(), square);
        }
        if (meter.isStopped()) {
            return undecided(square);
        }
        List<int[]> strictCycle = new ArrayList<>();
        ranks = new ImprovementGraph(payoffs, false, meter).ranks(strictCycle);
        if (ranks.isPresent()) {
            return ranked(PotentialKind.GENERALISED_ORDINAL, ranks.get(), weakCycle);
        }
        return meter.isStopped()
                ? undecided(weakCycle)
                : potential(
                        PotentialKind.NONE, ones, new BigInteger[0], BigFraction.ONE, strictCycle);
    }

    private PotentialFunction ranked(PotentialKind kind, int[] ranks, List<int[]> cycle) {
        BigInteger[] values =
                IntStream.of(ranks).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new);
        return potential(kind, ones, values, BigFraction.ONE, cycle);
    }
}
