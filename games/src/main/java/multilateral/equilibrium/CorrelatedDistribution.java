package multilateral.equilibrium;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;

/**
 * A probability distribution over the profiles of a game: what a mediator draws from, who then
 * tells each player its own action and nothing else (Aumann 1974).
 *
 * <p>Only profiles with a positive probability are held, 12 bytes each. Immutable.
 */
public final class CorrelatedDistribution {

    /** How far from 1 the probabilities may add up. */
    public static final double TOLERANCE = 1e-9;

    private final int[] actions;

    /** Profiles with a positive probability, the first player's action varying fastest. */
    private final int[] cells;

    private final double[] probabilities;
    private final double[] payoffs;

    private CorrelatedDistribution(
            int[] actions, int[] cells, double[] probabilities, double[] payoffs) {
        this.actions = actions;
        this.cells = cells;
        this.probabilities = probabilities;
        this.payoffs = payoffs;
    }

    /**
     * Returns a distribution given by a function.
     *
     * @param game the game
     * @param probability gives the probability of a profile with one action per player, from 0;
     *     called once per profile, the first player's action varying fastest
     * @return the distribution
     * @throws IllegalArgumentException if a probability is negative or not a number, or they do not
     *     add up to 1 within {@value #TOLERANCE}
     */
    public static CorrelatedDistribution of(
            NormalFormGame game, ToDoubleFunction<int[]> probability) {
        int[] actions = actions(game);
        int count = Arrays.stream(actions).reduce(1, (a, b) -> a * b);
        double[] dense = new double[count];
        double sum = 0;
        for (int cell = 0; cell < count; cell++) {
            int[] profile = profile(cell, actions);
            dense[cell] = probability.applyAsDouble(profile.clone());
            if (!(dense[cell] >= 0)) {
                throw new IllegalArgumentException(
                        "probability ("
                                + dense[cell]
                                + ") of profile "
                                + Arrays.toString(profile)
                                + " must be in [0, 1]");
            }
            sum += dense[cell];
        }
        if (!(Math.abs(sum - 1) <= TOLERANCE)) {
            throw new IllegalArgumentException(
                    "probabilities (sum "
                            + sum
                            + ") must add up to 1 within "
                            + TOLERANCE
                            + "; divide them by their sum");
        }
        return ofDense(game, dense);
    }

    /**
     * Returns the distribution in which the players draw independently.
     *
     * @param game the game
     * @param profile one mixed strategy per player
     * @return the product distribution
     * @throws IllegalArgumentException if the profile is for a game of another shape
     */
    public static CorrelatedDistribution product(NormalFormGame game, MixedProfile profile) {
        int[] actions = actions(game);
        boolean fits = profile.players() == actions.length;
        for (int player = 0; fits && player < actions.length; player++) {
            fits = profile.actions(player) == actions[player];
        }
        if (!fits) {
            throw new IllegalArgumentException(
                    "profile "
                            + profile
                            + " must have the numbers of players and actions of the game: "
                            + game);
        }
        double[] dense = {1};
        for (int player = 0; player < actions.length; player++) {
            double[] more = new double[dense.length * actions[player]];
            for (int cell = 0; cell < more.length; cell++) {
                more[cell] =
                        dense[cell % dense.length]
                                * profile.probability(player, cell / dense.length);
            }
            dense = more;
        }
        return ofDense(game, dense);
    }

    /** Weights of all profiles, zero or more, divided by their sum. */
    static CorrelatedDistribution ofDense(NormalFormGame game, double[] weights) {
        int[] cells = IntStream.range(0, weights.length).filter(c -> weights[c] > 0).toArray();
        double sum = Arrays.stream(weights).sum();
        double[] probabilities = Arrays.stream(cells).mapToDouble(c -> weights[c] / sum).toArray();
        double[] payoffs = new double[game.players()];
        for (int player = 0; player < payoffs.length; player++) {
            double[] table = game.payoffs(player);
            for (int k = 0; k < cells.length; k++) {
                payoffs[player] += probabilities[k] * table[cells[k]];
            }
        }
        return new CorrelatedDistribution(actions(game), cells, probabilities, payoffs);
    }

    private static int[] actions(NormalFormGame game) {
        return IntStream.range(0, game.players()).map(game::actions).toArray();
    }

    private static int[] profile(int cell, int[] actions) {
        int[] profile = new int[actions.length];
        int rest = cell;
        for (int player = 0; player < profile.length; player++) {
            profile[player] = rest % actions[player];
            rest /= actions[player];
        }
        return profile;
    }

    /**
     * Returns how many players there are.
     *
     * @return the number of players
     */
    public int players() {
        return actions.length;
    }

    /**
     * Returns how many actions a player has.
     *
     * @param player the player, from 0
     * @return the number of actions
     * @throws IllegalArgumentException if there is no such player
     */
    public int actions(int player) {
        return actions[checkPlayer(player)];
    }

    /**
     * Returns the probability of a profile.
     *
     * @param profile one action per player, from 0
     * @return the probability with which it is recommended
     * @throws IllegalArgumentException if there is no such profile
     */
    public double probability(int... profile) {
        if (profile.length != actions.length) {
            throw new IllegalArgumentException(
                    "profile "
                            + Arrays.toString(profile)
                            + " must have one action for each of the "
                            + actions.length
                            + " players");
        }
        int cell = 0;
        for (int player = profile.length - 1; player >= 0; player--) {
            cell = cell * actions[player] + checkAction(player, profile[player]);
        }
        int found = Arrays.binarySearch(cells, cell);
        return found < 0 ? 0 : probabilities[found];
    }

    /**
     * Returns what a player expects to get if all follow the recommendations.
     *
     * @param player the player, from 0
     * @return the expected payoff in the game from which the distribution was made
     * @throws IllegalArgumentException if there is no such player
     */
    public double payoff(int player) {
        return payoffs[checkPlayer(player)];
    }

    /**
     * Returns the profiles with a positive probability.
     *
     * @return new arrays with one action per player, the first player's action varying fastest
     */
    public Stream<int[]> support() {
        return Arrays.stream(cells).mapToObj(cell -> profile(cell, actions));
    }

    /**
     * Returns what each player is recommended, whatever the others are: the marginal distributions.
     * Played independently they are in general no equilibrium.
     *
     * @return one mixed strategy per player
     */
    public MixedProfile marginals() {
        double[][] strategies = new double[actions.length][];
        Arrays.setAll(strategies, player -> new double[actions[player]]);
        for (int k = 0; k < cells.length; k++) {
            int rest = cells[k];
            for (int player = 0; player < actions.length; player++) {
                strategies[player][rest % actions[player]] += probabilities[k];
                rest /= actions[player];
            }
        }
        return MixedProfile.of(strategies);
    }

    private int checkPlayer(int player) {
        if (player < 0 || player >= actions.length) {
            throw new IllegalArgumentException(
                    "player (" + player + ") must be in [0, " + (actions.length - 1) + "]");
        }
        return player;
    }

    private int checkAction(int player, int action) {
        if (action < 0 || action >= actions[player]) {
            throw new IllegalArgumentException(
                    "action ("
                            + action
                            + ") of player "
                            + player
                            + " must be in [0, "
                            + (actions[player] - 1)
                            + "]");
        }
        return action;
    }

    /** The profiles with a positive probability by number, not a copy: for reading only. */
    int[] cells() {
        return cells;
    }

    /** The positive probabilities, not a copy: for reading only. */
    double[] probabilities() {
        return probabilities;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CorrelatedDistribution that
                && Arrays.equals(actions, that.actions)
                && Arrays.equals(cells, that.cells)
                && Arrays.equals(probabilities, that.probabilities)
                && Arrays.equals(payoffs, that.payoffs);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(cells) + Arrays.hashCode(probabilities);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("{");
        for (int k = 0; k < cells.length; k++) {
            text.append(k == 0 ? "" : ", ")
                    .append(Arrays.toString(profile(cells[k], actions)))
                    .append(": ")
                    .append(probabilities[k]);
        }
        return text.append("}").toString();
    }
}
