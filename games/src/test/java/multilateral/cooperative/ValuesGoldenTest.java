package multilateral.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.LongStream;
import multilateral.actor.ActorSet;
import multilateral.actor.CoalitionStructure;
import multilateral.actor.Graph;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** Values of games known from the literature. */
class ValuesGoldenTest {

    private static final ActorSet THREE = ActorSet.of("1", "2", "3");

    /**
     * Three depositors whose joint deposit earns a better rate (Lemaire 1991): the Shapley value is
     * 51,750, 25,875 and 12,375.
     */
    private static final CoalitionalGame DEPOSITORS =
            CoalitionalGame.table(
                    THREE, 0, 46_125, 17_437.5, 69_187.5, 5_812.5, 53_812.5, 30_750, 90_000);

    /** Joint costs of the Tennessee Valley Authority, in 1000 dollars (Straffin, Heaney 1981). */
    private static final CoalitionalGame TENNESSEE =
            CoalitionalGame.table(
                    ActorSet.of("navigation", "flood control", "power"),
                    0,
                    163_520,
                    140_826,
                    301_607,
                    250_096,
                    378_821,
                    367_370,
                    412_584);

    private static BigFraction[] fractions(long denominator, long... numerators) {
        return LongStream.of(numerators)
                .mapToObj(n -> BigFraction.of(n, denominator))
                .toArray(BigFraction[]::new);
    }

    @Test
    void depositors() {
        assertThat(ShapleyValue.of(DEPOSITORS).toArray())
                .containsExactly(new double[] {51_750, 25_875, 12_375}, within(1e-9));
        assertThat(GamePotential.of(DEPOSITORS).shares().toArray())
                .containsExactly(new double[] {51_750, 25_875, 12_375}, within(1e-9));
    }

    /** Separable costs and equal shares of the rest, and alternate cost avoided. */
    @Test
    void tennesseeValley() {
        assertThat(ShapleyValue.of(TENNESSEE).toArray())
                .containsExactly(new double[] {117_829, 100_756.5, 193_998.5}, within(1e-9));
        assertThat(EqualNonSeparable.of(TENNESSEE).toArray())
                .containsExactly(new double[] {119_424, 107_973, 185_187}, within(1e-9));
        CoalitionalGame profits =
                CoalitionalGame.of(TENNESSEE.actors(), mask -> -TENNESSEE.worth(mask));
        Quantities gately = GatelyPoint.of(profits).orElseThrow().times(-1);
        assertThat(gately.toArray())
                .containsExactly(new double[] {117_476, 99_157, 195_951}, within(0.6));
        for (int i = 0; i < 3; i++) {
            assertThat(GatelyPoint.of(profits).certificate().propensity(i))
                    .isCloseTo(222_630.0 / 141_858, within(1e-12));
        }
    }

    /**
     * Three areas of the Southern Electricity Region of India that plan power stations together
     * (Gately 1974, as quoted in the manual of the R package CoopGame 0.2.2): 827.7, 476.6, 225.7.
     */
    @Test
    void powerPool() {
        CoalitionalGame game = CoalitionalGame.table(THREE, 0, 0, 0, 1170, 0, 770, 210, 1530);
        assertThat(GatelyPoint.of(game).orElseThrow().toArray())
                .containsExactly(new double[] {827.7049, 476.5574, 225.7377}, within(5e-5));
    }

    /**
     * Costs of three, of whom two unite (manual of the R package GameTheoryAllocation 1.0 by
     * Saavedra-Nieves): 1/4, 1/4, 3/2, and without the union 1/3, 1/3, 4/3.
     */
    @Test
    void twoOfThreeShareCosts() {
        ExactCoalitionalGame game = ExactCoalitionalGame.table(THREE, 0, 1, 1, 1, 2, 2, 2, 2);
        CoalitionStructure unions = CoalitionStructure.of(THREE, "1,2");
        assertThat(OwenValue.exact(game, unions).values()).containsExactly(fractions(4, 1, 1, 6));
        assertThat(ShapleyValue.exact(game).values()).containsExactly(fractions(3, 1, 1, 4));
    }

    /** Two brothers earn 1, and the third cannot help: 7/18, 7/18, 4/18 (Nowak, Radzik 1994). */
    @Test
    void threeBrothers() {
        ExactCoalitionalGame game = ExactCoalitionalGame.table(THREE, 0, 0, 0, 1, 0, 0, 0, 1);
        assertThat(SolidarityValue.exact(game).values()).containsExactly(fractions(18, 7, 7, 4));
    }

    /** Three players and who talks with whom (Myerson 1977). */
    @Test
    void myersonsThreePlayers() {
        ExactCoalitionalGame game = ExactCoalitionalGame.table(THREE, 0, 0, 0, 12, 0, 6, 6, 12);
        assertMyerson(game, fractions(1, 0, 0, 0));
        assertMyerson(game, fractions(1, 6, 6, 0), "1,2");
        assertMyerson(game, fractions(1, 3, 0, 3), "1,3");
        assertMyerson(game, fractions(1, 0, 3, 3), "2,3");
        assertMyerson(game, fractions(1, 7, 4, 1), "1,2", "1,3");
        assertMyerson(game, fractions(1, 4, 7, 1), "1,2", "2,3");
        assertMyerson(game, fractions(1, 3, 3, 6), "1,3", "2,3");
        assertMyerson(game, fractions(1, 5, 5, 2), "1,2", "1,3", "2,3");
    }

    private static void assertMyerson(
            ExactCoalitionalGame game, BigFraction[] shares, String... links) {
        assertThat(MyersonValue.exact(game, Graph.of(THREE, links)).values())
                .containsExactly(shares);
    }

    /** One with three votes, four with one, quota four (Aumann, Myerson 1988). */
    @Test
    void oneLargeAndFourSmallPlayers() {
        ActorSet five = ActorSet.of("A", "b", "c", "d", "e");
        long[] worths = new long[32];
        for (int mask = 0; mask < 32; mask++) {
            worths[mask] = Integer.bitCount(mask) + 2 * (mask & 1) >= 4 ? 1 : 0;
        }
        ExactCoalitionalGame game = ExactCoalitionalGame.table(five, worths);
        assertThat(ShapleyValue.exact(game).values()).containsExactly(fractions(10, 6, 1, 1, 1, 1));
        assertThat(MyersonValue.exact(game, Graph.of(five, "A,b")).values())
                .containsExactly(fractions(2, 1, 1, 0, 0, 0));
        assertThat(MyersonValue.exact(game, Graph.of(five, "A,b", "A,c", "b,c")).values())
                .containsExactly(fractions(6, 4, 1, 1, 0, 0));
        assertThat(
                        MyersonValue.exact(
                                        game,
                                        Graph.of(five, "b,c", "b,d", "b,e", "c,d", "c,e", "d,e"))
                                .values())
                .containsExactly(fractions(4, 0, 1, 1, 1, 1));
    }

    /** Two who need each other, linked by a third (Borm, Owen, Tijs 1992). */
    @Test
    void theOneBetween() {
        ExactCoalitionalGame game = ExactCoalitionalGame.table(THREE, 0, 0, 0, 0, 0, 1, 0, 1);
        Graph path = Graph.of(THREE, "1,2", "2,3");
        assertThat(MyersonValue.exact(game, path).values()).containsExactly(fractions(3, 1, 1, 1));
        assertThat(PositionValue.exact(game, path).values()).containsExactly(fractions(4, 1, 2, 1));
    }

    /** In a majority of three, two who unite leave nothing to the third (Hart, Kurz 1983). */
    @Test
    void twoOfThreeUnite() {
        ExactCoalitionalGame game = ExactCoalitionalGame.table(THREE, 0, 0, 0, 1, 0, 1, 1, 1);
        CoalitionStructure unions = CoalitionStructure.of(THREE, "1,2");
        assertThat(OwenValue.exact(game, unions).values()).containsExactly(fractions(2, 1, 1, 0));
        assertThat(BanzhafOwenValue.exact(game, unions).values())
                .containsExactly(fractions(2, 1, 1, 0));
    }

    /** A left and two right gloves: consensus 1/2, 1/4, 1/4; the right ones are substitutes. */
    @Test
    void gloves() {
        ExactCoalitionalGame game = ExactCoalitionalGame.table(THREE, 0, 0, 0, 1, 0, 1, 0, 1);
        assertThat(ConsensusValue.exact(game).values()).containsExactly(fractions(4, 2, 1, 1));
        assertThat(InteractionIndex.shapleyExact(game, 0b011)).isEqualTo(BigFraction.of(1, 2));
        assertThat(InteractionIndex.shapleyExact(game, 0b110)).isEqualTo(BigFraction.of(-1, 2));
        assertThat(InteractionIndex.banzhafExact(game, 0b110)).isEqualTo(BigFraction.of(-1, 2));
        assertThat(InteractionIndex.shapleyExact(game, 0b111)).isEqualTo(BigFraction.of(-1));
    }

    /**
     * In the unanimity game of T, S within T interact at 1/(t − s + 1) (Grabisch, Roubens 1999).
     */
    @Test
    void interactionsInUnanimity() {
        long[] worths = new long[32];
        for (int mask = 0; mask < 32; mask++) {
            worths[mask] = (mask & 0b01111) == 0b01111 ? 1 : 0;
        }
        ExactCoalitionalGame game = ExactCoalitionalGame.table(RandomGames.players(5), worths);
        for (int mask = 1; mask < 32; mask++) {
            int size = Integer.bitCount(mask);
            boolean within = (mask & 0b10000) == 0;
            assertThat(InteractionIndex.shapleyExact(game, mask))
                    .isEqualTo(within ? BigFraction.of(1, 5 - size) : BigFraction.ZERO);
            assertThat(InteractionIndex.banzhafExact(game, mask))
                    .isEqualTo(within ? BigFraction.of(1, 1L << (4 - size)) : BigFraction.ZERO);
        }
        List<BigFraction> potential = GamePotential.exact(game);
        assertThat(potential.get(0b01111)).isEqualTo(BigFraction.of(1, 4));
        assertThat(potential.get(0b11111)).isEqualTo(BigFraction.of(1, 4));
        assertThat(potential.get(0b10111)).isEqualTo(BigFraction.ZERO);
    }

    /**
     * The Parliament of Catalonia of 1980 (seats as in Carreras, Owen 1988): CiU 43, PSC 33, PSUC
     * 25, CC-UCD 18, ERC 14, PSA 2 of 135; a coalition of CiU, CC-UCD and ERC governs.
     */
    @Test
    void catalanParties() {
        int[] seats = {43, 33, 25, 18, 14, 2};
        ActorSet parties = ActorSet.of("CiU", "PSC", "PSUC", "UCD", "ERC", "PSA");
        CoalitionalGame game =
                CoalitionalGame.of(
                        parties,
                        mask -> {
                            int sum = 0;
                            for (int i = 0; i < 6; i++) {
                                sum += (mask >> i & 1) == 1 ? seats[i] : 0;
                            }
                            return sum >= 68 ? 1 : 0;
                        });
        CoalitionStructure government = CoalitionStructure.of(parties, "CiU,UCD,ERC");
        Quantities shares = OwenValue.of(game, government);
        assertThat(shares.get("CiU") + shares.get("UCD") + shares.get("ERC"))
                .isCloseTo(1, within(1e-15));
        assertThat(shares.toArray()).containsExactly(Orders.owen(game, government), within(1e-15));
        assertThat(shares.unit()).isEqualTo(Unit.UTIL);
    }
}
