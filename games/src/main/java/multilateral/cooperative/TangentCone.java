package multilateral.cooperative;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The directions in which payoffs can move without changing their total and without taking from
 * certain coalitions: d(N) = 0 and d(S) ≥ 0 for each S of them. In whole numbers, by the double
 * description method (Motzkin, Raiffa, Thompson and Thrall 1953).
 */
final class TangentCone {

    private final int players;
    private final List<long[]> lines = new ArrayList<>();
    private List<Ray> rays = new ArrayList<>();

    /**
     * A direction on the border of the cone.
     *
     * @param direction what each player gets
     * @param zeros the coalitions looked at so far that get nothing
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared or printed
    private record Ray(long[] direction, BitSet zeros) {}

    private TangentCone(int players) {
        this.players = players;
        for (int i = 0; i < players - 1; i++) {
            long[] line = new long[players];
            line[i] = 1;
            line[players - 1] = -1;
            lines.add(line);
        }
    }

    /**
     * Computes the cone.
     *
     * @param players how many players
     * @param coalitions the coalitions that must not lose
     */
    static TangentCone of(int players, BitSet coalitions) {
        TangentCone cone = new TangentCone(players);
        int grand = (1 << players) - 1;
        List<Integer> order = new ArrayList<>();
        coalitions.stream().filter(s -> coalitions.get(grand ^ s)).forEach(order::add);
        coalitions.stream().filter(s -> !coalitions.get(grand ^ s)).forEach(order::add);
        BitSet seen = new BitSet();
        for (int coalition : order) {
            if (!cone.bend(coalition, seen)) {
                cone.cut(coalition);
            }
            seen.set(coalition);
        }
        return cone;
    }

    /**
     * Returns independent directions that give certain coalitions nothing.
     *
     * @param players how many players
     * @param coalitions the coalitions that neither lose nor gain
     */
    static List<long[]> linesWithin(int players, BitSet coalitions) {
        TangentCone cone = new TangentCone(players);
        BitSet none = new BitSet();
        coalitions.stream()
                .forEach(
                        coalition -> {
                            cone.bend(coalition, none);
                            cone.rays.clear();
                        });
        return cone.lines;
    }

    /** Independent directions of which the opposite is in the cone too. */
    List<long[]> lines() {
        return lines;
    }

    /** The extreme directions, apart from those of the lines. */
    List<long[]> rays() {
        return rays.stream().map(Ray::direction).toList();
    }

    /** Uses up a line that gives the coalition anything; all else is bent to give it nothing. */
    private boolean bend(int coalition, BitSet seen) {
        int found = -1;
        for (int k = 0; k < lines.size() && found < 0; k++) {
            found = sum(lines.get(k), coalition) != 0 ? k : -1;
        }
        if (found < 0) {
            return false;
        }
        long[] line = lines.remove(found);
        if (sum(line, coalition) < 0) {
            line = mix(line, -1, line, 0);
        }
        long share = sum(line, coalition);
        for (int k = 0; k < lines.size(); k++) {
            long[] other = lines.get(k);
            lines.set(k, mix(other, share, line, -sum(other, coalition)));
        }
        for (int k = 0; k < rays.size(); k++) {
            Ray ray = rays.get(k);
            ray.zeros().set(coalition);
            long[] bent = mix(ray.direction(), share, line, -sum(ray.direction(), coalition));
            rays.set(k, new Ray(bent, ray.zeros()));
        }
        BitSet zeros = new BitSet();
        zeros.or(seen);
        rays.add(new Ray(line, zeros));
        return true;
    }

    /**
     * Keeps the rays that do not take from the coalition, and those between them and the others.
     */
    private void cut(int coalition) {
        List<Ray> kept = new ArrayList<>();
        List<Ray> giving = new ArrayList<>();
        List<Ray> taking = new ArrayList<>();
        for (Ray ray : rays) {
            long sum = sum(ray.direction(), coalition);
            if (sum < 0) {
                taking.add(ray);
            } else {
                kept.add(ray);
            }
            if (sum > 0) {
                giving.add(ray);
            }
        }
        for (Ray plus : giving) {
            for (Ray minus : taking) {
                BitSet common = new BitSet();
                common.or(plus.zeros());
                common.and(minus.zeros());
                if (adjacent(common)) {
                    long[] between =
                            mix(
                                    minus.direction(),
                                    sum(plus.direction(), coalition),
                                    plus.direction(),
                                    -sum(minus.direction(), coalition));
                    common.set(coalition);
                    kept.add(new Ray(between, common));
                }
            }
        }
        for (Ray ray : rays) {
            if (sum(ray.direction(), coalition) == 0) {
                ray.zeros().set(coalition);
            }
        }
        rays = kept;
    }

    /** Whether the walls that two rays share are shared by no third ray. */
    private boolean adjacent(BitSet common) {
        if (common.cardinality() < players - 3 - lines.size()) {
            return false;
        }
        int sharing = 0;
        for (Ray ray : rays) {
            sharing += contains(ray.zeros(), common) ? 1 : 0;
        }
        return sharing == 2;
    }

    private static boolean contains(BitSet all, BitSet some) {
        for (int k = some.nextSetBit(0); k >= 0; k = some.nextSetBit(k + 1)) {
            if (!all.get(k)) {
                return false;
            }
        }
        return true;
    }

    static long sum(long[] direction, int coalition) {
        long sum = 0;
        for (int rest = coalition; rest != 0; rest &= rest - 1) {
            sum += direction[Integer.numberOfTrailingZeros(rest)];
        }
        return sum;
    }

    /** A combination in lowest terms. */
    private static long[] mix(long[] one, long factor, long[] other, long otherFactor) {
        long[] mix = new long[one.length];
        long divisor = 0;
        for (int i = 0; i < mix.length; i++) {
            mix[i] = one[i] * factor + other[i] * otherFactor;
            divisor = gcd(divisor, Math.abs(mix[i]));
        }
        for (int i = 0; i < mix.length && divisor > 1; i++) {
            mix[i] /= divisor;
        }
        return mix;
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
