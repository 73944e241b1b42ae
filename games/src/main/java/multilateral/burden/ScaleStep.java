package multilateral.burden;

import java.util.List;
import multilateral.actor.Quantities;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * One step of a {@link ScaleOfAssessments}: the shares before it, the shares after it, and what
 * made the difference.
 */
public sealed interface ScaleStep {

    /**
     * Returns what the step is called.
     *
     * @return a short name in lower case; the same for every base period
     */
    String title();

    /**
     * Returns the shares that the step started from.
     *
     * @return shares that add up to exactly 100
     */
    ExactShares before();

    /**
     * Returns the shares that the step led to.
     *
     * @return shares that add up to exactly 100
     */
    ExactShares after();

    /**
     * Returns what each member gained or lost by the step.
     *
     * @return percentage points, positive where the member pays more after the step
     */
    default Quantities points() {
        return after().minus(before());
    }

    /**
     * Returns what one member gained or lost by the step.
     *
     * @param id the member's id
     * @return exact percentage points, positive where the member pays more after the step
     * @throws IllegalArgumentException if there is no such member
     */
    default BigFraction points(String id) {
        return after().get(id).subtract(before().get(id));
    }

    /**
     * A rate on external debt is taken off income.
     *
     * @param before shares of income
     * @param after shares of income less relief
     * @param rate the part of the debt stock that counts as a burden of one year
     * @param relief what is taken off each member's average income, in the unit of income
     */
    record DebtRelief(ExactShares before, ExactShares after, double rate, Quantities relief)
            implements ScaleStep {
        @Override
        public String title() {
            return "debt-burden relief";
        }
    }

    /**
     * Members whose income per head is below the average are relieved; others carry it.
     *
     * @param before the shares that the step starts from
     * @param after the shares that the step leads to
     * @param threshold total income over total population
     * @param perCapita each member's income per head, after debt relief
     * @param gradient the part of the gap to the threshold that is relieved
     * @param relieved ids of the members below the threshold
     * @param bearers ids of the members who carry the relief, in proportion to their shares; empty
     *     if nobody is relieved
     */
    record LowIncomeRelief(
            ExactShares before,
            ExactShares after,
            double threshold,
            Quantities perCapita,
            double gradient,
            List<String> relieved,
            List<String> bearers)
            implements ScaleStep {

        /**
         * Copies the lists.
         *
         * @param before the shares that the step starts from
         * @param after the shares that the step leads to
         * @param threshold total income over total population
         * @param perCapita each member's income per head
         * @param gradient the part of the gap to the threshold that is relieved
         * @param relieved ids of the members below the threshold
         * @param bearers ids of the members who carry the relief
         */
        public LowIncomeRelief {
            relieved = List.copyOf(relieved);
            bearers = List.copyOf(bearers);
        }

        @Override
        public String title() {
            return "low per-capita income relief";
        }
    }

    /**
     * Members beyond a limit are fixed at it; the others carry the difference in proportion.
     *
     * @param limit which limit this step imposes
     * @param value the limit, in per cent
     * @param before the shares that the step starts from
     * @param after the shares that the step leads to
     * @param fixed ids of the members fixed at this or an earlier limit during this step
     */
    record Limited(
            ScaleLimit limit,
            double value,
            ExactShares before,
            ExactShares after,
            List<String> fixed)
            implements ScaleStep {

        /**
         * Copies the list.
         *
         * @param limit which limit this step imposes
         * @param value the limit
         * @param before the shares that the step starts from
         * @param after the shares that the step leads to
         * @param fixed ids of the members fixed at this or an earlier limit during this step
         */
        public Limited {
            fixed = List.copyOf(fixed);
        }

        @Override
        public String title() {
            return limit.title();
        }
    }

    /**
     * Shares are rounded to whole units of the last decimal so that they still add up to 100.
     *
     * @param before exact shares
     * @param after rounded shares
     * @param decimals how many decimals remain
     * @param ties ids of the members with equal remainders of whom only some could be rounded up
     */
    record Rounded(ExactShares before, ExactShares after, int decimals, List<String> ties)
            implements ScaleStep {

        /**
         * Copies the list.
         *
         * @param before exact shares
         * @param after rounded shares
         * @param decimals how many decimals remain
         * @param ties ids of the members with equal remainders of whom only some could be rounded
         *     up
         */
        public Rounded {
            ties = List.copyOf(ties);
        }

        @Override
        public String title() {
            return "rounding";
        }
    }
}
