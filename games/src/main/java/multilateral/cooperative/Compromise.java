package multilateral.cooperative;

import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;
import multilateral.solve.Certificate;

/**
 * Shows that payoffs are an efficient compromise between minimal rights and utopia payoffs, or that
 * there is none. Recomputed from the game.
 *
 * @param cover the bounds
 * @param emptiness by how much the core cover misses being there; above zero, but for rounding, if
 *     there is no compromise
 * @param deviation by how much the payoffs miss efficiency, or the same part of the way for all; 0
 *     if there are none
 */
public record Compromise(CoreCover cover, double emptiness, double deviation)
        implements Certificate {

    static Compromise none(CoalitionalGame game) {
        CoreCover cover = CoreCover.of(game);
        return new Compromise(cover, cover.emptiness(), 0);
    }

    /** Compares everybody's part of the way with that of the one who has the longest. */
    static Compromise of(CoalitionalGame game, Quantities payoffs) {
        CoreCover cover = CoreCover.of(game);
        Quantities way = cover.utopia().minus(cover.minimalRights());
        int longest = way.descending().get(0);
        double gone = payoffs.get(longest) - cover.minimalRights().get(longest);
        double deviation = Math.abs(cover.worth() - payoffs.total());
        for (int i = 0; i < payoffs.size(); i++) {
            double part = way.get(longest) > 0 ? way.get(i) / way.get(longest) : 0;
            double expected = cover.minimalRights().get(i) + gone * part;
            deviation = Math.max(deviation, Math.abs(payoffs.get(i) - expected));
        }
        return new Compromise(cover, cover.emptiness(), deviation);
    }

    /**
     * Returns the deviation.
     *
     * @return in the unit of the game; zero, but for rounding
     */
    @Override
    public double residual() {
        return deviation;
    }
}
