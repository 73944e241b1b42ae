package multilateral.benchmarks;

import java.util.List;
import multilateral.equilibrium.EnumerationReport;
import multilateral.equilibrium.VertexEnumeration;
import multilateral.game.ExactProfile;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * All equilibria of random games of two players that are too large for supports, exact and in
 * doubles; both prove that none is missing.
 */
public class ExactEnumerationBenchmark extends SquareGame {

    /** How many actions each player has. */
    @Param({"14", "16"})
    public int largeActions;

    /** The seed of the game. */
    @Param({"1", "2", "3", "4", "5"})
    public long seed;

    /** Draws the payoffs. */
    @Setup
    public void draw() {
        draw(seed, largeActions);
    }

    /**
     * Equilibria in doubles, with indices and regrets.
     *
     * @param quality takes note of the answer
     * @return the report
     */
    @Benchmark
    public EnumerationReport floating(Quality quality) {
        return quality.note(VertexEnumeration.withDefaults().report(game));
    }

    /**
     * Equilibria in exact fractions.
     *
     * @param quality takes note of the answer
     * @return the equilibria
     */
    @Benchmark
    public List<ExactProfile> exact(Quality quality) {
        List<ExactProfile> equilibria = VertexEnumeration.withDefaults().exact(game).toList();
        quality.found = equilibria.size();
        return equilibria;
    }
}
