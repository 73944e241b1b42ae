package multilateral.burden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import multilateral.actor.ExactQuantities;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class AverageOfAwardsTest {

    private static final BigFraction ZERO = BigFraction.ZERO;

    /** Area of the awards of three, in the plane of the first two, and its first moments. */
    private record Polygon(BigFraction area, BigFraction momentX, BigFraction momentY) {

        /** Cuts the box of the first two claims by what the third can take. */
        static Polygon of(BigFraction estate, BigFraction a, BigFraction b, BigFraction c) {
            List<BigFraction[]> corners =
                    List.of(
                            new BigFraction[] {ZERO, ZERO},
                            new BigFraction[] {a, ZERO},
                            new BigFraction[] {a, b},
                            new BigFraction[] {ZERO, b});
            List<BigFraction[]> cut = cut(cut(corners, estate, 1), estate.subtract(c), -1);
            BigFraction area = ZERO;
            BigFraction x = ZERO;
            BigFraction y = ZERO;
            for (int k = 0; k < cut.size(); k++) {
                BigFraction[] p = cut.get(k);
                BigFraction[] q = cut.get((k + 1) % cut.size());
                BigFraction cross = p[0].multiply(q[1]).subtract(q[0].multiply(p[1]));
                area = area.add(cross.divide(2));
                x = x.add(cross.multiply(p[0].add(q[0])).divide(6));
                y = y.add(cross.multiply(p[1].add(q[1])).divide(6));
            }
            return new Polygon(area, x, y);
        }

        /** Keeps the side where sign · (x + y − bound) is not positive (Sutherland–Hodgman). */
        private static List<BigFraction[]> cut(
                List<BigFraction[]> corners, BigFraction bound, int sign) {
            List<BigFraction[]> kept = new ArrayList<>();
            for (int k = 0; k < corners.size(); k++) {
                BigFraction[] p = corners.get(k);
                BigFraction[] q = corners.get((k + 1) % corners.size());
                BigFraction atP = p[0].add(p[1]).subtract(bound).multiply(sign);
                BigFraction atQ = q[0].add(q[1]).subtract(bound).multiply(sign);
                if (atP.signum() <= 0) {
                    kept.add(p);
                }
                if (atP.signum() * atQ.signum() < 0) {
                    BigFraction t = atP.divide(atP.subtract(atQ));
                    kept.add(
                            new BigFraction[] {
                                p[0].add(t.multiply(q[0].subtract(p[0]))),
                                p[1].add(t.multiply(q[1].subtract(p[1])))
                            });
                }
            }
            return kept;
        }
    }

    /**
     * Volume and moments of the awards of four: slices at fixed awards of the fourth, integrated by
     * Simpson's rule, which is exact between the points at which the slice changes its shape.
     */
    private static List<BigFraction> centre(BigFraction estate, List<BigFraction> c) {
        TreeSet<BigFraction> points = new TreeSet<>(List.of(ZERO, c.get(3)));
        for (int set = 0; set < 8; set++) {
            BigFraction point = estate;
            for (int i = 0; i < 3; i++) {
                point = (set >> i & 1) == 1 ? point.subtract(c.get(i)) : point;
            }
            if (point.signum() > 0 && point.compareTo(c.get(3)) < 0) {
                points.add(point);
            }
        }
        BigFraction[] sums = {ZERO, ZERO, ZERO, ZERO};
        BigFraction before = points.first();
        for (BigFraction point : points) {
            BigFraction width = point.subtract(before);
            BigFraction middle = before.add(point).divide(2);
            BigFraction[] at = {before, middle, point};
            for (int k = 0; k < 3; k++) {
                Polygon slice = Polygon.of(estate.subtract(at[k]), c.get(0), c.get(1), c.get(2));
                BigFraction weight = width.multiply(k == 1 ? 4 : 1).divide(6);
                sums[0] = sums[0].add(weight.multiply(slice.area()));
                sums[1] = sums[1].add(weight.multiply(slice.momentX()));
                sums[2] = sums[2].add(weight.multiply(slice.momentY()));
                sums[3] = sums[3].add(weight.multiply(slice.area()).multiply(at[k]));
            }
            before = point;
        }
        BigFraction x = sums[1].divide(sums[0]);
        BigFraction y = sums[2].divide(sums[0]);
        BigFraction last = sums[3].divide(sums[0]);
        return List.of(x, y, estate.subtract(x).subtract(y).subtract(last), last);
    }

    @Test
    void isTheCentreOfThePolytope() {
        for (long seed = 0; seed < 150; seed++) {
            RandomGenerator random = RandomClaims.random(seed);
            int size = 3 + random.nextInt(2);
            List<BigFraction> values =
                    IntStream.range(0, size)
                            .mapToObj(
                                    i ->
                                            BigFraction.of(
                                                    1 + random.nextInt(9), 1 + random.nextInt(3)))
                            .toList();
            ExactQuantities claims =
                    new ExactQuantities(RandomClaims.claimants(size), Unit.of("USD"), values);
            BigFraction estate =
                    claims.total().multiply(BigFraction.of(1 + random.nextInt(10), 11));
            List<BigFraction> expected;
            if (size == 4) {
                expected = centre(estate, values);
            } else {
                Polygon polygon = Polygon.of(estate, values.get(0), values.get(1), values.get(2));
                BigFraction x = polygon.momentX().divide(polygon.area());
                BigFraction y = polygon.momentY().divide(polygon.area());
                expected = List.of(x, y, estate.subtract(x).subtract(y));
            }
            assertThat(
                            ClaimsRules.AVERAGE_OF_AWARDS
                                    .award(new ExactClaimsProblem(estate, claims))
                                    .values())
                    .as("seed %d", seed)
                    .isEqualTo(expected);
        }
    }

    /** Fourier sums against whole numbers: alike, tied and spread claims. */
    @Test
    void theDensityAgreesWithWholeNumbers() {
        int used = 0;
        for (long seed = 0; seed < 60; seed++) {
            RandomGenerator random = RandomClaims.random(seed);
            double[] values = new double[8 + random.nextInt(3)];
            for (int i = 0; i < values.length; i++) {
                values[i] =
                        switch ((int) seed % 3) {
                            case 0 -> 0.5 + random.nextDouble();
                            case 1 -> 1 + random.nextInt(3);
                            default -> Math.exp(-3 * random.nextDouble());
                        };
            }
            Kinds kinds = Kinds.of(values);
            double estate = kinds.total() * (0.1 + 0.4 * random.nextDouble());
            kinds = Kinds.of(MinimalRights.truncated(estate, values));
            AwardsDensity density = new AwardsDensity(estate, kinds);
            if (density.work() > 1e5) {
                continue;
            }
            used++;
            List<BigFraction> exact =
                    AverageOfAwards.divide(
                            BigFraction.from(estate),
                            Arrays.stream(values).mapToObj(BigFraction::from).toList());
            assertThat(kinds.toClaimants(density.awards()))
                    .as("seed %d", seed)
                    .containsExactly(
                            exact.stream().mapToDouble(BigFraction::doubleValue).toArray(),
                            within(1e-13 * estate));
        }
        assertThat(used).isGreaterThan(40);
    }

    /** Two hundred claimants: what is awarded adds up, and a dual problem mirrors it. */
    @Test
    void manyClaimants() {
        double[] values = RandomClaims.random(5).doubles(200, 0.01, 1).toArray();
        Quantities claims = Quantities.of(RandomClaims.claimants(200), Unit.of("USD"), values);
        for (double part : new double[] {0.002, 0.3, 0.5, 0.9}) {
            double estate = claims.total() * part;
            ClaimsProblem problem = new ClaimsProblem(estate, claims);
            Quantities awards = ClaimsRules.AVERAGE_OF_AWARDS.award(problem);
            assertThat(awards.total()).isCloseTo(estate, within(1e-12 * estate));
            assertThat(ClaimsRules.AVERAGE_OF_AWARDS.dual().award(problem).toArray())
                    .containsExactly(awards.toArray(), within(1e-12));
        }
    }

    @Test
    void whatIsOutOfReachIsRefused() {
        double[] values = new double[40];
        for (int i = 0; i < values.length; i++) {
            values[i] = i < 3 ? 1 - i / 10.0 : 1e-12 * (1 + 0.3 * Math.sin(i));
        }
        Quantities claims = Quantities.of(RandomClaims.claimants(40), Unit.of("USD"), values);
        ClaimsProblem problem = new ClaimsProblem(claims.total() / 3, claims);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClaimsRules.AVERAGE_OF_AWARDS.award(problem))
                .withMessageContaining("more than 100000 distinct sums below the estate");
    }
}
