package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import multilateral.game.ExactProfile;
import multilateral.game.NormalFormGame;
import multilateral.solve.Budget;
import multilateral.solve.Why;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class NashComponentsTest {

    private static final VertexEnumeration SOLVER = VertexEnumeration.withDefaults();

    /** A point, and a segment against which the column player plays its first action. */
    @Test
    void pointAndSegment() {
        NashComponents found = SOLVER.components(KnownGames.named("agt-3x2-degenerate").game());
        assertThat(found.completeness()).isEqualTo(Completeness.PROVEN);
        assertThat(found.stopped()).isEmpty();
        assertThat(found.effort().steps()).isPositive();
        assertThat(found.components()).hasSize(2);
        assertThat(found.isFinite()).isFalse();
        assertThat(found.subsets().stream().map(subset -> subset.extremeEquilibria().size()))
                .containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void finitelyManyAreSingles() {
        NashComponents found = SOLVER.components(KnownGames.named("vs1999-75eq").game());
        assertThat(found.components()).hasSize(75);
        assertThat(found.isFinite()).isTrue();
    }

    /** Two segments that meet in a corner: three extreme equilibria and one component. */
    @Test
    void segmentsThatMeet() {
        double[][] payoffs = {{1, 1}, {1, 0}};
        NashComponents found = SOLVER.components(NormalFormGame.bimatrix(payoffs, payoffs));
        assertThat(found.components()).hasSize(1);
        assertThat(found.subsets()).hasSize(2).noneMatch(MaximalNashSubset::isSingle);
    }

    /**
     * The doubles 0.1, 0.2 and 0.3 are read as tenths, so that the middle row ties with an even
     * mixture of the others; to the last bit it does not.
     */
    @Test
    void doublesAreReadAsTheSimplestFractions() {
        double[][] row = {{0.1, 0.3}, {0.2, 0.2}, {0.3, 0.1}};
        double[][] column = {{0, 1}, {0, 0}, {1, 0}};
        NormalFormGame game = NormalFormGame.bimatrix(row, column);
        NashComponents found = SOLVER.components(game);
        List<BigFraction> half = List.of(BigFraction.of(1, 2), BigFraction.of(1, 2));
        assertThat(found.subsets())
                .hasSize(3)
                .filteredOn(subset -> subset.rowStrategies().size() == 2)
                .singleElement()
                .satisfies(subset -> assertThat(subset.columnStrategies()).containsExactly(half));
        assertThat(SOLVER.exact(game).map(other -> other.strategy(1))).doesNotContain(half);
    }

    /** With everybody indifferent but on a diagonal, subsets are as many as sets of actions. */
    @Test
    void stopsAmongSubsets() {
        NormalFormGame game =
                NormalFormGame.of(
                        new int[] {9, 9},
                        at -> at[0] == at[1] ? new double[] {-1, -1} : new double[2]);
        NashComponents all = SOLVER.components(game);
        assertThat(all.completeness()).isEqualTo(Completeness.PROVEN);
        long bases = SOLVER.report(game).effort().steps();
        assertThat(all.effort().steps()).isGreaterThan(bases + 100);
        NashComponents some =
                SOLVER.with(Budget.withDefaults().withMaxSteps(bases + 100)).components(game);
        assertThat(some.stopped()).contains(Why.STEPS);
        assertThat(some.completeness()).isEqualTo(Completeness.HEURISTIC);
        assertThat(some.effort().steps()).isEqualTo(bases + 100);
        assertThat(all.subsets()).containsAll(some.subsets());
    }

    /** Corners are all equilibria there are, each in some subset, and no subset can grow. */
    @Test
    void subsetsAreProductsAndMaximal() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            NormalFormGame game =
                    NormalFormGame.of(
                            new int[] {1 + random.nextInt(4), 1 + random.nextInt(4)},
                            at -> new double[] {random.nextInt(3), random.nextInt(3)});
            Set<ExactProfile> all = SOLVER.exact(game).collect(Collectors.toSet());
            NashComponents found = SOLVER.components(game);
            Set<ExactProfile> corners = new HashSet<>();
            for (List<MaximalNashSubset> component : found.components()) {
                Set<ExactProfile> own = new HashSet<>();
                component.forEach(subset -> own.addAll(subset.extremeEquilibria()));
                assertThat(corners).as("seed %d", seed).doesNotContainAnyElementsOf(own);
                corners.addAll(own);
            }
            assertThat(corners).as("seed %d", seed).isEqualTo(all);
            assertThat(found.subsets()).as("seed %d", seed).doesNotHaveDuplicates();
            for (MaximalNashSubset subset : found.subsets()) {
                assertMaximal(subset, all, seed);
            }
        }
    }

    private static void assertMaximal(MaximalNashSubset subset, Set<ExactProfile> all, int seed) {
        for (ExactProfile other : all) {
            List<BigFraction> row = other.strategy(0);
            List<BigFraction> column = other.strategy(1);
            assertThat(
                            !subset.rowStrategies().contains(row)
                                    && subset.columnStrategies().stream()
                                            .allMatch(y -> all.contains(profile(row, y))))
                    .as("seed %d", seed)
                    .isFalse();
            assertThat(
                            !subset.columnStrategies().contains(column)
                                    && subset.rowStrategies().stream()
                                            .allMatch(x -> all.contains(profile(x, column))))
                    .as("seed %d", seed)
                    .isFalse();
        }
    }

    private static ExactProfile profile(List<BigFraction> row, List<BigFraction> column) {
        return new ExactProfile(List.of(row, column));
    }
}
