package multilateral.equilibrium;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import multilateral.game.MixedProfile;
import multilateral.game.TypedGame;
import multilateral.solve.Budget;

/**
 * All equilibria of a game of a few types in which all players of a type mix alike; there is always
 * one (Nash 1951, theorem 2).
 *
 * <p>Every combination of supports is a face. On a face the gains of actions over each other are
 * polynomials whose Bernstein coefficients are the payoffs themselves. All their common zeros are
 * found by reducing the degree with a bound on what is lost, and subdividing; a zero is an
 * equilibrium if no action outside the face pays more. The report says {@link Completeness#PROVEN}
 * if every part of every face is known to hold no other zero, up to an allowance of 1e-12 of the
 * gains for rounding. Parts where gains nearly vanish are searched for one equilibrium each, and
 * the game then counts as degenerate.
 *
 * <p>The index of an equilibrium is that among the profiles in which players of a type mix alike:
 * the sign of the determinant of minus the slopes of gains on its support. In a game that is not
 * degenerate the indices add up to +1.
 *
 * <p>At most {@value #MOST_FACES} faces are possible, and a face has as many variables as it has
 * actions more than types. With hundreds of players one or two variables take milliseconds and
 * three up to more than half a second; four actions whose payoffs jump took seconds with 193, and
 * beyond that only smooth payoffs are quick. For more actions use a solver for one equilibrium. A
 * step of the budget is a part of a face; time and cancellation are looked at within steps too.
 */
public final class TypedEquilibria {

    /** The most combinations of supports. */
    public static final int MOST_FACES = 4096;

    private final double tolerance;
    private final Budget budget;

    private TypedEquilibria(double tolerance, Budget budget) {
        this.tolerance = tolerance;
        this.budget = budget;
    }

    /**
     * Returns the solver with tolerance 1e-10 and without limits.
     *
     * @return the solver
     */
    public static TypedEquilibria withDefaults() {
        return new TypedEquilibria(1e-10, Budget.withDefaults());
    }

    /**
     * Returns the solver with another tolerance.
     *
     * @param largest the largest regret accepted, as a part of the spread of a type's payoffs; more
     *     than zero
     * @return a new solver
     * @throws IllegalArgumentException if the tolerance is not above zero
     */
    public TypedEquilibria withTolerance(double largest) {
        if (!(largest > 0)) {
            throw new IllegalArgumentException(
                    "tolerance (" + largest + ") must be above zero; 1e-10 is a usual choice");
        }
        return new TypedEquilibria(largest, budget);
    }

    /**
     * Returns the solver with another budget; a step is a part of a face.
     *
     * @param other how much a run may cost
     * @return a new solver
     */
    public TypedEquilibria with(Budget other) {
        return new TypedEquilibria(tolerance, other);
    }

    /**
     * Finds all equilibria in which players of a type mix alike.
     *
     * @param game the game
     * @return the equilibria, with one strategy per player, in the order of their supports
     * @throws IllegalArgumentException if there are too many combinations of supports
     */
    public Stream<MixedProfile> all(TypedGame game) {
        return report(game).equilibria().stream();
    }

    /**
     * Finds all equilibria in which players of a type mix alike, and says whether that is all.
     *
     * @param game the game
     * @return the equilibria with their indices among such profiles
     * @throws IllegalArgumentException if there are too many combinations of supports
     */
    public EnumerationReport report(TypedGame game) {
        TypedSearch search = new TypedSearch(game, tolerance, budget);
        for (int[][] supports : supports(game)) {
            if (!search.spent()) {
                search.face(supports);
            }
        }
        return search.report();
    }

    /** All combinations of supports, smaller sets of actions of the last type first. */
    private static List<int[][]> supports(TypedGame game) {
        double faces = 1;
        for (int t = 0; t < game.types(); t++) {
            faces *= Math.pow(2, game.actionNames(t).size()) - 1;
        }
        if (faces > MOST_FACES) {
            throw new IllegalArgumentException(
                    "game with "
                            + Math.round(faces)
                            + " combinations of supports must have at most "
                            + MOST_FACES
                            + "; drop actions or types");
        }
        List<int[][]> all = Collections.singletonList(new int[0][]);
        for (int t = 0; t < game.types(); t++) {
            List<int[][]> longer = new ArrayList<>();
            for (int[][] some : all) {
                for (int mask = 1; mask < 1 << game.actionNames(t).size(); mask++) {
                    int[][] more = Arrays.copyOf(some, t + 1);
                    more[t] = actions(mask);
                    longer.add(more);
                }
            }
            all = longer;
        }
        return all;
    }

    private static int[] actions(int mask) {
        int[] actions = new int[Integer.bitCount(mask)];
        int rest = mask;
        for (int i = 0; i < actions.length; i++) {
            actions[i] = Integer.numberOfTrailingZeros(rest);
            rest &= rest - 1;
        }
        return actions;
    }
}
