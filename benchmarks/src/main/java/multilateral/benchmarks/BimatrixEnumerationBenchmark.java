package multilateral.benchmarks;

import java.util.List;
import multilateral.equilibrium.EnumerationReport;
import multilateral.equilibrium.VertexEnumeration;
import multilateral.game.MixedProfile;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** All equilibria of random games of two players: by vertices, and by supports. */
public class BimatrixEnumerationBenchmark extends SquareGame {

    /** How many actions each player has. */
    @Param({"10", "12"})
    public int actions;

    /** The seed of the game: with 12 actions, 1 has ties at a vertex and 4 has none. */
    @Param({"1", "4"})
    public long seed;

    /** Draws the payoffs. */
    @Setup
    public void draw() {
        draw(seed, actions);
    }

    /**
     * The library: equilibria, indices and regrets, proven complete.
     *
     * @param quality takes note of the answer
     * @return the report
     */
    @Benchmark
    public EnumerationReport vertices(Quality quality) {
        return quality.note(VertexEnumeration.withDefaults().report(game));
    }

    /**
     * Every pair of supports of equal size.
     *
     * @param quality takes note of the answer
     * @return the equilibria
     */
    @Benchmark
    public List<MixedProfile> supports(Quality quality) {
        return quality.note(game, BimatrixEnumerationRivals.supports(game));
    }
}
