package multilateral.cooperative;

/** How much a player likes to stand in a coalition. */
@FunctionalInterface
public interface HedonicUtility {

    /**
     * Returns how much a player likes a coalition.
     *
     * @param player the player's position
     * @param coalition the members' mask; the player is among them
     * @return a finite number, larger for a coalition liked more; equal numbers mean indifference
     */
    double of(int player, long coalition);
}
