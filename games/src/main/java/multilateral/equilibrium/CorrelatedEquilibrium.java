package multilateral.equilibrium;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import multilateral.game.NormalFormGame;
import multilateral.solve.Budget;
import multilateral.solve.Outcome;
import multilateral.solve.Why;

/**
 * The best correlated equilibrium (Aumann 1974, 1987): a distribution of recommendations that
 * nobody has a reason to ignore. A <i>coarse</i> one (Moulin and Vial 1978) need only be worth
 * following as a whole, by players who decide before they hear their own.
 *
 * <p>By default the sum of payoffs is maximised, which adds utilities of different players: it
 * takes them to be transferable or comparable unit by unit. {@link #maximisingMinimum} compares
 * their levels; {@link #favouring}, {@link #opposing} and {@link #maximisingNashProduct()} compare
 * nothing.
 *
 * <p>The linear program has one column per profile and one constraint for each pair of actions of a
 * player. Constraints are generated as they are violated, so that the time grows with the number of
 * profiles played rather than with the number of constraints. A step of the budget is a pivot.
 * Equilibria are vertices of the set of all; where several are best, one of them is returned,
 * always the same.
 *
 * <p>Of random games the best sum takes few pivots: up to some hundreds in 40 × 40. The worst sum
 * is the hardest aim, with some 1500 in 10 × 10 × 10, 8000 in 30 × 30 (seconds) and 18,000 in 40 ×
 * 40 (half a minute), where a thousand profiles are played; memory is the square of their number.
 * Payoffs of one player that differ by ten orders of magnitude may prevent a proof. For larger
 * games with such aims, use {@link #coarse()}, whose equilibria play no more profiles than there
 * are actions, and one; or a budget.
 *
 * <p>Prices of the constraints prove how good the answer is, see {@link CorrelatedOptimality}.
 * {@link Outcome.Impossible} is possible only where profiles are excluded or the disagreement of a
 * Nash product is too good.
 */
public final class CorrelatedEquilibrium {

    private final boolean coarse;
    private final CorrelatedAim aim;

    /** The sign with which payoffs count in a weighted sum. */
    private final double sign;

    /** The player whose payoff alone counts; -1 if everybody's does. */
    private final int player;

    /** What each gets without agreement; empty for the worst correlated equilibrium of each. */
    private final Optional<List<Double>> disagreement;

    private final Predicate<int[]> allowed;
    private final double tolerance;
    private final Budget budget;

    private CorrelatedEquilibrium(
            boolean coarse,
            CorrelatedAim aim,
            double sign,
            int player,
            Optional<List<Double>> disagreement,
            Predicate<int[]> allowed,
            double tolerance,
            Budget budget) {
        this.coarse = coarse;
        this.aim = aim;
        this.sign = sign;
        this.player = player;
        this.disagreement = disagreement;
        this.allowed = allowed;
        this.tolerance = tolerance;
        this.budget = budget;
    }

    /**
     * Returns the solver that maximises the sum of payoffs over all correlated equilibria.
     *
     * @return the solver, without limits, with a tolerance of 1e-10
     */
    public static CorrelatedEquilibrium withDefaults() {
        return new CorrelatedEquilibrium(
                false,
                CorrelatedAim.WEIGHTED_SUM,
                1,
                -1,
                Optional.empty(),
                profile -> true,
                1e-10,
                Budget.withDefaults());
    }

    /**
     * Returns the solver that looks among coarse correlated equilibria.
     *
     * @return a new solver
     */
    public CorrelatedEquilibrium coarse() {
        return new CorrelatedEquilibrium(
                true, aim, sign, player, disagreement, allowed, tolerance, budget);
    }

    /**
     * Returns the solver that maximises the sum of payoffs. It adds utilities of different players.
     *
     * @return a new solver
     */
    public CorrelatedEquilibrium maximisingWelfare() {
        return aiming(CorrelatedAim.WEIGHTED_SUM, 1, -1);
    }

    /**
     * Returns the solver that minimises the sum of payoffs: the worst that following
     * recommendations can do. It adds utilities of different players.
     *
     * @return a new solver
     */
    public CorrelatedEquilibrium minimisingWelfare() {
        return aiming(CorrelatedAim.WEIGHTED_SUM, -1, -1);
    }

    /**
     * Returns the solver that maximises the payoff of one player.
     *
     * @param favoured the player, from 0
     * @return a new solver
     * @throws IllegalArgumentException if the player is negative
     */
    public CorrelatedEquilibrium favouring(int favoured) {
        return aiming(CorrelatedAim.WEIGHTED_SUM, 1, checkPlayer(favoured));
    }

    /**
     * Returns the solver that minimises the payoff of one player.
     *
     * @param opposed the player, from 0
     * @return a new solver
     * @throws IllegalArgumentException if the player is negative
     */
    public CorrelatedEquilibrium opposing(int opposed) {
        return aiming(CorrelatedAim.WEIGHTED_SUM, -1, checkPlayer(opposed));
    }

    /**
     * Returns the solver that maximises the payoff of the player who gets least. It compares
     * payoffs of different players.
     *
     * @return a new solver
     */
    public CorrelatedEquilibrium maximisingMinimum() {
        return aiming(CorrelatedAim.MINIMUM, 1, -1);
    }

    /**
     * Returns the solver that maximises the product of what players gain over their worst
     * correlated equilibria. A player who gets the same in all equilibria does not count.
     *
     * <p>The product is maximised over the convex hull of equilibria that best serve it where it is
     * made linear (simplicial decomposition, von Hohenbalken 1977); the sum of the logarithms of
     * the gains is the objective, and its gap is at most ten times the tolerance.
     *
     * @return a new solver
     */
    public CorrelatedEquilibrium maximisingNashProduct() {
        return aiming(CorrelatedAim.NASH_PRODUCT, 1, -1);
    }

    /**
     * Returns the solver that maximises the product of what players gain over given payoffs.
     *
     * @param levels what each player gets without agreement, finite; copied
     * @return a new solver; it finds that no solution exists if no correlated equilibrium gives
     *     every player more than that, by some 1e-9 of the spread of payoffs; the bound is then on
     *     the least gain
     * @throws IllegalArgumentException if a level is not finite
     */
    public CorrelatedEquilibrium maximisingNashProduct(double... levels) {
        for (double level : levels) {
            if (!Double.isFinite(level)) {
                throw new IllegalArgumentException(
                        "disagreement payoff (" + level + ") must be finite");
            }
        }
        return new CorrelatedEquilibrium(
                coarse,
                CorrelatedAim.NASH_PRODUCT,
                1,
                -1,
                Optional.of(Arrays.stream(levels).boxed().toList()),
                allowed,
                tolerance,
                budget);
    }

    private CorrelatedEquilibrium aiming(CorrelatedAim other, double newSign, int counting) {
        return new CorrelatedEquilibrium(
                coarse, other, newSign, counting, Optional.empty(), allowed, tolerance, budget);
    }

    private static int checkPlayer(int player) {
        if (player < 0) {
            throw new IllegalArgumentException("player (" + player + ") must be zero or more");
        }
        return player;
    }

    /**
     * Returns the solver that recommends only some of the profiles it may recommend so far.
     *
     * @param condition tells of a profile with one action per player, from 0, whether it may be
     *     recommended
     * @return a new solver; there may be no equilibrium of that kind
     */
    public CorrelatedEquilibrium allowing(Predicate<int[]> condition) {
        return new CorrelatedEquilibrium(
                coarse,
                aim,
                sign,
                player,
                disagreement,
                profile -> allowed.test(profile.clone()) && condition.test(profile),
                tolerance,
                budget);
    }

    /**
     * Returns the solver that does not recommend some profiles.
     *
     * @param profiles profiles with one action per player, from 0; copied
     * @return a new solver; there may be no equilibrium of that kind
     */
    public CorrelatedEquilibrium excluding(int[]... profiles) {
        int[][] copies = Arrays.stream(profiles).map(int[]::clone).toArray(int[][]::new);
        return allowing(
                profile -> Arrays.stream(copies).noneMatch(other -> Arrays.equals(other, profile)));
    }

    /**
     * Returns the solver with another tolerance.
     *
     * @param largest the largest regret and the largest gap accepted, as a part of the spread of
     *     payoffs; above zero
     * @return a new solver
     * @throws IllegalArgumentException if the tolerance is not above zero and finite
     */
    public CorrelatedEquilibrium withTolerance(double largest) {
        if (!(largest > 0 && largest < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "tolerance (" + largest + ") must be above zero and finite; 1e-10 is usual");
        }
        return new CorrelatedEquilibrium(
                coarse, aim, sign, player, disagreement, allowed, largest, budget);
    }

    /**
     * Returns the solver with another budget; a step is a pivot.
     *
     * @param other how much a run may cost
     * @return a new solver
     */
    public CorrelatedEquilibrium with(Budget other) {
        return new CorrelatedEquilibrium(
                coarse, aim, sign, player, disagreement, allowed, tolerance, other);
    }

    /**
     * Finds the best equilibrium.
     *
     * @param game the game
     * @return the equilibrium with the proof that it is one and that none is better; or the best
     *     distribution so far if the budget ended or, with the reason {@link Why#STALLED}, if
     *     rounding prevents a proof within the tolerance or a linear program takes more than 10,000
     *     pivots and 100 for each profile; or the proof that there is none
     * @throws IllegalArgumentException if the game has no such player, there are not as many
     *     disagreement payoffs as players, or no profile is allowed
     */
    public Outcome<CorrelatedDistribution, CorrelatedOptimality> solve(NormalFormGame game) {
        check(game);
        boolean[] banned = banned(game);
        CorrelatedSearch search = new CorrelatedSearch(game, coarse, banned, budget);
        CorrelatedProof proof = new CorrelatedProof(search, coarse, banned, tolerance);
        if (aim == CorrelatedAim.NASH_PRODUCT) {
            return new NashProduct(search, proof).solve(disagreement);
        }
        if (aim == CorrelatedAim.MINIMUM) {
            int[] everybody = IntStream.range(0, game.players()).toArray();
            return proof.conclude(
                    search.maximiseMinimum(new double[game.players()], everybody),
                    CorrelatedProof::minimum);
        }
        return proof.conclude(search.maximise(weights(game)), CorrelatedProof::weighted);
    }

    private double[] weights(NormalFormGame game) {
        double[] weights = new double[game.players()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = player < 0 || player == i ? sign : 0;
        }
        return weights;
    }

    private void check(NormalFormGame game) {
        if (player >= game.players()) {
            throw new IllegalArgumentException(
                    "player (" + player + ") must be in [0, " + (game.players() - 1) + "]");
        }
        if (disagreement.isPresent() && disagreement.get().size() != game.players()) {
            throw new IllegalArgumentException(
                    "disagreement "
                            + disagreement.get()
                            + " must have one payoff for each of the "
                            + game.players()
                            + " players");
        }
    }

    private boolean[] banned(NormalFormGame game) {
        boolean[] banned = new boolean[game.payoffs(0).length];
        boolean all = true;
        for (int cell = 0; cell < banned.length; cell++) {
            int[] profile = new int[game.players()];
            int rest = cell;
            for (int i = 0; i < profile.length; i++) {
                profile[i] = rest % game.actions(i);
                rest /= game.actions(i);
            }
            banned[cell] = !allowed.test(profile);
            all &= banned[cell];
        }
        if (all) {
            throw new IllegalArgumentException(
                    "allowed profiles must not be empty; allow at least one");
        }
        return banned;
    }
}
