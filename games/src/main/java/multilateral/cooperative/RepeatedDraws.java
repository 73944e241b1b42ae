package multilateral.cooperative;

import java.util.SplittableRandom;
import java.util.function.Function;
import multilateral.actor.Quantities;
import multilateral.game.JoiningGame;
import multilateral.solve.Budget;
import multilateral.solve.Effort;
import multilateral.solve.Workers;

/**
 * Independent draws, cut into units of fixed size, each with a seed of its own, and merged in unit
 * order: so the same seed gives the same bits on any number of workers. The budget is looked at
 * after each unit, so that at least one is drawn; a step is a draw.
 *
 * @param count how many draws to take
 * @param unit how many draws are one piece of work, at least two
 */
record RepeatedDraws(long count, int unit, Budget budget, Workers workers) {

    /** Writes what one draw says of each player. */
    interface Draw {
        void take(double[] shares);
    }

    /** Estimates the share of each player by the mean of draws. */
    Sampled solve(JoiningGame game, long seed, Function<SplittableRandom, Draw> draws) {
        return sampled(game, moments(game.players(), seed, draws));
    }

    static Sampled sampled(JoiningGame game, Moments all) {
        return new Sampled(
                Quantities.of(game.actors(), game.unit(), all.means()),
                Quantities.of(game.actors(), game.unit(), all.standardErrors()),
                all.draws());
    }

    Moments moments(int players, long seed, Function<SplittableRandom, Draw> draws) {
        Moments all = new Moments(players);
        Effort start = Effort.start();
        workers.run(
                (count + unit - 1) / unit,
                number -> unit(number, players, seed, draws),
                (number, block) -> {
                    all.add(block);
                    Effort effort = start.plus(all.draws());
                    budget.progress().at(effort, all.largestStandardError());
                    return budget.exhaustedBy(effort).isEmpty();
                });
        return all;
    }

    private Moments unit(
            long number, int players, long seed, Function<SplittableRandom, Draw> draws) {
        Moments block = new Moments(players);
        Draw draw = draws.apply(new SplittableRandom(ShapleySampling.mix(seed, number)));
        double[] shares = new double[players];
        for (long k = Math.min(unit, count - number * unit); k > 0; k--) {
            draw.take(shares);
            block.add(shares);
        }
        return block;
    }
}
