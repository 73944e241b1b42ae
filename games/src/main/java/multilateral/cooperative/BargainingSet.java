package multilateral.cooperative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import multilateral.actor.Coalition;
import multilateral.actor.ExactQuantities;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;
import multilateral.solve.Certificate;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Whether payoffs are in the bargaining set M<sub>1</sub><sup>(i)</sup> of the grand coalition
 * (Aumann and Maschler 1964; Davis and Maschler 1967): all is paid out, nobody gets less than
 * alone, and every objection has a counter-objection. An objection of i against j is a coalition
 * with i and without j that can give all its members more; j counters with a coalition of his own,
 * without i, that can give its members what they have, and those who are in both what they were
 * offered.
 *
 * <p>For every pair and every coalition a small linear program in fractions tells whether it can
 * object so that nobody can counter: n² · 2<sup>n</sup> / 4 programs of at most 2<sup>n−2</sup>
 * demands, hence the limit on players.
 *
 * @param shortfall the most that anybody gets less than alone; zero or more
 * @param gap the worth of all less what is paid out
 * @param justified the objections without a counter-objection, the strongest for each pair of
 *     players
 */
public record BargainingSet(double shortfall, double gap, List<Objection> justified)
        implements Certificate {

    /** The most players. */
    public static final int MOST_PLAYERS = 10;

    /**
     * Copies the list.
     *
     * @param shortfall the most that anybody gets less than alone
     * @param gap the worth of all less what is paid out
     * @param justified the objections without a counter-objection
     */
    public BargainingSet {
        justified = List.copyOf(justified);
    }

    /**
     * A justified objection.
     *
     * @param objector who objects
     * @param target against whom
     * @param coalition with whom
     * @param offer what each member would get, by player; the others' payoffs are left as they were
     * @param force by how much no counter-objection can be afforded
     */
    public record Objection(
            int objector, int target, Coalition coalition, Quantities offer, double force) {}

    /**
     * Examines payoffs.
     *
     * @param game a game of at most {@value #MOST_PLAYERS} players
     * @param payoffs what each player gets, in the unit of the game
     * @return the finding; doubles are taken for the fractions that they are
     * @throws IllegalArgumentException if there are too many players, the payoffs are of other
     *     players or in another unit, or a worth is not finite
     */
    public static BargainingSet membership(CoalitionalGame game, Quantities payoffs) {
        checkPlayers(game.players());
        return membership(CoreStart.exact(game), ExactQuantities.from(payoffs));
    }

    /**
     * Examines exact payoffs.
     *
     * @param game a game of at most {@value #MOST_PLAYERS} players
     * @param payoffs what each player gets, in the unit of the game
     * @return the finding, rounded to doubles after all was decided
     * @throws IllegalArgumentException if there are too many players, or the payoffs are of other
     *     players or in another unit
     */
    public static BargainingSet membership(ExactCoalitionalGame game, ExactQuantities payoffs) {
        checkPlayers(game.players());
        ExactSurpluses surpluses = ExactSurpluses.of(game, payoffs);
        int players = game.players();
        double shortfall = 0;
        List<Objection> justified = new ArrayList<>();
        for (int i = 0; i < players; i++) {
            shortfall = Math.max(shortfall, surpluses.excess(1 << i).doubleValue());
            for (int j = 0; j < players; j++) {
                if (i != j) {
                    strongest(payoffs, surpluses, i, j).ifPresent(justified::add);
                }
            }
        }
        double gap = surpluses.excess(game.worths().size() - 1).doubleValue();
        return new BargainingSet(shortfall, gap, justified);
    }

    /**
     * Tells whether payoffs are in the bargaining set, without rounding.
     *
     * @param game a game of at most {@value #MOST_PLAYERS} players
     * @param payoffs what each player gets, in the unit of the game
     * @return whether they are
     * @throws IllegalArgumentException if there are too many players, or the payoffs are of other
     *     players or in another unit
     */
    public static boolean contains(ExactCoalitionalGame game, ExactQuantities payoffs) {
        ExactSurpluses surpluses = ExactSurpluses.of(game, payoffs);
        return surpluses.isEfficient()
                && surpluses.isIndividuallyRational()
                && membership(game, payoffs).justified().isEmpty();
    }

    private static Optional<Objection> strongest(
            ExactQuantities payoffs, ExactSurpluses surpluses, int i, int j) {
        int players = payoffs.values().size();
        BigFraction answer = surpluses.largest(j, i);
        BigFraction most = BigFraction.ZERO;
        Optional<Objection> found = Optional.empty();
        for (int mask = 1; mask < 1 << players; mask++) {
            boolean objects = (mask >> i & 1) != 0 && (mask >> j & 1) == 0;
            if (!objects
                    || surpluses.excess(mask).signum() <= 0
                    || surpluses.excess(mask).compareTo(answer) <= 0) {
                continue; // nothing to offer, or j can outbid it whoever leaves
            }
            int partners = mask ^ 1 << i;
            BigFraction[] demands = demands(surpluses, partners, i, j);
            ExactLinearProgram program =
                    ExactLinearProgram.solve(Integer.bitCount(partners), demands);
            BigFraction left = surpluses.excess(mask).subtract(program.value());
            BigFraction alone = demands[0].negate();
            BigFraction force = left.compareTo(alone) < 0 ? left : alone;
            if (force.compareTo(most) > 0) {
                most = force;
                Coalition coalition = new Coalition(payoffs.actors(), mask);
                Quantities offer = offer(payoffs, program, mask, partners, left);
                found = Optional.of(new Objection(i, j, coalition, offer, force.doubleValue()));
            }
        }
        return found;
    }

    /**
     * What j's best coalitions without i could spend on those partners of i who join, by partners:
     * these have to get more than that from i.
     */
    private static BigFraction[] demands(ExactSurpluses surpluses, int partners, int i, int j) {
        int size = Integer.bitCount(partners);
        BigFraction[] demands = new BigFraction[1 << size];
        int players = surpluses.players();
        int outside = (1 << players) - 1 & ~partners & ~(1 << i) & ~(1 << j);
        for (int set = 0; set < demands.length; set++) {
            int shared = spread(set, partners) | 1 << j;
            demands[set] = surpluses.excess(shared);
            for (int others = outside; others != 0; others = others - 1 & outside) {
                BigFraction excess = surpluses.excess(shared | others);
                demands[set] = excess.compareTo(demands[set]) > 0 ? excess : demands[set];
            }
        }
        return demands;
    }

    /** The members of a set that is counted among the partners. */
    private static int spread(int set, int partners) {
        int members = 0;
        int left = partners;
        for (int bit = set; left != 0; bit >>= 1, left &= left - 1) {
            members |= (bit & 1) != 0 ? left & -left : 0;
        }
        return members;
    }

    /** Buys off all partners and shares what is left of the excess equally. */
    private static Quantities offer(
            ExactQuantities payoffs,
            ExactLinearProgram program,
            int coalition,
            int partners,
            BigFraction left) {
        BigFraction each = left.divide(Integer.bitCount(coalition));
        List<BigFraction> offer = new ArrayList<>(payoffs.values());
        int element = 0;
        for (int rest = coalition; rest != 0; rest &= rest - 1) {
            int member = Integer.numberOfTrailingZeros(rest);
            offer.set(member, offer.get(member).add(each));
            if ((partners >> member & 1) != 0) {
                offer.set(member, offer.get(member).add(program.price(element++)));
            }
        }
        return new ExactQuantities(payoffs.actors(), payoffs.unit(), offer).toQuantities();
    }

    /**
     * Returns the largest of the force of an objection, a shortfall and the efficiency gap.
     *
     * @return in the unit of the game; zero exactly where the payoffs are in the bargaining set
     */
    @Override
    public double residual() {
        double most = Math.max(shortfall, Math.abs(gap));
        for (Objection objection : justified) {
            most = Math.max(most, objection.force());
        }
        return most;
    }

    private static void checkPlayers(int players) {
        if (players > MOST_PLAYERS) {
            throw new IllegalArgumentException(
                    "players ("
                            + players
                            + ") must be at most "
                            + MOST_PLAYERS
                            + " to look at all objections; a point of the Kernel is in the"
                            + " bargaining set of any game");
        }
    }
}
