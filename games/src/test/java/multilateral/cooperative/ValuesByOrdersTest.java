package multilateral.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import multilateral.actor.ActorSet;
import multilateral.actor.CoalitionStructure;
import multilateral.actor.Graph;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;
import org.junit.jupiter.api.Test;

/** Values against the mean over all orders, or their definition, on random games. */
class ValuesByOrdersTest {

    private static final int GAMES = 40;

    private static void assertShares(Quantities shares, double[] expected, long seed) {
        assertThat(shares.toArray()).as("seed %d", seed).containsExactly(expected, within(1e-12));
    }

    private static CoalitionalGame game(long seed) {
        RandomGenerator random = RandomGames.random(seed);
        return RandomGames.game(1 + random.nextInt(6), random);
    }

    @Test
    void shapleySolidarityAndConsensus() {
        for (long seed = 0; seed < GAMES; seed++) {
            CoalitionalGame game = game(seed);
            double[] shapley = Orders.mean(game.players(), order -> 1, Orders.contributions(game));
            assertShares(ShapleyValue.of(game), shapley, seed);
            assertShares(GamePotential.of(game).shares(), shapley, seed);
            assertShares(SolidarityValue.of(game), Orders.solidarity(game), seed);
            assertShares(ConsensusValue.of(game), Orders.consensus(game, 0.5), seed);
            assertShares(ConsensusValue.of(game, 0.8), Orders.consensus(game, 0.8), seed);
        }
    }

    /** A random structure: each player joins one of some blocs. */
    static CoalitionStructure structure(ActorSet players, RandomGenerator random) {
        List<StringBuilder> blocs = new ArrayList<>();
        for (int i = 0; i < players.size(); i++) {
            int bloc = random.nextInt(blocs.size() + 1);
            if (bloc == blocs.size()) {
                blocs.add(new StringBuilder("P" + i));
            } else {
                blocs.get(bloc).append(",P").append(i);
            }
        }
        return CoalitionStructure.of(
                players, blocs.stream().map(StringBuilder::toString).toArray(String[]::new));
    }

    @Test
    void owen() {
        for (long seed = 0; seed < GAMES; seed++) {
            CoalitionalGame game = game(seed);
            CoalitionStructure unions = structure(game.actors(), RandomGames.random(seed + 1000));
            assertShares(OwenValue.of(game, unions), Orders.owen(game, unions), seed);
        }
    }

    @Test
    void weightsAndRanks() {
        for (long seed = 0; seed < GAMES; seed++) {
            CoalitionalGame game = game(seed);
            RandomGenerator random = RandomGames.random(seed + 1000);
            CoalitionStructure ranks = structure(game.actors(), random);
            double[] weights = random.doubles(game.players(), 0.1, 10).toArray();
            Quantities w = Quantities.of(game.actors(), Unit.ONE, weights);
            assertShares(
                    WeightedShapleyValue.of(game, w, ranks),
                    Orders.weighted(game, weights, ranks),
                    seed);
            String all = String.join(",", game.actors().ids());
            assertShares(
                    WeightedShapleyValue.of(game, w),
                    Orders.weighted(game, weights, CoalitionStructure.of(game.actors(), all)),
                    seed);
            assertShares(WeightedShapleyValue.of(game, w), byDividends(game, weights), seed);
        }
    }

    private static double[] byDividends(CoalitionalGame game, double[] weights) {
        double[] dividends = HarsanyiDividends.of(game);
        double[] shares = new double[weights.length];
        for (int mask = 1; mask < dividends.length; mask++) {
            double sum = 0;
            for (int i = 0; i < weights.length; i++) {
                sum += (mask >> i & 1) * weights[i];
            }
            for (int i = 0; i < weights.length; i++) {
                shares[i] += (mask >> i & 1) * weights[i] / sum * dividends[mask];
            }
        }
        return shares;
    }

    @Test
    void proportionalSharesOfDividends() {
        for (long seed = 0; seed < GAMES; seed++) {
            RandomGenerator random = RandomGames.random(seed);
            int players = 1 + random.nextInt(6);
            double[] worths = RandomGames.worths(players, random);
            double[] alone = random.doubles(players, -2, -0.1).toArray();
            for (int i = 0; i < players; i++) {
                worths[1 << i] = alone[i];
            }
            CoalitionalGame game = Law.Case.game(worths);
            assertShares(ProportionalShapleyValue.of(game), byDividends(game, alone), seed);
        }
    }

    /** Means over all coalitions of whole other blocs and parts of one's own. */
    @Test
    void banzhafOwen() {
        for (long seed = 0; seed < GAMES; seed++) {
            CoalitionalGame game = game(seed);
            CoalitionStructure unions = structure(game.actors(), RandomGames.random(seed + 1000));
            double[] expected = new double[game.players()];
            for (int i = 0; i < expected.length; i++) {
                int count = 0;
                for (long mask = 0; mask <= game.grand(); mask++) {
                    if ((mask >> i & 1) == 0 && whole(mask, unions, unions.blocOf(i))) {
                        expected[i] += game.worth(mask | 1L << i) - game.worth(mask);
                        count++;
                    }
                }
                expected[i] /= count;
            }
            assertShares(BanzhafOwenValue.of(game, unions), expected, seed);
        }
    }

    private static boolean whole(long mask, CoalitionStructure unions, int except) {
        for (int union = 0; union < unions.size(); union++) {
            long in = unions.members(union).stream().filter(i -> (mask >> i & 1) == 1).count();
            if (union != except && in != 0 && in != unions.members(union).size()) {
                return false;
            }
        }
        return true;
    }

    @Test
    void exactSymmetricCoalitionalBanzhaf() {
        for (long seed = 0; seed < GAMES; seed++) {
            ExactCoalitionalGame game = RandomGames.exact(5, RandomGames.random(seed));
            CoalitionStructure unions = structure(game.actors(), RandomGames.random(seed + 1000));
            assertThat(BanzhafOwenValue.exactSymmetric(game, unions).toQuantities().toArray())
                    .as("seed %d", seed)
                    .containsExactly(
                            BanzhafOwenValue.symmetric(game.toDoubles(), unions).toArray(),
                            within(1e-9));
        }
    }

    /** Each bloc shares out what it gets in the Banzhaf value between blocs. */
    @Test
    void symmetricCoalitionalBanzhaf() {
        for (long seed = 0; seed < GAMES; seed++) {
            CoalitionalGame game = game(seed);
            CoalitionStructure unions = structure(game.actors(), RandomGames.random(seed + 1000));
            double[] between = BanzhafValue.of(UnionGame.quotient(game, unions)).toArray();
            Quantities shares = BanzhafOwenValue.symmetric(game, unions);
            for (int union = 0; union < unions.size(); union++) {
                double sum = unions.members(union).stream().mapToDouble(shares::get).sum();
                assertThat(sum).as("seed %d", seed).isCloseTo(between[union], within(1e-12));
            }
            String all = String.join(",", game.actors().ids());
            assertShares(
                    BanzhafOwenValue.symmetric(game, CoalitionStructure.of(game.actors(), all)),
                    ShapleyValue.of(game).toArray(),
                    seed);
        }
    }

    @Test
    void interactionsByDividends() {
        for (long seed = 0; seed < GAMES; seed++) {
            CoalitionalGame game = game(seed);
            double[] dividends = HarsanyiDividends.of(game);
            for (int mask = 1; mask < dividends.length; mask++) {
                double shapley = 0;
                double banzhaf = 0;
                for (int of = mask; of < dividends.length; of++) {
                    if ((of & mask) == mask) {
                        int beyond = Integer.bitCount(of ^ mask);
                        shapley += dividends[of] / (beyond + 1);
                        banzhaf += Math.scalb(dividends[of], -beyond);
                    }
                }
                assertThat(InteractionIndex.shapley(game, mask))
                        .as("seed %d", seed)
                        .isCloseTo(shapley, within(1e-12));
                assertThat(InteractionIndex.banzhaf(game, mask))
                        .as("seed %d", seed)
                        .isCloseTo(banzhaf, within(1e-12));
            }
        }
    }

    /** Links join in all orders, and each pays its two ends. */
    @Test
    void positions() {
        int[][] links = {{0, 1}, {1, 2}, {2, 3}, {1, 3}, {4, 5}};
        Graph graph = Graph.of(RandomGames.players(7), "P0,P1", "P1,P2", "P2,P3", "P1,P3", "P5,P4");
        for (long seed = 0; seed < GAMES; seed++) {
            CoalitionalGame game = RandomGames.game(7, RandomGames.random(seed));
            double[] ofLinks =
                    Orders.mean(
                            5,
                            order -> 1,
                            (order, chance, shares) -> {
                                int[] parts = {1, 2, 4, 8, 16, 32};
                                for (int link : order) {
                                    int a = parts[links[link][0]];
                                    int b = parts[links[link][1]];
                                    if (a != b) {
                                        shares[link] +=
                                                chance
                                                        * (game.worth(a | b)
                                                                - game.worth(a)
                                                                - game.worth(b));
                                        for (int i = 0; i < 6; i++) {
                                            parts[i] |= ((a | b) >> i & 1) == 1 ? a | b : 0;
                                        }
                                    }
                                }
                            });
            double[] expected = new double[7];
            Arrays.setAll(expected, i -> game.worth(1L << i));
            for (int link = 0; link < 5; link++) {
                expected[links[link][0]] += ofLinks[link] / 2;
                expected[links[link][1]] += ofLinks[link] / 2;
            }
            assertShares(PositionValue.of(game, graph), expected, seed);
        }
    }
}
