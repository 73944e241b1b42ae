package multilateral.equilibrium;

import java.util.Arrays;
import java.util.List;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;

/** Games of three and four players whose equilibria are known, with where they come from. */
final class ClassicalGames {

    /** McKelvey and McLennan's game of nine equilibria (McKelvey and McLennan 1996; Gambit). */
    static final NormalFormGame NINE =
            threeByTwo(
                    new double[] {9, 0, 0, 3, 0, 3, 9, 0},
                    new double[] {8, 0, 0, 4, 0, 4, 8, 0},
                    new double[] {12, 0, 0, 6, 0, 6, 2, 0});

    static final List<MixedProfile> NINE_EQUILIBRIA =
            List.of(
                    firsts(1, 1, 1),
                    firsts(0, 0, 1),
                    firsts(0, 1, 0),
                    firsts(1, 0, 0),
                    firsts(1 / 2.0, 2 / 5.0, 1 / 4.0),
                    firsts(2 / 5.0, 1 / 2.0, 1 / 3.0),
                    firsts(1 / 2.0, 1 / 2.0, 1),
                    firsts(1 / 3.0, 1, 1 / 4.0),
                    firsts(0, 1 / 4.0, 1 / 3.0));

    /** A game whose only equilibrium is irrational (Nau, Gomez Canovas and Hansen 2004, sec. 4). */
    static final NormalFormGame IRRATIONAL =
            threeByTwo(
                    new double[] {3, 1, 0, 0, 0, 0, 1, 2},
                    new double[] {0, 0, 2, 1, 1, 3, 0, 0},
                    new double[] {2, 0, 0, 0, 0, 0, 0, 3});

    static final List<MixedProfile> IRRATIONAL_EQUILIBRIUM =
            List.of(firsts(0.6192325794725537, 0.4798042226776053, 0.3788253360656313));

    /** The same with numbers that doubles do not hold, so that no profile has a regret of zero. */
    static final NormalFormGame SKEW =
            threeByTwo(
                    new double[] {3.1, 1.7, 0, 0.3, 0, 0.1, 1, 2.3},
                    new double[] {0, 0.1, 2.3, 1, 1.1, 3.7, 0, 0.3},
                    new double[] {2.3, 0.1, 0, 0, 0.1, 0, 0.3, 3.1});

    /** Local maximum cuts of a triangle as a game (Gambit): two pure equilibria and a mixed one. */
    static final NormalFormGame MAX_CUT =
            threeByTwo(
                    new double[] {0, -1, 2, 1, 1, 2, -1, 0},
                    new double[] {0, 2, 4, 2, 2, 4, 2, 0},
                    new double[] {0, 1, 2, -1, -1, 2, 1, 0});

    static final List<MixedProfile> MAX_CUT_EQUILIBRIA =
            List.of(firsts(1, 0, 1), firsts(0, 1, 0), firsts(0.5, 0.5, 0.5));

    /** A continuum of equilibria, and three pure ones (Nau, Gomez Canovas and Hansen 2004, 5). */
    static final NormalFormGame CONTINUUM =
            threeByTwo(
                    new double[] {0, 1, 0, 0, 3, 0, 0, 0},
                    new double[] {0, 1, 3, 0, 0, 0, 0, 0},
                    new double[] {2, 0, 0, 0, 0, 0, 0, 3});

    /** A segment of equilibria inside the correlated ones (Nau and others 2004, section 6). */
    static final NormalFormGame SEGMENT =
            NormalFormGame.of(
                    new int[] {2, 2, 4},
                    at -> {
                        double[][][] payoffs = {
                            {{2, 1, 1, 2}, {0, 0, 0, 0}, {0, 0, 0, 0}, {1, 2, 2, 1}},
                            {{0, 0, 0, 0}, {1, 2, 1, 2}, {2, 1, 2, 1}, {0, 0, 0, 0}},
                            {{0, 2, 1, 1}, {1, 1, 2, 0}, {1, 1, 0, 2}, {2, 0, 1, 1}}
                        };
                        int row = 2 * at[0] + at[1];
                        return new double[] {
                            payoffs[0][row][at[2]], payoffs[1][row][at[2]], payoffs[2][row][at[2]]
                        };
                    });

    private ClassicalGames() {}

    /** Three players of two actions, the last player's action varying fastest. */
    private static NormalFormGame threeByTwo(double[] first, double[] second, double[] third) {
        return NormalFormGame.of(
                new int[] {2, 2, 2},
                at -> {
                    int cell = 4 * at[0] + 2 * at[1] + at[2];
                    return new double[] {first[cell], second[cell], third[cell]};
                });
    }

    /** The profile with given probabilities of first actions. */
    static MixedProfile firsts(double... first) {
        double[][] strategies = new double[first.length][];
        for (int player = 0; player < first.length; player++) {
            strategies[player] = new double[] {first[player], 1 - first[player]};
        }
        return MixedProfile.of(strategies);
    }

    /** All get 1 if all take action 0, and 2 if all take action 1; else nothing (unanimity). */
    static NormalFormGame unanimity(int players) {
        int[] actions = new int[players];
        Arrays.fill(actions, 2);
        return NormalFormGame.of(
                actions,
                at -> {
                    int sum = Arrays.stream(at).sum();
                    double[] payoffs = new double[players];
                    Arrays.fill(payoffs, sum == 0 ? 1 : sum == players ? 2 : 0);
                    return payoffs;
                });
    }

    /** Action 0 gets 1; action 1 gets 2 if nobody else takes it, else nothing. */
    static NormalFormGame antiCoordination(int players) {
        int[] actions = new int[players];
        Arrays.fill(actions, 2);
        return NormalFormGame.of(
                actions,
                at -> {
                    int sum = Arrays.stream(at).sum();
                    double[] payoffs = new double[players];
                    for (int player = 0; player < players; player++) {
                        payoffs[player] = at[player] == 0 ? 1 : sum == 1 ? 2 : 0;
                    }
                    return payoffs;
                });
    }

    /** Whoever is alone with an action gets 1, the others nothing (dispersion). */
    static NormalFormGame dispersion(int players, int actions) {
        int[] shape = new int[players];
        Arrays.fill(shape, actions);
        return NormalFormGame.of(
                shape,
                at -> {
                    double[] payoffs = new double[players];
                    for (int player = 0; player < players; player++) {
                        int own = at[player];
                        boolean alone = Arrays.stream(at).filter(a -> a == own).count() == 1;
                        payoffs[player] = alone ? 1 : 0;
                    }
                    return payoffs;
                });
    }

    /** All get 1 if enough contribute, action 1, which costs 2/5 (threshold public good). */
    static NormalFormGame threshold(int players, int enough) {
        int[] shape = new int[players];
        Arrays.fill(shape, 2);
        return NormalFormGame.of(
                shape,
                at -> {
                    double good = Arrays.stream(at).sum() >= enough ? 1 : 0;
                    return Arrays.stream(at).mapToDouble(a -> good - 0.4 * a).toArray();
                });
    }

    /** Shapley's game, on which fictitious play cycles (Shapley 1964); one equilibrium. */
    static NormalFormGame shapley() {
        return NormalFormGame.bimatrix(
                new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
                new double[][] {{0, 1, 0}, {0, 0, 1}, {1, 0, 0}});
    }
}
