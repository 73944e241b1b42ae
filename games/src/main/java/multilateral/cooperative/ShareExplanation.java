package multilateral.cooperative;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import multilateral.actor.Actor;
import multilateral.actor.Coalition;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import multilateral.game.CoalitionalGame;

/**
 * One player's share taken apart in two ways, in points that add up to it: by the coalitions whose
 * dividends it is paid from (Harsanyi 1959), and by the size of the coalitions it contributes to
 * (Shapley 1953).
 *
 * <p>The Shapley value and all other values that are linear are explained in full. So is, by
 * Euler's theorem, every value that doubles with all worths and has no kink at the game, such as
 * the nucleolus almost everywhere. What is left otherwise is reported as unexplained.
 */
public final class ShareExplanation {

    /** The most players whose Shapley value is explained. */
    public static final int MOST_PLAYERS = 20;

    /** Points below this part of the largest are rounding. */
    private static final double NOISE = 1e-10;

    private final CoalitionalGame game;
    private final int index;
    private final double share;
    private final double[] dividends;
    private final double[] points;
    private final List<Joining> contributions;

    private ShareExplanation(
            CoalitionalGame game,
            int index,
            double share,
            double[] dividends,
            double[] points,
            List<Joining> contributions) {
        this.game = game;
        this.index = index;
        this.share = share;
        this.dividends = dividends;
        this.points = points;
        this.contributions = contributions;
    }

    /**
     * What one coalition adds to a share.
     *
     * @param coalition the coalition
     * @param dividend what it is worth beyond all its parts
     * @param points what the player gets of that
     */
    public record Part(Coalition coalition, double dividend, double points) {}

    /**
     * What joining coalitions of one size adds to a share.
     *
     * @param others how many are there already
     * @param mean the player's mean contribution to all coalitions of that size
     * @param points what it gets for them
     */
    public record Joining(int others, double mean, double points) {}

    /**
     * Explains a player's share in the Shapley value. O(n 2<sup>n</sup>).
     *
     * @param game a game of at most {@value #MOST_PLAYERS} players
     * @param id the player's id
     * @return the explanation
     * @throws IllegalArgumentException if there are more players, there is no such player or a
     *     worth is not finite
     */
    public static ShareExplanation of(CoalitionalGame game, String id) {
        int players = game.players();
        if (players > MOST_PLAYERS) {
            throw new IllegalArgumentException(
                    "players ("
                            + players
                            + ") must be at most "
                            + MOST_PLAYERS
                            + " for a share to be taken apart; explain a game of blocs instead");
        }
        int index = game.actors().indexOf(id);
        double[] weights = new double[players];
        double coalitions = 1;
        for (int s = 0; s < players; s++) {
            weights[s] = 1 / (players * coalitions);
            coalitions = coalitions * (players - 1 - s) / (s + 1);
        }
        double[] dividends = HarsanyiDividends.of(game);
        double[] points = new double[dividends.length];
        double[] joined = new double[dividends.length];
        for (int mask = 1; mask < points.length; mask++) {
            if (((mask >>> index) & 1) != 0) {
                int size = Integer.bitCount(mask);
                points[mask] = dividends[mask] / size;
                joined[mask] = weights[size - 1];
            }
        }
        double share = ShapleyValue.of(game).get(index);
        return new ShareExplanation(
                game, index, share, dividends, points, contributions(game, index, joined));
    }

    /**
     * Explains a player's share in any value.
     *
     * @param sensitivity the derivatives of the value at the game
     * @param id the player's id
     * @return the explanation; {@link #unexplained()} tells what is left
     * @throws IllegalArgumentException if there is no such player
     */
    public static ShareExplanation of(Sensitivity sensitivity, String id) {
        CoalitionalGame game = sensitivity.game();
        int index = game.actors().indexOf(id);
        double[] dividends = HarsanyiDividends.of(game);
        double[] derivatives = new double[dividends.length];
        for (int mask = 1; mask < derivatives.length; mask++) {
            derivatives[mask] = sensitivity.derivative(index, mask);
        }
        // A dividend counts in the worth of every coalition that holds its own.
        double[] points = derivatives.clone();
        for (int player = 1; player < points.length; player <<= 1) {
            for (int mask = 1; mask < points.length; mask++) {
                points[mask] += (mask & player) == 0 ? points[mask | player] : 0;
            }
        }
        for (int mask = 1; mask < points.length; mask++) {
            points[mask] *= dividends[mask];
        }
        return new ShareExplanation(
                game,
                index,
                sensitivity.shares().get(index),
                dividends,
                points,
                contributions(game, index, derivatives));
    }

    /** Contributions to coalitions, each with the weight of the coalition joined into. */
    private static List<Joining> contributions(CoalitionalGame game, int index, double[] weights) {
        int players = game.players();
        double[] worths = PayoffAxioms.worths(game);
        double[] sums = new double[players];
        double[] paid = new double[players];
        long[] counts = new long[players];
        int bit = 1 << index;
        for (int mask = 0; mask < worths.length; mask++) {
            if ((mask & bit) == 0) {
                int size = Integer.bitCount(mask);
                double contribution = worths[mask | bit] - worths[mask];
                sums[size] += contribution;
                paid[size] += weights[mask | bit] * contribution;
                counts[size]++;
            }
        }
        return IntStream.range(0, players)
                .mapToObj(s -> new Joining(s, sums[s] / counts[s], paid[s]))
                .toList();
    }

    /**
     * Returns the player.
     *
     * @return whose share is explained
     */
    public Actor player() {
        return game.actors().get(index);
    }

    /**
     * Returns the share.
     *
     * @return in the unit of the game
     */
    public double share() {
        return share;
    }

    /**
     * Returns what a coalition adds to the share.
     *
     * @param coalition the coalition's mask
     * @return what the player gets of its dividend
     * @throws IllegalArgumentException if there is no such coalition
     */
    public double points(long coalition) {
        if (coalition < 0 || coalition > game.grand()) {
            throw new IllegalArgumentException(
                    "coalition (" + coalition + ") must be in [0, " + game.grand() + "]");
        }
        return points[(int) coalition];
    }

    /**
     * Returns the coalitions that add something to the share.
     *
     * @return those that add or take most first, equal ones by mask, without those that add less
     *     than 1e-10 of the largest; the points and {@link #unexplained()} add up to the share
     */
    public List<Part> parts() {
        double least = NOISE * largest(points);
        return IntStream.range(1, points.length)
                .filter(mask -> Math.abs(points[mask]) > least)
                .mapToObj(
                        mask ->
                                new Part(
                                        new Coalition(game.actors(), mask),
                                        dividends[mask],
                                        points[mask]))
                .sorted(Comparator.comparingDouble(part -> -Math.abs(part.points())))
                .toList();
    }

    private static double largest(double[] points) {
        double largest = 0;
        for (double each : points) {
            largest = Math.max(largest, Math.abs(each));
        }
        return largest;
    }

    /**
     * Returns what contributions to coalitions of each size add to the share.
     *
     * @return one entry for each number of others, from none to all; the points and {@link
     *     #notContributed()} add up to the share
     */
    public List<Joining> contributions() {
        return contributions;
    }

    /**
     * Returns what the dividends do not account for.
     *
     * @return zero up to rounding for a linear value, and for one that doubles with all worths and
     *     has no kink at the game
     */
    public double unexplained() {
        double sum = 0;
        for (double part : points) {
            sum += part;
        }
        return share - sum;
    }

    /**
     * Returns what the player gets for something else than its own contributions.
     *
     * @return zero up to rounding for the Shapley value, all semivalues and the Owen value
     */
    public double notContributed() {
        return share - contributions.stream().mapToDouble(Joining::points).sum();
    }

    /**
     * Says it in plain words, with the four coalitions that count most.
     *
     * @return one sentence
     */
    public String sentence() {
        double all = game.worth(game.grand());
        double largest = Math.max(Math.abs(share), largest(points));
        return ShareWords.sentence(this, all, Amounts.upTo(largest, game.unit()));
    }

    /** The points line by line: coalitions, then sizes. */
    @Override
    public String toString() {
        return ShareWords.lines(this);
    }

    /**
     * Compares two explanations of one player's shares: in two games, or by two values.
     *
     * @param before the first explanation
     * @param after the second explanation, of the same player among the same players
     * @return the change, and which coalitions drive it
     * @throws IllegalArgumentException if the players or the units differ
     */
    public static ShareDifference difference(ShareExplanation before, ShareExplanation after) {
        Unit unit = before.game.unit();
        if (before.index != after.index
                || !before.game.actors().equals(after.game.actors())
                || !unit.equals(after.game.unit())) {
            throw new IllegalArgumentException(
                    "explanations must be of the same player in the same unit, but are of \""
                            + before.player().id()
                            + "\" in "
                            + unit
                            + " and \""
                            + after.player().id()
                            + "\" in "
                            + after.game.unit());
        }
        double least = NOISE * Math.max(largest(before.points), largest(after.points));
        List<ShareDifference.Driver> drivers =
                IntStream.range(1, before.points.length)
                        .filter(mask -> Math.abs(after.points[mask] - before.points[mask]) > least)
                        .mapToObj(
                                mask ->
                                        new ShareDifference.Driver(
                                                new Coalition(before.game.actors(), mask),
                                                after.points[mask] - before.points[mask]))
                        .sorted(Comparator.comparingDouble(driver -> -Math.abs(driver.points())))
                        .toList();
        return new ShareDifference(
                before.player(),
                unit,
                before.share,
                after.share,
                drivers,
                after.unexplained() - before.unexplained());
    }

    /**
     * Compares the Shapley values of two games of the same players.
     *
     * @param before the first game, of at most {@value #MOST_PLAYERS} players
     * @param after the second game
     * @return for each player the change, and which coalitions drive it
     * @throws IllegalArgumentException if there are more players, or players or units differ
     */
    public static List<ShareDifference> difference(CoalitionalGame before, CoalitionalGame after) {
        return before.actors().ids().stream()
                .map(id -> difference(of(before, id), of(after, id)))
                .toList();
    }

    /**
     * Compares two values of one game.
     *
     * @param before the first value
     * @param after the second value
     * @param game a game of at most {@value Sensitivity#MOST_PLAYERS} players
     * @return for each player the change, and which coalitions drive it
     * @throws IllegalArgumentException if there are more players or a value refuses the game
     */
    public static List<ShareDifference> difference(
            Value before, Value after, CoalitionalGame game) {
        Sensitivity first = Sensitivity.of(before, game);
        Sensitivity second = Sensitivity.of(after, game);
        return game.actors().ids().stream()
                .map(id -> difference(of(first, id), of(second, id)))
                .toList();
    }

    /**
     * Compares two allocations.
     *
     * @param before what each player gets first
     * @param after what each player gets then
     * @return the difference player by player
     * @throws IllegalArgumentException if players or units differ or a figure is missing
     */
    public static AllocationDifference difference(Quantities before, Quantities after) {
        return AllocationDifference.of(before, after);
    }
}
