package multilateral.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import multilateral.actor.ExactQuantities;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;
import multilateral.solve.Outcome;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CoreVerticesTest {

    static List<double[]> vertices(double... worths) {
        int players = Integer.numberOfTrailingZeros(worths.length);
        return CoreVertices.all(CoalitionalGame.table(RandomGames.players(players), worths))
                .orElseThrow()
                .stream()
                .map(Quantities::toArray)
                .toList();
    }

    /** Owen, Game Theory: the owner of one left glove gets all against two with right gloves. */
    @Test
    void aSingleLeftGloveTakesAll() {
        assertThat(vertices(0, 0, 0, 1, 0, 1, 0, 1)).containsExactly(new double[] {1, 0, 0});
    }

    /** Owen, Game Theory, the three-person majority game: no core. */
    @Test
    void majorityHasNoCore() {
        CoalitionalGame majority =
                CoalitionalGame.table(RandomGames.players(3), 0, 0, 0, 1, 0, 1, 1, 1);
        Outcome<List<Quantities>, CoreProof> outcome = CoreVertices.all(majority);
        assertThat(outcome).isInstanceOf(Outcome.Impossible.class);
        CoreProof proof = outcome.certificate();
        assertThat(proof.provesEmptyCore()).isTrue();
        assertThat(proof.margin()).isEqualTo(0.5);
        assertThat(proof.residual()).isZero();
        assertThat(proof.dimension()).isEqualTo(-1);
        assertThat(proof.weights())
                .extracting(s -> s.coalition().mask(), CoreProof.Share::weight)
                .containsExactly(tuple(3L, 0.5), tuple(5L, 0.5), tuple(6L, 0.5));
    }

    /** Shapley (1971): the vertices of the core of a convex game are its marginal vectors. */
    @Test
    void squaresHaveSixVertices() {
        assertThat(vertices(0, 1, 4, 9, 9, 16, 25, 36))
                .containsExactly(
                        new double[] {11, 16, 9},
                        new double[] {11, 4, 21},
                        new double[] {7, 20, 9},
                        new double[] {5, 4, 27},
                        new double[] {1, 20, 15},
                        new double[] {1, 8, 27});
    }

    /** A strictly smaller worth for all leaves the zero division of nothing. */
    @Test
    void nothingToShare() {
        assertThat(vertices(0, 0, 0, 0)).containsExactly(new double[] {0, 0});
        assertThat(vertices(0, -7)).containsExactly(new double[] {-7});
        assertThat(vertices(0, 0)).containsExactly(new double[] {0});
        assertThat(vertices(new double[256])).containsExactly(new double[8]);
    }

    @Test
    void unanimityOfEightHasEightVertices() {
        double[] worths = new double[256];
        worths[255] = 1;
        assertThat(vertices(worths)).hasSize(8);
    }

    @ParameterizedTest
    @EnumSource
    void allBasesGiveTheSameVertices(CoreGames kind) {
        for (long seed = 0; seed < 40; seed++) {
            int players = 1 + (int) (seed % 4);
            ExactCoalitionalGame game = kind.draw(players, RandomGames.random(seed));
            Set<List<BigFraction>> expected = CoreByBases.vertices(game);
            Outcome<List<ExactQuantities>, CoreProof> outcome = CoreVertices.exact(game);
            String label = kind + ", seed " + seed;
            assertThat(outcome.solution().isEmpty()).as(label).isEqualTo(expected.isEmpty());
            assertThat(outcome.certificate().provesEmptyCore())
                    .as(label)
                    .isEqualTo(expected.isEmpty());
            outcome.solution()
                    .ifPresent(
                            found ->
                                    assertThat(found)
                                            .as(label)
                                            .extracting(ExactQuantities::values)
                                            .containsExactlyInAnyOrderElementsOf(expected));
        }
    }

    @ParameterizedTest
    @EnumSource
    void verticesAreInTheCoreAndExtreme(CoreGames kind) {
        for (long seed = 0; seed < 6; seed++) {
            int players = seed == 5 && kind != CoreGames.CONVEX ? 6 : 5;
            ExactCoalitionalGame game = kind.draw(players, RandomGames.random(seed));
            Outcome<List<ExactQuantities>, CoreProof> outcome = CoreVertices.exact(game);
            String label = kind + ", seed " + seed;
            Outcome<List<Quantities>, CoreProof> rounded = CoreVertices.all(game.toDoubles());
            assertThat(rounded.solution().isPresent())
                    .as(label)
                    .isEqualTo(outcome.solution().isPresent());
            assertThat(rounded.certificate().residual()).as(label).isLessThan(1e-9);
            List<ExactQuantities> found = outcome.solution().orElse(List.of());
            assertThat(new HashSet<>(found).size()).as(label).isEqualTo(found.size());
            assertThat(rounded.solution().orElse(List.of()).size())
                    .as(label)
                    .isEqualTo(found.size());
            for (ExactQuantities vertex : found.subList(0, Math.min(40, found.size()))) {
                assertThat(CoreByBases.inCore(game, vertex.values())).as(label).isTrue();
                assertThat(CoreByBases.tightRank(game, vertex.values()))
                        .as(label)
                        .isEqualTo(players);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CONVEX", "BANKRUPTCY", "ADDITIVE", "AIRPORT"})
    void verticesOfConvexGamesAreMarginalVectors(CoreGames kind) {
        for (long seed = 0; seed < 6; seed++) {
            ExactCoalitionalGame game = kind.draw(5, RandomGames.random(seed));
            assertThat(CoreVertices.exact(game).orElseThrow())
                    .as(kind + ", seed " + seed)
                    .containsExactlyElementsOf(WeberSet.exact(game));
        }
    }

    /** Doubles that add up to a worth but for rounding. */
    @Test
    void roundingNeitherEmptiesNorSplits() {
        double[] shares = {0.1, 0.2, 0.3, 0.7, 1.1};
        double[] worths = new double[32];
        for (int mask = 1; mask < 32; mask++) {
            for (int i = 4; i >= 0; i--) {
                worths[mask] += (mask >> i & 1) != 0 ? shares[i] : 0;
            }
        }
        assertThat(vertices(worths)).hasSize(1);
        assertThat(vertices(worths).get(0)).containsExactly(shares, within(1e-12));
    }

    /** Disturbed by about what is overlooked, tied games neither fail nor gain vertices. */
    @Test
    void noiseDoesNotSplitVertices() {
        for (long seed = 0; seed < 60; seed++) {
            int players = 3 + (int) (seed % 3);
            double size = Math.pow(10, -8 - (int) (seed % 5));
            RandomGenerator random = RandomGames.random(seed);
            CoalitionalGame game = CoreGames.BALANCED.draw(players, random).toDoubles();
            double[] noise = random.doubles(1 << players, -size, size).toArray();
            CoalitionalGame noisy =
                    CoalitionalGame.of(game.actors(), m -> game.worth(m) + noise[(int) m])
                            .tabulated();
            Outcome<List<Quantities>, CoreProof> outcome = CoreVertices.all(noisy);
            int most = players == 3 ? 6 : players == 4 ? 24 : 120;
            assertThat(outcome.solution().orElse(List.of()).size())
                    .as("seed " + seed)
                    .isLessThanOrEqualTo(most);
            assertThat(outcome.certificate().residual()).as("seed " + seed).isLessThan(1e-7);
            assertThat(CoreCentre.of(noisy).solution().isPresent())
                    .as("seed " + seed)
                    .isEqualTo(outcome.solution().isPresent());
            assertThat(CoreCentre.of(noisy).certificate().residual())
                    .as("seed " + seed)
                    .isLessThan(1e-8);
        }
    }

    @Test
    void unitsAndDimensionsAreKept() {
        CoalitionalGame game =
                CoalitionalGame.table(RandomGames.players(3), 0, 0, 0, 0, 0, 0, 0, 3)
                        .withUnit(Unit.of("EUR"));
        Outcome<List<Quantities>, CoreProof> outcome = CoreVertices.all(game);
        assertThat(outcome.orElseThrow().get(0))
                .isEqualTo(Quantities.of(game.actors(), Unit.of("EUR"), 3, 0, 0));
        assertThat(outcome.certificate().dimension()).isEqualTo(2);
        assertThat(outcome.effort().steps()).isEqualTo(3);
    }

    @Test
    void tooManyPlayersAndTooLargeWorthsAreRefused() {
        CoalitionalGame nine =
                CoalitionalGame.of(RandomGames.players(9), mask -> Long.bitCount(mask));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CoreVertices.all(nine))
                .withMessageContaining("players (9) must be at most 8");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> vertices(0, 1e308, 1e308, -1e308))
                .withMessageContaining("larger unit");
    }
}
