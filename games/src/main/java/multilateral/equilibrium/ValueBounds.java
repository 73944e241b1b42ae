package multilateral.equilibrium;

import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import multilateral.solve.Certificate;

/**
 * Bounds of the value of a game of two players with opposed interests, from one strategy of each:
 * whatever else the players could do, the value lies between them (von Neumann 1928). They are
 * computed from the row player's payoffs and the profile alone.
 *
 * @param guaranteed what the row player's strategy brings at least
 * @param conceded what the column player's strategy lets the row player have at most
 */
public record ValueBounds(double guaranteed, double conceded) implements Certificate {

    /**
     * Computes the bounds.
     *
     * @param game a game of two players, of whom only the first's payoffs are looked at
     * @param profile one mixed strategy per player
     * @return the bounds
     * @throws IllegalArgumentException if there are not two players or the profile is for a game of
     *     another shape
     */
    public static ValueBounds of(NormalFormGame game, MixedProfile profile) {
        if (game.players() != 2) {
            throw new IllegalArgumentException(
                    "game (" + game.players() + " players) must have 2 players");
        }
        double conceded = Double.NEGATIVE_INFINITY;
        for (double payoff : game.deviationPayoffs(0, profile)) {
            conceded = Math.max(conceded, payoff);
        }
        double[] payoffs = game.payoffs(0);
        double[] row = profile.strategy(0);
        double guaranteed = Double.POSITIVE_INFINITY;
        for (int start = 0; start < payoffs.length; start += row.length) {
            double expected = 0;
            for (int action = 0; action < row.length; action++) {
                expected += row[action] * payoffs[start + action];
            }
            guaranteed = Math.min(guaranteed, expected);
        }
        return new ValueBounds(guaranteed, conceded);
    }

    /**
     * Returns the duality gap, by how much the bounds differ; by rounding it can be a little below
     * zero.
     *
     * @return what is conceded less what is guaranteed, in the row player's payoffs
     */
    @Override
    public double residual() {
        return conceded - guaranteed;
    }
}
