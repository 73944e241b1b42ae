package multilateral.equilibrium;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import multilateral.game.TypedGame;

/**
 * When all actions of a face of a typed game pay alike: one polynomial for each action but the last
 * of each type, what it gains over the last, in as many variables in [0, 1]: the probability of the
 * type's first action, that of its second if not the first, and so on. The payoffs themselves are
 * its coefficients, by the binomial distribution of counts.
 */
final class FaceSystem {

    /** How wrong values may be by rounding, as a part of the largest gain. */
    static final double ROUNDING = 1e-12;

    /** A variable: the probability of an action if none of its type before it is played. */
    private record Variable(int type, int part, int largest) {}

    private final TypedGame face;
    private final List<Variable> variables = new ArrayList<>();

    /** By polynomial: whose gain it is, and the gains. */
    private final int[] owners;

    private final double[][] gains;
    private final double[] largest;
    private final double[] rounding;

    /** By variable: what is left for it, for its own type and for others; empty before use. */
    private final int[][] ownRemainders;

    private final int[][] otherRemainders;

    /** In which order variables are reduced: type by type, from each one's last. */
    private final int[] order;

    FaceSystem(TypedGame face) {
        this.face = face;
        int mixing = 0;
        for (int t = 0; t < face.types(); t++) {
            mixing += face.actionNames(t).size() > 1 ? 1 : 0;
        }
        for (int t = 0; t < face.types(); t++) {
            for (int part = 0; part < face.actionNames(t).size() - 1; part++) {
                int largest = face.members(t) - (mixing == 1 ? 1 : 0);
                variables.add(new Variable(t, part, largest));
            }
        }
        int count = variables.size();
        owners = variables.stream().mapToInt(Variable::type).toArray();
        gains = new double[count][];
        largest = new double[count];
        rounding = new double[count];
        ownRemainders = new int[count][0];
        otherRemainders = new int[count][0];
        order = order();
        for (int f = 0; f < count; f++) {
            int type = owners[f];
            gains[f] = face.gains(type, variables.get(f).part(), face.actionNames(type).size() - 1);
            largest[f] = largest(gains[f]);
            rounding[f] = ROUNDING * largest[f];
        }
    }

    private int[] order() {
        int[] places = new int[owners.length];
        int from = 0;
        for (int t = 0; t < face.types(); t++) {
            int count = face.actionNames(t).size() - 1;
            for (int i = 0; i < count; i++) {
                places[from + i] = from + count - 1 - i;
            }
            from += count;
        }
        return places;
    }

    private static double largest(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    int size() {
        return owners.length;
    }

    /** Whether some action is better than another of the face whatever the others do in it. */
    boolean dominated() {
        for (int f = 0; f < owners.length; f++) {
            if (BernsteinTensor.keepsSign(gains[f], 0)) {
                return true;
            }
            for (int g = 0; g < f; g++) {
                if (owners[g] == owners[f] && ordered(gains[f], gains[g])) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean ordered(double[] some, double[] others) {
        boolean above = true;
        boolean below = true;
        for (int i = 0; i < some.length && (above || below); i++) {
            above &= some[i] > others[i];
            below &= some[i] < others[i];
        }
        return above || below;
    }

    /** The mixed strategies at a point, by type. */
    double[][] strategies(double[] at) {
        double[][] strategies = new double[face.types()][];
        int variable = 0;
        for (int t = 0; t < strategies.length; t++) {
            strategies[t] = new double[face.actionNames(t).size()];
            double left = 1;
            int last = strategies[t].length - 1;
            for (int part = 0; part < last; part++) {
                double share = Math.min(1, Math.max(0, at[variable]));
                strategies[t][part] = left * share;
                left *= 1 - share;
                variable++;
            }
            strategies[t][last] = left;
        }
        return strategies;
    }

    /** What each action gains over the last of its type at a point, from the game's payoffs. */
    double[] gainsAt(double[] at) {
        double[][] payoffs = face.expectedPayoffs(strategies(at));
        double[] values = new double[owners.length];
        for (int f = 0; f < values.length; f++) {
            double[] own = payoffs[owners[f]];
            values[f] = own[variables.get(f).part()] - own[own.length - 1];
        }
        return values;
    }

    /** How wide parts are in each variable. */
    double[] widths() {
        return variables.stream()
                .mapToDouble(variable -> BernsteinCells.width(variable.largest()))
                .toArray();
    }

    /**
     * By how much the regret of a player can differ between the middle and any other point of a
     * box, as a part of the spread of payoffs: one summand for each variable. A payoff changes by
     * at most the spread times the probability that anybody acts otherwise.
     */
    double[] sway(Doubt box) {
        double[] sway = new double[owners.length];
        for (int d = 0; d < sway.length; d++) {
            int members = face.members(owners[d]);
            sway[d] = (2 * members + 1) * (box.high()[d] - box.low()[d]) / 2;
        }
        return sway;
    }

    /** How far a loss is more than rounding. */
    boolean reduced(double[] losses) {
        for (int f = 0; f < losses.length; f++) {
            if (losses[f] > 4 * rounding[f]) {
                return true;
            }
        }
        return false;
    }

    /** By polynomial: its coefficients; not a copy. */
    double[][] gains() {
        return gains;
    }

    double[] rounding() {
        return rounding;
    }

    /** The largest gain of a polynomial. */
    double largest(int polynomial) {
        return largest[polynomial];
    }

    /** The variable that is reduced at some place of the order. */
    int variable(int place) {
        return order[place];
    }

    /** The largest degree of any polynomial in a variable. */
    int degree(int variable) {
        return variables.get(variable).largest();
    }

    /** Whether a variable is its type's first. */
    boolean startsType(int variable) {
        return variables.get(variable).part() == 0;
    }

    /** What is left for an action and the last one, in the order of counts of the ones before. */
    int[] remainders(int variable, int polynomial) {
        boolean own = owners[variable] == owners[polynomial];
        int[][] known = own ? ownRemainders : otherRemainders;
        if (known[variable].length == 0) {
            int members = face.members(owners[variable]) - (own ? 1 : 0);
            int[] lefts = {members};
            for (int part = 0; part < variables.get(variable).part(); part++) {
                lefts =
                        Arrays.stream(lefts)
                                .flatMap(left -> IntStream.rangeClosed(0, left).map(i -> left - i))
                                .toArray();
            }
            known[variable] = lefts;
        }
        return known[variable];
    }
}
