package multilateral.equilibrium;

import java.util.Arrays;
import java.util.Random;
import multilateral.game.SymmetricGame;
import multilateral.game.TypedGame;

/** Games of many alike players for tests. */
final class CountGames {

    private CountGames() {}

    /** All get 1 if enough give, at a cost (Diekmann 1985; Palfrey and Rosenthal 1984). */
    static SymmetricGame giving(int players, int needed, double cost) {
        return SymmetricGame.of(
                players,
                2,
                (action, others) -> {
                    int givers = others[0] + (action == 0 ? 1 : 0);
                    return (givers >= needed ? 1 : 0) - (action == 0 ? cost : 0);
                });
    }

    /** The same with several levels of effort. */
    static SymmetricGame levels(int players, int actions, double needed, double cost) {
        return SymmetricGame.of(
                players,
                actions,
                (action, others) -> {
                    double effort = action;
                    for (int i = 0; i < actions; i++) {
                        effort += (double) i * others[i];
                    }
                    return (effort >= needed ? 1 : 0) - cost * action;
                });
    }

    /** Each action is better the more others play it. */
    static SymmetricGame tipping(int players, int actions) {
        return SymmetricGame.of(
                players, actions, (action, others) -> others[action] * (1 + 0.1 * action));
    }

    /** Each action is worse the more play it. */
    static SymmetricGame congestion(int players, int actions, long seed) {
        Random random = new Random(seed);
        double[] base = random.doubles(actions).toArray();
        double[] slope = random.doubles(actions, 0.5, 2).toArray();
        return SymmetricGame.of(
                players,
                actions,
                (action, others) -> {
                    double share = (others[action] + 1.0) / players;
                    return -base[action] - slope[action] * share * share;
                });
    }

    /** Payoffs that are quadratic in the shares of others. */
    static SymmetricGame smooth(int players, int actions, long seed) {
        Random random = new Random(seed);
        double[][][] weights = new double[actions][actions][actions];
        for (double[][] matrix : weights) {
            for (double[] row : matrix) {
                for (int i = 0; i < actions; i++) {
                    row[i] = random.nextGaussian();
                }
            }
        }
        double scale = Math.max(1, players - 1);
        return SymmetricGame.of(
                players,
                actions,
                (action, others) -> {
                    double sum = 0;
                    for (int i = 0; i < actions; i++) {
                        for (int j = 0; j < actions; j++) {
                            sum += weights[action][i][j] * others[i] * others[j];
                        }
                    }
                    return sum / scale / scale;
                });
    }

    /** Every payoff alone and at random, among so many integers. */
    static SymmetricGame rough(int players, int actions, int values, long seed) {
        Random random = new Random(seed);
        return SymmetricGame.of(players, actions, (action, others) -> random.nextInt(values));
    }

    static TypedGame rough(int[] members, int[] actions, long seed) {
        Random random = new Random(seed);
        return TypedGame.of(members, actions, (type, action, others) -> random.nextInt(201) - 100);
    }

    /** Three types whose gifts count differently; all get 1 if enough is given. */
    static TypedGame giving(int[] members, double[] gifts, double needed, double[] costs) {
        int[] actions = new int[members.length];
        Arrays.fill(actions, 2);
        return TypedGame.of(
                members,
                actions,
                (type, action, others) -> {
                    double given = action == 0 ? gifts[type] : 0;
                    for (int t = 0; t < gifts.length; t++) {
                        given += gifts[t] * others[t][0];
                    }
                    return (given >= needed ? 1 : 0) - (action == 0 ? costs[type] : 0);
                });
    }
}
