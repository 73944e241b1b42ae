package multilateral.equilibrium;

import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import multilateral.game.ExactProfile;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import multilateral.solve.Budget;
import multilateral.solve.Effort;
import multilateral.solve.Outcome;
import multilateral.solve.Why;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * One equilibrium of a game of two players, by complementary pivoting (Lemke and Howson 1964).
 *
 * <p>A label is an action: those of the row player first, then those of the column player. Dropping
 * a label starts a path that ends at an equilibrium. Ties are broken lexicographically, so that
 * every path ends, also in degenerate games. Paths can be very long from one label and short from
 * another: by default a pure equilibrium is looked for first, and then the paths of all labels are
 * raced, each up to 8 pivots, then 32, 128 and so on (Codenotti, De Rossi and Pagan 2008).
 *
 * <p>The path is followed in doubles. If its end does not hold up to the tolerance, it is followed
 * again in exact integers. A step of the budget is a pivot.
 */
public final class LemkeHowson {

    private static final int RACE = -1;
    private static final int FIRST_CAP = 8;

    /** The largest regret accepted, as a part of the spread of payoffs. */
    private static final double TOLERANCE = 1e-10;

    private final int label;
    private final Budget budget;

    private LemkeHowson(int label, Budget budget) {
        this.label = label;
        this.budget = budget;
    }

    /**
     * Returns the solver that looks for a pure equilibrium and then races all labels.
     *
     * @return the solver, without limits
     */
    public static LemkeHowson withDefaults() {
        return new LemkeHowson(RACE, Budget.withDefaults());
    }

    /**
     * Returns the solver that follows the path of one label.
     *
     * @param dropped the label, from 0: the row player's actions, then the column player's
     * @return a new solver
     * @throws IllegalArgumentException if the label is negative
     */
    public LemkeHowson withLabel(int dropped) {
        if (dropped < 0) {
            throw new IllegalArgumentException("label (" + dropped + ") must be zero or more");
        }
        return new LemkeHowson(dropped, budget);
    }

    /**
     * Returns the solver with another budget; a step is a pivot.
     *
     * @param other how much a run may cost
     * @return a new solver
     */
    public LemkeHowson with(Budget other) {
        return new LemkeHowson(label, other);
    }

    /**
     * Finds an equilibrium.
     *
     * @param game a game of two players
     * @return the equilibrium with its regret, or the best profile so far if the budget ended
     * @throws IllegalArgumentException if there are not two players, or the game has no such label
     */
    public Outcome<MixedProfile, MaxRegret> solve(NormalFormGame game) {
        check(game);
        Optional<MixedProfile> pure = pure(game);
        if (pure.isPresent()) {
            return new Outcome.Solved<>(pure.get(), MaxRegret.of(game, pure.get()), Effort.start());
        }
        BimatrixPath path = new BimatrixPath(game);
        Run run = new Run(Effort.start());
        boolean ended = run.floating(path);
        MixedProfile profile = path.profile().orElseGet(() -> MixedProfile.uniform(game));
        MaxRegret regret = MaxRegret.of(game, profile);
        if (ended && !regret.holdsWithin(TOLERANCE * path.spread())) {
            ended = run.exact(path);
            if (ended) {
                profile = path.exactProfile().toMixedProfile();
                regret = MaxRegret.of(game, profile);
            }
        }
        if (ended) {
            return new Outcome.Solved<>(profile, regret, run.effort);
        }
        MixedProfile uniform = MixedProfile.uniform(game);
        MaxRegret uniformRegret = MaxRegret.of(game, uniform);
        boolean better = regret.residual() < uniformRegret.residual();
        return new Outcome.Stopped<>(
                better ? profile : uniform,
                better ? regret : uniformRegret,
                run.effort,
                run.why.orElseThrow());
    }

    /**
     * Finds an equilibrium in exact fractions, from exact payoffs.
     *
     * @param game a game of two players
     * @return the equilibrium, whose regret is exactly zero, or the uniform profile if the budget
     *     ended
     * @throws IllegalArgumentException if there are not two players, or the game has no such label
     */
    public Outcome<ExactProfile, ExactRegret> exact(NormalFormGame game) {
        check(game);
        BimatrixPath path = new BimatrixPath(game);
        Run run = new Run(Effort.start());
        if (run.floating(path) && run.exact(path)) {
            ExactProfile profile = path.exactProfile();
            return new Outcome.Solved<>(profile, ExactRegret.of(game, profile), run.effort);
        }
        ExactProfile uniform =
                new ExactProfile(List.of(uniform(game.actions(0)), uniform(game.actions(1))));
        return new Outcome.Stopped<>(
                uniform, ExactRegret.of(game, uniform), run.effort, run.why.orElseThrow());
    }

    private static List<BigFraction> uniform(int count) {
        return Collections.nCopies(
                count, BigFraction.of(BigInteger.ONE, BigInteger.valueOf(count)));
    }

    private void check(NormalFormGame game) {
        if (game.players() != 2) {
            throw new IllegalArgumentException(
                    "game ("
                            + game.players()
                            + " players) must have 2 players; for more, use SupportEnumeration");
        }
        int labels = game.actions(0) + game.actions(1);
        if (label >= labels) {
            throw new IllegalArgumentException(
                    "label (" + label + ") must be in [0, " + (labels - 1) + "], one per action");
        }
    }

    private Optional<MixedProfile> pure(NormalFormGame game) {
        return label == RACE
                ? PureEquilibria.withDefaults()
                        .all(game)
                        .findFirst()
                        .map(actions -> MixedProfile.pure(game, actions))
                : Optional.empty();
    }

    /** Counts pivots over all paths of one run, and remembers which path ended and why none did. */
    private final class Run {
        private Effort effort;
        private int dropped = label;
        private Optional<Why> why = Optional.empty();

        Run(Effort effort) {
            this.effort = effort;
        }

        /** Follows one path, or races all; whether one has ended. */
        boolean floating(BimatrixPath path) {
            if (label != RACE) {
                path.startFloating();
                return follow(path, label, Long.MAX_VALUE);
            }
            for (long cap = FIRST_CAP; why.isEmpty(); cap *= 4) {
                for (int next = 0; next < path.labels() && why.isEmpty(); next++) {
                    path.startFloating();
                    if (follow(path, next, cap)) {
                        dropped = next;
                        return true;
                    }
                }
            }
            return false;
        }

        boolean exact(BimatrixPath path) {
            path.startExact();
            return follow(path, dropped, Long.MAX_VALUE);
        }

        /** Whether the path ended, at an equilibrium or, in doubles, spoilt by rounding. */
        private boolean follow(BimatrixPath path, int from, long cap) {
            int entering = from;
            for (long pivots = 0; pivots < cap; pivots++) {
                why = budget.exhaustedBy(effort);
                if (why.isPresent()) {
                    return false;
                }
                budget.progress().at(effort, Double.NaN);
                entering = path.pivot(entering);
                effort = effort.next();
                if (entering == from || entering == LabelledDictionary.NONE) {
                    return true;
                }
            }
            return false;
        }
    }
}
