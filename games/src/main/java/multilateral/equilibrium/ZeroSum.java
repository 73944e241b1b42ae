package multilateral.equilibrium;

import java.util.Optional;
import java.util.function.Function;
import multilateral.game.ExactProfile;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import multilateral.solve.Budget;
import multilateral.solve.Certificate;
import multilateral.solve.Outcome;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The value of a game of two players with opposed interests, and optimal strategies, by linear
 * programming (von Neumann 1928; Dantzig 1951).
 *
 * <p>In every profile the payoffs of the two must add up to the same constant, zero or another. The
 * value is the row player's: the most a strategy of that player can guarantee, and the least that
 * one of the column player can concede. Of several optimal strategies one is returned; {@link
 * VertexEnumeration} finds all.
 *
 * <p>{@link #solve(NormalFormGame)} runs the simplex method in doubles; a step of the budget is a
 * pivot. The gap between what the strategies guarantee and concede is at most 1e-10 of the spread
 * of payoffs, as is checked on the way out. {@link #exact(NormalFormGame)} solves for the
 * strategies of the last basis in exact fractions and verifies them. Where rounding is too much for
 * either, {@link LemkeHowson} takes over.
 */
public final class ZeroSum {

    /** Sums of two doubles that differ by less than this part of them are the same constant. */
    private static final double ROUNDING = 1e-13;

    private ZeroSum() {}

    /**
     * Finds the value and optimal strategies.
     *
     * @param game a game of two players whose payoffs add up to a constant, but for rounding
     * @return the value, with bounds of it that show how far off it can be
     * @throws IllegalArgumentException if there are not two players or the sums of payoffs differ
     */
    public static Outcome<ZeroSumSolution, ValueBounds> solve(NormalFormGame game) {
        return solve(game, Budget.withDefaults());
    }

    /**
     * Finds the value and optimal strategies within a budget.
     *
     * @param game a game of two players whose payoffs add up to a constant, but for rounding
     * @param budget how much a run may cost; a step is a pivot
     * @return the value, with bounds of it that show how far off it can be; if the budget ended,
     *     the middle of the bounds of the best strategies so far
     * @throws IllegalArgumentException if there are not two players or the sums of payoffs differ
     */
    public static Outcome<ZeroSumSolution, ValueBounds> solve(NormalFormGame game, Budget budget) {
        check(game);
        checkSums(game);
        ZeroSumProgram program = new ZeroSumProgram(game);
        ProgramRun run = new ProgramRun(budget);
        if (!program.run(run) && run.why().isEmpty()) {
            return rounded(game, exactByPath(game, budget));
        }
        MixedProfile profile = program.profile();
        ValueBounds bounds = ValueBounds.of(game, profile);
        return run.outcome(solution(profile, bounds), bounds);
    }

    private static ZeroSumSolution solution(MixedProfile profile, ValueBounds bounds) {
        return new ZeroSumSolution(bounds.guaranteed() / 2 + bounds.conceded() / 2, profile);
    }

    private static Outcome<ZeroSumSolution, ValueBounds> rounded(
            NormalFormGame game, Outcome<ExactProfile, ExactRegret> exact) {
        return converted(
                exact,
                profile -> {
                    MixedProfile rounded = profile.toMixedProfile();
                    return solution(rounded, ValueBounds.of(game, rounded));
                },
                profile -> ValueBounds.of(game, profile.toMixedProfile()));
    }

    /**
     * Finds the value and optimal strategies in exact fractions, from exact payoffs.
     *
     * @param game a game of two players whose payoffs add up to a constant
     * @return the value and strategies that nobody regrets, exactly
     * @throws IllegalArgumentException if there are not two players or the sums of payoffs differ
     */
    public static Outcome<ExactZeroSumSolution, ExactRegret> exact(NormalFormGame game) {
        return exact(game, Budget.withDefaults());
    }

    /**
     * Finds the value and optimal strategies in exact fractions within a budget.
     *
     * @param game a game of two players whose payoffs add up to a constant
     * @param budget how much a run may cost; a step is a pivot
     * @return the value and strategies that nobody regrets, exactly; if the budget ended, the best
     *     strategies so far and what one action that the row player plays then brings
     * @throws IllegalArgumentException if there are not two players or the sums of payoffs differ
     */
    public static Outcome<ExactZeroSumSolution, ExactRegret> exact(
            NormalFormGame game, Budget budget) {
        check(game);
        CommonDenominator first = CommonDenominator.of(game, 0);
        checkSums(game, first, CommonDenominator.of(game, 1));
        ZeroSumProgram program = new ZeroSumProgram(game);
        ProgramRun run = new ProgramRun(budget);
        program.run(run);
        if (run.why().isPresent()) {
            BimatrixRegret best =
                    new BimatrixRegret(game, LemkeHowson.fractions(program.profile()));
            return run.outcome(solution(best), best.worst());
        }
        Optional<BimatrixRegret> found =
                program.exactProfile(first).map(profile -> new BimatrixRegret(game, profile));
        if (found.isPresent()) {
            ExactRegret regret = found.get().worst();
            if (regret.isEquilibrium()) {
                return run.outcome(solution(found.get()), regret);
            }
        }
        return converted(
                exactByPath(game, budget),
                profile -> solution(new BimatrixRegret(game, profile)),
                profile -> BimatrixRegret.of(game, profile));
    }

    /** What any action that the row player plays brings, if the strategies are optimal. */
    private static ExactZeroSumSolution solution(BimatrixRegret regret) {
        int action = 0;
        while (regret.profile().probability(0, action).signum() == 0) {
            action++;
        }
        return new ExactZeroSumSolution(regret.payoff(0, action), regret.profile());
    }

    private static Outcome<ExactProfile, ExactRegret> exactByPath(
            NormalFormGame game, Budget budget) {
        return LemkeHowson.withDefaults().with(budget).exact(game);
    }

    private static <S, C extends Certificate> Outcome<S, C> converted(
            Outcome<ExactProfile, ExactRegret> outcome,
            Function<ExactProfile, S> answer,
            Function<ExactProfile, C> certificate) {
        if (outcome instanceof Outcome.Stopped<ExactProfile, ExactRegret> stopped) {
            return new Outcome.Stopped<>(
                    answer.apply(stopped.best()),
                    certificate.apply(stopped.best()),
                    stopped.effort(),
                    stopped.why());
        }
        ExactProfile profile = outcome.orElseThrow();
        return new Outcome.Solved<>(
                answer.apply(profile), certificate.apply(profile), outcome.effort());
    }

    private static void check(NormalFormGame game) {
        if (game.players() != 2) {
            throw new IllegalArgumentException(
                    "game ("
                            + game.players()
                            + " players) must have 2 players; for more, use SupportEnumeration");
        }
    }

    private static void checkSums(NormalFormGame game) {
        double[] first = game.payoffs(0);
        double[] second = game.payoffs(1);
        double largest = 0;
        for (int cell = 0; cell < first.length; cell++) {
            largest = Math.max(largest, Math.max(Math.abs(first[cell]), Math.abs(second[cell])));
        }
        double constant = first[0] + second[0];
        for (int cell = 0; cell < first.length; cell++) {
            double sum = first[cell] + second[cell];
            if (!(Math.abs(sum - constant) <= ROUNDING * largest)) {
                throw refusal(game, cell, Double.toString(sum), Double.toString(constant));
            }
        }
    }

    private static void checkSums(
            NormalFormGame game, CommonDenominator first, CommonDenominator second) {
        Optional<long[]> ours = first.longs();
        Optional<long[]> theirs = second.longs();
        boolean alike = first.denominator().equals(second.denominator());
        if (alike && ours.isPresent() && theirs.isPresent()) {
            long[] one = ours.get();
            long[] other = theirs.get();
            for (int cell = 0; cell < one.length; cell++) {
                if (one[cell] + other[cell] != one[0] + other[0]) {
                    throw refusal(game, cell, first, second);
                }
            }
            return;
        }
        BigFraction constant = sum(first, second, 0);
        for (int cell = 0; cell < first.size(); cell++) {
            if (!sum(first, second, cell).equals(constant)) {
                throw refusal(game, cell, first, second);
            }
        }
    }

    private static BigFraction sum(CommonDenominator first, CommonDenominator second, int cell) {
        return BigFraction.of(first.value(cell), first.denominator())
                .add(BigFraction.of(second.value(cell), second.denominator()));
    }

    private static IllegalArgumentException refusal(
            NormalFormGame game, int cell, CommonDenominator first, CommonDenominator second) {
        return refusal(
                game, cell, sum(first, second, cell).toString(), sum(first, second, 0).toString());
    }

    private static IllegalArgumentException refusal(
            NormalFormGame game, int cell, String sum, String constant) {
        int rows = game.actions(0);
        return new IllegalArgumentException(
                "payoffs at profile ["
                        + cell % rows
                        + ", "
                        + cell / rows
                        + "] (sum "
                        + sum
                        + ") must add up to "
                        + constant
                        + " as at profile [0, 0]; for games that are not of constant sum, use"
                        + " LemkeHowson");
    }
}
