package multilateral.benchmarks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

/** Another way to the prenucleolus, and one look at all coalitions. */
public final class NucleolusRivals {

    private static final double TIGHT = 1e-7;

    private NucleolusRivals() {}

    /**
     * Draws the worths of a random game.
     *
     * @param players the number of players
     * @param whole whether worths are whole, from 0 to 99, or real, from 0 to 1
     * @param seed the seed
     * @return the table
     */
    public static double[] worths(int players, boolean whole, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] worths = new double[1 << players];
        for (int mask = 1; mask < worths.length; mask++) {
            worths[mask] = whole ? random.nextInt(100) : random.nextDouble();
        }
        return worths;
    }

    /**
     * Finds the largest excess with two tables of half sums: what anything that looks at all
     * coalitions once has to do.
     *
     * @param worths the table
     * @param payoffs what each player gets
     * @return the largest excess of a proper coalition
     */
    public static double scan(double[] worths, double... payoffs) {
        int lowBits = payoffs.length / 2;
        double[] low = sums(payoffs, 0, lowBits);
        double[] high = sums(payoffs, lowBits, payoffs.length - lowBits);
        double largest = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < high.length; row++) {
            int first = row * low.length;
            int from = row == 0 ? 1 : 0;
            int to = row == high.length - 1 ? low.length - 1 : low.length;
            double most = largest + high[row];
            for (int j = from; j < to; j++) {
                double excess = worths[first + j] - low[j];
                if (excess > most) {
                    most = excess;
                }
            }
            largest = most - high[row];
        }
        return largest;
    }

    private static double[] sums(double[] payoffs, int from, int count) {
        double[] sums = new double[1 << count];
        for (int mask = 1; mask < sums.length; mask++) {
            sums[mask] =
                    sums[mask & mask - 1] + payoffs[from + Integer.numberOfTrailingZeros(mask)];
        }
        return sums;
    }

    /**
     * The prenucleolus by a sequence of linear programs with all coalitions, on ojAlgo. Which tight
     * coalitions are tight at every solution is decided by further programs that spread slack over
     * them.
     *
     * @param worths the table
     * @param players the number of players
     * @return one payoff per player
     */
    public static double[] fullPrograms(double[] worths, int players) {
        boolean[] settled = new boolean[worths.length];
        double[] gets = new double[worths.length];
        settled[worths.length - 1] = true;
        gets[worths.length - 1] = worths[worths.length - 1];
        double[] payoffs = new double[players];
        while (rank(settled, players) < players) {
            Program lowest = new Program(worths, settled, gets, players);
            double[] solution = lowest.lowestLevel();
            double level = solution[players];
            List<Integer> tight = new ArrayList<>();
            for (int mask = 1; mask < worths.length - 1; mask++) {
                if (!settled[mask] && worths[mask] - sum(solution, mask) > level - TIGHT) {
                    tight.add(mask);
                }
            }
            List<Integer> slack;
            do {
                slack = new Program(worths, settled, gets, players).slack(level, tight);
                tight.removeAll(slack);
            } while (!slack.isEmpty() && !tight.isEmpty());
            for (int mask : tight) {
                settled[mask] = true;
                gets[mask] = worths[mask] - level;
            }
            System.arraycopy(solution, 0, payoffs, 0, players);
        }
        return payoffs;
    }

    private static double sum(double[] payoffs, int mask) {
        double sum = 0;
        for (int rest = mask; rest != 0; rest &= rest - 1) {
            sum += payoffs[Integer.numberOfTrailingZeros(rest)];
        }
        return sum;
    }

    private static int rank(boolean[] settled, int players) {
        double[][] echelon = new double[players][];
        int rank = 0;
        for (int mask = 1; mask < settled.length && rank < players; mask++) {
            if (settled[mask] && add(echelon, mask, players)) {
                rank++;
            }
        }
        return rank;
    }

    private static boolean add(double[][] echelon, int mask, int players) {
        double[] row = new double[players];
        for (int i = 0; i < players; i++) {
            row[i] = mask >> i & 1;
        }
        for (int i = 0; i < players; i++) {
            if (Math.abs(row[i]) > 1e-9) {
                if (echelon[i] == null) {
                    echelon[i] = row;
                    return true;
                }
                double factor = row[i] / echelon[i][i];
                for (int j = i; j < players; j++) {
                    row[j] -= factor * echelon[i][j];
                }
            }
        }
        return false;
    }

    /** One program over payoffs. */
    private static final class Program {
        private final double[] worths;
        private final boolean[] settled;
        private final int players;
        private final ExpressionsBasedModel model = new ExpressionsBasedModel();
        private final List<Variable> payoffs = new ArrayList<>();

        Program(double[] worths, boolean[] settled, double[] gets, int players) {
            this.worths = worths;
            this.settled = settled;
            this.players = players;
            for (int i = 0; i < players; i++) {
                payoffs.add(model.newVariable("x" + i));
            }
            for (int mask = 1; mask < worths.length; mask++) {
                if (settled[mask]) {
                    coalition(mask).level(gets[mask]);
                }
            }
        }

        private Expression coalition(int mask) {
            Expression expression = model.newExpression("S" + mask);
            for (int i = 0; i < players; i++) {
                if ((mask >> i & 1) != 0) {
                    expression.set(payoffs.get(i), BigDecimal.ONE);
                }
            }
            return expression;
        }

        double[] lowestLevel() {
            Variable level = model.newVariable("level").weight(1);
            for (int mask = 1; mask < worths.length; mask++) {
                if (!settled[mask]) {
                    coalition(mask).set(level, BigDecimal.ONE).lower(worths[mask]);
                }
            }
            model.minimise();
            double[] solution = new double[players + 1];
            for (int i = 0; i < players; i++) {
                solution[i] = payoffs.get(i).getValue().doubleValue();
            }
            solution[players] = level.getValue().doubleValue();
            return solution;
        }

        /** Those of the tight coalitions that one solution leaves better off. */
        List<Integer> slack(double level, List<Integer> tight) {
            List<Variable> slacks = new ArrayList<>();
            for (int mask = 1; mask < worths.length; mask++) {
                if (!settled[mask]) {
                    Expression expression =
                            coalition(mask).lower(worths[mask] - level - TIGHT / 100);
                    if (tight.contains(mask)) {
                        Variable slack = model.newVariable("s" + mask).lower(0).upper(1).weight(1);
                        slacks.add(slack);
                        expression.set(slack, BigDecimal.ONE.negate());
                    }
                }
            }
            model.maximise();
            List<Integer> loose = new ArrayList<>();
            for (int k = 0; k < slacks.size(); k++) {
                if (slacks.get(k).getValue().doubleValue() > TIGHT) {
                    loose.add(tight.get(k));
                }
            }
            return loose;
        }
    }
}
