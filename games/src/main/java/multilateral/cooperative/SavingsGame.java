package multilateral.cooperative;

import java.util.Optional;
import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import multilateral.game.CoalitionalGame;
import multilateral.game.JoiningGame;

/**
 * What coalitions save by bearing a cost together instead of each alone: v(S) = Σ c(i) − c(S). What
 * is known of the game of costs is known of it too.
 *
 * @param costs a game whose worths are costs
 */
public record SavingsGame(StructuredGame costs)
        implements KnownShapleyValue, KnownBanzhafValue, KnownNucleolus {

    /**
     * Returns the savings of a game of costs without structure.
     *
     * @param costs a game whose worths are costs, of at most 62 players
     * @return the game of savings, in the same unit
     * @throws IllegalArgumentException if the cost of a single player is not finite
     */
    public static CoalitionalGame of(CoalitionalGame costs) {
        double[] alone = new double[costs.players()];
        for (int i = 0; i < alone.length; i++) {
            alone[i] = costs.worth(1L << i);
        }
        return CoalitionalGame.inBlocks(
                        costs.actors(),
                        (first, block) -> {
                            double[] worths = new double[block.length];
                            costs.fill(first, worths);
                            SubsetSums.fill(alone, first, block);
                            for (int low = 0; low < block.length; low++) {
                                block[low] -= worths[low];
                            }
                        })
                .withUnit(costs.unit());
    }

    @Override
    public ActorSet actors() {
        return costs.actors();
    }

    @Override
    public Unit unit() {
        return costs.unit();
    }

    /**
     * Returns what each player pays alone.
     *
     * @return the costs of single players
     */
    public Quantities alone() {
        double[] alone = new double[players()];
        JoiningGame.Growing coalition = costs.joining().newCoalition().get();
        for (int i = 0; i < alone.length; i++) {
            coalition.clear();
            alone[i] = coalition.join(i);
        }
        return Quantities.of(actors(), unit(), alone);
    }

    @Override
    public boolean hasShapleyValue() {
        return costs instanceof KnownShapleyValue known && known.hasShapleyValue();
    }

    /** Each saves the cost alone, less the Shapley share of the cost. */
    @Override
    public Quantities shapleyValue() {
        return alone().minus(known(KnownShapleyValue.class, "Shapley value").shapleyValue());
    }

    @Override
    public String shapleyMethod() {
        return "cost alone less the share of the cost: "
                + known(KnownShapleyValue.class, "Shapley value").shapleyMethod();
    }

    @Override
    public boolean hasBanzhafValue() {
        return costs instanceof KnownBanzhafValue known && known.hasBanzhafValue();
    }

    @Override
    public Quantities banzhafValue() {
        return alone().minus(known(KnownBanzhafValue.class, "Banzhaf value").banzhafValue());
    }

    @Override
    public boolean hasNucleolus() {
        return costs.worthsAreCosts()
                && costs instanceof KnownNucleolus known
                && known.hasNucleolus();
    }

    @Override
    public Quantities nucleolus() {
        return alone().minus(known(KnownNucleolus.class, "nucleolus").nucleolus());
    }

    @Override
    public String nucleolusMethod() {
        return "cost alone less the share of the cost: "
                + known(KnownNucleolus.class, "nucleolus").nucleolusMethod();
    }

    private <T extends StructuredGame> T known(Class<T> kind, String what) {
        if (!kind.isInstance(costs)) {
            throw new IllegalArgumentException(
                    costs.getClass().getSimpleName()
                            + " has no formula for its "
                            + what
                            + "; use a general method");
        }
        return kind.cast(costs);
    }

    /**
     * Returns a point of the core, if that of the game of costs is known.
     *
     * @return what each saves at a point of the core; empty if none is known, or there is none
     */
    public Optional<Quantities> corePoint() {
        return costs.worthsAreCosts() && costs instanceof KnownCore known
                ? known.corePoint().map(alone()::minus)
                : Optional.empty();
    }

    @Override
    public CoalitionalGame unstructured() {
        return of(costs.unstructured());
    }

    @Override
    public JoiningGame joining() {
        double[] alone = alone().toArray();
        JoiningGame joining = costs.joining();
        return new JoiningGame(
                actors(),
                unit(),
                () -> {
                    JoiningGame.Growing coalition = joining.newCoalition().get();
                    return new JoiningGame.Growing() {
                        private double sum;

                        @Override
                        public void clear() {
                            sum = 0;
                            coalition.clear();
                        }

                        @Override
                        public double join(int player) {
                            sum += alone[player];
                            return sum - coalition.join(player);
                        }
                    };
                });
    }
}
