package multilateral.equilibrium;

import java.util.stream.Stream;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import multilateral.solve.Budget;
import multilateral.solve.Outcome;

/**
 * The mixed strategy that a leader does best to commit to in a game of two players, when the other
 * sees it and replies (von Stackelberg 1934; with mixed commitments von Stengel and Zamir 2010).
 *
 * <p>By default the row player leads, and a follower who is indifferent does what the leader likes
 * best; see {@link FollowerTie}. The leader then gets at least what any Nash or correlated
 * equilibrium brings it.
 *
 * <p>{@link #solve} solves one linear program per reply of the follower (Conitzer and Sandholm
 * 2006), in doubles, and proves the answer by their duals; a step of the budget is a pivot. {@link
 * #all} finds every optimal extreme commitment by enumerating the vertices of the regions in which
 * a reply is best; that is for small games only.
 */
public final class StackelbergEquilibrium {

    /** Payoffs closer than this part of their spread are equal. */
    private static final double SAME = 1e-9;

    private final int leader;
    private final FollowerTie tie;
    private final Budget budget;

    private StackelbergEquilibrium(int leader, FollowerTie tie, Budget budget) {
        this.leader = leader;
        this.tie = tie;
        this.budget = budget;
    }

    /**
     * Returns the solver in which the row player leads and ties favour it.
     *
     * @return the solver, without limits
     */
    public static StackelbergEquilibrium withDefaults() {
        return new StackelbergEquilibrium(0, FollowerTie.FAVOURS_LEADER, Budget.withDefaults());
    }

    /**
     * Returns the solver with another leader.
     *
     * @param player 0 for the row player, 1 for the column player
     * @return a new solver
     * @throws IllegalArgumentException if it is neither
     */
    public StackelbergEquilibrium withLeader(int player) {
        if (player < 0 || player > 1) {
            throw new IllegalArgumentException("leader (" + player + ") must be in [0, 1]");
        }
        return new StackelbergEquilibrium(player, tie, budget);
    }

    /**
     * Returns the solver with another rule for a follower who is indifferent.
     *
     * @param other which best reply is chosen
     * @return a new solver
     */
    public StackelbergEquilibrium with(FollowerTie other) {
        return new StackelbergEquilibrium(leader, other, budget);
    }

    /**
     * Returns the solver with another budget; a step is a pivot.
     *
     * @param other how much a run may cost
     * @return a new solver
     */
    public StackelbergEquilibrium with(Budget other) {
        return new StackelbergEquilibrium(leader, tie, other);
    }

    /**
     * Finds the best commitment.
     *
     * @param game a game of two players
     * @return the commitment, the reply and the proof that no commitment is better, or the best so
     *     far if the budget ended
     * @throws IllegalArgumentException if there are not two players, or the payoffs of one differ
     *     by more than the largest double
     * @throws ArithmeticException if the payoffs have so many digits that rounding is too much
     */
    public Outcome<StackelbergSolution, CommitmentGap> solve(NormalFormGame game) {
        check(game, leader);
        LeaderTables tables = LeaderTables.of(game, leader);
        CommitmentProgram program = new CommitmentProgram(tables, tie);
        ProgramRun run = new ProgramRun(budget);
        program.run(run);
        return run.outcome(solution(game, tables, program.mix(), program.reply()), program.gap());
    }

    /**
     * Finds all optimal commitments that are extreme: vertices of the region in which a reply is
     * best. Every optimal commitment to a reply is a mixture of these.
     *
     * <p>Every choice of one constraint fewer than the leader has actions is tried.
     *
     * @param game a game of two players, with at most two million such choices per reply
     * @return the commitments with the replies, the first reply first; the budget is not looked at
     * @throws IllegalArgumentException if there are not two players, there are too many choices, or
     *     ties harm the leader
     */
    public Stream<StackelbergSolution> all(NormalFormGame game) {
        check(game, leader);
        if (tie != FollowerTie.FAVOURS_LEADER) {
            throw new IllegalArgumentException(
                    "tie (" + tie + ") must be FAVOURS_LEADER; with others, use solve");
        }
        LeaderTables tables = LeaderTables.of(game, leader);
        return new CommitmentVertices(tables)
                .best(SAME * tables.leaderSpread()).stream()
                        .map(vertex -> solution(game, tables, vertex.mix(), vertex.reply()));
    }

    private StackelbergSolution solution(
            NormalFormGame game, LeaderTables tables, double[] mix, int reply) {
        double payoff = tables.leader(mix, reply);
        int chosen = tables.reply(mix, tie, SAME * tables.followerSpread());
        double[] pure = new double[tables.replies()];
        pure[reply] = 1;
        return new StackelbergSolution(
                MixedProfile.uniform(game).with(leader, mix).with(1 - leader, pure),
                payoff,
                tables.follower(mix, reply),
                tables.leader(mix, chosen) >= payoff - SAME * tables.leaderSpread());
    }

    static void check(NormalFormGame game, int leader) {
        if (game.players() != 2) {
            throw new IllegalArgumentException(
                    "game ("
                            + game.players()
                            + " players) must have 2 players; with two leaders and a follower, use"
                            + " LeadingPair");
        }
        if (leader < 0 || leader > 1) {
            throw new IllegalArgumentException("leader (" + leader + ") must be in [0, 1]");
        }
    }
}
