package multilateral.cooperative;

import multilateral.actor.CoalitionStructure;
import multilateral.game.CoalitionalGame;
import multilateral.solve.Certificate;

/**
 * How far a partition of the players may be from one of greatest total worth.
 *
 * @param value the total worth of the partition, added up anew from the game
 * @param upperBound no partition is worth more; at least {@code value}
 * @param recounted whether the bound is the greatest total worth found by the plain recursion over
 *     all splits, which shares nothing with the solver; else it is what the solver's search, or a
 *     bound by sizes and shares, has shown
 */
public record StructureOptimality(double value, double upperBound, boolean recounted)
        implements Certificate {

    /** Most players for whom every certificate is recounted: a quarter of a million sums. */
    public static final int MOST_RECOUNTED = 12;

    /** Most players for whom a recount can be asked for: two thousand million sums. */
    public static final int MOST_PLAYERS = 20;

    /**
     * Compares a partition with the greatest total worth, by the plain recursion over all splits:
     * 3<sup>n</sup>/2 sums.
     *
     * @param game the game, of at most {@value #MOST_PLAYERS} players
     * @param structure a partition of its players
     * @return the finding
     * @throws IllegalArgumentException if there are too many players, the structure is of others,
     *     or a worth is not finite
     */
    public static StructureOptimality of(CoalitionalGame game, CoalitionStructure structure) {
        if (game.players() > MOST_PLAYERS) {
            throw new IllegalArgumentException(
                    "players ("
                            + game.players()
                            + ") must be at most "
                            + MOST_PLAYERS
                            + " for a recount by 3^n sums; the solver's own certificate holds a"
                            + " bound");
        }
        double value = value(game, structure);
        return new StructureOptimality(value, Math.max(value, greatest(game)), true);
    }

    /** The certificate of a search that has shown a bound. */
    static StructureOptimality of(
            CoalitionalGame game, CoalitionStructure structure, double shown) {
        if (game.players() <= MOST_RECOUNTED) {
            return of(game, structure);
        }
        double value = value(game, structure);
        return new StructureOptimality(value, Math.max(value, shown), false);
    }

    private static double value(CoalitionalGame game, CoalitionStructure structure) {
        if (!structure.players().equals(game.actors())) {
            throw new IllegalArgumentException("structure is of other players than the game");
        }
        double value = 0;
        for (long block : SetPartitions.masks(structure)) {
            value += game.worth(block);
        }
        return value;
    }

    private static double greatest(CoalitionalGame game) {
        double[] most = new double[1 << game.players()];
        for (int set = 1; set < most.length; set++) {
            int lowest = set & -set;
            double greatest = game.worth(set);
            for (int part = (set - 1) & set; part >= lowest; part = (part - 1) & set) {
                if ((part & lowest) != 0) {
                    greatest = Math.max(greatest, most[part] + most[set ^ part]);
                }
            }
            most[set] = greatest;
        }
        return most[most.length - 1];
    }

    /**
     * Returns how much more another partition could be worth.
     *
     * @return the optimality gap in the unit of the game: zero, up to rounding, where the partition
     *     is proven best
     */
    @Override
    public double residual() {
        return upperBound - value;
    }
}
