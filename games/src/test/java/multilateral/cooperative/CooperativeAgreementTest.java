package multilateral.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import multilateral.actor.ActorSet;
import multilateral.actor.ExactQuantities;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import multilateral.burden.ClaimsProblem;
import multilateral.burden.ClaimsRules;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What several concepts and methods must say of one game, on seeded games of two to eight. */
class CooperativeAgreementTest {

    @Test
    void conceptsAgree() {
        agree(0, 300);
    }

    @Test
    @Tag("stress")
    void conceptsAgreeOnManyGames() {
        agree(1000, 11_000);
    }

    private static void agree(long from, long to) {
        for (long seed = from; seed < to; seed++) {
            RandomGenerator random = RandomGames.random(seed);
            int players = 2 + random.nextInt(7);
            long[] worths = TiedGames.number(seed).draw(players, random);
            ExactCoalitionalGame exact =
                    ExactCoalitionalGame.table(RandomGames.players(players), worths);
            CoalitionalGame game = exact.toDoubles();
            String label = "seed " + seed;
            double size = 1 + LongStream.of(worths).map(Math::abs).max().orElse(0);
            ExactQuantities nucleolus = prenucleolus(exact, label);
            Quantities point = nucleolus.toQuantities();
            assertSame(
                    Nucleolus.prenucleolus().solve(game).orElseThrow(), point, 1e-9 * size, label);
            assertThat(PreKernel.contains(exact, nucleolus)).as(label).isTrue();
            Nucleolus.withDefaults()
                    .exact(exact)
                    .solution()
                    .ifPresent(each -> assertStable(exact, each, label));
            assertCore(exact, game, nucleolus, label);
            assertShapley(exact, game, 1e-11 * size, label);
        }
    }

    private static ExactQuantities prenucleolus(ExactCoalitionalGame exact, String label) {
        ExactQuantities found = Nucleolus.prenucleolus().exact(exact).orElseThrow();
        assertThat(KohlbergCriterion.prenucleolus(exact, found).passed()).as(label).isTrue();
        return found;
    }

    /** The nucleolus is in the kernel, and that in the bargaining set. */
    private static void assertStable(
            ExactCoalitionalGame game, ExactQuantities nucleolus, String label) {
        assertThat(Kernel.contains(game, nucleolus)).as(label).isTrue();
        if (game.players() <= 5) {
            assertThat(BargainingSet.contains(game, nucleolus)).as(label).isTrue();
        }
    }

    private static void assertCore(
            ExactCoalitionalGame exact, CoalitionalGame game, ExactQuantities pay, String label) {
        ExactLeastCore least = LeastCore.exact(exact).orElseThrow();
        assertThat(ExactLeastCore.largestExcess(exact, pay)).as(label).isEqualTo(least.epsilon());
        boolean empty = least.epsilon().signum() > 0;
        assertThat(BalancingWeights.exact(exact).orElseThrow().provesEmptyCore(exact))
                .as(label)
                .isEqualTo(empty);
        assertThat(CostOfStability.exact(exact).orElseThrow().subsidy().signum() > 0)
                .as(label)
                .isEqualTo(empty);
        GameProperties properties = GameProperties.of(game);
        assertThat(properties.balanced()).as(label).isEqualTo(!empty);
        Quantities point = pay.toQuantities();
        assertThat(CoreMembership.of(game, point).objections(1e-9).isEmpty())
                .as(label)
                .isEqualTo(!empty);
        if (properties.convex()) {
            assertThat(CoreMembership.of(game, ShapleyValue.of(game)).objections(1e-9))
                    .as(label)
                    .isEmpty();
        }
    }

    private static void assertShapley(
            ExactCoalitionalGame exact, CoalitionalGame game, double tolerance, String label) {
        Quantities shares = ShapleyValue.of(game);
        assertSame(ShapleyValue.exact(exact).toQuantities(), shares, tolerance, label);
        double[] dividends = HarsanyiDividends.of(game);
        double[] sums = new double[game.players()];
        for (int mask = 1; mask < dividends.length; mask++) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += (mask >> i & 1) * dividends[mask] / Integer.bitCount(mask);
            }
        }
        assertSame(Quantities.of(game.actors(), Unit.UTIL, sums), shares, 1000 * tolerance, label);
        GamePotential potential = GamePotential.of(game);
        for (int i = 0; i < sums.length; i++) {
            assertThat(potential.at(game.grand()) - potential.at(game.grand() ^ 1L << i))
                    .as(label)
                    .isCloseTo(shares.get(i), within(1000 * tolerance));
        }
    }

    @Test
    void theNucleolusOfABankruptcyIsTheRuleOfTheTalmud() {
        for (long seed = 0; seed < 300; seed++) {
            RandomGenerator random = RandomGames.random(seed);
            int players = 2 + random.nextInt(7);
            ActorSet actors = RandomGames.players(players);
            double[] claims = random.ints(players, 0, 12).asDoubleStream().toArray();
            Quantities figures = Quantities.of(actors, Unit.UTIL, claims);
            double estate = Math.rint(figures.total() * random.nextDouble());
            CoalitionalGame game =
                    CoalitionalGame.of(
                            actors,
                            mask -> {
                                double left = estate;
                                for (int i = 0; i < players; i++) {
                                    left -= (mask >> i & 1) == 0 ? claims[i] : 0;
                                }
                                return Math.max(0, left);
                            });
            assertSame(
                    Nucleolus.withDefaults().solve(game).orElseThrow(),
                    ClaimsRules.TALMUD.award(new ClaimsProblem(estate, figures)),
                    1e-9,
                    "seed " + seed);
        }
    }

    private static void assertSame(
            Quantities actual, Quantities expected, double tolerance, String label) {
        for (int i = 0; i < expected.size(); i++) {
            assertThat(actual.get(i))
                    .as("%s, player %d", label, i)
                    .isCloseTo(expected.get(i), within(tolerance));
        }
    }
}
