package multilateral.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import multilateral.actor.ActorSet;
import org.junit.jupiter.api.Test;

class NormalFormGameTest {

    private static final NormalFormGame DILEMMA =
            NormalFormGame.bimatrix(
                    new double[][] {{3, 0}, {5, 1}}, new double[][] {{3, 5}, {0, 1}});

    static NormalFormGame random(SplittableRandom random) {
        int[] actions = random.ints(1 + random.nextInt(4), 1, 5).toArray();
        return NormalFormGame.of(
                actions, profile -> random.doubles(actions.length, -1, 1).toArray());
    }

    @Test
    void indexOrderIsPlayerThenAction() {
        assertThat(DILEMMA.payoff(0, 1, 0)).isEqualTo(5);
        assertThat(DILEMMA.payoff(1, 1, 0)).isEqualTo(0);
        assertThat(DILEMMA.players()).isEqualTo(2);
        assertThat(DILEMMA.actions(1)).isEqualTo(2);
        assertThat(DILEMMA.actionNames(0)).containsExactly("1", "2");
        assertThat(DILEMMA.actors()).isEqualTo(ActorSet.of("row", "column"));
        assertThat(DILEMMA).hasToString("game of row, column with [2, 2] actions");
        NormalFormGame named =
                NormalFormGame.of(
                        ActorSet.of("A", "B", "C"),
                        List.of(List.of("x", "y"), List.of("p", "q", "r"), List.of("only")),
                        p -> new double[] {p[0], p[1], 10 * p[0] + p[1]});
        assertThat(named.payoff(2, 1, 2, 0)).isEqualTo(12);
        assertThat(named.actionNames(1)).containsExactly("p", "q", "r");
        assertThat(DILEMMA).isNotEqualTo(named).hasSameHashCodeAs(DILEMMA);
    }

    @Test
    void expectedPayoffsAreSumsOverAllProfiles() {
        for (long seed = 0; seed < 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            NormalFormGame game = random(random);
            double[][] strategies = new double[game.players()][];
            for (int player = 0; player < strategies.length; player++) {
                double[] weights = random.doubles(game.actions(player), 0.01, 1).toArray();
                double sum = Arrays.stream(weights).sum();
                strategies[player] = Arrays.stream(weights).map(w -> w / sum).toArray();
            }
            MixedProfile mixed = MixedProfile.of(strategies);
            List<List<String>> names =
                    java.util.stream.IntStream.range(0, game.players())
                            .mapToObj(game::actionNames)
                            .toList();
            int cells = names.stream().mapToInt(List::size).reduce(1, (a, b) -> a * b);
            for (int player = 0; player < game.players(); player++) {
                double[] deviations = new double[game.actions(player)];
                double expected = 0;
                int[] profile = new int[game.players()];
                for (int cell = 0; cell < cells; cell++) {
                    double others = 1;
                    for (int q = 0; q < profile.length; q++) {
                        others *= q == player ? 1 : strategies[q][profile[q]];
                    }
                    double part = others * game.payoff(player, profile);
                    deviations[profile[player]] += part;
                    expected += part * strategies[player][profile[player]];
                    NormalFormGame.next(profile, names);
                }
                assertThat(game.deviationPayoffs(player, mixed))
                        .as("seed %d", seed)
                        .containsExactly(deviations, within(1e-12));
                assertThat(game.expectedPayoff(player, mixed))
                        .as("seed %d", seed)
                        .isCloseTo(expected, within(1e-12));
            }
        }
    }

    @Test
    void gamesThatAreTooLargeSayHowLarge() {
        List<String> many = Collections.nCopies(1 << 16, "a");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                NormalFormGame.of(
                                        ActorSet.of("A", "B"),
                                        List.of(many, many),
                                        p -> new double[2]))
                .withMessageContaining("4294967296 profiles and take 64 GiB");
        int[] forty = new int[40];
        Arrays.fill(forty, 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NormalFormGame.of(forty, p -> new double[40]))
                .withMessageContaining("1099511627776 profiles");
    }

    @Test
    void wrongArgumentsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NormalFormGame.of(new int[] {2}, p -> new double[] {Double.NaN}))
                .withMessageContaining("payoff of \"1\" for profile [0] (NaN)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NormalFormGame.of(new int[] {2}, p -> new double[2]))
                .withMessageContaining("(2 of them)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NormalFormGame.of(new int[] {0}, p -> new double[1]))
                .withMessageContaining("actions of player 0 (0)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NormalFormGame.of(new int[0], p -> new double[0]));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                NormalFormGame.of(
                                        ActorSet.of("A"), List.of(List.of()), p -> new double[1]));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> NormalFormGame.of(ActorSet.of("A"), List.of(), p -> new double[1]));
        double[][] square = {{1, 2}, {3, 4}};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NormalFormGame.bimatrix(square, new double[][] {{1, 2}}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NormalFormGame.bimatrix(square, new double[][] {{1, 2}, {3}}))
                .withMessageContaining("row 1 of both matrices");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NormalFormGame.bimatrix(new double[0][], new double[0][]));
        assertThatIllegalArgumentException().isThrownBy(() -> DILEMMA.payoff(2, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> DILEMMA.payoff(0, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DILEMMA.payoff(0, 0, 2))
                .withMessageContaining("action of \"column\" (2) must be in [0, 1]");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                DILEMMA.deviationPayoffs(
                                        0, MixedProfile.of(new double[] {1}, new double[] {1})));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DILEMMA.expectedPayoff(0, MixedProfile.of(new double[] {1})));
    }

    @Test
    void profilesAreChecked() {
        MixedProfile pure = MixedProfile.pure(DILEMMA, 1, 0);
        MixedProfile uniform = MixedProfile.uniform(DILEMMA);
        assertThat(pure.strategy(0)).containsExactly(0, 1);
        assertThat(uniform.probability(1, 1)).isEqualTo(0.5);
        assertThat(uniform.towards(pure, 0.5).strategy(0)).containsExactly(0.25, 0.75);
        assertThat(pure).isEqualTo(MixedProfile.of(new double[] {0, 1}, new double[] {1, 0}));
        assertThat(pure).hasSameHashCodeAs(MixedProfile.pure(DILEMMA, 1, 0));
        assertThat(pure).isNotEqualTo(uniform).hasToString("[0.0, 1.0] × [1.0, 0.0]");
        assertThatIllegalArgumentException().isThrownBy(MixedProfile::of);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MixedProfile.of(new double[] {0.5, 0.4}))
                .withMessageContaining("add up to 0.9");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MixedProfile.of(new double[] {Double.NaN, 1}))
                .withMessageContaining("action 0 of player 0 (NaN)");
        assertThatIllegalArgumentException().isThrownBy(() -> MixedProfile.pure(DILEMMA, 2, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> pure.probability(0, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> pure.strategy(2));
        assertThatIllegalArgumentException().isThrownBy(() -> pure.towards(uniform, 2));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                pure.towards(
                                        MixedProfile.of(new double[] {1}, new double[] {1}), 0.5));
    }
}
