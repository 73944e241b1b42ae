package multilateral.burden;

/**
 * A level of the scale for peacekeeping: who belongs to it by income, and what discount it gives.
 *
 * @param name the level's name, such as {@code "D"}
 * @param threshold a member whose income per head is below this many times the average of all
 *     members is in the level, unless a lower level takes it; infinity for the level of everybody
 *     else, zero for a level that is only given by name
 * @param discount the discount on the regular share in per cent, from 0 to 100
 */
public record PeacekeepingLevel(String name, double threshold, double discount) {

    /**
     * Checks the figures.
     *
     * @param name the level's name
     * @param threshold below how many times the average income per head
     * @param discount per cent
     * @throws IllegalArgumentException if the name is blank or a figure is out of range
     */
    public PeacekeepingLevel {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name (blank) must not be blank");
        }
        if (!(threshold >= 0)) {
            throw new IllegalArgumentException(
                    "threshold of level " + name + " (" + threshold + ") must be zero or more");
        }
        if (!(discount >= 0 && discount <= 100)) {
            throw new IllegalArgumentException(
                    "discount of level "
                            + name
                            + " ("
                            + discount
                            + ") must be in [0, 100] per cent");
        }
    }
}
