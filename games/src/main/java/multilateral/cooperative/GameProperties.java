package multilateral.cooperative;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import multilateral.actor.Coalition;
import multilateral.game.CoalitionalGame;

/**
 * What kind of game a coalitional game is, and a witness for what it is not.
 *
 * <p>Inequalities are asked for up to a tolerance: by default a few roundings of the largest worth,
 * so that worths computed in doubles are not found wanting for their last bits. Each question reads
 * the worths it needs: monotone n · 2<sup>n</sup>, convex n² · 2<sup>n</sup>, superadditive
 * 3<sup>n</sup>, the others less. Nothing is remembered between questions, but the worths, which
 * are stored once.
 *
 * <p>The definitions are those of Peleg and Sudhölter (2007).
 */
public final class GameProperties {

    /** The most players whose worths are stored. */
    public static final int MOST_PLAYERS = 24;

    /** The most players for which all pairs of disjoint coalitions are looked at. */
    public static final int MOST_FOR_SUPERADDITIVITY = 19;

    /** The most players of whom all subgames are looked at. */
    public static final int MOST_FOR_TOTAL_BALANCE = 14;

    private final CoalitionalGame game;
    private final double[] worth;
    private final int players;
    private final double tolerance;
    private final WorthComparisons comparisons;

    private GameProperties(CoalitionalGame game, double[] worth, double tolerance) {
        this.game = game;
        this.worth = worth;
        this.players = game.players();
        this.tolerance = tolerance;
        comparisons = new WorthComparisons(worth, tolerance);
    }

    /**
     * Two coalitions that show that a property does not hold.
     *
     * @param first one coalition
     * @param second the other; what is compared is told by the property
     * @param shortfall by how much the property is missed, above the tolerance
     */
    public record Witness(Coalition first, Coalition second, double shortfall) {}

    /**
     * Reads a game.
     *
     * @param game the game; all its worths are read once
     * @return its properties
     * @throws IllegalArgumentException if there are more than {@value #MOST_PLAYERS} players or a
     *     worth is not finite
     */
    public static GameProperties of(CoalitionalGame game) {
        if (game.players() > MOST_PLAYERS) {
            throw new IllegalArgumentException(
                    "players ("
                            + game.players()
                            + ") must be at most "
                            + MOST_PLAYERS
                            + " to look at all coalitions; a game with structure tells its"
                            + " properties by its kind");
        }
        double[] worth = new double[1 << game.players()];
        game.fill(0, worth);
        double largest = 0;
        for (double each : worth) {
            largest = Math.max(largest, Math.abs(each));
        }
        return new GameProperties(game, worth, 16 * Math.ulp(largest));
    }

    /**
     * Sets the tolerance.
     *
     * @param least by how much an inequality must be missed to count, zero or more, in the unit of
     *     the game
     * @return the same questions with another tolerance
     * @throws IllegalArgumentException if it is negative or not finite
     */
    public GameProperties withTolerance(double least) {
        if (!(least >= 0 && least < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "tolerance (" + least + ") must be zero or more and finite");
        }
        return new GameProperties(game, worth, least);
    }

    /**
     * Tells whether nobody's joining makes a coalition worth less.
     *
     * @return whether v(S ∪ {i}) ≥ v(S) throughout
     */
    public boolean monotone() {
        return notMonotone().isEmpty();
    }

    /**
     * Returns a coalition and a smaller one that is worth more.
     *
     * @return the witness, with the smaller coalition first; empty for a monotone game
     */
    public Optional<Witness> notMonotone() {
        return witness(comparisons.notMonotone());
    }

    /**
     * Tells whether disjoint coalitions never lose by joining.
     *
     * @return whether v(S ∪ T) ≥ v(S) + v(T) for all disjoint S and T
     * @throws IllegalArgumentException if there are more than {@value #MOST_FOR_SUPERADDITIVITY}
     *     players and the game is not convex, which would settle it
     */
    public boolean superadditive() {
        return notSuperadditive().isEmpty();
    }

    /**
     * Returns two disjoint coalitions that lose by joining.
     *
     * @return the witness; empty for a superadditive game
     * @throws IllegalArgumentException as {@link #superadditive}
     */
    public Optional<Witness> notSuperadditive() {
        if (players > MOST_FOR_SUPERADDITIVITY && withTolerance(0).convex()) {
            return Optional.empty();
        }
        return notAdditive(1);
    }

    /**
     * Tells whether disjoint coalitions never gain by joining, as costs should not rise.
     *
     * @return whether v(S ∪ T) ≤ v(S) + v(T) for all disjoint S and T
     * @throws IllegalArgumentException if there are more than {@value #MOST_FOR_SUPERADDITIVITY}
     *     players
     */
    public boolean subadditive() {
        return notAdditive(-1).isEmpty();
    }

    private Optional<Witness> notAdditive(int sign) {
        if (players > MOST_FOR_SUPERADDITIVITY) {
            throw new IllegalArgumentException(
                    "players ("
                            + players
                            + ") must be at most "
                            + MOST_FOR_SUPERADDITIVITY
                            + " to look at all pairs of coalitions; ask convex(), which implies"
                            + " superadditivity, first");
        }
        return witness(comparisons.notAdditive(sign));
    }

    /**
     * Tells whether a player adds the more the more are there (Shapley 1971).
     *
     * @return whether v(S ∪ T) + v(S ∩ T) ≥ v(S) + v(T) throughout
     */
    public boolean convex() {
        return notConvex().isEmpty();
    }

    /**
     * Returns two coalitions that miss convexity.
     *
     * @return the witness: v(S ∪ T) + v(S ∩ T) is smaller than v(S) + v(T); empty for a convex game
     */
    public Optional<Witness> notConvex() {
        return notConvex(1);
    }

    /**
     * Tells whether a player adds the less the more are there, as with costs that fall with size.
     *
     * @return whether v(S ∪ T) + v(S ∩ T) ≤ v(S) + v(T) throughout
     */
    public boolean concave() {
        return notConvex(-1).isEmpty();
    }

    private Optional<Witness> notConvex(int sign) {
        return witness(comparisons.notConvex(sign));
    }

    /**
     * Tells whether cooperation neither gains nor loses.
     *
     * @return whether every coalition is worth what its members are worth alone
     */
    public boolean additive() {
        double[] sums = new double[worth.length];
        for (int mask = 1; mask < worth.length; mask++) {
            int lowest = mask & -mask;
            sums[mask] = sums[mask ^ lowest] + worth[lowest];
            if (Math.abs(sums[mask] - worth[mask]) > tolerance) {
                return false;
            }
        }
        return true;
    }

    /**
     * Tells whether the core has a point (Bondareva 1963; Shapley 1967).
     *
     * @return whether no weights on coalitions, together one on every player, are worth more than
     *     all players
     */
    public boolean balanced() {
        return notBalanced().isEmpty();
    }

    /**
     * Returns weights that prove the core to be empty.
     *
     * @return the weights; empty for a balanced game
     */
    public Optional<BalancingWeights> notBalanced() {
        return players == 1 ? Optional.empty() : unbalanced(game);
    }

    private Optional<BalancingWeights> unbalanced(CoalitionalGame some) {
        return BalancingWeights.solve(some)
                .solution()
                .filter(weights -> weights.provesEmptyCore(some, Math.max(tolerance, rounding())));
    }

    /** What a sum of weighted worths may be off by. */
    private double rounding() {
        double largest = 0;
        for (double each : worth) {
            largest = Math.max(largest, Math.abs(each));
        }
        return 1e-12 * players * largest;
    }

    /**
     * Tells whether every subgame is balanced, as in markets (Shapley and Shubik 1969).
     *
     * @return whether no group of players has a subgame with an empty core
     * @throws IllegalArgumentException if there are more than {@value #MOST_FOR_TOTAL_BALANCE}
     *     players: there is a program for every coalition
     */
    public boolean totallyBalanced() {
        return notTotallyBalanced().isEmpty();
    }

    /**
     * Returns players among whom the core is empty.
     *
     * @return a smallest such coalition; empty for a totally balanced game
     * @throws IllegalArgumentException as {@link #totallyBalanced}
     */
    public Optional<Coalition> notTotallyBalanced() {
        if (players > MOST_FOR_TOTAL_BALANCE) {
            throw new IllegalArgumentException(
                    "players ("
                            + players
                            + ") must be at most "
                            + MOST_FOR_TOTAL_BALANCE
                            + " to look at all subgames; ask balanced() of those that matter");
        }
        return IntStream.range(1, worth.length)
                .filter(mask -> Integer.bitCount(mask) > 1)
                .boxed()
                .sorted(Comparator.comparingInt(Integer::bitCount))
                .map(this::coalition)
                .filter(each -> unbalanced(DerivedGame.subgame(game, each).tabulated()).isPresent())
                .findFirst();
    }

    /**
     * Tells whether there is something to share: all together get more than each alone.
     *
     * @return whether v(N) &gt; Σ v({i})
     */
    public boolean essential() {
        double sum = 0;
        for (int i = 0; i < players; i++) {
            sum += worth[1 << i];
        }
        return worth[worth.length - 1] - sum > tolerance;
    }

    /**
     * Tells whether coalitions win or lose: worths are 0 or 1, that of all is 1, and the game is
     * monotone.
     *
     * @return whether it is a simple game
     */
    public boolean simple() {
        for (double each : worth) {
            if (each != 0 && each != 1) {
                return false;
            }
        }
        return worth[worth.length - 1] == 1 && monotone();
    }

    /**
     * Tells whether worths depend on the size of the coalition alone.
     *
     * @return whether all players are alike
     */
    public boolean symmetric() {
        return symmetricPlayers().size() == 1;
    }

    /**
     * Returns the players who can stand in for each other: v(S ∪ {i}) = v(S ∪ {j}) for all S
     * without both.
     *
     * @return the classes of players who are alike, as coalitions, by their first players
     */
    public List<Coalition> symmetricPlayers() {
        List<Coalition> classes = new ArrayList<>();
        int seen = 0;
        for (int i = 0; i < players; i++) {
            if ((seen >> i & 1) != 0) {
                continue;
            }
            int alike = 1 << i;
            for (int j = i + 1; j < players; j++) {
                if ((seen >> j & 1) == 0 && areAlike(i, j)) {
                    alike |= 1 << j;
                }
            }
            seen |= alike;
            classes.add(coalition(alike));
        }
        return List.copyOf(classes);
    }

    private boolean areAlike(int i, int j) {
        int first = 1 << i;
        int second = 1 << j;
        for (int mask = 0; mask < worth.length; mask++) {
            if ((mask & (first | second)) == 0
                    && Math.abs(worth[mask | first] - worth[mask | second]) > tolerance) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns the players who add nothing to any coalition.
     *
     * @return the null players
     */
    public Coalition nullPlayers() {
        return whoseContributionIsAlways(false);
    }

    /**
     * Returns the players who add to every coalition what they are worth alone. Null players are
     * among them.
     *
     * @return the dummy players
     */
    public Coalition dummyPlayers() {
        return whoseContributionIsAlways(true);
    }

    private Coalition whoseContributionIsAlways(boolean alone) {
        int found = 0;
        for (int i = 0; i < players; i++) {
            int bit = 1 << i;
            double expected = alone ? worth[bit] : 0;
            boolean always = true;
            for (int mask = 0; always && mask < worth.length; mask++) {
                always =
                        (mask & bit) != 0
                                || Math.abs(worth[mask | bit] - worth[mask] - expected)
                                        <= tolerance;
            }
            found |= always ? bit : 0;
        }
        return coalition(found);
    }

    /**
     * Returns the players without whom no coalition is worth anything.
     *
     * @return the veto players; all players if no coalition is worth anything
     */
    public Coalition vetoPlayers() {
        int needed = worth.length - 1;
        for (int mask = 1; mask < worth.length; mask++) {
            if (Math.abs(worth[mask]) > tolerance) {
                needed &= mask;
            }
        }
        return coalition(needed);
    }

    private Optional<Witness> witness(Optional<WorthComparisons.Failure> failure) {
        return failure.map(
                each ->
                        new Witness(
                                coalition(each.first()),
                                coalition(each.second()),
                                each.shortfall()));
    }

    private Coalition coalition(int mask) {
        return new Coalition(game.actors(), mask);
    }

    @Override
    public String toString() {
        List<String> kinds = new ArrayList<>();
        if (additive()) {
            kinds.add("additive");
        } else {
            kinds.add(monotone() ? "monotone" : "not monotone");
            kinds.add(convex() ? "convex" : "not convex");
            kinds.add(essential() ? "essential" : "inessential");
        }
        List<String> alike =
                symmetricPlayers().stream()
                        .filter(each -> each.size() > 1)
                        .map(Coalition::toString)
                        .toList();
        return String.join(", ", kinds)
                + (alike.isEmpty() ? "" : "; alike: " + String.join(", ", alike))
                + "; "
                + players
                + " players";
    }
}
