package multilateral.cooperative;

import java.util.Arrays;
import java.util.Optional;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;
import multilateral.solve.Effort;
import multilateral.solve.Outcome;

/** The nucleolus of a game with structure, by that if it can be, else by its worths. */
final class StructuredNucleolus {

    /** What rounding may leave below what a player has alone, as a share of the largest figure. */
    private static final double ROUNDING = 1e-11;

    private final Nucleolus general;
    private final boolean imputations;
    private final boolean equalWeights;

    StructuredNucleolus(Nucleolus general, boolean imputations, boolean equalWeights) {
        this.general = general;
        this.imputations = imputations;
        this.equalWeights = equalWeights;
    }

    Outcome<ExplainedValue, ImputationGap> solve(StructuredGame game) {
        Quantities alone = Quantities.of(game.actors(), game.unit(), ImputationGap.alone(game));
        double rounding = ROUNDING * largest(alone);
        ImputationGap atLeast = ImputationGap.of(game, alone);
        if (imputations && atLeast.gap() < -rounding) {
            return new Outcome.Impossible<>(atLeast, Effort.start());
        }
        Optional<ExplainedValue> known = equalWeights ? known(game) : Optional.empty();
        if (known.isPresent()) {
            ImputationGap gap = ImputationGap.of(game, known.get().value());
            if (!imputations || gap.shortfall() <= rounding) {
                return new Outcome.Solved<>(known.get(), gap, Effort.start());
            }
        }
        return table(game, atLeast);
    }

    private static double largest(Quantities figures) {
        return Arrays.stream(figures.toArray()).map(Math::abs).max().orElse(0);
    }

    private static Optional<ExplainedValue> known(StructuredGame game) {
        return game instanceof KnownNucleolus known && known.hasNucleolus()
                ? Optional.of(
                        new ExplainedValue(
                                known.nucleolus(), ValuePath.STRUCTURE, known.nucleolusMethod()))
                : Optional.empty();
    }

    private Outcome<ExplainedValue, ImputationGap> table(
            StructuredGame game, ImputationGap atLeast) {
        Nucleolus.checkPlayers(game.players(), Nucleolus.MOST_PLAYERS);
        CoalitionalGame worths = game.unstructured();
        CoalitionalGame gains = game.worthsAreCosts() ? negated(worths) : worths;
        Outcome<Quantities, ExcessVector> outcome = general.solve(gains);
        if (outcome instanceof Outcome.Stopped<Quantities, ExcessVector> stopped) {
            ExplainedValue best = explained(game, stopped.best());
            return new Outcome.Stopped<>(
                    best, ImputationGap.of(game, best.value()), outcome.effort(), stopped.why());
        }
        if (outcome.solution().isEmpty()) {
            return new Outcome.Impossible<>(atLeast, outcome.effort());
        }
        ExplainedValue answer = explained(game, outcome.orElseThrow());
        return new Outcome.Solved<>(
                answer, ImputationGap.of(game, answer.value()), outcome.effort());
    }

    private static ExplainedValue explained(StructuredGame game, Quantities payoffs) {
        return new ExplainedValue(
                game.worthsAreCosts() ? payoffs.times(-1) : payoffs,
                ValuePath.TABLE,
                "linear programs over 2^" + game.players() + " coalitions");
    }

    private static CoalitionalGame negated(CoalitionalGame costs) {
        return CoalitionalGame.inBlocks(
                        costs.actors(),
                        (first, block) -> {
                            costs.fill(first, block);
                            for (int low = 0; low < block.length; low++) {
                                block[low] = -block[low];
                            }
                        })
                .withUnit(costs.unit());
    }
}
