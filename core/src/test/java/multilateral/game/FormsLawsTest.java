package multilateral.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import multilateral.actor.ActorSet;
import org.junit.jupiter.api.Test;

/** Compact forms have the payoffs of their tables, pure and expected. */
class FormsLawsTest {

    private static final int GAMES = 60;

    private static int[] shape(SplittableRandom random) {
        int[] actions = new int[random.nextInt(1, 6)];
        Arrays.setAll(actions, player -> random.nextInt(1, 4));
        return actions;
    }

    static MixedProfile profile(SplittableRandom random, StrategicGame game) {
        double[][] strategies = new double[game.players()][];
        for (int player = 0; player < strategies.length; player++) {
            double[] strategy = random.doubles(game.actions(player)).toArray();
            if (strategy.length > 1 && random.nextInt(3) == 0) {
                strategy[random.nextInt(strategy.length)] = 0;
            }
            double sum = Arrays.stream(strategy).sum();
            strategies[player] = Arrays.stream(strategy).map(p -> p / sum).toArray();
        }
        return MixedProfile.of(strategies);
    }

    static void agrees(long seed, StrategicGame game, NormalFormGame table) {
        MixedProfile mixed = profile(new SplittableRandom(seed), game);
        double[][] all = game.deviationPayoffs(mixed);
        for (int player = 0; player < game.players(); player++) {
            double[] expected = table.deviationPayoffs(player, mixed);
            double most = Arrays.stream(table.payoffs(player)).map(Math::abs).max().orElseThrow();
            double close = 1e-12 * (1 + most);
            assertThat(game.deviationPayoffs(player, mixed))
                    .as("seed %d", seed)
                    .containsExactly(expected, within(close));
            assertThat(all[player]).as("seed %d", seed).containsExactly(expected, within(close));
        }
        for (int cell = 0; cell < table.payoffs(0).length; cell++) {
            int[] at = table.shape().profile(cell);
            for (int player = 0; player < at.length; player++) {
                assertThat(game.payoff(player, at))
                        .as("seed %d", seed)
                        .isCloseTo(table.payoff(player, at), within(1e-10));
            }
        }
    }

    @Test
    void polymatrixGamesAreTheirTables() {
        for (long seed = 0; seed < GAMES; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int[] actions = shape(random);
            PolymatrixGame game = RandomGame.polymatrix(seed, -9, 9, 0.6, actions);
            NormalFormGame table = game.toNormalForm();
            agrees(seed, game, table);
            PolymatrixGame back = PolymatrixGame.from(table).orElseThrow();
            agrees(seed, back, table);
            assertThat(back.links().size())
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo(game.links().size());
        }
    }

    @Test
    void aggregativeGamesAreTheirTables() {
        for (long seed = 0; seed < GAMES; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int[] actions = shape(random);
            int unit = random.nextInt(1, 4);
            int[][] weights = new int[actions.length][];
            Arrays.setAll(
                    weights,
                    player -> random.ints(actions[player], -3, 4).map(w -> 7 + unit * w).toArray());
            ActorSet players = Labels.numbered(actions.length);
            AggregativeGame game =
                    AggregativeGame.of(
                            players,
                            weights,
                            (player, action, sum) -> (player + 1) * sum * sum - action * sum);
            NormalFormGame table = game.toNormalForm();
            agrees(seed, game, table);
            MixedProfile mixed = profile(random, game);
            assertThat(Arrays.stream(game.distribution(mixed)).sum())
                    .as("seed %d", seed)
                    .isCloseTo(1, within(1e-12));
            assertThat(Math.floorMod(game.least() - 7L * actions.length, unit))
                    .as("seed %d", seed)
                    .isZero();
        }
    }
}
