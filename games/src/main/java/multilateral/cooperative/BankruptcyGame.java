package multilateral.cooperative;

import java.util.Arrays;
import java.util.Optional;
import multilateral.actor.ActorSet;
import multilateral.actor.ExactQuantities;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import multilateral.game.CoalitionalGame;
import multilateral.game.JoiningGame;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What is left of an estate for a coalition of claimants once all others have been paid (O'Neill
 * 1982). The game is convex. Its Shapley value is random arrival: claimants come in random order
 * and each takes what is left of the estate up to the claim; its nucleolus is the Talmud rule.
 *
 * <p>Random arrival has a polynomial method where claims are whole multiples of a step (a power of
 * ten from 1 down to 0.000001): time goes with claimants, steps of the estate, and about √n.
 *
 * @param estate what there is, from 0 to the total of the claims, in the unit of the claims
 * @param claims one claim per player, zero or more
 */
public record BankruptcyGame(double estate, Quantities claims)
        implements KnownShapleyValue, KnownNucleolus, KnownCore {

    /** Work that takes seconds: claimants times steps times nodes. */
    private static final double MOST_WORK = 1L << 36;

    /**
     * Checks estate and claims.
     *
     * @param estate what there is
     * @param claims one claim per player
     * @throws IllegalArgumentException if a claim is missing or negative, or the estate is not from
     *     0 to the total of the claims
     */
    public BankruptcyGame {
        AmountChecks.nonNegative("claim", claims);
        if (!(estate >= 0 && estate <= claims.total())) {
            throw new IllegalArgumentException(
                    "estate ("
                            + estate
                            + ") must be in [0, "
                            + claims.total()
                            + "], the total of"
                            + " the claims");
        }
    }

    @Override
    public ActorSet actors() {
        return claims.actors();
    }

    @Override
    public Unit unit() {
        return claims.unit();
    }

    /** Known where claims are multiples of a step that is not too fine. */
    @Override
    public boolean hasShapleyValue() {
        return RandomArrival.of(estate, claims.toArray())
                .filter(arrival -> arrival.work() <= MOST_WORK)
                .isPresent();
    }

    /** Random arrival by dynamic programming on whole claims; the estate need not be whole. */
    @Override
    public Quantities shapleyValue() {
        return Quantities.of(actors(), unit(), arrival().awards());
    }

    @Override
    public String shapleyMethod() {
        return "random arrival by dynamic programming on claims within Gauss–Legendre quadrature"
                + " over the chance of having come (O'Neill 1982)";
    }

    /**
     * Returns the exact Shapley value of whole claims and a whole estate, or whole in steps.
     *
     * @return one fraction per player; they add up to the estate. Figures count as the decimals
     *     that they print as
     * @throws IllegalArgumentException if the figures are not multiples of a step of at least
     *     0.000001, or claimants times steps exceed 2<sup>24</sup>
     */
    public ExactQuantities exactShapleyValue() {
        BigFraction[] awards = arrival().exactAwards();
        return ExactQuantities.of(actors(), unit(), awards);
    }

    private RandomArrival arrival() {
        return RandomArrival.of(estate, claims.toArray())
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "claims must be multiples of a power of ten from 1 down to"
                                                + " 0.000001, and at most 2^25 of their greatest"
                                                + " common divisor altogether; round them, or use"
                                                + " the unstructured game or ShapleySampling"));
    }

    /**
     * The Talmud rule (Aumann and Maschler 1985): up to half the claims all get alike, capped at
     * half their claims; beyond it all lose alike in the same way. O(n log n).
     */
    @Override
    public Quantities nucleolus() {
        double[] halves = claims.times(0.5).toArray();
        double total = claims.total();
        boolean small = estate <= total / 2;
        double level = level(halves, small ? estate : total - estate);
        double[] awards = new double[halves.length];
        for (int i = 0; i < awards.length; i++) {
            double part = Math.min(level, halves[i]);
            awards[i] = small ? part : claims.get(i) - part;
        }
        return Quantities.of(actors(), unit(), awards);
    }

    @Override
    public String nucleolusMethod() {
        return "the Talmud rule (Aumann and Maschler 1985), O(n log n)";
    }

    /** The level at which the figures, capped at it, add up to an amount. */
    private static double level(double[] figures, double amount) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        double left = amount;
        int rank = 0;
        while (rank < sorted.length - 1 && sorted[rank] * (sorted.length - rank) < left) {
            left -= sorted[rank];
            rank++;
        }
        return left / (sorted.length - rank);
    }

    /** The nucleolus; the core is never empty, since the game is convex. */
    @Override
    public Optional<Quantities> corePoint() {
        return Optional.of(nucleolus());
    }

    @Override
    public CoalitionalGame unstructured() {
        double[] each = claims.toArray();
        double missing = missing();
        return CoalitionalGame.inBlocks(
                        actors(),
                        (first, block) -> {
                            SubsetSums.fill(each, first, block);
                            for (int low = 0; low < block.length; low++) {
                                block[low] = Math.max(0, block[low] - missing);
                            }
                        })
                .withUnit(unit());
    }

    @Override
    public JoiningGame joining() {
        double missing = missing();
        return GrowingSum.game(
                actors(), unit(), claims.toArray(), sum -> Math.max(0, sum - missing));
    }

    /** By how much the claims exceed the estate. */
    private double missing() {
        return claims.total() - estate;
    }
}
