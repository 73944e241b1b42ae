package multilateral.equilibrium;

import java.util.ArrayList;
import java.util.List;
import multilateral.equilibrium.BilinearGain.Moebius;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A part of the equilibria of a game of three players with two actions: a point, or what some
 * probabilities sweep within bounds, the others following one of them or constant, so that they are
 * segments, arcs, plates, or the cube; or the side of a face on which the third player is not
 * tempted.
 */
final class CubePiece {

    /** By variable: its value as a function of its parameter. */
    final Moebius[] maps = new Moebius[3];

    /** By variable: the variable that it follows, itself if it is free; −1 for a constant. */
    final int[] parameters = {-1, -1, -1};

    /** By variable: its bounds if it is free. */
    final BigFraction[] low = {BigFraction.ZERO, BigFraction.ZERO, BigFraction.ZERO};

    final BigFraction[] high = {BigFraction.ONE, BigFraction.ONE, BigFraction.ONE};

    private final List<BilinearGain> untempting = new ArrayList<>();
    private int sign;

    /** A point; probabilities not known yet are zero. */
    CubePiece(BigFraction... point) {
        for (int variable = 0; variable < 3; variable++) {
            maps[variable] =
                    Moebius.constant(point[variable] == null ? BigFraction.ZERO : point[variable]);
        }
    }

    CubePiece(CubePiece other) {
        for (int variable = 0; variable < 3; variable++) {
            maps[variable] = other.maps[variable];
            parameters[variable] = other.parameters[variable];
            low[variable] = other.low[variable];
            high[variable] = other.high[variable];
        }
    }

    void free(int variable) {
        follow(variable, variable, Moebius.IDENTITY);
    }

    void follow(int variable, int parameter, Moebius map) {
        maps[variable] = map;
        parameters[variable] = parameter;
    }

    /** Keeps the side on which a gain times a sign is not positive. */
    void untempted(BilinearGain gain, int side) {
        untempting.add(gain);
        sign = side;
    }

    int dimension() {
        int free = 0;
        for (int variable = 0; variable < 3; variable++) {
            free += parameters[variable] == variable ? 1 : 0;
        }
        return free;
    }

    boolean contains(BigFraction... point) {
        for (int variable = 0; variable < 3; variable++) {
            int parameter = parameters[variable];
            BigFraction t = parameter < 0 ? BigFraction.ZERO : point[parameter];
            if (t.compareTo(low[Math.max(0, parameter)]) < 0 && parameter >= 0) {
                return false;
            }
            if (t.compareTo(high[Math.max(0, parameter)]) > 0 && parameter >= 0) {
                return false;
            }
            if (!maps[variable].isFiniteAt(t) || !maps[variable].at(t).equals(point[variable])) {
                return false;
            }
        }
        return isUntempted(point);
    }

    private boolean isUntempted(BigFraction[] point) {
        return untempting.stream().allMatch(gain -> sign * gain.at(point).signum() <= 0);
    }

    /** The points where every free probability is at one of its bounds. */
    List<BigFraction[]> ends() {
        return points(List.of(BigFraction.ZERO, BigFraction.ONE));
    }

    /** The points where every free probability is a share of the way between its bounds. */
    List<BigFraction[]> points(List<BigFraction> shares) {
        List<BigFraction[]> points = new ArrayList<>();
        collect(new BigFraction[3], 0, shares, points);
        points.removeIf(point -> !isUntempted(point));
        return points;
    }

    private void collect(
            BigFraction[] free, int variable, List<BigFraction> shares, List<BigFraction[]> to) {
        if (variable == 3) {
            BigFraction[] point = new BigFraction[3];
            for (int k = 0; k < 3; k++) {
                BigFraction t = parameters[k] < 0 ? BigFraction.ZERO : free[parameters[k]];
                point[k] = maps[k].at(t);
            }
            to.add(point);
        } else if (parameters[variable] != variable) {
            collect(free, variable + 1, shares, to);
        } else {
            for (BigFraction share : shares) {
                BigFraction width = high[variable].subtract(low[variable]);
                free[variable] = low[variable].add(share.multiply(width));
                collect(free, variable + 1, shares, to);
            }
        }
    }
}
