package multilateral.burden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import multilateral.actor.ActorSet;
import multilateral.actor.ExactQuantities;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class BoundsTest {

    private static final ActorSet FOUR = ActorSet.of("A", "B", "C", "D");

    private static Quantities four(double... values) {
        return Quantities.of(FOUR, Unit.PERCENT, values);
    }

    /** 100 among 70, 20, 9, 1 with at most 50 each: 20 too many are carried 20 : 9 : 1. */
    @Test
    void whatACeilingTakesIsCarriedProRata() {
        Quantities shares = Bounds.none().withCeiling(50).within(four(70, 20, 9, 1), 100);
        assertThat(shares.toArray())
                .containsExactly(
                        new double[] {50, 50 * 20 / 30.0, 50 * 9 / 30.0, 50 / 30.0}, within(1e-12));
    }

    @Test
    void whatAFloorAddsIsTakenProRataAndLimitsAreMetAgainAndAgain() {
        Bounds bounds =
                Bounds.none().withFloor(5).withCeiling(40).withCeiling(ActorSet.of("C", "X"), 8);
        Quantities shares = bounds.within(four(60, 30, 9, 1), 90);
        assertThat(shares.toArray()).containsExactly(new double[] {40, 37, 8, 5}, within(1e-12));
        assertThat(bounds.toString()).isEqualTo("floor 5.0, ceiling 40.0, group ceilings [8.0]");
        assertThat(Bounds.none()).hasToString("floor 0.0, ceiling Infinity");
    }

    @Test
    void boundsGoAroundAnyRule() {
        ClaimsProblem problem = new ClaimsProblem(60, four(10, 20, 30, 40));
        Bounds bounds = Bounds.none().withFloor(10).withCeiling(20);
        for (ClaimsRules rule : ClaimsRules.values()) {
            Quantities bounded = bounds.on(rule).award(problem);
            assertThat(bounded.total()).isCloseTo(60, within(1e-12));
            assertThat(bounded.toArray()).doesNotContain(Double.NaN);
            for (int i = 0; i < 4; i++) {
                assertThat(bounded.get(i)).isBetween(10.0, 20.0);
            }
            ExactQuantities exact = bounds.onExact(rule).award(ExactClaimsProblem.from(problem));
            assertThat(exact.total()).isEqualTo(BigFraction.of(60));
            for (int i = 0; i < 4; i++) {
                assertThat(exact.get(i).doubleValue()).isCloseTo(bounded.get(i), within(1e-12));
            }
        }
    }

    @Test
    void lawsOnRandomProportions() {
        int feasible = 0;
        for (long seed = 0; seed < 4000; seed++) {
            RandomGenerator random = RandomClaims.random(seed);
            ClaimsProblem problem = RandomClaims.problem(random);
            Quantities weights = problem.claims();
            double amount = problem.estate();
            double mean = amount / weights.size();
            Bounds bounds =
                    Bounds.none()
                            .withFloor(mean * random.nextInt(3) / 3)
                            .withCeiling(mean * (1 + random.nextInt(4)))
                            .withCeiling(ActorSet.of("C0", "C2"), mean * (1 + random.nextInt(2)));
            Quantities shares;
            try {
                shares = bounds.within(weights, amount);
            } catch (IllegalArgumentException e) {
                assertThat(e).hasMessageContaining("ceilings let those who carry anything");
                continue;
            }
            feasible++;
            double tolerance = 1e-11 * (1 + amount);
            assertThat(shares.total()).as("seed %d", seed).isCloseTo(amount, within(tolerance));
            assertProportional(weights, shares, bounds, amount, tolerance, seed);
            Quantities again = bounds.within(shares, amount);
            ExactQuantities exact = exactly(bounds, weights, amount);
            for (int i = 0; i < shares.size(); i++) {
                assertThat(again.get(i))
                        .as("seed %d, twice", seed)
                        .isCloseTo(shares.get(i), within(tolerance));
                assertThat(exact.get(i).doubleValue())
                        .as("seed %d, exact", seed)
                        .isCloseTo(shares.get(i), within(tolerance));
            }
        }
        assertThat(feasible).isGreaterThan(2000);
    }

    /** Where the ceilings add up to the amount but for rounding, a hair less can be divided. */
    private static ExactQuantities exactly(Bounds bounds, Quantities weights, double amount) {
        try {
            return bounds.within(ExactQuantities.from(weights), BigFraction.from(amount));
        } catch (IllegalArgumentException e) {
            return bounds.within(
                    ExactQuantities.from(weights), BigFraction.from(amount * (1 - 1e-15)));
        }
    }

    /** Whoever is not at a bound keeps its proportion to the others who are not. */
    private static void assertProportional(
            Quantities weights,
            Quantities shares,
            Bounds bounds,
            double amount,
            double tolerance,
            long seed) {
        double lambda = Double.NaN;
        Quantities unbounded = Bounds.none().within(weights, weights.total() == 0 ? 0 : amount);
        assertThat(unbounded.size()).isEqualTo(shares.size());
        for (int i = 0; i < shares.size(); i++) {
            boolean atBound =
                    bounds.atBound(shares.actors().get(i), shares.get(i), tolerance)
                            || weights.get(i) == 0;
            if (!atBound) {
                double own = shares.get(i) / weights.get(i);
                if (!Double.isNaN(lambda)) {
                    assertThat(own / lambda).as("seed %d", seed).isCloseTo(1, within(1e-9));
                }
                lambda = own;
            }
        }
    }

    @Test
    void boundsThatCannotHoldAreRefusedWithTheReason() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bounds.none().withFloor(30).within(four(1, 1, 1, 1), 100))
                .withMessageContaining("floors add up to 120.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bounds.none().withCeiling(20).within(four(1, 1, 1, 1), 100))
                .withMessageContaining("at most 80.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bounds.none().within(four(0, 0, 0, 0), 100))
                .withMessageContaining("at most 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bounds.none().withFloor(-1))
                .withMessageContaining("floor (-1.0)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bounds.none().withCeiling(Double.NaN))
                .withMessageContaining("ceiling (NaN)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bounds.none().withFloor(3).withCeiling(FOUR, 2))
                .withMessageContaining("ceiling (2.0) must be at least the floor (3.0)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bounds.none().within(four(1, 1, -1, 1), 1))
                .withMessageContaining("proportion of \"C\" (-1.0)");
        ExactQuantities ones = ExactQuantities.from(four(1, 1, 1, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bounds.none().withFloor(30).within(ones, BigFraction.of(100)))
                .withMessageContaining("120.0, more than the amount to divide (100.0)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bounds.none().withCeiling(20).within(ones, BigFraction.of(100)))
                .withMessageContaining("at most 80.0");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                Bounds.none()
                                        .within(
                                                ExactQuantities.from(four(1, 1, -1, 1)),
                                                BigFraction.ONE))
                .withMessageContaining("\"C\"");
    }
}
