package multilateral.equilibrium;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import multilateral.game.MixedProfile;
import multilateral.game.TypedGame;
import multilateral.solve.Budget;
import multilateral.solve.Why;

/** One run of {@link TypedEquilibria}: what was found so far, and what is still in doubt. */
final class TypedSearch {

    /** Smaller probabilities than this belong to a smaller face. */
    private static final double INTERIOR = 1e-10;

    /** Equilibria nearer to each other than this are one. */
    private static final double SAME = 1e-8;

    /** An action outside the support that pays less by at most this share of the spread ties. */
    private static final double TIE = 1e-9;

    /** The most parts looked at on one face before its rest is set aside. */
    private static final int MOST_PARTS = 200_000;

    /** The most pieces into which a part in doubt is cut. */
    private static final int MOST_PIECES = 20_000;

    /** The most steps of the last approximation to a zero. */
    private static final int POLISHING = 8;

    /** After a step this short the next one is rounding. */
    private static final double POLISHED = 1e-11;

    /** Wider parts in doubt are reported by both their ends. */
    private static final double SEGMENT = 1e-4;

    /** How many pieces of a part in doubt are looked at to exclude it. */
    private static final int MOST_LOOKS = 1000;

    /** How often the end of a segment of equilibria is halved. */
    private static final int BISECTIONS = 50;

    /** How often parts in doubt are looked at again more closely. */
    private static final int ROUNDS = 6;

    private final TypedGame game;
    private final double tolerance;
    private final FaceMeter meter;
    private final BernsteinCells cells = new BernsteinCells();
    private final double[] spreads;
    private final List<double[][]> found = new ArrayList<>();
    private final List<Integer> indices = new ArrayList<>();
    private boolean degenerate;
    private boolean proven = true;

    TypedSearch(TypedGame game, double tolerance, Budget budget) {
        this.game = game;
        this.tolerance = tolerance;
        meter = new FaceMeter(budget);
        spreads = new double[game.types()];
        Arrays.setAll(spreads, t -> game.range(t)[1] - game.range(t)[0]);
    }

    /** Whether the run must end. */
    boolean spent() {
        return meter.spent();
    }

    /** Finds the equilibria in the interior of one face. */
    void face(int[][] supports) {
        if (!dominated(supports)) {
            new Face(supports).search();
        }
    }

    /** Whether an action outside is better than one inside whatever the others do on the face. */
    private boolean dominated(int[][] supports) {
        for (int t = 0; t < supports.length; t++) {
            for (int outside = 0; outside < game.actionNames(t).size(); outside++) {
                if (Arrays.binarySearch(supports[t], outside) < 0) {
                    for (int inside : supports[t]) {
                        double[] gains = game.gains(t, outside, inside, supports);
                        if (Arrays.stream(gains).min().orElseThrow() > tolerance * spreads[t]) {
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }

    /** The equilibria in the order found, each with its regret checked from the game. */
    EnumerationReport report() {
        List<MixedProfile> profiles =
                found.stream().map(strategies -> game.profile(strategies)).toList();
        double residual =
                profiles.stream()
                        .mapToDouble(profile -> MaxRegret.of(game, profile).residual())
                        .max()
                        .orElse(0);
        int sum = indices.stream().mapToInt(Integer::intValue).sum();
        Optional<Why> stopped = meter.stopped();
        boolean complete = proven && stopped.isEmpty();
        Completeness completeness =
                complete
                        ? Completeness.PROVEN
                        : sum == 1 && stopped.isEmpty()
                                ? Completeness.INDEX_CONSISTENT
                                : Completeness.HEURISTIC;
        return new EnumerationReport(
                profiles, indices, completeness, degenerate, residual, meter.effort(), stopped);
    }

    /** How much some player could gain, as a part of the spread. */
    private double regret(double[][] strategies) {
        return regret(strategies, game.expectedPayoffs(strategies));
    }

    private double regret(double[][] strategies, double[][] payoffs) {
        double worst = 0;
        for (int t = 0; t < payoffs.length; t++) {
            double best = Arrays.stream(payoffs[t]).max().orElseThrow();
            double gain = 0;
            for (int a = 0; a < payoffs[t].length; a++) {
                gain += strategies[t][a] * (best - payoffs[t][a]);
            }
            worst = Math.max(worst, spreads[t] == 0 ? 0 : gain / spreads[t]);
        }
        return worst;
    }

    /** Whether some idle action pays as much as the best. */
    private boolean tied(double[][] strategies, double[][] payoffs) {
        for (int t = 0; t < payoffs.length; t++) {
            double best = Arrays.stream(payoffs[t]).max().orElseThrow();
            for (int a = 0; a < payoffs[t].length; a++) {
                if (strategies[t][a] == 0 && payoffs[t][a] >= best - TIE * spreads[t]) {
                    return true;
                }
            }
        }
        return false;
    }

    private void add(double[][] strategies, double[][] payoffs, int index) {
        for (double[][] known : found) {
            double distance = 0;
            for (int t = 0; t < known.length; t++) {
                for (int a = 0; a < known[t].length; a++) {
                    distance = Math.max(distance, Math.abs(known[t][a] - strategies[t][a]));
                }
            }
            if (distance < SAME) {
                return;
            }
        }
        boolean regular = index != 0 && !tied(strategies, payoffs);
        degenerate |= !regular;
        found.add(strategies);
        indices.add(regular ? index : 0);
    }

    /** One combination of supports. */
    private final class Face {
        private final int[][] supports;
        private final FaceSystem system;

        /** Parts in doubt that a closer look may clear up, and those that none will. */
        private final List<Doubt> doubtful = new ArrayList<>();

        private final List<Doubt> settled = new ArrayList<>();
        private int parts;

        Face(int[][] supports) {
            this.supports = supports;
            system = new FaceSystem(game.restrictedTo(supports));
        }

        void search() {
            if (system.size() == 0) {
                consider(new double[0], 1);
                return;
            }
            if (system.dominated()) {
                return;
            }
            new FaceReduction(system, cells, meter, this::part).visit();
            double[] widths = system.widths();
            for (int round = 0; round < ROUNDS && !doubtful.isEmpty() && !meter.spent(); round++) {
                List<Doubt> all = doubtful.stream().map(Doubt::wider).toList();
                List<Doubt> again = Doubt.merged(doubtful);
                doubtful.clear();
                for (int d = 0; d < widths.length; d++) {
                    widths[d] /= 2;
                }
                for (Doubt doubt : again) {
                    closer(doubt, widths, all);
                }
            }
            settled.addAll(doubtful);
            for (Doubt doubt : Doubt.merged(settled)) {
                if (!meter.spent() && !excluded(doubt)) {
                    proven = false;
                    settle(doubt);
                }
            }
        }

        /** Looks again at what is in doubt of a box, piece by piece, if they are not too many. */
        private void closer(Doubt doubt, double[] widths, List<Doubt> all) {
            Doubt wider = doubt.wider();
            double[][] borders = wider.borders(widths);
            double pieces = 1;
            for (double[] border : borders) {
                pieces *= border.length - 1;
            }
            if (pieces > MOST_PIECES) {
                settled.add(doubt);
            } else {
                new FaceReduction(system, cells, meter, this::part)
                        .visit(borders, all.stream().filter(wider::meets).toList());
            }
        }

        private void part(
                double[] low,
                double[] high,
                BernsteinTensor tensor,
                double[] losses,
                double[][] slopeLosses) {
            boolean reduced = system.reduced(losses);
            BernsteinRoots roots = new BernsteinRoots(tensor, losses, slopeLosses, reduced);
            while (roots.unfinished() && parts < MOST_PARTS && !meter.spent()) {
                roots.step();
                parts++;
                meter.step();
            }
            boolean finished = !roots.unfinished();
            roots.giveUp();
            Doubt whole = new Doubt(low, high);
            for (double[] zero : roots.zeros()) {
                polish(whole, tensor, zero);
            }
            for (Doubt doubt : roots.unclear()) {
                (finished && reduced ? doubtful : settled).add(doubt.within(whole));
            }
        }

        /** Newton's method on the game's own payoffs, with the slopes of the polynomials. */
        private void polish(Doubt whole, BernsteinTensor tensor, double[] zero) {
            int count = zero.length;
            double[] slopes = new double[count * count];
            tensor.evaluate(zero, new double[count], slopes);
            LinearSystem linear = new LinearSystem(count);
            linear.factor(slopes);
            int index = count % 2 == 0 ? linear.determinantSign() : -linear.determinantSign();
            double[] at = whole.place(zero);
            double before = Double.POSITIVE_INFINITY;
            for (int step = 0; step < POLISHING; step++) {
                double[] values = system.gainsAt(at);
                linear.solve(values);
                double length = Arrays.stream(values).map(Math::abs).max().orElseThrow();
                if (!(length < before / 2)) {
                    break;
                }
                before = length;
                for (int d = 0; d < count; d++) {
                    at[d] -= values[d] * (whole.high()[d] - whole.low()[d]);
                }
                if (length < POLISHED) {
                    break;
                }
            }
            consider(at, index);
        }

        /** Whether regret in the middle of pieces is too large to vanish anywhere in them. */
        private boolean excluded(Doubt doubt) {
            Deque<Doubt> open = new ArrayDeque<>(List.of(doubt));
            for (int looks = 0; !open.isEmpty(); looks++) {
                Doubt piece = open.pop();
                double regret = regret(full(system.strategies(piece.points().get(0))));
                if (regret <= tolerance) {
                    if (doubt.width() > SEGMENT) {
                        segment(piece.points().get(0), doubt);
                    }
                    return false;
                }
                if (looks == MOST_LOOKS || meter.spent()) {
                    return false;
                }
                double[] sway = system.sway(piece);
                if (regret < 2 * tolerance + Arrays.stream(sway).sum()) {
                    open.addAll(piece.halves(sway));
                }
            }
            return true;
        }

        /** The equilibrium at a point or, in one variable, the ends of the segment around it. */
        private void segment(double[] point, Doubt doubt) {
            if (point.length > 1) {
                consider(point, 0);
                return;
            }
            consider(end(point[0], doubt.low()[0]), 0);
            consider(end(point[0], doubt.high()[0]), 0);
        }

        private double[] end(double inside, double limit) {
            double good = inside;
            double bad = limit;
            for (int i = 0; i < BISECTIONS; i++) {
                double middle = i == 0 ? limit : (good + bad) / 2;
                boolean holds = regret(full(system.strategies(new double[] {middle}))) <= tolerance;
                good = holds ? middle : good;
                bad = holds ? bad : middle;
            }
            return new double[] {good};
        }

        /** Both ends of a part in which gains nearly vanish, or its best corner or middle. */
        private void settle(Doubt doubt) {
            if (doubt.low().length == 1 && doubt.width() > SEGMENT) {
                consider(doubt.low(), 0);
                consider(doubt.high(), 0);
                return;
            }
            double least = Double.POSITIVE_INFINITY;
            double[] best = doubt.low();
            for (double[] point : doubt.points()) {
                double regret = regret(full(system.strategies(point)));
                if (regret < least) {
                    least = regret;
                    best = point;
                }
            }
            consider(best, 0);
        }

        private double[][] full(double[][] strategies) {
            double[][] full = new double[supports.length][];
            for (int t = 0; t < full.length; t++) {
                full[t] = new double[game.actionNames(t).size()];
                for (int a = 0; a < supports[t].length; a++) {
                    full[t][supports[t][a]] = strategies[t][a];
                }
            }
            return full;
        }

        private void consider(double[] at, int index) {
            double[][] strategies = system.strategies(at);
            for (double[] strategy : strategies) {
                if (!(Arrays.stream(strategy).min().orElseThrow() >= INTERIOR)) {
                    return;
                }
            }
            double[][] full = full(strategies);
            double[][] payoffs = game.expectedPayoffs(full);
            if (regret(full, payoffs) <= tolerance) {
                add(full, payoffs, index);
            }
        }
    }
}
