package multilateral.equilibrium;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import multilateral.equilibrium.SupportSearch.Unresolved;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import multilateral.solve.Outcome;

/**
 * The equilibria of a game of any number of players but two, one profile of supports after the
 * other.
 */
final class SupportEquilibria implements SupportEnumeration.Run {

    /** Payoffs closer than this tie, and a probability below it is zero, but for known errors. */
    private static final double TIE = 1e-12;

    /** How close equilibria are that are the same. */
    private static final double SAME = 1e-8;

    /** The same for singular ones, around which equations are flat that far. */
    private static final double SAME_SINGULAR = 1e-3;

    /** How far from other unresolved boxes a singular equilibrium is isolated. */
    private static final double APART = 0.01;

    /** With more boxes unresolved than this the roots of one system are given up. */
    private static final int MOST_UNRESOLVED = 100;

    private final NormalFormGame original;
    private final SupportGame game;
    private final SupportMeter meter;
    private final List<IndexedEquilibrium> found = new ArrayList<>();
    private boolean unresolved;

    SupportEquilibria(NormalFormGame game, SupportMeter meter) {
        original = game;
        this.game = new SupportGame(game);
        this.meter = meter;
    }

    /** All equilibria, lazily, until the budget is spent. */
    @Override
    public Stream<IndexedEquilibrium> equilibria() {
        Stream<IndexedEquilibrium> bySupports =
                new SupportProfiles(game)
                        .all()
                        .takeWhile(supports -> meter.stopped().isEmpty())
                        .flatMap(supports -> with(new SupportSystem(game, supports)));
        return Stream.concat(bySupports, Stream.of(this).flatMap(SupportEquilibria::instead));
    }

    /** One equilibrium by other means if there seems to be none, as there is in every game. */
    private Stream<IndexedEquilibrium> instead() {
        if (!found.isEmpty() || meter.stopped().isPresent()) {
            return Stream.empty();
        }
        unresolved = true;
        Outcome<MixedProfile, MaxRegret> outcome =
                NashPortfolio.withDefaults().with(meter.rest()).solve(original);
        meter.add(outcome);
        return outcome.solution().map(profile -> new IndexedEquilibrium(profile, 0)).stream();
    }

    /** Whether some part of the search so far was given up, or ended at a singular solution. */
    @Override
    public boolean isUnresolved() {
        return unresolved;
    }

    private Stream<IndexedEquilibrium> with(SupportSystem system) {
        Stream.Builder<IndexedEquilibrium> equilibria = Stream.builder();
        if (system.unknowns == 0) {
            addPure(system, equilibria);
            return equilibria.build();
        }
        SupportSearch search = new SupportSearch(system, meter);
        search.run(0);
        if (search.unresolved().isEmpty()) {
            addRoots(system, search, equilibria);
            return equilibria.build();
        }
        SupportTies ties = new SupportTies(system);
        if (ties.isUnchanged()) {
            addAll(system, search, equilibria);
            return equilibria.build();
        }
        for (SupportSystem other : ties.systems()) {
            addAll(other, new SupportSearch(other, meter), equilibria);
        }
        unresolved |= ties.isTruncated();
        return equilibria.build();
    }

    private void addPure(SupportSystem system, Stream.Builder<IndexedEquilibrium> equilibria) {
        double most = Double.NEGATIVE_INFINITY;
        for (double value : system.values) {
            most = Math.max(most, value);
        }
        if (meter.step() && most <= 0) {
            add(system, new double[0], most < 0 ? 1 : 0, SAME, equilibria);
        }
    }

    private void addAll(
            SupportSystem system,
            SupportSearch search,
            Stream.Builder<IndexedEquilibrium> equilibria) {
        search.run(MOST_UNRESOLVED);
        addRoots(system, search, equilibria);
        if (!search.unresolved().isEmpty()) {
            unresolved = true;
            if (search.unresolved().size() <= MOST_UNRESOLVED) {
                addSingular(system, search.unresolved(), equilibria);
            }
        }
    }

    private void addRoots(
            SupportSystem system,
            SupportSearch search,
            Stream.Builder<IndexedEquilibrium> equilibria) {
        SupportNewton newton = new SupportNewton(system);
        for (UniqueRoot root : search.roots()) {
            double tolerance = TIE + system.coordinates * root.error();
            double least = Arrays.stream(root.point()).min().orElseThrow();
            double slack = newton.slack(root.point(), tolerance);
            if (slack > tolerance || least < -tolerance) {
                continue;
            }
            if (system.closed ? isEnd(system, newton, root, tolerance) : least > tolerance) {
                boolean regular = system.equalities == system.unknowns && slack < -tolerance;
                unresolved |= !regular && system.isUneven();
                add(system, root.point(), regular ? index(system, root) : 0, SAME, equilibria);
            } else if (!system.closed) {
                unresolved |= !isKnown(profile(system, root.point()));
            }
        }
    }

    private static boolean isEnd(
            SupportSystem system, SupportNewton newton, UniqueRoot root, double tolerance) {
        return system.equalities > system.unknowns + 1
                || newton.leadsInside(root.point(), tolerance);
    }

    private int index(SupportSystem system, UniqueRoot root) {
        if (system.changed) {
            return EquilibriumIndex.of(original, profile(system, root.point()));
        }
        return system.unknowns % 2 == 0 ? root.sign() : -root.sign();
    }

    /**
     * One equilibrium of each cluster of boxes, if Newton's method finds it there: not where boxes
     * are part of a continuum, and not near the boundary, where it may belong to fewer actions.
     */
    private void addSingular(
            SupportSystem system,
            List<Unresolved> boxes,
            Stream.Builder<IndexedEquilibrium> equilibria) {
        SupportNewton newton = new SupportNewton(system);
        for (Unresolved box : boxes) {
            double[] point = box.middle();
            newton.solve(point);
            if (boxes.stream().allMatch(other -> isApart(box, other))
                    && Arrays.stream(point).min().orElseThrow() > SAME_SINGULAR
                    && newton.slack(point, TIE) <= TIE) {
                add(system, point, 0, SAME_SINGULAR, equilibria);
            }
        }
    }

    /** Whether a box is close to another one or far from it, and no chain of boxes joins them. */
    private static boolean isApart(Unresolved box, Unresolved other) {
        double[] one = box.middle();
        double[] two = other.middle();
        double distance = 0;
        for (int k = 0; k < one.length; k++) {
            distance = Math.max(distance, Math.abs(one[k] - two[k]));
        }
        double gap = distance - other.diameter();
        return distance + other.diameter() < SAME_SINGULAR || gap > APART;
    }

    private void add(
            SupportSystem system,
            double[] point,
            int index,
            double same,
            Stream.Builder<IndexedEquilibrium> equilibria) {
        MixedProfile profile = profile(system, point);
        for (IndexedEquilibrium other : found) {
            if (distance(profile, other.profile()) < same) {
                unresolved |= other.index() != 0 && index != 0;
                return;
            }
        }
        IndexedEquilibrium equilibrium = new IndexedEquilibrium(profile, index);
        found.add(equilibrium);
        equilibria.add(equilibrium);
    }

    /** Whether a tied equilibrium was found where an action vanishes from larger supports. */
    private boolean isKnown(MixedProfile profile) {
        return found.stream()
                .anyMatch(other -> other.index() == 0 && distance(profile, other.profile()) < SAME);
    }

    private MixedProfile profile(SupportSystem system, double[] point) {
        double[][] strategies = new double[game.players()][];
        int mixer = 0;
        for (int player = 0; player < strategies.length; player++) {
            strategies[player] = new double[game.actions(player)];
            int size = Long.bitCount(system.supports[player]);
            if (size == 1) {
                strategies[player][system.action(player, 0)] = 1;
            } else {
                int first = system.firsts[mixer++];
                for (int place = 0; place < size; place++) {
                    double probability = point[first + place];
                    boolean played = probability > (system.closed ? TIE : 0);
                    strategies[player][system.action(player, place)] = played ? probability : 0;
                }
            }
        }
        return MixedProfile.of(strategies);
    }

    private static double distance(MixedProfile one, MixedProfile other) {
        double most = 0;
        for (int player = 0; player < one.players(); player++) {
            for (int action = 0; action < one.actions(player); action++) {
                most =
                        Math.max(
                                most,
                                Math.abs(
                                        one.probability(player, action)
                                                - other.probability(player, action)));
            }
        }
        return most;
    }
}
