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
 * A game in which some players can do it all, and only together: a coalition has the worth if it
 * holds them all, else nothing. Every game is a sum of such games (Shapley 1953); see {@link
 * DividendGame}.
 *
 * @param actors all players
 * @param unit what worths count
 * @param carrier positions of those who are needed, ascending, at least one; copied
 * @param worth what they get together, finite
 */
public record UnanimityGame(ActorSet actors, Unit unit, List<Integer> carrier, double worth)
        implements KnownShapleyValue, KnownBanzhafValue, KnownNucleolus, KnownCore {

    /**
     * Checks the carrier.
     *
     * @param actors all players
     * @param unit what worths count
     * @param carrier positions of those who are needed
     * @param worth what they get together
     * @throws IllegalArgumentException if the carrier is empty, names a player twice or one who
     *     does not exist, or the worth is not finite
     */
    public UnanimityGame {
        carrier = carrier.stream().sorted().toList();
        if (carrier.isEmpty()
                || carrier.stream().distinct().count() < carrier.size()
                || carrier.get(0) < 0
                || carrier.get(carrier.size() - 1) >= actors.size()) {
            throw new IllegalArgumentException(
                    "carrier "
                            + carrier
                            + " must name at least one player, each once, by positions from 0 to "
                            + (actors.size() - 1));
        }
        if (!Double.isFinite(worth)) {
            throw new IllegalArgumentException("worth (" + worth + ") must be finite");
        }
    }

    /**
     * Returns the game of some players, in units of utility.
     *
     * @param actors all players
     * @param worth what the carrier gets together
     * @param carrier ids of those who are needed
     * @return the game
     * @throws IllegalArgumentException if an id is unknown or named twice, there is none, or the
     *     worth is not finite
     */
    public static UnanimityGame of(ActorSet actors, double worth, String... carrier) {
        return new UnanimityGame(
                actors, Unit.UTIL, Arrays.stream(carrier).map(actors::indexOf).toList(), worth);
    }

    /** Those who are needed share equally. */
    @Override
    public Quantities shapleyValue() {
        return toEachNeeded(worth / carrier.size());
    }

    @Override
    public String shapleyMethod() {
        return "equal shares among those who are needed (Shapley 1953)";
    }

    /** One who is needed counts where all others who are needed have come. */
    @Override
    public Quantities banzhafValue() {
        return toEachNeeded(Math.scalb(worth, 1 - carrier.size()));
    }

    /**
     * Those who are needed share equally, which is their nucleolus unless the worth is negative.
     */
    @Override
    public Quantities nucleolus() {
        if (!hasNucleolus()) {
            throw new IllegalArgumentException(
                    "worth ("
                            + worth
                            + ") is negative, so the nucleolus has no formula; use a general"
                            + " solver");
        }
        return shapleyValue();
    }

    @Override
    public String nucleolusMethod() {
        return "equal shares among those who are needed";
    }

    /** Whether the worth is zero or more, or one player has it alone. */
    @Override
    public boolean hasNucleolus() {
        return worth >= 0 || carrier.size() == 1;
    }

    /** The Shapley value; a negative worth of more than one player leaves the core empty. */
    @Override
    public Optional<Quantities> corePoint() {
        return hasNucleolus() ? Optional.of(shapleyValue()) : Optional.empty();
    }

    private Quantities toEachNeeded(double share) {
        double[] shares = new double[actors.size()];
        carrier.forEach(player -> shares[player] = share);
        return Quantities.of(actors, unit, shares);
    }

    @Override
    public CoalitionalGame unstructured() {
        return new DividendGame(List.of(this)).unstructured();
    }

    @Override
    public JoiningGame joining() {
        return new DividendGame(List.of(this)).joining();
    }
}
