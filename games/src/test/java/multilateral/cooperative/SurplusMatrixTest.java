package multilateral.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import multilateral.game.CoalitionalGame;
import org.junit.jupiter.api.Test;

class SurplusMatrixTest {

    @Test
    void agreesWithTheDefinition() {
        for (long seed = 0; seed < 12; seed++) {
            int players = 1 + (int) seed % 7;
            RandomGenerator random = RandomGames.random(seed);
            CoalitionalGame game = RandomGames.game(players, random);
            double[] pay = random.doubles(players, -1, 1).toArray();
            SurplusMatrix matrix =
                    SurplusMatrix.of(game, Quantities.of(game.actors(), game.unit(), pay));
            LargestSurpluses others = new LargestSurpluses(players, worths(game));
            others.update(pay);
            for (int i = 0; i < players; i++) {
                for (int j = 0; j < players; j++) {
                    if (i != j) {
                        assertThat(matrix.get(i, j))
                                .as("seed " + seed)
                                .isCloseTo(surplus(game, pay, i, j), within(1e-12))
                                .isCloseTo(others.largest(i, j), within(1e-12));
                    }
                }
            }
        }
    }

    private static double[] worths(CoalitionalGame game) {
        double[] worths = new double[1 << game.players()];
        game.fill(0, worths);
        return worths;
    }

    private static double surplus(CoalitionalGame game, double[] pay, int i, int j) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int mask = 1; mask <= game.grand(); mask++) {
            if ((mask >> i & 1) != 0 && (mask >> j & 1) == 0) {
                double excess = game.worth(mask);
                for (int k = 0; k < pay.length; k++) {
                    excess -= (mask >> k & 1) * pay[k];
                }
                largest = Math.max(largest, excess);
            }
        }
        return largest;
    }

    @Test
    void residualCountsImbalanceAndGap() {
        CoalitionalGame game = CoalitionalGame.table(RandomGames.players(2), 0, 0, 0, 6);
        SurplusMatrix uneven =
                SurplusMatrix.of(game, Quantities.of(game.actors(), game.unit(), 2, 4));
        assertThat(uneven.imbalance()).isEqualTo(2);
        assertThat(uneven.residual()).isEqualTo(2);
        SurplusMatrix short5 =
                SurplusMatrix.of(game, Quantities.of(game.actors(), game.unit(), 0.5, 0.5));
        assertThat(short5.gap()).isEqualTo(5);
        assertThat(short5.residual()).isEqualTo(5);
        assertThat(short5.size()).isEqualTo(2);
        assertThat(short5.toString()).contains("gap 5.0");
        SurplusMatrix again =
                SurplusMatrix.of(game, Quantities.of(game.actors(), game.unit(), 0.5, 0.5));
        assertThat(short5).isEqualTo(again).hasSameHashCodeAs(again).isNotEqualTo(uneven);
        assertThat(short5).isNotEqualTo(new Object());
    }

    @Test
    void badInputIsRefused() {
        CoalitionalGame game = CoalitionalGame.table(RandomGames.players(2), 0, 0, 0, 6);
        Quantities pay = Quantities.of(game.actors(), game.unit(), 3, 3);
        SurplusMatrix matrix = SurplusMatrix.of(game, pay);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> matrix.get(1, 1))
                .withMessageContaining("(1, 1)");
        assertThatIllegalArgumentException().isThrownBy(() -> matrix.get(0, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> matrix.get(2, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> matrix.get(-1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> matrix.get(0, -1));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> SurplusMatrix.of(game, Quantities.of(game.actors(), Unit.ONE, 3, 3)))
                .withMessageContaining("payoffs must be of the players of the game");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                SurplusMatrix.of(
                                        game,
                                        Quantities.of(
                                                RandomGames.players(3), game.unit(), 1, 2, 3)));
        CoalitionalGame large = CoalitionalGame.of(RandomGames.players(25), mask -> 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PreKernel.withDefaults().solve(large))
                .withMessageContaining("players (25) must be at most 24");
    }
}
