package multilateral.cooperative;

import java.util.List;
import java.util.stream.IntStream;
import multilateral.actor.Coalition;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/** Axioms about the payoffs in one game. */
final class PayoffAxioms {

    /** Contributions that differ by less, as a part of the largest worth, count as equal. */
    private static final double SAME = 1e-12;

    private final CoalitionalGame game;
    private final List<CoalitionalGame> games;
    private final double[] worth;
    private final double[] pay;
    private final double same;

    PayoffAxioms(CoalitionalGame game, Quantities payoffs) {
        this.game = game;
        this.games = List.of(game);
        this.worth = worths(game);
        this.pay = payoffs.toArray();
        double largest = 0;
        for (double each : worth) {
            largest = Math.max(largest, Math.abs(each));
        }
        this.same = SAME * largest;
    }

    static double[] worths(CoalitionalGame game) {
        double[] worths = new double[1 << game.players()];
        game.fill(0, worths);
        return worths;
    }

    void look(AxiomCases cases) {
        switch (cases.axiom()) {
            case EFFICIENCY -> efficiency(cases);
            case SYMMETRY -> symmetry(cases);
            case NULL_PLAYER -> dummies(cases, true);
            case DUMMY -> dummies(cases, false);
            case INDIVIDUAL_RATIONALITY -> individualRationality(cases);
            default -> core(cases);
        }
    }

    private String id(int player) {
        return game.actors().get(player).id();
    }

    private double sum(long coalition) {
        double sum = 0;
        for (long rest = coalition; rest != 0; rest &= rest - 1) {
            sum += pay[Long.numberOfTrailingZeros(rest)];
        }
        return sum;
    }

    private void efficiency(AxiomCases cases) {
        cases.equal(
                games,
                game.grand(),
                worth[worth.length - 1],
                sum(game.grand()),
                "the payoffs do not add up to the worth of all");
    }

    private void symmetry(AxiomCases cases) {
        for (int i = 0; i < pay.length; i++) {
            for (int j = i + 1; j < pay.length; j++) {
                if (alike(1 << i, 1 << j)) {
                    cases.equal(
                            games,
                            (1L << i) | (1L << j),
                            pay[i],
                            pay[j],
                            id(j) + " adds as much to every coalition as " + id(i));
                }
            }
        }
    }

    private boolean alike(int i, int j) {
        return IntStream.range(0, worth.length)
                .filter(mask -> (mask & (i | j)) == 0)
                .allMatch(mask -> Math.abs(worth[mask | i] - worth[mask | j]) <= same);
    }

    private void dummies(AxiomCases cases, boolean nothing) {
        for (int i = 0; i < pay.length; i++) {
            double alone = nothing ? 0 : worth[1 << i];
            if (adds(1 << i, alone)) {
                cases.equal(
                        games,
                        1L << i,
                        alone,
                        pay[i],
                        id(i)
                                + (nothing
                                        ? " adds nothing to any coalition"
                                        : " adds its own worth to every coalition"));
            }
        }
    }

    private boolean adds(int player, double amount) {
        return IntStream.range(0, worth.length)
                .filter(mask -> (mask & player) == 0)
                .allMatch(mask -> Math.abs(worth[mask | player] - worth[mask] - amount) <= same);
    }

    private void individualRationality(AxiomCases cases) {
        double alone = 0;
        for (int i = 0; i < pay.length; i++) {
            alone += worth[1 << i];
        }
        if (alone <= worth[worth.length - 1] + same) {
            for (int i = 0; i < pay.length; i++) {
                cases.atLeast(
                        games, 1L << i, worth[1 << i], pay[i], id(i) + " gets less than alone");
            }
        }
    }

    private void core(AxiomCases cases) {
        if (coreIsEmpty()) {
            return;
        }
        efficiency(cases);
        int worst = 1;
        for (int mask = 1; mask < worth.length; mask++) {
            if (worth[mask] - sum(mask) > worth[worst] - sum(worst)) {
                worst = mask;
            }
        }
        cases.atLeast(
                games,
                worst,
                worth[worst],
                sum(worst),
                "the core is not empty, and "
                        + Phrases.braces(new Coalition(game.actors(), worst))
                        + " gets less than its worth");
    }

    /**
     * Whether some balanced family of coalitions is worth more than all (Bondareva 1963, Shapley
     * 1967).
     */
    private boolean coreIsEmpty() {
        int players = pay.length;
        int proper = worth.length - 2;
        double most = worth[worth.length - 1];
        if (proper == 0) {
            return false;
        }
        double[] worths = new double[proper];
        System.arraycopy(worth, 1, worths, 0, proper);
        double[][] contains = new double[players][proper];
        for (int k = 0; k < proper; k++) {
            for (int i = 0; i < players; i++) {
                contains[i][k] = ((k + 1) >>> i) & 1;
            }
        }
        List<LinearConstraint> balanced =
                IntStream.range(0, players)
                        .mapToObj(i -> new LinearConstraint(contains[i], Relationship.EQ, 1))
                        .toList();
        double best =
                new SimplexSolver()
                        .optimize(
                                new MaxIter(1_000_000),
                                new LinearObjectiveFunction(worths, 0),
                                new LinearConstraintSet(balanced),
                                GoalType.MAXIMIZE,
                                new NonNegativeConstraint(true))
                        .getValue();
        return best > most + 1000 * same;
    }
}
