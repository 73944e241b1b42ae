package multilateral.cooperative;

import java.util.stream.IntStream;
import multilateral.actor.ExactQuantities;
import multilateral.actor.Quantities;
import org.apache.commons.numbers.fraction.BigFraction;

/** Part of one division and the rest of another. */
final class Mixture {

    private Mixture() {}

    static Quantities of(String argument, double part, Quantities shapley, Quantities other) {
        if (!(part >= 0 && part <= 1)) {
            throw new IllegalArgumentException(argument + " (" + part + ") must be in [0, 1]");
        }
        return shapley.times(part).plus(other.times(1 - part));
    }

    static ExactQuantities exact(
            String argument, BigFraction part, ExactQuantities shapley, ExactQuantities other) {
        BigFraction rest = BigFraction.ONE.subtract(part);
        if (part.signum() < 0 || rest.signum() < 0) {
            throw new IllegalArgumentException(argument + " (" + part + ") must be in [0, 1]");
        }
        return new ExactQuantities(
                shapley.actors(),
                shapley.unit(),
                IntStream.range(0, shapley.values().size())
                        .mapToObj(
                                i -> shapley.get(i).multiply(part).add(other.get(i).multiply(rest)))
                        .toList());
    }
}
