package multilateral.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.random.RandomGenerator;
import multilateral.actor.ActorSet;
import multilateral.actor.ExactQuantities;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;
import multilateral.solve.Budget;
import multilateral.solve.Outcome;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class ModiclusTest {

    /**
     * One left glove and two right ones: the nucleolus gives all to the left one, the modiclus half
     * to each side, which could block all as well (Sudhölter 1997, glove games).
     */
    @Test
    void glovesShareBetweenTheSides() {
        ExactCoalitionalGame gloves =
                ExactCoalitionalGame.table(
                        ActorSet.of("left", "right", "other"), 0, 0, 0, 1, 0, 1, 0, 1);
        assertThat(Modiclus.withDefaults().exact(gloves).orElseThrow().values())
                .containsExactly(BigFraction.of(1, 2), BigFraction.of(1, 4), BigFraction.of(1, 4));
        assertThat(Modiclus.withDefaults().solve(gloves.toDoubles()).orElseThrow().toArray())
                .containsExactly(new double[] {0.5, 0.25, 0.25}, within(1e-12));
    }

    @Test
    void agreesWithTheDefinition() {
        for (long seed = 0; seed < 80; seed++) {
            RandomGenerator random = RandomGames.random(seed);
            TiedGames kind = TiedGames.number(random.nextInt(99));
            int players = 2 + (int) (seed % 3);
            long[] worths = kind.draw(players, random);
            ExactCoalitionalGame game =
                    ExactCoalitionalGame.table(RandomGames.players(players), worths);
            List<BigFraction> expected = NucleolusByDefinition.modiclus(players, worths);
            Outcome<ExactQuantities, KohlbergCriterion> exact = Modiclus.withDefaults().exact(game);
            assertThat(exact.orElseThrow().values())
                    .as("seed %d, %s", seed, kind)
                    .isEqualTo(expected);
            assertThat(exact.certificate().passed()).as("seed %d, %s", seed, kind).isTrue();
            Quantities floating = Modiclus.withDefaults().solve(game.toDoubles()).orElseThrow();
            for (int i = 0; i < players; i++) {
                assertThat(floating.get(i))
                        .as("seed %d, %s, player %d", seed, kind, i)
                        .isCloseTo(expected.get(i).doubleValue(), within(1e-9));
            }
        }
    }

    @Test
    void aGameAndItsDualHaveTheSameModiclus() {
        for (long seed = 0; seed < 10; seed++) {
            CoalitionalGame game = RandomGames.game(5, RandomGames.random(seed));
            CoalitionalGame dual =
                    CoalitionalGame.of(
                            game.actors(), mask -> game.worth(31) - game.worth(31 & ~mask));
            assertThat(Modiclus.withDefaults().solve(dual).orElseThrow().toArray())
                    .as("seed %d", seed)
                    .containsExactly(
                            Modiclus.withDefaults().solve(game).orElseThrow().toArray(),
                            within(1e-9));
        }
    }

    @Test
    void starsAreAddedUntilTheyAreNew() {
        CoalitionalGame game = CoalitionalGame.table(ActorSet.of("A", "A*"), 0, 1, 2, 5);
        CoalitionalGame cover = Modiclus.dualCover(game);
        assertThat(cover.actors().get(2).id()).isEqualTo("A**");
        assertThat(cover.worth(15)).isEqualTo(10);
        assertThat(Modiclus.withDefaults().solve(game).orElseThrow().toArray())
                .containsExactly(2, 3);
    }

    @Test
    void aBudgetStopsIt() {
        ExactCoalitionalGame game = RandomGames.exact(4, RandomGames.random(1));
        Modiclus hurried = Modiclus.withDefaults().with(Budget.withDefaults().withMaxSteps(1));
        assertThat(hurried.exact(game)).isInstanceOf(Outcome.Stopped.class);
        assertThat(hurried.solve(game.toDoubles())).isInstanceOf(Outcome.Stopped.class);
    }

    @Test
    void tooManyPlayersAreRefused() {
        CoalitionalGame large = CoalitionalGame.of(RandomGames.players(13), mask -> 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Modiclus.withDefaults().solve(large))
                .withMessageContaining("players (13) must be at most 12");
    }
}
