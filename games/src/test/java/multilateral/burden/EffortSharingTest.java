package multilateral.burden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import org.junit.jupiter.api.Test;

class EffortSharingTest {

    private static final Unit TONNES = Unit.of("t");
    private static final Unit PEOPLE = Unit.of("people");
    private static final Unit MONEY = Unit.of("USD");

    /** Two countries whose shares can be worked out by hand. */
    private static EmissionProblem richAndPoor() {
        ActorSet countries =
                ActorSet.of("rich", "poor")
                        .with("population", PEOPLE, 1, 3)
                        .with("gdp", MONEY, 80, 30)
                        .with("emissions", TONNES, 6, 4)
                        .with("past emissions", TONNES, 90, 10);
        return EmissionProblem.of(countries, new EmissionPathway(2021, List.of(10.0, 6.0, 4.0)));
    }

    private static void assertAllowances(EffortRule rule, double rich, double poor) {
        Quantities allowances = rule.allowances(richAndPoor());
        assertThat(allowances.get("rich")).isCloseTo(rich, within(1e-12));
        assertThat(allowances.get("poor")).isCloseTo(poor, within(1e-12));
        assertThat(allowances.unit()).isEqualTo(TONNES);
    }

    @Test
    void aBudgetOfTwentyIsSharedAsWorkedOutByHand() {
        assertAllowances(EffortSharing.equalPerHead(), 5, 15);
        assertAllowances(EffortSharing.grandfathering(), 12, 8);
        // The baseline is 18 and 12, the cut 10.
        assertAllowances(EffortSharing.responsibility(), 9, 11);
        // Income per head is 80 and 10: weights 18 · 8 and 12 · 1 at elasticity one.
        assertAllowances(EffortSharing.capability(1), 18 - 10 * 144 / 156.0, 12 - 10 * 12 / 156.0);
        // ... and 18 · 2 and 12 · 1 at a third.
        assertAllowances(EffortSharing.capability(), 18 - 7.5, 12 - 2.5);
        // Above 20 a head the rich have 60 and the poor nothing.
        assertAllowances(EffortSharing.developmentRights(20, 0), 8, 12);
        assertAllowances(EffortSharing.developmentRights(20, 0.5), 8.5, 11.5);
        // Past and future together are 120, of which the rich may have had 30 and had 90.
        assertAllowances(EffortSharing.equalCumulativePerHead(), -60, 80);
        // Half way in 2021, all the way from 2022: 5 + 6 + 4 by heads, 5 by emissions.
        assertAllowances(EffortSharing.convergence(2022), 3 + 15 / 4.0, 2 + 45 / 4.0);
    }

    @Test
    void aMixIsTheWeightedMean() {
        Map<EffortRule, Double> weights = new LinkedHashMap<>();
        weights.put(EffortSharing.equalPerHead(), 3.0);
        weights.put(EffortSharing.grandfathering(), 1.0);
        assertAllowances(EffortSharing.mix(weights), (15 + 12) / 4.0, (45 + 8) / 4.0);
    }

    @Test
    void theRangeNamesTheRulesToArgueFor() {
        Map<String, EffortRule> rules = new LinkedHashMap<>();
        rules.put("heads", EffortSharing.equalPerHead());
        rules.put("today", EffortSharing.grandfathering());
        rules.put("past", EffortSharing.responsibility());
        EffortRange range = EffortRange.of(richAndPoor(), rules);
        assertThat(range.lowest().get("rich")).isCloseTo(5, within(1e-12));
        assertThat(range.highest().get("rich")).isCloseTo(12, within(1e-12));
        assertThat(range.favourite(0)).isEqualTo("today");
        assertThat(range.worst(0)).isEqualTo("heads");
        assertThat(range.favourite(1)).isEqualTo("heads");
        assertThat(range.allowances().keySet()).containsExactly("heads", "today", "past");
    }

    private static EmissionProblem random(RandomGenerator random) {
        int size = 1 + random.nextInt(8);
        ActorSet actors =
                ActorSet.of(IntStream.range(0, size).mapToObj(i -> "C" + i).toArray(String[]::new));
        ActorSet countries =
                actors.with("population", PEOPLE, positive(size, random))
                        .with("gdp", MONEY, positive(size, random))
                        .with("emissions", TONNES, positive(size, random))
                        .with("past emissions", TONNES, positive(size, random));
        double total = countries.quantity("emissions").total();
        return EmissionProblem.of(
                countries,
                EmissionPathway.linear(
                        2025, total * random.nextDouble(), 2030, total * random.nextDouble()));
    }

    private static double[] positive(int size, RandomGenerator random) {
        return random.doubles(size, 0.01, 100).toArray();
    }

    @Test
    void everyRuleSharesOutTheBudget() {
        List<EffortRule> rules =
                List.of(
                        EffortSharing.equalPerHead(),
                        EffortSharing.grandfathering(),
                        EffortSharing.capability(),
                        EffortSharing.responsibility(),
                        EffortSharing.convergence(2028),
                        EffortSharing.equalCumulativePerHead(),
                        EffortSharing.developmentRights(0.01, 0.4));
        for (long seed = 0; seed < 500; seed++) {
            EmissionProblem problem = random(new SplittableRandom(seed));
            double budget = problem.pathway().total();
            for (EffortRule rule : rules) {
                assertThat(rule.allowances(problem).total())
                        .as("seed %d", seed)
                        .isCloseTo(budget, within(1e-9 * (budget + 1000)));
            }
        }
    }

    @Test
    void principlesMeetAtTheirLimits() {
        for (long seed = 0; seed < 300; seed++) {
            EmissionProblem problem = random(new SplittableRandom(seed));
            EmissionProblem evenPast =
                    new EmissionProblem(
                            problem.pathway(),
                            problem.population(),
                            problem.income(),
                            problem.emissions(),
                            problem.emissions().times(7),
                            problem.baseline());
            Quantities same = EffortSharing.grandfathering().allowances(problem);
            assertSame(seed, EffortSharing.capability(0).allowances(problem), same);
            assertSame(seed, EffortSharing.responsibility().allowances(evenPast), same);
            Quantities heads = EffortSharing.equalPerHead().allowances(problem);
            assertSame(seed, EffortSharing.convergence(2025).allowances(problem), heads);
            assertSame(seed, EffortSharing.convergence(1990).allowances(problem), heads);
            Quantities never = EffortSharing.convergence(Integer.MAX_VALUE).allowances(problem);
            for (int i = 0; i < same.size(); i++) {
                assertThat(never.get(i))
                        .as("seed %d", seed)
                        .isCloseTo(same.get(i), within(1e-5 * problem.pathway().total()));
            }
        }
    }

    private static void assertSame(long seed, Quantities actual, Quantities expected) {
        for (int i = 0; i < expected.size(); i++) {
            assertThat(actual.get(i))
                    .as("seed %d, country %d", seed, i)
                    .isCloseTo(expected.get(i), within(1e-9 * (1 + Math.abs(expected.get(i)))));
        }
    }

    @Test
    void faultsAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EffortSharing.capability(-1))
                .withMessage("elasticity (-1.0) must be zero or more and finite");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EffortSharing.developmentRights(Double.NaN, 0.5))
                .withMessageContaining("threshold (NaN)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EffortSharing.developmentRights(1, 1.5))
                .withMessage("responsibilityWeight (1.5) must be in [0, 1]");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> EffortSharing.developmentRights(1e9, 0.5).allowances(richAndPoor()))
                .withMessageContaining("income above the threshold (0.0)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EffortSharing.mix(Map.of()))
                .withMessageContaining("sum of the weights (0.0)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EffortSharing.mix(Map.of(EffortSharing.equalPerHead(), -1.0)))
                .withMessageContaining("weight (-1.0)");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                EffortSharing.responsibility()
                                        .allowances(
                                                richAndPoor()
                                                        .withBaseline(richAndPoor().emissions())))
                .withMessageContaining("there is no effort to share");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EffortRange(Map.of()))
                .withMessageContaining("at least one rule");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new EffortRange(
                                        Map.of(
                                                "a",
                                                richAndPoor().population(),
                                                "b",
                                                richAndPoor().emissions())))
                .withMessageContaining("unit of the first rule");
    }

    @Test
    void figuresOfProblemsAreChecked() {
        EmissionProblem problem = richAndPoor();
        Quantities none = Quantities.of(problem.countries(), TONNES, 0, 0);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new EmissionProblem(
                                        problem.pathway(),
                                        Quantities.of(problem.countries(), PEOPLE, 1, 0),
                                        problem.income(),
                                        problem.emissions(),
                                        problem.past(),
                                        problem.baseline()))
                .withMessage("population of \"poor\" (0.0) must be above zero");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new EmissionProblem(
                                        problem.pathway(),
                                        problem.population(),
                                        problem.income(),
                                        none,
                                        problem.past(),
                                        problem.baseline()))
                .withMessageContaining("emissions (total 0.0)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> problem.withBaseline(problem.income()))
                .withMessageContaining("unit of baseline (USD)");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                problem.withBaseline(
                                        Quantities.of(ActorSet.of("a", "b"), TONNES, 1, 1)))
                .withMessageContaining("baseline must be of the actors");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EmissionPathway(2020, List.of()))
                .withMessageContaining("1 to 1000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EmissionPathway(2020, List.of(1.0, -2.0)))
                .withMessage("amount of 2021 (-2.0) must be zero or more and finite");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EmissionPathway.linear(2020, 1, 2020, 0))
                .withMessage("lastYear (2020) must be in [2021, 3019]");
        assertThat(EmissionPathway.linear(2020, 4, 2024, 0).yearly())
                .containsExactly(4.0, 3.0, 2.0, 1.0, 0.0);
        assertThat(EmissionPathway.linear(2020, 4, 2024, 0).lastYear()).isEqualTo(2024);
    }
}
