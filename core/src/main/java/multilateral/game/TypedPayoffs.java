package multilateral.game;

import java.util.Arrays;

/** What the players of a {@link TypedGame} expect when the others mix. */
final class TypedPayoffs {

    private final TypedShape shape;

    private final TypedTable[] tables;

    TypedPayoffs(TypedShape shape, TypedTable[] tables) {
        this.shape = shape;
        this.tables = tables;
    }

    /** By type, then action, when all members of a type mix alike. */
    double[][] against(double[][] strategies) {
        CountWeights[] all = new CountWeights[strategies.length];
        double[][] payoffs = new double[strategies.length][];
        for (int t = 0; payoffs.length > 1 && t < payoffs.length; t++) {
            all[t] = CountWeights.of(shape.all(t), shape.members(t), strategies[t]);
        }
        for (int t = 0; t < payoffs.length; t++) {
            CountWeights[] others = all.clone();
            others[t] = CountWeights.of(shape.others(t, t), shape.members(t) - 1, strategies[t]);
            payoffs[t] = expected(t, others);
        }
        return payoffs;
    }

    /** By action, for one player; the distribution of the others is built one by one. */
    double[] deviations(int player, MixedProfile profile) {
        int type = shape.typeOf(player);
        CountWeights[] others = new CountWeights[shape.types()];
        int from = 0;
        for (int t = 0; t < others.length; t++) {
            double[][] strategies = new double[shape.members(t) - (t == type ? 1 : 0)][];
            for (int i = 0; i < strategies.length; i++) {
                int other = from + i;
                strategies[i] = profile.weights(t == type && other >= player ? other + 1 : other);
            }
            others[t] = CountWeights.of(shape.others(type, t), shape.actions(t), strategies);
            from += shape.members(t);
        }
        return expected(type, others);
    }

    /** By player, then action; quick if all members of each type mix alike. */
    double[][] deviations(MixedProfile profile) {
        double[][] alike = new double[shape.types()][];
        boolean same = true;
        int player = 0;
        for (int t = 0; t < alike.length; t++) {
            alike[t] = profile.weights(player);
            for (int i = 0; i < shape.members(t); i++) {
                same &= Arrays.equals(alike[t], profile.weights(player));
                player++;
            }
        }
        double[][] each = same ? against(alike) : alike;
        double[][] payoffs = new double[player][];
        for (int p = 0; p < player; p++) {
            payoffs[p] = same ? each[shape.typeOf(p)].clone() : deviations(p, profile);
        }
        return payoffs;
    }

    private double[] expected(int type, CountWeights[] others) {
        double[] sums = new double[shape.actions(type)];
        for (int action = 0; action < sums.length; action++) {
            sums[action] = expected(tables[type].payoffs(action), type, others, 0, 0);
        }
        return sums;
    }

    private double expected(double[] table, int type, CountWeights[] others, int axis, int from) {
        CountWeights weights = others[axis];
        double sum = 0;
        if (axis == others.length - 1) {
            for (int entry = 0; entry < weights.size(); entry++) {
                sum += weights.weight(entry) * table[from + weights.index(entry)];
            }
            return sum;
        }
        int next = shape.others(type, axis + 1).size();
        for (int entry = 0; entry < weights.size(); entry++) {
            int at = (from + weights.index(entry)) * next;
            sum += weights.weight(entry) * expected(table, type, others, axis + 1, at);
        }
        return sum;
    }
}
