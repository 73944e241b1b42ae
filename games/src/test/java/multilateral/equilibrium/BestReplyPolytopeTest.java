package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import multilateral.equilibrium.BestReplyPolytope.Kind;
import org.junit.jupiter.api.Test;

class BestReplyPolytopeTest {

    private static Set<Long> vertices(BigInteger[][] payoffs, Kind... kinds) {
        BestReplyPolytope polytope =
                new BestReplyPolytope(payoffs, 0, payoffs.length, List.of(kinds));
        int found = 0;
        while (!polytope.isDone()) {
            found += polytope.visit() ? 1 : 0;
        }
        LabelIndex vertices = polytope.vertices();
        assertThat(vertices.size()).isEqualTo(found);
        return IntStream.range(0, found).mapToObj(vertices::get).collect(Collectors.toSet());
    }

    /** Whatever the numbers are: few small ones, many, large ones that overflow. */
    @Test
    void allKindsOfTableauxFindTheSame() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            int bits = new int[] {1, 2, 4, 8, 20, 40, 60}[random.nextInt(7)];
            BigInteger[][] payoffs = payoffs(random, k -> new BigInteger(bits, random));
            Set<Long> expected = vertices(payoffs, Kind.BIG);
            assertThat(vertices(payoffs, Kind.DOUBLE, Kind.BIG))
                    .as("seed %d", seed)
                    .isEqualTo(expected);
            assertThat(vertices(payoffs, Kind.LONG, Kind.BIG))
                    .as("seed %d", seed)
                    .isEqualTo(expected);
        }
    }

    /** Ties that are none, by less than doubles can tell. */
    @Test
    void nearTiesAreToldFromTies() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            BigInteger scale = BigInteger.TEN.pow(8 + random.nextInt(12));
            BigInteger[][] payoffs =
                    payoffs(
                            random,
                            k ->
                                    scale.multiply(BigInteger.valueOf(1 + random.nextInt(3)))
                                            .add(BigInteger.valueOf(random.nextInt(3) - 1)));
            assertThat(vertices(payoffs, Kind.DOUBLE, Kind.BIG))
                    .as("seed %d", seed)
                    .isEqualTo(vertices(payoffs, Kind.BIG));
        }
    }

    private static BigInteger[][] payoffs(Random random, IntFunction<BigInteger> draw) {
        int rows = 1 + random.nextInt(5);
        int columns = 1 + random.nextInt(5);
        return IntStream.range(0, rows)
                .mapToObj(
                        i ->
                                IntStream.range(0, columns)
                                        .mapToObj(draw)
                                        .map(BigInteger.ONE::add)
                                        .toArray(BigInteger[]::new))
                .toArray(BigInteger[][]::new);
    }
}
