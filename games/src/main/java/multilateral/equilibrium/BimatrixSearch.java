package multilateral.equilibrium;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import multilateral.game.ExactProfile;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import multilateral.solve.Budget;
import multilateral.solve.Effort;
import multilateral.solve.Why;

/**
 * A search along paths of Lemke and Howson's method in one game: counts the pivots of all its paths
 * and looks at the budget after every few of them.
 *
 * <p>The end of a path is believed only if it can be read as an answer that holds.
 */
final class BimatrixSearch {

    private static final long FIRST_CAP = 8;
    private static final long LAST_CAP = 1L << 60;
    private static final int PIVOTS_BETWEEN_LOOKS = 8;

    /** A basic variable of less counts as zero. */
    private static final double ZERO = 1e-9;

    private enum End {
        ANSWERED,
        SPOILT,
        CAPPED,
        STOPPED
    }

    private final NormalFormGame game;
    private final Budget budget;
    private final BimatrixTables tables;
    private FloatingDictionary rowSlacks;
    private FloatingDictionary columnSlacks;
    private Optional<IntegerTables> integers = Optional.empty();
    private Effort effort = Effort.start();
    private Optional<Why> why = Optional.empty();

    BimatrixSearch(NormalFormGame game, Budget budget) {
        this.game = game;
        this.budget = budget;
        tables = new BimatrixTables(game);
        rowSlacks = tables.rowSlacks(false);
        columnSlacks = tables.columnSlacks(false);
    }

    /**
     * Races the paths of all labels, each from its start with growing caps, until one ends in an
     * answer; if rounding spoils all of them, follows the first in exact integers.
     *
     * @param reading reads the answer at the end of a path, or nothing if it does not hold
     * @param exactReading reads the answer at the end of an exact path
     * @return the answer, or nothing if the budget ended
     */
    <S> Optional<S> race(Supplier<Optional<S>> reading, ExactReading<S> exactReading) {
        Attempt<S> attempt = new Attempt<>(reading);
        boolean open = true;
        for (long cap = FIRST_CAP; open; cap = Math.min(LAST_CAP, 4 * cap)) {
            open = false;
            for (int label = 0; label < tables.labels(); label++) {
                End end = attempt.follow(label, cap);
                if (end == End.ANSWERED || end == End.STOPPED) {
                    return attempt.answer;
                }
                open |= end == End.CAPPED;
            }
        }
        return exactly(0, exactReading);
    }

    /**
     * Follows the path of one label; if rounding spoils it, again with more care, and then in exact
     * integers.
     *
     * @param label the label dropped
     * @param reading reads the answer at the end of a path, or nothing if it does not hold
     * @param exactReading reads the answer at the end of an exact path
     * @return the answer, or nothing if the budget ended
     */
    <S> Optional<S> follow(int label, Supplier<Optional<S>> reading, ExactReading<S> exactReading) {
        Attempt<S> attempt = new Attempt<>(reading);
        End end = attempt.follow(label, Long.MAX_VALUE);
        if (end == End.SPOILT) {
            rowSlacks = tables.rowSlacks(true);
            columnSlacks = tables.columnSlacks(true);
            end = attempt.follow(label, Long.MAX_VALUE);
        }
        return end == End.SPOILT ? exactly(label, exactReading) : attempt.answer;
    }

    private <S> Optional<S> exactly(int label, ExactReading<S> reading) {
        IntegerDictionary rows = integers().rowSlacks();
        IntegerDictionary columns = integers().columnSlacks();
        BimatrixPath path = new BimatrixPath(rows, columns, tables.rows(), label);
        return walk(path, Long.MAX_VALUE)
                ? Optional.of(
                        reading.read(new ExactProfile(List.of(columns.weights(), rows.weights()))))
                : Optional.empty();
    }

    /** Whether the path ended, in one way or the other. */
    private boolean walk(BimatrixPath path, long cap) {
        for (long left = cap; left > 0; ) {
            why = budget.exhaustedBy(effort);
            if (why.isPresent()) {
                return false;
            }
            budget.progress().at(effort, Double.NaN);
            long most = Math.min(PIVOTS_BETWEEN_LOOKS, budget.maxSteps() - effort.steps());
            int made = path.advance((int) Math.min(left, most));
            effort = effort.plus(made);
            left -= made;
            if (path.ended() || path.spoilt()) {
                return true;
            }
        }
        return false;
    }

    /** The profile where the last floating path is, or the uniform one if that is better. */
    MixedProfile bestSoFar() {
        MixedProfile uniform = MixedProfile.uniform(game);
        return profile(Double.POSITIVE_INFINITY)
                .filter(at -> regret(at) < regret(uniform))
                .orElse(uniform);
    }

    private double regret(MixedProfile profile) {
        return MaxRegret.of(game, profile).residual();
    }

    /**
     * The profile where the last floating path is, if both players have weights and nobody gains
     * more than a part of the spread of the own payoffs by a deviation.
     */
    Optional<MixedProfile> profile(double tolerance) {
        double[] row = columnSlacks.weights();
        double[] column = rowSlacks.weights();
        return isZero(row) || isZero(column) || !(tables.regret(row, column) <= tolerance)
                ? Optional.empty()
                : Optional.of(MixedProfile.of(row, column));
    }

    private static boolean isZero(double[] weights) {
        for (double weight : weights) {
            if (weight != 0) {
                return false;
            }
        }
        return true;
    }

    /** The profile that the bases where the last floating path is stand for, if they do. */
    Optional<ExactProfile> exactProfile() {
        return integers().profile(rowSlacks, columnSlacks);
    }

    /** Whether no basic variable is zero where the last floating path is. */
    boolean regular() {
        return Math.min(rowSlacks.least(), columnSlacks.least()) > ZERO;
    }

    private IntegerTables integers() {
        IntegerTables tables = integers.orElseGet(() -> new IntegerTables(game));
        integers = Optional.of(tables);
        return tables;
    }

    int labels() {
        return tables.labels();
    }

    Effort effort() {
        return effort;
    }

    /** Why the last search stopped, if it did. */
    Optional<Why> why() {
        return why;
    }

    /** Turns the profile at the end of an exact path into an answer. */
    @FunctionalInterface
    interface ExactReading<S> {
        S read(ExactProfile profile);
    }

    /** Floating paths that are read in one way. */
    private final class Attempt<S> {
        private final Supplier<Optional<S>> reading;
        private Optional<S> answer = Optional.empty();

        Attempt(Supplier<Optional<S>> reading) {
            this.reading = reading;
        }

        End follow(int label, long cap) {
            rowSlacks.start();
            columnSlacks.start();
            BimatrixPath path = new BimatrixPath(rowSlacks, columnSlacks, tables.rows(), label);
            if (!walk(path, cap)) {
                return why.isPresent() ? End.STOPPED : End.CAPPED;
            }
            if (path.ended() && rowSlacks.polish() && columnSlacks.polish()) {
                answer = reading.get();
            }
            return answer.isPresent() ? End.ANSWERED : End.SPOILT;
        }
    }
}
