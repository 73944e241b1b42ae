package multilateral.equilibrium;

import multilateral.game.NormalFormGame;

/**
 * The payoffs of a leader and a follower, by the leader's action, then the follower's. Actions of
 * several leaders together count as those of one.
 */
final class LeaderTables {

    /** What the leader gets, weighted where there are several. */
    private final double[][] leader;

    private final double[][] follower;

    LeaderTables(double[][] leader, double[][] follower) {
        this.leader = checked("leader", leader);
        this.follower = checked("follower", follower);
    }

    private static double[][] checked(String role, double[][] payoffs) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double[] row : payoffs) {
            for (double payoff : row) {
                low = Math.min(low, payoff);
                high = Math.max(high, payoff);
            }
        }
        if (!(high - low < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "payoffs of the "
                            + role
                            + " (from "
                            + low
                            + " to "
                            + high
                            + ") must differ by a finite amount; divide them by 4");
        }
        return payoffs;
    }

    /** A game of two players, one of whom leads. */
    static LeaderTables of(NormalFormGame game, int leader) {
        int follower = 1 - leader;
        double[][] led = new double[game.actions(leader)][game.actions(follower)];
        double[][] followed = new double[game.actions(leader)][game.actions(follower)];
        int[] at = new int[2];
        for (int own = 0; own < led.length; own++) {
            for (int reply = 0; reply < led[own].length; reply++) {
                at[leader] = own;
                at[follower] = reply;
                led[own][reply] = game.payoff(leader, at);
                followed[own][reply] = game.payoff(follower, at);
            }
        }
        return new LeaderTables(led, followed);
    }

    int actions() {
        return leader.length;
    }

    int replies() {
        return leader[0].length;
    }

    double leader(int action, int reply) {
        return leader[action][reply];
    }

    double follower(int action, int reply) {
        return follower[action][reply];
    }

    /** What the leader expects from a mixed action and a reply. */
    double leader(double[] mix, int reply) {
        return expected(leader, mix, reply);
    }

    /** What the follower expects from a reply to a mixed action. */
    double follower(double[] mix, int reply) {
        return expected(follower, mix, reply);
    }

    private static double expected(double[][] payoffs, double[] mix, int reply) {
        double sum = 0;
        for (int action = 0; action < mix.length; action++) {
            sum += mix[action] == 0 ? 0 : mix[action] * payoffs[action][reply];
        }
        return sum;
    }

    /** The follower's reply to a mixed action; replies worse by no more than a tolerance tie. */
    int reply(double[] mix, FollowerTie tie, double tolerance) {
        double best = Double.NEGATIVE_INFINITY;
        for (int reply = 0; reply < replies(); reply++) {
            best = Math.max(best, follower(mix, reply));
        }
        int chosen = -1;
        for (int reply = 0; reply < replies(); reply++) {
            if (follower(mix, reply) >= best - tolerance
                    && (chosen < 0 || prefers(mix, reply, chosen, tie))) {
                chosen = reply;
            }
        }
        return chosen;
    }

    private boolean prefers(double[] mix, int reply, int other, FollowerTie tie) {
        double more = leader(mix, reply) - leader(mix, other);
        return tie == FollowerTie.FAVOURS_LEADER ? more > 0 : more < 0;
    }

    /** Whether the follower gets the same from two replies whatever the leader does. */
    boolean alike(int reply, int other) {
        boolean alike = true;
        for (double[] payoffs : follower) {
            alike &= payoffs[reply] == payoffs[other];
        }
        return alike;
    }

    /** The leader's payoffs moved and stretched to lie from 1 to 2. */
    double[][] stretchedLeader() {
        return stretched(leader);
    }

    /** The follower's payoffs moved and stretched to lie from 1 to 2. */
    double[][] stretchedFollower() {
        return stretched(follower);
    }

    private static double[][] stretched(double[][] payoffs) {
        double low = low(payoffs);
        double factor = factor(payoffs);
        double[][] stretched = new double[payoffs.length][payoffs[0].length];
        for (int i = 0; i < stretched.length; i++) {
            for (int j = 0; j < stretched[i].length; j++) {
                stretched[i][j] = 1 + (payoffs[i][j] * factor - low * factor);
            }
        }
        return stretched;
    }

    /** By how much the follower's stretched payoffs are more stretched than the leader's. */
    double stretchOfFollower() {
        double ofLeader = factor(leader);
        return ofLeader == 0 ? 0 : factor(follower) / ofLeader;
    }

    /** A power of two that makes the spread less than 1; zero if there is none. */
    private static double factor(double[][] payoffs) {
        double spread = high(payoffs) / 2 - low(payoffs) / 2;
        return spread == 0 ? 0 : Math.scalb(1.0, -Math.getExponent(spread) - 2);
    }

    double leaderSpread() {
        return high(leader) - low(leader);
    }

    double followerSpread() {
        return high(follower) - low(follower);
    }

    private static double low(double[][] payoffs) {
        double low = payoffs[0][0];
        for (double[] row : payoffs) {
            for (double payoff : row) {
                low = Math.min(low, payoff);
            }
        }
        return low;
    }

    private static double high(double[][] payoffs) {
        double high = payoffs[0][0];
        for (double[] row : payoffs) {
            for (double payoff : row) {
                high = Math.max(high, payoff);
            }
        }
        return high;
    }
}
