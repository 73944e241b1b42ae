package multilateral.cooperative;

import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;
import multilateral.solve.Certificate;

/**
 * Whether payoffs are in the kernel: all is paid out, nobody gets less than alone, and no player
 * outweighs another who gets more than alone, that is, if s<sub>ij</sub> &gt; s<sub>ji</sub> then j
 * gets just what he is worth alone (Davis and Maschler 1965).
 *
 * @param surpluses the surpluses that show it
 * @param outweighing how much the worst objection could take: the smaller of the difference of the
 *     surpluses and what the other gets above his worth alone; zero or more
 * @param shortfall the most that anybody gets less than alone; zero or more
 */
public record KernelMembership(SurplusMatrix surpluses, double outweighing, double shortfall)
        implements Certificate {

    /**
     * Examines payoffs.
     *
     * @param game a game of at most {@value SurplusMatrix#MOST_PLAYERS} players
     * @param payoffs what each player gets, in the unit of the game
     * @return the finding
     * @throws IllegalArgumentException if there are too many players, the payoffs are of other
     *     players or in another unit, or a worth is not finite
     */
    public static KernelMembership of(CoalitionalGame game, Quantities payoffs) {
        SurplusMatrix surpluses = SurplusMatrix.of(game, payoffs);
        double outweighing = 0;
        double shortfall = 0;
        for (int j = 0; j < payoffs.size(); j++) {
            double above = payoffs.get(j) - game.worth(1L << j);
            shortfall = Math.max(shortfall, -above);
            for (int i = 0; i < payoffs.size(); i++) {
                if (i != j) {
                    double more = surpluses.get(i, j) - surpluses.get(j, i);
                    outweighing = Math.max(outweighing, Math.min(more, above));
                }
            }
        }
        return new KernelMembership(surpluses, outweighing, shortfall);
    }

    /**
     * Returns the largest of what an objection could take, a shortfall and the efficiency gap.
     *
     * @return in the unit of the game; zero exactly where the payoffs are in the kernel
     */
    @Override
    public double residual() {
        return Math.max(Math.abs(surpluses.gap()), Math.max(outweighing, shortfall));
    }
}
