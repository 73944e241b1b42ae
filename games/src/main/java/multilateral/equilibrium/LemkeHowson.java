package multilateral.equilibrium;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import multilateral.game.ExactProfile;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import multilateral.solve.Budget;
import multilateral.solve.Certificate;
import multilateral.solve.Effort;
import multilateral.solve.Outcome;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * One equilibrium of a game of two players, by complementary pivoting (Lemke and Howson 1964).
 *
 * <p>A label is an action: those of the row player first, then those of the column player. Dropping
 * a label starts a path that ends at an equilibrium. Ties are broken lexicographically, so that
 * every path ends, also in degenerate games. Paths can be very long from one label and short from
 * another: by default a pure equilibrium is looked for first, and then the paths of all labels are
 * raced, each up to 8 pivots, then 32, 128 and so on (Codenotti, De Rossi and Pagan 2008). Even the
 * shortest path can be exponentially long (Savani and von Stengel 2006); a budget ends that.
 *
 * <p>Paths are followed in doubles, and an end counts only if nobody regrets it by more than 1e-10
 * of the spread of the own payoffs. A path that rounding has spoilt is followed again with more
 * care, and then in exact integers, which takes long from some 50 actions on. A step of the budget
 * is a pivot; the budget is looked at after every 8.
 */
public final class LemkeHowson {

    private static final int RACE = -1;

    /** The largest regret accepted: half of 1e-10, so that no rounding elsewhere passes that. */
    private static final double TOLERANCE = 5e-11;

    /** Probabilities that differ by less are of the same equilibrium. */
    private static final double SAME = 1e-9;

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
        BimatrixSearch search = new BimatrixSearch(game, budget);
        Optional<MixedProfile> found =
                find(search, () -> search.profile(TOLERANCE), ExactProfile::toMixedProfile);
        MixedProfile profile = found.orElseGet(search::bestSoFar);
        return outcome(found.isPresent(), profile, MaxRegret.of(game, profile), search);
    }

    /**
     * Finds an equilibrium in exact fractions, from exact payoffs.
     *
     * <p>The path is followed in doubles; then the weights of its last basis are solved for exactly
     * by p-adic lifting (Dixon 1982) and the equilibrium is verified. Exact pivots are made only
     * where that fails.
     *
     * @param game a game of two players
     * @return the equilibrium, whose regret is exactly zero, or the best profile so far if the
     *     budget ended, whose probabilities are then those of doubles
     * @throws IllegalArgumentException if there are not two players, or the game has no such label
     */
    public Outcome<ExactProfile, ExactRegret> exact(NormalFormGame game) {
        check(game);
        Optional<ExactProfile> pure = pure(game).map(LemkeHowson::fractions);
        if (pure.isPresent()) {
            ExactRegret regret = BimatrixRegret.of(game, pure.get());
            if (regret.isEquilibrium()) {
                return new Outcome.Solved<>(pure.get(), regret, Effort.start());
            }
        }
        BimatrixSearch search = new BimatrixSearch(game, budget);
        Supplier<Optional<ExactProfile>> reading =
                () ->
                        search.exactProfile()
                                .filter(at -> BimatrixRegret.of(game, at).isEquilibrium());
        Optional<ExactProfile> found = find(search, reading, end -> end);
        ExactProfile profile = found.orElseGet(() -> fractions(search.bestSoFar()));
        return outcome(found.isPresent(), profile, BimatrixRegret.of(game, profile), search);
    }

    /**
     * Follows the paths of all labels to their ends, whatever label was set.
     *
     * <p>The paths have no common starting point but the one where nobody plays anything, so in a
     * game that is not degenerate all equilibria found have index +1 (Shapley 1974), and about half
     * of all equilibria can never be found.
     *
     * @param game a game of two players
     * @return the different equilibria, each once, in the order of the labels that lead to them;
     *     never said to be all, and fewer if the budget ended
     * @throws IllegalArgumentException if there are not two players
     */
    public EnumerationReport fromAllLabels(NormalFormGame game) {
        withLabel(0).check(game);
        BimatrixSearch search = new BimatrixSearch(game, budget);
        Supplier<Optional<MixedProfile>> reading = () -> search.profile(TOLERANCE);
        List<MixedProfile> found = new ArrayList<>();
        List<Integer> indices = new ArrayList<>();
        double residual = 0;
        for (int next = 0; next < search.labels() && search.why().isEmpty(); next++) {
            Optional<MixedProfile> end =
                    search.follow(next, reading, ExactProfile::toMixedProfile)
                            .filter(at -> found.stream().noneMatch(other -> same(at, other)));
            if (end.isPresent()) {
                found.add(end.get());
                indices.add(search.regular() ? 1 : 0);
                residual = Math.max(residual, MaxRegret.of(game, end.get()).residual());
            }
        }
        return new EnumerationReport(
                found,
                indices,
                Completeness.HEURISTIC,
                indices.contains(0),
                residual,
                search.effort(),
                search.why());
    }

    private static boolean same(MixedProfile one, MixedProfile other) {
        boolean same = true;
        for (int player = 0; player < one.players(); player++) {
            for (int action = 0; action < one.actions(player); action++) {
                double difference =
                        one.probability(player, action) - other.probability(player, action);
                same &= Math.abs(difference) <= SAME;
            }
        }
        return same;
    }

    private <S> Optional<S> find(
            BimatrixSearch search,
            Supplier<Optional<S>> reading,
            BimatrixSearch.ExactReading<S> exactReading) {
        return label == RACE
                ? search.race(reading, exactReading)
                : search.follow(label, reading, exactReading);
    }

    private static <S, C extends Certificate> Outcome<S, C> outcome(
            boolean found, S profile, C certificate, BimatrixSearch search) {
        return found
                ? new Outcome.Solved<>(profile, certificate, search.effort())
                : new Outcome.Stopped<>(
                        profile, certificate, search.effort(), search.why().orElseThrow());
    }

    /** The probabilities of doubles as fractions, divided by their sum. */
    static ExactProfile fractions(MixedProfile profile) {
        List<List<BigFraction>> strategies = new ArrayList<>();
        for (int player = 0; player < profile.players(); player++) {
            List<BigFraction> weights =
                    Arrays.stream(profile.strategy(player)).mapToObj(BigFraction::from).toList();
            BigFraction sum = weights.stream().reduce(BigFraction.ZERO, BigFraction::add);
            strategies.add(weights.stream().map(weight -> weight.divide(sum)).toList());
        }
        return new ExactProfile(strategies);
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
}
