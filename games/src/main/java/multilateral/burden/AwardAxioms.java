package multilateral.burden;

import java.util.List;
import java.util.stream.IntStream;
import multilateral.actor.ExactQuantities;
import org.apache.commons.numbers.fraction.BigFraction;

/** Axioms about the awards in one claims problem. */
final class AwardAxioms {

    private final ExactClaimsProblem problem;
    private final List<ExactClaimsProblem> problems;
    private final ExactQuantities claims;
    private final ExactQuantities awards;

    AwardAxioms(ExactClaimsProblem problem, ExactQuantities awards) {
        this.problem = problem;
        this.problems = List.of(problem);
        this.claims = problem.claims();
        this.awards = awards;
    }

    /** What is left for each when all others are paid in full. */
    static List<BigFraction> minimalRights(ExactClaimsProblem problem) {
        BigFraction missing = problem.claims().total().subtract(problem.estate());
        return problem.claims().values().stream()
                .map(claim -> atLeastZero(claim.subtract(missing)))
                .toList();
    }

    static BigFraction atLeastZero(BigFraction value) {
        return value.signum() < 0 ? BigFraction.ZERO : value;
    }

    void look(ClaimsCases cases) {
        switch (cases.axiom()) {
            case EFFICIENCY ->
                    cases.equal(
                            problems,
                            0,
                            problem.estate(),
                            awards.total(),
                            "the awards do not add up to the estate");
            case NON_NEGATIVITY ->
                    each(
                            (i, id) ->
                                    cases.atLeast(
                                            problems,
                                            i,
                                            BigFraction.ZERO,
                                            awards.get(i),
                                            id + " gets less than nothing"));
            case CLAIMS_BOUNDEDNESS ->
                    each(
                            (i, id) ->
                                    cases.atMost(
                                            problems,
                                            i,
                                            claims.get(i),
                                            awards.get(i),
                                            id + " gets more than its claim"));
            case MINIMAL_RIGHTS -> {
                List<BigFraction> rights = minimalRights(problem);
                each(
                        (i, id) ->
                                cases.atLeast(
                                        problems,
                                        i,
                                        rights.get(i),
                                        awards.get(i),
                                        id + " gets less than its minimal right"));
            }
            default -> pairs(cases);
        }
    }

    /** Told of each claimant. */
    private interface Each {
        void look(int index, String id);
    }

    private void each(Each each) {
        IntStream.range(0, claims.values().size()).forEach(i -> each.look(i, id(i)));
    }

    private String id(int claimant) {
        return claims.actors().get(claimant).id();
    }

    private void pairs(ClaimsCases cases) {
        int size = claims.values().size();
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                pair(cases, i, j);
            }
        }
    }

    private void pair(ClaimsCases cases, int i, int j) {
        int order = claims.get(i).compareTo(claims.get(j));
        String names = id(i) + " and " + id(j);
        if (cases.axiom() == ClaimsAxiom.EQUAL_TREATMENT) {
            if (order == 0 && i < j) {
                cases.equal(
                        problems,
                        j,
                        awards.get(i),
                        awards.get(j),
                        names + " have equal claims, and " + id(j) + " gets another award");
            }
        } else if (order > 0) {
            boolean losses = cases.axiom() == ClaimsAxiom.ORDER_OF_LOSSES;
            cases.atLeast(
                    problems,
                    i,
                    losses ? loss(j) : awards.get(j),
                    losses ? loss(i) : awards.get(i),
                    id(i)
                            + " claims more than "
                            + id(j)
                            + (losses ? " and loses less" : " and gets less"));
        }
    }

    private BigFraction loss(int claimant) {
        return claims.get(claimant).subtract(awards.get(claimant));
    }
}
