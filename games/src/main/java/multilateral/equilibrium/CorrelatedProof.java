package multilateral.equilibrium;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import multilateral.solve.Outcome;
import multilateral.solve.Why;

/** Turns the end of a search for a correlated equilibrium into an outcome that is proven. */
final class CorrelatedProof {

    /** What a distribution is worth. */
    @FunctionalInterface
    interface Objective {
        double of(CorrelatedDistribution distribution, List<Double> weights);
    }

    private final CorrelatedSearch search;
    private final NormalFormGame game;
    private final boolean coarse;
    private final boolean[] banned;
    private final double tolerance;

    CorrelatedProof(CorrelatedSearch search, boolean coarse, boolean[] banned, double tolerance) {
        this.search = search;
        this.game = search.game();
        this.coarse = coarse;
        this.banned = banned;
        this.tolerance = tolerance;
    }

    static double minimum(CorrelatedDistribution distribution, List<Double> weights) {
        double least = Double.POSITIVE_INFINITY;
        for (int player = 0; player < weights.size(); player++) {
            least = Math.min(least, distribution.payoff(player));
        }
        return least;
    }

    static double weighted(CorrelatedDistribution distribution, List<Double> weights) {
        double sum = 0;
        for (int player = 0; player < weights.size(); player++) {
            sum += weights.get(player) * distribution.payoff(player);
        }
        return sum;
    }

    double tolerance() {
        return tolerance;
    }

    double bound(CorrelatedSearch.Finding finding) {
        return CorrelatedOptimality.bound(
                game, finding.weights(), finding.prices(), profile -> !banned[cell(profile)]);
    }

    private int cell(int[] profile) {
        int cell = 0;
        for (int player = profile.length - 1; player >= 0; player--) {
            cell = cell * game.actions(player) + profile[player];
        }
        return cell;
    }

    Outcome<CorrelatedDistribution, CorrelatedOptimality> conclude(
            CorrelatedSearch.Finding finding, Objective objective) {
        if (finding.state() == DistributionProgram.State.INFEASIBLE) {
            return impossible(finding);
        }
        if (finding.state() != DistributionProgram.State.OPTIMAL) {
            return stopped(finding, objective);
        }
        CorrelatedDistribution found = CorrelatedDistribution.ofDense(game, finding.point());
        double reached = objective.of(found, finding.weights());
        return solved(found, finding, reached, bound(finding), scale(finding.weights()));
    }

    /** The spread of the objective if all payoffs moved at once. */
    private double scale(List<Double> weights) {
        double scale = 0;
        for (int player = 0; player < weights.size(); player++) {
            scale += Math.abs(weights.get(player)) * search.spread(player);
        }
        return scale;
    }

    Outcome<CorrelatedDistribution, CorrelatedOptimality> solved(
            CorrelatedDistribution found,
            CorrelatedSearch.Finding finding,
            double objective,
            double bound,
            double scale) {
        CorrelatedOptimality proof = proof(found, objective, bound, finding);
        double spread = search.spread(proof.regret().orElseThrow().player());
        if (!proof.holdsWithin(tolerance * spread)
                || !(proof.gap() <= tolerance * scale + Math.ulp(4 * bound))) {
            return new Outcome.Stopped<>(found, proof, search.effort(), Why.STALLED);
        }
        return new Outcome.Solved<>(found, proof, search.effort());
    }

    private CorrelatedOptimality proof(
            CorrelatedDistribution found,
            double objective,
            double bound,
            CorrelatedSearch.Finding finding) {
        return new CorrelatedOptimality(
                Optional.of(regret(found)), objective, bound, finding.weights(), finding.prices());
    }

    private CorrelatedRegret regret(CorrelatedDistribution distribution) {
        return coarse
                ? CorrelatedRegret.coarse(game, distribution)
                : CorrelatedRegret.of(game, distribution);
    }

    /**
     * The last point of the search, or a pure equilibrium if there is one: what is regretted less.
     */
    Outcome<CorrelatedDistribution, CorrelatedOptimality> stopped(
            CorrelatedSearch.Finding finding, Objective objective) {
        CorrelatedDistribution best = CorrelatedDistribution.ofDense(game, finding.point());
        Predicate<int[]> allowed = profile -> !banned[cell(profile)];
        Optional<CorrelatedDistribution> pure =
                PureEquilibria.withDefaults()
                        .all(game)
                        .filter(allowed)
                        .findFirst()
                        .map(actions -> MixedProfile.pure(game, actions))
                        .map(profile -> CorrelatedDistribution.product(game, profile));
        if (pure.isPresent() && regret(best).residual() > regret(pure.get()).residual()) {
            best = pure.get();
        }
        double reached = objective.of(best, finding.weights());
        return new Outcome.Stopped<>(
                best,
                proof(best, reached, bound(finding), finding),
                search.effort(),
                search.why().orElse(Why.STALLED));
    }

    Outcome<CorrelatedDistribution, CorrelatedOptimality> impossible(
            CorrelatedSearch.Finding finding) {
        double bound = bound(finding);
        if (!(bound <= 0)) {
            return stopped(finding, (found, weights) -> Double.NaN);
        }
        return new Outcome.Impossible<>(
                new CorrelatedOptimality(
                        Optional.empty(), Double.NaN, bound, finding.weights(), finding.prices()),
                search.effort());
    }

    /** No equilibrium gives everybody more than some levels, but for a billionth of the spread. */
    Outcome<CorrelatedDistribution, CorrelatedOptimality> nothingToGain(
            CorrelatedSearch.Finding finding, double[] levels) {
        double bound = bound(finding);
        for (int player = 0; player < levels.length; player++) {
            bound -= finding.weights().get(player) * levels[player];
        }
        return new Outcome.Impossible<>(
                new CorrelatedOptimality(
                        Optional.empty(), Double.NaN, bound, finding.weights(), finding.prices()),
                search.effort());
    }
}
