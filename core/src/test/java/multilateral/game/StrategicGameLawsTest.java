package multilateral.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import multilateral.actor.ActorSet;
import org.junit.jupiter.api.Test;

/** Laws of expected payoffs on seeded random games of one to five players. */
class StrategicGameLawsTest {

    private static final int GAMES = 300;

    /** The same game without the table's own methods: every answer visits every profile. */
    private record Plain(NormalFormGame game) implements StrategicGame {
        @Override
        public int actions(int player) {
            return game.actions(player);
        }

        @Override
        public double payoff(int player, int... profile) {
            return game.payoff(player, profile);
        }

        @Override
        public ActorSet actors() {
            return game.actors();
        }
    }

    private static int[] shape(SplittableRandom random) {
        int[] actions = new int[random.nextInt(1, 6)];
        Arrays.setAll(actions, player -> random.nextInt(1, 5));
        return actions;
    }

    private static NormalFormGame game(SplittableRandom random, int[] actions) {
        return NormalFormGame.of(actions, at -> random.doubles(at.length, -10, 10).toArray());
    }

    private static MixedProfile profile(SplittableRandom random, NormalFormGame game) {
        double[][] strategies = new double[game.players()][];
        for (int player = 0; player < strategies.length; player++) {
            double[] strategy = random.doubles(game.actions(player)).toArray();
            if (random.nextInt(3) == 0 && strategy.length > 1) {
                strategy[random.nextInt(strategy.length)] = 0;
            }
            double sum = Arrays.stream(strategy).sum();
            strategies[player] = Arrays.stream(strategy).map(p -> p / sum).toArray();
        }
        return MixedProfile.of(strategies);
    }

    /** The sum over all profiles, written out on its own. */
    private static double sumOverProfiles(NormalFormGame game, int player, MixedProfile mixed) {
        return sum(game, player, mixed, new int[game.players()], 0, 1);
    }

    private static double sum(
            NormalFormGame game,
            int player,
            MixedProfile mixed,
            int[] at,
            int next,
            double weight) {
        if (next == at.length) {
            return weight * game.payoff(player, at);
        }
        double sum = 0;
        for (int action = 0; action < game.actions(next); action++) {
            at[next] = action;
            sum += sum(game, player, mixed, at, next + 1, weight * mixed.probability(next, action));
        }
        return sum;
    }

    @Test
    void contractionIsTheSumOverAllProfiles() {
        for (long seed = 0; seed < GAMES; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            NormalFormGame game = game(random, shape(random));
            MixedProfile mixed = profile(random, game);
            for (int player = 0; player < game.players(); player++) {
                assertThat(game.expectedPayoff(player, mixed))
                        .as("seed %d, player %d", seed, player)
                        .isCloseTo(sumOverProfiles(game, player, mixed), within(1e-12));
                double[] payoffs = game.deviationPayoffs(player, mixed);
                for (int action = 0; action < payoffs.length; action++) {
                    double[] pure = new double[payoffs.length];
                    pure[action] = 1;
                    assertThat(payoffs[action])
                            .as("seed %d, player %d, action %d", seed, player, action)
                            .isCloseTo(
                                    sumOverProfiles(game, player, mixed.with(player, pure)),
                                    within(1e-12));
                }
            }
        }
    }

    @Test
    void tableAndDefaultMethodsAgree() {
        for (long seed = 0; seed < GAMES; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            NormalFormGame game = game(random, shape(random));
            StrategicGame plain = new Plain(game);
            MixedProfile mixed = profile(random, game);
            double[][] fast = game.deviationPayoffs(mixed);
            double[][] slow = plain.deviationPayoffs(mixed);
            for (int player = 0; player < game.players(); player++) {
                assertThat(fast[player])
                        .as("seed %d, player %d", seed, player)
                        .containsExactly(slow[player], within(1e-12));
                assertThat(plain.actionName(player, 0)).isEqualTo("1");
            }
            assertThat(plain.players()).isEqualTo(game.players());
            assertThatIllegalArgumentException().isThrownBy(() -> plain.actionName(0, -1));
            assertThatIllegalArgumentException().isThrownBy(() -> plain.actionName(0, 9));
        }
    }

    @Test
    void pureProfilesGiveThePayoffsThemselves() {
        for (long seed = 0; seed < GAMES; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int[] actions = shape(random);
            NormalFormGame game = game(random, actions);
            int[] at = Arrays.stream(actions).map(random::nextInt).toArray();
            for (int player = 0; player < actions.length; player++) {
                assertThat(game.expectedPayoff(player, MixedProfile.pure(game, at)))
                        .as("seed %d, player %d", seed, player)
                        .isEqualTo(game.payoff(player, at));
            }
        }
    }

    @Test
    void bestRepliesDoNotDependOnUnitsOrOnWhatOthersDecide() {
        for (long seed = 0; seed < GAMES; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int[] actions = shape(random);
            NormalFormGame game = game(random, actions);
            int player = random.nextInt(actions.length);
            double scale = random.nextDouble(0.1, 9);
            double[] shift = random.doubles(1024, -5, 5).toArray();
            NormalFormGame other =
                    NormalFormGame.of(
                            actions,
                            at -> {
                                int others = 0;
                                for (int i = 0; i < at.length; i++) {
                                    others = i == player ? others : 4 * others + at[i];
                                }
                                double[] payoffs = new double[at.length];
                                payoffs[player] = scale * game.payoff(player, at) + shift[others];
                                return payoffs;
                            });
            MixedProfile mixed = profile(random, game);
            double[] before = game.deviationPayoffs(player, mixed);
            double[] after = other.deviationPayoffs(player, mixed);
            for (int action = 1; action < before.length; action++) {
                assertThat(after[action] - after[0])
                        .as("seed %d, action %d", seed, action)
                        .isCloseTo(scale * (before[action] - before[0]), within(1e-11));
            }
        }
    }
}
