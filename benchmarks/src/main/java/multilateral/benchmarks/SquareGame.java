package multilateral.benchmarks;

import java.util.concurrent.TimeUnit;
import multilateral.game.NormalFormGame;
import multilateral.game.RandomGame;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A random game of two players who have as many actions each, and how the time that a solver takes
 * for it is measured.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 3, jvmArgsAppend = "-Xmx2g")
public class SquareGame {

    /** The game, once it is drawn. */
    protected NormalFormGame game = RandomGame.uniform(1, -100, 100, 2, 2);

    /**
     * Draws the payoffs, whole numbers from -100 to 100.
     *
     * @param seed the seed
     * @param actions how many actions each player has
     */
    protected final void draw(long seed, int actions) {
        game = RandomGame.uniform(seed, -100, 100, actions, actions);
    }
}
