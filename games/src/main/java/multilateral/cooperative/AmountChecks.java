package multilateral.cooperative;

import multilateral.actor.Quantities;

/** Refusals that structured games share. */
final class AmountChecks {

    private AmountChecks() {}

    /** Checks that no figure is missing or negative; {@code role} is what a figure is called. */
    static void nonNegative(String role, Quantities figures) {
        double[] values = figures.toArray();
        for (int i = 0; i < values.length; i++) {
            if (!(values[i] >= 0)) {
                throw new IllegalArgumentException(
                        role
                                + " of \""
                                + figures.actors().get(i).id()
                                + "\" ("
                                + values[i]
                                + ") must be zero or more");
            }
        }
    }
}
