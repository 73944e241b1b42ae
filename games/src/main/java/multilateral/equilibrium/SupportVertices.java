package multilateral.equilibrium;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The extreme equilibria of a game of two players: pairs of vertices of the two polyhedra of
 * strategies and best replies to them in which every action is unplayed or a best reply
 * (Mangasarian 1964).
 *
 * <p>A label is an action, those of the row player first. A vertex has the labels of its player's
 * unplayed actions and of the best replies, and no two vertices have the same.
 */
final class SupportVertices implements SupportEnumeration.Run {

    private final NormalFormGame game;
    private final SupportMeter meter;

    SupportVertices(NormalFormGame game, SupportMeter meter) {
        this.game = game;
        this.meter = meter;
    }

    @Override
    public Stream<IndexedEquilibrium> equilibria() {
        return Stream.of(this).flatMap(run -> run.pairs().stream());
    }

    @Override
    public boolean isUnresolved() {
        return false;
    }

    private List<IndexedEquilibrium> pairs() {
        int rows = game.actions(0);
        int columns = game.actions(1);
        List<Vertex> ofRow = vertices(rows, columns, 1);
        List<Vertex> ofColumn = vertices(columns, rows, 0);
        long all = -1L >>> (Long.SIZE - rows - columns);
        List<IndexedEquilibrium> pairs = new ArrayList<>();
        for (Vertex row : ofRow) {
            long labels = row.unplayed | row.best << rows;
            for (Vertex column : ofColumn) {
                long others = column.best | column.unplayed << rows;
                if ((labels | others) == all) {
                    MixedProfile profile = MixedProfile.of(row.strategy(), column.strategy());
                    boolean regular = (labels & others) == 0;
                    pairs.add(
                            new IndexedEquilibrium(
                                    profile,
                                    regular ? EquilibriumIndex.ofRegular(game, profile) : 0));
                }
            }
        }
        return pairs;
    }

    /** The vertices of one player's strategies, by the payoffs of the other. */
    private List<Vertex> vertices(int own, int others, int other) {
        BestReplySystem system = new BestReplySystem(integers(own, others, other));
        List<Vertex> vertices = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        for (int size = 1; size <= Math.min(own, others); size++) {
            for (long support = first(size);
                    support < 1L << own;
                    support = SupportProfiles.after(support)) {
                for (long replies = first(size);
                        replies < 1L << others;
                        replies = SupportProfiles.after(replies)) {
                    if (!meter.step()) {
                        return vertices;
                    }
                    system.solve(support, replies)
                            .filter(v -> seen.add(v.unplayed | v.best << own))
                            .ifPresent(vertices::add);
                }
            }
        }
        return vertices;
    }

    private static long first(int size) {
        return (1L << size) - 1;
    }

    /** The other player's payoffs by own action, then the other's, times their denominator. */
    private BigInteger[][] integers(int own, int others, int other) {
        BigFraction[][] payoffs = new BigFraction[own][others];
        BigInteger common = BigInteger.ONE;
        for (int i = 0; i < own; i++) {
            for (int j = 0; j < others; j++) {
                payoffs[i][j] = other == 1 ? game.exactPayoff(1, i, j) : game.exactPayoff(0, j, i);
                BigInteger denominator = payoffs[i][j].getDenominator();
                common = common.divide(common.gcd(denominator)).multiply(denominator);
            }
        }
        BigInteger[][] integers = new BigInteger[own][others];
        for (int i = 0; i < own; i++) {
            for (int j = 0; j < others; j++) {
                integers[i][j] = payoffs[i][j].multiply(common).getNumerator();
            }
        }
        return integers;
    }

    /**
     * A vertex.
     *
     * @param unplayed the actions with probability zero
     * @param best the best replies of the other player
     * @param weights positive or zero, one per action
     */
    record Vertex(long unplayed, long best, List<BigInteger> weights) {
        double[] strategy() {
            BigInteger sum = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
            return weights.stream()
                    .mapToDouble(w -> BigFraction.of(w, sum).doubleValue())
                    .toArray();
        }
    }
}
