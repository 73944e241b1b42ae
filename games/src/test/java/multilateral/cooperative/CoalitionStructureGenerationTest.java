package multilateral.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import multilateral.actor.ActorSet;
import multilateral.actor.CoalitionStructure;
import multilateral.actor.Unit;
import multilateral.cooperative.CoalitionStructureGeneration.Method;
import multilateral.game.CoalitionalGame;
import multilateral.solve.Budget;
import multilateral.solve.Outcome;
import multilateral.solve.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CoalitionStructureGenerationTest {

    private static final CoalitionStructureGeneration SOLVER =
            CoalitionStructureGeneration.withDefaults();

    /** Games of mixed kinds: any sign, small and tied, growing with size, superadditive. */
    static CoalitionalGame game(int players, long seed) {
        RandomGenerator random = RandomGames.random(seed);
        double[] worths = new double[1 << players];
        for (int mask = 1; mask < worths.length; mask++) {
            int size = Integer.bitCount(mask);
            worths[mask] =
                    switch ((int) (seed % 5)) {
                        case 0 -> random.nextInt(-10, 11);
                        case 1 -> random.nextInt(3);
                        case 2 -> size * random.nextDouble();
                        case 3 -> size * size + random.nextInt(4 * players);
                        default -> -size - random.nextInt(5);
                    };
        }
        return CoalitionalGame.table(RandomGames.players(players), worths);
    }

    /** Every player into a block already there, or into a new one. */
    private static double greatest(CoalitionalGame game, int player, List<Long> blocks) {
        if (player == game.players()) {
            return blocks.stream().mapToDouble(game::worth).sum();
        }
        double most = Double.NEGATIVE_INFINITY;
        for (int block = 0; block < blocks.size(); block++) {
            List<Long> joined = new ArrayList<>(blocks);
            joined.set(block, joined.get(block) | 1L << player);
            most = Math.max(most, greatest(game, player + 1, joined));
        }
        List<Long> alone = new ArrayList<>(blocks);
        alone.add(1L << player);
        return Math.max(most, greatest(game, player + 1, alone));
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void equalsTheBestOfAllPartitions(Method method) {
        for (long seed = 0; seed < 400; seed++) {
            CoalitionalGame game = game(1 + (int) (seed % 7), seed);
            Outcome<CoalitionStructure, StructureOptimality> outcome =
                    SOLVER.with(method).solve(game);
            assertThat(outcome).as("seed %d", seed).isInstanceOf(Outcome.Solved.class);
            assertThat(outcome.certificate().value())
                    .as("seed %d", seed)
                    .isCloseTo(greatest(game, 0, List.of()), within(1e-12));
            assertThat(outcome.certificate().recounted()).isTrue();
            assertThat(outcome.certificate().holdsWithin(1e-12)).as("seed %d", seed).isTrue();
        }
    }

    @Test
    void bothMethodsAgreeWithTheRecountOnLargerGames() {
        for (long seed = 0; seed < 10; seed++) {
            CoalitionalGame game = game(13, seed);
            for (Method method : Method.values()) {
                Outcome<CoalitionStructure, StructureOptimality> outcome =
                        SOLVER.with(method).solve(game);
                assertThat(outcome.certificate().recounted()).isFalse();
                StructureOptimality recount = StructureOptimality.of(game, outcome.orElseThrow());
                assertThat(recount.residual())
                        .as("seed %d, %s", seed, method)
                        .isBetween(0.0, 1e-12);
                assertThat(outcome.certificate().upperBound())
                        .isCloseTo(recount.upperBound(), within(1e-12));
            }
        }
    }

    /**
     * Four agents, from the literature on dynamic programming for coalition structures (Rahwan and
     * Jennings 2008): {1}, {2} and {3, 4} are best, 150 together.
     */
    @Test
    void fourAgents() {
        double[] worths = {0, 30, 40, 50, 25, 60, 55, 90, 45, 80, 70, 120, 80, 100, 115, 140};
        ActorSet agents = ActorSet.of("1", "2", "3", "4");
        for (Method method : Method.values()) {
            Outcome<CoalitionStructure, StructureOptimality> outcome =
                    SOLVER.with(method).solve(CoalitionalGame.table(agents, worths));
            assertThat(outcome.certificate().value()).isEqualTo(150);
            assertThat(outcome.orElseThrow())
                    .isEqualTo(CoalitionStructure.of(agents, "1", "2", "3,4"));
        }
    }

    @Test
    void superadditiveGamesStandTogetherAndCostlyOnesApart() {
        ActorSet players = RandomGames.players(9);
        for (Method method : Method.values()) {
            CoalitionalGame convex =
                    CoalitionalGame.of(players, mask -> Math.pow(Long.bitCount(mask), 2));
            assertThat(SOLVER.with(method).solve(convex).orElseThrow().size()).isEqualTo(1);
            CoalitionalGame costly =
                    CoalitionalGame.of(players, mask -> -Math.pow(Long.bitCount(mask), 2));
            assertThat(SOLVER.with(method).solve(costly).orElseThrow().size()).isEqualTo(9);
        }
    }

    @Test
    void tiesAreBrokenAsStated() {
        CoalitionalGame game = CoalitionalGame.of(RandomGames.players(4), mask -> 0);
        assertThat(SOLVER.solve(game).orElseThrow().size()).as("the start").isEqualTo(4);
        CoalitionalGame pairs =
                CoalitionalGame.of(
                        RandomGames.players(4),
                        mask -> mask == 15 ? 1 : mask == 3 || mask == 12 ? 2 : 0);
        assertThat(SOLVER.solve(pairs).orElseThrow())
                .isEqualTo(CoalitionStructure.of(pairs.actors(), "P0,P1", "P2,P3"));
        assertThat(SOLVER.with(Method.BRANCH_AND_BOUND).solve(game).orElseThrow())
                .isEqualTo(SOLVER.with(Method.BRANCH_AND_BOUND).solve(game).orElseThrow());
    }

    @Test
    void shiftingEveryMembersWorthChangesNoBestPartition() {
        for (long seed = 0; seed < 50; seed++) {
            CoalitionalGame game = game(6, seed);
            CoalitionalGame shifted =
                    CoalitionalGame.of(
                            game.actors(), mask -> 3 * game.worth(mask) + 7 * Long.bitCount(mask));
            assertThat(SOLVER.solve(shifted).certificate().value())
                    .as("seed %d", seed)
                    .isCloseTo(3 * SOLVER.solve(game).certificate().value() + 42, within(1e-10));
        }
    }

    @Test
    void everyNumberOfStepsGivesAnHonestGap() {
        for (Method method : Method.values()) {
            CoalitionalGame game = game(16, 2);
            double most = SOLVER.solve(game).certificate().value();
            boolean solved = false;
            for (long steps = 1; !solved; steps *= 2) {
                List<Double> gaps = new ArrayList<>();
                Budget budget =
                        Budget.withDefaults()
                                .withMaxSteps(steps)
                                .withProgress((effort, gap) -> gaps.add(gap));
                Outcome<CoalitionStructure, StructureOptimality> outcome =
                        SOLVER.with(method).with(budget).solve(game);
                StructureOptimality proof = outcome.certificate();
                solved = outcome instanceof Outcome.Solved;
                assertThat(proof.value()).as("steps %d", steps).isLessThanOrEqualTo(most + 1e-12);
                assertThat(proof.upperBound()).isGreaterThanOrEqualTo(most - 1e-12);
                assertThat(gaps).isNotEmpty().allMatch(gap -> gap >= 0);
                assertThat(gaps).isSortedAccordingTo((a, b) -> Double.compare(b, a)); // never grows
                if (solved) {
                    assertThat(proof.value()).isCloseTo(most, within(1e-12));
                } else {
                    assertThat(((Outcome.Stopped<?, ?>) outcome).why()).isEqualTo(Why.STEPS);
                    assertThat(outcome.effort().steps()).isEqualTo(steps);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void aCancelledRunReturnsAtOnceWithItsBest(Method method) {
        CoalitionalGame game = game(14, 3);
        Outcome<CoalitionStructure, StructureOptimality> outcome =
                SOLVER.with(method)
                        .with(Budget.withDefaults().withCancelled(() -> true))
                        .solve(game);
        assertThat(outcome.solution()).isEmpty();
        assertThat(outcome.effort().steps()).isZero();
        assertThat(((Outcome.Stopped<?, ?>) outcome).why()).isEqualTo(Why.CANCELLED);
        assertThat(outcome.certificate().residual()).isNotNegative();
    }

    @Test
    void anInterruptedThreadCountsAsCancelled() {
        Thread.currentThread().interrupt();
        Outcome<CoalitionStructure, StructureOptimality> outcome = SOLVER.solve(game(5, 1));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(outcome).isInstanceOf(Outcome.Stopped.class);
        assertThat(outcome.certificate().residual()).isNotNegative();
    }

    @Test
    void twentyOneSplitIntoSevens() {
        AtomicLong coalitions = new AtomicLong();
        CoalitionalGame game =
                CoalitionalGame.of(
                        RandomGames.players(21),
                        mask -> {
                            coalitions.incrementAndGet();
                            return Long.bitCount(mask) == 7 ? 8 : Long.bitCount(mask);
                        });
        for (Method method : List.of(Method.DYNAMIC_PROGRAMMING, Method.BRANCH_AND_BOUND)) {
            coalitions.set(0);
            Outcome<CoalitionStructure, StructureOptimality> outcome =
                    SOLVER.with(method).solve(game);
            assertThat(outcome.orElseThrow().size()).isEqualTo(3);
            assertThat(outcome.certificate().value()).isEqualTo(24);
            assertThat(coalitions.get()).as("each read once").isEqualTo((1 << 21) - 1);
        }
    }

    @Test
    void refusesWhatItCannotDo() {
        CoalitionalGame large = CoalitionalGame.of(RandomGames.players(28), mask -> 0);
        assertThatThrownBy(() -> SOLVER.solve(large))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("players (28) must be at most 27");
        CoalitionalGame broken =
                CoalitionalGame.of(RandomGames.players(3), mask -> mask == 5 ? Double.NaN : 0);
        for (Method method : Method.values()) {
            assertThatThrownBy(() -> SOLVER.with(method).solve(broken))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("P0, P2");
        }
    }

    @Test
    void certificatesRefuseWhatTheyCannotRecount() {
        CoalitionalGame game = CoalitionalGame.of(RandomGames.players(3), mask -> 1);
        assertThatThrownBy(
                        () ->
                                StructureOptimality.of(
                                        game, CoalitionStructure.of(ActorSet.of("A", "B", "C"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("other players");
        ActorSet many = RandomGames.players(21);
        assertThatThrownBy(
                        () ->
                                StructureOptimality.of(
                                        CoalitionalGame.of(many, mask -> 1),
                                        CoalitionStructure.of(many)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("players (21) must be at most 20");
        StructureOptimality poor =
                StructureOptimality.of(
                        game.withUnit(Unit.UTIL), CoalitionStructure.of(game.actors(), "P0,P1,P2"));
        assertThat(poor.residual()).isEqualTo(2);
        assertThat(poor.holdsWithin(1)).isFalse();
    }
}
