package multilateral.equilibrium;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import multilateral.game.NormalFormGame;
import multilateral.solve.Certificate;

/**
 * The proof that a correlated equilibrium is one and that none is better; or that there is none.
 *
 * <p>With prices of zero or more for the incentive constraints, no equilibrium has more than the
 * largest, over all profiles, of the weighted sum of payoffs plus what disobeying the profile would
 * cost at these prices: see {@link #bound(NormalFormGame, List, List, Predicate)}, which anybody
 * can repeat. A negative bound for payoffs of weight zero proves that no equilibrium exists.
 *
 * @param regret by how much the distribution found fails to be an equilibrium; empty if none was
 *     found because there is none
 * @param objective what the distribution reaches; NaN if there is none
 * @param bound what no equilibrium exceeds
 * @param weights one weight per player: the bound is that of the weighted sum of payoffs, or of
 *     what the objective becomes when it is made linear at the distribution found
 * @param prices the prices of the incentive constraints that bind
 */
public record CorrelatedOptimality(
        Optional<CorrelatedRegret> regret,
        double objective,
        double bound,
        List<Double> weights,
        List<IncentivePrice> prices)
        implements Certificate {

    /**
     * Copies the lists.
     *
     * @param regret the regret of the distribution found, if any
     * @param objective what the distribution reaches
     * @param bound what no equilibrium exceeds
     * @param weights one weight per player
     * @param prices prices of incentive constraints
     */
    public CorrelatedOptimality {
        weights = List.copyOf(weights);
        prices = List.copyOf(prices);
    }

    /**
     * Computes what no correlated equilibrium exceeds.
     *
     * @param game the game
     * @param weights one weight per player, of either sign
     * @param prices prices of incentive constraints; better prices give a lower bound
     * @param allowed tells the profiles that may be recommended
     * @return an upper bound of the weighted sum of payoffs over all correlated equilibria (coarse
     *     ones if the prices are of that kind) that recommend allowed profiles only; minus infinity
     *     if no profile is allowed
     * @throws IllegalArgumentException if there are not as many weights as players
     */
    public static double bound(
            NormalFormGame game,
            List<Double> weights,
            List<IncentivePrice> prices,
            Predicate<int[]> allowed) {
        if (weights.size() != game.players()) {
            throw new IllegalArgumentException(
                    "weights ("
                            + weights.size()
                            + " of them) must be one for each of the "
                            + game.players()
                            + " players");
        }
        double[][] payoffs = new double[game.players()][];
        Arrays.setAll(payoffs, game::payoffs);
        double[] values = new double[payoffs[0].length];
        for (int player = 0; player < payoffs.length; player++) {
            double weight = weights.get(player);
            for (int cell = 0; weight != 0 && cell < values.length; cell++) {
                values[cell] += weight * payoffs[player][cell];
            }
        }
        for (IncentivePrice price : prices) {
            addLosses(game, payoffs[price.player()], price, values);
        }
        double bound = Double.NEGATIVE_INFINITY;
        int[] profile = new int[game.players()];
        for (double value : values) {
            bound = value > bound && allowed.test(profile.clone()) ? value : bound;
            advance(game, profile);
        }
        return bound;
    }

    private static void addLosses(
            NormalFormGame game, double[] payoffs, IncentivePrice price, double[] values) {
        int stride = 1;
        for (int player = 0; player < price.player(); player++) {
            stride *= game.actions(player);
        }
        int count = game.actions(price.player());
        for (int cell = 0; cell < values.length; cell++) {
            int own = cell / stride % count;
            if (price.recommended() < 0 || price.recommended() == own) {
                int other = cell + (price.instead() - own) * stride;
                values[cell] += price.price() * (payoffs[cell] - payoffs[other]);
            }
        }
    }

    private static void advance(NormalFormGame game, int[] profile) {
        for (int player = 0; player < profile.length; player++) {
            profile[player]++;
            if (profile[player] < game.actions(player)) {
                return;
            }
            profile[player] = 0;
        }
    }

    /**
     * Returns how much better an equilibrium could be than the one found.
     *
     * @return the bound less the objective; rounding can make it slightly negative; NaN if there is
     *     no equilibrium
     */
    public double gap() {
        return bound - objective;
    }

    /**
     * Returns by how much the distribution found fails to be an equilibrium, see {@link
     * CorrelatedRegret}; how far it may be from the best one is told by {@link #gap()}.
     *
     * @return the regret; where there is no equilibrium, the bound, which proves it by not being
     *     above zero
     */
    @Override
    public double residual() {
        return regret.isPresent() ? regret.get().residual() : bound;
    }
}
