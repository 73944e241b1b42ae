package multilateral.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import multilateral.actor.ExactQuantities;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;
import multilateral.solve.Outcome;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CoreCentreTest {

    private static ExactCoalitionalGame game(int players, IntToLongFunction worth) {
        return ExactCoalitionalGame.table(
                RandomGames.players(players),
                IntStream.range(0, 1 << players).mapToLong(worth).toArray());
    }

    private static List<BigFraction> centre(ExactCoalitionalGame game) {
        return CoreCentre.exact(game).orElseThrow().values();
    }

    @Test
    void simplexSegmentAndPoint() {
        assertThat(centre(game(3, m -> m == 7 ? 6 : 0)))
                .containsExactly(BigFraction.of(2), BigFraction.of(2), BigFraction.of(2));
        assertThat(centre(game(2, m -> m == 3 ? 6 : m == 2 ? 1 : 0)))
                .containsExactly(BigFraction.of(5, 2), BigFraction.of(7, 2));
        assertThat(centre(game(3, m -> m == 7 || m == 3 || m == 5 ? 1 : 0)))
                .containsExactly(BigFraction.ONE, BigFraction.ZERO, BigFraction.ZERO);
        assertThat(centre(game(1, m -> -m))).containsExactly(BigFraction.of(-1));
        assertThat(centre(game(4, m -> 0))).containsOnly(BigFraction.ZERO).hasSize(4);
    }

    /** Two sellers' and a buyer's core is a segment of the triangle, its centre the middle. */
    @Test
    void coresOfLowerDimension() {
        ExactCoalitionalGame game = game(3, m -> m == 7 || m == 3 ? 4 : m == 5 ? 2 : 0);
        assertThat(centre(game))
                .containsExactly(BigFraction.of(3), BigFraction.ONE, BigFraction.ZERO);
        assertThat(CoreCentre.exact(game).certificate().dimension()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void ofThreeItIsTheCentreOfThePolygon(CoreGames kind) {
        for (long seed = 0; seed < 30; seed++) {
            ExactCoalitionalGame game = kind.draw(3, RandomGames.random(seed));
            String label = kind + ", seed " + seed;
            Outcome<Quantities, CoreProof> outcome = CoreCentre.of(game.toDoubles());
            Outcome<List<Quantities>, CoreProof> vertices = CoreVertices.all(game.toDoubles());
            assertThat(outcome.solution().isPresent())
                    .as(label)
                    .isEqualTo(vertices.solution().isPresent());
            assertThat(outcome.certificate().dimension())
                    .as(label)
                    .isEqualTo(vertices.certificate().dimension());
            if (outcome.certificate().dimension() == 2) {
                assertThat(outcome.orElseThrow().toArray())
                        .as(label)
                        .containsExactly(polygonCentre(vertices.orElseThrow()), within(1e-9));
                assertThat(CoreCentre.exact(game).orElseThrow().toQuantities().toArray())
                        .as(label)
                        .containsExactly(outcome.orElseThrow().toArray(), within(1e-9));
            }
        }
    }

    /** The shoelace formula on the first two payoffs. */
    private static double[] polygonCentre(List<Quantities> vertices) {
        double x = vertices.stream().mapToDouble(v -> v.get(0)).average().orElseThrow();
        double y = vertices.stream().mapToDouble(v -> v.get(1)).average().orElseThrow();
        List<Quantities> round = new ArrayList<>(vertices);
        round.sort(Comparator.comparingDouble(v -> Math.atan2(v.get(1) - y, v.get(0) - x)));
        double area = 0;
        double cx = 0;
        double cy = 0;
        for (int k = 0; k < round.size(); k++) {
            Quantities a = round.get(k);
            Quantities b = round.get((k + 1) % round.size());
            double cross = (a.get(0) - x) * (b.get(1) - y) - (b.get(0) - x) * (a.get(1) - y);
            area += cross;
            cx += (a.get(0) + b.get(0) - 2 * x) * cross / 3;
            cy += (a.get(1) + b.get(1) - 2 * y) * cross / 3;
        }
        double all = vertices.get(0).total();
        return new double[] {x + cx / area, y + cy / area, all - x - y - (cx + cy) / area};
    }

    /** The core of two games played side by side is the product of the cores. */
    @ParameterizedTest
    @EnumSource(names = {"WIDE", "BALANCED", "CONVEX", "BANKRUPTCY", "GLOVES"})
    void centresOfGamesSideBySideDoNotMeet(CoreGames kind) {
        for (long seed = 0; seed < 4; seed++) {
            int second = 2 + (int) (seed % 2);
            ExactCoalitionalGame left = kind.draw(3, RandomGames.random(seed));
            ExactCoalitionalGame right =
                    CoreGames.CONVEX.draw(second, RandomGames.random(seed + 9));
            ExactCoalitionalGame both =
                    ExactCoalitionalGame.table(
                            RandomGames.players(3 + second),
                            IntStream.range(0, 8 << second)
                                    .mapToObj(m -> left.worth(m & 7).add(right.worth(m >> 3)))
                                    .toArray(BigFraction[]::new));
            Outcome<ExactQuantities, CoreProof> one = CoreCentre.exact(left);
            String label = kind + ", seed " + seed;
            assertThat(CoreCentre.exact(both).solution().isPresent())
                    .as(label)
                    .isEqualTo(one.solution().isPresent());
            if (one.solution().isPresent()) {
                List<BigFraction> expected = new ArrayList<>(one.orElseThrow().values());
                expected.addAll(centre(right));
                assertThat(centre(both)).as(label).isEqualTo(expected);
            }
        }
    }

    /**
     * Other names mean other pyramids, but the same centre; it is in the core, and shifts with it.
     */
    @ParameterizedTest
    @EnumSource
    void namesAndGiftsDoNotMatter(CoreGames kind) {
        for (long seed = 0; seed < 5; seed++) {
            int players = 4 + (int) (seed / 4);
            ExactCoalitionalGame game = kind.draw(players, RandomGames.random(seed));
            if (CoreCentre.exact(game).solution().isEmpty()) {
                continue;
            }
            ExactCoalitionalGame turned =
                    ExactCoalitionalGame.table(
                            game.actors(),
                            IntStream.range(0, 1 << players)
                                    .mapToObj(m -> shifted(game, m))
                                    .toArray(BigFraction[]::new));
            List<BigFraction> centre = centre(game);
            List<BigFraction> other = centre(turned);
            String label = kind + ", seed " + seed;
            assertThat(CoreByBases.inCore(game, centre)).as(label).isTrue();
            for (int i = 0; i < players; i++) {
                assertThat(other.get((i + 1) % players))
                        .as(label)
                        .isEqualTo(centre.get(i).multiply(2).add((i + 1) % players));
            }
        }
    }

    /** Twice the game, with the players' names moved on by one, and gifts of 0, 1, 2 … */
    private static BigFraction shifted(ExactCoalitionalGame game, int mask) {
        int players = game.players();
        int before = mask >> 1 | (mask & 1) << (players - 1);
        BigFraction worth = game.worth(before).multiply(2);
        for (int i = 0; i < players; i++) {
            worth = worth.add((mask >> i & 1) * i);
        }
        return worth;
    }

    @Test
    void emptyCoresHaveNoCentre() {
        ExactCoalitionalGame majority = game(3, m -> Integer.bitCount(m) > 1 ? 1 : 0);
        assertThat(CoreCentre.exact(majority)).isInstanceOf(Outcome.Impossible.class);
        assertThat(CoreCentre.of(majority.toDoubles()).certificate().margin()).isEqualTo(0.5);
    }

    @Test
    void eightPlayersAreRefused() {
        CoalitionalGame eight =
                CoalitionalGame.of(RandomGames.players(8), mask -> Long.bitCount(mask));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CoreCentre.of(eight))
                .withMessageContaining("players (8) must be at most 7");
    }
}
