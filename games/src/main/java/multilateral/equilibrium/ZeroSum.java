package multilateral.equilibrium;

import java.math.BigInteger;
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
        BigFraction[] first = IntegerTables.fractions(game, 0);
        BigFraction[] second = IntegerTables.fractions(game, 1);
        checkSums(game, first, second);
        ZeroSumProgram program = new ZeroSumProgram(game);
        ProgramRun run = new ProgramRun(budget);
        program.run(run);
        if (run.why().isPresent()) {
            ExactProfile profile = LemkeHowson.fractions(program.profile());
            return run.outcome(solution(game, profile), BimatrixRegret.of(game, profile));
        }
        Optional<ExactProfile> profile =
                program.exactProfile(IntegerTables.rowPlayers(first, game.actions(0)));
        if (profile.isPresent()) {
            ExactRegret regret = BimatrixRegret.of(game, profile.get());
            if (regret.isEquilibrium()) {
                return run.outcome(solution(game, profile.get()), regret);
            }
        }
        return converted(
                exactByPath(game, budget),
                found -> solution(game, found),
                found -> BimatrixRegret.of(game, found));
    }

    /** What any action that the row player plays brings, if the strategies are optimal. */
    private static ExactZeroSumSolution solution(NormalFormGame game, ExactProfile profile) {
        int action = 0;
        while (profile.probability(0, action).signum() == 0) {
            action++;
        }
        return new ExactZeroSumSolution(BimatrixRegret.payoffOfRow(game, action, profile), profile);
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

    private static void checkSums(NormalFormGame game, BigFraction[] first, BigFraction[] second) {
        BigFraction constant = first[0].add(second[0]);
        for (int cell = 0; cell < first.length; cell++) {
            if (!addUpTo(constant, first[cell], second[cell])) {
                String sum = first[cell].add(second[cell]).toString();
                throw refusal(game, cell, sum, constant.toString());
            }
        }
    }

    /** Whole payoffs, which most are, are added as integers. */
    private static boolean addUpTo(BigFraction constant, BigFraction first, BigFraction second) {
        BigInteger one = BigInteger.ONE;
        if (first.getDenominator().equals(one) && second.getDenominator().equals(one)) {
            BigInteger sum = first.getNumerator().add(second.getNumerator());
            return constant.getDenominator().equals(one) && sum.equals(constant.getNumerator());
        }
        return first.add(second).equals(constant);
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
