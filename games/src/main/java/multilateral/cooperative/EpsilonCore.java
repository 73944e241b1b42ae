package multilateral.cooperative;

import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;

/**
 * The core of a game in which it costs something to form a proper coalition (Shapley and Shubik
 * 1966): ε a coalition in the strong ε-core, ε a member in the weak one. A negative ε asks for
 * payoffs that leave every coalition something over.
 *
 * @param epsilon what it costs, finite, in the unit of the game
 * @param cost what it is counted by
 */
public record EpsilonCore(double epsilon, Cost cost) {

    /** What the cost is counted by. */
    public enum Cost {
        /** Once for a coalition. */
        PER_COALITION,
        /** Once for each of its members. */
        PER_MEMBER
    }

    /**
     * Checks the cost.
     *
     * @param epsilon what it costs
     * @param cost what it is counted by
     * @throws IllegalArgumentException if {@code epsilon} is not finite
     */
    public EpsilonCore {
        if (!Double.isFinite(epsilon)) {
            throw new IllegalArgumentException("epsilon (" + epsilon + ") must be finite");
        }
    }

    /**
     * Returns the strong ε-core.
     *
     * @param epsilon what it costs a coalition to form
     * @return the set
     * @throws IllegalArgumentException if {@code epsilon} is not finite
     */
    public static EpsilonCore strong(double epsilon) {
        return new EpsilonCore(epsilon, Cost.PER_COALITION);
    }

    /**
     * Returns the weak ε-core.
     *
     * @param epsilon what it costs each member to form a coalition
     * @return the set
     * @throws IllegalArgumentException if {@code epsilon} is not finite
     */
    public static EpsilonCore weak(double epsilon) {
        return new EpsilonCore(epsilon, Cost.PER_MEMBER);
    }

    /**
     * Returns the game whose core this is.
     *
     * @param game the game
     * @return the same game with every proper coalition worth less by what it costs to form
     */
    public CoalitionalGame relaxed(CoalitionalGame game) {
        long grand = game.grand();
        return CoalitionalGame.of(
                        game.actors(),
                        mask -> mask == grand ? game.worth(mask) : game.worth(mask) - cost(mask))
                .withUnit(game.unit());
    }

    private double cost(long coalition) {
        return cost == Cost.PER_COALITION ? epsilon : epsilon * Long.bitCount(coalition);
    }

    /**
     * Examines whether payoffs are in it.
     *
     * @param game the game; 2<sup>n</sup> worths are read
     * @param payoffs what each player gets, in the unit of the game
     * @return the finding; excesses are those left after the cost
     * @throws IllegalArgumentException if the payoffs are of other players or in another unit, or a
     *     worth is not finite
     */
    public CoreMembership membership(CoalitionalGame game, Quantities payoffs) {
        return CoreMembership.of(relaxed(game), payoffs);
    }
}
