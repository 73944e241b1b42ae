package multilateral.equilibrium;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import multilateral.game.NormalFormGame;
import multilateral.solve.Outcome;

/**
 * The correlated equilibrium with the largest product of gains, by simplicial decomposition (von
 * Hohenbalken 1977): the product is maximised over the convex hull of some equilibria, then the
 * equilibrium is added that is best for the sum of gains at the prices found there, until that sum
 * shows that nothing is left to gain.
 */
final class NashProduct {

    /** The gap of the sum of logarithms may be so many times the tolerance. */
    private static final double ROOM = 10;

    /** Gains up to this part of the spread count as none. */
    private static final double NO_GAIN = 1e-9;

    private static final int MOST_ROUNDS = 300;

    private final CorrelatedSearch search;
    private final CorrelatedProof proof;
    private final NormalFormGame game;
    private final int players;

    NashProduct(CorrelatedSearch search, CorrelatedProof proof) {
        this.search = search;
        this.proof = proof;
        game = search.game();
        players = game.players();
    }

    Outcome<CorrelatedDistribution, CorrelatedOptimality> solve(
            Optional<List<Double>> disagreement) {
        double[] levels = new double[players];
        int[] counted = IntStream.range(0, players).toArray();
        if (disagreement.isPresent()) {
            Arrays.setAll(levels, player -> disagreement.get().get(player));
        } else {
            List<Integer> gaining = new ArrayList<>();
            for (int player = 0; player < players; player++) {
                double[] weights = new double[players];
                weights[player] = -1;
                CorrelatedSearch.Finding worst = search.maximise(weights);
                weights[player] = 1;
                CorrelatedSearch.Finding best = ended(worst) ? search.maximise(weights) : worst;
                if (!ended(best)) {
                    return proof.conclude(best, (found, prices) -> Double.NaN);
                }
                levels[player] = payoff(worst, player);
                if (payoff(best, player) - levels[player] > NO_GAIN * search.spread(player)) {
                    gaining.add(player);
                }
            }
            counted = gaining.stream().mapToInt(Integer::intValue).toArray();
        }
        return counted.length == 0 ? indifferent() : solve(levels, counted);
    }

    private boolean ended(CorrelatedSearch.Finding finding) {
        return finding.state() == DistributionProgram.State.OPTIMAL;
    }

    private double payoff(CorrelatedSearch.Finding finding, int player) {
        return CorrelatedDistribution.ofDense(game, finding.point()).payoff(player);
    }

    /** Everybody gets the same in all equilibria: any of them will do. */
    private Outcome<CorrelatedDistribution, CorrelatedOptimality> indifferent() {
        return proof.conclude(search.maximise(new double[players]), (found, prices) -> 0);
    }

    private Outcome<CorrelatedDistribution, CorrelatedOptimality> solve(
            double[] levels, int[] counted) {
        CorrelatedSearch.Finding finding = search.maximiseMinimum(levels, counted);
        if (!ended(finding)) {
            return proof.conclude(finding, (found, weights) -> logarithms(found, levels, counted));
        }
        double[] gains = gains(finding.point(), levels, counted);
        if (Arrays.stream(gains).min().orElseThrow() <= NO_GAIN * spread(counted)) {
            return proof.nothingToGain(finding, levels);
        }
        GainHull hull = new GainHull();
        hull.add(normalised(finding.point()), gains);
        return decompose(hull, levels, counted);
    }

    private Outcome<CorrelatedDistribution, CorrelatedOptimality> decompose(
            GainHull hull, double[] levels, int[] counted) {
        for (int round = 0; ; round++) {
            double[] inner = hull.maximise();
            double[] weights = new double[players];
            for (int k = 0; k < counted.length; k++) {
                weights[counted[k]] = 1 / inner[k];
            }
            CorrelatedSearch.Finding finding = search.maximise(weights);
            if (!ended(finding)) {
                return proof.stopped(
                        finding.at(hull.point()),
                        (other, unused) -> logarithms(other, levels, counted));
            }
            CorrelatedDistribution found = CorrelatedDistribution.ofDense(game, hull.point());
            double above =
                    proof.bound(finding) - CorrelatedProof.weighted(found, finding.weights());
            if (above <= proof.tolerance() * ROOM || round == MOST_ROUNDS) {
                double reached = logarithms(found, levels, counted);
                return proof.solved(found, finding, reached, reached + above, ROOM);
            }
            double[] vertex = normalised(finding.point());
            hull.add(vertex, gains(vertex, levels, counted));
        }
    }

    private static double[] normalised(double[] point) {
        double sum = Arrays.stream(point).sum();
        return Arrays.stream(point).map(weight -> weight / sum).toArray();
    }

    private double spread(int[] counted) {
        return Arrays.stream(counted).mapToDouble(search::spread).max().orElseThrow();
    }

    private double[] gains(double[] point, double[] levels, int[] counted) {
        CorrelatedDistribution distribution = CorrelatedDistribution.ofDense(game, point);
        return Arrays.stream(counted)
                .mapToDouble(player -> distribution.payoff(player) - levels[player])
                .toArray();
    }

    private static double logarithms(CorrelatedDistribution found, double[] levels, int[] counted) {
        double sum = 0;
        for (int player : counted) {
            sum += Math.log(Math.max(0, found.payoff(player) - levels[player]));
        }
        return sum;
    }
}
