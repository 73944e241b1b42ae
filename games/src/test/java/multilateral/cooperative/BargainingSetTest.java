package multilateral.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import multilateral.actor.ExactQuantities;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BargainingSetTest {

    private static final ExactCoalitionalGame QUOTAS =
            ExactCoalitionalGame.table(RandomGames.players(3), 0, 0, 0, 20, 0, 30, 40, 42);

    /** Maschler, Handbook of Game Theory (1992): without a core, this is all the set. */
    @Test
    void quotasLessOneEach() {
        assertThat(BargainingSet.contains(QUOTAS, PreKernelTest.pay(QUOTAS, 4, 14, 24))).isTrue();
        assertThat(BargainingSet.contains(QUOTAS, PreKernelTest.pay(QUOTAS, 5, 14, 23))).isFalse();
        assertThat(BargainingSet.contains(QUOTAS, PreKernelTest.pay(QUOTAS, 14, 14, 14))).isFalse();
        assertThat(BargainingSet.contains(QUOTAS, PreKernelTest.pay(QUOTAS, 4, 14, 25))).isFalse();
        assertThat(BargainingSet.contains(QUOTAS, PreKernelTest.pay(QUOTAS, -1, 18, 25))).isFalse();
    }

    /** The third objects against the first with the second, who can do no better with the first. */
    @Test
    void aJustifiedObjectionIsTold() {
        BargainingSet set = BargainingSet.membership(QUOTAS, PreKernelTest.pay(QUOTAS, 14, 14, 14));
        assertThat(set.justified()).isNotEmpty();
        for (BargainingSet.Objection objection : set.justified()) {
            assertJustified(QUOTAS, objection);
        }
        assertThat(set.residual()).isEqualTo(12);
    }

    /** All members gain, all is paid by the coalition, and no coalition of the target can match. */
    private static void assertJustified(
            ExactCoalitionalGame exact, BargainingSet.Objection objection) {
        CoalitionalGame game = exact.toDoubles();
        double[] offer = objection.offer().toArray();
        double paid = 0;
        for (int k = 0; k < offer.length; k++) {
            paid += objection.coalition().contains(k) ? offer[k] : 0;
        }
        assertThat(objection.coalition().contains(objection.objector())).isTrue();
        assertThat(objection.coalition().contains(objection.target())).isFalse();
        assertThat(paid).isCloseTo(game.worth(objection.coalition()), within(1e-9));
        for (int mask = 1; mask <= game.grand(); mask++) {
            if ((mask >> objection.target() & 1) != 0 && (mask >> objection.objector() & 1) == 0) {
                double needed = 0;
                for (int k = 0; k < offer.length; k++) {
                    needed += (mask >> k & 1) * offer[k];
                }
                assertThat(needed).isGreaterThan(game.worth(mask));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void objectionsToldAreJustified(CoreGames kind) {
        for (long seed = 0; seed < 16; seed++) {
            int players = 3 + (int) (seed % 3);
            ExactCoalitionalGame game = kind.draw(players, RandomGames.random(seed));
            ExactQuantities pay = imputation(game, RandomGames.random(seed + 100));
            BargainingSet set = BargainingSet.membership(game, pay);
            for (BargainingSet.Objection objection : set.justified()) {
                assertJustified(game, objection);
                for (int k = 0; k < players; k++) {
                    assertThat(objection.offer().get(k))
                            .as(kind + ", seed " + seed)
                            .isGreaterThanOrEqualTo(pay.get(k).doubleValue());
                }
            }
        }
    }

    /** Maschler, Peleg and Shapley (1972): of convex games it is the core. */
    @ParameterizedTest
    @EnumSource(names = {"CONVEX", "BANKRUPTCY", "ADDITIVE", "AIRPORT"})
    void ofConvexGamesItIsTheCore(CoreGames kind) {
        for (long seed = 0; seed < 20; seed++) {
            ExactCoalitionalGame game = kind.draw(3 + (int) (seed % 3), RandomGames.random(seed));
            ExactQuantities pay = imputation(game, RandomGames.random(seed + 100));
            assertThat(BargainingSet.contains(game, pay))
                    .as(kind + ", seed " + seed)
                    .isEqualTo(CoreByBases.inCore(game, pay.values()));
        }
    }

    /** The core is within, and so is the kernel (Davis and Maschler 1967). */
    @ParameterizedTest
    @EnumSource
    void coreAndKernelAreWithin(CoreGames kind) {
        for (long seed = 0; seed < 12; seed++) {
            ExactCoalitionalGame game = kind.draw(3 + (int) (seed % 3), RandomGames.random(seed));
            String label = kind + ", seed " + seed;
            CoreVertices.exact(game)
                    .solution()
                    .ifPresent(
                            vertices ->
                                    assertThat(BargainingSet.contains(game, vertices.get(0)))
                                            .as(label)
                                            .isTrue());
            CoalitionalGame doubles = game.toDoubles();
            Kernel.withDefaults()
                    .solve(doubles)
                    .solution()
                    .ifPresent(
                            point ->
                                    assertThat(BargainingSet.membership(doubles, point).residual())
                                            .as(label)
                                            .isLessThan(1e-6));
        }
    }

    /**
     * What all get alone, and the rest in random parts; without a rest, equal parts of the worth.
     */
    private static ExactQuantities imputation(ExactCoalitionalGame game, RandomGenerator random) {
        int players = game.players();
        BigFraction left = game.worth((1L << players) - 1);
        BigFraction[] pay = new BigFraction[players];
        for (int i = 0; i < players; i++) {
            pay[i] = game.worth(1L << i);
            left = left.subtract(pay[i]);
        }
        int[] parts = random.ints(players, 0, 5).toArray();
        parts[0]++;
        int all = Arrays.stream(parts).sum();
        for (int i = 0; i < players; i++) {
            pay[i] = pay[i].add(left.multiply(parts[i]).divide(all));
        }
        return ExactQuantities.of(game.actors(), game.unit(), pay);
    }

    @Test
    void onePlayerAndTheNullGame() {
        CoalitionalGame one = CoalitionalGame.table(RandomGames.players(1), 0, -4);
        assertThat(
                        BargainingSet.membership(one, Quantities.of(one.actors(), one.unit(), -4))
                                .residual())
                .isZero();
        CoalitionalGame none = CoalitionalGame.table(RandomGames.players(3), new double[8]);
        assertThat(
                        BargainingSet.membership(
                                        none, Quantities.of(none.actors(), none.unit(), 1, -1, 0))
                                .shortfall())
                .isEqualTo(1);
    }

    @Test
    void elevenPlayersAreRefused() {
        CoalitionalGame eleven = CoalitionalGame.of(RandomGames.players(11), mask -> 0);
        Quantities pay = Quantities.of(eleven.actors(), eleven.unit(), new double[11]);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BargainingSet.membership(eleven, pay))
                .withMessageContaining("players (11) must be at most 10");
    }
}
