package multilateral.cooperative;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import multilateral.actor.ActorSet;
import multilateral.actor.ExactQuantities;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import multilateral.game.CoalitionalGame;
import multilateral.game.JoiningGame;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A simple game in which a coalition wins, and is worth one, if its weights reach a quota (Shapley
 * and Shubik 1954).
 *
 * <p>Values are found by dynamic programming on whole weights, for hundreds of voters: time goes
 * with voters times quota, in units of the greatest common divisor of the weights, memory with the
 * quota alone. Quotas up to 2<sup>25</sup> such units are accepted. The exact twins hold a count
 * for each size and total, at most 2<sup>24</sup> of them.
 *
 * @param actors the voters
 * @param quota the least total weight that wins, from one to the total of all
 * @param weights one weight per voter, zero or more, in actor order; copied
 */
public record WeightedVotingGame(ActorSet actors, long quota, List<Long> weights)
        implements KnownShapleyValue, KnownBanzhafValue, KnownNucleolus, KnownCore {

    /**
     * Checks quota and weights.
     *
     * @param actors the voters
     * @param quota the least total weight that wins
     * @param weights one weight per voter
     * @throws IllegalArgumentException if there are not as many weights as voters, one is negative,
     *     their total exceeds 2<sup>53</sup>, or the quota is below one or above the total
     */
    public WeightedVotingGame {
        weights = List.copyOf(weights);
        if (weights.size() != actors.size()) {
            throw new IllegalArgumentException(
                    "weights ("
                            + weights.size()
                            + " of them) must be as many as the voters ("
                            + actors.size()
                            + ")");
        }
        long total = 0;
        for (int i = 0; i < weights.size(); i++) {
            long weight = weights.get(i);
            if (weight < 0 || weight > (1L << 53) - total) {
                throw new IllegalArgumentException(
                        "weight of \""
                                + actors.get(i).id()
                                + "\" ("
                                + weight
                                + ") must be zero or more, and all together at most 2^53");
            }
            total += weight;
        }
        if (quota < 1 || quota > total) {
            throw new IllegalArgumentException(
                    "quota ("
                            + quota
                            + ") must be in [1, "
                            + total
                            + "], the total of the weights");
        }
    }

    /**
     * Returns the game of some weights.
     *
     * @param actors the voters
     * @param quota the least total weight that wins
     * @param weights one weight per voter, in actor order
     * @return the game
     * @throws IllegalArgumentException if the record refuses them
     */
    public static WeightedVotingGame of(ActorSet actors, long quota, long... weights) {
        return new WeightedVotingGame(actors, quota, LongStream.of(weights).boxed().toList());
    }

    /** Worths are counted: one for a coalition that wins. */
    @Override
    public Unit unit() {
        return Unit.ONE;
    }

    /** The index of Shapley and Shubik (1954), absolute error below 1e-11. */
    @Override
    public Quantities shapleyValue() {
        return Quantities.of(actors, unit(), swings().shapleyShubik());
    }

    @Override
    public String shapleyMethod() {
        return "dynamic programming on weights within Gauss–Legendre quadrature over the chance of"
                + " a yes (Owen 1972)";
    }

    /** The absolute Banzhaf index: the chance of being pivotal where all others toss a coin. */
    @Override
    public Quantities banzhafValue() {
        return Quantities.of(actors, unit(), swings().banzhaf());
    }

    /**
     * Returns the exact index of Shapley and Shubik.
     *
     * @return one fraction per voter; they add up to one
     * @throws IllegalArgumentException if voters times quota exceed 2<sup>24</sup>
     */
    public ExactQuantities exactShapleyValue() {
        return ExactQuantities.of(actors, unit(), swings().exactShapleyShubik());
    }

    /**
     * Returns the exact absolute Banzhaf index.
     *
     * @return one fraction per voter
     * @throws IllegalArgumentException if the quota exceeds 2<sup>24</sup>
     */
    public ExactQuantities exactBanzhafValue() {
        BigInteger coalitions = BigInteger.ONE.shiftLeft(players() - 1);
        return ExactQuantities.of(
                actors,
                unit(),
                Arrays.stream(swings().exactSwings())
                        .map(swings -> BigFraction.of(swings, coalitions))
                        .toArray(BigFraction[]::new));
    }

    private VotingSwings swings() {
        long[] each = new long[players()];
        Arrays.fill(each, 1);
        return new VotingSwings(quota, longs(), each);
    }

    private long[] longs() {
        return weights.stream().mapToLong(Long::longValue).toArray();
    }

    /**
     * Returns those without whom no coalition wins.
     *
     * @return their positions, ascending; often none
     */
    public List<Integer> vetoers() {
        long total = LongStream.of(longs()).sum();
        return IntStream.range(0, players())
                .filter(i -> total - weights.get(i) < quota)
                .boxed()
                .toList();
    }

    /** Equal shares among those who can veto; without one the core is empty. */
    @Override
    public Optional<Quantities> corePoint() {
        return hasNucleolus() ? Optional.of(nucleolus()) : Optional.empty();
    }

    /** Known where somebody can veto. */
    @Override
    public boolean hasNucleolus() {
        return !vetoers().isEmpty();
    }

    /** Equal shares among those who can veto (Arin and Feltkamp 1997). */
    @Override
    public Quantities nucleolus() {
        List<Integer> vetoers = vetoers();
        if (vetoers.isEmpty()) {
            throw new IllegalArgumentException(
                    "nobody can veto, so the nucleolus has no formula; use a general solver");
        }
        double[] shares = new double[players()];
        vetoers.forEach(i -> shares[i] = 1.0 / vetoers.size());
        return Quantities.of(actors, unit(), shares);
    }

    @Override
    public String nucleolusMethod() {
        return "equal shares among those who can veto (Arin and Feltkamp 1997)";
    }

    @Override
    public CoalitionalGame unstructured() {
        double[] each = weights.stream().mapToDouble(Long::doubleValue).toArray();
        double needed = quota;
        return CoalitionalGame.inBlocks(
                        actors,
                        (first, block) -> {
                            SubsetSums.fill(each, first, block);
                            for (int low = 0; low < block.length; low++) {
                                block[low] = block[low] >= needed ? 1 : 0;
                            }
                        })
                .withUnit(unit());
    }

    @Override
    public JoiningGame joining() {
        return GrowingSum.game(
                actors,
                unit(),
                weights.stream().mapToDouble(Long::doubleValue).toArray(),
                sum -> sum >= quota ? 1 : 0);
    }
}
