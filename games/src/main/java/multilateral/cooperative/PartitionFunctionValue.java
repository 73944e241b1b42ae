package multilateral.cooperative;

import multilateral.actor.Quantities;

/**
 * Values of games in partition function form: what each player should get when all stand together,
 * given what coalitions would be worth in every partition.
 *
 * <p>Each shares out exactly what the coalition of all is worth, up to rounding; gives nothing to a
 * player who never changes a worth, wherever it stands; treats equals equally; adds up over games;
 * and is the Shapley value where worths do not depend on how the others stand. They differ in which
 * externalities count.
 */
public final class PartitionFunctionValue {

    private PartitionFunctionValue() {}

    /**
     * Returns the externality-free value (Pham Do and Norde 2007; de Clippel and Serrano 2008): the
     * Shapley value of {@link PartitionFunctionGame#gamma()}. Only what a player changes by leaving
     * to stand alone counts.
     *
     * @param game the game; 2<sup>n</sup> worths are asked for
     * @return one share per player
     * @throws IllegalArgumentException if a worth is not finite
     */
    public static Quantities externalityFree(PartitionFunctionGame game) {
        return ShapleyValue.of(game.gamma());
    }

    /**
     * Returns the average value (Macho-Stadler, Pérez-Castrillo and Wettstein 2007): the Shapley
     * value of {@link PartitionFunctionGame#average()}, which also satisfies strong symmetry.
     *
     * @param game the game, of at most {@value PartitionFunctionGame#MOST_PLAYERS} players;
     *     Bell(n+1) worths are asked for
     * @return one share per player
     * @throws IllegalArgumentException if there are too many players or a worth is not finite
     */
    public static Quantities average(PartitionFunctionGame game) {
        return ShapleyValue.of(game.average());
    }

    /**
     * Returns Myerson's value (Myerson 1977): each block B of each partition into k blocks gives
     * player i its worth times (−1)<sup>k−1</sup> (k−1)! (1/n − Σ 1/((k−1)(n−|C|))), the sum over
     * the other blocks C without i. A player can get less than in any partition.
     *
     * <p>Terms of both signs grow with (n−1)!: with twelve players up to eight digits are lost.
     *
     * @param game the game, of at most {@value PartitionFunctionGame#MOST_PLAYERS} players;
     *     Bell(n+1) worths are asked for
     * @return one share per player
     * @throws IllegalArgumentException if there are too many players or a worth is not finite
     */
    public static Quantities myerson(PartitionFunctionGame game) {
        game.checkPlayers(
                PartitionFunctionGame.MOST_PLAYERS,
                "to go through all partitions; use the externality-free value");
        double[] shares = new double[game.players()];
        SetPartitions.each(game.grand(), (blocks, count) -> add(game, blocks, count, shares));
        return Quantities.of(game.actors(), game.unit(), shares);
    }

    private static void add(PartitionFunctionGame game, long[] blocks, int count, double[] shares) {
        int players = shares.length;
        double sign = (count % 2 == 0 ? -1 : 1) * Expected.factorial(count - 1);
        for (int own = 0; own < count; own++) {
            double amount = sign * game.worth(blocks, count, blocks[own]);
            for (int player = 0; player < players; player++) {
                double part = 1.0 / players;
                for (int other = 0; other < count; other++) {
                    if (other != own && (blocks[other] >>> player & 1) == 0) {
                        part -= 1.0 / ((count - 1) * (players - Long.bitCount(blocks[other])));
                    }
                }
                shares[player] += amount * part;
            }
        }
    }
}
