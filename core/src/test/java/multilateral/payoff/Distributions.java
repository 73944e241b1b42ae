package multilateral.payoff;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;

/** Figures for tests. */
final class Distributions {

    private Distributions() {}

    static Quantities of(double... values) {
        return Quantities.of(
                ActorSet.of(
                        IntStream.range(0, values.length)
                                .mapToObj(i -> "A" + i)
                                .toArray(String[]::new)),
                Unit.ONE,
                values);
    }

    /** One to twenty figures from 0.1 to 9. */
    static Quantities random(SplittableRandom random) {
        return of(random.doubles(1 + random.nextInt(20), 0.1, 9).toArray());
    }

    /** Every figure twice. */
    static Quantities twice(Quantities figures) {
        return of(
                Arrays.stream(figures.toArray())
                        .flatMap(value -> Arrays.stream(new double[] {value, value}))
                        .toArray());
    }
}
