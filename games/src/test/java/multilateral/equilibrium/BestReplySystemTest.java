package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BestReplySystemTest {

    private static BestReplySystem system(long[][] payoffs) {
        return new BestReplySystem(
                Arrays.stream(payoffs)
                        .map(
                                row ->
                                        Arrays.stream(row)
                                                .mapToObj(BigInteger::valueOf)
                                                .toArray(BigInteger[]::new))
                        .toArray(BigInteger[][]::new));
    }

    @Test
    void rockPaperScissors() {
        BestReplySystem system = system(new long[][] {{0, 1, -1}, {-1, 0, 1}, {1, -1, 0}});
        SupportVertices.Vertex middle = system.solve(7, 7).orElseThrow();
        assertThat(middle.strategy()).containsExactly(1 / 3.0, 1 / 3.0, 1 / 3.0);
        assertThat(middle.best()).isEqualTo(7);
        assertThat(middle.unplayed()).isZero();
        assertThat(system.solve(1, 2).orElseThrow().unplayed()).isEqualTo(6);
        assertThat(system.solve(1, 1)).isEmpty();
        assertThat(system.solve(3, 3)).isEmpty();
        assertThat(system.solve(3, 6)).isPresent();
    }

    /** Where doubles see no difference, integers do. */
    @Test
    void hugePayoffs() {
        long huge = 1L << 60;
        BestReplySystem system = system(new long[][] {{huge, 0, huge - 2}, {0, huge, 2}});
        SupportVertices.Vertex vertex = system.solve(3, 3).orElseThrow();
        assertThat(vertex.best()).isEqualTo(7);
        BestReplySystem beaten = system(new long[][] {{huge, 0, huge - 2}, {0, huge, 4}});
        assertThat(beaten.solve(3, 3)).isEmpty();
    }

    /** Equal columns leave no vertex, nor one that is unplayed. */
    @Test
    void dependentReplies() {
        BestReplySystem system = system(new long[][] {{1, 1}, {2, 2}});
        assertThat(system.solve(3, 3)).isEmpty();
        assertThat(system.solve(1, 1).orElseThrow().best()).isEqualTo(3);
    }
}
