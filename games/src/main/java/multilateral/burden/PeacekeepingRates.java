package multilateral.burden;

import java.util.ArrayList;
import java.util.List;
import multilateral.actor.ActorSet;
import multilateral.actor.ExactQuantities;
import multilateral.actor.Quantities;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A scale for peacekeeping, and how it comes from the regular scale.
 *
 * @param levels the level of each member, in member order
 * @param regular the shares of the regular budget, in per cent
 * @param discounts what each member is spared, zero or more, in points of the budget
 * @param premiums what each permanent member pays on top, in points; zero for all others. They add
 *     up to exactly what the discounts add up to
 */
public record PeacekeepingRates(
        List<PeacekeepingLevel> levels,
        ExactQuantities regular,
        ExactQuantities discounts,
        ExactQuantities premiums) {

    /** The level of the permanent members. */
    public static final PeacekeepingLevel PREMIUM = new PeacekeepingLevel("A", 0, 0);

    /**
     * Copies the levels.
     *
     * @param levels the level of each member
     * @param regular the shares of the regular budget
     * @param discounts what each member is spared
     * @param premiums what each permanent member pays on top
     */
    public PeacekeepingRates {
        levels = List.copyOf(levels);
    }

    static PeacekeepingRates of(Quantities regular, List<PeacekeepingLevel> levels) {
        ActorSet members = regular.actors();
        List<BigFraction> shares = new ArrayList<>();
        List<BigFraction> discounts = new ArrayList<>();
        BigFraction spared = BigFraction.ZERO;
        BigFraction payers = BigFraction.ZERO;
        for (int i = 0; i < members.size(); i++) {
            double share = regular.get(i);
            if (!(share >= 0)) {
                throw new IllegalArgumentException(
                        "regular share of \""
                                + members.get(i).id()
                                + "\" ("
                                + share
                                + ") must be zero or more");
            }
            PeacekeepingLevel level = levels.get(i);
            shares.add(BaseFigures.decimal(share));
            discounts.add(
                    shares.get(i).multiply(BaseFigures.decimal(level.discount())).divide(100));
            spared = spared.add(discounts.get(i));
            payers = level.equals(PREMIUM) ? payers.add(shares.get(i)) : payers;
        }
        if (payers.signum() == 0 && spared.signum() != 0) {
            throw new IllegalArgumentException(
                    "regular shares of the permanent members (0) must be above zero: nobody would"
                            + " pay for the discounts");
        }
        List<BigFraction> premiums = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            premiums.add(
                    levels.get(i).equals(PREMIUM) && payers.signum() != 0
                            ? spared.multiply(shares.get(i)).divide(payers)
                            : BigFraction.ZERO);
        }
        return new PeacekeepingRates(
                levels,
                new ExactQuantities(members, regular.unit(), shares),
                new ExactQuantities(members, regular.unit(), discounts),
                new ExactQuantities(members, regular.unit(), premiums));
    }

    /**
     * Returns the effective rates.
     *
     * @return each member's share of the budget for peacekeeping; together exactly what the regular
     *     shares add up to
     */
    public ExactQuantities rates() {
        List<BigFraction> rates = new ArrayList<>();
        for (int i = 0; i < levels.size(); i++) {
            rates.add(regular.get(i).subtract(discounts.get(i)).add(premiums.get(i)));
        }
        return new ExactQuantities(regular.actors(), regular.unit(), rates);
    }

    /**
     * Returns by what part the permanent members pay more than their regular shares.
     *
     * @return the premium in per cent of the regular share; zero if there is no discount
     */
    public double premiumRate() {
        for (int i = 0; i < levels.size(); i++) {
            if (levels.get(i).equals(PREMIUM) && regular.get(i).signum() != 0) {
                return premiums.get(i).divide(regular.get(i)).multiply(100).doubleValue();
            }
        }
        return 0;
    }

    /**
     * Returns how many members are in a level.
     *
     * @param level the level's name; {@code "A"} for the permanent members
     * @return the number of members
     */
    public long membersIn(String level) {
        return levels.stream().filter(each -> each.name().equals(level)).count();
    }
}
