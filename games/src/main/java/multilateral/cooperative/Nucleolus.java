package multilateral.cooperative;

import java.util.List;
import java.util.function.LongToDoubleFunction;
import java.util.stream.IntStream;
import multilateral.actor.ExactQuantities;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;
import multilateral.solve.Budget;
import multilateral.solve.Effort;
import multilateral.solve.Outcome;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The nucleolus (Schmeidler 1969): the payoffs that make the largest complaint of a coalition as
 * small as possible, then the second largest, and so on. A complaint is an excess, v(S) − x(S).
 *
 * <p>The <i>nucleolus</i> is sought among imputations, which pay out the worth of all and nobody
 * less than alone; the <i>prenucleolus</i> among all payoffs that pay out the worth of all. They
 * are the same where the latter is an imputation, as in every superadditive game. Both are single
 * points; the nucleolus exists wherever there is an imputation, and is in the core, the kernel and
 * the bargaining set if these are not empty. {@link #perCapita()} and {@link #withWeights} let an
 * excess count by its coalition.
 *
 * <p>Each level is a linear program whose constraints are generated as they are violated, see
 * {@link LexicographicDescent}; a coalition is settled only where its price shows that it is tight
 * at every solution. A step of the budget is one scan of all 2<sup>n</sup> coalitions: random games
 * of up to 20 players take about a dozen, convex ones two a player. Memory is 8 · 2<sup>n</sup>
 * bytes beside the game, twice that with weights. Excesses count as equal if they differ by less
 * than 1e-11 of the largest worth (above what the members have alone); should rounding keep a level
 * from ending, it goes on with ten times that.
 *
 * <p>{@link #exact} works in fractions, and {@link KohlbergCriterion} proves or refutes any answer.
 * For games of more than {@value #MOST_PLAYERS} players use a structure that has a rule of its own,
 * such as that of bankruptcy problems.
 */
public final class Nucleolus {

    /** The most players: 2<sup>28</sup> worths take 2 GiB. */
    public static final int MOST_PLAYERS = 28;

    private final boolean imputations;
    private final ExcessWeights weights;
    private final Budget budget;

    private Nucleolus(boolean imputations, ExcessWeights weights, Budget budget) {
        this.imputations = imputations;
        this.weights = weights;
        this.budget = budget;
    }

    /**
     * Returns the solver for the nucleolus, among imputations.
     *
     * @return the solver, without limits
     */
    public static Nucleolus withDefaults() {
        return new Nucleolus(true, ExcessWeights.EQUAL, Budget.withDefaults());
    }

    /**
     * Returns the solver for the prenucleolus, which may pay somebody less than alone.
     *
     * @return the solver, without limits
     */
    public static Nucleolus prenucleolus() {
        return new Nucleolus(false, ExcessWeights.EQUAL, Budget.withDefaults());
    }

    /**
     * Returns the solver in which an excess counts per member of the coalition (Grotte 1970).
     *
     * @return a new solver
     */
    public Nucleolus perCapita() {
        return new Nucleolus(imputations, ExcessWeights.PER_CAPITA, budget);
    }

    /**
     * Returns the solver in which an excess is multiplied by a weight of the coalition's size.
     *
     * @param weights for sizes 1, 2 and so on to n − 1: positive and finite; copied
     * @return a new solver
     * @throws IllegalArgumentException if a weight is not positive and finite
     */
    public Nucleolus withWeights(double... weights) {
        return new Nucleolus(imputations, ExcessWeights.bySize(weights), budget);
    }

    /**
     * Returns the solver in which an excess is multiplied by a weight of the coalition.
     *
     * @param weight the weight of a coalition given as a mask, positive and finite; never asked
     *     about the empty coalition and that of all
     * @return a new solver; it has no exact path
     */
    public Nucleolus withWeights(LongToDoubleFunction weight) {
        return new Nucleolus(imputations, ExcessWeights.byCoalition(weight), budget);
    }

    /**
     * Returns this solver with another budget.
     *
     * @param other how much a run may cost; a step is a scan of all coalitions
     * @return a new solver
     */
    public Nucleolus with(Budget other) {
        return new Nucleolus(imputations, weights, other);
    }

    /**
     * Finds the nucleolus.
     *
     * @param game the game, of at most {@value #MOST_PLAYERS} players
     * @return the payoffs with the excesses, not weighted, that they leave; or, if the budget
     *     ended, payoffs at which the excess to be lowered next is the lowest so far; or that there
     *     is no imputation, shown by the gap where each gets what it is worth alone
     * @throws IllegalArgumentException if there are too many players, a worth is not finite, a
     *     weight is not positive and finite, or there are not as many weights as sizes
     */
    public Outcome<Quantities, ExcessVector> solve(CoalitionalGame game) {
        checkPlayers(game.players(), MOST_PLAYERS);
        WorthTable table = weights.table(game);
        if (imputations && table.worth(table.grand()) < -table.tolerance()) {
            Quantities alone = table.payoffs(game, new double[game.players()]);
            return new Outcome.Impossible<>(ExcessVector.of(game, alone), Effort.start());
        }
        LexicographicDescent descent = new LexicographicDescent(table, imputations, budget);
        boolean ended = descent.run(Integer.MAX_VALUE);
        Quantities payoffs = table.payingOut(game, descent.best());
        ExcessVector excesses = ExcessVector.of(game, payoffs);
        return ended
                ? new Outcome.Solved<>(payoffs, excesses, descent.effort())
                : new Outcome.Stopped<>(
                        payoffs, excesses, descent.effort(), descent.why().orElseThrow());
    }

    /**
     * Finds the nucleolus of a game with structure on the best way there is, and says which. That
     * of a game of costs is the one of the negated costs, negated back.
     *
     * <p>A {@link KnownNucleolus} has a method of its own, for any number of players. It is taken
     * unless excesses are weighted, or it pays somebody less than alone and the nucleolus is sought
     * among imputations. All others are looked up in their 2<sup>n</sup> worths.
     *
     * @param game the game; of at most {@value #MOST_PLAYERS} players if there is no method
     * @return the payoffs and the way, with what they lack to be an imputation; or, if the budget
     *     ended, the best so far; or that there is no imputation, shown by the gap where each gets
     *     what it is worth alone
     * @throws IllegalArgumentException if there is no method and there are too many players, a
     *     worth is not finite, or the weights do not fit the game
     */
    public Outcome<ExplainedValue, ImputationGap> solve(StructuredGame game) {
        return new StructuredNucleolus(this, imputations, weights == ExcessWeights.EQUAL)
                .solve(game);
    }

    /**
     * Finds the nucleolus in fractions.
     *
     * <p>The floating run proposes a basis for each level; whole numbers verify it, or go on from
     * there.
     *
     * @param game the game, of at most {@value KohlbergCriterion#MOST_PLAYERS} players
     * @return the exact payoffs with the proof by balanced collections; or, if the budget ended,
     *     payoffs that are only near, which the proof shows; or that there is no imputation
     * @throws IllegalArgumentException if there are too many players, weights are by coalition, or
     *     there are not as many weights as sizes
     */
    public Outcome<ExactQuantities, KohlbergCriterion> exact(ExactCoalitionalGame game) {
        checkPlayers(game.players(), KohlbergCriterion.MOST_PLAYERS);
        ExactWorths worths = new ExactWorths(game, weights.inverses(game.players()));
        List<BigFraction> equal = equalSurplus(game);
        if (imputations && equal.get(0).compareTo(game.worth(1)) < 0) {
            return new Outcome.Impossible<>(
                    KohlbergCriterion.notAdmissible(game.players()), Effort.start());
        }
        ExactNucleolus run = new ExactNucleolus(game, worths, imputations, budget);
        boolean ended = run.run(weights);
        List<BigFraction> payoffs = ended ? run.payoffs() : run.near(equal);
        ExactQuantities answer = new ExactQuantities(game.actors(), game.unit(), payoffs);
        KohlbergCriterion proof = criterion(game, answer);
        return ended
                ? new Outcome.Solved<>(answer, proof, run.effort())
                : new Outcome.Stopped<>(answer, proof, run.effort(), run.why().orElseThrow());
    }

    /** The centre of imputations. */
    private static List<BigFraction> equalSurplus(ExactCoalitionalGame game) {
        int players = game.players();
        BigFraction surplus = game.worth((1L << players) - 1);
        for (int i = 0; i < players; i++) {
            surplus = surplus.subtract(game.worth(1L << i));
        }
        BigFraction each = surplus.divide(players);
        return IntStream.range(0, players).mapToObj(i -> game.worth(1L << i).add(each)).toList();
    }

    /**
     * Tests any payoffs by the balanced collections of Kohlberg (1971), with the weights of this
     * solver, and among imputations if it looks there.
     *
     * @param game the game, of at most {@value KohlbergCriterion#MOST_PLAYERS} players
     * @param payoffs what each player gets, in the unit of the game
     * @param tolerance weighted excesses that differ by no more count as equal; zero or more
     * @return the finding
     * @throws IllegalArgumentException if there are too many players, the payoffs are of others or
     *     in another unit, the tolerance is negative, or the weights do not fit the game
     */
    public KohlbergCriterion criterion(CoalitionalGame game, Quantities payoffs, double tolerance) {
        checkPlayers(game.players(), KohlbergCriterion.MOST_PLAYERS);
        SamePlayers.checkPayoffs(payoffs.actors(), payoffs.unit(), game.actors(), game.unit());
        if (!(tolerance >= 0)) {
            throw new IllegalArgumentException(
                    "tolerance (" + tolerance + ") must be zero or more; 1e-9 is a usual choice");
        }
        int players = game.players();
        double[] pay = payoffs.toArray();
        double[] excesses = new double[1 << players];
        weights.checkSizes(players);
        for (int mask = 1; mask < excesses.length - 1; mask++) {
            double excess = game.worth(mask);
            for (int rest = mask; rest != 0; rest &= rest - 1) {
                excess -= pay[Integer.numberOfTrailingZeros(rest)];
            }
            excesses[mask] = excess * weights.weight(mask);
        }
        boolean admissible = Math.abs(game.worth(game.grand()) - payoffs.total()) <= tolerance;
        double[] above = new double[players];
        for (int i = 0; i < players; i++) {
            above[i] = pay[i] - game.worth(1L << i);
            admissible &= !imputations || above[i] >= -tolerance;
        }
        int[] floors =
                IntStream.range(0, players)
                        .filter(i -> imputations && above[i] <= tolerance)
                        .map(i -> 1 << i)
                        .toArray();
        return admissible
                ? KohlbergCriterion.of(game.actors(), excesses, tolerance, floors)
                : KohlbergCriterion.notAdmissible(players);
    }

    /**
     * Tests any payoffs by the balanced collections of Kohlberg (1971) without rounding, with the
     * weights of this solver, and among imputations if it looks there.
     *
     * @param game the game, of at most {@value KohlbergCriterion#MOST_PLAYERS} players
     * @param payoffs what each player gets, in the unit of the game
     * @return the finding
     * @throws IllegalArgumentException if there are too many players, the payoffs are of others or
     *     in another unit, or the weights do not fit the game or are not exact
     */
    public KohlbergCriterion criterion(ExactCoalitionalGame game, ExactQuantities payoffs) {
        checkPlayers(game.players(), KohlbergCriterion.MOST_PLAYERS);
        SamePlayers.checkPayoffs(payoffs.actors(), payoffs.unit(), game.actors(), game.unit());
        int players = game.players();
        ExactExcesses excesses = new ExactExcesses(game, payoffs, weights.inverses(players));
        boolean admissible = excesses.excess(excesses.grand()).signum() == 0;
        for (int i = 0; imputations && i < players; i++) {
            admissible &= excesses.excess(1 << i).signum() <= 0;
        }
        int[] floors =
                IntStream.range(0, players)
                        .map(i -> 1 << i)
                        .filter(i -> imputations && excesses.excess(i).signum() == 0)
                        .toArray();
        return admissible
                ? KohlbergCriterion.of(game.actors(), excesses.weighted(), excesses.unit(), floors)
                : KohlbergCriterion.notAdmissible(players);
    }

    static void checkPlayers(int players, int most) {
        if (players > most) {
            throw new IllegalArgumentException(
                    "players ("
                            + players
                            + ") must be at most "
                            + most
                            + " for a table of all coalitions; use a structure that has a rule of"
                            + " its own, such as the Talmud rule of bankruptcy problems");
        }
    }
}
