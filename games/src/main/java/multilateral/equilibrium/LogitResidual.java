package multilateral.equilibrium;

import java.util.Arrays;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import multilateral.game.StrategicGame;
import multilateral.solve.Certificate;

/**
 * By how much some probability differs from that of the logit response to the others: zero at a
 * logit quantal response equilibrium (McKelvey and Palfrey 1995).
 *
 * <p>It is computed from the game, the profile and λ, whatever found the profile. The rounding of
 * probabilities alone makes it some 1e-16 times λ times the spread of payoffs, where players mix.
 *
 * @param residual the largest difference of a probability, from 0 to 1
 * @param player whose probability differs most, from 0; the first of several
 * @param action of which action, from 0; the first of several
 */
public record LogitResidual(double residual, int player, int action) implements Certificate {

    /**
     * Computes the residual where λ is the same for all players.
     *
     * @param game the game
     * @param profile one mixed strategy per player
     * @param lambda the precision of all responses, zero or more
     * @return the largest difference
     * @throws IllegalArgumentException if the profile is for a game of another shape, or {@code
     *     lambda} is negative or not finite
     */
    public static LogitResidual of(StrategicGame game, MixedProfile profile, double lambda) {
        double[] lambdas = new double[game.players()];
        Arrays.fill(lambdas, lambda);
        return of(game, profile, lambdas);
    }

    /**
     * Computes the residual where every player has a λ of its own.
     *
     * @param game the game
     * @param profile one mixed strategy per player
     * @param lambdas the precision of each player's response, zero or more
     * @return the largest difference
     * @throws IllegalArgumentException if the profile is for a game of another shape, there are not
     *     as many precisions as players, or one is negative or not finite
     */
    public static LogitResidual of(StrategicGame game, MixedProfile profile, double... lambdas) {
        if (lambdas.length != game.players()) {
            throw new IllegalArgumentException(
                    "lambdas ("
                            + lambdas.length
                            + " of them) must be one for each of the "
                            + game.players()
                            + " players");
        }
        return game instanceof NormalFormGame table
                ? ofTable(table, profile, lambdas)
                : ofPayoffs(game.deviationPayoffs(profile), profile, lambdas);
    }

    private static LogitResidual ofTable(
            NormalFormGame game, MixedProfile profile, double[] lambdas) {
        DeviationGains gains = new DeviationGains(game, profile);
        LogitResidual worst = new LogitResidual(0, 0, 0);
        for (int player = 0; player < lambdas.length; player++) {
            double[] own = Arrays.copyOf(gains.of(player), game.actions(player));
            double lambda = checked(lambdas[player]);
            worst = worst.or(player, response(own, lambda, gains.exponent()), profile);
        }
        return worst;
    }

    private static LogitResidual ofPayoffs(
            double[][] payoffs, MixedProfile profile, double[] lambdas) {
        LogitResidual worst = new LogitResidual(0, 0, 0);
        for (int player = 0; player < lambdas.length; player++) {
            double[] response = response(payoffs[player], checked(lambdas[player]), 0);
            worst = worst.or(player, response, profile);
        }
        return worst;
    }

    /** This, or a larger difference of a player's probabilities. */
    private LogitResidual or(int who, double[] response, MixedProfile profile) {
        LogitResidual worst = this;
        for (int a = 0; a < response.length; a++) {
            double difference = Math.abs(response[a] - profile.probability(who, a));
            if (!(difference <= worst.residual)) {
                // Payoffs that are not finite have no response: nothing is as far from it.
                worst = new LogitResidual(Double.isNaN(difference) ? 1 : difference, who, a);
            }
        }
        return worst;
    }

    static double checked(double lambda) {
        if (!(lambda >= 0 && lambda < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "lambda (" + lambda + ") must be zero or more and finite; for ∞ use limit");
        }
        return lambda;
    }

    /**
     * The logit response: probabilities in proportion to exp(λ · payoff), with payoffs times a
     * power of two.
     */
    static double[] response(double[] payoffs, double lambda, int exponent) {
        double best = Double.NEGATIVE_INFINITY;
        for (double payoff : payoffs) {
            best = Math.max(best, payoff);
        }
        double[] response = new double[payoffs.length];
        double sum = 0;
        for (int action = 0; action < response.length; action++) {
            double lost = payoffs[action] - best;
            // Where λ is zero or nothing is lost, the other factor may be infinite.
            response[action] =
                    lost == 0 || lambda == 0 ? 1 : Math.exp(Math.scalb(lambda * lost, exponent));
            sum += response[action];
        }
        for (int action = 0; action < response.length; action++) {
            response[action] /= sum;
        }
        return response;
    }
}
