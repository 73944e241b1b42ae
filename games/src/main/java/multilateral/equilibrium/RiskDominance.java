package multilateral.equilibrium;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import multilateral.game.NormalFormGame;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Which of two strict pure equilibria is safer, and which is better for everybody (Harsanyi and
 * Selten 1988).
 *
 * <p>Only players whose actions differ between the two count, each choosing between its own two
 * actions. Every one first believes that all others play the first equilibrium with probability z
 * and else the second, z being anything from 0 to 1 with equal likelihood; its best replies make up
 * the bicentric prior. If all players' best replies to the others' priors, taken as independent,
 * belong to one equilibrium, then the tracing procedure leads there, and that one risk-dominates.
 * With two players who differ this is always so, and means comparing the products of what each
 * loses by deviating alone. With three or more the replies can disagree; the tracing procedure is
 * not followed then, and the verdict is {@link PairwiseVerdict#UNDECIDED}.
 *
 * <p>Payoffs are compared exactly; the work is 2^k readings for k players who differ.
 */
public final class RiskDominance {

    private static final int MOST_PLAYERS = 16;

    private final NormalFormGame game;
    private final int[] first;
    private final int[] second;
    private final List<Integer> differing = new ArrayList<>();
    private final List<BigFraction> firstLosses = new ArrayList<>();
    private final List<BigFraction> secondLosses = new ArrayList<>();

    private RiskDominance(NormalFormGame game, int[] first, int[] second) {
        this.game = game;
        this.first = first;
        this.second = second;
        for (int player = 0; player < first.length; player++) {
            if (first[player] != second[player]) {
                differing.add(player);
                firstLosses.add(loss(player, first, second[player]));
                secondLosses.add(loss(player, second, first[player]));
            }
        }
    }

    /**
     * Compares two equilibria.
     *
     * @param game the game
     * @param first one action per player, from 0: a pure equilibrium from which nobody can go over
     *     to its action in the second without losing; copied
     * @param second another one; copied
     * @return the comparison
     * @throws IllegalArgumentException if a profile is not one of the game, the profiles are equal,
     *     somebody does not lose by going over alone, or more than 16 players differ
     */
    public static RiskDominance between(NormalFormGame game, int[] first, int[] second) {
        RiskDominance comparison = new RiskDominance(game, first.clone(), second.clone());
        comparison.check();
        return comparison;
    }

    private void check() {
        if (differing.isEmpty() || differing.size() > MOST_PLAYERS) {
            throw new IllegalArgumentException(
                    "profiles "
                            + Arrays.toString(first)
                            + " and "
                            + Arrays.toString(second)
                            + " must differ in the actions of 1 to "
                            + MOST_PLAYERS
                            + " players");
        }
        for (int k = 0; k < differing.size(); k++) {
            checkLoss(k, firstLosses.get(k), first);
            checkLoss(k, secondLosses.get(k), second);
        }
    }

    private void checkLoss(int k, BigFraction loss, int[] profile) {
        if (loss.signum() <= 0) {
            throw new IllegalArgumentException(
                    "profile "
                            + Arrays.toString(profile)
                            + " must be a strict equilibrium; player "
                            + differing.get(k)
                            + " loses "
                            + loss.doubleValue()
                            + " by going over to the other one alone");
        }
    }

    private BigFraction loss(int player, int[] profile, int instead) {
        int[] moved = profile.clone();
        moved[player] = instead;
        return game.exactPayoff(player, profile).subtract(game.exactPayoff(player, moved));
    }

    /**
     * Returns the product of what each player loses by leaving the first equilibrium alone.
     *
     * @return the Nash product of the first equilibrium
     */
    public double firstProduct() {
        return product(firstLosses);
    }

    /**
     * Returns the product of what each player loses by leaving the second equilibrium alone.
     *
     * @return the Nash product of the second equilibrium
     */
    public double secondProduct() {
        return product(secondLosses);
    }

    private static double product(List<BigFraction> losses) {
        return losses.stream().reduce(BigFraction.ONE, BigFraction::multiply).doubleValue();
    }

    /**
     * Returns with what probability the others expect a player to play the first equilibrium before
     * they think further.
     *
     * @param player the player, from 0
     * @return the bicentric prior; 1 for a player whose action does not differ
     * @throws IllegalArgumentException if there is no such player
     */
    public double prior(int player) {
        if (player < 0 || player >= first.length) {
            throw new IllegalArgumentException(
                    "player (" + player + ") must be in [0, " + (first.length - 1) + "]");
        }
        int at = differing.indexOf(player);
        return at < 0 ? 1 : prior(at, true).doubleValue();
    }

    private BigFraction prior(int k, boolean ofFirst) {
        BigFraction sum = firstLosses.get(k).add(secondLosses.get(k));
        return (ofFirst ? firstLosses : secondLosses).get(k).divide(sum);
    }

    /**
     * Tells which equilibrium risk-dominates the other.
     *
     * @return the verdict
     */
    public PairwiseVerdict risk() {
        int forFirst = 0;
        int forSecond = 0;
        for (int k = 0; k < differing.size(); k++) {
            int sign = advantage(k).signum();
            forFirst += sign > 0 ? 1 : 0;
            forSecond += sign < 0 ? 1 : 0;
        }
        if (forFirst == differing.size()) {
            return PairwiseVerdict.FIRST;
        }
        if (forSecond == differing.size()) {
            return PairwiseVerdict.SECOND;
        }
        return forFirst + forSecond == 0 ? PairwiseVerdict.NEITHER : PairwiseVerdict.UNDECIDED;
    }

    /** What a player expects to gain by the first action over the second, given the priors. */
    private BigFraction advantage(int k) {
        BigFraction sum = BigFraction.ZERO;
        int player = differing.get(k);
        for (int mask = 0; mask < 1 << differing.size(); mask++) {
            if (((mask >> k) & 1) == 0) {
                int[] profile = second.clone();
                BigFraction weight = BigFraction.ONE;
                for (int other = 0; other < differing.size(); other++) {
                    boolean isFirst = ((mask >> other) & 1) != 0;
                    if (isFirst) {
                        profile[differing.get(other)] = first[differing.get(other)];
                    }
                    weight = other == k ? weight : weight.multiply(prior(other, isFirst));
                }
                BigFraction without = game.exactPayoff(player, profile);
                profile[player] = first[player];
                BigFraction with = game.exactPayoff(player, profile);
                sum = sum.add(weight.multiply(with.subtract(without)));
            }
        }
        return sum;
    }

    /**
     * Tells which equilibrium payoff-dominates the other: gives every player of the game more.
     *
     * @return the verdict; neither if players disagree or some is indifferent
     */
    public PairwiseVerdict payoff() {
        int forFirst = 0;
        int forSecond = 0;
        for (int player = 0; player < first.length; player++) {
            int sign = game.exactPayoff(player, first).compareTo(game.exactPayoff(player, second));
            forFirst += sign > 0 ? 1 : 0;
            forSecond += sign < 0 ? 1 : 0;
        }
        if (forFirst == first.length) {
            return PairwiseVerdict.FIRST;
        }
        return forSecond == first.length ? PairwiseVerdict.SECOND : PairwiseVerdict.NEITHER;
    }

    @Override
    public String toString() {
        return Arrays.toString(first)
                + " against "
                + Arrays.toString(second)
                + ": risk "
                + risk()
                + ", payoff "
                + payoff();
    }
}
