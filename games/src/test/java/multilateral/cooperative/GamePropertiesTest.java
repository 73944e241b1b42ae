package multilateral.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import java.util.random.RandomGenerator;
import multilateral.actor.ActorSet;
import multilateral.actor.Coalition;
import multilateral.game.CoalitionalGame;
import org.junit.jupiter.api.Test;

class GamePropertiesTest {

    private static final ActorSet THREE = ActorSet.of("A", "B", "C");

    private static GameProperties of(double... worth) {
        return GameProperties.of(CoalitionalGame.table(THREE, worth));
    }

    /** Two left gloves, A and B, and a right one. */
    private static GameProperties gloves() {
        return of(0, 0, 0, 0, 0, 1, 1, 1);
    }

    @Test
    void theGloveGameIsSimpleMonotoneAndSuperadditiveButNotConvex() {
        GameProperties game = gloves();
        assertThat(game.simple()).isTrue();
        assertThat(game.monotone()).isTrue();
        assertThat(game.superadditive()).isTrue();
        assertThat(game.convex()).isFalse();
        assertThat(game.notConvex().map(GameProperties.Witness::shortfall)).contains(1.0);
        assertThat(game.notConvex().map(w -> w.first().toString() + w.second()))
                .contains("{A, C}{B, C}");
        assertThat(game.vetoPlayers()).isEqualTo(Coalition.of(THREE, "C"));
        assertThat(game.symmetricPlayers())
                .containsExactly(Coalition.of(THREE, "A", "B"), Coalition.of(THREE, "C"));
        assertThat(game.nullPlayers().size()).isZero();
        assertThat(game.essential()).isTrue();
        assertThat(game.symmetric()).isFalse();
        assertThat(game).hasToString("monotone, not convex, essential; alike: {A, B}; 3 players");
    }

    @Test
    void counterexamplesAreNamed() {
        GameProperties game = of(0, 5, 1, 4, 1, 6, 2, 9);
        assertThat(game.notMonotone().map(w -> w.first() + ">" + w.second()))
                .contains("{A}>{A, B}");
        assertThat(game.notSuperadditive().map(w -> w.first() + "+" + w.second()))
                .contains("{A}+{B}");
        assertThat(game.simple()).isFalse();
        assertThat(of(0, 1, 0, 1, 0, 1, 0, 1).dummyPlayers()).isEqualTo(Coalition.grand(THREE));
        assertThat(of(0, 1, 0, 1, 0, 1, 0, 1).nullPlayers())
                .isEqualTo(Coalition.of(THREE, "B", "C"));
        assertThat(of(0, 1, 2, 3, 3, 4, 5, 6).additive()).isTrue();
        assertThat(of(0, 1, 2, 3, 3, 4, 5, 6)).hasToString("additive; 3 players");
        assertThat(of(0, 1, 2, 3, 3, 4, 5, 7).additive()).isFalse();
        assertThat(of(0, 1, 2, 3, 3, 4, 5, 6).essential()).isFalse();
        assertThat(of(0, 1, 1, 0, 1, 0, 0, 1).symmetric()).isTrue();
        assertThat(of(0, 1, 1, 0, 1, 0, 0, 1).simple()).isFalse();
        assertThat(of(0, 0, 0, 0, 0, 0, 0, 0).simple()).isFalse();
    }

    @Test
    void theSimpleDefinitionsAgreeWithTheFastOnes() {
        int[] counts = new int[4];
        for (long seed = 0; seed < 2000; seed++) {
            RandomGenerator random = RandomGames.random(seed);
            int players = 1 + random.nextInt(5);
            double[] worth = new double[1 << players];
            for (int mask = 1; mask < worth.length; mask++) {
                int size = Integer.bitCount(mask);
                worth[mask] =
                        random.nextInt(3) + (seed % 4) * size + (seed % 3 == 0 ? size * size : 0);
            }
            GameProperties game =
                    GameProperties.of(CoalitionalGame.table(RandomGames.players(players), worth));
            boolean monotone = true;
            boolean superadditive = true;
            boolean subadditive = true;
            boolean convex = true;
            boolean concave = true;
            for (int s = 0; s < worth.length; s++) {
                for (int t = 0; t < worth.length; t++) {
                    double joint = worth[s | t] + worth[s & t] - worth[s] - worth[t];
                    convex &= joint >= 0;
                    concave &= joint <= 0;
                    superadditive &= (s & t) != 0 || joint >= 0;
                    subadditive &= (s & t) != 0 || joint <= 0;
                    monotone &= (s | t) != t || worth[s] <= worth[t];
                }
            }
            assertThat(game.monotone()).as("seed %d", seed).isEqualTo(monotone);
            assertThat(game.superadditive()).as("seed %d", seed).isEqualTo(superadditive);
            assertThat(game.subadditive()).as("seed %d", seed).isEqualTo(subadditive);
            assertThat(game.convex()).as("seed %d", seed).isEqualTo(convex);
            assertThat(game.concave()).as("seed %d", seed).isEqualTo(concave);
            counts[0] += monotone ? 1 : 0;
            counts[1] += superadditive ? 1 : 0;
            counts[2] += convex ? 1 : 0;
            counts[3] += concave ? 1 : 0;
        }
        for (int count : counts) {
            assertThat(count).isBetween(50, 1950);
        }
    }

    @Test
    void roundingIsForgivenAndTheToleranceIsAParameter() {
        GameProperties game = of(0, 0.1, 0.2, 0.1 + 0.2 - 1e-16, 0.3, 0.4, 0.5, 0.6);
        assertThat(game.superadditive()).isTrue();
        assertThat(game.withTolerance(0).notSuperadditive()).isPresent();
        assertThat(gloves().withTolerance(1).convex()).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> game.withTolerance(Double.NaN))
                .withMessage("tolerance (NaN) must be zero or more and finite");
    }

    @Test
    void balanceIsTheCoreBeingThere() {
        assertThat(gloves().balanced()).isTrue();
        assertThat(gloves().totallyBalanced()).isTrue();
        GameProperties majority = of(0, 0, 0, 1, 0, 1, 1, 1);
        assertThat(majority.balanced()).isFalse();
        assertThat(majority.notBalanced().map(weights -> weights.weights().size())).contains(3);
        assertThat(majority.notTotallyBalanced()).contains(Coalition.grand(THREE));
        assertThat(of(0, 0, 0, 1, 0, 1, 1, 1.5).balanced()).isTrue();
        ActorSet four = ActorSet.of("A", "B", "C", "D");
        double[] rich = new double[16];
        for (int mask = 1; mask < 16; mask++) {
            rich[mask] = mask == 15 ? 9 : Integer.bitCount(mask & 7) > 1 ? 1 : 0;
        }
        GameProperties game = GameProperties.of(CoalitionalGame.table(four, rich));
        assertThat(game.balanced()).isTrue();
        assertThat(game.notTotallyBalanced()).contains(Coalition.of(four, "A", "B", "C"));
        assertThat(GameProperties.of(CoalitionalGame.table(ActorSet.of("A"), 0, -1)).balanced())
                .isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                GameProperties.of(
                                                CoalitionalGame.of(
                                                        RandomGames.players(15), Long::bitCount))
                                        .totallyBalanced())
                .withMessageStartingWith("players (15) must be at most 14");
    }

    @Test
    void tooManyPlayersAreRefused() {
        CoalitionalGame large = CoalitionalGame.of(RandomGames.players(25), Long::bitCount);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GameProperties.of(large))
                .withMessageStartingWith("players (25) must be at most 24");
        CoalitionalGame concave =
                CoalitionalGame.of(RandomGames.players(20), mask -> Math.sqrt(Long.bitCount(mask)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GameProperties.of(concave).superadditive())
                .withMessageStartingWith("players (20) must be at most 19");
        CoalitionalGame convex =
                CoalitionalGame.of(
                        RandomGames.players(20),
                        mask -> Long.bitCount(mask) * (double) Long.bitCount(mask));
        assertThat(GameProperties.of(convex).superadditive()).isTrue();
        assertThat(GameProperties.of(convex).notConvex()).isEqualTo(Optional.empty());
    }
}
