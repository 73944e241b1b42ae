package multilateral.cooperative;

import multilateral.actor.Quantities;

/** Part of one division and the rest of another. */
final class Mixture {

    private Mixture() {}

    static Quantities of(String argument, double part, Quantities shapley, Quantities other) {
        if (!(part >= 0 && part <= 1)) {
            throw new IllegalArgumentException(
                    argument + " (" + part + ") must be in [0, 1]");
        }
        return shapley.times(part).plus(other.times(1 - part));
    }
}
