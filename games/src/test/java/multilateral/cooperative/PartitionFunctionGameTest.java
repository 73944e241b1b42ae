package multilateral.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import multilateral.actor.ActorSet;
import multilateral.actor.CoalitionStructure;
import multilateral.actor.Unit;
import multilateral.cooperative.PartitionFunctionGame.Expectation;
import multilateral.game.CoalitionalGame;
import org.junit.jupiter.api.Test;

class PartitionFunctionGameTest {

    /**
     * Worths drawn once for each block of each partition; every other seed has small whole ones.
     */
    static PartitionFunctionGame game(int players, long seed) {
        RandomGenerator random = RandomGames.random(seed);
        Map<String, Double> worths = new HashMap<>();
        ActorSet actors = RandomGames.players(players);
        for (CoalitionStructure structure : RandomHedonicGames.partitions(actors)) {
            long[] blocks = SetPartitions.masks(structure);
            for (long block : blocks) {
                double worth =
                        seed % 2 == 0
                                ? random.nextInt(10) * Long.bitCount(block)
                                : random.nextDouble(-1, 2) * Long.bitCount(block);
                worths.put(key(block, blocks), worth);
            }
        }
        return PartitionFunctionGame.of(
                actors,
                (coalition, others) -> worths.getOrDefault(key(coalition, others), Double.NaN));
    }

    private static String key(long block, long[] blocks) {
        StringBuilder key = new StringBuilder().append(block).append(':');
        for (long other : blocks) {
            if (other != block) {
                key.append(other).append(' ');
            }
        }
        return key.toString();
    }

    private static List<CoalitionalGame> derived(PartitionFunctionGame game) {
        return List.of(
                game.alpha(),
                game.beta(),
                game.gamma(),
                game.delta(),
                game.average(),
                game.recursive(Expectation.PESSIMISTIC),
                game.recursive(Expectation.OPTIMISTIC));
    }

    @Test
    void withoutExternalitiesEveryExpectationIsTheSame() {
        for (long seed = 0; seed < 40; seed++) {
            double[] worths = RandomGames.worths(4, RandomGames.random(seed));
            for (int mask = 1; mask < worths.length; mask++) {
                worths[mask] += Math.pow(Integer.bitCount(mask), 2) * 3; // nobody gains by dividing
            }
            PartitionFunctionGame game =
                    PartitionFunctionGame.of(
                            RandomGames.players(4), (coalition, others) -> worths[(int) coalition]);
            for (CoalitionalGame expected : derived(game)) {
                for (int mask = 1; mask < worths.length; mask++) {
                    assertThat(expected.worth(mask))
                            .as("seed %d, mask %d", seed, mask)
                            .isCloseTo(worths[mask], within(1e-12));
                }
            }
        }
    }

    /** Straight from the definitions, over lists of all structures. */
    @Test
    void alphaBetaAndAverageAreTheirDefinitions() {
        for (long seed = 0; seed < 30; seed++) {
            int players = 1 + (int) (seed % 5);
            PartitionFunctionGame game = game(players, seed);
            CoalitionalGame alpha = game.alpha();
            CoalitionalGame beta = game.beta();
            CoalitionalGame average = game.average();
            for (long mask = 1; mask < game.grand(); mask++) {
                long coalition = mask;
                Map<List<Integer>, Double> leastByOwn = new HashMap<>();
                Map<List<Integer>, Double> mostByOut = new HashMap<>();
                double mean = 0;
                for (CoalitionStructure all : RandomHedonicGames.partitions(game.actors())) {
                    List<Long> blocks =
                            java.util.Arrays.stream(SetPartitions.masks(all)).boxed().toList();
                    if (blocks.stream()
                            .anyMatch(b -> (b & coalition) != 0 && (b & ~coalition) != 0)) {
                        continue;
                    }
                    double sum = 0;
                    double weight = 1;
                    for (int bloc = 0; bloc < all.size(); bloc++) {
                        if ((blocks.get(bloc) & coalition) != 0) {
                            sum += game.worth(all, bloc);
                        } else {
                            weight *= Expected.factorial(all.members(bloc).size() - 1);
                        }
                    }
                    if (blocks.contains(coalition)) {
                        mean +=
                                weight
                                        * sum
                                        / Expected.factorial(players - Long.bitCount(coalition));
                    }
                    leastByOwn.merge(
                            blocks.stream()
                                    .filter(b -> (b & coalition) != 0)
                                    .map(Long::intValue)
                                    .toList(),
                            sum,
                            Math::min);
                    mostByOut.merge(
                            blocks.stream()
                                    .filter(b -> (b & coalition) == 0)
                                    .map(Long::intValue)
                                    .toList(),
                            sum,
                            Math::max);
                }
                String where = "seed " + seed + ", mask " + mask;
                assertThat(alpha.worth(mask))
                        .as(where)
                        .isCloseTo(
                                leastByOwn.values().stream()
                                        .mapToDouble(Double::doubleValue)
                                        .max()
                                        .orElseThrow(),
                                within(1e-12));
                assertThat(beta.worth(mask))
                        .as(where)
                        .isCloseTo(
                                mostByOut.values().stream()
                                        .mapToDouble(Double::doubleValue)
                                        .min()
                                        .orElseThrow(),
                                within(1e-12))
                        .isGreaterThanOrEqualTo(alpha.worth(mask) - 1e-12);
                assertThat(average.worth(mask)).as(where).isCloseTo(mean, within(1e-12));
            }
        }
    }

    @Test
    void gammaAndDeltaAreOnePartitionEach() {
        PartitionFunctionGame game = game(5, 3);
        assertThat(game.gamma().worth(0b00110))
                .isEqualTo(game.worth(CoalitionStructure.of(game.actors(), "P1,P2"), 0));
        assertThat(game.delta().worth(0b00110))
                .isEqualTo(
                        game.worth(CoalitionStructure.of(game.actors(), "P1,P2", "P0,P3,P4"), 0));
    }

    @Test
    void recursiveExpectationsLieWithinAllOutcomes() {
        for (long seed = 0; seed < 40; seed++) {
            PartitionFunctionGame game = game(1 + (int) (seed % 5), seed);
            CoalitionalGame low = game.recursive(Expectation.PESSIMISTIC);
            CoalitionalGame high = game.recursive(Expectation.OPTIMISTIC);
            for (long mask = 1; mask < game.grand(); mask++) {
                long coalition = mask;
                long others = game.grand() ^ mask;
                double least =
                        Expected.least(others, out -> game.worth(out, out.length, coalition));
                double most = Expected.most(others, out -> game.worth(out, out.length, coalition));
                assertThat(low.worth(mask)).as("seed %d", seed).isBetween(least, most);
                assertThat(high.worth(mask)).as("seed %d", seed).isBetween(least, most);
            }
        }
    }

    /** Of three, the two who are left stand together or apart, whichever is worth more to them. */
    @Test
    void twoWhoAreLeftDoWhatIsBestForBoth() {
        for (long seed = 0; seed < 60; seed++) {
            PartitionFunctionGame game = game(3, seed);
            CoalitionStructure apart = CoalitionStructure.of(game.actors());
            CoalitionStructure pair = CoalitionStructure.of(game.actors(), "P0", "P1,P2");
            double gain = game.worth(pair, 1) - game.worth(apart, 1) - game.worth(apart, 2);
            double alone = game.worth(apart, 0);
            double beside = game.worth(pair, 0);
            double low = gain > 0 ? beside : gain < 0 ? alone : Math.min(alone, beside);
            double high = gain > 0 ? beside : gain < 0 ? alone : Math.max(alone, beside);
            assertThat(game.recursive(Expectation.PESSIMISTIC).worth(1))
                    .as("seed %d", seed)
                    .isEqualTo(low);
            assertThat(game.recursive(Expectation.OPTIMISTIC).worth(1))
                    .as("seed %d", seed)
                    .isEqualTo(high);
        }
    }

    /** Straight from the definition for four, with another linear program. */
    @Test
    void threeWhoAreLeftSettleInTheirCore() {
        for (long seed = 0; seed < 60; seed++) {
            PartitionFunctionGame game = game(4, seed);
            CoalitionalGame expected = game.recursive(Expectation.PESSIMISTIC);
            double least = Double.POSITIVE_INFINITY;
            double leastOfAll = Double.POSITIVE_INFINITY;
            for (CoalitionStructure all : RandomHedonicGames.partitions(game.actors())) {
                long[] blocks = SetPartitions.masks(all);
                if (blocks[0] == 1) {
                    double[] needs = new double[8];
                    for (int part = 1; part < 8; part++) {
                        needs[part] = residualClaim(game, (long) part << 1);
                    }
                    double total = 0;
                    for (int bloc = 1; bloc < blocks.length; bloc++) {
                        int part = (int) (blocks[bloc] >> 1);
                        needs[part] = Math.max(needs[part], game.worth(all, bloc));
                        total += game.worth(all, bloc);
                    }
                    leastOfAll = Math.min(leastOfAll, game.worth(all, 0));
                    if (BalancedCoverTest.least(needs, 3) <= total + 1e-7) {
                        least = Math.min(least, game.worth(all, 0));
                    }
                }
            }
            assertThat(expected.worth(1))
                    .as("seed %d", seed)
                    .isEqualTo(Double.isInfinite(least) ? leastOfAll : least);
        }
    }

    /** What some of players 1, 2 and 3 expect by themselves after player 0 has left. */
    private static double residualClaim(PartitionFunctionGame game, long coalition) {
        long others = 0b1110 ^ coalition;
        if (Long.bitCount(others) < 2) {
            long[] blocks = others == 0 ? new long[] {1} : new long[] {1, others};
            return game.worth(blocks, blocks.length, coalition);
        }
        long first = others & -others;
        long[] apart = {1, coalition, first, others ^ first};
        long[] pair = {1, coalition, others};
        double gain =
                game.worth(pair, 3, others)
                        - game.worth(apart, 4, first)
                        - game.worth(apart, 4, others ^ first);
        double alone = game.worth(apart, 4, coalition);
        double beside = game.worth(pair, 3, coalition);
        return gain > 0 ? beside : gain < 0 ? alone : Math.min(alone, beside);
    }

    @Test
    void onePlayerAndUnits() {
        PartitionFunctionGame one =
                PartitionFunctionGame.of(ActorSet.of("A"), (coalition, others) -> 7)
                        .withUnit(Unit.PERCENT);
        assertThat(one.unit()).isEqualTo(Unit.PERCENT);
        assertThat(one.players()).isEqualTo(1);
        assertThat(one.total(CoalitionStructure.of(one.actors()))).isEqualTo(7);
        for (CoalitionalGame expected : derived(one)) {
            assertThat(expected.worth(1)).isEqualTo(7);
            assertThat(expected.unit()).isEqualTo(Unit.PERCENT);
        }
        assertThat(PartitionFunctionValue.myerson(one).get("A")).isEqualTo(7);
        assertThat(one).hasToString("partition function game of 1 players in %: " + one.actors());
    }

    @Test
    void othersAreGivenByLowestMember() {
        PartitionFunctionGame game =
                PartitionFunctionGame.of(
                        RandomGames.players(5),
                        (coalition, others) -> {
                            for (int k = 1; k < others.length; k++) {
                                assertThat(others[k] & -others[k])
                                        .isGreaterThan(others[k - 1] & -others[k - 1]);
                            }
                            return 1;
                        });
        assertThat(derived(game)).hasSize(7);
        assertThat(game.total(CoalitionStructure.of(game.actors(), "P4", "P3,P1"))).isEqualTo(4);
    }

    @Test
    void refusesTooManyPlayersOthersAndWhatIsNotFinite() {
        PartitionFunctionGame many =
                PartitionFunctionGame.of(RandomGames.players(13), (coalition, others) -> 1);
        assertThatThrownBy(many::average)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("players (13) must be at most 12");
        assertThatThrownBy(() -> PartitionFunctionValue.myerson(many))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("externality-free");
        assertThatThrownBy(many::alpha)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at most 10");
        assertThatThrownBy(many::beta)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at most 10");
        assertThatThrownBy(() -> many.recursive(Expectation.OPTIMISTIC))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at most 7");
        assertThat(many.gamma().worth(5)).isEqualTo(1);
        assertThatThrownBy(() -> many.worth(CoalitionStructure.of(ActorSet.of("A")), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("other players");
        PartitionFunctionGame broken =
                PartitionFunctionGame.of(
                        RandomGames.players(3),
                        (coalition, others) -> others.length == 2 ? Double.NaN : 1);
        assertThatThrownBy(() -> broken.gamma().worth(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("worth of {P0} beside [{P1}, {P2}] (NaN) must be finite");
        assertThatThrownBy(
                        () ->
                                PartitionFunctionGame.of(
                                        RandomGames.players(63), (coalition, others) -> 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("players (63)");
    }
}
