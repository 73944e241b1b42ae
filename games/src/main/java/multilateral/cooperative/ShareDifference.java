package multilateral.cooperative;

import java.util.ArrayList;
import java.util.List;
import multilateral.actor.Actor;
import multilateral.actor.Coalition;
import multilateral.actor.Unit;

/**
 * Why one player gets more or less than before. The points of the drivers and the rest add up to
 * the change.
 *
 * @param player the player
 * @param unit what the figures count
 * @param before what it got
 * @param after what it gets
 * @param drivers what each coalition's surplus adds to the change, the largest first; none for bare
 *     allocations
 * @param rest what no coalition accounts for
 */
public record ShareDifference(
        Actor player, Unit unit, double before, double after, List<Driver> drivers, double rest) {

    /**
     * What one coalition adds to a change.
     *
     * @param coalition the coalition
     * @param points in the unit of the shares
     */
    public record Driver(Coalition coalition, double points) {}

    /**
     * Copies the list.
     *
     * @param player the player
     * @param unit what the figures count
     * @param before what it got
     * @param after what it gets
     * @param drivers what each coalition adds
     * @param rest what no coalition accounts for
     */
    public ShareDifference {
        drivers = List.copyOf(drivers);
    }

    /**
     * Returns the change.
     *
     * @return {@code after} less {@code before}
     */
    public double change() {
        return after - before;
    }

    /**
     * Says it in plain words, with the four largest drivers.
     *
     * @return one sentence
     */
    public String sentence() {
        Amounts amounts = Amounts.upTo(Math.max(Math.abs(before), Math.abs(after)), unit);
        String ends = " (" + amounts.of(after) + " after " + amounts.of(before) + ")";
        if (amounts.isNothing(change())) {
            return player.name() + " gets as much as before" + ends + ".";
        }
        String head =
                player.name()
                        + " gets "
                        + amounts.withUnit(Math.abs(change()))
                        + (change() > 0 ? " more" : " less")
                        + ends;
        List<String> parts = new ArrayList<>();
        double named = 0;
        for (Driver driver : drivers.subList(0, Math.min(ShareWords.NAMED, drivers.size()))) {
            parts.add(
                    amounts.signed(driver.points())
                            + " through "
                            + ShareWords.name(driver.coalition(), player));
            named += driver.points();
        }
        int others = drivers.size() - parts.size();
        if (others > 0) {
            parts.add(
                    amounts.signed(change() - rest - named)
                            + " through "
                            + others
                            + (others == 1 ? " other coalition" : " other coalitions"));
        }
        if (!drivers.isEmpty() && !amounts.isNothing(rest)) {
            parts.add(amounts.signed(rest) + " that no coalition accounts for");
        }
        return head + (parts.isEmpty() ? "" : ": " + Phrases.list(parts)) + ".";
    }

    @Override
    public String toString() {
        return sentence();
    }
}
