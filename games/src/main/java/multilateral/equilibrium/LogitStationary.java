package multilateral.equilibrium;

import java.util.Arrays;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import multilateral.solve.Certificate;

/**
 * How often every profile of actions is played in the long run of logit dynamics in which one
 * player at a time revises.
 *
 * <p>Found by state reduction (Grassmann, Taksar and Heyman 1985), which never subtracts, so that
 * even the smallest probabilities have few wrong digits. The residual is recomputed from the game.
 */
public final class LogitStationary implements Certificate {

    private static final int MOST_PROFILES = 1000;

    private final int[] counts;
    private final double[] probabilities;
    private final double residual;

    private LogitStationary(int[] counts, double[] probabilities, double residual) {
        this.counts = counts;
        this.probabilities = probabilities;
        this.residual = residual;
    }

    static LogitStationary of(NormalFormGame game, double lambda) {
        int[] counts = new int[game.players()];
        Arrays.setAll(counts, game::actions);
        int states = game.payoffs(0).length;
        if (states > MOST_PROFILES) {
            throw new IllegalArgumentException(
                    "game ("
                            + states
                            + " profiles) must have at most "
                            + MOST_PROFILES
                            + "; for more, use trajectory");
        }
        double[][] rates = transitions(game, counts, lambda, states);
        double[] distribution = reduce(transitions(game, counts, lambda, states), lambda);
        return new LogitStationary(counts, distribution, residual(rates, distribution));
    }

    /** The probabilities of going from one profile to another; those of staying are left out. */
    private static double[][] transitions(
            NormalFormGame game, int[] counts, double lambda, int states) {
        double[][] rates = new double[states][states];
        int stride = 1;
        for (int player = 0; player < counts.length; player++) {
            double[] payoffs = game.payoffs(player);
            double[] own = new double[counts[player]];
            for (int state = 0; state < states; state++) {
                int action = state / stride % counts[player];
                int first = state - action * stride;
                for (int other = 0; other < own.length; other++) {
                    own[other] = payoffs[first + other * stride];
                }
                double[] response = LogitResidual.response(own, lambda, 0);
                for (int other = 0; other < own.length; other++) {
                    if (other != action) {
                        rates[state][first + other * stride] = response[other] / counts.length;
                    }
                }
            }
            stride *= counts[player];
        }
        return rates;
    }

    /** Leaves out one state after the other, and then puts them back. */
    private static double[] reduce(double[][] rates, double lambda) {
        int states = rates.length;
        double[] leaving = new double[states];
        for (int last = states - 1; last > 0; last--) {
            for (int to = 0; to < last; to++) {
                leaving[last] += rates[last][to];
            }
            if (leaving[last] < Double.MIN_NORMAL) {
                throw new IllegalArgumentException(
                        "lambda ("
                                + lambda
                                + ") is so large that some profile is never left; try a tenth");
            }
            for (int from = 0; from < last; from++) {
                double through = rates[from][last] / leaving[last];
                for (int to = 0; to < last && through > 0; to++) {
                    rates[from][to] += through * rates[last][to];
                }
            }
        }
        double[] distribution = new double[states];
        distribution[0] = 1;
        double sum = 1;
        for (int state = 1; state < states; state++) {
            for (int from = 0; from < state; from++) {
                distribution[state] += distribution[from] * rates[from][state];
            }
            distribution[state] /= leaving[state];
            sum += distribution[state];
        }
        for (int state = 0; state < states; state++) {
            distribution[state] /= sum;
        }
        return distribution;
    }

    private static double residual(double[][] rates, double[] distribution) {
        double worst = 0;
        for (int state = 0; state < distribution.length; state++) {
            double net = 0;
            for (int other = 0; other < distribution.length; other++) {
                net += distribution[other] * rates[other][state];
                net -= distribution[state] * rates[state][other];
            }
            worst = Math.max(worst, Math.abs(net));
        }
        return worst;
    }

    /**
     * Returns how often a profile is played.
     *
     * @param profile one action per player, from 0
     * @return its probability in the long run
     * @throws IllegalArgumentException if the game has no such profile
     */
    public double probability(int... profile) {
        boolean fits = profile.length == counts.length;
        int index = 0;
        for (int player = counts.length - 1; fits && player >= 0; player--) {
            fits = profile[player] >= 0 && profile[player] < counts[player];
            index = index * counts[player] + profile[player];
        }
        if (!fits) {
            throw new IllegalArgumentException(
                    "profile "
                            + Arrays.toString(profile)
                            + " must have one action for each player, below "
                            + Arrays.toString(counts));
        }
        return probabilities[index];
    }

    /**
     * Returns how often every player plays each action.
     *
     * @return the marginal distributions; play of different players is correlated
     */
    public MixedProfile marginals() {
        double[][] strategies = new double[counts.length][];
        int stride = 1;
        for (int player = 0; player < counts.length; player++) {
            strategies[player] = new double[counts[player]];
            for (int state = 0; state < probabilities.length; state++) {
                strategies[player][state / stride % counts[player]] += probabilities[state];
            }
            stride *= counts[player];
        }
        return MixedProfile.of(strategies);
    }

    /**
     * Returns by how much flow into a profile and out of it differ at most.
     *
     * @return the largest difference of probabilities per period
     */
    @Override
    public double residual() {
        return residual;
    }

    @Override
    public String toString() {
        int likeliest = 0;
        for (int state = 1; state < probabilities.length; state++) {
            likeliest = probabilities[state] > probabilities[likeliest] ? state : likeliest;
        }
        int[] profile = new int[counts.length];
        int rest = likeliest;
        for (int player = 0; player < counts.length; player++) {
            profile[player] = rest % counts[player];
            rest /= counts[player];
        }
        return "stationary distribution over "
                + probabilities.length
                + " profiles, most often "
                + Arrays.toString(profile)
                + " with probability "
                + SignificantDigits.text(probabilities[likeliest]);
    }
}
