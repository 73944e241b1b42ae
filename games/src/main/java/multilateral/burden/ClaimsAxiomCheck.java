package multilateral.burden;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import multilateral.actor.ExactQuantities;
import multilateral.actor.Quantities;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Which axioms a claims rule or a list of awards satisfies, and a counterexample to each that it
 * does not.
 *
 * <p>Axioms about one problem are decided for that problem. Axioms that compare problems are tried
 * on others made from it with a fixed seed: a violation is a proof, its absence is not. Exact rules
 * are compared exactly; in doubles, amounts that differ by less than 1e-9 of the largest claim
 * count as equal. For n claimants all pairs are looked at, and the rule is asked about 200 + n
 * times a problem; all arithmetic is in fractions.
 *
 * @param findings one finding per axiom, in the order of {@link ClaimsAxiom}
 */
public record ClaimsAxiomCheck(List<ClaimsFinding> findings) {

    private static final double TOLERANCE = 1e-9;

    /** Comparisons with other problems: of a single problem, and of each problem of a class. */
    private static final int COMPARISONS_OF_ONE = 50;

    private static final int COMPARISONS_OF_MANY = 3;

    private static final long SEED = 1985;

    /**
     * Copies the list.
     *
     * @param findings one finding per axiom
     */
    public ClaimsAxiomCheck {
        findings = List.copyOf(findings);
    }

    /**
     * Checks a rule on one problem, comparing it with problems made from it.
     *
     * @param rule the rule
     * @param problem the problem
     * @return the findings; the same on every call
     * @throws IllegalArgumentException if the awards are of other claimants
     */
    public static ClaimsAxiomCheck of(ClaimsRule rule, ClaimsProblem problem) {
        return check(
                inFractions(rule), List.of(exact(problem)), COMPARISONS_OF_ONE, TOLERANCE, SEED);
    }

    /**
     * Checks a rule on a class of random problems.
     *
     * @param rule the rule
     * @param sample the class
     * @return the findings; the same on every call
     * @throws IllegalArgumentException if the awards are of other claimants
     */
    public static ClaimsAxiomCheck of(ClaimsRule rule, ClaimsSample sample) {
        return check(
                inFractions(rule),
                sample.draw().toList(),
                COMPARISONS_OF_MANY,
                TOLERANCE,
                sample.seed());
    }

    /**
     * Checks an exact rule on one problem, in fractions and without a tolerance.
     *
     * @param rule the rule
     * @param problem the problem
     * @return the findings; the same on every call
     * @throws IllegalArgumentException if the awards are of other claimants
     */
    public static ClaimsAxiomCheck exact(ExactClaimsRule rule, ExactClaimsProblem problem) {
        return check(rule, List.of(problem), COMPARISONS_OF_ONE, 0, SEED);
    }

    /**
     * Checks an exact rule on a class of random problems, in fractions and without a tolerance.
     *
     * @param rule the rule
     * @param sample the class
     * @return the findings; the same on every call
     * @throws IllegalArgumentException if the awards are of other claimants
     */
    public static ClaimsAxiomCheck exact(ExactClaimsRule rule, ClaimsSample sample) {
        return check(rule, sample.draw().toList(), COMPARISONS_OF_MANY, 0, sample.seed());
    }

    /**
     * Checks a list of awards. Axioms that compare problems remain undecided.
     *
     * @param awards what each claimant gets
     * @param problem the problem
     * @return the findings
     * @throws IllegalArgumentException if the awards are of other claimants or in another unit
     */
    public static ClaimsAxiomCheck of(Quantities awards, ClaimsProblem problem) {
        ExactClaimsProblem exact = exact(problem);
        ExactQuantities figures = ExactQuantities.from(awards);
        checkAwards(figures, exact);
        AwardAxioms axioms = new AwardAxioms(exact, figures);
        return new ClaimsAxiomCheck(
                Arrays.stream(ClaimsAxiom.values())
                        .map(
                                axiom -> {
                                    if (axiom.relational()) {
                                        return ClaimsCases.undecided(
                                                axiom, "it compares problems; give the rule");
                                    }
                                    ClaimsCases cases = new ClaimsCases(axiom, TOLERANCE);
                                    axioms.look(cases);
                                    return cases.finding();
                                })
                        .toList());
    }

    private static ClaimsAxiomCheck check(
            ExactClaimsRule rule,
            List<ExactClaimsProblem> problems,
            int comparisons,
            double tolerance,
            long seed) {
        List<ClaimsCases> axioms =
                Arrays.stream(ClaimsAxiom.values())
                        .map(axiom -> new ClaimsCases(axiom, tolerance))
                        .toList();
        for (int k = 0; k < problems.size(); k++) {
            ExactClaimsProblem problem = problems.get(k);
            List<ClaimsCases> open = axioms.stream().filter(ClaimsCases::open).toList();
            ExactQuantities awards;
            try {
                awards = rule.award(problem);
            } catch (IllegalArgumentException refusal) {
                open.forEach(cases -> cases.refuse(refusal));
                continue;
            }
            checkAwards(awards, problem);
            for (ClaimsCases cases : open) {
                look(cases, rule, problem, awards, comparisons, seed + k);
            }
        }
        return new ClaimsAxiomCheck(axioms.stream().map(ClaimsCases::finding).toList());
    }

    private static void look(
            ClaimsCases cases,
            ExactClaimsRule rule,
            ExactClaimsProblem problem,
            ExactQuantities awards,
            int comparisons,
            long seed) {
        if (!cases.axiom().relational()) {
            new AwardAxioms(problem, awards).look(cases);
            return;
        }
        RuleAxioms axioms = new RuleAxioms(rule, problem, awards, new SplittableRandom(seed));
        for (int k = 0; k < times(cases.axiom(), comparisons) && cases.open(); k++) {
            try {
                axioms.look(cases);
            } catch (IllegalArgumentException refusal) {
                cases.refuse(refusal);
            }
        }
    }

    /** Some comparisons leave nothing to choose. */
    private static int times(ClaimsAxiom axiom, int comparisons) {
        return switch (axiom) {
            case RESOURCE_MONOTONICITY, CLAIMS_MONOTONICITY, COMPOSITION_UP, COMPOSITION_DOWN ->
                    comparisons;
            default -> 1;
        };
    }

    private static void checkAwards(ExactQuantities awards, ExactClaimsProblem problem) {
        ExactQuantities claims = problem.claims();
        if (!awards.actors().equals(claims.actors()) || !awards.unit().equals(claims.unit())) {
            throw new IllegalArgumentException(
                    "awards must be of the claimants, in "
                            + claims.unit()
                            + ", but are in "
                            + awards.unit()
                            + " of "
                            + awards.actors());
        }
    }

    /** The estate may be beyond the exact sum of the claims by less than rounding. */
    private static ExactClaimsProblem exact(ClaimsProblem problem) {
        ExactQuantities claims = ExactQuantities.from(problem.claims());
        BigFraction estate = BigFraction.from(problem.estate());
        return new ExactClaimsProblem(
                estate.compareTo(claims.total()) > 0 ? claims.total() : estate, claims);
    }

    private static ExactClaimsRule inFractions(ClaimsRule rule) {
        return problem -> {
            Quantities claims = problem.claims().toQuantities();
            double estate = Math.min(problem.estate().doubleValue(), claims.total());
            return ExactQuantities.from(rule.award(new ClaimsProblem(estate, claims)));
        };
    }

    /**
     * Returns what was found about one axiom.
     *
     * @param axiom the axiom
     * @return the finding
     */
    public ClaimsFinding finding(ClaimsAxiom axiom) {
        return findings.stream()
                .filter(finding -> finding.axiom() == axiom)
                .findFirst()
                .orElseThrow();
    }

    /**
     * Returns the axioms with a verdict.
     *
     * @param verdict the verdict
     * @return the axioms, in their order
     */
    public List<ClaimsAxiom> with(ClaimsFinding.Verdict verdict) {
        return findings.stream()
                .filter(finding -> finding.verdict() == verdict)
                .map(ClaimsFinding::axiom)
                .toList();
    }

    /**
     * Tells whether an axiom holds as far as was seen.
     *
     * @param axiom the axiom
     * @return false if it is violated or undecided
     */
    public boolean holds(ClaimsAxiom axiom) {
        return finding(axiom).verdict() == ClaimsFinding.Verdict.HOLDS;
    }

    @Override
    public String toString() {
        return findings.stream().map(ClaimsFinding::toString).collect(Collectors.joining("\n"));
    }
}
