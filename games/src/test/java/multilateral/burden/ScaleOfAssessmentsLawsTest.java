package multilateral.burden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import multilateral.actor.Actor;
import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** Laws of the capacity-to-pay chain on seeded random members. */
class ScaleOfAssessmentsLawsTest {

    private static final int CASES = 400;
    private static final BigFraction HUNDRED = BigFraction.of(100);

    @Test
    void everyStepAddsUpToExactlyOneHundredAndStartsWhereTheLastOneEnded() {
        for (long seed = 0; seed < CASES; seed++) {
            RandomGenerator random = new SplittableRandom(seed);
            AssessedScale scale = rules(random).solve(members(random));
            for (MachineScale machine : scale.machineScales()) {
                ExactShares at = machine.incomeShares();
                for (ScaleStep step : machine.steps()) {
                    assertThat(step.before()).as("seed %d, %s", seed, step.title()).isEqualTo(at);
                    at = step.after();
                    assertThat(at.toExact().total())
                            .as("seed %d, %s", seed, step.title())
                            .isEqualTo(HUNDRED);
                }
                assertThat(machine.shares()).as("seed %d", seed).isEqualTo(at);
            }
            assertThat(scale.exactShares().toExact().total())
                    .as("seed %d", seed)
                    .isEqualTo(HUNDRED);
        }
    }

    @Test
    void pointsAddUpToExactlyTheDifferenceBetweenFirstAndLast() {
        for (long seed = 0; seed < CASES; seed++) {
            RandomGenerator random = new SplittableRandom(seed);
            ActorSet members = members(random);
            AssessedScale scale = rules(random).solve(members);
            for (String id : members.ids()) {
                AssessedScale.Explanation why = scale.explain(id);
                BigFraction sum =
                        why.points().stream()
                                .map(AssessedScale.Points::points)
                                .reduce(BigFraction.ZERO, BigFraction::add);
                assertThat(why.incomeShare().add(sum))
                        .as("seed %d, %s", seed, id)
                        .isEqualTo(why.assessed());
            }
            List<AssessedScale.Change> changes = scale.changes();
            AssessedScale.Explanation first = scale.explain(members.get(0).id());
            assertThat(changes).as("seed %d", seed).hasSameSizeAs(first.points());
            for (int k = 0; k < changes.size(); k++) {
                assertThat(changes.get(k).step()).isEqualTo(first.points().get(k).step());
                assertThat(
                                Math.abs(
                                        changes.get(k).points().get(0)
                                                - first.points().get(k).points().doubleValue()))
                        .as("seed %d, %s", seed, changes.get(k).step())
                        .isLessThan(1e-12);
                assertThat(Math.abs(changes.get(k).points().total())).isLessThan(1e-9);
            }
        }
    }

    @Test
    void everyLimitHoldsInTheEnd() {
        for (long seed = 0; seed < CASES; seed++) {
            RandomGenerator random = new SplittableRandom(seed);
            ActorSet members = members(random);
            Quantities shares = rules(random).solve(members).shares();
            for (Actor member : members) {
                double most = member.id().startsWith("L") ? 0.01 : 30;
                assertThat(shares.get(member.id()))
                        .as("seed %d, %s", seed, member.id())
                        .isBetween(0.001, most);
            }
        }
    }

    @Test
    void onlyThoseBelowTheThresholdAreRelievedAndOnlyBearersCarry() {
        for (long seed = 0; seed < CASES; seed++) {
            RandomGenerator random = new SplittableRandom(seed);
            ActorSet members = members(random);
            AssessedScale scale = rules(random).solve(members);
            for (MachineScale machine : scale.machineScales()) {
                ScaleStep.LowIncomeRelief relief =
                        machine.step(ScaleStep.LowIncomeRelief.class).orElseThrow();
                Quantities points = relief.points();
                for (String id : members.ids()) {
                    boolean below = relief.perCapita().get(id) < relief.threshold();
                    assertThat(relief.relieved().contains(id)).isEqualTo(below);
                    int sign = below ? -1 : relief.bearers().contains(id) ? 1 : 0;
                    assertThat(Math.signum(points.get(id)))
                            .as("seed %d, %s", seed, id)
                            .isEqualTo(relief.relieved().isEmpty() ? 0 : sign);
                }
            }
        }
    }

    @Test
    void aCurrencyTwiceAsSmallChangesNothing() {
        for (long seed = 0; seed < CASES / 4; seed++) {
            RandomGenerator random = new SplittableRandom(seed);
            ActorSet members = members(random);
            ScaleOfAssessments rules = rules(random);
            ActorSet doubled =
                    ActorSet.of(IntStream.range(0, members.size()).mapToObj(members::get).toList());
            for (String column : members.quantityNames()) {
                Quantities values = members.quantity(column);
                doubled =
                        doubled.with(
                                column, column.startsWith("population") ? values : values.times(2));
            }
            assertThat(rules.solve(doubled).exactShares())
                    .as("seed %d", seed)
                    .isEqualTo(rules.solve(members).exactShares());
        }
    }

    @Test
    void theOrderOfMembersChangesNoExactShare() {
        for (long seed = 0; seed < CASES / 4; seed++) {
            RandomGenerator random = new SplittableRandom(seed);
            ActorSet members = members(random);
            ScaleOfAssessments rules =
                    rules(random).withMachineScaleRounding(MachineScaleRounding.FINAL_SCALE_ONLY);
            List<Actor> reversed = new ArrayList<>();
            members.forEach(reversed::add);
            Collections.reverse(reversed);
            ActorSet other = ActorSet.of(reversed);
            for (String column : members.quantityNames()) {
                other = other.with(column, members.quantity(column).forActors(other));
            }
            ExactShares mine = rules.solve(members).average();
            ExactShares theirs = rules.solve(other).average();
            for (String id : members.ids()) {
                assertThat(theirs.get(id)).as("seed %d, %s", seed, id).isEqualTo(mine.get(id));
            }
        }
    }

    private static ScaleOfAssessments rules(RandomGenerator random) {
        ScaleOfAssessments rules =
                ScaleOfAssessments.withDefaults()
                        .withCeiling(30)
                        .withGradient((1 + random.nextInt(100)) / 100.0)
                        .withReliefBearers(
                                random.nextBoolean()
                                        ? ReliefBearers.EXCEPT_CEILING_MEMBER
                                        : ReliefBearers.AT_OR_ABOVE_THRESHOLD)
                        .withLeastDeveloped(ActorSet.of("L0", "L1", "L2", "L3", "L9"))
                        .withMachineScaleRounding(
                                random.nextBoolean()
                                        ? MachineScaleRounding.EACH_SCALE
                                        : MachineScaleRounding.FINAL_SCALE_ONLY)
                        .withBasePeriods(new BasePeriod(1, 2), new BasePeriod(2, 2));
        return random.nextBoolean() ? rules.withDebtRelief("debt", 0.125) : rules;
    }

    /** Four least developed countries, twenty others of widely different size and wealth. */
    private static ActorSet members(RandomGenerator random) {
        List<String> ids = new ArrayList<>();
        IntStream.range(0, 4).forEach(i -> ids.add("L" + i));
        IntStream.range(0, 20).forEach(i -> ids.add("M" + i));
        ActorSet members = ActorSet.of(ids.toArray(String[]::new));
        double[] people = new double[24];
        for (int i = 0; i < people.length; i++) {
            people[i] = i < 4 ? 1 + random.nextInt(30) : 300 + random.nextInt(600);
        }
        double[] wealth = new double[24];
        for (int i = 0; i < wealth.length; i++) {
            wealth[i] = i < 4 ? 1 + random.nextInt(20) : 10 + random.nextInt(5000);
        }
        for (int year = 1; year <= 2; year++) {
            double[] income = new double[24];
            double[] debt = new double[24];
            for (int i = 0; i < income.length; i++) {
                income[i] = people[i] * wealth[i] * (8 + random.nextInt(4));
                debt[i] = Math.floor(income[i] * random.nextInt(10) / 10);
            }
            members =
                    members.with("income " + year, Unit.of("USD"), income)
                            .with("population " + year, Unit.of("people"), people)
                            .with("debt " + year, Unit.of("USD"), debt);
        }
        return members;
    }
}
