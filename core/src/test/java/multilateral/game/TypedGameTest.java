package multilateral.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TypedGameTest {

    private static final TypedGame TWO =
            TypedGame.of(
                    List.of("rich", "poor"),
                    new int[] {2, 1},
                    List.of(List.of("give", "keep"), List.of("ask", "wait", "leave")),
                    (type, action, others) -> 100 * type + 10 * action + others[0][0]);

    private static TypedGame random(SplittableRandom random, int... shape) {
        int[] members = Arrays.copyOf(shape, shape.length / 2);
        int[] actions = Arrays.copyOfRange(shape, shape.length / 2, shape.length);
        return TypedGame.of(members, actions, (type, action, others) -> random.nextDouble());
    }

    private static double[] mixed(SplittableRandom random, int actions) {
        double[] weights = random.doubles(actions).toArray();
        weights[random.nextInt(actions)] += 0.1;
        if (actions > 1 && random.nextInt(3) == 0) {
            weights[random.nextInt(actions)] = 0;
        }
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(weight -> weight / sum).toArray();
    }

    @Test
    void namesPlayersTypesAndActions() {
        assertThat(TWO.players()).isEqualTo(3);
        assertThat(TWO.types()).isEqualTo(2);
        assertThat(TWO.typeName(1)).isEqualTo("poor");
        assertThat(TWO.members(0)).isEqualTo(2);
        assertThat(TWO.actors().ids()).containsExactly("rich 1", "rich 2", "poor 1");
        assertThat(TWO.typeOf(1)).isZero();
        assertThat(TWO.actions(2)).isEqualTo(3);
        assertThat(TWO.actionNames(0)).containsExactly("give", "keep");
        assertThat(TWO.actionName(2, 1)).isEqualTo("wait");
        assertThat(TWO).hasToString("game of rich (2 with 2 actions), poor (1 with 3 actions)");
        assertThat(TWO.range(1)).containsExactly(100, 122);
        assertThat(TWO.payoffOf(0, 1, new int[] {1, 0}, new int[] {0, 1, 0})).isEqualTo(11);
        assertThat(TWO.payoff(2, 0, 0, 1)).isEqualTo(112);
        assertThat(TWO.gains(0, 1, 0)).containsOnly(10).hasSize(6);
        TypedGame unnamed = TypedGame.of(new int[] {1, 2}, new int[] {1, 2}, (t, a, o) -> 0);
        assertThat(unnamed.actors().ids()).containsExactly("A 1", "B 1", "B 2");
    }

    /** The table over all profiles says the same, whatever the others mix. */
    @Test
    void agreesWithTheNormalForm() {
        int[][] shapes = {{3, 2}, {2, 2, 2, 2}, {1, 3, 3, 2}, {2, 1, 2, 1, 2, 3}, {4, 3}, {1, 4}};
        for (int seed = 0; seed < 60; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            TypedGame game = random(random, shapes[seed % shapes.length]);
            NormalFormGame table = game.toNormalForm();
            double[][] alike = new double[game.types()][];
            Arrays.setAll(alike, t -> mixed(random, game.actionNames(t).size()));
            double[][] each = new double[game.players()][];
            Arrays.setAll(each, player -> mixed(random, game.actions(player)));
            for (MixedProfile profile : List.of(game.profile(alike), MixedProfile.of(each))) {
                double[][] fast = game.deviationPayoffs(profile);
                for (int player = 0; player < fast.length; player++) {
                    double[] slow = table.deviationPayoffs(player, profile);
                    assertThat(fast[player])
                            .as("seed %d", seed)
                            .containsExactly(slow, within(1e-14));
                    assertThat(game.deviationPayoffs(player, profile))
                            .as("seed %d", seed)
                            .containsExactly(slow, within(1e-14));
                }
            }
            double[][] byType = game.expectedPayoffs(alike);
            assertThat(byType[game.typeOf(0)])
                    .as("seed %d", seed)
                    .containsExactly(table.deviationPayoffs(0, game.profile(alike)), within(1e-14));
        }
    }

    @Test
    void keepsSomeActions() {
        TypedGame smaller = TWO.restrictedTo(new int[] {1}, new int[] {0, 2});
        assertThat(smaller.actionNames(1)).containsExactly("ask", "leave");
        assertThat(smaller.payoff(2, 0, 0, 1)).isEqualTo(TWO.payoff(2, 1, 1, 2));
        assertThat(TWO.restrictedTo(new int[] {0, 1}, new int[] {0, 1, 2})).isSameAs(TWO);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TWO.restrictedTo(new int[] {0}))
                .withMessage("kept (1 lists) must be one for each of the 2 types");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TWO.restrictedTo(new int[] {1, 0}, new int[] {0}))
                .withMessageContaining("must be ascending");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TWO.restrictedTo(new int[0], new int[] {0}))
                .withMessageContaining("at least one of each");
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TypedGame.of(new int[] {1}, new int[] {1, 2}, (t, a, o) -> 0))
                .withMessageContaining("actions (2 of them)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TypedGame.of(new int[] {}, new int[] {}, (t, a, o) -> 0))
                .withMessageContaining("at least one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TypedGame.of(new int[] {0}, new int[] {1}, (t, a, o) -> 0))
                .withMessageContaining("type 0 (0 members, 1 actions)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TypedGame.of(new int[] {1000}, new int[] {9}, (t, a, o) -> 0))
                .withMessageContaining("cannot be held");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TypedGame.of(new int[] {2}, new int[] {1}, (t, a, o) -> 0 / 0.0))
                .withMessageContaining("payoff of action 0 of type 0 when the others are [[1]]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TWO.typeName(2))
                .withMessage("type (2) must be in [0, 1]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TWO.typeOf(3))
                .withMessage("player (3) must be in [0, 2]");
        assertThatIllegalArgumentException().isThrownBy(() -> TWO.typeOf(-1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TWO.payoffOf(0, 2, new int[2], new int[3]))
                .withMessage("action (2) of type 0 must be in [0, 1]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TWO.payoffOf(0, 0, new int[] {2, -1}, new int[] {1, 0, 0}))
                .withMessageContaining("how many others play it");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TWO.payoffOf(0, 0, new int[] {1, 0}))
                .withMessageContaining("how many others play it");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TWO.payoff(0, 1, 1))
                .withMessageContaining("each of the 3 players");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TWO.expectedPayoffs(new double[] {1, 0}))
                .withMessageContaining("one for each type");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TWO.profile(new double[] {1}, new double[] {1, 0, 0}));
        assertThatIllegalArgumentException().isThrownBy(() -> TWO.profile(new double[] {1, 0}));
    }
}
