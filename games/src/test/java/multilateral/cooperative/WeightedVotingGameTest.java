package multilateral.cooperative;

import static multilateral.cooperative.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import multilateral.actor.ActorSet;
import multilateral.actor.ExactQuantities;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class WeightedVotingGameTest {

    /**
     * Security Council as weights: a permanent member seven, another one, quota 39. Shapley and
     * Shubik 0.1963 and 0.001865 (421/2145 and 4/2145, Straffin 1994).
     */
    @Test
    void securityCouncil() {
        long[] weights = new long[15];
        Arrays.fill(weights, 1);
        Arrays.fill(weights, 0, 5, 7);
        WeightedVotingGame council = WeightedVotingGame.of(RandomGames.players(15), 39, weights);

        Quantities power = council.shapleyValue();
        assertThat(power.get(0)).isCloseTo(421.0 / 2145, within(1e-15));
        assertThat(power.get(14)).isCloseTo(4.0 / 2145, within(1e-16));
        assertThat(council.exactShapleyValue().get(4)).isEqualTo(BigFraction.of(421, 2145));
        assertThat(council.exactShapleyValue().get(5)).isEqualTo(BigFraction.of(4, 2145));
        assertThat(council.exactBanzhafValue().get(0)).isEqualTo(BigFraction.of(848, 16384));
        assertThat(council.exactBanzhafValue().get(5)).isEqualTo(BigFraction.of(84, 16384));
        assertThat(council.banzhafValue().get(5)).isCloseTo(84.0 / 16384, within(1e-17));
        assertThat(council.vetoers()).containsExactly(0, 1, 2, 3, 4);
        assertThat(council.nucleolus().get(0)).isEqualTo(0.2);
        assertThat(council.corePoint()).contains(council.nucleolus());
    }

    @Test
    void exactValuesAreThoseOfTheTable() {
        for (long seed = 0; seed < 60; seed++) {
            RandomGenerator random = RandomGames.random(seed);
            WeightedVotingGame game = RandomStructures.voting(1 + random.nextInt(9), random);
            CoalitionalGame table = game.unstructured().tabulated();
            long[] worths = new long[1 << game.players()];
            Arrays.setAll(worths, mask -> (long) table.worth(mask));
            ExactCoalitionalGame exact = ExactCoalitionalGame.table(game.actors(), worths);
            assertThat(game.exactShapleyValue().values())
                    .as("seed %d, %s", seed, game)
                    .isEqualTo(ShapleyValue.exact(exact).values());
            assertThat(game.exactBanzhafValue().values())
                    .as("seed %d, %s", seed, game)
                    .isEqualTo(BanzhafValue.exact(exact).values());
        }
    }

    @Test
    void eightyVotersInDoublesAndInFractions() {
        doublesAgainstFractions(80, 3, 1e-14);
    }

    @Test
    @Tag("stress")
    void twoHundredVotersInDoublesAndInFractions() {
        doublesAgainstFractions(200, 2, 1e-12);
    }

    private static void doublesAgainstFractions(int voters, int games, double tolerance) {
        for (long seed = 0; seed < games; seed++) {
            RandomGenerator random = RandomGames.random(seed);
            long[] weights = random.longs(voters, 0, 15).toArray();
            weights[0] = 40;
            long total = Arrays.stream(weights).sum();
            WeightedVotingGame game =
                    WeightedVotingGame.of(
                            RandomGames.players(voters), total * (seed + 2) / 4, weights);
            ExactQuantities exact = game.exactShapleyValue();
            assertThat(exact.total()).isEqualTo(BigFraction.ONE);
            Quantities doubles = game.shapleyValue();
            ExactQuantities swings = game.exactBanzhafValue();
            for (int i = 0; i < voters; i++) {
                assertThat(doubles.get(i))
                        .as("seed %d, voter %d", seed, i)
                        .isCloseTo(exact.get(i).doubleValue(), within(tolerance));
                assertThat(game.banzhafValue().get(i))
                        .as("seed %d, voter %d", seed, i)
                        .isCloseTo(swings.get(i).doubleValue(), within(tolerance));
            }
        }
    }

    /** Votes in tens of thousands with a common divisor are no more work than votes in tens. */
    @Test
    void commonDivisorsAreTakenOut() {
        ActorSet three = ActorSet.of("A", "B", "C");
        long million = 1_000_000_000_000L;
        Quantities power =
                WeightedVotingGame.of(three, 2 * million + 1, 2 * million, million, million)
                        .shapleyValue();
        assertThat(power.get("A")).isCloseTo(2.0 / 3, within(1e-15));
        assertThat(power.get("B")).isCloseTo(1.0 / 6, within(1e-15));
    }

    @Test
    void aThousandVotersShareOnePower() {
        long[] weights = new long[1000];
        Arrays.setAll(weights, i -> 1 + i % 10);
        WeightedVotingGame game = WeightedVotingGame.of(RandomGames.players(1000), 2751, weights);
        Quantities power = ShapleyValue.of(game);
        assertThat(power.total()).isCloseTo(1, within(1e-12));
        assertThat(power.get(9) / power.get(0)).isGreaterThan(9.9);
    }

    @Test
    void unanimityOfThousandsIsSharedEqually() {
        long[] weights = new long[2500];
        Arrays.fill(weights, 1);
        Quantities power =
                WeightedVotingGame.of(RandomGames.players(2500), 2500, weights).shapleyValue();
        assertThat(power.get(7) * 2500).isCloseTo(1, within(1e-9));
    }

    @Test
    void wrongVotesAreRefused() {
        ActorSet two = ActorSet.of("A", "B");
        refused(() -> WeightedVotingGame.of(two, 1, 1), "weights (1 of them)");
        refused(() -> WeightedVotingGame.of(two, 1, 1, -1), "weight of \"B\" (-1)");
        refused(() -> WeightedVotingGame.of(two, 1, 1, 1L << 53), "at most 2^53");
        refused(() -> WeightedVotingGame.of(two, 4, 1, 2), "quota (4) must be in [1, 3]");
        refused(() -> WeightedVotingGame.of(two, 0, 1, 2), "quota (0) must be in [1, 3]");
        WeightedVotingGame fine = WeightedVotingGame.of(two, 1L << 31, 1L << 32, 1);
        refused(fine::shapleyValue, "at most 2^25");
        WeightedVotingGame many = WeightedVotingGame.of(two, 1L << 24, 1L << 24, (1L << 24) + 1);
        refused(many::exactShapleyValue, "use the floating one");
        WeightedVotingGame noVeto = WeightedVotingGame.of(two, 1, 1, 1);
        refused(noVeto::nucleolus, "nobody can veto");
    }
}
