package multilateral.equilibrium;

/**
 * The price of one incentive constraint: by how much the best correlated equilibrium would improve
 * if one player could be kept from one kind of disobedience at a loss of 1.
 *
 * @param player who must have no reason to disobey, from 0
 * @param recommended the action that the player hears recommended, from 0; -1 in a coarse
 *     equilibrium, where the player decides before it hears anything
 * @param instead the action that would be played instead, from 0
 * @param price the price, zero or more, in the unit of the objective per unit of the player's
 *     payoff
 */
public record IncentivePrice(int player, int recommended, int instead, double price) {

    /**
     * Checks the price.
     *
     * @param player who must have no reason to disobey
     * @param recommended the action that the player hears recommended, or -1
     * @param instead the action that would be played instead
     * @param price the price
     * @throws IllegalArgumentException if the price is negative or not finite
     */
    public IncentivePrice {
        if (!(price >= 0 && price < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "price (" + price + ") must be zero or more and finite");
        }
    }
}
