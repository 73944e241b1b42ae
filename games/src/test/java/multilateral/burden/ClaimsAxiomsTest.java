package multilateral.burden;

import static multilateral.burden.ClaimsRules.ADJUSTED_PROPORTIONAL;
import static multilateral.burden.ClaimsRules.AVERAGE_OF_AWARDS;
import static multilateral.burden.ClaimsRules.CONSTRAINED_EGALITARIAN;
import static multilateral.burden.ClaimsRules.CONSTRAINED_EQUAL_AWARDS;
import static multilateral.burden.ClaimsRules.CONSTRAINED_EQUAL_LOSSES;
import static multilateral.burden.ClaimsRules.DOMINGUEZ_THOMSON;
import static multilateral.burden.ClaimsRules.MINIMAL_OVERLAP;
import static multilateral.burden.ClaimsRules.PINILES;
import static multilateral.burden.ClaimsRules.PROPORTIONAL;
import static multilateral.burden.ClaimsRules.RANDOM_ARRIVAL;
import static multilateral.burden.ClaimsRules.REVERSE_TALMUD;
import static multilateral.burden.ClaimsRules.TALMUD;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Which axioms of Thomson (2003, 2019) each rule satisfies: no seeded problem breaks those that
 * hold, and some problem breaks each that does not.
 */
class ClaimsAxiomsTest {

    private static final int CASES = 150;

    /** An axiom: how far a rule is from it on a random problem, as a part of the claims. */
    @FunctionalInterface
    private interface Gap {
        double of(ClaimsRules rule, ClaimsProblem problem, RandomGenerator random);
    }

    // Gaps are functions without state, and the sets are not changed.
    @SuppressWarnings("ImmutableEnumChecker")
    private enum Axiom {
        SELF_DUALITY(
                (rule, problem, random) -> gap(rule.dual(), rule, problem),
                PROPORTIONAL,
                TALMUD,
                REVERSE_TALMUD,
                RANDOM_ARRIVAL,
                ADJUSTED_PROPORTIONAL,
                AVERAGE_OF_AWARDS),
        MIDPOINT(
                (rule, problem, random) -> {
                    Quantities claims = problem.claims();
                    ClaimsProblem half = problem(claims.total() / 2, claims);
                    return gap(rule.award(half), claims.times(0.5));
                },
                PROPORTIONAL,
                TALMUD,
                PINILES,
                REVERSE_TALMUD,
                RANDOM_ARRIVAL,
                ADJUSTED_PROPORTIONAL,
                CONSTRAINED_EGALITARIAN,
                AVERAGE_OF_AWARDS),
        CLAIMS_TRUNCATION_INVARIANCE(
                (rule, problem, random) -> gap(rule.withTruncatedClaims(), rule, problem),
                CONSTRAINED_EQUAL_AWARDS,
                TALMUD,
                MINIMAL_OVERLAP,
                RANDOM_ARRIVAL,
                ADJUSTED_PROPORTIONAL,
                DOMINGUEZ_THOMSON,
                AVERAGE_OF_AWARDS),
        MINIMAL_RIGHTS_FIRST(
                (rule, problem, random) -> gap(rule.withMinimalRightsFirst(), rule, problem),
                CONSTRAINED_EQUAL_LOSSES,
                TALMUD,
                MINIMAL_OVERLAP,
                RANDOM_ARRIVAL,
                ADJUSTED_PROPORTIONAL,
                AVERAGE_OF_AWARDS),
        CONSISTENCY(
                (rule, problem, random) -> {
                    int size = problem.claims().size();
                    Quantities awards = rule.award(problem);
                    ActorSet stay =
                            ActorSet.of(
                                    IntStream.range(0, size - size / 3)
                                            .mapToObj(i -> "C" + i)
                                            .toArray(String[]::new));
                    Quantities left = awards.forActors(stay);
                    return gap(
                            rule.award(problem(left.total(), problem.claims().forActors(stay))),
                            left);
                },
                PROPORTIONAL,
                CONSTRAINED_EQUAL_AWARDS,
                CONSTRAINED_EQUAL_LOSSES,
                TALMUD,
                PINILES,
                REVERSE_TALMUD,
                CONSTRAINED_EGALITARIAN),
        NULL_CLAIMS_CONSISTENCY(
                (rule, problem, random) -> {
                    double[] claims = problem.claims().toArray();
                    double[] more = new double[claims.length + 1];
                    System.arraycopy(claims, 0, more, 0, claims.length);
                    Quantities awards = rule.award(problem);
                    Quantities with =
                            rule.award(
                                    problem(
                                            problem.estate(),
                                            Quantities.of(
                                                    RandomClaims.claimants(more.length),
                                                    problem.claims().unit(),
                                                    more)));
                    return gap(with.forActors(awards.actors()), awards);
                },
                PROPORTIONAL,
                CONSTRAINED_EQUAL_AWARDS,
                CONSTRAINED_EQUAL_LOSSES,
                TALMUD,
                PINILES,
                REVERSE_TALMUD,
                MINIMAL_OVERLAP,
                RANDOM_ARRIVAL,
                ADJUSTED_PROPORTIONAL,
                CONSTRAINED_EGALITARIAN,
                AVERAGE_OF_AWARDS),
        COMPOSITION_UP(
                (rule, problem, random) -> {
                    Quantities claims = problem.claims();
                    double first = problem.estate() * random.nextDouble();
                    Quantities advance = rule.award(problem(first, claims));
                    Quantities rest =
                            rule.award(problem(problem.estate() - first, claims.minus(advance)));
                    return gap(advance.plus(rest), rule.award(problem));
                },
                PROPORTIONAL,
                CONSTRAINED_EQUAL_AWARDS,
                CONSTRAINED_EQUAL_LOSSES),
        COMPOSITION_DOWN(
                (rule, problem, random) -> {
                    Quantities promised = rule.award(problem);
                    double less = problem.estate() * random.nextDouble();
                    return gap(
                            rule.award(problem(less, promised)),
                            rule.award(problem(less, problem.claims())));
                },
                PROPORTIONAL,
                CONSTRAINED_EQUAL_AWARDS,
                CONSTRAINED_EQUAL_LOSSES),
        CONCEDE_AND_DIVIDE(
                (rule, problem, random) -> {
                    ActorSet two = ActorSet.of("C0", "C1");
                    Quantities claims = problem.claims().forActors(two);
                    double estate = claims.total() * random.nextDouble();
                    double toFirst = Math.max(0, estate - claims.get(1));
                    double toSecond = Math.max(0, estate - claims.get(0));
                    double each = (estate - toFirst - toSecond) / 2;
                    return gap(
                            rule.award(problem(estate, claims)),
                            Quantities.of(two, claims.unit(), toFirst + each, toSecond + each));
                },
                TALMUD,
                MINIMAL_OVERLAP,
                RANDOM_ARRIVAL,
                ADJUSTED_PROPORTIONAL,
                AVERAGE_OF_AWARDS),
        HOMOGENEITY(
                (rule, problem, random) ->
                        gap(
                                rule.award(
                                                problem(
                                                        problem.estate() / 3,
                                                        problem.claims().times(1.0 / 3)))
                                        .times(3),
                                rule.award(problem)),
                ClaimsRules.values()),
        ORDER_OF_LOSSES(
                (rule, problem, random) -> {
                    Quantities losses = problem.claims().minus(rule.award(problem));
                    double most = 0;
                    for (int i = 0; i < losses.size(); i++) {
                        for (int j = 0; j < losses.size(); j++) {
                            boolean larger = problem.claims().get(i) > problem.claims().get(j);
                            most = larger ? Math.max(most, losses.get(j) - losses.get(i)) : most;
                        }
                    }
                    return most / (1e-300 + problem.claims().total());
                },
                ClaimsRules.values()),
        RESOURCE_MONOTONICITY(
                (rule, problem, random) -> {
                    double less = problem.estate() * random.nextDouble();
                    return loss(rule.award(problem(less, problem.claims())), rule.award(problem));
                },
                ClaimsRules.values()),
        CLAIMS_MONOTONICITY(
                (rule, problem, random) -> {
                    Quantities claims = problem.claims();
                    Quantities more =
                            claims.withFigure(
                                    "C0", claims.get(0) + claims.total() * random.nextDouble());
                    Quantities before = rule.award(problem);
                    Quantities after = rule.award(problem(problem.estate(), more));
                    return Math.max(0, before.get(0) - after.get(0)) / (1e-300 + claims.total());
                },
                ClaimsRules.values());

        private final Gap gap;
        private final Set<ClaimsRules> rules;

        Axiom(Gap gap, ClaimsRules... rules) {
            this.gap = gap;
            this.rules = EnumSet.noneOf(ClaimsRules.class);
            this.rules.addAll(Set.of(rules));
        }
    }

    private static ClaimsProblem problem(double estate, Quantities claims) {
        return new ClaimsProblem(Math.max(0, Math.min(estate, claims.total())), claims);
    }

    private static double gap(ClaimsRule one, ClaimsRule other, ClaimsProblem problem) {
        return gap(one.award(problem), other.award(problem));
    }

    private static double gap(Quantities one, Quantities other) {
        return Math.max(loss(one, other), loss(other, one));
    }

    /** How much somebody loses from one to the other. */
    private static double loss(Quantities before, Quantities after) {
        double most = 0;
        for (int i = 0; i < before.size(); i++) {
            most = Math.max(most, before.get(i) - after.get(i));
        }
        return most / (1e-300 + Math.max(before.total(), after.total()));
    }

    @ParameterizedTest
    @EnumSource
    void axiomsHoldOrAreBroken(Axiom axiom) {
        for (ClaimsRules rule : ClaimsRules.values()) {
            double most = 0;
            long worst = 0;
            for (long seed = 0; seed < CASES; seed++) {
                RandomGenerator random = RandomClaims.random(seed);
                ClaimsProblem problem = smooth(random);
                double gap = axiom.gap.of(rule, problem, random);
                if (!(gap <= most)) {
                    most = gap;
                    worst = seed;
                }
            }
            if (axiom.rules.contains(rule)) {
                assertThat(most).as("%s, seed %d", rule, worst).isLessThan(1e-11);
            } else {
                assertThat(most).as("%s, no counterexample", rule).isGreaterThan(1e-3);
            }
        }
    }

    /** Problems of two to five claimants, with ties, in which a rule's faults show. */
    private static ClaimsProblem smooth(RandomGenerator random) {
        double[] claims = new double[2 + random.nextInt(4)];
        boolean whole = random.nextBoolean();
        for (int i = 0; i < claims.length; i++) {
            claims[i] = whole ? 1 + random.nextInt(6) : Math.exp(3 * random.nextDouble());
        }
        Quantities figures =
                Quantities.of(RandomClaims.claimants(claims.length), Unit.of("USD"), claims);
        return problem(figures.total() * random.nextDouble(), figures);
    }
}
