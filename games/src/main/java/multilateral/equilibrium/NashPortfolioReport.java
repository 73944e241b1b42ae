package multilateral.equilibrium;

import java.util.List;
import multilateral.game.MixedProfile;
import multilateral.solve.Outcome;

/**
 * What {@link NashPortfolio} found, and how.
 *
 * @param outcome the equilibrium, or the best profile so far, with its regret
 * @param method what found it
 * @param attempts what was tried, in order
 */
public record NashPortfolioReport(
        Outcome<MixedProfile, MaxRegret> outcome, NashMethod method, List<Attempt> attempts) {

    /**
     * Copies the list.
     *
     * @param outcome the equilibrium, or the best profile so far
     * @param method what found it
     * @param attempts what was tried, in order
     */
    public NashPortfolioReport {
        attempts = List.copyOf(attempts);
    }

    /**
     * One method that was tried.
     *
     * @param method the method
     * @param steps how many steps it made
     * @param regret the smallest regret found up to its end, as a share of the spread of a player's
     *     payoffs
     */
    public record Attempt(NashMethod method, long steps, double regret) {}
}
