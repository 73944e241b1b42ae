package multilateral.burden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import org.junit.jupiter.api.Test;

class ScaleOfAssessmentsTest {

    private static final Unit USD = Unit.of("USD");
    private static final Unit PEOPLE = Unit.of("people");
    private static final ScaleOfAssessments RULES = ScaleOfAssessments.withDefaults();

    private static ActorSet five() {
        return ActorSet.of("A", "B", "C", "D", "E")
                .with("income", USD, 50, 40, 30, 20, 10)
                .with("population", PEOPLE, 1, 1, 1, 1, 1);
    }

    @Test
    void aMissingColumnIsNamedWithItsNearMisses() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RULES.withIncome("incom").solve(five()))
                .withMessageContaining("incom")
                .withMessageContaining("income");
    }

    @Test
    void aMissingFigureNamesTheMemberAndTheWaysOut() {
        ActorSet members = ActorSet.of("A", "B", "C", "D", "E", "F");
        members =
                members.with("income", Quantities.partial(members, USD, Map.of("A", 1.0)))
                        .with("population", PEOPLE, 1, 1, 1, 1, 1, 1);
        ActorSet incomplete = members;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RULES.solve(incomplete))
                .withMessageContaining("B, C, D, E, F")
                .withMessageContaining("assessable")
                .withMessageContaining("orElse")
                .withMessageContaining("withFigure");
        assertThat(RULES.assessable(incomplete).ids()).containsExactly("A");
    }

    @Test
    void missingYearsAreRefusedUnlessTheyAreToBeSkipped() {
        ActorSet five = ActorSet.of("A", "B", "C", "D", "E");
        ActorSet members =
                five.with("income 1", USD, 50, 40, 30, 20, 10)
                        .with(
                                "income 2",
                                Quantities.partial(
                                        five, USD, Map.of("A", 70.0, "B", 40.0, "C", 30.0)))
                        .with("population 1", PEOPLE, 1, 1, 1, 1, 1)
                        .with("population 2", PEOPLE, 3, 1, 1, 1, 1);
        ScaleOfAssessments strict = RULES.withBasePeriods(new BasePeriod(1, 2));
        ScaleOfAssessments lenient = strict.withMissingYears(MissingYears.SKIPPED);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> strict.solve(members))
                .withMessageContaining("1–2")
                .withMessageContaining("D, E");
        assertThat(strict.assessable(members).ids()).containsExactly("A", "B", "C");
        assertThat(lenient.assessable(members).ids()).hasSize(5);
        MachineScale.BaseAverages averages =
                lenient.solve(members).machineScales().get(0).averages();
        assertThat(averages.label()).isEqualTo("1–2");
        assertThat(averages.income().toArray()).containsExactly(60, 40, 30, 20, 10);
        assertThat(averages.population().toArray()).containsExactly(2, 1, 1, 1, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lenient.withBasePeriods(new BasePeriod(2, 2)).solve(members))
                .withMessageContaining("missing altogether for D, E");
    }

    @Test
    void figuresOutOfRangeAreNamed() {
        ActorSet base = ActorSet.of("A", "B", "C", "D", "E");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                RULES.solve(
                                        base.with("income", USD, 5, 0, 3, 2, -1)
                                                .with("population", PEOPLE, 1, 1, 1, 1, 1)))
                .withMessageContaining("\"income\"")
                .withMessageContaining("B 0.0, E -1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                RULES.solve(
                                        base.with("income", USD, 5, 4, 3, 2, 1)
                                                .with("population", PEOPLE, 1, 1, 0, 1, 1)))
                .withMessageContaining("\"population\"")
                .withMessageContaining("C 0.0");
    }

    @Test
    void debtMustBeInTheUnitOfIncomeAndBelowIt() {
        ScaleOfAssessments rules = RULES.withDebtRelief("debt", 0.5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules.solve(five().with("debt", PEOPLE, 1, 1, 1, 1, 1)))
                .withMessageContaining("unit of debt (people) must be that of income (USD)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules.solve(five().with("debt", USD, 0, 0, 0, 0, 20)))
                .withMessageContaining("E (10.0)");
    }

    @Test
    void unitsMustNotChangeBetweenYears() {
        ActorSet members =
                ActorSet.of("A", "B", "C", "D", "E")
                        .with("income 1", USD, 1, 1, 1, 1, 1)
                        .with("income 2", Unit.of("EUR"), 1, 1, 1, 1, 1)
                        .with("population 1", PEOPLE, 1, 1, 1, 1, 1)
                        .with("population 2", PEOPLE, 1, 1, 1, 1, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RULES.withBasePeriods(new BasePeriod(1, 2)).solve(members))
                .withMessageContaining("\"income 2\" (EUR)");
    }

    @Test
    void limitsThatCannotHoldAreRefusedWithTheReason() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                RULES.withCeiling(19)
                                        .withReliefBearers(ReliefBearers.AT_OR_ABOVE_THRESHOLD)
                                        .solve(five()))
                .withMessageContaining("cannot all hold")
                .withMessageContaining("ceiling (19.0 %)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RULES.withFloor(21).withLeastDevelopedCeiling(21).solve(five()))
                .withMessageContaining("floor (21.0 %)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RULES.withFloor(1).solve(five()))
                .withMessageContaining("in order");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RULES.withDecimals(2).solve(five()))
                .withMessageContaining("floor (0.001) must have at most 2 decimals");
    }

    @Test
    void equalIncomePerHeadMeansNoRelief() {
        ActorSet equal =
                ActorSet.of("A", "B", "C", "D", "E")
                        .with("income", USD, 21, 21, 21, 21, 16)
                        .with("population", PEOPLE, 21, 21, 21, 21, 16);
        ScaleStep.LowIncomeRelief relief =
                RULES.solve(equal)
                        .machineScales()
                        .get(0)
                        .step(ScaleStep.LowIncomeRelief.class)
                        .orElseThrow();
        assertThat(relief.relieved()).isEmpty();
        assertThat(relief.bearers()).isEmpty();
        assertThat(relief.points().toArray()).containsOnly(0);
    }

    @Test
    void reliefWithNobodyLeftToCarryItIsRefused() {
        ActorSet members =
                ActorSet.of("A", "B", "C", "D", "E")
                        .with("income", USD, 60, 10, 10, 10, 10)
                        .with("population", PEOPLE, 1, 10, 10, 10, 10);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RULES.solve(members))
                .withMessageContaining("AT_OR_ABOVE_THRESHOLD");
        assertThat(
                        RULES.withReliefBearers(ReliefBearers.AT_OR_ABOVE_THRESHOLD)
                                .solve(members)
                                .shares()
                                .toArray())
                .containsExactly(22, 19.5, 19.5, 19.5, 19.5);
    }

    @Test
    void parametersOutOfRangeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RULES.withGradient(Double.NaN))
                .withMessageContaining("gradient (NaN) must be in [0, 1]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RULES.withDebtRelief("debt", 1.5))
                .withMessageContaining("rate (1.5)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RULES.withFloor(-1))
                .withMessageContaining("floor (-1.0)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RULES.withCeiling(Double.POSITIVE_INFINITY))
                .withMessageContaining("Infinity");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RULES.withLeastDevelopedCeiling(101))
                .withMessageContaining("101");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RULES.withDecimals(13))
                .withMessageContaining("13");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RULES.withPopulation(" "))
                .withMessageContaining("blank");
        assertThatIllegalArgumentException()
                .isThrownBy(RULES::withBasePeriods)
                .withMessageContaining("empty");
    }

    @Test
    void anExplanationReadsFromIncomeToAssessment() {
        ActorSet members = five();
        AssessedScale scale = RULES.withCeiling(30).solve(members);
        assertThat(scale.members()).isEqualTo(members);
        assertThat(scale.explain("A").toString())
                .startsWith("A\n   33.3333  share of income\n")
                .contains("low per-capita income relief", "floor", "ceiling", "final rounding")
                .endsWith("   30.0000  assessed share");
        assertThat(scale.machineScales().get(0))
                .hasToString(
                        "given averages: income shares → low per-capita income relief → floor →"
                                + " ceiling for least developed countries → ceiling → rounding");
        assertThat(scale.machineScales().get(0).step(ScaleStep.DebtRelief.class)).isEmpty();
    }
}
