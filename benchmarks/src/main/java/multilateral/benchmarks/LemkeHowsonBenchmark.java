package multilateral.benchmarks;

import java.util.Optional;
import multilateral.equilibrium.ExactRegret;
import multilateral.equilibrium.LemkeHowson;
import multilateral.equilibrium.MaxRegret;
import multilateral.game.ExactProfile;
import multilateral.game.MixedProfile;
import multilateral.solve.Budget;
import multilateral.solve.Outcome;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * One equilibrium of a large game of two players: the default, a single label, and both on dense
 * tables. A single label is given up after 50,000 pivots, so its time is from below.
 */
public class LemkeHowsonBenchmark extends SquareGame {

    private static final long MOST_PIVOTS = 50_000;

    /** How many actions each player has. */
    @Param("200")
    public int actions;

    /**
     * Which random game. At 200 actions the first three have no pure equilibrium, the others have;
     * their paths of label 0 take 216, 46,255, 21,610, 6,602 and 11,168 pivots.
     */
    @Param({"1", "8", "35", "3", "5"})
    public long seed;

    /** Draws the game. */
    @Setup
    public void draw() {
        draw(seed, actions);
    }

    /**
     * The default: a pure equilibrium or else the race.
     *
     * @param quality takes note of the answer
     * @return the equilibrium with its regret
     */
    @Benchmark
    public Outcome<MixedProfile, MaxRegret> byDefault(Quality quality) {
        return quality.note(LemkeHowson.withDefaults().solve(game));
    }

    /**
     * The default, and then the end of its path in exact fractions.
     *
     * @param quality takes note of the answer
     * @return the equilibrium
     */
    @Benchmark
    public Outcome<ExactProfile, ExactRegret> exact(Quality quality) {
        return quality.note(LemkeHowson.withDefaults().exact(game));
    }

    /**
     * The path of one label.
     *
     * @param quality takes note of the answer
     * @return the equilibrium, or the best so far
     */
    @Benchmark
    public Outcome<MixedProfile, MaxRegret> fixedLabel(Quality quality) {
        return quality.note(
                LemkeHowson.withDefaults()
                        .withLabel(0)
                        .with(Budget.withDefaults().withMaxSteps(MOST_PIVOTS))
                        .solve(game));
    }

    /**
     * The path of one label on dense tables.
     *
     * @return the equilibrium, if the path ended
     */
    @Benchmark
    public Optional<MixedProfile> denseFixedLabel() {
        return LemkeHowsonRivals.fixedLabel(game, 0, MOST_PIVOTS);
    }

    /**
     * The race on dense tables, without a look for pure equilibria.
     *
     * @return the equilibrium
     */
    @Benchmark
    public MixedProfile denseRace() {
        return LemkeHowsonRivals.raced(game);
    }
}
