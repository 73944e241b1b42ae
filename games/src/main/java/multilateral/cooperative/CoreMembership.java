package multilateral.cooperative;

import java.util.List;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;
import multilateral.solve.Certificate;

/**
 * Whether payoffs are in the core: all is paid out, and no coalition gets less than it could get on
 * its own (Gillies 1959).
 *
 * @param excesses the excesses that show it
 */
public record CoreMembership(ExcessVector excesses) implements Certificate {

    /**
     * Examines payoffs.
     *
     * @param game the game; 2<sup>n</sup> worths are read
     * @param payoffs what each player gets, in the unit of the game
     * @return the finding
     * @throws IllegalArgumentException if the payoffs are of other players or in another unit, or a
     *     worth is not finite
     */
    public static CoreMembership of(CoalitionalGame game, Quantities payoffs) {
        return new CoreMembership(ExcessVector.of(game, payoffs));
    }

    /**
     * Returns the coalitions that would do better alone.
     *
     * @param tolerance by how much at least, zero or more
     * @return those with an excess above {@code tolerance}, worst first; at most {@value
     *     ExcessVector#KEPT}
     */
    public List<ExcessVector.Excess> objections(double tolerance) {
        return excesses.worst().stream().filter(e -> e.excess() > tolerance).toList();
    }

    /**
     * Returns the largest excess, or the size of the efficiency gap if that is larger.
     *
     * @return zero or less exactly where the payoffs are in the core
     */
    @Override
    public double residual() {
        return excesses.residual();
    }
}
