package multilateral.burden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;
import multilateral.actor.ActorSet;
import multilateral.actor.ExactQuantities;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import multilateral.burden.ClaimsFinding.Verdict;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClaimsAxiomCheckTest {

    private static final ClaimsSample SAMPLE = ClaimsSample.of(1).withProblems(80);

    /** Everybody in turn, in the order given, as far as it goes. */
    private static final ExactClaimsRule FIRST_COME =
            problem -> {
                BigFraction left = problem.estate();
                BigFraction[] awards = new BigFraction[problem.claims().values().size()];
                for (int i = 0; i < awards.length; i++) {
                    BigFraction claim = problem.claims().get(i);
                    awards[i] = claim.compareTo(left) < 0 ? claim : left;
                    left = left.subtract(awards[i]);
                }
                return ExactQuantities.of(
                        problem.claims().actors(), problem.claims().unit(), awards);
            };

    /** Each the same, whatever it claims. */
    private static final ExactClaimsRule EQUAL_DIVISION =
            problem -> {
                BigFraction[] awards = new BigFraction[problem.claims().values().size()];
                Arrays.fill(awards, problem.estate().divide(awards.length));
                return ExactQuantities.of(
                        problem.claims().actors(), problem.claims().unit(), awards);
            };

    /** The table of Thomson (2003): which of the four rules violates which axiom. */
    private static Set<ClaimsAxiom> violatedByLiterature(ClaimsRules rule) {
        return switch (rule) {
            case PROPORTIONAL ->
                    EnumSet.of(ClaimsAxiom.CLAIMS_TRUNCATION, ClaimsAxiom.MINIMAL_RIGHTS_FIRST);
            case CONSTRAINED_EQUAL_AWARDS ->
                    EnumSet.of(ClaimsAxiom.SELF_DUALITY, ClaimsAxiom.MINIMAL_RIGHTS_FIRST);
            case CONSTRAINED_EQUAL_LOSSES ->
                    EnumSet.of(ClaimsAxiom.SELF_DUALITY, ClaimsAxiom.CLAIMS_TRUNCATION);
            default -> EnumSet.of(ClaimsAxiom.COMPOSITION_UP, ClaimsAxiom.COMPOSITION_DOWN);
        };
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "PROPORTIONAL",
                "CONSTRAINED_EQUAL_AWARDS",
                "CONSTRAINED_EQUAL_LOSSES",
                "TALMUD"
            })
    void rulesPassAndFailWhatTheLiteratureSays(ClaimsRules rule) {
        ClaimsAxiomCheck exact = ClaimsAxiomCheck.exact(rule, SAMPLE);
        Set<ClaimsAxiom> violated = violatedByLiterature(rule);
        assertThat(exact.with(Verdict.VIOLATED))
                .as("%s", exact)
                .containsExactlyElementsOf(violated);
        assertThat(exact.with(Verdict.HOLDS))
                .as("%s", exact)
                .containsExactlyElementsOf(EnumSet.complementOf(EnumSet.copyOf(violated)));
        ClaimsAxiomCheck floating = ClaimsAxiomCheck.of(rule, SAMPLE);
        assertThat(floating.with(Verdict.VIOLATED))
                .as("%s", floating)
                .containsExactlyElementsOf(violated);
        assertThat(floating.with(Verdict.UNDECIDED)).isEmpty();
    }

    @Test
    void whoComesFirstIsServedFirst() {
        assertThat(ClaimsAxiomCheck.exact(FIRST_COME, SAMPLE).with(Verdict.VIOLATED))
                .containsExactly(
                        ClaimsAxiom.EQUAL_TREATMENT,
                        ClaimsAxiom.ORDER_OF_AWARDS,
                        ClaimsAxiom.ORDER_OF_LOSSES,
                        ClaimsAxiom.SELF_DUALITY);
    }

    @Test
    void equalDivisionPaysMoreThanClaims() {
        ClaimsAxiomCheck check = ClaimsAxiomCheck.exact(EQUAL_DIVISION, SAMPLE);
        assertThat(check.with(Verdict.VIOLATED))
                .contains(
                        ClaimsAxiom.CLAIMS_BOUNDEDNESS,
                        ClaimsAxiom.NULL_CLAIMS_CONSISTENCY,
                        ClaimsAxiom.MINIMAL_RIGHTS)
                .doesNotContain(
                        ClaimsAxiom.EFFICIENCY,
                        ClaimsAxiom.EQUAL_TREATMENT,
                        ClaimsAxiom.ORDER_OF_AWARDS,
                        ClaimsAxiom.RESOURCE_MONOTONICITY,
                        ClaimsAxiom.HOMOGENEITY,
                        ClaimsAxiom.CONSISTENCY);
    }

    @Test
    void oddRulesViolateTheRest() {
        ExactClaimsRule nothing =
                problem ->
                        new ExactQuantities(
                                problem.claims().actors(),
                                problem.claims().unit(),
                                problem.claims().values().stream()
                                        .map(c -> BigFraction.of(-1, 2))
                                        .toList());
        ClaimsAxiomCheck debts = ClaimsAxiomCheck.exact(nothing, SAMPLE);
        assertThat(debts.with(Verdict.VIOLATED))
                .contains(
                        ClaimsAxiom.EFFICIENCY,
                        ClaimsAxiom.NON_NEGATIVITY,
                        ClaimsAxiom.HOMOGENEITY);
        ExactClaimsRule perverse = ClaimsAxiomCheckTest::losses;
        assertThat(ClaimsAxiomCheck.exact(perverse, SAMPLE).with(Verdict.VIOLATED))
                .contains(ClaimsAxiom.EFFICIENCY, ClaimsAxiom.RESOURCE_MONOTONICITY);
        ExactClaimsRule inverse =
                problem -> {
                    BigFraction total = problem.claims().total();
                    return new ExactQuantities(
                            problem.claims().actors(),
                            problem.claims().unit(),
                            problem.claims().values().stream().map(total::subtract).toList());
                };
        assertThat(ClaimsAxiomCheck.exact(inverse, SAMPLE).with(Verdict.VIOLATED))
                .contains(ClaimsAxiom.ORDER_OF_AWARDS);
        ExactClaimsRule meek =
                problem ->
                        new ExactQuantities(
                                problem.claims().actors(),
                                problem.claims().unit(),
                                problem.claims().values().stream()
                                        .map(BigFraction::negate)
                                        .toList());
        assertThat(ClaimsAxiomCheck.exact(meek, SAMPLE).with(Verdict.VIOLATED))
                .contains(ClaimsAxiom.CLAIMS_MONOTONICITY);
    }

    private static ExactQuantities losses(ExactClaimsProblem problem) {
        ExactQuantities awards = ClaimsRules.PROPORTIONAL.award(problem);
        return new ExactQuantities(
                awards.actors(),
                awards.unit(),
                IntStream.range(0, awards.values().size())
                        .mapToObj(i -> problem.claims().get(i).subtract(awards.get(i)))
                        .toList());
    }

    /** The counterexample to composition up, worked out again step by step. */
    @Test
    void aWitnessCanBeWorkedOutAgain() {
        ClaimsWitness witness =
                ClaimsAxiomCheck.exact(ClaimsRules.TALMUD, SAMPLE)
                        .finding(ClaimsAxiom.COMPOSITION_UP)
                        .witness()
                        .orElseThrow();
        ExactClaimsProblem whole = witness.problems().get(0);
        ExactClaimsProblem first = witness.problems().get(1);
        ExactClaimsProblem rest = witness.problems().get(2);
        assertThat(first.claims()).isEqualTo(whole.claims());
        assertThat(first.estate().add(rest.estate())).isEqualTo(whole.estate());
        ExactQuantities paid = ClaimsRules.TALMUD.award(first);
        for (int i = 0; i < paid.values().size(); i++) {
            assertThat(rest.claims().get(i)).isEqualTo(whole.claims().get(i).subtract(paid.get(i)));
        }
        String id = witness.claimant().id();
        assertThat(ClaimsRules.TALMUD.award(whole).get(id)).isEqualTo(witness.required());
        assertThat(paid.get(id).add(ClaimsRules.TALMUD.award(rest).get(id)))
                .isEqualTo(witness.found())
                .isNotEqualTo(witness.required());
        assertThat(witness.toString())
                .contains("in two instalments", "instead of", "for claims of", "; then ");
    }

    @Test
    void aTruncationWitnessCanBeWorkedOutAgain() {
        ClaimsWitness witness =
                ClaimsAxiomCheck.of(ClaimsRules.PROPORTIONAL, SAMPLE)
                        .finding(ClaimsAxiom.CLAIMS_TRUNCATION)
                        .witness()
                        .orElseThrow();
        ExactClaimsProblem whole = witness.problems().get(0);
        ExactClaimsProblem cut = witness.problems().get(1);
        assertThat(cut.claims().values()).allMatch(c -> c.compareTo(whole.estate()) <= 0);
        String id = witness.claimant().id();
        assertThat(ClaimsRules.PROPORTIONAL.award(whole).get(id))
                .isNotEqualTo(ClaimsRules.PROPORTIONAL.award(cut).get(id));
    }

    /** The second example of the Talmud: 200 for 100, 200 and 300 gives 50, 75 and 75. */
    @Test
    void awardsAreJudgedByTheAxiomsOfOneProblem() {
        Quantities claims =
                Quantities.of(ActorSet.of("A", "B", "C"), Unit.of("zuz"), 100, 200, 300);
        ClaimsProblem problem = new ClaimsProblem(200, claims);
        ClaimsAxiomCheck check = ClaimsAxiomCheck.of(ClaimsRules.TALMUD.award(problem), problem);
        assertThat(check.with(Verdict.VIOLATED)).isEmpty();
        assertThat(check.finding(ClaimsAxiom.EQUAL_TREATMENT).verdict())
                .isEqualTo(Verdict.UNDECIDED);
        assertThat(check.finding(ClaimsAxiom.SELF_DUALITY).reason()).contains("give the rule");
        assertThat(check.toString()).contains("EFFICIENCY HOLDS: no counterexample in 1 case\n");
        Quantities unfair = Quantities.of(claims.actors(), claims.unit(), 150, 50, -10);
        assertThat(ClaimsAxiomCheck.of(unfair, problem).with(Verdict.VIOLATED))
                .containsExactly(
                        ClaimsAxiom.EFFICIENCY,
                        ClaimsAxiom.NON_NEGATIVITY,
                        ClaimsAxiom.CLAIMS_BOUNDEDNESS,
                        ClaimsAxiom.MINIMAL_RIGHTS,
                        ClaimsAxiom.ORDER_OF_AWARDS);
        Quantities inverted = Quantities.of(claims.actors(), claims.unit(), 0, 10, 190);
        assertThat(ClaimsAxiomCheck.of(inverted, problem).with(Verdict.VIOLATED))
                .containsExactly(ClaimsAxiom.ORDER_OF_LOSSES);
    }

    @Test
    void aRuleIsCheckedOnTheGivenProblem() {
        Quantities claims =
                Quantities.of(ActorSet.of("A", "B", "C"), Unit.of("zuz"), 100, 200, 300);
        ClaimsProblem problem = new ClaimsProblem(200, claims);
        ClaimsAxiomCheck check = ClaimsAxiomCheck.of(ClaimsRules.PROPORTIONAL, problem);
        assertThat(check.holds(ClaimsAxiom.COMPOSITION_UP)).isTrue();
        assertThat(check.with(Verdict.VIOLATED)).containsExactly(ClaimsAxiom.CLAIMS_TRUNCATION);
        assertThat(
                        ClaimsAxiomCheck.exact(
                                        ClaimsRules.PROPORTIONAL, ExactClaimsProblem.from(problem))
                                .findings()
                                .stream()
                                .map(ClaimsFinding::verdict))
                .isEqualTo(check.findings().stream().map(ClaimsFinding::verdict).toList());
        ClaimsProblem nothing = new ClaimsProblem(0, Quantities.of(ActorSet.of("A"), Unit.ONE, 0));
        assertThat(ClaimsAxiomCheck.of(ClaimsRules.PROPORTIONAL, nothing).with(Verdict.VIOLATED))
                .isEmpty();
    }

    /** The sum of claims in doubles may be above the exact one. */
    @Test
    void estatesMayBeTheWholeOfTheClaims() {
        for (long seed = 0; seed < 20; seed++) {
            double[] values = RandomClaims.random(seed).doubles(3).toArray();
            Quantities claims = Quantities.of(RandomClaims.claimants(3), Unit.ONE, values);
            ClaimsProblem all = new ClaimsProblem(claims.total(), claims);
            ClaimsAxiomCheck check = ClaimsAxiomCheck.of(ClaimsRules.TALMUD, all);
            assertThat(check.with(Verdict.VIOLATED))
                    .as("seed %d, %s", seed, check)
                    .isSubsetOf(ClaimsAxiom.COMPOSITION_UP, ClaimsAxiom.COMPOSITION_DOWN);
        }
    }

    @Test
    void aRuleThatRefusesProblemsIsUndecidedThere() {
        ExactClaimsRule never =
                problem -> {
                    throw new IllegalArgumentException("not today");
                };
        ClaimsAxiomCheck check = ClaimsAxiomCheck.exact(never, SAMPLE.withProblems(3));
        assertThat(check.with(Verdict.UNDECIDED)).hasSize(ClaimsAxiom.values().length);
        assertThat(check.finding(ClaimsAxiom.EFFICIENCY).reason()).contains("not today");
        ExactClaimsRule once =
                problem -> {
                    if (problem.estate().compareTo(BigFraction.of(5)) != 0) {
                        throw new IllegalArgumentException("five only");
                    }
                    return ClaimsRules.PROPORTIONAL.award(problem);
                };
        ExactClaimsProblem five =
                new ExactClaimsProblem(
                        BigFraction.of(5),
                        ExactQuantities.of(
                                ActorSet.of("A", "B"),
                                Unit.ONE,
                                BigFraction.of(5),
                                BigFraction.of(7)));
        assertThat(ClaimsAxiomCheck.exact(once, five).holds(ClaimsAxiom.EFFICIENCY)).isTrue();
        assertThat(ClaimsAxiomCheck.exact(once, five).finding(ClaimsAxiom.HOMOGENEITY).verdict())
                .isEqualTo(Verdict.UNDECIDED);
    }

    @Test
    void checksAreTheSameOnEveryCall() {
        assertThat(ClaimsAxiomCheck.exact(ClaimsRules.TALMUD, SAMPLE).toString())
                .isEqualTo(ClaimsAxiomCheck.exact(ClaimsRules.TALMUD, SAMPLE).toString());
    }

    @ParameterizedTest
    @EnumSource
    void everyAxiomSaysWhatItIs(ClaimsAxiom axiom) {
        assertThat(axiom.statement()).endsWith(".");
        assertThat(axiom.source()).matches(".* \\d{4}");
    }

    @Test
    void badInputIsRefused() {
        ClaimsProblem problem =
                new ClaimsProblem(1, Quantities.of(ActorSet.of("A", "B"), Unit.ONE, 1, 2));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                ClaimsAxiomCheck.of(
                                        Quantities.of(ActorSet.of("X", "B"), Unit.ONE, 1, 2),
                                        problem))
                .withMessageContaining("must be of the claimants");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> ClaimsAxiomCheck.of(p -> p.claims().map(x -> x, Unit.UTIL), problem));
        assertThatIllegalArgumentException().isThrownBy(() -> SAMPLE.withProblems(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SAMPLE.withClaimants(4, 3))
                .withMessageContaining("leastClaimants (4)");
        assertThatIllegalArgumentException().isThrownBy(() -> SAMPLE.withClaimants(0, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> SAMPLE.withClaimants(1, 13));
    }
}
