package multilateral.equilibrium;

import multilateral.game.NormalFormGame;

/** Games on which processes of learning are known to behave in a certain way. */
final class LearningGames {

    /** Rock, paper, scissors. */
    static final NormalFormGame ROCK_PAPER_SCISSORS =
            NormalFormGame.bimatrix(
                    new double[][] {{0, -1, 1}, {1, 0, -1}, {-1, 1, 0}},
                    new double[][] {{0, 1, -1}, {-1, 0, 1}, {1, -1, 0}});

    /** Shapley (1964): fictitious play goes round in ever longer runs. */
    static final NormalFormGame SHAPLEY =
            NormalFormGame.bimatrix(
                    new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
                    new double[][] {{0, 1, 0}, {0, 0, 1}, {1, 0, 0}});

    static final NormalFormGame PENNIES =
            NormalFormGame.bimatrix(
                    new double[][] {{1, -1}, {-1, 1}}, new double[][] {{-1, 1}, {1, -1}});

    /** The prisoner's dilemma: the second action is strictly dominant. */
    static final NormalFormGame DILEMMA =
            NormalFormGame.bimatrix(
                    new double[][] {{3, 0}, {5, 1}}, new double[][] {{3, 5}, {0, 1}});

    /** Solved by striking out strictly dominated actions in three rounds, to (0, 1). */
    static final NormalFormGame DOMINANCE =
            NormalFormGame.bimatrix(
                    new double[][] {{4, 5, 6}, {2, 1, 3}, {3, 4, 2}},
                    new double[][] {{3, 4, 2}, {1, 4, 6}, {0, 6, 8}});

    static final NormalFormGame COORDINATION =
            NormalFormGame.bimatrix(
                    new double[][] {{2, 0}, {0, 1}}, new double[][] {{2, 0}, {0, 1}});

    private LearningGames() {}
}
