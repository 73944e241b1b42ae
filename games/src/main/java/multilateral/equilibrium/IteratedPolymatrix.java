package multilateral.equilibrium;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import multilateral.game.ExpectedPayoffs;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import multilateral.solve.Budget;
import multilateral.solve.Outcome;

/**
 * One equilibrium of a game of any number of players, by iterated polymatrix approximation
 * (Govindan and Wilson 2004).
 *
 * <p>Around a profile the game is replaced by the polymatrix game with the same payoffs and
 * derivatives, in which what a player gets is a sum over the other players one by one. Its
 * equilibria are the solutions of a linear complementarity problem, of which Lemke's method finds
 * one (Miller and Zucker 1991). The profile moves there, or part of the way if that lessens the
 * regret, and the next approximation is made. Near a regular equilibrium this is Newton's method,
 * with the support found on the way.
 *
 * <p>Nothing makes it converge. After {@value #ROUNDS} approximations a polish by Newton's method
 * is tried, then another start, the uniform profile first and random ones after it; after {@value
 * #STARTS} starts the solver falls back to {@link GlobalNewton}. A step of the budget is an
 * approximation, and after the fall-back a step along a path. An approximation costs the
 * derivatives of all payoffs and about as many pivots as there are actions and players.
 */
public final class IteratedPolymatrix {

    private static final int ROUNDS = 30;
    private static final int STARTS = 10;
    private static final int FALL_BACK_RAYS = 60;
    private static final int HALVINGS = 4;

    /** Above any payoff and any derivative, so that all costs are above zero. */
    private static final double SHIFT = 1.5;

    private final double tolerance;
    private final Budget budget;

    private IteratedPolymatrix(double tolerance, Budget budget) {
        this.tolerance = tolerance;
        this.budget = budget;
    }

    /**
     * Returns the solver with a tolerance of 1e-10.
     *
     * @return the solver, without limits
     */
    public static IteratedPolymatrix withDefaults() {
        return new IteratedPolymatrix(1e-10, Budget.withDefaults());
    }

    /**
     * Returns the solver with another tolerance.
     *
     * @param largest the largest regret accepted, as a share of the spread of a player's payoffs;
     *     above 0 and below 1
     * @return a new solver
     * @throws IllegalArgumentException if the tolerance is not above 0 and below 1
     */
    public IteratedPolymatrix withTolerance(double largest) {
        return new IteratedPolymatrix(EquilibriumSearch.checkTolerance(largest), budget);
    }

    /**
     * Returns the solver with another budget; a step is an approximation, or a step along a path
     * after the fall-back.
     *
     * @param other how much a run may cost
     * @return a new solver
     */
    public IteratedPolymatrix with(Budget other) {
        return new IteratedPolymatrix(tolerance, other);
    }

    /**
     * Finds an equilibrium, with seed 0.
     *
     * @param game the game
     * @return the equilibrium with its regret, or the best profile so far
     */
    public Outcome<MixedProfile, MaxRegret> solve(NormalFormGame game) {
        return solve(game, 0);
    }

    /**
     * Finds an equilibrium.
     *
     * @param game the game
     * @param seed which starts are drawn; the same seed gives the same profile, to the last bit
     * @return the equilibrium with its regret, or the best profile so far if the budget ended or
     *     the fall-back failed
     */
    public Outcome<MixedProfile, MaxRegret> solve(NormalFormGame game, long seed) {
        EquilibriumSearch search = new EquilibriumSearch(game, tolerance, budget);
        run(search, seed, STARTS);
        GlobalNewton.run(search, seed, FALL_BACK_RAYS);
        return search.outcome();
    }

    /** Approximates from start after start until an equilibrium is found. */
    static void run(EquilibriumSearch search, long seed, int starts) {
        SplittableRandom random = new SplittableRandom(seed);
        Run run = new Run(search);
        for (int start = 0; start < starts && search.goesOn(); start++) {
            run.from(start == 0 ? search.uniform() : search.random(random), random);
        }
    }

    /** The arrays of one run. */
    private static final class Run {

        private final EquilibriumSearch search;
        private final ExpectedPayoffs payoffs;
        private final NewtonPolish polish;
        private final int players;
        private final int actions;
        private final int size;
        private final IteratedPolymatrixPivoting pivoting;
        private final double[] derivatives;
        private final double[] deviations;
        private final double[] matrix;
        private final double[] constants;
        private final double[] covering;
        private final double[] trial;

        Run(EquilibriumSearch search) {
            this.search = search;
            payoffs = search.payoffs();
            polish = new NewtonPolish(search);
            players = search.scaled().players();
            actions = payoffs.size();
            size = actions + players;
            pivoting = new IteratedPolymatrixPivoting(size);
            derivatives = new double[actions * actions];
            deviations = new double[actions];
            matrix = new double[size * size];
            constants = new double[size];
            covering = new double[size];
            trial = new double[actions];
            Arrays.fill(constants, actions, size, -1);
        }

        void from(double[] start, SplittableRandom random) {
            for (int k = 0; k < size; k++) {
                covering[k] = 1 + random.nextDouble();
            }
            double[] profile = start;
            double regret = search.regretOf(profile);
            for (int round = 0; round < ROUNDS && search.count(1); round++) {
                Optional<double[]> solution = approximate(profile);
                if (solution.isEmpty()) {
                    break;
                }
                regret = move(profile, solution.get(), regret);
                search.offer(profile);
            }
            if (search.goesOn() || search.isSolved()) {
                polish.from(profile);
            }
        }

        /** An equilibrium of the polymatrix game around a profile. */
        private Optional<double[]> approximate(double[] profile) {
            payoffs.deviations(profile, deviations);
            payoffs.derivatives(profile, derivatives);
            for (int player = 0; player < players; player++) {
                int from = payoffs.offset(player);
                int to = payoffs.offset(player + 1);
                for (int row = from; row < to; row++) {
                    for (int column = 0; column < actions; column++) {
                        matrix[row * size + column] = SHIFT - derivatives[row * actions + column];
                    }
                    double own = SHIFT + (players - 2) * deviations[row];
                    Arrays.fill(matrix, row * size + from, row * size + to, own);
                    matrix[row * size + actions + player] = -1;
                    matrix[(actions + player) * size + row] = 1;
                }
            }
            return pivoting.solve(matrix, constants, covering, 50 * size);
        }

        /** Moves a profile all the way, or part of it where that is better; returns the regret. */
        private double move(double[] profile, double[] towards, double regret) {
            double share = 1;
            double found = Double.POSITIVE_INFINITY;
            for (int halving = 0; halving <= HALVINGS; halving++) {
                for (int k = 0; k < actions; k++) {
                    trial[k] = profile[k] + share * (towards[k] - profile[k]);
                }
                found = search.regretOf(trial);
                if (found < regret) {
                    break;
                }
                share /= 2;
            }
            System.arraycopy(trial, 0, profile, 0, actions);
            return found;
        }
    }
}
