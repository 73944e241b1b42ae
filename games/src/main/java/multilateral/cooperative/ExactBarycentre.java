package multilateral.cooperative;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The centre of mass of a core, in fractions. A face is cut into pyramids over those of its facets
 * that do not touch its first vertex, and each face is measured once (Cohen and Hickey 1979). The
 * volume of a face is that of its shadow on as many coordinates as it has dimensions, so that it is
 * rational.
 */
final class ExactBarycentre {

    private final int players;
    private final List<List<BigFraction>> vertices;
    private final List<BitSet> tight;
    private final Map<BitSet, Mass> known = new HashMap<>();

    /**
     * How much of a face there is, and where.
     *
     * @param basis directions that span the face, each one in a coordinate where the others are
     *     zero
     * @param moment volume times centre
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared or printed
    private record Mass(BigFraction[][] basis, BigFraction volume, BigFraction[] moment) {}

    private ExactBarycentre(int players, List<List<BigFraction>> vertices, List<BitSet> tight) {
        this.players = players;
        this.vertices = vertices;
        this.tight = tight;
    }

    /** The centre of the convex hull of all vertices of a core. */
    static List<BigFraction> of(int players, List<List<BigFraction>> vertices, List<BitSet> tight) {
        BitSet all = new BitSet();
        all.set(0, vertices.size());
        ExactBarycentre barycentre = new ExactBarycentre(players, vertices, tight);
        Mass mass = barycentre.mass(all, barycentre.commonlyTight(all));
        return Arrays.stream(mass.moment()).map(m -> m.divide(mass.volume())).toList();
    }

    private BitSet commonlyTight(BitSet face) {
        BitSet common = new BitSet();
        common.or(tight.get(face.nextSetBit(0)));
        face.stream().forEach(vertex -> common.and(tight.get(vertex)));
        return common;
    }

    private Mass mass(BitSet face, BitSet common) {
        Mass before = known.get(common);
        if (before != null) {
            return before;
        }
        List<long[]> lines = TangentCone.linesWithin(players, common);
        int dimension = lines.size();
        BigFraction[][] basis = fractions(lines);
        int[] coordinates = reduce(basis);
        List<BigFraction> apex = vertices.get(face.nextSetBit(0));
        BigFraction volume = dimension == 0 ? BigFraction.ONE : BigFraction.ZERO;
        BigFraction[] moment = new BigFraction[players];
        Arrays.setAll(moment, i -> dimension == 0 ? apex.get(i) : BigFraction.ZERO);
        for (Map.Entry<BitSet, Integer> facet : facets(face, common, dimension).entrySet()) {
            BitSet part = atLeast(face, facet.getKey());
            Mass base = mass(part, facet.getKey());
            BigFraction height =
                    height(apex, vertices.get(part.nextSetBit(0)), facet.getValue(), basis)
                            .multiply(base(base, facet.getValue(), basis, coordinates))
                            .divide(dimension);
            volume = volume.add(height.multiply(base.volume()));
            for (int i = 0; i < players; i++) {
                BigFraction both =
                        apex.get(i)
                                .multiply(base.volume())
                                .add(base.moment()[i].multiply(dimension));
                moment[i] = moment[i].add(both.multiply(height).divide(dimension + 1));
            }
        }
        Mass mass = new Mass(basis, volume, moment);
        known.put(common, mass);
        return mass;
    }

    /** The facets away from the first vertex: what is tight on each, and one that makes it so. */
    private Map<BitSet, Integer> facets(BitSet face, BitSet common, int dimension) {
        BitSet candidates = new BitSet();
        face.stream().forEach(vertex -> candidates.or(tight.get(vertex)));
        candidates.andNot(tight.get(face.nextSetBit(0)));
        Map<BitSet, Integer> facets = new LinkedHashMap<>();
        candidates.stream()
                .forEach(
                        coalition -> {
                            BitSet more = new BitSet();
                            more.or(common);
                            more.set(coalition);
                            BitSet closed = commonlyTight(atLeast(face, more));
                            if (!facets.containsKey(closed)
                                    && TangentCone.linesWithin(players, closed).size()
                                            == dimension - 1) {
                                facets.put(closed, coalition);
                            }
                        });
        return facets;
    }

    /** The vertices of a face at which all these coalitions are tight. */
    private BitSet atLeast(BitSet face, BitSet coalitions) {
        BitSet part = new BitSet();
        face.stream()
                .filter(
                        vertex -> {
                            BitSet missing = (BitSet) coalitions.clone();
                            missing.andNot(tight.get(vertex));
                            return missing.isEmpty();
                        })
                .forEach(part::set);
        return part;
    }

    /** How far up the apex is, in steps of the first direction that leaves the base. */
    private BigFraction height(
            List<BigFraction> apex, List<BigFraction> foot, int coalition, BigFraction[][] basis) {
        BigFraction slack = BigFraction.ZERO;
        for (int rest = coalition; rest != 0; rest &= rest - 1) {
            int i = Integer.numberOfTrailingZeros(rest);
            slack = slack.add(apex.get(i)).subtract(foot.get(i));
        }
        return slack.divide(sum(basis[leaving(basis, coalition)], coalition)).abs();
    }

    /** What one step of that direction makes of one unit of the base. */
    private static BigFraction base(
            Mass base, int coalition, BigFraction[][] basis, int[] coordinates) {
        List<BigFraction[]> rows = new ArrayList<>(List.of(base.basis()));
        rows.add(basis[leaving(basis, coalition)]);
        BigFraction[][] square = new BigFraction[coordinates.length][coordinates.length];
        for (int r = 0; r < square.length; r++) {
            for (int c = 0; c < square.length; c++) {
                square[r][c] = rows.get(r)[coordinates[c]];
            }
        }
        return determinant(square).abs();
    }

    /** The first direction that gives the coalition anything. */
    private static int leaving(BigFraction[][] basis, int coalition) {
        int k = 0;
        while (sum(basis[k], coalition).signum() == 0) {
            k++;
        }
        return k;
    }

    private static BigFraction sum(BigFraction[] direction, int coalition) {
        BigFraction sum = BigFraction.ZERO;
        for (int rest = coalition; rest != 0; rest &= rest - 1) {
            sum = sum.add(direction[Integer.numberOfTrailingZeros(rest)]);
        }
        return sum;
    }

    private static BigFraction[][] fractions(List<long[]> lines) {
        return lines.stream()
                .map(
                        line ->
                                Arrays.stream(line)
                                        .mapToObj(BigFraction::of)
                                        .toArray(BigFraction[]::new))
                .toArray(BigFraction[][]::new);
    }

    /** Brings independent rows into reduced echelon form; returns the columns of their ones. */
    private static int[] reduce(BigFraction[][] rows) {
        int[] pivots = new int[rows.length];
        int column = 0;
        for (int k = 0; k < rows.length; k++, column++) {
            int found = nonZero(rows, k, column);
            while (found < 0) {
                column++;
                found = nonZero(rows, k, column);
            }
            swap(rows, k, found);
            pivots[k] = column;
            BigFraction pivot = rows[k][column];
            for (int c = 0; c < rows[k].length; c++) {
                rows[k][c] = rows[k][c].divide(pivot);
            }
            for (int r = 0; r < rows.length; r++) {
                if (r != k) {
                    subtract(rows[r], rows[k], rows[r][column]);
                }
            }
        }
        return pivots;
    }

    private static BigFraction determinant(BigFraction[][] square) {
        BigFraction product = BigFraction.ONE;
        for (int k = 0; k < square.length; k++) {
            int found = nonZero(square, k, k);
            swap(square, k, found);
            product = product.multiply(square[k][k]);
            for (int r = k + 1; r < square.length; r++) {
                subtract(square[r], square[k], square[r][k].divide(square[k][k]));
            }
        }
        return product;
    }

    private static int nonZero(BigFraction[][] rows, int from, int column) {
        for (int r = from; r < rows.length; r++) {
            if (rows[r][column].signum() != 0) {
                return r;
            }
        }
        return -1;
    }

    private static void swap(BigFraction[][] rows, int one, int other) {
        BigFraction[] row = rows[one];
        rows[one] = rows[other];
        rows[other] = row;
    }

    private static void subtract(BigFraction[] row, BigFraction[] other, BigFraction factor) {
        for (int c = 0; c < row.length && factor.signum() != 0; c++) {
            row[c] = row[c].subtract(other[c].multiply(factor));
        }
    }
}
