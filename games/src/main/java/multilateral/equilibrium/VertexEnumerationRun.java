package multilateral.equilibrium;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.Stream;
import multilateral.game.ExactProfile;
import multilateral.solve.Budget;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * One run over the vertices of both best-reply polytopes in turn: whenever a vertex is met, those
 * met before in the other polytope that have all labels it lacks are equilibria with it.
 */
final class VertexEnumerationRun {

    /**
     * An equilibrium by the numbers of its vertices.
     *
     * @param row the row player's strategy
     * @param column the column player's strategy
     */
    record Pair(int row, int column) {}

    private final SupportMeter meter;
    private final BestReplyPolytope[] polytopes;
    private final long labels;
    private final Queue<Pair> found = new ArrayDeque<>();
    private final List<Map<Integer, List<BigFraction>>> strategies =
            List.of(new HashMap<>(), new HashMap<>());

    /** A run on the payoffs of both players, positive, each by own action, then the other's. */
    VertexEnumerationRun(BigInteger[][] rowPayoffs, BigInteger[][] columnPayoffs, Budget budget) {
        meter = new SupportMeter(budget);
        int rows = rowPayoffs.length;
        int columns = columnPayoffs.length;
        labels = -1L >>> (Long.SIZE - rows - columns);
        polytopes =
                new BestReplyPolytope[] {
                    new BestReplyPolytope(columnPayoffs, rows, 0),
                    new BestReplyPolytope(rowPayoffs, 0, rows)
                };
    }

    /** The next equilibrium, or empty after the last or when the budget has ended. */
    Optional<Pair> next() {
        BestReplyPolytope rows = polytopes[0];
        BestReplyPolytope columns = polytopes[1];
        while (found.isEmpty() && !(rows.isDone() && columns.isDone()) && meter.step()) {
            boolean first = columns.isDone() || (!rows.isDone() && rows.size() <= columns.size());
            int side = first ? 0 : 1;
            if (polytopes[side].visit()) {
                match(side);
            }
        }
        return Optional.ofNullable(found.poll());
    }

    /** All equilibria that next would still give. */
    List<Pair> rest() {
        return Stream.generate(this::next)
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream)
                .toList();
    }

    /** How sure it is that none is missing. */
    Completeness completeness() {
        return meter.stopped().isEmpty() ? Completeness.PROVEN : Completeness.HEURISTIC;
    }

    private void match(int side) {
        BestReplyPolytope own = polytopes[side];
        BestReplyPolytope other = polytopes[1 - side];
        int vertex = own.vertices().size() - 1;
        long lacking = labels & ~own.vertices().get(vertex);
        if (own.isDegenerate(vertex)) {
            for (int k = 0; k < other.vertices().size(); k++) {
                matchWith(side, vertex, lacking, k);
            }
            return;
        }
        int partner = other.vertices().indexOf(lacking);
        if (partner >= 0) {
            matchWith(side, vertex, lacking, partner);
        }
        for (int k = 0; k < other.degenerateCount(); k++) {
            matchWith(side, vertex, lacking, other.degenerate(k));
        }
    }

    private void matchWith(int side, int vertex, long lacking, int partner) {
        if ((lacking & ~polytopes[1 - side].vertices().get(partner)) == 0) {
            found.add(side == 0 ? new Pair(vertex, partner) : new Pair(partner, vertex));
        }
    }

    ExactProfile profile(Pair pair) {
        return new ExactProfile(List.of(strategy(0, pair.row()), strategy(1, pair.column())));
    }

    List<BigFraction> strategy(int player, int vertex) {
        return strategies.get(player).computeIfAbsent(vertex, polytopes[player]::strategy);
    }

    /** The index of an equilibrium (Shapley 1974); 0 where it is not regular. */
    int index(Pair pair) {
        if (polytopes[0].isDegenerate(pair.row()) || polytopes[1].isDegenerate(pair.column())) {
            return 0;
        }
        int support =
                (int)
                        strategy(0, pair.row()).stream()
                                .filter(probability -> probability.signum() != 0)
                                .count();
        int sign =
                polytopes[0].determinantSign(pair.row())
                        * polytopes[1].determinantSign(pair.column());
        return support % 2 == 1 ? sign : -sign;
    }

    /** Counts the bases visited, and whatever is done with the equilibria after. */
    SupportMeter meter() {
        return meter;
    }
}
