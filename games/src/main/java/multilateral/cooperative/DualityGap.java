package multilateral.cooperative;

import multilateral.solve.Certificate;

/**
 * How far a smallest number can be from the true one: what some payoffs attain, against what some
 * weights on coalitions prove that none can go below (duality of linear programs; Gale, Kuhn and
 * Tucker 1951). Both are recomputed from the game.
 *
 * @param attained what the payoffs attain
 * @param bound what the weights prove
 * @param imbalance how much the weight on one player differs from that on another, times what
 *     payoffs could make of it; 0 if the weights are balanced
 */
public record DualityGap(double attained, double bound, double imbalance) implements Certificate {

    /**
     * Returns the width of the gap.
     *
     * @return in the unit of the game; zero, but for rounding, where the answer is proven
     */
    @Override
    public double residual() {
        return Math.max(attained - bound, 0) + imbalance;
    }
}
