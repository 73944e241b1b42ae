package multilateral.cooperative;

import java.util.ArrayList;
import java.util.List;
import multilateral.actor.ActorSet;
import multilateral.actor.Coalition;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import multilateral.game.CoalitionalGame;
import multilateral.game.JoiningGame;

/**
 * A game given by its Harsanyi dividends (1963), of which few are not zero: a sum of {@link
 * UnanimityGame}s. Costs and memory go with the sizes of the carriers, not with 2<sup>n</sup>.
 *
 * @param parts the games that are added, at least one, of the same players and in the same unit; a
 *     carrier may occur more than once; copied
 */
public record DividendGame(List<UnanimityGame> parts)
        implements KnownShapleyValue, KnownBanzhafValue {

    /**
     * Checks that the parts belong together.
     *
     * @param parts the games that are added
     * @throws IllegalArgumentException if there is none, or players or units differ
     */
    public DividendGame {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException(
                    "parts must hold at least one game; for a game without worth use one of worth 0");
        }
        for (UnanimityGame part : parts) {
            if (!part.actors().equals(parts.get(0).actors())
                    || !part.unit().equals(parts.get(0).unit())) {
                throw new IllegalArgumentException(
                        "parts must be of the same players and in the same unit");
            }
        }
    }

    /**
     * Returns the dividends of a game.
     *
     * @param game the game; 2<sup>n</sup> worths are read
     * @return the game as a sum of those parts whose dividend is not exactly zero
     * @throws IllegalArgumentException if a worth is not finite or there are too many players for a
     *     table
     */
    public static DividendGame of(CoalitionalGame game) {
        double[] dividends = HarsanyiDividends.of(game);
        List<UnanimityGame> parts = new ArrayList<>();
        for (int mask = 1; mask < dividends.length; mask++) {
            if (dividends[mask] != 0) {
                parts.add(part(game, mask, dividends[mask]));
            }
        }
        return new DividendGame(parts.isEmpty() ? List.of(part(game, 1, 0)) : parts);
    }

    private static UnanimityGame part(CoalitionalGame game, int mask, double dividend) {
        List<Integer> carrier = new ArrayList<>();
        for (int rest = mask; rest != 0; rest &= rest - 1) {
            carrier.add(Integer.numberOfTrailingZeros(rest));
        }
        return new UnanimityGame(game.actors(), game.unit(), carrier, dividend);
    }

    @Override
    public ActorSet actors() {
        return parts.get(0).actors();
    }

    @Override
    public Unit unit() {
        return parts.get(0).unit();
    }

    /** Each dividend is shared equally by those who earn it. */
    @Override
    public Quantities shapleyValue() {
        double[] shares = new double[players()];
        for (UnanimityGame part : parts) {
            double share = part.worth() / part.carrier().size();
            part.carrier().forEach(player -> shares[player] += share);
        }
        return Quantities.of(actors(), unit(), shares);
    }

    @Override
    public String shapleyMethod() {
        return "dividends shared equally (Harsanyi 1963), linear in the sizes of the carriers";
    }

    @Override
    public Quantities banzhafValue() {
        double[] mean = new double[players()];
        for (UnanimityGame part : parts) {
            double figure = Math.scalb(part.worth(), 1 - part.carrier().size());
            part.carrier().forEach(player -> mean[player] += figure);
        }
        return Quantities.of(actors(), unit(), mean);
    }

    @Override
    public CoalitionalGame unstructured() {
        Coalition.grand(actors()); // refuses more players than a mask holds
        long[] masks = new long[parts.size()];
        double[] worths = new double[parts.size()];
        for (int k = 0; k < masks.length; k++) {
            worths[k] = parts.get(k).worth();
            for (int player : parts.get(k).carrier()) {
                masks[k] |= 1L << player;
            }
        }
        return CoalitionalGame.of(
                        actors(),
                        coalition -> {
                            double sum = 0;
                            for (int k = 0; k < masks.length; k++) {
                                if ((masks[k] & ~coalition) == 0) {
                                    sum += worths[k];
                                }
                            }
                            return sum;
                        })
                .withUnit(unit());
    }

    @Override
    public JoiningGame joining() {
        return new JoiningGame(actors(), unit(), () -> new Growing(this));
    }

    /** Counts for each part who is still missing. */
    private static final class Growing implements JoiningGame.Growing {
        private final DividendGame game;
        private final List<List<Integer>> partsOf = new ArrayList<>();
        private final int[] missing;
        private double worth;

        Growing(DividendGame game) {
            this.game = game;
            this.missing = new int[game.parts.size()];
            for (int i = 0; i < game.players(); i++) {
                partsOf.add(new ArrayList<>());
            }
            for (int k = 0; k < missing.length; k++) {
                for (int player : game.parts.get(k).carrier()) {
                    partsOf.get(player).add(k);
                }
            }
            clear();
        }

        @Override
        public void clear() {
            worth = 0;
            for (int k = 0; k < missing.length; k++) {
                missing[k] = game.parts.get(k).carrier().size();
            }
        }

        @Override
        public double join(int player) {
            for (int k : partsOf.get(player)) {
                missing[k]--;
                if (missing[k] == 0) {
                    worth += game.parts.get(k).worth();
                }
            }
            return worth;
        }
    }
}
