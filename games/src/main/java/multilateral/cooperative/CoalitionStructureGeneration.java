package multilateral.cooperative;

import java.util.List;
import java.util.Optional;
import multilateral.actor.CoalitionStructure;
import multilateral.game.CoalitionalGame;
import multilateral.solve.Budget;
import multilateral.solve.Effort;
import multilateral.solve.Outcome;
import multilateral.solve.Why;

/**
 * The partition of the players with the greatest total worth.
 *
 * <p>Two methods. {@link Method#DYNAMIC_PROGRAMMING} settles subset after subset (Yeh 1986;
 * Rothkopf, Pekeč and Harstad 1998), here only those without the last player (in the spirit of
 * Rahwan and Jennings 2008 and of Michalak, Rahwan, Elkind, Wooldridge and Jennings 2016), and only
 * with blocks worth more than every division of them and close enough to what their members can
 * bring in: at most about 3<sup>n−1</sup>/2 sums, whatever the worths are, and often a hundredth of
 * that; 16 · 2<sup>n</sup> bytes beside the game. {@link Method#BRANCH_AND_BOUND} searches the ways
 * to write n as a sum of block sizes, the most promising first (Rahwan, Ramchurn, Jennings and
 * Giovannucci 2009), beside such a table of the last two thirds of the players: how long it takes
 * depends on the worths, n<sup>n</sup> at worst, but it has no need of a table of all. Both take up
 * to {@value #MOST_PLAYERS} players; by default the first is used up to {@value #MOST_SETTLED}.
 *
 * <p>Both start from a partition that no merger of two blocks and no move of a player betters, and
 * from a bound by sizes and by the most that a coalition is worth per member; where these meet,
 * that is all. A step is 1024 coalitions settled, or 16384 looked at in the search. The listener is
 * told the optimality gap after every step, and a run that is stopped returns its best partition
 * with the gap. The budget is first looked at when the start and the bound are there, after a few
 * passes over the worths.
 *
 * <p>Worths may be negative, and nobody has to join anybody: where worths are not superadditive the
 * answer has several blocks. Ties: the start is the answer if nothing is better; else dynamic
 * programming takes, for the last player and then for the last one left, the block with the lowest
 * mask, and the search keeps the first best it meets. Sums are of doubles, exact for whole worths
 * below 2<sup>53</sup>. For more players unite those who stand together anyway.
 */
public final class CoalitionStructureGeneration {

    /** The most players. */
    public static final int MOST_PLAYERS = 27;

    /** The most players for whom dynamic programming is the default. */
    public static final int MOST_SETTLED = 24;

    private final Method method;
    private final Budget budget;

    private CoalitionStructureGeneration(Method method, Budget budget) {
        this.method = method;
        this.budget = budget;
    }

    /** How the partition is found. */
    public enum Method {
        /** Dynamic programming for few players, branch and bound for more. */
        BY_SIZE,
        /** Subset by subset, in a time known beforehand. */
        DYNAMIC_PROGRAMMING,
        /** Anytime search, in little time where bounds are sharp. */
        BRANCH_AND_BOUND
    }

    /**
     * Returns the solver that chooses the method by the number of players, without limits.
     *
     * @return the solver
     */
    public static CoalitionStructureGeneration withDefaults() {
        return new CoalitionStructureGeneration(Method.BY_SIZE, Budget.withDefaults());
    }

    /**
     * Returns the solver with another method.
     *
     * @param other how the partition is found
     * @return a new solver
     */
    public CoalitionStructureGeneration with(Method other) {
        return new CoalitionStructureGeneration(other, budget);
    }

    /**
     * Returns the solver with another budget.
     *
     * @param other how much a run may cost
     * @return a new solver
     */
    public CoalitionStructureGeneration with(Budget other) {
        return new CoalitionStructureGeneration(method, other);
    }

    /**
     * Finds a partition of greatest total worth.
     *
     * @param game the game; a function is read into a table first
     * @return the partition, blocks by lowest member, with a certificate in the unit of the game;
     *     {@code Stopped} with the best so far if the budget ended the run
     * @throws IllegalArgumentException if there are more than {@value #MOST_PLAYERS} players, or a
     *     worth is not finite
     */
    public Outcome<CoalitionStructure, StructureOptimality> solve(CoalitionalGame game) {
        boolean settles =
                method == Method.DYNAMIC_PROGRAMMING
                        || (method == Method.BY_SIZE && game.players() <= MOST_SETTLED);
        if (game.players() > MOST_PLAYERS) {
            throw new IllegalArgumentException(
                    "players ("
                            + game.players()
                            + ") must be at most "
                            + MOST_PLAYERS
                            + " to look at every coalition; unite players who stand together"
                            + " anyway");
        }
        CoalitionalGame table = game.tabulated();
        return settles ? settle(table) : search(table);
    }

    private Outcome<CoalitionStructure, StructureOptimality> settle(CoalitionalGame game) {
        List<Long> start = new StructureClimb(game).climb();
        double most = start.stream().mapToDouble(game::worth).sum();
        StructureBounds bounds = StructureBounds.of(game);
        if (bounds.overall() <= most) {
            Effort none = Effort.start();
            budget.progress().at(none, 0);
            return outcome(game, start, most, none, Optional.empty());
        }
        StructureSettling run = new StructureSettling(game, budget, bounds, start, most);
        Optional<Why> why = run.settle();
        return outcome(game, run.best(), run.bound(), run.effort(), why);
    }

    private Outcome<CoalitionStructure, StructureOptimality> search(CoalitionalGame game) {
        StructureSearch run = new StructureSearch(game, budget);
        Optional<Why> why = run.search();
        return outcome(game, run.best(), run.bound(), run.effort(), why);
    }

    private static Outcome<CoalitionStructure, StructureOptimality> outcome(
            CoalitionalGame game,
            List<Long> blocks,
            double bound,
            Effort effort,
            Optional<Why> why) {
        CoalitionStructure structure = SetPartitions.structure(game.actors(), blocks);
        StructureOptimality proof = StructureOptimality.of(game, structure, bound);
        return why.<Outcome<CoalitionStructure, StructureOptimality>>map(
                        reason -> new Outcome.Stopped<>(structure, proof, effort, reason))
                .orElseGet(() -> new Outcome.Solved<>(structure, proof, effort));
    }
}
