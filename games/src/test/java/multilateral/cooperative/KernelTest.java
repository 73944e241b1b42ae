package multilateral.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;
import multilateral.solve.Budget;
import multilateral.solve.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KernelTest {

    /** One left and two right gloves: the kernel is the core, which is a point. */
    @Test
    void theLeftGloveTakesAll() {
        CoalitionalGame gloves =
                CoalitionalGame.table(RandomGames.players(3), 0, 0, 0, 1, 0, 1, 0, 1);
        assertThat(Kernel.withDefaults().solve(gloves).orElseThrow().toArray())
                .containsExactly(new double[] {1, 0, 0}, within(1e-9));
    }

    /** Nobody can be pushed below what he is worth alone, although he is outweighed. */
    @Test
    void theBoundHolds() {
        CoalitionalGame game =
                CoalitionalGame.table(RandomGames.players(3), 0, 0, 0, 10, 0, 0, 0, 4);
        double[] kernel = Kernel.withDefaults().solve(game).orElseThrow().toArray();
        assertThat(kernel).containsExactly(new double[] {2, 2, 0}, within(1e-9));
        double[] without = PreKernel.withDefaults().solve(game).orElseThrow().toArray();
        assertThat(without[2]).isLessThan(-1);
    }

    @ParameterizedTest
    @EnumSource
    void nobodyIsOutweighed(CoreGames kind) {
        for (long seed = 0; seed < 24; seed++) {
            int players = 2 + (int) (seed % 6);
            CoalitionalGame game = kind.draw(players, RandomGames.random(seed)).toDoubles();
            Outcome<Quantities, KernelMembership> outcome =
                    Kernel.withDefaults()
                            .with(Budget.withDefaults().withMaxSteps(3000))
                            .solve(game);
            String label = kind + ", seed " + seed;
            double alone = 0;
            for (int i = 0; i < players; i++) {
                alone += game.worth(1L << i);
            }
            if (alone > game.worth(game.grand()) + 1e-9) {
                assertThat(outcome).as(label).isInstanceOf(Outcome.Impossible.class);
                assertThat(outcome.certificate().shortfall())
                        .as(label)
                        .isCloseTo((alone - game.worth(game.grand())) / players, within(1e-9));
            } else {
                assertThat(outcome).as(label).isInstanceOf(Outcome.Solved.class);
                assertThat(KernelMembership.of(game, outcome.orElseThrow()).residual())
                        .as(label)
                        .isLessThan(1e-6);
                assertThat(outcome.effort().steps()).as(label).isLessThan(2000);
            }
        }
    }

    /** Maschler, Peleg and Shapley (1972): of zero-monotonic games kernel and prekernel are one. */
    @ParameterizedTest
    @EnumSource(names = {"CONVEX", "BANKRUPTCY", "GLOVES", "AIRPORT", "ADDITIVE"})
    void surplusesOfZeroMonotonicGamesAreBalanced(CoreGames kind) {
        for (long seed = 0; seed < 12; seed++) {
            CoalitionalGame game =
                    kind.draw(3 + (int) (seed % 4), RandomGames.random(seed)).toDoubles();
            Quantities point = Kernel.withDefaults().solve(game).orElseThrow();
            assertThat(SurplusMatrix.of(game, point).residual())
                    .as(kind + ", seed " + seed)
                    .isLessThan(1e-6);
        }
    }

    /** Maschler, Peleg and Shapley (1972): the kernel of a convex game is a point of its core. */
    @ParameterizedTest
    @EnumSource(names = {"CONVEX", "BANKRUPTCY", "AIRPORT"})
    void kernelsOfConvexGamesArePoints(CoreGames kind) {
        for (long seed = 0; seed < 12; seed++) {
            CoalitionalGame game =
                    kind.draw(3 + (int) (seed % 3), RandomGames.random(seed)).toDoubles();
            Quantities point = Kernel.withDefaults().solve(game).orElseThrow();
            assertThat(CoreMembership.of(game, point).residual())
                    .as(kind + ", seed " + seed)
                    .isLessThan(1e-8);
            List<Quantities> vertices = CoreVertices.all(game).orElseThrow();
            for (Quantities start : vertices.subList(0, Math.min(4, vertices.size()))) {
                assertThat(PreKernel.withDefaults().solve(game, start).orElseThrow().toArray())
                        .as(kind + ", seed " + seed)
                        .containsExactly(point.toArray(), within(1e-6));
            }
        }
    }

    @Test
    void onePlayerAndTheNullGame() {
        assertThat(
                        Kernel.withDefaults()
                                .solve(CoalitionalGame.table(RandomGames.players(1), 0, -4))
                                .orElseThrow()
                                .get(0))
                .isEqualTo(-4);
        CoalitionalGame nothing = CoalitionalGame.table(RandomGames.players(4), new double[16]);
        assertThat(Kernel.withDefaults().solve(nothing).orElseThrow().toArray())
                .containsExactly(0, 0, 0, 0);
    }

    @Test
    void theBudgetEndsTheRun() {
        CoalitionalGame game = CoreGames.WIDE.draw(6, RandomGames.random(1)).toDoubles();
        Outcome<Quantities, KernelMembership> outcome =
                Kernel.withDefaults()
                        .withTolerance(1e-300)
                        .with(Budget.withDefaults().withMaxSteps(1))
                        .solve(game);
        assertThat(outcome).isInstanceOf(Outcome.Stopped.class);
        assertThat(outcome.certificate().residual()).isPositive();
    }
}
