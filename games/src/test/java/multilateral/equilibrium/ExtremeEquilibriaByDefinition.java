package multilateral.equilibrium;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import multilateral.game.ExactProfile;
import multilateral.game.NormalFormGame;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * All extreme equilibria of a small game of two players: for each player, every choice of as many
 * conditions as strategies and value have freedom is solved as a system of linear equations.
 *
 * <p>The unknowns are the probabilities of one player and the best payoff of the other; the
 * conditions are that an action is not played, or is a best reply. This shares nothing with {@link
 * VertexEnumeration}.
 */
final class ExtremeEquilibriaByDefinition {

    /**
     * A strategy with the conditions that hold.
     *
     * @param strategy one probability per action
     * @param unplayed own actions, as a mask
     * @param replies best replies of the other, as a mask
     */
    private record Vertex(List<BigFraction> strategy, long unplayed, long replies) {}

    private ExtremeEquilibriaByDefinition() {}

    static Set<ExactProfile> of(NormalFormGame game) {
        Set<ExactProfile> equilibria = new HashSet<>();
        Set<Vertex> columns = vertices(game, 1);
        for (Vertex row : vertices(game, 0)) {
            for (Vertex column : columns) {
                long rowLabels = row.unplayed | column.replies;
                long columnLabels = column.unplayed | row.replies;
                if (Long.bitCount(rowLabels) == game.actions(0)
                        && Long.bitCount(columnLabels) == game.actions(1)) {
                    equilibria.add(new ExactProfile(List.of(row.strategy, column.strategy)));
                }
            }
        }
        return equilibria;
    }

    private static Set<Vertex> vertices(NormalFormGame game, int player) {
        int own = game.actions(player);
        int others = game.actions(1 - player);
        BigFraction[][] conditions = new BigFraction[own + others][own + 1];
        for (int i = 0; i < own + others; i++) {
            for (int k = 0; k < own; k++) {
                conditions[i][k] =
                        i < own
                                ? i == k ? BigFraction.ONE : BigFraction.ZERO
                                : player == 0
                                        ? game.exactPayoff(1, k, i - own).negate()
                                        : game.exactPayoff(0, i - own, k).negate();
            }
            conditions[i][own] = i < own ? BigFraction.ZERO : BigFraction.ONE;
        }
        Set<Vertex> vertices = new HashSet<>();
        for (long chosen = 0; chosen < 1L << (own + others); chosen++) {
            if (Long.bitCount(chosen) == own) {
                BigFraction[] solution = solve(conditions, chosen, own);
                if (solution.length > 0) {
                    add(vertices, conditions, solution, own);
                }
            }
        }
        return vertices;
    }

    private static void add(
            Set<Vertex> vertices, BigFraction[][] conditions, BigFraction[] solution, int own) {
        long tight = 0;
        for (int i = 0; i < conditions.length; i++) {
            BigFraction sum = BigFraction.ZERO;
            for (int k = 0; k <= own; k++) {
                if (conditions[i][k].signum() != 0) {
                    sum = sum.add(conditions[i][k].multiply(solution[k]));
                }
            }
            if (sum.signum() < 0) {
                return;
            }
            tight |= sum.signum() == 0 ? 1L << i : 0;
        }
        List<BigFraction> strategy = List.of(solution).subList(0, own);
        vertices.add(new Vertex(strategy, tight & ((1L << own) - 1), tight >>> own));
    }

    /** Gauss and Jordan's method; empty if there is no single solution. */
    private static BigFraction[] solve(BigFraction[][] conditions, long chosen, int own) {
        List<BigFraction[]> rows = new ArrayList<>();
        BigFraction[] sum = new BigFraction[own + 2];
        for (int k = 0; k < own + 2; k++) {
            sum[k] = k == own ? BigFraction.ZERO : BigFraction.ONE;
        }
        rows.add(sum);
        for (int i = 0; i < conditions.length; i++) {
            if (((chosen >>> i) & 1) != 0) {
                BigFraction[] row = Arrays.copyOf(conditions[i], own + 2);
                row[own + 1] = BigFraction.ZERO;
                rows.add(row);
            }
        }
        for (int k = 0; k <= own; k++) {
            int from = k;
            while (from <= own && rows.get(from)[k].signum() == 0) {
                from++;
            }
            if (from > own) {
                return new BigFraction[0];
            }
            Collections.swap(rows, k, from);
            BigFraction[] pivotRow = rows.get(k);
            for (int i = 0; i <= own; i++) {
                BigFraction[] row = rows.get(i);
                if (i != k && row[k].signum() != 0) {
                    BigFraction factor = row[k].divide(pivotRow[k]);
                    for (int j = k; j < own + 2; j++) {
                        if (pivotRow[j].signum() != 0) {
                            row[j] = row[j].subtract(factor.multiply(pivotRow[j]));
                        }
                    }
                }
            }
        }
        BigFraction[] solution = new BigFraction[own + 1];
        for (int k = 0; k <= own; k++) {
            solution[k] = rows.get(k)[own + 1].divide(rows.get(k)[k]);
        }
        return solution;
    }
}
