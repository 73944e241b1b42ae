package multilateral.burden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import multilateral.actor.ExactQuantities;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import multilateral.solve.Workers;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class RandomArrivalTest {

    private static Quantities claims(double... values) {
        return Quantities.of(RandomClaims.claimants(values.length), Unit.of("USD"), values);
    }

    /** All orders, one by one. */
    private static BigFraction[] byOrders(BigFraction estate, List<BigFraction> claims) {
        BigFraction[] sums = new BigFraction[claims.size()];
        Arrays.fill(sums, BigFraction.ZERO);
        int orders = arrive(estate, claims, 0, sums);
        return Arrays.stream(sums).map(s -> s.divide(orders)).toArray(BigFraction[]::new);
    }

    private static int arrive(
            BigFraction left, List<BigFraction> claims, int arrived, BigFraction[] sums) {
        if (arrived == (1 << claims.size()) - 1) {
            return 1;
        }
        int all = 0;
        for (int i = 0; i < claims.size(); i++) {
            if ((arrived >> i & 1) == 0) {
                BigFraction paid = claims.get(i).compareTo(left) < 0 ? claims.get(i) : left;
                int orders = arrive(left.subtract(paid), claims, arrived | 1 << i, sums);
                sums[i] = sums[i].add(paid.multiply(orders));
                all += orders;
            }
        }
        return all;
    }

    @Test
    void agreesWithAllOrders() {
        for (long seed = 0; seed < 60; seed++) {
            RandomGenerator random = RandomClaims.random(seed);
            List<BigFraction> values =
                    IntStream.range(0, 1 + random.nextInt(5))
                            .mapToObj(i -> BigFraction.of(random.nextInt(7), 1 + random.nextInt(3)))
                            .toList();
            ExactQuantities claims =
                    new ExactQuantities(
                            RandomClaims.claimants(values.size()), Unit.of("USD"), values);
            BigFraction estate = claims.total().multiply(BigFraction.of(random.nextInt(8), 7));
            BigFraction[] expected = byOrders(estate, values);
            ExactClaimsProblem problem = new ExactClaimsProblem(estate, claims);
            assertThat(ClaimsRules.RANDOM_ARRIVAL.award(problem).values())
                    .as("seed %d", seed)
                    .containsExactly(expected);
        }
    }

    /** Seventy whole claims of thirty kinds: dynamic programming against exact counts. */
    @Test
    void wholeClaimsAreCounted() {
        double[] values = new double[70];
        for (int i = 0; i < values.length; i++) {
            values[i] = (1 + i * 7 % 30) / 10.0;
        }
        Quantities claims = claims(values);
        ExactQuantities tenths =
                new ExactQuantities(
                        claims.actors(),
                        claims.unit(),
                        Arrays.stream(values)
                                .mapToObj(v -> BigFraction.of(Math.round(10 * v), 10))
                                .toList());
        for (int percent : new int[] {7, 40, 90}) {
            BigFraction estate = tenths.total().multiply(BigFraction.of(percent, 100));
            double[] awards =
                    ClaimsRules.RANDOM_ARRIVAL
                            .award(new ClaimsProblem(estate.doubleValue(), claims))
                            .toArray();
            double[] exact =
                    ClaimsRules.RANDOM_ARRIVAL
                            .award(new ExactClaimsProblem(estate, tenths))
                            .toQuantities()
                            .toArray();
            assertThat(awards).containsExactly(exact, within(1e-12));
        }
    }

    /** Both ways of counting in doubles agree where both apply. */
    @Test
    void kindsAndDistributionAgree() {
        for (long seed = 0; seed < 100; seed++) {
            RandomGenerator random = RandomClaims.random(seed);
            double[] values = random.ints(1 + random.nextInt(9), 1, 8).asDoubleStream().toArray();
            Kinds kinds = Kinds.of(values);
            double estate = kinds.total() * random.nextDouble() / 2;
            assertThat(ArrivalDistribution.of(estate, kinds).awards())
                    .as("seed %d", seed)
                    .containsExactly(new ArrivalKinds(estate, kinds).awards(), within(1e-13));
        }
    }

    @Test
    void whatIsOutOfReachIsRefusedAndSampled() {
        double[] values = RandomClaims.random(1).doubles(40).toArray();
        Quantities claims = claims(values);
        ClaimsProblem problem = new ClaimsProblem(claims.total() / 3, claims);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClaimsRules.RANDOM_ARRIVAL.award(problem))
                .withMessageContaining("sample it with RandomArrival.orders");
        ExactClaimsProblem exact = ExactClaimsProblem.from(problem);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClaimsRules.RANDOM_ARRIVAL.award(exact))
                .withMessageContaining("more than 100000 distinct sums");
        SampledAwards sampled = RandomArrival.orders(200).solve(problem, 7);
        assertThat(sampled.estimate().total()).isCloseTo(problem.estate(), within(1e-12));
        assertThat(sampled.draws()).isEqualTo(100);
        assertThat(RandomArrival.orders(200).withWorkers(Workers.parallel()).solve(problem, 7))
                .isEqualTo(sampled);
        assertThat(
                        Bounds.none()
                                .withCeiling(problem.estate() / 20)
                                .on(RandomArrival.orders(200).rule(7))
                                .award(problem)
                                .total())
                .isCloseTo(problem.estate(), within(1e-12));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RandomArrival.orders(5))
                .withMessageContaining("count (5) must be even and at least 4");
        assertThatIllegalArgumentException().isThrownBy(() -> RandomArrival.orders(2));
    }

    /** Of all errors over their standard errors, the mean square is about one. */
    @Test
    void standardErrorsAreTrue() {
        double sum = 0;
        int errors = 0;
        for (long seed = 0; seed < 60; seed++) {
            double[] values = RandomClaims.random(seed).doubles(8).toArray();
            values[3] = values[4];
            Quantities claims = claims(values);
            ClaimsProblem problem = new ClaimsProblem(claims.total() * 0.4, claims);
            Quantities exact = ClaimsRules.RANDOM_ARRIVAL.award(problem);
            SampledAwards sampled = RandomArrival.orders(400).solve(problem, seed);
            assertThat(sampled.estimate().get(3)).isEqualTo(sampled.estimate().get(4));
            for (int i = 0; i < values.length; i++) {
                double error = sampled.estimate().get(i) - exact.get(i);
                double standard = sampled.standardError().get(i);
                if (standard > 1e-12) {
                    sum += error * error / (standard * standard);
                    errors++;
                }
            }
        }
        assertThat(sum / errors).isBetween(0.7, 1.4);
    }
}
