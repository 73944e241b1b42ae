package multilateral.cooperative;

import static multilateral.cooperative.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import multilateral.game.CoalitionalGame;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Values per member against the values of all members one by one, and at a thousand members. */
class TypedCoalitionalGameTest {

    private static final Offset<Double> CLOSE = within(1e-11);

    @Test
    void twelveMembersOfAnyTypesGetWhatTheTableGives() {
        for (long seed = 0; seed < 60; seed++) {
            RandomGenerator random = RandomGames.random(seed);
            long[] counts = {1 + random.nextInt(6), 1 + random.nextInt(4), 0};
            counts[2] = 12 - counts[0] - counts[1];
            double[] worths = random.doubles(12 * 7 * 13, -1, 1).toArray();
            agree(
                    TypedCoalitionalGame.of(
                            counts, in -> worths[(int) (in[0] + 7 * (in[1] + 5 * in[2]))]),
                    seed);
            double[] costs = random.ints(3, 0, 5).asDoubleStream().toArray();
            agree(TypedCoalitionalGame.airport(costs, counts), seed);
            long[] weights = random.longs(3, 0, 5).toArray();
            weights[0]++;
            long total = weights[0] * counts[0] + weights[1] * counts[1] + weights[2] * counts[2];
            agree(
                    TypedCoalitionalGame.weightedVoting(
                            1 + random.nextLong(total), weights, counts),
                    seed);
            agree(TypedCoalitionalGame.symmetric(random.doubles(13, -1, 1).toArray()), seed);
        }
    }

    private static void agree(TypedCoalitionalGame game, long seed) {
        CoalitionalGame table = game.unstructured();
        Quantities shapley = ShapleyValue.of(table);
        Quantities banzhaf = BanzhafValue.of(table);
        double[] shares = ShapleyValue.perMember(game);
        double[] swings = BanzhafValue.perMember(game);
        for (int type = 0; type < game.types(); type++) {
            for (int k = 0; k < game.count(type); k++) {
                String member = type + "." + k;
                assertThat(shares[type])
                        .as("seed %d, %s, member %s", seed, game, member)
                        .isCloseTo(shapley.get(member), CLOSE);
                assertThat(swings[type])
                        .as("seed %d, %s, member %s", seed, game, member)
                        .isCloseTo(banzhaf.get(member), CLOSE);
            }
        }
    }

    /** v = (sum of weights)²: a member of weight w gets w times the sum. */
    @Test
    void aThousandMembersOfTwoTypes() {
        TypedCoalitionalGame square =
                TypedCoalitionalGame.of(
                        new long[] {400, 600}, in -> (3.0 * in[0] + in[1]) * (3.0 * in[0] + in[1]));
        double[] shares = ShapleyValue.perMember(square);
        assertThat(shares[0] / (3 * 1800)).isCloseTo(1, within(1e-11));
        assertThat(shares[1] / 1800).isCloseTo(1, within(1e-11));
        assertThat(BanzhafValue.perMember(square)[0] / (3 * 1800)).isCloseTo(1, within(1e-11));
    }

    /** Two thousand members: binomial coefficients beyond the range of a double. */
    @Test
    void functionAndClosedFormAgreeOnThousands() {
        double[] costs = {2, 1, 5};
        long[] counts = {1500, 490, 10};
        TypedCoalitionalGame closed = TypedCoalitionalGame.airport(costs, counts);
        double[] shares = ShapleyValue.perMember(closed);
        double[] general =
                ShapleyValue.perMember(
                        TypedCoalitionalGame.of(
                                counts, in -> in[2] > 0 ? 5 : in[0] > 0 ? 2 : in[1] > 0 ? 1 : 0));
        assertThat(general).containsExactly(shares, within(1e-12));
        assertThat(shares[1]).isCloseTo(1.0 / 2000, within(1e-18));
        assertThat(IntStream.range(0, 3).mapToDouble(t -> shares[t] * counts[t]).sum())
                .isCloseTo(5, within(1e-12));
    }

    @Test
    void billionsShareARunway() {
        double[] shares =
                ShapleyValue.perMember(
                        TypedCoalitionalGame.airport(
                                new double[] {1, 3}, new long[] {3_000_000_000L, 1_000_000_000L}));
        assertThat(shares[0] * 4e9).isCloseTo(1, within(1e-12));
        assertThat(shares[1] * 4e9).isCloseTo(1 + 2 * 4, within(1e-12));
    }

    @Test
    void votesByTypesAreThoseOfEachVoter() {
        long[] weights = {7, 3, 1};
        long[] counts = {20, 50, 130};
        long[] each = new long[200];
        Arrays.fill(each, 0, 20, 7);
        Arrays.fill(each, 20, 70, 3);
        Arrays.fill(each, 70, 200, 1);
        WeightedVotingGame voters = WeightedVotingGame.of(RandomGames.players(200), 250, each);
        TypedCoalitionalGame typed = TypedCoalitionalGame.weightedVoting(250, weights, counts);
        double[] shares = ShapleyValue.perMember(typed);
        assertThat(shares[0]).isCloseTo(voters.shapleyValue().get(0), within(1e-13));
        assertThat(shares[2]).isCloseTo(voters.shapleyValue().get(199), within(1e-13));
        assertThat(BanzhafValue.perMember(typed)[1])
                .isCloseTo(voters.banzhafValue().get(20), within(1e-13));
    }

    @Test
    void whatIsAskedForIsToldBack() {
        TypedCoalitionalGame game =
                TypedCoalitionalGame.airport(new double[] {1, 3}, new long[] {2, 1});
        assertThat(game.types()).isEqualTo(2);
        assertThat(game.members()).isEqualTo(3);
        assertThat(game.count(0)).isEqualTo(2);
        assertThat(game.worth(1, 0)).isEqualTo(1);
        assertThat(game.worth(0, 0)).isZero();
        assertThat(game.unstructured().worth(0b110)).isEqualTo(3);
        assertThat(game.unstructured().unit()).isEqualTo(Unit.UTIL);
        assertThat(game).hasToString("coalitional game of types with [2, 1] members");
    }

    @Test
    void wrongTypesAreRefused() {
        long[] two = {2, 1};
        refused(() -> TypedCoalitionalGame.of(new long[0], in -> 0), "at least one type");
        refused(() -> TypedCoalitionalGame.of(new long[] {1, 0}, in -> 0), "count of type 1 (0)");
        refused(() -> TypedCoalitionalGame.symmetric(0), "count of type 0 (0)");
        refused(() -> TypedCoalitionalGame.symmetric(0, 1, Double.NaN), "worth of [2] members");
        refused(
                () -> TypedCoalitionalGame.of(new long[] {1, Long.MAX_VALUE}, in -> 0),
                "at most 2^63");
        refused(() -> TypedCoalitionalGame.airport(new double[] {1}, two), "costs (1 of them)");
        refused(
                () -> TypedCoalitionalGame.airport(new double[] {1, -2}, two),
                "cost of type 1 (-2.0)");
        refused(
                () -> TypedCoalitionalGame.airport(new double[] {1, Double.NaN}, two),
                "cost of type 1 (NaN)");
        refused(
                () -> TypedCoalitionalGame.weightedVoting(1, new long[] {1}, two),
                "weights (1 of them)");
        refused(
                () -> TypedCoalitionalGame.weightedVoting(1, new long[] {1, -1}, two),
                "weight of type 1 (-1)");
        refused(
                () -> TypedCoalitionalGame.weightedVoting(8, new long[] {2, 3}, two),
                "quota (8) must be in [1, 7]");
        refused(
                () -> TypedCoalitionalGame.weightedVoting(0, new long[] {2, 3}, two),
                "quota (0) must be in [1, 7]");
    }

    @Test
    void wrongQuestionsAreRefused() {
        TypedCoalitionalGame game =
                TypedCoalitionalGame.of(
                        new long[] {2, 1}, in -> in[0] == 2 ? Double.NaN : in[0] + in[1]);
        refused(() -> ShapleyValue.perMember(game), "worth of [2, 0] members (NaN)");
        refused(() -> game.worth(2, 1), "worth of [2, 1] members (NaN)");
        refused(() -> game.worth(3, 1), "members of type 0 (3) must be in [0, 2]");
        refused(() -> game.worth(0, -1), "members of type 1 (-1)");
        refused(() -> game.worth(1), "numbers of members (1 of them)");
        refused(() -> game.count(2), "type (2) must be in [0, 1]");
        refused(() -> game.count(-1), "type (-1)");
        TypedCoalitionalGame large =
                TypedCoalitionalGame.of(new long[] {1000, 1000, 1000}, in -> in[0]);
        refused(() -> ShapleyValue.perMember(large), "at most 2^20 and 2^28");
        refused(large::unstructured, "members (3000)");
        refused(
                () ->
                        BanzhafValue.perMember(
                                TypedCoalitionalGame.of(new long[] {1 << 21}, in -> in[0])),
                "members (2097152)");
    }
}
