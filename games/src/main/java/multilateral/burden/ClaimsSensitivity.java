package multilateral.burden;

import java.util.List;
import java.util.function.DoubleFunction;
import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import multilateral.payoff.RankBrackets;
import multilateral.payoff.RankChange;
import multilateral.payoff.RankRobustness;
import multilateral.solve.Outcome;

/**
 * How much each award changes with the estate and with each claim.
 *
 * <p>Derivatives are finite differences on both sides, with steps of about 1e-7 of the sum of the
 * claims: right up to rounding for rules that are linear in pieces, such as constrained equal
 * awards. Where the two sides differ the rule has a kink, and the derivative is their mean; where
 * only one side exists, as at an estate of nothing, it is that one. The rule is asked 2n + 3 times,
 * and n² derivatives are kept.
 */
public final class ClaimsSensitivity {

    /** The most claimants. */
    public static final int MOST_CLAIMANTS = 4000;

    private final ClaimsRule rule;
    private final ClaimsProblem problem;
    private final Quantities awards;
    private final Slopes estate;
    private final Slopes[] claims;

    private ClaimsSensitivity(
            ClaimsRule rule,
            ClaimsProblem problem,
            Quantities awards,
            Slopes estate,
            Slopes[] claims) {
        this.rule = rule;
        this.problem = problem;
        this.awards = awards;
        this.estate = estate;
        this.claims = claims;
    }

    /** Slopes of all awards downward and upward; never changed. */
    private static final class Slopes {
        private final double[] below;
        private final double[] above;

        Slopes(double[] below, double[] above) {
            this.below = below;
            this.above = above;
        }

        double mean(int claimant) {
            return (below[claimant] + above[claimant]) / 2;
        }

        double kink(int claimant) {
            return above[claimant] - below[claimant];
        }
    }

    /**
     * Differentiates a rule.
     *
     * @param rule the rule
     * @param problem a problem of at most {@value #MOST_CLAIMANTS} claimants, not all claims zero
     * @return the derivatives
     * @throws IllegalArgumentException if there are more claimants, all claims are zero, or the
     *     rule refuses a problem nearby
     */
    public static ClaimsSensitivity of(ClaimsRule rule, ClaimsProblem problem) {
        Quantities claims = problem.claims();
        int size = claims.size();
        double total = claims.total();
        if (size > MOST_CLAIMANTS || !(total > 0)) {
            throw new IllegalArgumentException(
                    "claims ("
                            + size
                            + " of them, total "
                            + total
                            + ") must be at most "
                            + MOST_CLAIMANTS
                            + " with a total above zero; for more compare the awards of a few"
                            + " changed problems");
        }
        double step = Math.scalb(1.0, Math.getExponent(total) - 23);
        Quantities awards = rule.award(problem);
        double estate = problem.estate();
        Slopes inEstate =
                slopes(
                        awards,
                        estate >= step,
                        estate + step <= total,
                        step,
                        by -> rule.award(new ClaimsProblem(estate + by, claims)));
        Slopes[] inClaims = new Slopes[size];
        for (int i = 0; i < size; i++) {
            int claim = i;
            inClaims[i] =
                    slopes(
                            awards,
                            claims.get(i) >= step && total - estate >= 2 * step,
                            true,
                            step,
                            by -> rule.award(withClaim(problem, claim, by)));
        }
        return new ClaimsSensitivity(rule, problem, awards, inEstate, inClaims);
    }

    private static ClaimsProblem withClaim(ClaimsProblem problem, int claim, double more) {
        Quantities claims = problem.claims();
        String id = claims.actors().get(claim).id();
        return new ClaimsProblem(problem.estate(), claims.withFigure(id, claims.get(claim) + more));
    }

    private static Slopes slopes(
            Quantities now,
            boolean down,
            boolean up,
            double step,
            DoubleFunction<Quantities> changed) {
        double[] above = up ? slope(now, changed.apply(step), step) : new double[0];
        double[] below = down ? slope(now, changed.apply(-step), -step) : above;
        return new Slopes(below, up ? above : below);
    }

    private static double[] slope(Quantities now, Quantities then, double step) {
        return then.minus(now).times(1 / step).toArray();
    }

    /**
     * Returns the awards as they are.
     *
     * @return what the rule gives
     */
    public Quantities awards() {
        return awards;
    }

    /**
     * Returns what each claimant gets of one unit more in the estate.
     *
     * @return one derivative per claimant; they add up to one if the rule divides all
     */
    public Quantities inEstate() {
        return means(estate);
    }

    /**
     * Returns what each claimant gets more when one claim grows by one unit.
     *
     * @param claim the position of the claimant whose claim grows
     * @return one derivative per claimant; they add up to zero if the rule divides all
     * @throws IllegalArgumentException if there is no such claimant
     */
    public Quantities inClaim(int claim) {
        return means(claims[check(claim)]);
    }

    private Quantities means(Slopes slopes) {
        ActorSet actors = awards.actors();
        double[] means = new double[actors.size()];
        for (int i = 0; i < means.length; i++) {
            means[i] = slopes.mean(i);
        }
        return Quantities.of(actors, Unit.ONE, means);
    }

    /**
     * Returns by how much the derivative of an award in the estate changes at the present estate.
     *
     * @param claimant the claimant's position
     * @return the derivative upward less the derivative downward
     * @throws IllegalArgumentException if there is no such claimant
     */
    public double kinkInEstate(int claimant) {
        return estate.kink(check(claimant));
    }

    /**
     * Returns by how much the derivative of an award in a claim changes at the present claim.
     *
     * @param claimant the position of the claimant whose award it is
     * @param claim the position of the claimant whose claim changes
     * @return the derivative upward less the derivative downward
     * @throws IllegalArgumentException if there is no such claimant
     */
    public double kinkInClaim(int claimant, int claim) {
        return claims[check(claim)].kink(check(claimant));
    }

    private int check(int claimant) {
        if (claimant < 0 || claimant >= claims.length) {
            throw new IllegalArgumentException(
                    "claimant (" + claimant + ") must be in [0, " + (claims.length - 1) + "]");
        }
        return claimant;
    }

    /**
     * Returns how the awards change with a change of the estate that may be large.
     *
     * @param more what is added to the estate
     * @return the new awards less the old ones
     * @throws IllegalArgumentException if the new estate is negative or more than the claims
     */
    public Quantities estateChange(double more) {
        return rule.award(new ClaimsProblem(problem.estate() + more, problem.claims()))
                .minus(awards);
    }

    /**
     * Returns how the awards change with a change of one claim that may be large.
     *
     * @param claim the position of the claimant whose claim changes
     * @param more what is added to the claim
     * @return the new awards less the old ones
     * @throws IllegalArgumentException if there is no such claimant, or the new claims are negative
     *     or less than the estate
     */
    public Quantities claimChange(int claim, double more) {
        return rule.award(withClaim(problem, check(claim), more)).minus(awards);
    }

    /**
     * Returns how the awards change with a parameter of the problem or of the rule, such as a
     * weight.
     *
     * @param awards the awards, by the parameter
     * @param at the parameter as it is
     * @param step by how much it is changed each way, above zero
     * @return the slope of each award between the parameters one step below and one above, as a
     *     pure number
     * @throws IllegalArgumentException if the step is not above zero and finite, or there are no
     *     awards nearby
     */
    public static Quantities inParameter(
            DoubleFunction<Quantities> awards, double at, double step) {
        if (!(step > 0 && step < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("step (" + step + ") must be above zero and finite");
        }
        double width = (at + step) - (at - step);
        return awards.apply(at + step)
                .minus(awards.apply(at - step))
                .map(change -> change / width, Unit.ONE);
    }

    /**
     * Returns the largest interval around the present estate in which no two claimants change
     * places in what they get or, for rules that keep the order of claims, the whole range.
     *
     * @param rule the rule
     * @param problem the problem
     * @return the interval; see {@link RankRobustness#interval} for other parameters and a budget
     * @throws IllegalArgumentException if the rule refuses an estate
     */
    public static Outcome<RankRobustness.Interval, RankBrackets> estateInterval(
            ClaimsRule rule, ClaimsProblem problem) {
        Quantities claims = problem.claims();
        return RankRobustness.withDefaults()
                .interval(
                        estate -> rule.award(new ClaimsProblem(estate, claims)),
                        0,
                        problem.estate(),
                        claims.total());
    }

    /**
     * Returns who overtakes whom while the estate runs over a range.
     *
     * @param rule the rule
     * @param claims the claims
     * @param from the smallest estate
     * @param to the largest estate
     * @return the changes of places; see {@link RankRobustness#changes} for other parameters and a
     *     budget
     * @throws IllegalArgumentException if the range is not one of estates, or the rule refuses one
     */
    public static Outcome<List<RankChange>, RankBrackets> rankChanges(
            ClaimsRule rule, Quantities claims, double from, double to) {
        return RankRobustness.withDefaults()
                .changes(estate -> rule.award(new ClaimsProblem(estate, claims)), from, to);
    }
}
