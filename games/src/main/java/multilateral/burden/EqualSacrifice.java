package multilateral.burden;

import multilateral.actor.Actor;
import multilateral.actor.Quantities;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * Shares a cost so that everybody gives up the same amount of utility (Mill 1848; Young 1988), with
 * utility of constant relative aversion to inequality: the derivative of utility is
 * income<sup>−ε</sup>.
 *
 * <p>At aversion 0 all pay the same amount per head, as far as their income goes; at 1 all pay the
 * same part of their income; above 1 the rich pay a larger part; and the greater the aversion, the
 * closer to taking all from the richest first.
 *
 * @param aversion ε, from 0 to {@value #MOST}
 */
public record EqualSacrifice(double aversion) {

    /** The greatest aversion: beyond it the richest pay all that a double can tell. */
    public static final double MOST = 100;

    /**
     * Checks the aversion.
     *
     * @param aversion ε
     * @throws IllegalArgumentException if it is not in [0, {@value #MOST}]
     */
    public EqualSacrifice {
        if (!(aversion >= 0 && aversion <= MOST)) {
            throw new IllegalArgumentException(
                    "aversion (" + aversion + ") must be in [0, " + MOST + "]");
        }
    }

    /**
     * Shares a cost among actors, all people of an actor having the same income.
     *
     * @param cost the cost, from zero to the sum of incomes, in the unit of income
     * @param income the income of each actor, above zero
     * @param population the people of each actor, above zero
     * @return what each actor pays; together the cost, but for rounding
     * @throws IllegalArgumentException if a figure is out of range or the actors differ
     */
    public Quantities share(double cost, Quantities income, Quantities population) {
        if (!income.actors().equals(population.actors())) {
            throw new IllegalArgumentException("population must be of the actors of income");
        }
        double[] incomes = positive("income", income);
        double[] heads = positive("population", population);
        double all = income.total();
        if (!(cost >= 0 && cost <= all)) {
            throw new IllegalArgumentException(
                    "cost (" + cost + ") must be in [0, " + all + "], the sum of incomes");
        }
        double richest = 0;
        for (int i = 0; i < incomes.length; i++) {
            incomes[i] /= heads[i];
            richest = Math.max(richest, incomes[i]);
        }
        double[] paid = new double[incomes.length];
        if (cost > 0) {
            double log = logOfRemainder(cost / richest, incomes, heads, richest);
            for (int i = 0; i < paid.length; i++) {
                paid[i] = heads[i] * richest * payment(incomes[i] / richest, log);
            }
            scale(paid, cost);
        }
        return Quantities.of(income.actors(), income.unit(), paid);
    }

    /** Finds what is left to the richest, as the logarithm of the part of income. */
    private double logOfRemainder(double cost, double[] incomes, double[] heads, double richest) {
        UnivariateFunction gap =
                log -> {
                    double sum = 0;
                    for (int i = 0; i < incomes.length; i++) {
                        sum += heads[i] * payment(incomes[i] / richest, log);
                    }
                    return sum - cost;
                };
        double low = -1;
        while (low > -700 && gap.value(low) < 0) {
            low *= 2;
        }
        return gap.value(low) <= 0
                ? low
                : new BrentSolver(1e-15, 1e-300).solve(10_000, gap, low, 0);
    }

    /**
     * What a person pays whose income is a part of the richest person's, if that one keeps
     * e<sup>log</sup> of its income; in the richest person's income.
     */
    private double payment(double income, double log) {
        double curvature = 1 - aversion;
        if (Math.abs(curvature) < 1e-12) {
            return -income * Math.expm1(log);
        }
        return -income * Math.expm1(logOfPower(income, curvature, log) / curvature);
    }

    /** The logarithm of (what is left / income)<sup>1 − ε</sup>; minus infinity if nothing is. */
    private static double logOfPower(double income, double curvature, double log) {
        if (curvature > 0) {
            double power = Math.expm1(curvature * log) * Math.pow(income, -curvature);
            return power <= -1 ? Double.NEGATIVE_INFINITY : Math.log1p(power);
        }
        double exponent = curvature * log;
        double grown = exponent > 40 ? exponent : Math.log(Math.expm1(exponent));
        double shifted = grown - curvature * Math.log(income);
        return shifted > 40 ? shifted : Math.log1p(Math.exp(shifted));
    }

    private static void scale(double[] paid, double cost) {
        double sum = 0;
        for (double each : paid) {
            sum += each;
        }
        for (int i = 0; i < paid.length; i++) {
            paid[i] *= cost / sum;
        }
    }

    private static double[] positive(String name, Quantities figures) {
        figures.total();
        double[] values = figures.toArray();
        for (int i = 0; i < values.length; i++) {
            if (!(values[i] > 0)) {
                Actor actor = figures.actors().get(i);
                throw new IllegalArgumentException(
                        name + " of \"" + actor.id() + "\" (" + values[i] + ") must be above zero");
            }
        }
        return values;
    }
}
