package multilateral.equilibrium;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import multilateral.equilibrium.BilinearGain.Moebius;
import multilateral.game.NormalFormGame;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The whole set of equilibria of a game of three players with two actions each, whatever ties, by
 * elimination in fractions: a method that shares nothing with the solvers.
 *
 * <p>A point is the probabilities of the three second actions. In each of the 27 patterns of who
 * plays its first action, its second, or mixes, the equilibria are described by pieces: points,
 * segments, arcs of hyperbolas, plates, and on a face what is on one side of a hyperbola.
 */
final class TiedCube {

    private static final BigFraction ZERO = BigFraction.ZERO;
    private static final BigFraction ONE = BigFraction.ONE;
    private static final BigFraction HALF = BigFraction.of(1, 2);

    /** How often the interval around an irrational root is halved. */
    private static final int HALVINGS = 90;

    private final BilinearGain[] gains = new BilinearGain[3];
    private final List<CubePiece> pieces = new ArrayList<>();
    private final List<BigFraction[]> corners = new ArrayList<>();
    private final List<BigFraction[]> irrational = new ArrayList<>();

    TiedCube(NormalFormGame game) {
        Arrays.setAll(gains, player -> BilinearGain.of(game, player));
        for (int pattern = 0; pattern < 27; pattern++) {
            int[] actions = {pattern % 3 - 1, pattern / 3 % 3 - 1, pattern / 9 - 1};
            int mixing = (int) Arrays.stream(actions).filter(action -> action < 0).count();
            if (mixing == 3) {
                allMix(new ArrayList<>(), 0);
            } else {
                BigFraction[] fixed = new BigFraction[3];
                Arrays.setAll(fixed, i -> BigFraction.of(Math.max(0, actions[i])));
                face(actions, fixed, mixing);
            }
        }
    }

    /** The pieces; all but the isolated irrational points. */
    List<CubePiece> pieces() {
        return pieces;
    }

    /** The corners of all pieces, and the irrational points to 25 digits: each once. */
    List<BigFraction[]> corners() {
        List<BigFraction[]> all = new ArrayList<>();
        Stream.concat(corners.stream(), irrational.stream())
                .filter(point -> all.stream().noneMatch(other -> Arrays.equals(point, other)))
                .forEach(all::add);
        return all;
    }

    List<BigFraction[]> irrational() {
        return irrational;
    }

    boolean contains(BigFraction[] point) {
        return pieces.stream().anyMatch(piece -> piece.contains(point));
    }

    /** Whether nobody gains anything, from the gains. */
    boolean isEquilibrium(BigFraction[] point) {
        for (BilinearGain gain : gains) {
            int sign = gain.at(point).signum();
            BigFraction own = point[gain.player()];
            if ((sign > 0 && !own.equals(ONE)) || (sign < 0 && own.signum() != 0)) {
                return false;
            }
        }
        return true;
    }

    /** Patterns in which somebody does not mix; negative is an action of who does. */
    private void face(int[] actions, BigFraction[] fixed, int mixing) {
        int first = actions[0] < 0 ? 0 : actions[1] < 0 ? 1 : 2;
        int last = actions[2] < 0 ? 2 : actions[1] < 0 ? 1 : 0;
        if (mixing == 0) {
            if (isEquilibrium(fixed)) {
                add(new CubePiece(fixed));
            }
        } else if (mixing == 1) {
            if (gains[first].at(fixed).signum() == 0) {
                addInterval(fixed, first);
            }
        } else {
            square(fixed, first, last);
        }
    }

    /** Two mix: the gain of each is linear in the probability of the other alone. */
    private void square(BigFraction[] fixed, int first, int last) {
        BigFraction[] ofFirst = gains[first].along(last, fixed);
        BigFraction[] ofLast = gains[last].along(first, fixed);
        boolean firstTied = isZero(ofFirst);
        boolean lastTied = isZero(ofLast);
        BigFraction[] point = fixed.clone();
        if (!firstTied) {
            point[last] = root(ofFirst);
        }
        if (!lastTied) {
            point[first] = root(ofLast);
        }
        if (!isInside(point[last], firstTied) || !isInside(point[first], lastTied)) {
            return;
        }
        if (!firstTied && !lastTied) {
            if (isEquilibrium(point)) {
                add(new CubePiece(point));
            }
        } else if (firstTied && lastTied) {
            region(fixed, first, last);
        } else {
            addInterval(point, firstTied ? last : first);
        }
    }

    private static boolean isInside(BigFraction value, boolean free) {
        return free || isInside(value);
    }

    private static boolean isInside(BigFraction value) {
        return value.signum() > 0 && value.compareTo(ONE) < 0;
    }

    private static boolean isZero(BigFraction[] linear) {
        return linear[0].signum() == 0 && linear[1].signum() == 0;
    }

    /** Where a linear function vanishes; −1 if nowhere. */
    private static BigFraction root(BigFraction[] linear) {
        return linear[1].signum() == 0 ? BigFraction.of(-1) : linear[0].divide(linear[1]).negate();
    }

    /** Adds what of an edge, or of a segment in a face, does not tempt those who do not mix. */
    private void addInterval(BigFraction[] through, int variable) {
        BigFraction low = ZERO;
        BigFraction high = ONE;
        for (BilinearGain gain : gains) {
            BigFraction[] line = gain.along(variable, through);
            BigFraction own = through[gain.player()];
            if (gain.player() == variable || isInside(own)) {
                continue;
            }
            int sign = own.signum() == 0 ? 1 : -1;
            int rise = sign * line[1].signum();
            if (rise == 0 && sign * line[0].signum() > 0) {
                return;
            }
            if (rise > 0) {
                high = min(high, root(line, high));
            } else if (rise < 0) {
                low = max(low, root(line, low));
            }
        }
        int order = low.compareTo(high);
        if (order < 0 || (order == 0 && isInside(low))) {
            CubePiece piece = new CubePiece(through);
            piece.free(variable);
            piece.low[variable] = low;
            piece.high[variable] = high;
            add(piece);
        }
    }

    /** The exact root of a line that rises or falls. */
    private static BigFraction root(BigFraction[] line, BigFraction ifFlat) {
        return line[1].signum() == 0 ? ifFlat : line[0].divide(line[1]).negate();
    }

    private static BigFraction min(BigFraction one, BigFraction other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static BigFraction max(BigFraction one, BigFraction other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** Two are indifferent in a face: all of it that does not tempt the third. */
    private void region(BigFraction[] fixed, int first, int last) {
        int third = 3 - first - last;
        BilinearGain gain = gains[third];
        int sign = fixed[third].signum() == 0 ? 1 : -1;
        List<BigFraction[]> ends = new ArrayList<>();
        for (int corner = 0; corner < 4; corner++) {
            BigFraction[] at = fixed.clone();
            at[first] = BigFraction.of(corner & 1);
            at[last] = BigFraction.of(corner >> 1);
            ends.add(at);
        }
        boolean tempted = ends.stream().allMatch(at -> sign * gain.at(at).signum() >= 0);
        boolean tied = gain.isZero();
        if (tempted && !tied) {
            return;
        }
        CubePiece piece = new CubePiece(fixed);
        piece.free(first);
        piece.free(last);
        piece.untempted(gain, sign);
        add(piece);
        if (!tied) {
            boundary(fixed, gain);
        }
    }

    /** Arcs and lines within a face on which the third player is indifferent. */
    private void boundary(BigFraction[] fixed, BilinearGain gain) {
        List<Condition> any = conditions(gain);
        if (any.size() == 2) {
            // Two rectangles touch where two lines cross.
            BigFraction[] touching = fixed.clone();
            any.forEach(condition -> touching[condition.variable] = condition.value);
            corners.add(touching);
        }
        for (Condition condition : any) {
            CubePiece piece = new CubePiece(fixed);
            if (condition.variable >= 0) {
                piece.maps[condition.variable] = Moebius.constant(condition.value);
                piece.free(gain.one() + gain.other() - condition.variable);
                add(piece);
            } else {
                piece.free(gain.one());
                piece.follow(gain.other(), gain.one(), gain.solvedFor(gain.other()));
                addArcs(piece, gain.one());
            }
        }
    }

    /** A probability with a value, or a gain that is no product and vanishes. */
    private record Condition(int variable, BigFraction value, BilinearGain gain) {}

    /** What makes a gain vanish where both others mix: any of these. */
    private static List<Condition> conditions(BilinearGain gain) {
        List<Condition> any = new ArrayList<>();
        if (!gain.isProduct()) {
            any.add(new Condition(-1, ZERO, gain));
            return any;
        }
        for (int variable : new int[] {gain.one(), gain.other()}) {
            for (BigFraction elsewhere : new BigFraction[] {ZERO, ONE}) {
                BigFraction[] point = {elsewhere, elsewhere, elsewhere};
                BigFraction[] line = gain.along(variable, point);
                if (line[1].signum() != 0 && isInside(root(line))) {
                    Condition condition = new Condition(variable, root(line), gain);
                    if (any.stream()
                            .noneMatch(
                                    c ->
                                            c.variable == variable
                                                    && c.value.equals(condition.value))) {
                        any.add(condition);
                    }
                }
            }
        }
        return any;
    }

    private void allMix(List<Condition> chosen, int player) {
        if (player == 3) {
            solve(chosen);
        } else if (gains[player].isZero()) {
            allMix(chosen, player + 1);
        } else {
            for (Condition condition : conditions(gains[player])) {
                List<Condition> more = new ArrayList<>(chosen);
                more.add(condition);
                allMix(more, player + 1);
            }
        }
    }

    /** Solves one condition for each player by substituting what is known. */
    private void solve(List<Condition> conditions) {
        BigFraction[] known = new BigFraction[3];
        List<BilinearGain> open = new ArrayList<>();
        for (Condition condition : conditions) {
            int variable = condition.variable;
            if (variable < 0) {
                open.add(condition.gain);
            } else if (known[variable] == null) {
                known[variable] = condition.value;
            } else if (!known[variable].equals(condition.value)) {
                return;
            }
        }
        for (int round = 0; round < 3; round++) {
            for (BilinearGain gain : List.copyOf(open)) {
                BigFraction one = known[gain.one()];
                BigFraction other = known[gain.other()];
                if (one != null && other != null) {
                    if (gain.at(one, other).signum() != 0) {
                        return;
                    }
                    open.remove(gain);
                } else if (one != null || other != null) {
                    int target = one != null ? gain.other() : gain.one();
                    Moebius map = gain.solvedFor(target);
                    BigFraction from = one != null ? one : other;
                    if (!map.isFiniteAt(from) || !isInside(map.at(from))) {
                        return;
                    }
                    known[target] = map.at(from);
                    open.remove(gain);
                }
            }
        }
        describe(known, open);
    }

    private void describe(BigFraction[] known, List<BilinearGain> open) {
        CubePiece piece = new CubePiece(known);
        for (int variable = 0; variable < 3; variable++) {
            if (known[variable] == null) {
                piece.free(variable);
            }
        }
        if (open.isEmpty()) {
            add(piece);
        } else if (open.size() == 1) {
            BilinearGain gain = open.get(0);
            piece.follow(gain.other(), gain.one(), gain.solvedFor(gain.other()));
            addArcs(piece, gain.one());
        } else {
            BilinearGain gain = open.get(0);
            BilinearGain next = open.get(1);
            // Each lacks its own player, so the probability in both is that of the third.
            int shared = 3 - gain.player() - next.player();
            piece.follow(next.player(), shared, gain.solvedFor(next.player()));
            piece.follow(gain.player(), shared, next.solvedFor(gain.player()));
            if (open.size() == 2) {
                addArcs(piece, shared);
            } else {
                meet(piece, shared, open.get(2));
            }
        }
    }

    /**
     * Where a curve that two gains leave meets the third: the roots of a quadratic, or all of it.
     */
    private void meet(CubePiece piece, int shared, BilinearGain gain) {
        Moebius x = piece.maps[gain.one()];
        Moebius y = piece.maps[gain.other()];
        BigFraction[] quadratic = {ZERO, ZERO, ZERO};
        addProduct(quadratic, gain.a(), x.low(), x.rise(), y.low(), y.rise());
        addProduct(quadratic, gain.b(), x.top(), x.slope(), y.low(), y.rise());
        addProduct(quadratic, gain.c(), x.low(), x.rise(), y.top(), y.slope());
        addProduct(quadratic, gain.e(), x.top(), x.slope(), y.top(), y.slope());
        if (Arrays.stream(quadratic).allMatch(v -> v.signum() == 0)) {
            addArcs(piece, shared);
            return;
        }
        for (BigFraction t : roots(quadratic)) {
            BigFraction[] point = new BigFraction[3];
            boolean inside = isInside(t);
            for (int variable = 0; variable < 3 && inside; variable++) {
                inside = piece.maps[variable].isFiniteAt(t);
                point[variable] = inside ? piece.maps[variable].at(t) : ZERO;
                inside &= isInside(point[variable]);
            }
            if (inside) {
                if (isEquilibrium(point)) {
                    add(new CubePiece(point));
                } else {
                    irrational.add(point);
                }
            }
        }
    }

    private static void addProduct(
            BigFraction[] to,
            BigFraction factor,
            BigFraction a,
            BigFraction b,
            BigFraction c,
            BigFraction d) {
        to[0] = to[0].add(factor.multiply(a.multiply(c)));
        to[1] = to[1].add(factor.multiply(a.multiply(d).add(b.multiply(c))));
        to[2] = to[2].add(factor.multiply(b.multiply(d)));
    }

    /** The real roots; irrational ones to 25 digits. */
    private static List<BigFraction> roots(BigFraction[] quadratic) {
        if (quadratic[2].signum() == 0) {
            return quadratic[1].signum() == 0 ? List.of() : List.of(root(quadratic));
        }
        BigFraction middle = quadratic[1].divide(quadratic[2]).divide(-2);
        BigFraction square = middle.multiply(middle).subtract(quadratic[0].divide(quadratic[2]));
        if (square.signum() < 0) {
            return List.of();
        }
        BigFraction half = squareRoot(square);
        return half.signum() == 0
                ? List.of(middle)
                : List.of(middle.subtract(half), middle.add(half));
    }

    private static BigFraction squareRoot(BigFraction square) {
        BigInteger low = square.getDenominator();
        BigInteger product = square.getNumerator().multiply(low);
        BigInteger root = product.sqrt();
        if (root.multiply(root).equals(product)) {
            return BigFraction.of(root, low);
        }
        BigInteger finer = product.shiftLeft(2 * HALVINGS).sqrt();
        return BigFraction.of(finer, low.shiftLeft(HALVINGS));
    }

    /** Adds what of a curve is in the open cube: it can leave only where some probability does. */
    private void addArcs(CubePiece curve, int parameter) {
        List<BigFraction> breaks = new ArrayList<>(List.of(ZERO, ONE));
        for (int variable = 0; variable < 3; variable++) {
            Moebius map = curve.maps[variable];
            if (curve.parameters[variable] == parameter) {
                breaks.add(root(new BigFraction[] {map.top(), map.slope()}));
                breaks.add(
                        root(
                                new BigFraction[] {
                                    map.top().subtract(map.low()), map.slope().subtract(map.rise())
                                }));
                breaks.add(root(new BigFraction[] {map.low(), map.rise()}));
            }
        }
        List<BigFraction> sorted =
                breaks.stream()
                        .filter(t -> t.signum() >= 0 && t.compareTo(ONE) <= 0)
                        .sorted()
                        .distinct()
                        .toList();
        for (int k = 1; k < sorted.size(); k++) {
            BigFraction middle = sorted.get(k - 1).add(sorted.get(k)).multiply(HALF);
            boolean inside = true;
            for (int variable = 0; variable < 3; variable++) {
                if (curve.parameters[variable] == parameter) {
                    inside &= isInside(curve.maps[variable].at(middle));
                }
            }
            if (inside) {
                CubePiece arc = new CubePiece(curve);
                arc.low[parameter] = sorted.get(k - 1);
                arc.high[parameter] = sorted.get(k);
                add(arc);
            }
        }
    }

    private void add(CubePiece piece) {
        pieces.add(piece);
        corners.addAll(piece.ends());
    }
}
