package multilateral.equilibrium;

import java.util.Arrays;
import multilateral.game.ExpectedPayoffs;

/**
 * The path of the variable-dimension restart algorithm on one grid of the product of simplices (van
 * der Laan and Talman 1982).
 *
 * <p>Points of the grid have whole coordinates that add up to the grid for every player. A vertex
 * is labelled with the action whose probability the map {@code x → r(x + v(x))} lowers most, where
 * {@code v} are expected payoffs and {@code r} is the projection on the mixed strategies; its fixed
 * points are the equilibria. Direction {@code k} takes one unit from action {@code k} and gives it
 * to the next one of the same player. The path runs through simplices of growing and falling
 * dimension whose vertices carry the labels of the directions that span them, and ends where they
 * carry all labels of one player: nobody's probabilities change much there.
 */
final class SimplicialSubdivisionPath {

    private static final int NONE = -1;

    /** Below this change, a vertex is a fixed point. */
    private static final double STILL = 1e-13;

    private final EquilibriumSearch search;
    private final ExpectedPayoffs payoffs;
    private final int size;
    private final int[] owner;

    /** Where a direction gives what it takes. */
    private final int[] successor;

    private final int[] vertex;
    private final int[] first;

    /** How often each direction was gone from the start to the first vertex. */
    private final int[] lengths;

    private final boolean[] spans;
    private final int[] order;
    private final int[] labels;
    private final double[] profile;
    private final double[] deviations;
    private final double[] shifted;
    private final double[] image;
    private int grid;
    private int dimension;

    SimplicialSubdivisionPath(EquilibriumSearch search) {
        this.search = search;
        payoffs = search.payoffs();
        size = payoffs.size();
        owner = new int[size];
        successor = new int[size];
        for (int player = 0; player < search.scaled().players(); player++) {
            int from = payoffs.offset(player);
            int to = payoffs.offset(player + 1);
            for (int k = from; k < to; k++) {
                owner[k] = player;
                successor[k] = k + 1 < to ? k + 1 : from;
            }
        }
        vertex = new int[size];
        first = new int[size];
        lengths = new int[size];
        spans = new boolean[size];
        order = new int[size];
        labels = new int[size + 1];
        profile = new double[size];
        deviations = new double[size];
        shifted = new double[size];
        image = new double[size];
    }

    /**
     * Follows the path from the point of a grid next to a profile, within a number of vertices;
     * returns the last profile labelled.
     */
    double[] follow(double[] start, int fineness, long vertices) {
        grid = fineness;
        round(start);
        dimension = 0;
        Arrays.fill(spans, false);
        int fresh = 0;
        label(fresh);
        for (long k = 1; k < vertices && labels[fresh] != NONE && search.count(1); k++) {
            int label = labels[fresh];
            if (spans[label]) {
                fresh = replace(twin(fresh));
            } else if (completes(owner[label])) {
                break;
            } else {
                spans[label] = true;
                lengths[label] = 0;
                order[dimension++] = label;
                fresh = dimension;
            }
            label(fresh);
        }
        return profile.clone();
    }

    /** Rounds a profile to the grid: down, and what is left goes where most was cut off. */
    private void round(double[] start) {
        for (int player = 0; player <= owner[size - 1]; player++) {
            int from = payoffs.offset(player);
            int to = payoffs.offset(player + 1);
            int left = grid;
            for (int k = from; k < to; k++) {
                first[k] = (int) (start[k] * grid);
                left -= first[k];
            }
            for (; left > 0; left--) {
                int most = from;
                for (int k = from + 1; k < to; k++) {
                    if (start[k] * grid - first[k] > start[most] * grid - first[most]) {
                        most = k;
                    }
                }
                first[most]++;
            }
        }
    }

    /** Labels a vertex of the simplex; with none where it is a fixed point. */
    private void label(int at) {
        System.arraycopy(first, 0, vertex, 0, size);
        for (int k = 0; k < at; k++) {
            vertex[order[k]]--;
            vertex[successor[order[k]]]++;
        }
        for (int k = 0; k < size; k++) {
            profile[k] = (double) vertex[k] / grid;
        }
        payoffs.deviations(profile, deviations);
        for (int k = 0; k < size; k++) {
            shifted[k] = profile[k] + deviations[k];
        }
        for (int player = 0; player <= owner[size - 1]; player++) {
            int from = payoffs.offset(player);
            NewtonPolish.project(shifted, from, payoffs.offset(player + 1), image);
        }
        int label = NONE;
        double least = -STILL;
        for (int k = 0; k < size; k++) {
            if (image[k] - profile[k] < least) {
                least = image[k] - profile[k];
                label = k;
            }
        }
        labels[at] = label;
    }

    /** Whether one more direction would span all actions of a player. */
    private boolean completes(int player) {
        int missing = 0;
        for (int k = payoffs.offset(player); k < payoffs.offset(player + 1); k++) {
            missing += spans[k] ? 0 : 1;
        }
        return missing == 1;
    }

    /** The other vertex with the same label. */
    private int twin(int of) {
        int other = 0;
        while (other == of || labels[other] != labels[of]) {
            other++;
        }
        return other;
    }

    /** Replaces a vertex by its mirror image in the facet of the others; returns the new one. */
    private int replace(int vertexIndex) {
        int at = vertexIndex;
        while (at == dimension && lengths[order[dimension - 1]] == 0) {
            at = drop();
        }
        if (at == 0) {
            int direction = order[0];
            move(direction, 1);
            System.arraycopy(order, 1, order, 0, dimension - 1);
            order[dimension - 1] = direction;
            System.arraycopy(labels, 1, labels, 0, dimension);
            return dimension;
        }
        if (at == dimension) {
            int direction = order[dimension - 1];
            move(direction, -1);
            System.arraycopy(order, 0, order, 1, dimension - 1);
            order[0] = direction;
            System.arraycopy(labels, 0, labels, 1, dimension);
            return 0;
        }
        int direction = order[at];
        order[at] = order[at - 1];
        order[at - 1] = direction;
        return at;
    }

    /** Leaves the last direction and the last vertex; returns the vertex labelled with it. */
    private int drop() {
        dimension--;
        int label = order[dimension];
        spans[label] = false;
        int at = 0;
        while (labels[at] != label) {
            at++;
        }
        return at;
    }

    private void move(int direction, int steps) {
        first[direction] -= steps;
        first[successor[direction]] += steps;
        lengths[direction] += steps;
    }
}
