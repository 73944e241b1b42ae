package multilateral.burden;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import multilateral.actor.ActorSet;
import multilateral.actor.ExactQuantities;
import multilateral.actor.Unit;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A seeded class of random claims problems in small whole numbers, in which equal claims and claims
 * of nothing are frequent: where counterexamples to axioms live.
 *
 * @param leastClaimants the fewest claimants
 * @param mostClaimants the most claimants, at most {@value #MOST_CLAIMANTS}
 * @param problems how many problems
 * @param seed the seed; the same seed gives the same problems
 */
public record ClaimsSample(int leastClaimants, int mostClaimants, int problems, long seed) {

    /** The most claimants of a random problem. */
    public static final int MOST_CLAIMANTS = 12;

    private static final int LARGEST = 12;

    /**
     * Checks the numbers.
     *
     * @param leastClaimants the fewest claimants
     * @param mostClaimants the most claimants
     * @param problems how many problems
     * @param seed the seed
     * @throws IllegalArgumentException if numbers of claimants are not in [1, {@value
     *     #MOST_CLAIMANTS}] or not in order, or there are no problems
     */
    public ClaimsSample {
        if (!(1 <= leastClaimants
                && leastClaimants <= mostClaimants
                && mostClaimants <= MOST_CLAIMANTS)) {
            throw new IllegalArgumentException(
                    "leastClaimants ("
                            + leastClaimants
                            + ") and mostClaimants ("
                            + mostClaimants
                            + ") must rise within [1, "
                            + MOST_CLAIMANTS
                            + "]; counterexamples are small or none");
        }
        if (problems < 1) {
            throw new IllegalArgumentException("problems (" + problems + ") must be at least 1");
        }
    }

    /**
     * Returns 300 problems of two to four claimants.
     *
     * @param seed the seed
     * @return the class
     */
    public static ClaimsSample of(long seed) {
        return new ClaimsSample(2, 4, 300, seed);
    }

    /**
     * Returns this class with other numbers of claimants.
     *
     * @param least the fewest
     * @param most the most
     * @return a new class
     * @throws IllegalArgumentException if they are out of range
     */
    public ClaimsSample withClaimants(int least, int most) {
        return new ClaimsSample(least, most, problems, seed);
    }

    /**
     * Returns this class with more or fewer problems.
     *
     * @param count how many, one or more
     * @return a new class
     * @throws IllegalArgumentException if there are none
     */
    public ClaimsSample withProblems(int count) {
        return new ClaimsSample(leastClaimants, mostClaimants, count, seed);
    }

    /**
     * Draws the problems.
     *
     * @return the problems in order, in units of 1; each depends on the seed and its number only
     */
    public Stream<ExactClaimsProblem> draw() {
        return LongStream.range(0, problems)
                .mapToObj(k -> new SplittableRandom(seed * 0x9E3779B97F4A7C15L + k))
                .map(this::problem);
    }

    private ExactClaimsProblem problem(RandomGenerator random) {
        int size = random.nextInt(leastClaimants, mostClaimants + 1);
        List<BigFraction> claims = new ArrayList<>();
        int total = 0;
        for (int i = 0; i < size; i++) {
            int kind = random.nextInt(6);
            int claim = kind == 0 ? 0 : kind == 1 ? LARGEST / 2 : random.nextInt(LARGEST + 1);
            claims.add(BigFraction.of(claim));
            total += claim;
        }
        ActorSet actors =
                ActorSet.of(
                        IntStream.range(0, size)
                                .mapToObj(i -> String.valueOf((char) ('A' + i)))
                                .toArray(String[]::new));
        return new ExactClaimsProblem(
                BigFraction.of(random.nextInt(total + 1)),
                new ExactQuantities(actors, Unit.ONE, claims));
    }
}
