package multilateral.cooperative;

import java.util.Optional;
import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import multilateral.game.CoalitionalGame;
import multilateral.game.JoiningGame;

/**
 * A game in which cooperation neither gains nor loses: a coalition is worth what its members are
 * worth alone. Every value, the core and the nucleolus give each player just that.
 *
 * @param alone the worth of each player alone
 */
public record AdditiveGame(Quantities alone)
        implements KnownShapleyValue, KnownBanzhafValue, KnownNucleolus, KnownCore {

    /**
     * Checks that no figure is missing.
     *
     * @param alone the worth of each player alone
     * @throws IllegalArgumentException if a figure is missing
     */
    public AdditiveGame {
        alone.total();
    }

    @Override
    public ActorSet actors() {
        return alone.actors();
    }

    @Override
    public Unit unit() {
        return alone.unit();
    }

    /** Each player gets what it is worth alone. */
    @Override
    public Quantities shapleyValue() {
        return alone;
    }

    @Override
    public String shapleyMethod() {
        return "worth alone";
    }

    @Override
    public Quantities banzhafValue() {
        return alone;
    }

    @Override
    public Quantities nucleolus() {
        return alone;
    }

    @Override
    public String nucleolusMethod() {
        return "worth alone";
    }

    @Override
    public Optional<Quantities> corePoint() {
        return Optional.of(alone);
    }

    @Override
    public CoalitionalGame unstructured() {
        double[] worth = alone.toArray();
        return CoalitionalGame.inBlocks(
                        actors(), (first, sums) -> SubsetSums.fill(worth, first, sums))
                .withUnit(unit());
    }

    @Override
    public JoiningGame joining() {
        return GrowingSum.game(actors(), unit(), alone.toArray(), sum -> sum);
    }
}
