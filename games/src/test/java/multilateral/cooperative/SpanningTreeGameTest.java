package multilateral.cooperative;

import static multilateral.cooperative.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import org.junit.jupiter.api.Test;

class SpanningTreeGameTest {

    private static final double INFINITY = Double.POSITIVE_INFINITY;
    private static final ActorSet TWO = ActorSet.of("A", "B");
    private static final Unit USD = Unit.of("USD");

    /** Lines 10 and 12 to the source and 2 between: all pay 12 (by hand). */
    @Test
    void twoNeighbours() {
        SpanningTreeGame game = two(10, 12, 2);
        assertThat(game.birdsRule().toArray()).containsExactly(10, 2);
        assertThat(game.folkRule().toArray()).containsExactly(6, 6);
        assertThat(ShapleyValue.of(game).toArray())
                .containsExactly(new double[] {5, 7}, within(1e-14));
        assertThat(game.irreducible().unstructured().worth(0b10)).isEqualTo(10);
        assertThat(game.hasShapleyValue()).isFalse();
        assertThat(game.irreducible().hasShapleyValue()).isTrue();
        assertThat(ShapleyValue.explained(game.irreducible()).path())
                .isEqualTo(ValuePath.STRUCTURE);
        refused(game::shapleyValue, "irreducible");
        assertThat(game.worthsAreCosts()).isTrue();
    }

    private static SpanningTreeGame two(double a, double b, double line) {
        return SpanningTreeGame.of(
                TWO, USD, new double[] {a, b}, new double[][] {{0, line}, {line, 0}});
    }

    /** Both rules are in the core; the folk rule is the Shapley value of the irreducible game. */
    @Test
    void rulesOnRandomNetworks() {
        for (long seed = 0; seed < 100; seed++) {
            RandomGenerator random = RandomGames.random(seed);
            SpanningTreeGame game = RandomStructures.spanningTree(1 + random.nextInt(6), random);
            var gains = StructuredGameLawsTest.negated(game.unstructured().tabulated());
            for (Quantities shares : new Quantities[] {game.birdsRule(), game.folkRule()}) {
                assertThat(CoreMembership.of(gains, shares.times(-1)).residual())
                        .as("seed %d, %s", seed, game)
                        .isLessThan(1e-12);
            }
            Quantities irreducible = ShapleyValue.of(game.irreducible().unstructured());
            assertThat(game.folkRule().toArray())
                    .as("seed %d, %s", seed, game)
                    .containsExactly(irreducible.toArray(), within(1e-12));
        }
    }

    @Test
    void linesThatCannotBeBuilt() {
        SpanningTreeGame game = two(3, INFINITY, 4);
        assertThat(game.birdsRule().toArray()).containsExactly(3, 4);
        assertThat(game.folkRule().toArray()).containsExactly(3, 4);
        assertThat(game.irreducible().unstructured().worth(0b10)).isEqualTo(4);
        refused(() -> game.unstructured().worth(0b10), "(Infinity) must be finite");
    }

    @Test
    void wrongNetworksAreRefused() {
        refused(() -> two(1, -1, 2), "line between \"B\" and the source (-1.0)");
        refused(() -> two(1, 1, Double.NaN), "line between \"B\" and \"A\" (NaN)");
        refused(() -> two(1, INFINITY, INFINITY), "\"B\" cannot be reached");
        refused(
                () ->
                        SpanningTreeGame.of(
                                TWO, USD, new double[] {1, 1}, new double[][] {{0, 1}, {2, 0}}),
                "lines must be symmetric");
        refused(
                () -> SpanningTreeGame.of(TWO, USD, new double[1], new double[2][2]),
                "source (1 costs) and lines (2 rows)");
        refused(
                () -> SpanningTreeGame.of(TWO, USD, new double[2], new double[3][2]),
                "source (2 costs) and lines (3 rows)");
        refused(
                () -> SpanningTreeGame.of(TWO, USD, new double[2], new double[][] {{0, 1}, {1}}),
                "lines of \"B\" (1 costs)");
    }
}
