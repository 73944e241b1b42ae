package multilateral.burden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import multilateral.actor.ActorSet;
import multilateral.actor.ExactQuantities;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Axioms of claims rules (Thomson 2003, 2019) on seeded random problems. */
class ClaimsRulesLawsTest {

    private static final int CASES = 1000;

    private static double tolerance(ClaimsProblem problem) {
        return 1e-12 * (1 + problem.claims().total());
    }

    @ParameterizedTest
    @EnumSource
    void allIsDividedAndNobodyGetsLessThanNothingOrMoreThanItsClaim(ClaimsRules rule) {
        balance(rule, 0, CASES);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("stress")
    void allIsDividedInManyProblems(ClaimsRules rule) {
        balance(rule, 1_000_000, 20_000);
    }

    private static void balance(ClaimsRules rule, long firstSeed, int cases) {
        for (long seed = firstSeed; seed < firstSeed + cases; seed++) {
            ClaimsProblem problem = RandomClaims.problem(RandomClaims.random(seed));
            Quantities awards = rule.award(problem);
            assertThat(awards.total())
                    .as("seed %d", seed)
                    .isCloseTo(problem.estate(), within(4e-15 * problem.claims().total()));
            for (int i = 0; i < awards.size(); i++) {
                assertThat(awards.get(i))
                        .as("seed %d", seed)
                        .isBetween(0.0, problem.claims().get(i));
            }
        }
    }

    /** Larger claims get no less and lose no less; equal claims get equal bits. */
    @ParameterizedTest
    @EnumSource
    void awardsAndLossesKeepTheOrderOfClaims(ClaimsRules rule) {
        for (long seed = 0; seed < CASES; seed++) {
            ClaimsProblem problem = RandomClaims.problem(RandomClaims.random(seed));
            Quantities awards = rule.award(problem);
            Quantities claims = problem.claims();
            for (int i = 0; i < awards.size(); i++) {
                for (int j = 0; j < awards.size(); j++) {
                    if (claims.get(i) == claims.get(j)) {
                        assertThat(awards.get(i)).as("seed %d", seed).isEqualTo(awards.get(j));
                    } else if (claims.get(i) > claims.get(j)) {
                        assertThat(awards.get(i))
                                .as("seed %d", seed)
                                .isGreaterThanOrEqualTo(awards.get(j));
                        assertThat(claims.get(i) - awards.get(i))
                                .as("seed %d", seed)
                                .isGreaterThanOrEqualTo(
                                        claims.get(j) - awards.get(j) - tolerance(problem));
                    }
                }
            }
        }
    }

    /** Which rules are their own duals is among the axioms of {@link ClaimsAxiomsTest}. */
    @Test
    void equalAwardsAndEqualLossesAreDual() {
        for (long seed = 0; seed < CASES; seed++) {
            ClaimsProblem problem = RandomClaims.problem(RandomClaims.random(seed));
            assertDual(
                    ClaimsRules.CONSTRAINED_EQUAL_AWARDS,
                    ClaimsRules.CONSTRAINED_EQUAL_LOSSES,
                    problem,
                    seed);
            assertDual(
                    ClaimsRules.CONSTRAINED_EQUAL_LOSSES,
                    ClaimsRules.CONSTRAINED_EQUAL_AWARDS,
                    problem,
                    seed);
        }
    }

    private static void assertDual(
            ClaimsRules rule, ClaimsRules dual, ClaimsProblem problem, long seed) {
        assertClose(rule.dual().award(problem), dual.award(problem), problem, rule, seed);
    }

    private static void assertClose(
            Quantities actual, Quantities expected, ClaimsProblem problem, Object what, long seed) {
        for (int i = 0; i < expected.size(); i++) {
            assertThat(actual.get(i))
                    .as("seed %d, %s", seed, what)
                    .isCloseTo(expected.get(i), within(tolerance(problem)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void doublesAgreeWithExactFractions(ClaimsRules rule) {
        int compared = 0;
        for (long seed = 0; seed < CASES / 4; seed++) {
            ClaimsProblem problem = RandomClaims.problem(RandomClaims.random(seed));
            ExactClaimsProblem exact;
            try {
                exact = ExactClaimsProblem.from(problem);
            } catch (IllegalArgumentException e) {
                assertThat(problem.estate()).isEqualTo(problem.claims().total());
                continue;
            }
            Optional<ExactQuantities> awards = exactly(rule, exact);
            if (awards.isPresent()) {
                assertThat(awards.get().total()).as("seed %d", seed).isEqualTo(exact.estate());
                assertClose(rule.award(problem), awards.get().toQuantities(), problem, rule, seed);
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(CASES / 8);
    }

    /** Exact awards; empty where Dominguez and Thomson's rule takes too many rounds. */
    private static Optional<ExactQuantities> exactly(ClaimsRules rule, ExactClaimsProblem problem) {
        try {
            return Optional.of(rule.award(problem));
        } catch (IllegalArgumentException e) {
            assertThat(rule).isEqualTo(ClaimsRules.DOMINGUEZ_THOMSON);
            assertThat(e).hasMessageContaining("more than 2000 rounds");
            return Optional.empty();
        }
    }

    /** Many claimants, smooth, tied or nearly tied, with little, half or nearly all to divide. */
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"RANDOM_ARRIVAL", "AVERAGE_OF_AWARDS"})
    void doublesAgreeWithExactFractionsAmongMany(ClaimsRules rule) {
        for (long seed = 0; seed < 36; seed++) {
            RandomGenerator random = RandomClaims.random(seed);
            double[] claims = new double[300];
            for (int i = 0; i < claims.length; i++) {
                claims[i] =
                        switch ((int) seed % 4) {
                            case 0 -> random.nextDouble();
                            case 1 -> random.nextInt(4);
                            case 2 -> 1 + random.nextDouble() * 1e-9;
                            default -> Math.scalb(random.nextDouble(), random.nextInt(-30, 30));
                        };
            }
            double[] parts = {1e-12, 0.5, 1 - 1e-9};
            assertSameAsExact(rule, claims, parts[(int) (seed / 4) % 3], "seed " + seed);
        }
    }

    /** Each claim is just above the level at which all smaller ones were paid. */
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"RANDOM_ARRIVAL", "AVERAGE_OF_AWARDS"})
    void claimsThatSettleOneByOneAreSettled(ClaimsRules rule) {
        double[] claims = new double[300];
        double estate = claims.length;
        double below = 0;
        for (int i = 0; i < claims.length; i++) {
            double level = estate / (claims.length - i);
            claims[i] = (below + level) / 2;
            below = level;
            estate -= claims[i];
        }
        for (double part : new double[] {0.2, 0.5, 0.999, 1}) {
            assertSameAsExact(rule, claims, part, "part " + part);
        }
    }

    private static void assertSameAsExact(
            ClaimsRules rule, double[] values, double part, String what) {
        Quantities claims =
                Quantities.of(RandomClaims.claimants(values.length), Unit.of("USD"), values);
        ExactQuantities exact = ExactQuantities.from(claims);
        BigFraction estate = exact.total().multiply(BigFraction.from(part));
        Optional<ExactQuantities> awards = exactly(rule, new ExactClaimsProblem(estate, exact));
        if (awards.isPresent()) {
            double amount = Math.min(estate.doubleValue(), claims.total());
            assertThat(rule.award(new ClaimsProblem(amount, claims)).toArray())
                    .as(what)
                    .containsExactly(
                            awards.get().toQuantities().toArray(), within(1e-14 * claims.total()));
        }
    }

    /**
     * Losers and winners leave with their awards; the rest divide what is left as before. The other
     * rules break this, see {@link ClaimsAxiomsTest}.
     */
    @ParameterizedTest
    @EnumSource(
            names = {
                "PROPORTIONAL",
                "CONSTRAINED_EQUAL_AWARDS",
                "CONSTRAINED_EQUAL_LOSSES",
                "TALMUD",
                "PINILES",
                "REVERSE_TALMUD",
                "CONSTRAINED_EGALITARIAN"
            })
    void rulesAreConsistent(ClaimsRules rule) {
        for (long seed = 0; seed < CASES; seed++) {
            RandomGenerator random = RandomClaims.random(seed);
            ClaimsProblem problem = RandomClaims.problem(random);
            int size = problem.claims().size();
            if (size < 2) {
                continue;
            }
            Quantities awards = rule.award(problem);
            ActorSet stay =
                    ActorSet.of(
                            IntStream.range(0, 1 + random.nextInt(size - 1))
                                    .mapToObj(i -> "C" + i)
                                    .toArray(String[]::new));
            Quantities claims = problem.claims().forActors(stay);
            double estate = Math.min(awards.forActors(stay).total(), claims.total());
            assertClose(
                    rule.award(new ClaimsProblem(estate, claims)),
                    awards.forActors(stay),
                    problem,
                    rule,
                    seed);
        }
    }

    /**
     * For any two claimants the Talmud rule gives what contested garment gives: each concedes what
     * it does not claim, and what is contested is halved. This characterises it (Aumann and
     * Maschler 1985, theorem A).
     */
    @Test
    void theTalmudRuleIsContestedGarmentForAnyTwo() {
        for (long seed = 0; seed < CASES; seed++) {
            ClaimsProblem problem = RandomClaims.problem(RandomClaims.random(seed));
            Quantities awards = ClaimsRules.TALMUD.award(problem);
            for (int i = 0; i < awards.size(); i++) {
                for (int j = 0; j < i; j++) {
                    double both = awards.get(i) + awards.get(j);
                    double a = problem.claims().get(i);
                    double b = problem.claims().get(j);
                    double concededToA = Math.max(0, both - b);
                    double concededToB = Math.max(0, both - a);
                    double contested = both - concededToA - concededToB;
                    assertThat(awards.get(i))
                            .as("seed %d, claimants %d and %d", seed, i, j)
                            .isCloseTo(concededToA + contested / 2, within(tolerance(problem)));
                }
            }
        }
    }

    /** Dividing a smaller estate first, and then the rest on what is still claimed. */
    @Test
    void equalAwardsAndProportionsComposeUp() {
        for (ClaimsRules rule :
                new ClaimsRules[] {
                    ClaimsRules.PROPORTIONAL,
                    ClaimsRules.CONSTRAINED_EQUAL_AWARDS,
                    ClaimsRules.CONSTRAINED_EQUAL_LOSSES
                }) {
            for (long seed = 0; seed < CASES; seed++) {
                RandomGenerator random = RandomClaims.random(seed);
                ClaimsProblem problem = RandomClaims.problem(random);
                Quantities claims = problem.claims();
                double first = problem.estate() * random.nextDouble();
                Quantities advance = rule.award(new ClaimsProblem(first, claims));
                Quantities left = claims.minus(advance);
                double rest = Math.min(problem.estate() - first, left.total());
                assertClose(
                        advance.plus(rule.award(new ClaimsProblem(rest, left))),
                        rule.award(problem),
                        problem,
                        rule,
                        seed);
            }
        }
    }

    /** A larger estate hurts nobody. */
    @ParameterizedTest
    @EnumSource
    void moreToDivideHurtsNobody(ClaimsRules rule) {
        for (long seed = 0; seed < CASES; seed++) {
            RandomGenerator random = RandomClaims.random(seed);
            ClaimsProblem problem = RandomClaims.problem(random);
            Quantities before =
                    rule.award(
                            new ClaimsProblem(
                                    problem.estate() * random.nextDouble(), problem.claims()));
            Quantities after = rule.award(problem);
            for (int i = 0; i < after.size(); i++) {
                assertThat(after.get(i))
                        .as("seed %d", seed)
                        .isGreaterThanOrEqualTo(before.get(i) - tolerance(problem));
            }
        }
    }
}
