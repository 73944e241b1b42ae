package multilateral.equilibrium;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import multilateral.game.MixedProfile;
import multilateral.game.StrategicGame;
import multilateral.solve.Budget;
import multilateral.solve.Effort;
import multilateral.solve.Outcome;
import multilateral.solve.Why;

/** A process that moves a profile step by step, and how it is run. */
interface LearningProcess {

    /** The most steps a process makes unless the caller gives another budget. */
    long MOST_STEPS = 1_000_000;

    /** Makes one step. */
    void advance();

    /** The profile that the process answers with now, in flat order; for reading only. */
    double[] answer();

    /** The budget of a process by default: processes need not converge. */
    static Budget budget() {
        return Budget.withDefaults().withMaxSteps(MOST_STEPS);
    }

    static double checked(double tolerance) {
        if (!(tolerance > 0)) {
            throw new IllegalArgumentException(
                    "tolerance (" + tolerance + ") must be above 0; 1e-3 is usual");
        }
        return tolerance;
    }

    /**
     * Runs the process until the regret of its answer is within a tolerance. The regret is looked
     * at after every step at first, and after some six per cent more steps later on.
     */
    default Outcome<MixedProfile, MaxRegret> run(
            StrategicGame game, PayoffField field, double tolerance, Budget budget) {
        double[] payoffs = new double[field.size()];
        double[] best = answer().clone();
        double least = Double.POSITIVE_INFINITY;
        long next = 0;
        for (Effort effort = Effort.start(); ; effort = effort.next()) {
            Optional<Why> why = budget.exhaustedBy(effort);
            if (effort.steps() >= next || why.isPresent()) {
                double[] answer = answer();
                field.deviations(answer, payoffs);
                double regret = field.regret(answer, payoffs);
                if (regret < least) {
                    least = regret;
                    best = answer.clone();
                }
                next = effort.steps() + 1 + effort.steps() / 16;
            }
            budget.progress().at(effort, least);
            if (least <= tolerance || why.isPresent()) {
                MixedProfile profile = field.profile(best);
                MaxRegret regret = MaxRegret.of(game, profile);
                return least <= tolerance
                        ? new Outcome.Solved<>(profile, regret, effort)
                        : new Outcome.Stopped<>(profile, regret, effort, why.orElseThrow());
            }
            advance();
        }
    }

    /** Runs a number of steps and keeps a number of profiles, at even distances. */
    default Trajectory record(PayoffField field, long steps, int points) {
        if (steps < 1) {
            throw new IllegalArgumentException("steps (" + steps + ") must be at least 1");
        }
        checkPoints(points);
        List<Trajectory.Moment> moments = new ArrayList<>();
        moments.add(new Trajectory.Moment(0, field.profile(answer())));
        long done = 0;
        for (int point = 1; point < points; point++) {
            long until = Math.round((double) steps * point / (points - 1));
            if (until > done) {
                for (; done < until; done++) {
                    advance();
                }
                moments.add(new Trajectory.Moment(done, field.profile(answer())));
            }
        }
        return new Trajectory(moments);
    }

    static void checkPoints(int points) {
        if (points < 2) {
            throw new IllegalArgumentException(
                    "points (" + points + ") must be at least 2: the start and the end");
        }
    }
}
