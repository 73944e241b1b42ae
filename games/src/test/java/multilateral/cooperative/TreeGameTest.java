package multilateral.cooperative;

import static multilateral.cooperative.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import org.junit.jupiter.api.Test;

class TreeGameTest {

    private static final ActorSet THREE = ActorSet.of("A", "B", "C");
    private static final Quantities COSTS = Quantities.of(THREE, Unit.of("USD"), 6, 1, 2);

    /** A stem of 6 that carries two branches: 2 of it for each of three (by hand). */
    @Test
    void aStemAndTwoBranches() {
        TreeGame game = new TreeGame(COSTS, List.of(-1, 0, 0));
        assertThat(game.shapleyValue().toArray()).containsExactly(2, 3, 4);
        assertThat(game.unstructured().worth(0b110)).isEqualTo(9);
    }

    /** An airport of costs 2, 3 and 9 is a tree without branches. */
    @Test
    void anAirport() {
        TreeGame game = new TreeGame(COSTS, List.of(1, 2, -1));
        Quantities runway =
                new AirportGame(Quantities.of(THREE, Unit.of("USD"), 9, 3, 2)).shapleyValue();
        assertThat(game.shapleyValue().toArray()).containsExactly(runway.toArray(), within(1e-15));
    }

    /** A stem of 6: a third of it for its owner, and each branch a third more than its line. */
    @Test
    void nucleolusOfAStemAndTwoBranches() {
        assertThat(new TreeGame(COSTS, List.of(-1, 0, 0)).nucleolus().toArray())
                .containsExactly(2, 3, 4);
    }

    @Test
    void airportsAreTrees() {
        for (long seed = 0; seed < 200; seed++) {
            RandomGenerator random = RandomGames.random(seed);
            int players = 1 + random.nextInt(40);
            double[] steps = RandomStructures.figures(players, random, 0).toArray();
            double[] total = new double[players];
            List<Integer> towards = new ArrayList<>();
            for (int i = 0; i < players; i++) {
                total[i] = steps[i] + (i == 0 ? 0 : total[i - 1]);
                towards.add(i - 1);
            }
            ActorSet actors = RandomGames.players(players);
            Unit unit = Unit.of("USD");
            double[] airport =
                    new AirportGame(Quantities.of(actors, unit, total)).nucleolus().toArray();
            assertThat(
                            new TreeGame(Quantities.of(actors, unit, steps), towards)
                                    .nucleolus()
                                    .toArray())
                    .as("seed %d", seed)
                    .containsExactly(airport, within(1e-11));
        }
    }

    @Test
    void nucleolusByItsCriterion() {
        for (long seed = 0; seed < 40; seed++) {
            RandomGenerator random = RandomGames.random(seed);
            TreeGame game = RandomStructures.tree(6, random);
            assertThat(
                            BalancedExcesses.holds(
                                    StructuredGameLawsTest.negated(game.unstructured()),
                                    game.nucleolus().times(-1)))
                    .as("seed %d, %s of %s", seed, game.nucleolus(), game)
                    .isTrue();
        }
    }

    @Test
    void wrongTreesAreRefused() {
        refused(() -> new TreeGame(COSTS, List.of(-1, 0)), "towards (2 lines)");
        refused(() -> new TreeGame(COSTS, List.of(-1, 3, 0)), "line of \"B\"");
        refused(() -> new TreeGame(COSTS, List.of(-2, 0, 0)), "line of \"A\"");
        refused(() -> new TreeGame(COSTS, List.of(-1, 2, 1)), "round in a circle");
        refused(() -> new TreeGame(COSTS.times(-1), List.of(-1, 0, 0)), "cost of \"A\" (-6.0)");
    }
}
