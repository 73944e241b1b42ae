package multilateral.cooperative;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import multilateral.actor.ActorSet;
import multilateral.actor.Coalition;
import multilateral.actor.ExactQuantities;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;
import multilateral.solve.Certificate;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The test of Kohlberg (1971), as Sobolev (1975) states it for the prenucleolus: efficient payoffs
 * are the prenucleolus exactly if, for every number, the coalitions with at least that excess are
 * balanced or there are none. Among imputations, players who get just what they are worth alone may
 * help to balance, with weights not below zero.
 *
 * <p>Levels are gone through from the largest excess down, until the coalitions seen determine all
 * payoffs. Coalitions in the span of those of higher levels change nothing and are left out (Nguyen
 * and Thomas 2016). Ranks and weights are computed without rounding, whether the worths are
 * fractions or doubles; in doubles, a tolerance says which excesses are equal.
 *
 * <p>It sorts 2<sup>n</sup> excesses: seconds at {@value #MOST_PLAYERS} players, the most it takes.
 *
 * @param levels the levels looked at, the largest excess first; only the last can be out of balance
 * @param unsettled how many dimensions of payoffs are left open: 0 if the test is passed, and all
 *     if the payoffs are not efficient or somebody gets too little
 */
public record KohlbergCriterion(List<Level> levels, int unsettled) implements Certificate {

    /** The most players. */
    public static final int MOST_PLAYERS = 20;

    /**
     * Copies the list.
     *
     * @param levels the levels looked at
     * @param unsettled how many dimensions are left open
     */
    public KohlbergCriterion {
        levels = List.copyOf(levels);
    }

    /**
     * Coalitions of the same excess.
     *
     * @param excess the excess, times the weight where coalitions are weighted
     * @param coalitions those that are not in the span of higher levels
     * @param weights with which they are balanced, up to the span of higher levels and weights on
     *     players at their floors; empty if they cannot be
     * @param direction a change of payoffs that would lower the excess of one of these coalitions
     *     and raise none of them or of higher levels; all zero if they are balanced
     */
    public record Level(
            double excess,
            List<Coalition> coalitions,
            List<BigFraction> weights,
            List<BigFraction> direction) {

        /**
         * Copies the lists.
         *
         * @param excess the excess
         * @param coalitions those that are not in the span of higher levels
         * @param weights with which they are balanced
         * @param direction a change of payoffs that would be better
         */
        public Level {
            coalitions = List.copyOf(coalitions);
            weights = List.copyOf(weights);
            direction = List.copyOf(direction);
        }

        /**
         * Tells whether the coalitions are balanced.
         *
         * @return whether there are weights
         */
        public boolean balanced() {
            return !weights.isEmpty();
        }
    }

    /**
     * Tests whether payoffs are the prenucleolus.
     *
     * @param game the game
     * @param payoffs what each player gets, in the unit of the game
     * @param tolerance excesses that differ by no more count as equal; zero or more, in the unit of
     *     the game
     * @return the finding
     * @throws IllegalArgumentException if there are too many players, the payoffs are of others or
     *     in another unit, or the tolerance is negative
     */
    public static KohlbergCriterion prenucleolus(
            CoalitionalGame game, Quantities payoffs, double tolerance) {
        return Nucleolus.prenucleolus().criterion(game, payoffs, tolerance);
    }

    /**
     * Tests whether payoffs are the prenucleolus, without rounding.
     *
     * @param game the game
     * @param payoffs what each player gets, in the unit of the game
     * @return the finding
     * @throws IllegalArgumentException if there are too many players, or the payoffs are of others
     *     or in another unit
     */
    public static KohlbergCriterion prenucleolus(
            ExactCoalitionalGame game, ExactQuantities payoffs) {
        return Nucleolus.prenucleolus().criterion(game, payoffs);
    }

    /**
     * Tests whether payoffs are the nucleolus, among imputations.
     *
     * @param game the game
     * @param payoffs what each player gets, in the unit of the game
     * @param tolerance excesses that differ by no more count as equal; zero or more, in the unit of
     *     the game
     * @return the finding
     * @throws IllegalArgumentException if there are too many players, the payoffs are of others or
     *     in another unit, or the tolerance is negative
     */
    public static KohlbergCriterion nucleolus(
            CoalitionalGame game, Quantities payoffs, double tolerance) {
        return Nucleolus.withDefaults().criterion(game, payoffs, tolerance);
    }

    /**
     * Tests whether payoffs are the nucleolus, among imputations, without rounding.
     *
     * @param game the game
     * @param payoffs what each player gets, in the unit of the game
     * @return the finding
     * @throws IllegalArgumentException if there are too many players, or the payoffs are of others
     *     or in another unit
     */
    public static KohlbergCriterion nucleolus(ExactCoalitionalGame game, ExactQuantities payoffs) {
        return Nucleolus.withDefaults().criterion(game, payoffs);
    }

    /** The finding on payoffs that are not efficient, or give somebody too little. */
    static KohlbergCriterion notAdmissible(int players) {
        return new KohlbergCriterion(List.of(), players);
    }

    /**
     * Goes down the levels.
     *
     * @param excesses by mask, weighted; those of the empty coalition and of all are not looked at
     * @param tolerance excesses that differ by no more are equal
     * @param floors players who get no more than alone; none for the prenucleolus
     */
    static KohlbergCriterion of(
            ActorSet actors, double[] excesses, double tolerance, int[] floors) {
        List<Integer> order =
                order(excesses.length, (a, b) -> Double.compare(excesses[b], excesses[a]));
        Descent descent = new Descent(actors, floors);
        int from = 0;
        while (from < order.size() && descent.open()) {
            double top = excesses[order.get(from)];
            int to = from;
            while (to < order.size() && excesses[order.get(to)] >= top - tolerance) {
                to++;
            }
            descent.level(top, order.subList(from, to));
            from = to;
        }
        return descent.result();
    }

    /**
     * Goes down the levels without rounding.
     *
     * @param excesses whole numbers by mask, weighted
     * @param unit what one in these whole numbers is worth
     */
    static KohlbergCriterion of(
            ActorSet actors, BigInteger[] excesses, BigFraction unit, int[] floors) {
        List<Integer> order = order(excesses.length, (a, b) -> excesses[b].compareTo(excesses[a]));
        Descent descent = new Descent(actors, floors);
        int from = 0;
        while (from < order.size() && descent.open()) {
            BigInteger top = excesses[order.get(from)];
            int to = from;
            while (to < order.size() && excesses[order.get(to)].equals(top)) {
                to++;
            }
            descent.level(unit.multiply(top).doubleValue(), order.subList(from, to));
            from = to;
        }
        return descent.result();
    }

    private static List<Integer> order(int coalitions, Comparator<Integer> worstFirst) {
        return IntStream.range(1, coalitions - 1).boxed().sorted(worstFirst).toList();
    }

    /** The state of the test between levels. */
    private static final class Descent {
        private final ActorSet actors;
        private final int[] floors;
        private final CoalitionSpan span;
        private final List<Integer> independent = new ArrayList<>();
        private final List<Level> levels = new ArrayList<>();
        private boolean failed;

        Descent(ActorSet actors, int[] floors) {
            this.actors = actors;
            this.floors = floors;
            span = new CoalitionSpan(actors.size());
            int grand = (1 << actors.size()) - 1;
            span.add(grand);
            independent.add(grand);
        }

        boolean open() {
            return !failed && span.rank() < actors.size();
        }

        void level(double excess, List<Integer> family) {
            int[] coalitions =
                    family.stream()
                            .mapToInt(Integer::intValue)
                            .filter(s -> !span.contains(s))
                            .toArray();
            if (coalitions.length == 0) {
                return;
            }
            BalancedFamily balanced =
                    BalancedFamily.of(actors.size(), coalitions, independent, floors);
            failed = balanced.weights().isEmpty();
            levels.add(
                    new Level(
                            excess,
                            IntStream.of(coalitions)
                                    .mapToObj(mask -> new Coalition(actors, mask))
                                    .toList(),
                            balanced.weights().orElse(List.of()),
                            balanced.direction()));
            for (int k = 0; !failed && k < coalitions.length; k++) {
                if (span.add(coalitions[k])) {
                    independent.add(coalitions[k]);
                }
            }
        }

        KohlbergCriterion result() {
            return new KohlbergCriterion(levels, actors.size() - span.rank());
        }
    }

    /**
     * Tells whether the payoffs pass the test.
     *
     * @return whether every level is balanced, which makes the payoffs the only ones
     */
    public boolean passed() {
        return unsettled == 0;
    }

    /**
     * Returns how many dimensions of payoffs are left open.
     *
     * @return a number of dimensions; zero exactly where the test is passed
     */
    @Override
    public double residual() {
        return unsettled;
    }
}
