package multilateral.game;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * One mixed strategy per player in exact fractions.
 *
 * <p>Indices come in the order player, then action.
 *
 * @param strategies for each player one probability per action, at least 0 and adding up to exactly
 *     1; copied
 */
public record ExactProfile(List<List<BigFraction>> strategies) {

    /**
     * Checks and copies the strategies.
     *
     * @param strategies for each player one probability per action
     * @throws IllegalArgumentException if there is no player, a probability is negative, or those
     *     of a player do not add up to exactly 1
     */
    public ExactProfile {
        strategies =
                strategies.stream()
                        .map(
                                strategy ->
                                        strategy.stream()
                                                .map(PayoffNumber::positiveDenominator)
                                                .toList())
                        .toList();
        if (strategies.isEmpty()) {
            throw new IllegalArgumentException(
                    "strategies must not be empty; give one strategy per player");
        }
        for (int player = 0; player < strategies.size(); player++) {
            for (BigFraction probability : strategies.get(player)) {
                if (probability.signum() < 0) {
                    throw new IllegalArgumentException(
                            "probability ("
                                    + text(probability)
                                    + ") of player "
                                    + player
                                    + " must be in [0, 1]");
                }
            }
            BigFraction sum = sum(strategies.get(player));
            if (!sum.equals(BigFraction.ONE)) {
                throw new IllegalArgumentException(
                        "probabilities of player "
                                + player
                                + " (sum "
                                + text(sum)
                                + ") must add up to exactly 1; divide them by their sum");
            }
        }
    }

    /**
     * Over a common denominator: partial sums are not reduced, which would take most of the time.
     */
    private static BigFraction sum(List<BigFraction> fractions) {
        BigInteger numerator = BigInteger.ZERO;
        BigInteger denominator = BigInteger.ONE;
        for (BigFraction fraction : fractions) {
            BigInteger other = fraction.getDenominator();
            BigInteger[] division = denominator.divideAndRemainder(other);
            if (division[1].signum() != 0) {
                BigInteger factor = other.divide(denominator.gcd(other));
                numerator = numerator.multiply(factor);
                denominator = denominator.multiply(factor);
                division = denominator.divideAndRemainder(other);
            }
            numerator = numerator.add(fraction.getNumerator().multiply(division[0]));
        }
        return BigFraction.of(numerator, denominator);
    }

    /**
     * Returns a profile with given probabilities.
     *
     * @param strategies for each player one probability per action; copied
     * @return the profile
     * @throws IllegalArgumentException if there is no player, a probability is negative, or those
     *     of a player do not add up to exactly 1
     */
    public static ExactProfile of(BigFraction[]... strategies) {
        return new ExactProfile(Arrays.stream(strategies).map(List::of).toList());
    }

    /**
     * Returns how many players there are.
     *
     * @return the number of players
     */
    public int players() {
        return strategies.size();
    }

    /**
     * Returns the probabilities of a player's actions.
     *
     * @param player the player, from 0
     * @return the probabilities, in the order of the actions; cannot be changed
     * @throws IllegalArgumentException if there is no such player
     */
    public List<BigFraction> strategy(int player) {
        if (player < 0 || player >= strategies.size()) {
            throw new IllegalArgumentException(
                    "player (" + player + ") must be in [0, " + (strategies.size() - 1) + "]");
        }
        return strategies.get(player);
    }

    /**
     * Returns the probability of an action.
     *
     * @param player the player, from 0
     * @param action the action, from 0
     * @return the probability with which the player plays it
     * @throws IllegalArgumentException if there is no such player or action
     */
    public BigFraction probability(int player, int action) {
        List<BigFraction> strategy = strategy(player);
        if (action < 0 || action >= strategy.size()) {
            throw new IllegalArgumentException(
                    "action ("
                            + action
                            + ") of player "
                            + player
                            + " must be in [0, "
                            + (strategy.size() - 1)
                            + "]");
        }
        return strategy.get(action);
    }

    /**
     * Rounds every probability to the nearest double.
     *
     * @return the floating profile
     */
    public MixedProfile toMixedProfile() {
        return MixedProfile.of(
                strategies.stream()
                        .map(
                                strategy ->
                                        strategy.stream()
                                                .mapToDouble(BigFraction::doubleValue)
                                                .toArray())
                        .toArray(double[][]::new));
    }

    @Override
    public String toString() {
        return strategies.stream()
                .map(
                        strategy ->
                                strategy.stream()
                                        .map(ExactProfile::text)
                                        .collect(Collectors.joining(", ", "[", "]")))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String text(BigFraction value) {
        return value.toString().replace(" ", "");
    }
}
