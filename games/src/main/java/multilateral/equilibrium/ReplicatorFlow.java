package multilateral.equilibrium;

import multilateral.game.MixedProfile;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.nonstiff.DormandPrince853Integrator;

/**
 * The flow of the replicator equations. The state holds for every action a logarithm of its share,
 * up to a constant per player, and then the integral of its share over time.
 */
final class ReplicatorFlow implements LearningProcess, FirstOrderDifferentialEquations {

    private static final double SHORTEST = 1e-12;
    private static final double LONGEST = 1e3;
    private static final double ERROR = 1e-10;

    private final PayoffField field;
    private final boolean average;
    private final int size;
    private final double[] state;
    private final double[] shares;
    private final double[] payoffs;
    private final double[] averages;
    private final boolean[] played;
    private final DormandPrince853Integrator integrator;
    private double time;

    ReplicatorFlow(PayoffField field, MixedProfile start, boolean average) {
        this.field = field;
        this.average = average;
        size = field.size();
        shares = field.flat(start);
        averages = shares.clone();
        payoffs = new double[size];
        state = new double[2 * size];
        played = new boolean[size];
        for (int a = 0; a < size; a++) {
            played[a] = shares[a] > 0;
            state[a] = played[a] ? Math.log(shares[a]) : 0;
        }
        integrator = new DormandPrince853Integrator(SHORTEST, LONGEST, ERROR, ERROR);
    }

    @Override
    public int getDimension() {
        return 2 * size;
    }

    @Override
    public void computeDerivatives(double t, double[] y, double[] derivative) {
        share(y);
        field.deviations(shares, payoffs);
        for (int player = 0; player < field.players(); player++) {
            double expected = field.expected(player, shares, payoffs);
            for (int a = field.offset(player); a < field.offset(player + 1); a++) {
                derivative[a] = played[a] ? payoffs[a] - expected : 0;
                derivative[size + a] = shares[a];
            }
        }
    }

    /** Computes all shares from their logarithms; those below any subnormal are zero. */
    private void share(double[] y) {
        for (int player = 0; player < field.players(); player++) {
            int from = field.offset(player);
            int to = field.offset(player + 1);
            double highest = Double.NEGATIVE_INFINITY;
            for (int a = from; a < to; a++) {
                highest = played[a] ? Math.max(highest, y[a]) : highest;
            }
            double sum = 0;
            for (int a = from; a < to; a++) {
                double log = y[a] - highest;
                shares[a] = played[a] && log > LogitSystem.FLOOR ? Math.exp(log) : 0;
                sum += shares[a];
            }
            for (int a = from; a < to; a++) {
                shares[a] /= sum;
            }
        }
    }

    @Override
    public void advance() {
        advanceTo(time + 1);
    }

    void advanceTo(double until) {
        integrator.integrate(this, time, state, until, state);
        time = until;
        share(state);
        for (int a = 0; a < size; a++) {
            averages[a] = state[size + a] / time;
        }
    }

    @Override
    public double[] answer() {
        return average ? averages : shares;
    }
}
