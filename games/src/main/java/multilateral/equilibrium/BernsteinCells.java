package multilateral.equilibrium;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The reductions of degrees that several faces of a game need, each made once. */
final class BernsteinCells {

    /** Up to this degree nothing is reduced. */
    static final int EXACT = 14;

    /** Parts have this degree; where that is not enough, smaller parts are looked at. */
    private static final int PART_DEGREE = 12;

    /** Parts are this wide, in standard deviations. */
    private static final double PART = 4.25;

    private final Map<List<Integer>, BernsteinCell> wholes = new HashMap<>();
    private final Map<Integer, List<BernsteinCell>> parts = new HashMap<>();

    /** How wide parts are in an angle whose squared sine is a variable of a degree. */
    static double width(int degree) {
        return PART / 2 / Math.sqrt(degree);
    }

    /** Everything as it is. */
    BernsteinCell exact(int degree) {
        return wholes.computeIfAbsent(List.of(degree), key -> BernsteinCell.exact(degree));
    }

    /** All of [0, 1] with a smaller degree. */
    BernsteinCell whole(int largest, int degree) {
        return wholes.computeIfAbsent(
                List.of(largest, degree), key -> BernsteinCell.whole(largest, degree));
    }

    /** Equal parts of the angle whose squared sine is the variable. */
    List<BernsteinCell> parts(int largest) {
        return parts.computeIfAbsent(largest, BernsteinCells::equalParts);
    }

    private static List<BernsteinCell> equalParts(int largest) {
        int count = (int) Math.ceil(Math.PI / 2 / width(largest));
        double[] borders = new double[count + 1];
        for (int i = 1; i <= count; i++) {
            double sine = Math.sin(Math.PI / 2 * i / count);
            borders[i] = i == count ? 1 : sine * sine;
        }
        return between(borders, largest);
    }

    /** Parts between given borders. */
    static List<BernsteinCell> between(double[] borders, int largest) {
        List<BernsteinCell> parts = new ArrayList<>();
        for (int i = 1; i < borders.length; i++) {
            parts.add(BernsteinCell.part(borders[i - 1], borders[i], largest, PART_DEGREE));
        }
        return parts;
    }
}
