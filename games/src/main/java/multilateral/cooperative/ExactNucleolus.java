package multilateral.cooperative;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import multilateral.cooperative.ProgramRow.Kind;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;
import multilateral.solve.Budget;
import multilateral.solve.Effort;
import multilateral.solve.Why;
import org.apache.commons.numbers.fraction.BigFraction;

/** A floating run and the run in whole numbers that it guides. */
final class ExactNucleolus {

    private final ExactCoalitionalGame game;
    private final ExactWorths worths;
    private final boolean floors;
    private final Budget budget;
    private Optional<LexicographicDescent> floating = Optional.empty();
    private Optional<ExactDescent> exact = Optional.empty();

    ExactNucleolus(ExactCoalitionalGame game, ExactWorths worths, boolean floors, Budget budget) {
        this.game = game;
        this.worths = worths;
        this.floors = floors;
        this.budget = budget;
    }

    /** Runs both; false if the budget ended. Worths beyond the range of doubles have no guide. */
    boolean run(ExcessWeights weights) {
        Effort before = Effort.start();
        List<SettledLevel> hints = List.of();
        if (game.worths().stream().allMatch(w -> Double.isFinite(w.doubleValue()))) {
            CoalitionalGame rounded = game.toDoubles();
            LexicographicDescent guide =
                    new LexicographicDescent(weights.table(rounded), floors, budget);
            floating = Optional.of(guide);
            if (!guide.run(Integer.MAX_VALUE)) {
                return false;
            }
            hints = guide.levels();
            before = guide.effort();
        }
        ExactRow grand =
                ExactRow.of(
                        worths.grand(),
                        worths.players(),
                        BigInteger.ZERO,
                        BigFraction.of(worths.worth(worths.grand())),
                        Kind.SETTLED);
        ExactDescent descent = new ExactDescent(worths, grand, floors, budget, before);
        exact = Optional.of(descent);
        return descent.run(Integer.MAX_VALUE, hints);
    }

    /** The answer of a run that ended by itself. */
    List<BigFraction> payoffs() {
        ExactPoint point = exact.orElseThrow().point();
        return IntStream.range(0, worths.players()).mapToObj(point::get).toList();
    }

    /** The payoffs of the floating run, made efficient; others if there was none. */
    List<BigFraction> near(List<BigFraction> others) {
        if (floating.isEmpty()) {
            return others;
        }
        double[] above = floating.get().best();
        List<BigFraction> payoffs = new ArrayList<>();
        BigFraction left = game.worth(worths.grand());
        int most = 0;
        for (int i = 0; i < above.length; i++) {
            most = above[i] > above[most] ? i : most;
            double gain = floors ? Math.max(0, above[i]) : above[i];
            payoffs.add(game.worth(1L << i).add(BigFraction.from(gain)));
            left = left.subtract(payoffs.get(i));
        }
        payoffs.set(most, payoffs.get(most).add(left));
        return payoffs;
    }

    Effort effort() {
        return exact.map(ExactDescent::effort)
                .or(() -> floating.map(LexicographicDescent::effort))
                .orElseThrow();
    }

    Optional<Why> why() {
        return exact.flatMap(ExactDescent::why)
                .or(() -> floating.flatMap(LexicographicDescent::why));
    }
}
