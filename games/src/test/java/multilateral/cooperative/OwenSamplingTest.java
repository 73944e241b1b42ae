package multilateral.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import multilateral.actor.ActorSet;
import multilateral.actor.CoalitionStructure;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;
import multilateral.solve.Budget;
import multilateral.solve.Workers;
import org.junit.jupiter.api.Test;

class OwenSamplingTest {

    private static CoalitionStructure blocs(CoalitionalGame game) {
        return CoalitionStructure.of(game.actors(), "P1,P4,P6", "P0,P7", "P2,P3");
    }

    @Test
    void estimatesAreUnbiasedAndTheirStandardErrorIsHonest() {
        CoalitionalGame game = RandomGames.game(9, RandomGames.random(12));
        CoalitionStructure unions = blocs(game);
        Quantities truth = OwenValue.of(game, unions);
        for (OwenSampling.Orders orders : OwenSampling.Orders.values()) {
            OwenSampling sampling = OwenSampling.permutations(128).with(orders);
            Sampling.assertHonest(truth, 300, seed -> sampling.solve(game, unions, seed));
        }
    }

    @Test
    void gamesOfEverySizeComeCloseToTheExactValue() {
        for (int players = 1; players <= 10; players++) {
            CoalitionalGame game = RandomGames.game(players, RandomGames.random(players));
            CoalitionStructure unions =
                    players < 4
                            ? CoalitionStructure.of(game.actors())
                            : CoalitionStructure.of(game.actors(), "P0,P3", "P1,P2");
            Sampled sampled = OwenSampling.permutations(2000).solve(game, unions, 1);
            Sampling.assertClose(sampled, OwenValue.of(game, unions), 1);
            assertThat(sampled.draws()).isEqualTo(1000);
            assertThat(sampled.estimate().total())
                    .as("%d players", players)
                    .isCloseTo(game.worth((1L << players) - 1), within(1e-12));
        }
    }

    @Test
    void theSameSeedGivesTheSameBitsOnAnyNumberOfWorkers() {
        CoalitionalGame game = RandomGames.game(10, RandomGames.random(2));
        OwenSampling sampling = OwenSampling.permutations(2000);
        Sampling.assertSameBits(
                workers -> sampling.withWorkers(workers).solve(game, blocs(game), 5));
        assertThat(sampling.solve(game, blocs(game), 6))
                .isNotEqualTo(sampling.solve(game, blocs(game), 5));
    }

    /** A runway with airlines of 48 or 49 movements each; the members of one do pay together. */
    @Test
    void hundredsOfPlayersShareOutWhatTheirBlocsDo() {
        AirportGame game = new AirportGame(Sampling.costs(193));
        ActorSet players = game.actors();
        String[] blocs = {"", "", "", ""};
        for (int i = 0; i < 193; i++) {
            blocs[i % 4] += (i < 4 ? "" : ",") + players.get(i).id();
        }
        CoalitionStructure unions = CoalitionStructure.of(players, blocs);
        Sampled sampled = OwenSampling.permutations(4000).solve(game, unions, 1);
        double[] most = new double[4];
        double[] shares = new double[4];
        double[] errors = new double[4];
        double all = 0;
        for (int i = 0; i < 193; i++) {
            double cost = Sampling.costs(193).get(i);
            most[i % 4] = Math.max(most[i % 4], cost);
            all = Math.max(all, cost);
            shares[i % 4] += sampled.estimate().get(i);
            errors[i % 4] += sampled.standardError().get(i);
        }
        Quantities between =
                ShapleyValue.of(
                        new AirportGame(
                                Quantities.of(ActorSet.of("a", "b", "c", "d"), game.unit(), most)));
        for (int bloc = 0; bloc < 4; bloc++) {
            assertThat(Math.abs(shares[bloc] - between.get(bloc))).isLessThan(4 * errors[bloc]);
            assertThat(errors[bloc]).isLessThan(0.1 * between.get(bloc));
        }
        assertThat(sampled.estimate().total()).isCloseTo(all, within(1e-9));
    }

    @Test
    void aloneOrAllTogetherItIsTheShapleyValue() {
        CoalitionalGame game = RandomGames.game(7, RandomGames.random(3));
        Quantities truth = ShapleyValue.of(game);
        Sampling.assertClose(
                OwenSampling.permutations(4000)
                        .solve(game, CoalitionStructure.of(game.actors()), 8),
                truth,
                8);
        Sampling.assertClose(
                OwenSampling.permutations(4000)
                        .solve(
                                game,
                                CoalitionStructure.of(game.actors(), "P0,P1,P2,P3,P4,P5,P6"),
                                8),
                truth,
                8);
    }

    @Test
    void aBudgetEndsTheRunAfterAUnit() {
        CoalitionalGame game = RandomGames.game(8, RandomGames.random(5));
        AtomicLong told = new AtomicLong();
        Budget budget =
                Budget.withDefaults()
                        .withMaxSteps(100)
                        .withProgress(
                                (effort, error) -> {
                                    assertThat(error).isPositive();
                                    told.set(effort.steps());
                                });
        OwenSampling sampling = OwenSampling.permutations(100_000).with(budget);
        Sampled sampled = sampling.solve(game, blocs(game), 1);
        assertThat(sampled.draws()).isEqualTo(128).isEqualTo(told.get());
        assertThat(sampled.standardError().total()).isFinite();
        assertThat(sampling.withWorkers(Workers.parallel()).solve(game, blocs(game), 1))
                .isEqualTo(sampled);
        assertThat(
                        sampling.with(Budget.withDefaults().withMaxTime(Duration.ofNanos(1)))
                                .solve(game, blocs(game), 1)
                                .draws())
                .isEqualTo(64);
    }

    @Test
    void wrongArgumentsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OwenSampling.permutations(5))
                .withMessageContaining("count (5) must be even");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new OwenSampling(
                                        1,
                                        OwenSampling.Orders.INDEPENDENT,
                                        Budget.withDefaults(),
                                        Workers.sequential()))
                .withMessageContaining("count (1) must be at least 2");
        CoalitionalGame game = RandomGames.game(8, RandomGames.random(5));
        CoalitionStructure others = CoalitionStructure.of(ActorSet.of("A", "B"), "A,B");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OwenSampling.permutations(4).solve(game, others, 1))
                .withMessageContaining("unions (2 players)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OwenSampling.permutations(4).solve(Sampling.broken(), others, 1))
                .withMessageContaining("NaN")
                .withMessageContaining("\"B\"");
    }
}
