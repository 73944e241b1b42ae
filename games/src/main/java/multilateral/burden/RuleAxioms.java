package multilateral.burden;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import multilateral.actor.ActorSet;
import multilateral.actor.ExactQuantities;
import org.apache.commons.numbers.fraction.BigFraction;

/** Axioms that compare the awards of one rule in several claims problems. */
final class RuleAxioms {

    /** Estates and claims are changed in so many steps of the whole. */
    private static final int STEPS = 16;

    /** What is less than one part in so many of all claims is rounding. */
    private static final int ROUNDING = 1_000_000_000;

    private final ExactClaimsRule rule;
    private final ExactClaimsProblem problem;
    private final ExactQuantities claims;
    private final BigFraction estate;
    private final ExactQuantities awards;
    private final RandomGenerator random;
    private final int size;

    RuleAxioms(
            ExactClaimsRule rule,
            ExactClaimsProblem problem,
            ExactQuantities awards,
            RandomGenerator random) {
        this.rule = rule;
        this.problem = problem;
        this.claims = problem.claims();
        this.estate = problem.estate();
        this.awards = awards;
        this.random = random;
        this.size = claims.values().size();
    }

    void look(ClaimsCases cases) {
        switch (cases.axiom()) {
            case RESOURCE_MONOTONICITY -> resourceMonotonicity(cases);
            case CLAIMS_MONOTONICITY -> claimsMonotonicity(cases);
            case HOMOGENEITY -> homogeneity(cases);
            case SELF_DUALITY -> selfDuality(cases);
            case CLAIMS_TRUNCATION -> truncation(cases);
            case MINIMAL_RIGHTS_FIRST -> minimalRightsFirst(cases);
            case CONSISTENCY -> consistency(cases);
            case COMPOSITION_UP -> compositionUp(cases);
            case COMPOSITION_DOWN -> compositionDown(cases);
            default -> nullClaims(cases);
        }
    }

    private String id(int claimant) {
        return claims.actors().get(claimant).id();
    }

    /**
     * A problem like this one, if the rule's awards make it possible: what is beyond the limits by
     * rounding is cut off.
     */
    private static ExactClaimsProblem problem(BigFraction estate, ExactQuantities like) {
        BigFraction size =
                like.values().stream()
                        .map(BigFraction::abs)
                        .reduce(BigFraction.ZERO, BigFraction::add);
        BigFraction rounding = size.divide(ROUNDING);
        List<BigFraction> claims =
                like.values().stream()
                        .map(claim -> nearest(claim, BigFraction.ZERO, claim, rounding))
                        .toList();
        ExactQuantities figures = new ExactQuantities(like.actors(), like.unit(), claims);
        return new ExactClaimsProblem(
                nearest(estate, BigFraction.ZERO, figures.total(), rounding), figures);
    }

    private static BigFraction nearest(
            BigFraction value, BigFraction least, BigFraction most, BigFraction rounding) {
        BigFraction near =
                value.compareTo(least) < 0 ? least : value.compareTo(most) > 0 ? most : value;
        return near.subtract(value).abs().compareTo(rounding) <= 0 ? near : value;
    }

    private ExactClaimsProblem changed(BigFraction newEstate, List<BigFraction> newClaims) {
        return problem(newEstate, new ExactQuantities(claims.actors(), claims.unit(), newClaims));
    }

    private static List<BigFraction> minus(List<BigFraction> left, List<BigFraction> right) {
        return IntStream.range(0, left.size())
                .mapToObj(i -> left.get(i).subtract(right.get(i)))
                .toList();
    }

    private BigFraction part(BigFraction whole, int least) {
        return whole.multiply(BigFraction.of(random.nextInt(least, STEPS + 1), STEPS));
    }

    private void same(
            ClaimsCases cases,
            List<ExactClaimsProblem> problems,
            List<BigFraction> others,
            String text) {
        for (int i = 0; i < size; i++) {
            cases.equal(problems, i, awards.get(i), others.get(i), text + ", for " + id(i));
        }
    }

    private void resourceMonotonicity(ClaimsCases cases) {
        BigFraction more = estate.add(part(claims.total().subtract(estate), 0));
        ExactClaimsProblem larger = problem(more, claims);
        ExactQuantities then = rule.award(larger);
        for (int i = 0; i < size; i++) {
            cases.atLeast(
                    List.of(problem, larger),
                    i,
                    awards.get(i),
                    then.get(i),
                    "with a larger estate, " + id(i) + " gets less");
        }
    }

    private void claimsMonotonicity(ClaimsCases cases) {
        int claimant = random.nextInt(size);
        BigFraction total = claims.total();
        BigFraction more = part(total.signum() == 0 ? BigFraction.ONE : total, 1);
        List<BigFraction> larger = new ArrayList<>(claims.values());
        larger.set(claimant, larger.get(claimant).add(more));
        ExactClaimsProblem then = changed(estate, larger);
        cases.atLeast(
                List.of(problem, then),
                claimant,
                awards.get(claimant),
                rule.award(then).get(claimant),
                "with a larger claim, " + id(claimant) + " gets less");
    }

    private void homogeneity(ClaimsCases cases) {
        ExactClaimsProblem twice =
                changed(
                        estate.multiply(2),
                        claims.values().stream().map(c -> c.multiply(2)).toList());
        same(
                cases,
                List.of(problem, twice),
                rule.award(twice).values().stream().map(x -> x.divide(2)).toList(),
                "by half of what comes of twice as much");
    }

    private void selfDuality(ClaimsCases cases) {
        ExactClaimsProblem missing = problem(claims.total().subtract(estate), claims);
        same(
                cases,
                List.of(problem, missing),
                minus(claims.values(), rule.award(missing).values()),
                "dividing what is missing by the rule");
    }

    private void truncation(ClaimsCases cases) {
        ExactClaimsProblem truncated =
                changed(
                        estate,
                        claims.values().stream()
                                .map(c -> c.compareTo(estate) > 0 ? estate : c)
                                .toList());
        same(
                cases,
                List.of(problem, truncated),
                rule.award(truncated).values(),
                "with claims cut to the estate");
    }

    private void minimalRightsFirst(ClaimsCases cases) {
        List<BigFraction> rights = AwardAxioms.minimalRights(problem);
        BigFraction paid = rights.stream().reduce(BigFraction.ZERO, BigFraction::add);
        ExactClaimsProblem rest = changed(estate.subtract(paid), minus(claims.values(), rights));
        same(
                cases,
                List.of(problem, rest),
                sum(rights, rule.award(rest).values()),
                "with minimal rights paid first");
    }

    private static List<BigFraction> sum(List<BigFraction> left, List<BigFraction> right) {
        return IntStream.range(0, left.size())
                .mapToObj(i -> left.get(i).add(right.get(i)))
                .toList();
    }

    private void compositionUp(ClaimsCases cases) {
        ExactClaimsProblem first = problem(part(estate, 0), claims);
        List<BigFraction> paid = rule.award(first).values();
        ExactClaimsProblem rest =
                changed(estate.subtract(first.estate()), minus(claims.values(), paid));
        same(
                cases,
                List.of(problem, first, rest),
                sum(paid, rule.award(rest).values()),
                "in two instalments");
    }

    private void compositionDown(ClaimsCases cases) {
        ExactClaimsProblem less = problem(part(estate, 0), claims);
        ExactClaimsProblem promised = changed(less.estate(), awards.values());
        List<BigFraction> direct = rule.award(less).values();
        List<BigFraction> then = rule.award(promised).values();
        for (int i = 0; i < size; i++) {
            cases.equal(
                    List.of(less, promised),
                    i,
                    direct.get(i),
                    then.get(i),
                    "with awards promised as claims, for " + id(i));
        }
    }

    private void consistency(ClaimsCases cases) {
        for (int leaving = 0; leaving < size && size > 1 && cases.open(); leaving++) {
            int gone = leaving;
            reduced(cases, i -> i != gone, id(gone) + " leaves with its award");
        }
    }

    private void nullClaims(ClaimsCases cases) {
        long staying = claims.values().stream().filter(c -> c.signum() > 0).count();
        if (staying > 0 && staying < size) {
            reduced(cases, i -> claims.get(i).signum() > 0, "those who claim nothing leave");
        }
    }

    /** Those who stay divide what they got, or all if the others claim nothing. */
    private void reduced(ClaimsCases cases, IntPredicate stays, String text) {
        int[] kept = IntStream.range(0, size).filter(stays).toArray();
        ActorSet all = claims.actors();
        ActorSet actors = all.where(actor -> stays.test(all.indexOf(actor.id())));
        BigFraction left =
                cases.axiom() == ClaimsAxiom.CONSISTENCY
                        ? IntStream.of(kept)
                                .mapToObj(awards::get)
                                .reduce(BigFraction.ZERO, BigFraction::add)
                        : estate;
        List<BigFraction> stayingClaims = IntStream.of(kept).mapToObj(claims::get).toList();
        ExactClaimsProblem rest =
                problem(left, new ExactQuantities(actors, claims.unit(), stayingClaims));
        ExactQuantities then = rule.award(rest);
        for (int k = 0; k < kept.length; k++) {
            cases.equal(
                    List.of(problem, rest),
                    kept[k],
                    awards.get(kept[k]),
                    then.get(k),
                    "when " + text + ", for " + id(kept[k]));
        }
    }
}
