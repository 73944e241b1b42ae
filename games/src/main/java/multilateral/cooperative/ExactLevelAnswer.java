package multilateral.cooperative;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import multilateral.actor.Coalition;
import multilateral.actor.ExactQuantities;
import multilateral.cooperative.ProgramRow.Kind;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;
import multilateral.solve.Budget;
import multilateral.solve.Certificate;
import multilateral.solve.Effort;
import multilateral.solve.Outcome;
import org.apache.commons.numbers.fraction.BigFraction;

/** The first program of a descent in fractions, from the basis of a floating one. */
final class ExactLevelAnswer {

    private final ExactCoalitionalGame game;
    private final ExactDescent descent;
    private final boolean ended;

    private ExactLevelAnswer(ExactCoalitionalGame game, int level, int grandLevel, Budget budget) {
        this.game = game;
        BigFraction[] coefficients = new BigFraction[game.players() + 1];
        Arrays.fill(coefficients, BigFraction.of(level));
        ExactWorths worths = new ExactWorths(game, coefficients);
        ExactRow grand =
                ExactRow.of(
                        worths.grand(),
                        worths.players(),
                        BigInteger.valueOf(grandLevel),
                        BigFraction.of(worths.worth(worths.grand())),
                        Kind.SETTLED);
        Effort before = Effort.start();
        List<SettledLevel> hints = List.of();
        if (game.worths().stream().allMatch(w -> Double.isFinite(w.doubleValue()))) {
            CoalitionalGame rounded = game.toDoubles();
            WorthTable table = new WorthTable(rounded, new double[0], level);
            LexicographicDescent guide = new LexicographicDescent(table, grandLevel, false, budget);
            guide.run(1);
            hints = List.of(guide.last());
            before = guide.effort();
        }
        descent = new ExactDescent(worths, grand, false, budget, before);
        ended = descent.run(1, hints);
    }

    /** The largest excess as a level. */
    static ExactLevelAnswer ofExcess(ExactCoalitionalGame game, Budget budget) {
        return new ExactLevelAnswer(game, 1, 0, budget);
    }

    /** What all get on top of their worth as a level, where no coalition lacks anything. */
    static ExactLevelAnswer ofSubsidy(ExactCoalitionalGame game, Budget budget) {
        return new ExactLevelAnswer(game, 0, -1, budget);
    }

    ExactQuantities payoffs() {
        ExactPoint point = descent.point();
        return new ExactQuantities(
                game.actors(),
                game.unit(),
                IntStream.range(0, game.players()).mapToObj(point::get).toList());
    }

    /** The prices of coalitions above zero, the highest first. */
    List<ExactWeightedCoalition> weights() {
        List<ExactWeightedCoalition> weights = new ArrayList<>();
        for (int j = 0; j <= game.players(); j++) {
            ExactRow row = descent.program().row(j);
            BigFraction price = descent.program().exactPrice(j);
            if (row.kind() == Kind.EXCESS && price.signum() > 0) {
                weights.add(
                        new ExactWeightedCoalition(
                                new Coalition(game.actors(), row.coalition()), price));
            }
        }
        weights.sort(
                Comparator.comparing(ExactWeightedCoalition::weight)
                        .reversed()
                        .thenComparing(w -> w.coalition().mask()));
        return weights;
    }

    <S, C extends Certificate> Outcome<S, C> outcome(S answer, C certificate) {
        return ended
                ? new Outcome.Solved<>(answer, certificate, descent.effort())
                : new Outcome.Stopped<>(
                        answer, certificate, descent.effort(), descent.why().orElseThrow());
    }
}
