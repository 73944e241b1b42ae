package multilateral.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import multilateral.actor.ActorSet;
import multilateral.actor.CoalitionStructure;
import multilateral.actor.Graph;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;
import org.junit.jupiter.api.Test;

class MyersonValueTest {

    private static List<String> links(int players, double density, RandomGenerator random) {
        List<String> links = new ArrayList<>();
        for (int a = 0; a < players; a++) {
            for (int b = a + 1; b < players; b++) {
                if (random.nextDouble() < density) {
                    links.add("P" + a + ",P" + b);
                }
            }
        }
        return links;
    }

    private static Graph graph(ActorSet players, List<String> links) {
        return Graph.of(players, links.toArray(String[]::new));
    }

    @Test
    void itIsTheShapleyValueOfTheRestrictedGameAndComponentsShareTheirWorth() {
        for (long seed = 0; seed < 100; seed++) {
            RandomGenerator random = RandomGames.random(seed);
            CoalitionalGame game = RandomGames.game(1 + random.nextInt(9), random);
            Graph links = graph(game.actors(), links(game.players(), random.nextDouble(), random));
            Quantities shares = MyersonValue.of(game, links);
            assertThat(shares.toArray())
                    .as("seed %d", seed)
                    .containsExactly(
                            ShapleyValue.of(MyersonValue.restricted(game, links)).toArray(),
                            within(1e-12));
            CoalitionStructure components = links.components();
            for (int c = 0; c < components.size(); c++) {
                long mask = 0;
                double sum = 0;
                for (int member : components.members(c)) {
                    mask |= 1L << member;
                    sum += shares.get(member);
                }
                assertThat(sum).as("seed %d", seed).isCloseTo(game.worth(mask), within(1e-12));
            }
        }
    }

    /** Myerson's fairness: both ends gain the same by their link. */
    @Test
    void aLinkIsWorthTheSameToBothEnds() {
        for (long seed = 0; seed < 60; seed++) {
            RandomGenerator random = RandomGames.random(seed);
            CoalitionalGame game = RandomGames.game(6, random);
            List<String> links = links(6, 0.5, random);
            links.remove("P0,P1");
            Quantities without = MyersonValue.of(game, graph(game.actors(), links));
            links.add("P0,P1");
            Quantities gain = MyersonValue.of(game, graph(game.actors(), links)).minus(without);
            assertThat(gain.get(0)).as("seed %d", seed).isCloseTo(gain.get(1), within(1e-12));
        }
    }

    @Test
    void whereAllAreLinkedItIsTheShapleyValue() {
        CoalitionalGame game = RandomGames.game(8, RandomGames.random(3));
        Graph all = graph(game.actors(), links(8, 1.1, RandomGames.random(1)));
        assertThat(MyersonValue.of(game, all).toArray())
                .containsExactly(ShapleyValue.of(game).toArray(), within(1e-14));
    }

    @Test
    void sixtyPlayersInThrees() {
        CoalitionalGame game = CoalitionalGame.of(RandomGames.players(60), Long::bitCount);
        CoalitionalGame square =
                CoalitionalGame.of(game.actors(), mask -> Math.pow(Long.bitCount(mask), 2));
        Graph threes =
                graph(
                        game.actors(),
                        IntStream.range(0, 60)
                                .filter(i -> i % 3 != 2)
                                .mapToObj(i -> "P" + i + ",P" + (i + 1))
                                .toList());
        Quantities shares = MyersonValue.of(square, threes);
        Quantities positions = PositionValue.of(square, threes);
        for (int i = 0; i < 60; i += 3) {
            assertThat(shares.get(i) + shares.get(i + 1) + shares.get(i + 2))
                    .isCloseTo(9, within(1e-12));
            assertThat(positions.get(i)).isCloseTo(1 + 6 / 4.0, within(1e-12));
            assertThat(positions.get(i + 1)).isCloseTo(1 + 6 / 2.0, within(1e-12));
        }
    }

    @Test
    void tooManyLinkedPlayersOrLinksAreRefused() {
        CoalitionalGame game = CoalitionalGame.of(RandomGames.players(60), mask -> 1);
        Graph star =
                graph(game.actors(), IntStream.range(1, 60).mapToObj(i -> "P0,P" + i).toList());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MyersonValue.of(game, star))
                .withMessageContaining("links connect 60 players");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PositionValue.of(game, star))
                .withMessageContaining("links (59 in one connected component)");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                MyersonValue.restricted(
                                        RandomGames.game(3, RandomGames.random(1)), star))
                .withMessageContaining("links (60 players)");
    }
}
