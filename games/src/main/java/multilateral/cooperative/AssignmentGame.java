package multilateral.cooperative;

import java.util.Arrays;
import java.util.Optional;
import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import multilateral.game.CoalitionalGame;
import multilateral.game.JoiningGame;

/**
 * A market with two sides in which each buyer trades with at most one seller: a coalition is worth
 * the largest sum of surplus that its members can make in pairs (Shapley and Shubik 1971).
 *
 * <p>The core is never empty: it is the set of competitive prices, with one corner best for all
 * buyers and another best for all sellers. The Shapley value has no formula.
 */
public final class AssignmentGame implements KnownNucleolus, KnownCore {

    private final ActorSet buyers;
    private final ActorSet sellers;
    private final ActorSet actors;
    private final Unit unit;

    /** Surplus of buyer and seller. */
    private final double[][] surplus;

    /** The same, squared with zeros, and who is matched with whom. */
    private final double[][] square;

    private final int[] sellerOf;

    private AssignmentGame(ActorSet buyers, ActorSet sellers, Unit unit, double[][] surplus) {
        this.buyers = buyers;
        this.sellers = sellers;
        this.actors = TwoSides.of(buyers, sellers);
        this.unit = unit;
        this.surplus = surplus;
        int size = Math.max(buyers.size(), sellers.size());
        this.square = new double[size][size];
        for (int i = 0; i < surplus.length; i++) {
            System.arraycopy(surplus[i], 0, square[i], 0, surplus[i].length);
        }
        this.sellerOf = OptimalAssignment.of(square);
    }

    /**
     * Returns the market of given surpluses.
     *
     * @param buyers the players of one side
     * @param sellers the players of the other side
     * @param unit what surplus counts
     * @param surplus what a buyer and a seller make together, by buyer and seller, zero or more;
     *     copied
     * @return the game; buyers come first among its players
     * @throws IllegalArgumentException if the matrix has another shape, a surplus is negative or
     *     not finite, or a player is on both sides
     */
    public static AssignmentGame of(
            ActorSet buyers, ActorSet sellers, Unit unit, double[][] surplus) {
        checkShape("surplus", surplus, buyers, sellers);
        double[][] copy = new double[surplus.length][];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = surplus[i].clone();
            for (int j = 0; j < copy[i].length; j++) {
                if (!(copy[i][j] >= 0 && copy[i][j] < Double.POSITIVE_INFINITY)) {
                    throw new IllegalArgumentException(
                            "surplus of \""
                                    + buyers.get(i).id()
                                    + "\" and \""
                                    + sellers.get(j).id()
                                    + "\" ("
                                    + copy[i][j]
                                    + ") must be zero or more and finite");
                }
            }
        }
        return new AssignmentGame(buyers, sellers, unit, copy);
    }

    /**
     * Returns a market of houses: surplus is what a house is worth to the buyer above what it is
     * worth to its seller, if anything (Shapley and Shubik 1971).
     *
     * @param buyers who wants one house each
     * @param worthToSeller what each seller's house is worth to the seller, zero or more
     * @param worthToBuyer what each house is worth to each buyer, by buyer and seller
     * @return the game
     * @throws IllegalArgumentException if the matrix has another shape, a worth is missing,
     *     negative or not finite, or a player is on both sides
     */
    public static AssignmentGame houses(
            ActorSet buyers, Quantities worthToSeller, double[][] worthToBuyer) {
        AmountChecks.nonNegative("house", worthToSeller);
        ActorSet sellers = worthToSeller.actors();
        checkShape("worthToBuyer", worthToBuyer, buyers, sellers);
        double[][] surplus = new double[buyers.size()][sellers.size()];
        for (int i = 0; i < surplus.length; i++) {
            for (int j = 0; j < surplus[i].length; j++) {
                surplus[i][j] = Math.max(0, worthToBuyer[i][j] - worthToSeller.get(j));
            }
        }
        return of(buyers, sellers, worthToSeller.unit(), surplus);
    }

    private static void checkShape(
            String name, double[][] matrix, ActorSet buyers, ActorSet sellers) {
        boolean fits = matrix.length == buyers.size();
        for (double[] row : matrix) {
            fits &= row.length == sellers.size();
        }
        if (!fits) {
            throw new IllegalArgumentException(
                    name
                            + " must have "
                            + buyers.size()
                            + " rows, one per buyer, of "
                            + sellers.size()
                            + " entries, one per seller");
        }
    }

    /** Buyers first, then sellers. */
    @Override
    public ActorSet actors() {
        return actors;
    }

    @Override
    public Unit unit() {
        return unit;
    }

    /**
     * Returns the core point that is best for every buyer: lowest competitive prices. O(n³).
     *
     * @return payoffs of buyers and sellers
     */
    public Quantities buyerOptimal() {
        return payoffs(leastPrices(square, sellerOf));
    }

    /**
     * Returns the core point that is best for every seller: highest competitive prices. O(n³).
     *
     * @return payoffs of buyers and sellers
     */
    public Quantities sellerOptimal() {
        int size = square.length;
        double[][] turned = new double[size][size];
        int[] buyerOf = new int[size];
        for (int i = 0; i < size; i++) {
            buyerOf[sellerOf[i]] = i;
            for (int j = 0; j < size; j++) {
                turned[j][i] = square[i][j];
            }
        }
        double[] least = leastPrices(turned, buyerOf);
        double[] prices = new double[size];
        for (int i = 0; i < size; i++) {
            prices[sellerOf[i]] = square[i][sellerOf[i]] - least[i];
        }
        return payoffs(prices);
    }

    /** Raises prices from zero to where nobody prefers another match. */
    private static double[] leastPrices(double[][] worth, int[] matchOf) {
        int size = worth.length;
        double[] prices = new double[size];
        boolean raised = true;
        for (int round = 0; raised && round < size; round++) {
            raised = false;
            for (int i = 0; i < size; i++) {
                double own = worth[i][matchOf[i]] - prices[matchOf[i]];
                for (int j = 0; j < size; j++) {
                    if (worth[i][j] - prices[j] > own && j != matchOf[i]) {
                        prices[j] = worth[i][j] - own;
                        raised = true;
                    }
                }
            }
        }
        return prices;
    }

    private Quantities payoffs(double[] prices) {
        double[] payoffs = new double[actors.size()];
        for (int i = 0; i < buyers.size(); i++) {
            payoffs[i] = square[i][sellerOf[i]] - prices[sellerOf[i]];
        }
        System.arraycopy(prices, 0, payoffs, buyers.size(), sellers.size());
        return Quantities.of(actors, unit, payoffs);
    }

    /** Half way between the corners best for buyers and best for sellers (Thompson 1981). */
    @Override
    public Optional<Quantities> corePoint() {
        return Optional.of(buyerOptimal().plus(sellerOptimal()).times(0.5));
    }

    /**
     * The nucleolus in O(n⁴), like Solymosi and Raghavan (1994): only single players and pairs
     * count, so that excesses are differences of prices; the least one is raised as far as a cycle
     * of players allows, those on such cycles are settled relative to each other, and so on.
     */
    @Override
    public Quantities nucleolus() {
        int size = square.length;
        double[][] least = new double[size + 1][size + 1];
        for (int i = 0; i < size; i++) {
            int own = sellerOf[i];
            for (int j = 0; j < size; j++) {
                least[own + 1][j + 1] = square[i][j] - square[i][own];
            }
            least[own + 1][0] = -square[i][own];
        }
        double[] potentials = LexicographicPotentials.of(least);
        return payoffs(Arrays.copyOfRange(potentials, 1, size + 1));
    }

    @Override
    public String nucleolusMethod() {
        return "prices raised lexicographically, O(n⁴), like Solymosi and Raghavan (1994)";
    }

    @Override
    public CoalitionalGame unstructured() {
        return GrowingMembers.masks(actors, unit, this::worth);
    }

    @Override
    public JoiningGame joining() {
        return GrowingMembers.joining(actors, unit, this::worth);
    }

    private double worth(boolean[] members) {
        int size = square.length;
        double[][] among = new double[size][size];
        for (int i = 0; i < surplus.length; i++) {
            for (int j = 0; members[i] && j < surplus[i].length; j++) {
                among[i][j] = members[buyers.size() + j] ? surplus[i][j] : 0;
            }
        }
        int[] match = OptimalAssignment.of(among);
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += among[i][match[i]];
        }
        return sum;
    }

    @Override
    public String toString() {
        return "assignment game of "
                + buyers
                + " and "
                + sellers
                + " with surplus "
                + Arrays.deepToString(surplus);
    }
}
