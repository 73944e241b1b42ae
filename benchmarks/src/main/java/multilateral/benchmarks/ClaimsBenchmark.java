package multilateral.benchmarks;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import multilateral.burden.ClaimsProblem;
import multilateral.burden.ClaimsRules;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Claims rules among many claimants, against bisection and against sorting the claims. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 3, jvmArgsAppend = "-Xmx4g")
public class ClaimsBenchmark {

    /** How many claimants. */
    @Param("1000000")
    public int claimants;

    /** The estate as a part of the sum of the claims. */
    @Param({"0.4", "0.7"})
    public double part;

    private double[] claims = new double[0];
    private ClaimsProblem problem =
            new ClaimsProblem(0, Quantities.of(ActorSet.of("A"), Unit.ONE, 0));

    /** Draws the claims. */
    @Setup
    public void draw() {
        claims = new SplittableRandom(claimants).doubles(claimants).toArray();
        Quantities figures =
                Quantities.of(
                        ActorSet.of(
                                IntStream.range(0, claimants)
                                        .mapToObj(i -> "C" + i)
                                        .toArray(String[]::new)),
                        Unit.ONE,
                        claims);
        problem = new ClaimsProblem(figures.total() * part, figures);
    }

    /**
     * Sorts a copy of the claims.
     *
     * @return the sorted claims
     */
    @Benchmark
    public double[] sort() {
        double[] copy = claims.clone();
        Arrays.sort(copy);
        return copy;
    }

    /**
     * The same part for all.
     *
     * @return the awards
     */
    @Benchmark
    public Quantities proportional() {
        return ClaimsRules.PROPORTIONAL.award(problem);
    }

    /**
     * Equal awards.
     *
     * @return the awards
     */
    @Benchmark
    public Quantities equalAwards() {
        return ClaimsRules.CONSTRAINED_EQUAL_AWARDS.award(problem);
    }

    /**
     * Equal losses.
     *
     * @return the awards
     */
    @Benchmark
    public Quantities equalLosses() {
        return ClaimsRules.CONSTRAINED_EQUAL_LOSSES.award(problem);
    }

    /**
     * The Talmud rule.
     *
     * @return the awards
     */
    @Benchmark
    public Quantities talmud() {
        return ClaimsRules.TALMUD.award(problem);
    }

    /**
     * Equal awards, by bisection.
     *
     * @return the awards
     */
    @Benchmark
    public double[] equalAwardsBisection() {
        return ClaimsRivals.equalAwards(problem.estate(), claims);
    }

    /**
     * Equal losses, by bisection.
     *
     * @return the awards
     */
    @Benchmark
    public double[] equalLossesBisection() {
        return ClaimsRivals.equalLosses(problem.estate(), claims);
    }

    /**
     * The Talmud rule, by bisection.
     *
     * @return the awards
     */
    @Benchmark
    public double[] talmudBisection() {
        return ClaimsRivals.talmud(problem.estate(), claims);
    }

    /**
     * The rule of Piniles.
     *
     * @return the awards
     */
    @Benchmark
    public Quantities piniles() {
        return ClaimsRules.PINILES.award(problem);
    }

    /**
     * The reverse Talmud rule.
     *
     * @return the awards
     */
    @Benchmark
    public Quantities reverseTalmud() {
        return ClaimsRules.REVERSE_TALMUD.award(problem);
    }

    /**
     * The minimal overlap rule.
     *
     * @return the awards
     */
    @Benchmark
    public Quantities minimalOverlap() {
        return ClaimsRules.MINIMAL_OVERLAP.award(problem);
    }

    /**
     * The adjusted proportional rule.
     *
     * @return the awards
     */
    @Benchmark
    public Quantities adjustedProportional() {
        return ClaimsRules.ADJUSTED_PROPORTIONAL.award(problem);
    }

    /**
     * The constrained egalitarian rule.
     *
     * @return the awards
     */
    @Benchmark
    public Quantities constrainedEgalitarian() {
        return ClaimsRules.CONSTRAINED_EGALITARIAN.award(problem);
    }

    /**
     * The rule of Dominguez and Thomson.
     *
     * @return the awards
     */
    @Benchmark
    public Quantities dominguezThomson() {
        return ClaimsRules.DOMINGUEZ_THOMSON.award(problem);
    }

    /**
     * The constrained egalitarian rule, by bisection.
     *
     * @return the awards
     */
    @Benchmark
    public double[] constrainedEgalitarianBisection() {
        return ClaimsRivals.constrainedEgalitarian(problem.estate(), claims);
    }

    /**
     * The minimal overlap rule, by bisection and a sort of positions.
     *
     * @return the awards
     */
    @Benchmark
    public double[] minimalOverlapBisection() {
        return ClaimsRivals.minimalOverlap(problem.estate(), claims);
    }
}
