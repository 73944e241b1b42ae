package multilateral.equilibrium;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import multilateral.game.NormalFormGame;
import multilateral.solve.Budget;
import multilateral.solve.Effort;
import multilateral.solve.Why;

/**
 * The linear programs of one run of {@link CorrelatedEquilibrium}. Payoffs are normalised inside;
 * what comes out is in the units of the game.
 */
final class CorrelatedSearch {

    /** Probabilities up to this are noise. */
    private static final double NEGLIGIBLE = 1e-13;

    /** The end of one linear program. */
    static final class Finding {

        private final DistributionProgram.State state;
        private final double[] point;
        private final List<Double> weights;
        private final List<IncentivePrice> prices;

        Finding(
                DistributionProgram.State state,
                double[] point,
                List<Double> weights,
                List<IncentivePrice> prices) {
            this.state = state;
            this.point = point;
            this.weights = weights;
            this.prices = prices;
        }

        /** How the program ended. */
        DistributionProgram.State state() {
            return state;
        }

        /** One weight per profile, zero or more, not all zero; no equilibrium before the end. */
        double[] point() {
            return point;
        }

        /** The weights of the players' payoffs in what was maximised. */
        List<Double> weights() {
            return weights;
        }

        /** The prices of incentive constraints, or their weights in a contradiction. */
        List<IncentivePrice> prices() {
            return prices;
        }

        /** The same at another point. */
        Finding at(double[] other) {
            return new Finding(state, other, weights, prices);
        }
    }

    private final NormalFormGame game;
    private final IncentiveRows rows;
    private final boolean[] banned;
    private final double[][] payoffs;
    private final double[] spreads;
    private final Budget budget;
    private Effort effort = Effort.start();
    private Optional<Why> why = Optional.empty();

    CorrelatedSearch(NormalFormGame game, boolean coarse, boolean[] banned, Budget budget) {
        this.game = game;
        this.banned = banned;
        this.budget = budget;
        rows = new IncentiveRows(game.normalised(), coarse);
        payoffs = new double[game.players()][];
        spreads = new double[payoffs.length];
        for (int player = 0; player < payoffs.length; player++) {
            payoffs[player] = game.payoffs(player);
            spreads[player] = max(payoffs[player]) - min(payoffs[player]);
        }
    }

    static double max(double[] values) {
        return Arrays.stream(values).max().orElseThrow();
    }

    private static double min(double[] values) {
        return Arrays.stream(values).min().orElseThrow();
    }

    NormalFormGame game() {
        return game;
    }

    double spread(int player) {
        return spreads[player];
    }

    Effort effort() {
        return effort;
    }

    /** What ended the last program before its end, if so. */
    Optional<Why> why() {
        return why;
    }

    /** Maximises a weighted sum of payoffs. */
    Finding maximise(double... weights) {
        double[] objective = new double[rows.columns()];
        for (int player = 0; player < weights.length; player++) {
            for (int cell = 0; weights[player] != 0 && cell < objective.length; cell++) {
                objective[cell] += weights[player] * payoffs[player][cell];
            }
        }
        double high = max(objective);
        double scale = high - min(objective);
        for (int cell = 0; cell < objective.length; cell++) {
            objective[cell] = scale == 0 ? 0 : (objective[cell] - high) / scale;
        }
        DistributionProgram program =
                new DistributionProgram(rows, objective.length, objective, banned);
        DistributionProgram.State state = run(program);
        List<Double> given = Arrays.stream(weights).boxed().toList();
        return finding(program, state, given, scale);
    }

    /** Maximises the least gain of some players over some levels. */
    Finding maximiseMinimum(double[] levels, int... counted) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int player : counted) {
            low = Math.min(low, min(payoffs[player]) - levels[player]);
            high = Math.max(high, max(payoffs[player]) - levels[player]);
        }
        double scale = high > low ? high - low : 1;
        double[][] gains = new double[counted.length][rows.columns()];
        for (int k = 0; k < counted.length; k++) {
            for (int cell = 0; cell < gains[k].length; cell++) {
                gains[k][cell] = (payoffs[counted[k]][cell] - levels[counted[k]] - high) / scale;
            }
        }
        FairnessRows fair = new FairnessRows(rows, gains);
        double[] objective = Arrays.copyOf(gains[0], fair.columns());
        objective[rows.columns()] = -1;
        DistributionProgram program =
                new DistributionProgram(
                        fair, rows.columns(), objective, Arrays.copyOf(banned, objective.length));
        DistributionProgram.State state = run(program);
        return finding(program, state, shares(program, fair, counted), scale);
    }

    /** How much each player's gain counts in the dual of the least gain. */
    private List<Double> shares(DistributionProgram program, FairnessRows fair, int[] counted) {
        List<Double> weights = new ArrayList<>(Collections.nCopies(payoffs.length, 0.0));
        int[] binding = program.binding();
        double[] prices = program.prices();
        double rest = 1;
        for (int k = 1; k < binding.length; k++) {
            int other = fair.counted(binding[k]);
            if (other > 0) {
                weights.set(counted[other], prices[k]);
                rest -= prices[k];
            }
        }
        weights.set(counted[0], Math.max(0, rest));
        return weights;
    }

    private DistributionProgram.State run(DistributionProgram program) {
        DistributionProgram.State state = DistributionProgram.State.IMPROVING;
        while (state == DistributionProgram.State.IMPROVING) {
            why = budget.exhaustedBy(effort);
            if (why.isPresent()) {
                program.renew();
                return state;
            }
            state = program.step();
            budget.progress().at(effort, program.violation());
            effort = effort.next();
        }
        return state;
    }

    private Finding finding(
            DistributionProgram program,
            DistributionProgram.State state,
            List<Double> weights,
            double scale) {
        double[] point = new double[rows.columns()];
        int[] basis = program.basis();
        double[] values = program.point();
        for (int k = 0; k < basis.length; k++) {
            if (basis[k] < point.length && values[k] > NEGLIGIBLE) {
                point[basis[k]] = values[k];
            }
        }
        List<IncentivePrice> prices = new ArrayList<>();
        int[] binding = program.binding();
        if (state == DistributionProgram.State.INFEASIBLE) {
            double[] contradiction = program.contradiction();
            for (int k = 1; k < binding.length; k++) {
                addPrice(binding[k], contradiction[k], prices);
            }
            program.unsatisfied().ifPresent(row -> addPrice(row, 1, prices));
            return new Finding(
                    state, point, Collections.nCopies(payoffs.length, 0.0), List.copyOf(prices));
        }
        double[] duals = program.prices();
        for (int k = 1; k < binding.length; k++) {
            addPrice(binding[k], scale * duals[k], prices);
        }
        return new Finding(state, point, weights, prices);
    }

    private void addPrice(int row, double normalised, List<IncentivePrice> prices) {
        if (row < rows.rows() && normalised > 0) {
            int player = rows.player(row);
            prices.add(
                    new IncentivePrice(
                            player,
                            rows.recommended(row, player),
                            rows.instead(row, player),
                            normalised / spreads[player]));
        }
    }
}
