package multilateral.cooperative;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import multilateral.game.CoalitionalGame;
import multilateral.game.JoiningGame;

/**
 * A game in which only the number of members counts.
 *
 * @param actors the players
 * @param unit what worths count
 * @param worths the worth of a coalition by its number of members, from 0 to n; entry 0 is 0;
 *     copied
 */
public record SymmetricCoalitionalGame(ActorSet actors, Unit unit, List<Double> worths)
        implements KnownShapleyValue, KnownBanzhafValue, KnownNucleolus, KnownCore {

    /**
     * Checks the worths.
     *
     * @param actors the players
     * @param unit what worths count
     * @param worths the worth by number of members
     * @throws IllegalArgumentException if there are not n + 1 worths, entry 0 is not zero or one is
     *     not finite
     */
    public SymmetricCoalitionalGame {
        worths = List.copyOf(worths);
        if (worths.size() != actors.size() + 1) {
            throw new IllegalArgumentException(
                    "worths ("
                            + worths.size()
                            + " of them) must be "
                            + (actors.size() + 1)
                            + ", one for each number of members from 0 on");
        }
        for (int size = 0; size < worths.size(); size++) {
            if (!Double.isFinite(worths.get(size)) || (size == 0 && worths.get(size) != 0)) {
                throw new IllegalArgumentException(
                        "worth of "
                                + size
                                + " members ("
                                + worths.get(size)
                                + ") must be "
                                + (size == 0 ? "0" : "finite"));
            }
        }
    }

    /**
     * Returns a game in units of utility.
     *
     * @param actors the players
     * @param worths the worth by number of members, from 0 to n
     * @return the game
     * @throws IllegalArgumentException if the record refuses the worths
     */
    public static SymmetricCoalitionalGame of(ActorSet actors, double... worths) {
        return new SymmetricCoalitionalGame(
                actors, Unit.UTIL, Arrays.stream(worths).boxed().toList());
    }

    /** All get the same. */
    @Override
    public Quantities shapleyValue() {
        return toEach(worths.get(players()) / players());
    }

    @Override
    public String shapleyMethod() {
        return "equal shares by symmetry";
    }

    /** The mean contribution to a binomial number of others. O(n). */
    @Override
    public Quantities banzhafValue() {
        double[] chances = ScaledBinomials.chances(players() - 1);
        double mean = 0;
        for (int others = 0; others < chances.length; others++) {
            mean += chances[others] * (worths.get(others + 1) - worths.get(others));
        }
        return toEach(mean);
    }

    @Override
    public Quantities nucleolus() {
        return shapleyValue();
    }

    @Override
    public String nucleolusMethod() {
        return "equal shares by symmetry";
    }

    /** Equal shares, unless some number of members get more a head on their own. */
    @Override
    public Optional<Quantities> corePoint() {
        int n = players();
        for (int size = 1; size < n; size++) {
            if (worths.get(size) * n > worths.get(n) * size) {
                return Optional.empty();
            }
        }
        return Optional.of(shapleyValue());
    }

    private Quantities toEach(double share) {
        double[] shares = new double[players()];
        Arrays.fill(shares, share);
        return Quantities.of(actors, unit, shares);
    }

    @Override
    public CoalitionalGame unstructured() {
        double[] bySize = worths.stream().mapToDouble(Double::doubleValue).toArray();
        return CoalitionalGame.of(actors, coalition -> bySize[Long.bitCount(coalition)])
                .withUnit(unit);
    }

    @Override
    public JoiningGame joining() {
        double[] ones = new double[players()];
        Arrays.fill(ones, 1);
        return GrowingSum.game(actors, unit, ones, size -> worths.get((int) size));
    }
}
