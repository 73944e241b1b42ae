package multilateral.equilibrium;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import multilateral.game.MixedProfile;
import multilateral.game.StrategicGame;
import multilateral.solve.Budget;
import multilateral.solve.Effort;
import multilateral.solve.Outcome;
import multilateral.solve.Why;

/**
 * Best replies, round by round (Cournot 1838): in every round each player in turn, or all at once,
 * changes to an action that pays most against those of the others. A player who has such an action
 * keeps it, else takes the first one.
 *
 * <p>Only actions for certain are played. The path ends at a pure equilibrium, as it does from
 * everywhere in finite games with a potential when players move in turn (Monderer and Shapley
 * 1996), or comes back to a profile it has passed and would go round for ever: that is found out,
 * and ends the run as {@link Why#STALLED}. {@link #path} tells the cycle. All profiles passed are
 * kept, a hundred thousand by default at most. Payoffs are compared without a tolerance.
 */
public final class BestResponseDynamics {

    private static final long MOST_ROUNDS = 100_000;

    private final boolean simultaneous;
    private final Budget budget;

    private BestResponseDynamics(boolean simultaneous, Budget budget) {
        this.simultaneous = simultaneous;
        this.budget = budget;
    }

    /**
     * Returns the solver in which players move in turn, with a budget of 100,000 rounds.
     *
     * @return the solver
     */
    public static BestResponseDynamics withDefaults() {
        return new BestResponseDynamics(false, Budget.withDefaults().withMaxSteps(MOST_ROUNDS));
    }

    /**
     * Returns the solver in which all players move at once.
     *
     * @return a new solver
     */
    public BestResponseDynamics simultaneous() {
        return new BestResponseDynamics(true, budget);
    }

    /**
     * Returns the solver with another budget; a step is a round.
     *
     * @param other how much a run may cost; its progress is told the regret in payoffs
     * @return a new solver
     */
    public BestResponseDynamics with(Budget other) {
        return new BestResponseDynamics(simultaneous, other);
    }

    /**
     * Starts from everybody's first action.
     *
     * @param game the game
     * @return a pure equilibrium, or the profile of least regret passed if there was none
     */
    public Outcome<MixedProfile, MaxRegret> solve(StrategicGame game) {
        return solve(game, new int[game.players()]);
    }

    /**
     * Starts from random actions.
     *
     * @param game the game
     * @param seed the seed of the start
     * @return a pure equilibrium, or the profile of least regret passed if there was none
     */
    public Outcome<MixedProfile, MaxRegret> solve(StrategicGame game, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] start = new int[game.players()];
        Arrays.setAll(start, player -> random.nextInt(game.actions(player)));
        return solve(game, start);
    }

    /**
     * Starts from a profile of actions.
     *
     * @param game the game
     * @param start one action per player, from 0
     * @return a pure equilibrium, or the profile of least regret passed if there was none
     * @throws IllegalArgumentException if the game has no such profile
     */
    public Outcome<MixedProfile, MaxRegret> solve(StrategicGame game, int[] start) {
        Walk walk = new Walk(game, start);
        Optional<Why> why = walk.walk();
        MixedProfile best = MixedProfile.pure(game, walk.best);
        MaxRegret regret = MaxRegret.of(game, best);
        return walk.path().endsAtEquilibrium()
                ? new Outcome.Solved<>(best, regret, walk.effort)
                : new Outcome.Stopped<>(best, regret, walk.effort, why.orElse(Why.STALLED));
    }

    /**
     * Follows the path from a profile of actions.
     *
     * @param game the game
     * @param start one action per player, from 0
     * @return the path with its end: an equilibrium, a cycle, or the end of the budget
     * @throws IllegalArgumentException if the game has no such profile
     */
    public BestResponsePath path(StrategicGame game, int[] start) {
        Walk walk = new Walk(game, start);
        walk.walk();
        return walk.path();
    }

    /** One path. */
    private final class Walk {
        private final StrategicGame game;
        private final List<List<Integer>> profiles = new ArrayList<>();
        private final Map<List<Integer>, Integer> rounds = new HashMap<>();
        private int[] at;
        private int[] best;
        private double least = Double.POSITIVE_INFINITY;
        private int returnsTo = -1;
        private Effort effort = Effort.start();

        Walk(StrategicGame game, int[] start) {
            MixedProfile.pure(game, start);
            this.game = game;
            at = start.clone();
            best = at;
        }

        /** Goes on to an equilibrium or a cycle; why it could not, if so. */
        Optional<Why> walk() {
            Optional<Why> why = Optional.empty();
            while (why.isEmpty()) {
                List<Integer> profile = Arrays.stream(at).boxed().toList();
                Integer known = rounds.putIfAbsent(profile, profiles.size());
                if (known != null) {
                    returnsTo = known;
                    return why;
                }
                profiles.add(profile);
                int[] next = at.clone();
                double regret = 0;
                for (int player = 0; player < next.length; player++) {
                    int[] seen = simultaneous ? at : next;
                    int reply = reply(player, seen);
                    regret = Math.max(regret, gain(player, at));
                    next[player] = reply;
                }
                if (regret < least) {
                    least = regret;
                    best = at;
                }
                budget.progress().at(effort, least);
                why = budget.exhaustedBy(effort);
                at = next;
                effort = effort.next();
            }
            return why;
        }

        /** The player's own action if none is better, else the first of the best. */
        private int reply(int player, int[] profile) {
            int[] changed = profile.clone();
            int reply = profile[player];
            double most = game.payoff(player, profile);
            for (int action = 0; action < game.actions(player); action++) {
                changed[player] = action;
                double payoff = game.payoff(player, changed);
                if (payoff > most) {
                    most = payoff;
                    reply = action;
                }
            }
            return reply;
        }

        private double gain(int player, int[] profile) {
            int[] changed = profile.clone();
            changed[player] = reply(player, profile);
            return game.payoff(player, changed) - game.payoff(player, profile);
        }

        BestResponsePath path() {
            return new BestResponsePath(profiles, returnsTo);
        }
    }
}
