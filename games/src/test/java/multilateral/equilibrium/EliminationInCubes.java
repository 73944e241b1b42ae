package multilateral.equilibrium;

import java.util.ArrayList;
import java.util.List;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;

/**
 * All equilibria of a nondegenerate game of three players with two actions each, by elimination: a
 * method that shares nothing with the solvers.
 *
 * <p>Write p, q, r for the probabilities of the second actions. What player 1 gains by its second
 * action is bilinear in q and r, and so on in turn. Where all three mix, the first gain gives r as
 * a quotient of linear functions of q, the third p likewise, and the second becomes a quadratic in
 * q.
 */
final class EliminationInCubes {

    private static final double EDGE = 1e-9;

    private EliminationInCubes() {}

    static List<MixedProfile> equilibria(NormalFormGame game) {
        List<MixedProfile> found = new ArrayList<>();
        for (int first = -1; first < 2; first++) {
            for (int second = -1; second < 2; second++) {
                for (int third = -1; third < 2; third++) {
                    for (double[] candidate : candidates(game, first, second, third)) {
                        addIfEquilibrium(game, candidate, found);
                    }
                }
            }
        }
        return found;
    }

    /** Fixed players have the action given; −1 is a player who mixes. */
    private static List<double[]> candidates(
            NormalFormGame game, int first, int second, int third) {
        int[] fixed = {first, second, third};
        int mixing = 0;
        for (int action : fixed) {
            mixing += action < 0 ? 1 : 0;
        }
        if (mixing == 0) {
            return List.of(new double[] {first, second, third});
        }
        if (mixing == 3) {
            return allMix(game);
        }
        if (mixing == 1) {
            return List.of();
        }
        int out = first >= 0 ? 0 : second >= 0 ? 1 : 2;
        int one = out == 0 ? 1 : 0;
        int other = out == 2 ? 1 : 2;
        double[] at = {Math.max(0, first), Math.max(0, second), Math.max(0, third)};
        at[one] = root(gain(game, other, at, one, 0), gain(game, other, at, one, 1));
        double[] base = at.clone();
        base[one] = 0;
        at[other] = root(gain(game, one, base, other, 0), gain(game, one, base, other, 1));
        return List.of(at);
    }

    /** Where a linear function with these values at 0 and 1 vanishes. */
    private static double root(double atZero, double atOne) {
        return atZero / (atZero - atOne);
    }

    private static double gain(
            NormalFormGame game, int player, double[] at, int changed, double value) {
        double[] there = at.clone();
        there[changed] = value;
        return gain(game, player, there);
    }

    /** What a player gains by its second action against its first. */
    private static double gain(NormalFormGame game, int player, double[] at) {
        double sum = 0;
        int[] profile = new int[3];
        for (int cell = 0; cell < 8; cell++) {
            double weight = 1;
            for (int other = 0; other < 3; other++) {
                profile[other] = cell >> other & 1;
                if (other != player) {
                    weight *= profile[other] == 1 ? at[other] : 1 - at[other];
                }
            }
            sum += (profile[player] == 1 ? weight : -weight) * game.payoff(player, profile);
        }
        return sum;
    }

    private static List<double[]> allMix(NormalFormGame game) {
        double[] g1 = bilinear(game, 0, 1, 2);
        double[] g2 = bilinear(game, 1, 0, 2);
        double[] g3 = bilinear(game, 2, 1, 0);
        // g1: a + b q + (c + d q) r = 0, so r = −(a + b q) / (c + d q); g3: likewise p of q.
        double[] top1 = {-g1[0], -g1[1]};
        double[] low1 = {g1[2], g1[3]};
        double[] top3 = {-g3[0], -g3[1]};
        double[] low3 = {g3[2], g3[3]};
        double[] quadratic = new double[3];
        addProduct(quadratic, g2[0], low3, low1);
        addProduct(quadratic, g2[1], top3, low1);
        addProduct(quadratic, g2[2], low3, top1);
        addProduct(quadratic, g2[3], top3, top1);
        List<double[]> candidates = new ArrayList<>();
        for (double q : roots(quadratic)) {
            double r = (top1[0] + top1[1] * q) / (low1[0] + low1[1] * q);
            double p = (top3[0] + top3[1] * q) / (low3[0] + low3[1] * q);
            candidates.add(new double[] {p, q, r});
        }
        if (isZeroTogether(g1)) {
            double q = -g1[2] / g1[3];
            double p = (top3[0] + top3[1] * q) / (low3[0] + low3[1] * q);
            candidates.add(new double[] {p, q, -(g2[0] + g2[1] * p) / (g2[2] + g2[3] * p)});
        }
        if (isZeroTogether(g3)) {
            double q = -g3[2] / g3[3];
            double r = (top1[0] + top1[1] * q) / (low1[0] + low1[1] * q);
            candidates.add(new double[] {-(g2[0] + g2[2] * r) / (g2[1] + g2[3] * r), q, r});
        }
        return candidates;
    }

    /** Whether a + b q and c + d q vanish at one q, so that the gain does whatever the other is. */
    private static boolean isZeroTogether(double[] gain) {
        return gain[3] != 0 && gain[0] * gain[3] == gain[1] * gain[2];
    }

    /** Coefficients of 1, of the first, of the second and of both in a player's gain. */
    private static double[] bilinear(NormalFormGame game, int player, int first, int second) {
        double[] at = new double[3];
        double none = gain(game, player, at);
        at[first] = 1;
        double one = gain(game, player, at);
        at[second] = 1;
        double both = gain(game, player, at);
        at[first] = 0;
        double other = gain(game, player, at);
        return new double[] {none, one - none, other - none, both - one - other + none};
    }

    private static void addProduct(double[] to, double factor, double[] first, double[] second) {
        to[0] += factor * first[0] * second[0];
        to[1] += factor * (first[0] * second[1] + first[1] * second[0]);
        to[2] += factor * first[1] * second[1];
    }

    private static double[] roots(double[] quadratic) {
        double c = quadratic[0];
        double b = quadratic[1];
        double a = quadratic[2];
        if (a == 0) {
            return b == 0 ? new double[0] : new double[] {-c / b};
        }
        double discriminant = b * b - 4 * a * c;
        if (!(discriminant > 0)) {
            return new double[0];
        }
        double far = -(b + Math.copySign(Math.sqrt(discriminant), b)) / 2;
        return new double[] {far / a, c / far};
    }

    private static void addIfEquilibrium(
            NormalFormGame game, double[] at, List<MixedProfile> found) {
        for (int player = 0; player < 3; player++) {
            if (!(at[player] >= 0 && at[player] <= 1)) {
                return;
            }
            double gain = gain(game, player, at);
            boolean best = at[player] == 0 ? gain <= EDGE : at[player] == 1 ? gain >= -EDGE : true;
            if (!best) {
                return;
            }
        }
        found.add(
                MixedProfile.of(
                        new double[] {1 - at[0], at[0]},
                        new double[] {1 - at[1], at[1]},
                        new double[] {1 - at[2], at[2]}));
    }
}
