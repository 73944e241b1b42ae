package multilateral.equilibrium;

/**
 * Equilibria in which only two or three players mix, two actions each, in closed form: the supports
 * that come next to the pure ones in the order of Porter, Nudelman and Shoham (2008), by size
 * first.
 *
 * <p>With the others' actions fixed, two players face a two by two game, whose mixed equilibrium is
 * a quotient; for three the weight of the third solves a quadratic equation. A support is skipped
 * as soon as one of its actions is better than the other against all that the others may play
 * there. Equilibria of games with ties may be missed. Nothing is tried where there are more than
 * {@value #MOST} supports of a kind. A step is {@value #BLOCK} supports.
 */
final class SmallSupports {

    private static final long MOST = 200_000;
    private static final int BLOCK = 256;

    /** How much better an action outside may seem, for rounding. */
    private static final double ACCEPTED = 1e-9;

    private final EquilibriumSearch search;
    private final double[][] tables;
    private final int players;
    private final int[] actions;
    private final int[] strides;

    /** One action per player: that of those who do not mix, the first for those who do. */
    private final int[] profile;

    /** The mixing players, three at most. */
    private final int[] mixing = new int[3];

    /** From the cell of the first action of a mixing player to that of the second. */
    private final int[] jumps = new int[3];

    /** The weight of the first action of each mixing player. */
    private final double[] shares = new double[3];

    /** By mixing player, for the corners of the others: how much the second action gains. */
    private final double[][] gains = new double[3][4];

    private int mixers;
    private int pending;

    SmallSupports(EquilibriumSearch search) {
        this.search = search;
        tables = search.tables();
        players = search.scaled().players();
        actions = new int[players];
        strides = new int[players];
        profile = new int[players];
        int stride = 1;
        for (int player = 0; player < players; player++) {
            actions[player] = search.scaled().actions(player);
            strides[player] = stride;
            stride *= actions[player];
        }
    }

    /** Tries all supports; whether one holds an equilibrium. */
    boolean run() {
        for (mixers = 2; mixers <= Math.min(3, players); mixers++) {
            if (count(0, mixers) <= MOST && choose(0, 0)) {
                return true;
            }
        }
        return false;
    }

    /** How many supports there are in which so many of the players from one on mix. */
    private double count(int player, int mix) {
        if (player == players) {
            return mix == 0 ? 1 : 0;
        }
        double pure = actions[player] * count(player + 1, mix);
        double pairs = actions[player] * (actions[player] - 1) / 2.0;
        return mix == 0 || pairs == 0 ? pure : pure + pairs * count(player + 1, mix - 1);
    }

    /** Chooses who mixes. */
    private boolean choose(int from, int chosen) {
        if (chosen == mixers) {
            return fix(0, 0, 0);
        }
        for (int player = from; player < players; player++) {
            if (actions[player] > 1) {
                mixing[chosen] = player;
                if (choose(player + 1, chosen + 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Fixes the actions of those who do not mix, and two of those who do. */
    private boolean fix(int player, int mixer, int cell) {
        if (player == players) {
            return attempt(cell);
        }
        boolean mixes = mixer < mixers && mixing[mixer] == player;
        for (int action = 0; action < actions[player]; action++) {
            profile[player] = action;
            int at = cell + action * strides[player];
            if (!mixes && fix(player + 1, mixer, at)) {
                return true;
            }
            for (int second = action + 1; mixes && second < actions[player]; second++) {
                jumps[mixer] = (second - action) * strides[player];
                if (fix(player + 1, mixer + 1, at)) {
                    return true;
                }
            }
            if (!search.goesOn()) {
                return false;
            }
        }
        return false;
    }

    private boolean attempt(int cell) {
        if (++pending == BLOCK) {
            pending = 0;
            if (!search.count(1)) {
                return false;
            }
        }
        for (int mixer = 0; mixer < mixers; mixer++) {
            if (!compare(mixer, cell)) {
                return false;
            }
        }
        return mixers == 2 ? pair(cell) : triple(cell);
    }

    /** How much the second action of a mixing player gains at each corner; whether it depends. */
    private boolean compare(int mixer, int cell) {
        double[] table = tables[mixing[mixer]];
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        int next = mixer == 0 ? 1 : 0;
        int last = mixer == 2 ? 1 : 2;
        int corners = mixers == 2 ? 2 : 4;
        for (int corner = 0; corner < corners; corner++) {
            int at = cell + (corner & 1) * jumps[next] + (corner >> 1) * jumps[last];
            double gain = table[at + jumps[mixer]] - table[at];
            gains[mixer][corner] = gain;
            least = Math.min(least, gain);
            most = Math.max(most, gain);
        }
        return least < 0 && most > 0;
    }

    private boolean pair(int cell) {
        shares[0] = gains[1][1] / (gains[1][1] - gains[1][0]);
        shares[1] = gains[0][1] / (gains[0][1] - gains[0][0]);
        return accept(cell);
    }

    /**
     * The gains are bilinear in the weights of the second actions: those of the first two players
     * give each other's weight as a quotient in the third's, which leaves a quadratic equation.
     */
    private boolean triple(int cell) {
        double[] a = bilinear(gains[0]);
        double[] b = bilinear(gains[1]);
        double[] c = bilinear(gains[2]);
        double two =
                c[0] * a[3] * b[3] - c[1] * b[2] * a[3] - c[2] * a[2] * b[3] + c[3] * b[2] * a[2];
        double one =
                c[0] * (a[1] * b[3] + a[3] * b[1])
                        - c[1] * (b[0] * a[3] + b[2] * a[1])
                        - c[2] * (a[0] * b[3] + a[2] * b[1])
                        + c[3] * (b[0] * a[2] + b[2] * a[0]);
        double zero =
                c[0] * a[1] * b[1] - c[1] * b[0] * a[1] - c[2] * a[0] * b[1] + c[3] * b[0] * a[0];
        double discriminant = one * one - 4 * two * zero;
        if (!(discriminant >= 0)) {
            return false;
        }
        double half = -(one + Math.copySign(Math.sqrt(discriminant), one)) / 2;
        return third(half / two, a, b, cell) || third(zero / half, a, b, cell);
    }

    /** Constant, slopes and mixed term of the bilinear function with given values at corners. */
    private static double[] bilinear(double[] corners) {
        return new double[] {
            corners[0],
            corners[1] - corners[0],
            corners[2] - corners[0],
            corners[3] - corners[1] - corners[2] + corners[0]
        };
    }

    private boolean third(double weight, double[] a, double[] b, int cell) {
        double second = -(a[0] + a[2] * weight) / (a[1] + a[3] * weight);
        double first = -(b[0] + b[2] * weight) / (b[1] + b[3] * weight);
        if (!(isInside(weight) && isInside(second) && isInside(first))) {
            return false;
        }
        shares[0] = 1 - first;
        shares[1] = 1 - second;
        shares[2] = 1 - weight;
        return accept(cell);
    }

    private static boolean isInside(double weight) {
        return weight > 0 && weight < 1;
    }

    /** Whether nobody gains by another action; then the profile is offered. */
    private boolean accept(int cell) {
        for (int player = 0; player < players; player++) {
            for (int action = 0; action < actions[player]; action++) {
                if (gain(player, action, cell) > ACCEPTED) {
                    return false;
                }
            }
        }
        return offer();
    }

    /** What a player gains by an action, over the corners of those who mix. */
    private double gain(int player, int action, int cell) {
        double[] table = tables[player];
        double gain = 0;
        for (int corner = 0; corner < 1 << mixers; corner++) {
            double weight = 1;
            int at = cell;
            int own = cell;
            for (int mixer = 0; mixer < mixers; mixer++) {
                boolean second = ((corner >> mixer) & 1) == 1;
                weight *= second ? 1 - shares[mixer] : shares[mixer];
                at += second ? jumps[mixer] : 0;
                own += second && mixing[mixer] != player ? jumps[mixer] : 0;
            }
            int deviation = own + (action - profile[player]) * strides[player];
            gain += weight * (table[deviation] - table[at]);
        }
        return gain;
    }

    private boolean offer() {
        double[] weights = new double[search.payoffs().size()];
        for (int player = 0; player < players; player++) {
            weights[search.payoffs().offset(player) + profile[player]] = 1;
        }
        for (int mixer = 0; mixer < mixers; mixer++) {
            int player = mixing[mixer];
            int first = search.payoffs().offset(player) + profile[player];
            weights[first] = shares[mixer];
            weights[first + jumps[mixer] / strides[player]] = 1 - shares[mixer];
        }
        search.offer(weights);
        return new NewtonPolish(search).from(weights);
    }
}
