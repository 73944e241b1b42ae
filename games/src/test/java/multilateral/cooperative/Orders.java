package multilateral.cooperative;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import multilateral.actor.CoalitionStructure;
import multilateral.game.CoalitionalGame;

/**
 * Values by going through all orders in which players join: slow, and close to their definitions.
 */
final class Orders {

    private Orders() {}

    /** What an order pays, per player. */
    interface Payment {
        void add(int[] order, double chance, double[] shares);
    }

    /** All orders of {@code count} things. */
    static List<int[]> of(int count) {
        List<int[]> orders = new ArrayList<>();
        extend(new int[count], 0, 0, orders);
        return orders;
    }

    private static void extend(int[] order, int length, int used, List<int[]> orders) {
        if (length == order.length) {
            orders.add(order.clone());
            return;
        }
        for (int next = 0; next < order.length; next++) {
            if ((used >> next & 1) == 0) {
                order[length] = next;
                extend(order, length + 1, used | 1 << next, orders);
            }
        }
    }

    /** Pays over all orders, each with a chance in proportion to {@code weight}. */
    static double[] mean(int players, ToDoubleFunction<int[]> weight, Payment payment) {
        List<int[]> orders = of(players);
        double all = orders.stream().mapToDouble(weight).sum();
        double[] shares = new double[players];
        for (int[] order : orders) {
            double chance = weight.applyAsDouble(order) / all;
            if (chance > 0) {
                payment.add(order, chance, shares);
            }
        }
        return shares;
    }

    /** Pays each its contribution to those before. */
    static Payment contributions(CoalitionalGame game) {
        return (order, chance, shares) -> {
            long before = 0;
            for (int player : order) {
                long with = before | 1L << player;
                shares[player] += chance * (game.worth(with) - game.worth(before));
                before = with;
            }
        };
    }

    /** Only orders count in which nobody of another union stands between two of one. */
    static double[] owen(CoalitionalGame game, CoalitionStructure unions) {
        return mean(game.players(), order -> together(order, unions) ? 1 : 0, contributions(game));
    }

    private static boolean together(int[] order, CoalitionStructure unions) {
        boolean[] met = new boolean[unions.size()];
        for (int k = 0; k < order.length; k++) {
            int union = unions.blocOf(order[k]);
            if (met[union] && unions.blocOf(order[k - 1]) != union) {
                return false;
            }
            met[union] = true;
        }
        return true;
    }

    /** From the end: who is last is drawn with the weights, then the last but one, and so on. */
    static double[] weighted(CoalitionalGame game, double[] weights, CoalitionStructure ranks) {
        return mean(
                game.players(),
                order -> {
                    double chance = 1;
                    for (int last = order.length - 1; last >= 0; last--) {
                        int[] rest = Arrays.copyOf(order, last + 1);
                        int first = Arrays.stream(rest).map(ranks::blocOf).min().getAsInt();
                        double sum =
                                Arrays.stream(rest)
                                        .filter(i -> ranks.blocOf(i) == first)
                                        .mapToDouble(i -> weights[i])
                                        .sum();
                        chance *=
                                ranks.blocOf(order[last]) == first ? weights[order[last]] / sum : 0;
                    }
                    return chance;
                },
                contributions(game));
    }

    /** Each who joins gets the mean contribution of all who are then there. */
    static double[] solidarity(CoalitionalGame game) {
        return mean(
                game.players(),
                order -> 1,
                (order, chance, shares) -> {
                    long members = 0;
                    for (int player : order) {
                        members |= 1L << player;
                        double sum = 0;
                        for (int i = 0; i < order.length; i++) {
                            if ((members >> i & 1) == 1) {
                                sum += game.worth(members) - game.worth(members ^ 1L << i);
                            }
                        }
                        shares[player] += chance * sum / Long.bitCount(members);
                    }
                });
    }

    /** From the last back, each shares a part of the joint surplus with those before. */
    static double[] consensus(CoalitionalGame game, double newcomerPart) {
        return mean(
                game.players(),
                order -> 1,
                (order, chance, shares) -> {
                    long members = game.grand();
                    double rest = game.worth(members);
                    for (int last = order.length - 1; last > 0; last--) {
                        int player = order[last];
                        members ^= 1L << player;
                        double alone = game.worth(1L << player);
                        double surplus = rest - game.worth(members) - alone;
                        shares[player] += chance * (alone + newcomerPart * surplus);
                        rest = game.worth(members) + (1 - newcomerPart) * surplus;
                    }
                    shares[order[0]] += chance * rest;
                });
    }
}
