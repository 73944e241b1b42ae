package multilateral.burden;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import multilateral.actor.Quantities;

/**
 * The principles of fairness by which the literature shares the effort of staying within a budget
 * of emissions (Höhne, den Elzen and Escalante 2014; van den Berg et al. 2020).
 *
 * <p>Some share the budget itself: {@link #equalPerHead}, {@link #grandfathering}, {@link
 * #convergence} and {@link #equalCumulativePerHead}. The others share what must be cut from the
 * baseline: {@link #capability}, {@link #responsibility} and {@link #developmentRights}; they
 * refuse a budget above the baseline. All are O(n) for n countries, times the number of years for
 * convergence.
 */
public final class EffortSharing {

    private EffortSharing() {}

    /**
     * Everybody on earth may emit the same (Agarwal and Narain 1991).
     *
     * @return the rule
     */
    public static EffortRule equalPerHead() {
        return problem -> shared(problem, problem.population().toArray());
    }

    /**
     * Shares stay what they are: all cut by the same part.
     *
     * @return the rule
     */
    public static EffortRule grandfathering() {
        return problem -> shared(problem, problem.emissions().toArray());
    }

    /**
     * Who can pay more cuts more: the cut relative to the baseline grows as the cube root of income
     * per head, because the cost of cutting grows about as the cube of the cut (van den Berg et al.
     * 2020).
     *
     * @return the rule
     */
    public static EffortRule capability() {
        return capability(1.0 / 3);
    }

    /**
     * Who can pay more cuts more.
     *
     * @param elasticity by how many per cent the cut relative to the baseline grows if income per
     *     head grows by one per cent; zero or more, and zero asks the same of all
     * @return the rule
     * @throws IllegalArgumentException if the elasticity is negative or not finite
     */
    public static EffortRule capability(double elasticity) {
        if (!(elasticity >= 0 && elasticity < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "elasticity (" + elasticity + ") must be zero or more and finite");
        }
        return problem -> {
            double[] baseline = problem.baseline().toArray();
            double[] weights = perHead(problem);
            double mean = problem.income().total() / problem.population().total();
            for (int i = 0; i < weights.length; i++) {
                weights[i] = baseline[i] * Math.pow(weights[i] / mean, elasticity);
            }
            return cut(problem, weights, "baselines");
        };
    }

    /**
     * Who has emitted more cuts more, in proportion to past emissions (the proposal of Brazil,
     * 1997). The year from which they count is the choice of whoever adds them up.
     *
     * @return the rule
     */
    public static EffortRule responsibility() {
        return problem -> cut(problem, problem.past().toArray(), "past emissions");
    }

    /**
     * Contraction and convergence (Meyer 2000): shares move in a straight line from today's
     * emissions to population.
     *
     * @param year from when on all emit the same per head; the line starts the year before the
     *     pathway
     * @return the rule
     */
    public static EffortRule convergence(int year) {
        return problem -> {
            double[] now = problem.emissions().toArray();
            double[] heads = problem.population().toArray();
            double emissions = problem.emissions().total();
            double population = problem.population().total();
            int start = problem.pathway().firstYear() - 1;
            List<Double> yearly = problem.pathway().yearly();
            double moved = 0;
            for (int t = 0; t < yearly.size(); t++) {
                double part = year <= start ? 1 : (t + 1.0) / ((double) year - start);
                moved += yearly.get(t) * Math.min(1, part);
            }
            double kept = problem.pathway().total() - moved;
            double[] allowances = new double[now.length];
            for (int i = 0; i < now.length; i++) {
                allowances[i] = kept * now[i] / emissions + moved * heads[i] / population;
            }
            return quantities(problem, allowances);
        };
    }

    /**
     * Everybody may have emitted the same in the end, the past included: who is ahead gets less,
     * and maybe less than nothing (Bode 2004).
     *
     * @return the rule
     */
    public static EffortRule equalCumulativePerHead() {
        return problem -> {
            double[] past = problem.past().toArray();
            double[] heads = problem.population().toArray();
            double all = problem.pathway().total() + problem.past().total();
            double[] allowances = new double[past.length];
            for (int i = 0; i < past.length; i++) {
                allowances[i] = all * heads[i] / problem.population().total() - past[i];
            }
            return quantities(problem, allowances);
        };
    }

    /**
     * Greenhouse development rights (Baer, Athanasiou and Kartha 2008): the cut is shared by a mean
     * of responsibility and of capacity, which is income above what a person needs to develop.
     *
     * <p>Income is taken as equal within a country, which understates the capacity of poor
     * countries with rich people. Past emissions count in full.
     *
     * @param threshold income per head that carries no duty, zero or more, in the unit of income
     *     per person
     * @param responsibilityWeight the weight of responsibility in the mean, from 0 to 1; the
     *     authors' standard is 0.5
     * @return the rule
     * @throws IllegalArgumentException if an argument is out of range
     */
    public static EffortRule developmentRights(double threshold, double responsibilityWeight) {
        if (!(threshold >= 0 && threshold < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "threshold (" + threshold + ") must be zero or more and finite");
        }
        checkPart("responsibilityWeight", responsibilityWeight);
        return problem -> {
            double[] capacity = perHead(problem);
            double[] heads = problem.population().toArray();
            for (int i = 0; i < capacity.length; i++) {
                capacity[i] = heads[i] * Math.max(0, capacity[i] - threshold);
            }
            double[] past = problem.past().toArray();
            double capacities = positive(sum(capacity), "income above the threshold");
            double pasts = responsibilityWeight == 0 ? 1 : positive(sum(past), "past emissions");
            double[] weights = new double[capacity.length];
            for (int i = 0; i < weights.length; i++) {
                weights[i] =
                        responsibilityWeight * past[i] / pasts
                                + (1 - responsibilityWeight) * capacity[i] / capacities;
            }
            return cut(problem, weights, "responsibility and capacity");
        };
    }

    /**
     * Mixes principles: allowances are the weighted mean of those of some rules.
     *
     * @param weights a weight for each rule, zero or more, with a positive sum
     * @return the rule
     * @throws IllegalArgumentException if there is no rule, a weight is negative or not finite, or
     *     all are zero
     */
    public static EffortRule mix(Map<EffortRule, Double> weights) {
        List<Map.Entry<EffortRule, Double>> parts =
                weights.entrySet().stream().map(Map.Entry::copyOf).toList();
        double sum = 0;
        for (Map.Entry<EffortRule, Double> part : parts) {
            double weight = part.getValue();
            if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "weight (" + weight + ") must be zero or more and finite");
            }
            sum += weight;
        }
        double all = positive(sum, "the weights");
        return problem -> {
            double[] allowances = new double[problem.countries().size()];
            for (Map.Entry<EffortRule, Double> part : parts) {
                double[] each = part.getKey().allowances(problem).toArray();
                for (int i = 0; i < each.length; i++) {
                    allowances[i] += each[i] * (part.getValue() / all);
                }
            }
            return quantities(problem, allowances);
        };
    }

    private static double[] perHead(EmissionProblem problem) {
        double[] income = problem.income().toArray();
        double[] heads = problem.population().toArray();
        double[] perHead = new double[income.length];
        Arrays.setAll(perHead, i -> income[i] / heads[i]);
        return perHead;
    }

    /** Allowances in proportion to weights. */
    private static Quantities shared(EmissionProblem problem, double[] weights) {
        double sum = sum(weights);
        double budget = problem.pathway().total();
        double[] allowances = new double[weights.length];
        Arrays.setAll(allowances, i -> budget * (weights[i] / sum));
        return quantities(problem, allowances);
    }

    /** The baseline less a cut in proportion to weights. */
    private static Quantities cut(EmissionProblem problem, double[] weights, String what) {
        double reduction = problem.reduction();
        double sum = positive(sum(weights), what);
        double[] allowances = problem.baseline().toArray();
        for (int i = 0; i < allowances.length; i++) {
            allowances[i] -= reduction * (weights[i] / sum);
        }
        return quantities(problem, allowances);
    }

    private static double sum(double[] values) {
        return Arrays.stream(values).sum();
    }

    private static double positive(double sum, String what) {
        if (!(sum > 0)) {
            throw new IllegalArgumentException(
                    "sum of " + what + " (" + sum + ") must be above zero to share by it");
        }
        return sum;
    }

    private static void checkPart(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " (" + value + ") must be in [0, 1]");
        }
    }

    private static Quantities quantities(EmissionProblem problem, double[] allowances) {
        return Quantities.of(problem.countries(), problem.emissions().unit(), allowances);
    }
}
