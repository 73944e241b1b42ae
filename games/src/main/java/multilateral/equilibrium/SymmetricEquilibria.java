package multilateral.equilibrium;

import java.util.stream.Stream;
import multilateral.game.MixedProfile;
import multilateral.game.SymmetricGame;
import multilateral.solve.Budget;

/**
 * All equilibria of a game of players who are all alike in which all mix alike; there is always one
 * (Nash 1951, theorem 2). Equilibria in which alike players act differently are found by {@link
 * PureCounts} if they are pure.
 *
 * <p>The method, what is proven, indices and limits are those of {@link TypedEquilibria}: with 2
 * actions the answer is proven within milliseconds for hundreds of players.
 */
public final class SymmetricEquilibria {

    private final TypedEquilibria typed;

    private SymmetricEquilibria(TypedEquilibria typed) {
        this.typed = typed;
    }

    /**
     * Returns the solver with tolerance 1e-10 and without limits.
     *
     * @return the solver
     */
    public static SymmetricEquilibria withDefaults() {
        return new SymmetricEquilibria(TypedEquilibria.withDefaults());
    }

    /**
     * Returns the solver with another tolerance.
     *
     * @param largest the largest regret accepted, as a part of the spread of payoffs; more than
     *     zero
     * @return a new solver
     * @throws IllegalArgumentException if the tolerance is not above zero
     */
    public SymmetricEquilibria withTolerance(double largest) {
        return new SymmetricEquilibria(typed.withTolerance(largest));
    }

    /**
     * Returns the solver with another budget; a step is a part of a face.
     *
     * @param other how much a run may cost
     * @return a new solver
     */
    public SymmetricEquilibria with(Budget other) {
        return new SymmetricEquilibria(typed.with(other));
    }

    /**
     * Finds all equilibria in which all players mix alike.
     *
     * @param game the game
     * @return the equilibria, with one strategy per player, in the order of their supports
     * @throws IllegalArgumentException if there are too many supports
     */
    public Stream<MixedProfile> all(SymmetricGame game) {
        return typed.all(game.asTyped());
    }

    /**
     * Finds all equilibria in which all players mix alike, and says whether that is all.
     *
     * @param game the game
     * @return the equilibria with their indices among such profiles
     * @throws IllegalArgumentException if there are too many supports
     */
    public EnumerationReport report(SymmetricGame game) {
        return typed.report(game.asTyped());
    }
}
