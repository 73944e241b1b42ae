package multilateral.burden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import multilateral.actor.ActorSet;
import multilateral.actor.Unit;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/**
 * The whole chain on eight invented states, against fractions worked out by hand.
 *
 * <p>Total income is 1 000 000 and total population 1000, so the threshold is 1000 a head and a
 * share is income over 10 000. A is rich and above the ceiling of 22; B, C and D (which sits right
 * at the threshold) carry the relief; E, F, G and H are poor; G is least developed; H is tiny.
 *
 * <p>Relief: E keeps 1 − 0.8·(1000 − 500)/1000 = 3/5 of 12; F earns 395.45 a head and keeps 0.51636
 * of 15.818; G keeps 0.36 of 0.18; H keeps 0.208 of 0.002. The relief of 12.56680248 is carried by
 * B, C and D, which have 42: each is multiplied by 1 + 12.56680248/42. Floor: H goes from 0.000416
 * to 0.001, the others are multiplied by 99.999/99.999584. Ceiling for least developed countries: G
 * goes to 0.010. Ceiling: A goes from 30.016 to 22.
 */
class ScaleOfAssessmentsExactTest {

    private static final ActorSet MEMBERS =
            ActorSet.of("A", "B", "C", "D", "E", "F", "G", "H")
                    .with(
                            "income",
                            Unit.of("USD"),
                            300_000,
                            150_000,
                            140_000,
                            130_000,
                            120_000,
                            158_180,
                            1_800,
                            20)
                    .with("population", Unit.of("people"), 99, 50, 70, 130, 240, 400, 9, 2)
                    .with("debt", Unit.of("USD"), 0, 8_000, 0, 0, 80_000, 80_000, 800, 0);

    private static final ScaleOfAssessments RULES =
            ScaleOfAssessments.withDefaults()
                    .withLeastDeveloped(ActorSet.of("G"))
                    .withMachineScaleRounding(MachineScaleRounding.FINAL_SCALE_ONLY);

    private static final List<BigFraction> LIMITED =
            fractions(
                    "22",
                    "53195323519291/2447717440000",
                    "53195323519291/2622554400000",
                    "691539205750783/36715761600000",
                    "17547525/2185462",
                    "7962464847909/874184800000",
                    "1/100",
                    "1/1000");

    @Test
    void everyStepIsTheFractionWorkedOutByHand() {
        MachineScale machine = RULES.solve(MEMBERS).machineScales().get(0);

        assertThat(machine.incomeShares().toExact().values())
                .isEqualTo(fractions("30", "15", "14", "13", "12", "7909/500", "9/50", "1/500"));
        ScaleStep.LowIncomeRelief relief =
                machine.step(ScaleStep.LowIncomeRelief.class).orElseThrow();
        assertThat(relief.threshold()).isEqualTo(1000);
        assertThat(relief.relieved()).containsExactly("E", "F", "G", "H");
        assertThat(relief.bearers()).containsExactly("B", "C", "D");
        assertThat(relief.perCapita().get("F")).isEqualTo(395.45);
        assertThat(relief.after().toExact().values())
                .isEqualTo(
                        fractions(
                                "30",
                                "682087519/35000000",
                                "682087519/37500000",
                                "8867137747/525000000",
                                "36/5",
                                "102097281/12500000",
                                "81/1250",
                                "13/31250"));
        ScaleStep.Limited floor = machine.step(ScaleLimit.FLOOR).orElseThrow();
        assertThat(floor.fixed()).containsExactly("H");
        assertThat(floor.after().toExact().values())
                .isEqualTo(
                        fractions(
                                "187498125/6249974",
                                "68208069812481/3499985440000",
                                "22736023270827/1249994800000",
                                "295568302520751/17499927200000",
                                "22499775/3124987",
                                "10209626002719/1249994800000",
                                "8099919/124999480",
                                "1/1000"));
        ScaleStep.Limited least = machine.step(ScaleLimit.LEAST_DEVELOPED_CEILING).orElseThrow();
        assertThat(least.fixed()).containsExactly("G");
        assertThat(least.after().toExact().values())
                .isEqualTo(
                        fractions(
                                "187479375/6245924",
                                "68201248937291/3497717440000",
                                "68201248937291/3747554400000",
                                "886616236184783/52465761600000",
                                "22497525/3122962",
                                "10208605029909/1249184800000",
                                "1/100",
                                "1/1000"));
        ScaleStep.Limited ceiling = machine.step(ScaleLimit.CEILING).orElseThrow();
        assertThat(ceiling.fixed()).containsExactly("A");
        assertThat(ceiling.after().toExact().values()).isEqualTo(LIMITED);
    }

    @Test
    void roundsToThousandthsThatAddUpToOneHundred() {
        AssessedScale scale = RULES.solve(MEMBERS);

        assertThat(scale.exactShares().toExact().values())
                .isEqualTo(
                        fractions(
                                "22",
                                "21733/1000",
                                "20284/1000",
                                "18835/1000",
                                "8029/1000",
                                "9108/1000",
                                "10/1000",
                                "1/1000"));
        assertThat(scale.exactShares().toExact().total()).isEqualTo(BigFraction.of(100));
        assertThat(scale.rounding().ties()).isEmpty();
    }

    @Test
    void aDebtBurdenOfOneEighthIsTakenOffIncomeFirst() {
        MachineScale machine =
                RULES.withDebtRelief("debt", 0.125).solve(MEMBERS).machineScales().get(0);

        ScaleStep.DebtRelief debt = machine.step(ScaleStep.DebtRelief.class).orElseThrow();
        assertThat(debt.relief().toArray()).containsExactly(0, 1000, 0, 0, 10_000, 10_000, 100, 0);
        assertThat(debt.after().toExact().values())
                .isEqualTo(
                        fractions(
                                "100000/3263",
                                "149000/9789",
                                "140000/9789",
                                "10000/753",
                                "110000/9789",
                                "148180/9789",
                                "1700/9789",
                                "20/9789"));
        assertThat(machine.step(ScaleStep.LowIncomeRelief.class).orElseThrow().after().get("E"))
                .isEqualTo(fraction("187000/29367"));
        assertThat(machine.step(ScaleLimit.CEILING).orElseThrow().after().get("D"))
                .as("B is pushed to the ceiling by A's excess, and carries no more")
                .isEqualTo(fraction("1480502060789349/76270284960700"));
        assertThat(machine.step(ScaleLimit.CEILING).orElseThrow().fixed())
                .containsExactly("A", "B");
    }

    @Test
    void theScalesOfTwoBasePeriodsAreAveraged() {
        ActorSet yearly =
                ActorSet.of("A", "B", "C", "D", "E", "F", "G", "H")
                        .with(
                                "income 1",
                                Unit.of("USD"),
                                300_000,
                                150_000,
                                140_000,
                                130_000,
                                120_000,
                                158_180,
                                1_800,
                                20)
                        .with(
                                "income 2",
                                Unit.of("USD"),
                                310_000,
                                140_000,
                                150_000,
                                125_000,
                                125_000,
                                148_180,
                                1_800,
                                20)
                        .with("population 1", Unit.of("people"), 99, 50, 70, 130, 240, 400, 9, 2)
                        .with("population 2", Unit.of("people"), 99, 50, 70, 130, 240, 400, 9, 2);
        ScaleOfAssessments rules =
                RULES.withBasePeriods(BasePeriod.ending(1, 1), BasePeriod.ending(2, 1));

        AssessedScale exact = rules.solve(yearly);
        AssessedScale rounded =
                rules.withMachineScaleRounding(MachineScaleRounding.EACH_SCALE).solve(yearly);

        assertThat(exact.machineScales().get(0).shares().toExact().values()).isEqualTo(LIMITED);
        assertThat(exact.average().get("B")).isEqualTo(fraction("107045107199291/4895434880000"));
        assertThat(exact.average().get("E"))
                .isEqualTo(fraction("255817620315649175/28956618518737058"));
        assertThat(exact.shares().toArray())
                .containsExactly(22, 21.866, 21.142, 16.993, 8.835, 9.153, 0.01, 0.001);
        assertThat(rounded.shares().toArray())
                .as("B and E tie at half a thousandth: the larger share is rounded up")
                .containsExactly(22, 21.867, 21.142, 16.993, 8.834, 9.153, 0.01, 0.001);
        assertThat(rounded.rounding().ties()).containsExactly("B", "E");
    }

    private static List<BigFraction> fractions(String... texts) {
        return Arrays.stream(texts).map(ScaleOfAssessmentsExactTest::fraction).toList();
    }

    private static BigFraction fraction(String text) {
        return BigFraction.parse(text);
    }
}
