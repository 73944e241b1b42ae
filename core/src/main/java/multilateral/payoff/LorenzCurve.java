package multilateral.payoff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import multilateral.actor.Quantities;

/**
 * How much of the whole the poorest part of the people has, for every part (Lorenz 1905).
 *
 * <p>The curve runs in straight lines from (0, 0) to (1, 1), one line for each actor, from the
 * smallest figure per head to the largest; equal ones in actor order. It never lies above the
 * diagonal, up to rounding.
 *
 * @param points the corners, one more than there are actors
 */
public record LorenzCurve(List<Point> points) {

    /**
     * A point on the curve.
     *
     * @param people the part of the people, poorest first, from 0 to 1
     * @param share the part of the whole they have, from 0 to 1
     */
    public record Point(double people, double share) {}

    /**
     * Checks the points.
     *
     * @param points the corners; copied
     * @throws IllegalArgumentException if they do not lead from (0, 0) to (1, 1), or do not rise
     */
    public LorenzCurve {
        points = List.copyOf(points);
        if (points.size() < 2
                || !points.get(0).equals(new Point(0, 0))
                || !points.get(points.size() - 1).equals(new Point(1, 1))) {
            throw new IllegalArgumentException(
                    "points " + points + " must lead from (0, 0) to (1, 1)");
        }
        for (int i = 1; i < points.size(); i++) {
            Point last = points.get(i - 1);
            Point next = points.get(i);
            if (!(next.people() >= last.people() && next.share() >= last.share())) {
                throw new IllegalArgumentException(
                        "points must rise, and " + next + " comes after " + last);
            }
        }
    }

    /**
     * Returns the curve of figures in which every actor counts alike. O(n log n).
     *
     * @param figures zero or more for each actor, not all zero
     * @return the curve
     * @throws IllegalArgumentException if a figure is missing or negative, or all are zero
     */
    public static LorenzCurve of(Quantities figures) {
        double[] heads = new double[figures.size()];
        Arrays.fill(heads, 1.0 / heads.length);
        return of(Inequality.parts(figures), heads);
    }

    /**
     * Returns the curve among people, each of whom has an equal part of their actor's figure. O(n
     * log n).
     *
     * @param figures the figure of each actor as a whole, zero or more, not all zero
     * @param heads how many people stand behind each actor, more than zero, for the same actors
     * @return the curve
     * @throws IllegalArgumentException if a figure is missing or negative, all are zero, a number
     *     of heads is not above zero, or the actors differ
     */
    public static LorenzCurve perHead(Quantities figures, Quantities heads) {
        if (!figures.actors().equals(heads.actors())) {
            throw new IllegalArgumentException(
                    "figures and heads must be for the same actors in the same order; bring one"
                            + " into line with forActors");
        }
        double[] people = Inequality.parts(heads);
        for (int i = 0; i < people.length; i++) {
            if (!(people[i] > 0)) {
                throw new IllegalArgumentException(
                        "heads of \""
                                + heads.actors().get(i).id()
                                + "\" ("
                                + heads.get(i)
                                + ") must be more than zero; leave this actor out with where");
            }
        }
        return of(Inequality.parts(figures), people);
    }

    private static LorenzCurve of(double[] shares, double[] heads) {
        List<Integer> order =
                IntStream.range(0, shares.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> shares[i] / heads[i]))
                        .toList();
        List<Point> points = new ArrayList<>();
        points.add(new Point(0, 0));
        double people = 0;
        double share = 0;
        for (int actor : order.subList(0, order.size() - 1)) {
            people = Math.min(1, people + heads[actor]);
            share = Math.min(1, share + shares[actor]);
            points.add(new Point(people, share));
        }
        points.add(new Point(1, 1));
        return new LorenzCurve(points);
    }

    /**
     * Returns what the poorest part of the people has.
     *
     * @param people the part of the people, from 0 to 1
     * @return the part of the whole, on the line between two corners; at a step straight up, its
     *     lower end
     * @throws IllegalArgumentException if {@code people} is not in [0, 1]
     */
    public double shareOf(double people) {
        if (!(people >= 0 && people <= 1)) {
            throw new IllegalArgumentException(
                    "people (" + people + ") must be in [0, 1]; the poorer half is 0.5");
        }
        int next = 1;
        while (points.get(next).people() < people) {
            next++;
        }
        Point from = points.get(next - 1);
        Point to = points.get(next);
        double width = to.people() - from.people();
        double along = width > 0 ? (people - from.people()) / width : 0;
        return from.share() + along * (to.share() - from.share());
    }

    /**
     * Returns the Gini coefficient: twice the area between the diagonal and the curve.
     *
     * @return from 0 (the curve is the diagonal) to less than 1
     */
    public double gini() {
        double area = 0;
        for (int i = 1; i < points.size(); i++) {
            Point from = points.get(i - 1);
            Point to = points.get(i);
            area += from.people() * to.share() - to.people() * from.share();
        }
        return Math.max(0, area);
    }
}
