package multilateral.equilibrium;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import multilateral.equilibrium.MaximalBicliques.Biclique;
import multilateral.game.ExactProfile;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import multilateral.solve.Budget;

/**
 * All extreme equilibria of a game of two players, by the vertices of the two best-reply polytopes
 * (Mangasarian 1964; Avis, Rosenberg, Savani and von Stengel 2010).
 *
 * <p>An equilibrium is extreme if neither strategy is a mixture of others that are in equilibrium
 * with the other. Every equilibrium is a mixture of extreme ones; see {@link #components}. Where a
 * game is not degenerate, all equilibria are extreme.
 *
 * <p>The answer is complete whatever ties there are, and none is false: doubles are used on the way
 * only where a bound of their errors shows them to be right, and integers elsewhere. Probabilities
 * in doubles are exact ones rounded.
 *
 * <p>Payoffs that are doubles stand for the fraction with a denominator of up to a million or the
 * decimal of up to 15 digits that rounds to them, if there is one: 0.1 for a tenth and 1 / 3.0 for
 * a third, so that their ties are ties. Only {@link #exact} takes them to the last bit.
 *
 * <p>Both polytopes are walked in turn. Random games have some 10^4 vertices with 12 actions each,
 * 5 * 10^4 with 14 and 2 * 10^5 with 16, all of which are held, at about 100 bytes. Games of more
 * than 64 actions together are refused; {@link LemkeHowson} finds one equilibrium of those. A step
 * of the budget is a basis of a polytope visited. Immutable.
 */
public final class VertexEnumeration {

    private final Budget budget;

    private VertexEnumeration(Budget budget) {
        this.budget = budget;
    }

    /**
     * Returns the solver; it has no parameters.
     *
     * @return the solver, without limits
     */
    public static VertexEnumeration withDefaults() {
        return new VertexEnumeration(Budget.withDefaults());
    }

    /**
     * Returns the solver with another budget; a step is a basis visited or, in {@link #components},
     * a subset found.
     *
     * @param other how much a run may cost
     * @return a new solver
     */
    public VertexEnumeration with(Budget other) {
        return new VertexEnumeration(other);
    }

    /**
     * Finds all extreme equilibria, while they are asked for.
     *
     * @param game a game of two players
     * @return the equilibria, each once, in the order in which they are met; the stream ends early
     *     if the budget does, which {@link #report} would say
     * @throws IllegalArgumentException if there are not two players, or more than 64 actions
     */
    public Stream<MixedProfile> all(NormalFormGame game) {
        return stream(simplest(game)).map(ExactProfile::toMixedProfile).distinct();
    }

    /**
     * Finds all extreme equilibria in exact fractions, while they are asked for.
     *
     * @param game a game of two players, of which the exact payoffs count
     * @return the equilibria, each once, in the order in which they are met; the stream ends early
     *     if the budget does, which {@link #report} would say
     * @throws IllegalArgumentException if there are not two players, or more than 64 actions
     */
    public Stream<ExactProfile> exact(NormalFormGame game) {
        check(game);
        return stream(
                new VertexEnumerationRun(
                        ScaledPayoffs.exact(game, 0), ScaledPayoffs.exact(game, 1), budget));
    }

    private static Stream<ExactProfile> stream(VertexEnumerationRun run) {
        return StreamSupport.stream(
                new AbstractSpliterator<>(
                        Long.MAX_VALUE,
                        Spliterator.ORDERED | Spliterator.DISTINCT | Spliterator.NONNULL) {
                    @Override
                    public boolean tryAdvance(Consumer<? super ExactProfile> action) {
                        Optional<VertexEnumerationRun.Pair> pair = run.next();
                        pair.ifPresent(found -> action.accept(run.profile(found)));
                        return pair.isPresent();
                    }
                },
                false);
    }

    /**
     * Finds all extreme equilibria, and says what is sure of them.
     *
     * @param game a game of two players
     * @return the equilibria with their indices, proven complete unless the budget ended; then what
     *     was found before, and why it ended
     * @throws IllegalArgumentException if there are not two players, or more than 64 actions
     */
    public EnumerationReport report(NormalFormGame game) {
        VertexEnumerationRun run = simplest(game);
        Map<MixedProfile, Integer> indices = new LinkedHashMap<>();
        double residual = 0;
        boolean degenerate = false;
        for (VertexEnumerationRun.Pair pair : run.rest()) {
            MixedProfile profile = run.profile(pair).toMixedProfile();
            int index = run.index(pair);
            indices.merge(profile, index, Integer::sum);
            residual = Math.max(residual, MaxRegret.of(game, profile).residual());
            degenerate |= index == 0;
        }
        return new EnumerationReport(
                List.copyOf(indices.keySet()),
                List.copyOf(indices.values()),
                run.completeness(),
                degenerate,
                residual,
                run.meter().effort(),
                run.meter().stopped());
    }

    /**
     * Finds all equilibria, as a union of products of mixtures. The subsets are found from the
     * extreme equilibria, one more step of the budget each; in games with very many ties there can
     * be exponentially many.
     *
     * @param game a game of two players, of which payoffs that are doubles are read as simple
     *     fractions
     * @return the maximal Nash subsets by connected component, exact, proven complete unless the
     *     budget ended; then those made of what was found before, and why it ended
     * @throws IllegalArgumentException if there are not two players, or more than 64 actions
     */
    public NashComponents components(NormalFormGame game) {
        VertexEnumerationRun run = simplest(game);
        MaximalBicliques bicliques = new MaximalBicliques(run.meter());
        run.rest().forEach(pair -> bicliques.link(pair.row(), pair.column()));
        List<List<MaximalNashSubset>> components =
                bicliques.components().stream()
                        .map(parts -> parts.stream().map(part -> subset(run, part)).toList())
                        .toList();
        return new NashComponents(
                components, run.completeness(), run.meter().effort(), run.meter().stopped());
    }

    private static MaximalNashSubset subset(VertexEnumerationRun run, Biclique part) {
        return new MaximalNashSubset(
                part.left().stream().map(vertex -> run.strategy(0, vertex)).toList(),
                part.right().stream().map(vertex -> run.strategy(1, vertex)).toList());
    }

    private VertexEnumerationRun simplest(NormalFormGame game) {
        check(game);
        return new VertexEnumerationRun(
                ScaledPayoffs.simplest(game, 0), ScaledPayoffs.simplest(game, 1), budget);
    }

    private static void check(NormalFormGame game) {
        if (game.players() != 2) {
            throw new IllegalArgumentException(
                    "game ("
                            + game.players()
                            + " players) must have 2 players; for more, use SupportEnumeration");
        }
        int labels = game.actions(0) + game.actions(1);
        if (labels > Long.SIZE) {
            throw new IllegalArgumentException(
                    "game ("
                            + game.actions(0)
                            + " and "
                            + game.actions(1)
                            + " actions) must have at most 64 actions together; remove dominated"
                            + " ones by IteratedDominance, or find one equilibrium by LemkeHowson");
        }
    }
}
