package multilateral.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** Values known from the literature. */
class ShapleyValueGoldenTest {

    /**
     * Security Council: five permanent and ten other members, nine votes with those of all five
     * permanent members. Shapley value 421/2145 and 4/2145 (Straffin 1994, after the reform of
     * 1965); Banzhaf value 848/16384 and 84/16384 by counting: a permanent member swings wherever
     * the four others and at least four of the ten agree.
     */
    @Test
    void securityCouncil() {
        ActorSet council =
                ActorSet.of(
                        "CHN", "FRA", "GBR", "RUS", "USA", "A", "B", "C", "D", "E", "F", "G", "H",
                        "I", "J");
        long[] worths = new long[1 << 15];
        for (int mask = 0; mask < worths.length; mask++) {
            worths[mask] = (mask & 31) == 31 && Integer.bitCount(mask) >= 9 ? 1 : 0;
        }
        ExactCoalitionalGame game = ExactCoalitionalGame.table(council, worths);

        assertThat(ShapleyValue.exact(game).get("USA")).isEqualTo(BigFraction.of(421, 2145));
        assertThat(ShapleyValue.exact(game).get("A")).isEqualTo(BigFraction.of(4, 2145));
        assertThat(BanzhafValue.exact(game).get("USA")).isEqualTo(BigFraction.of(848, 16384));
        assertThat(BanzhafValue.exact(game).get("A")).isEqualTo(BigFraction.of(84, 16384));
        Quantities doubles = ShapleyValue.of(game.toDoubles());
        assertThat(doubles.get("CHN")).isCloseTo(421.0 / 2145, within(1e-15));
        assertThat(BanzhafValue.normalised(game.toDoubles()).get("A"))
                .isCloseTo(84.0 / (5 * 848 + 10 * 84), within(1e-15));
    }

    /** Gloves: one left, two right; a pair is worth 1. Shapley (2/3, 1/6, 1/6). */
    @Test
    void gloves() {
        CoalitionalGame game =
                CoalitionalGame.of(
                        ActorSet.of("left", "right1", "right2"),
                        mask -> (mask & 1) != 0 && (mask & 6) != 0 ? 1 : 0);
        Quantities shares = ShapleyValue.of(game);
        assertThat(shares.get("left")).isCloseTo(2.0 / 3, within(1e-15));
        assertThat(shares.get("right1")).isCloseTo(1.0 / 6, within(1e-15));
        assertThat(shares.get("right2")).isCloseTo(1.0 / 6, within(1e-15));
    }

    /** Runway: costs 1, 2, 3 are shared 1/3, 1/3 + 1/2, 1/3 + 1/2 + 1 (Littlechild, Owen 1973). */
    @Test
    void runway() {
        AirportGame game =
                new AirportGame(Quantities.of(ActorSet.of("A", "B", "C"), Unit.of("USD"), 1, 2, 3));
        Quantities shares = ShapleyValue.of(game);
        assertThat(shares.get("A")).isCloseTo(1.0 / 3, within(1e-15));
        assertThat(shares.get("B")).isCloseTo(5.0 / 6, within(1e-15));
        assertThat(shares.get("C")).isCloseTo(11.0 / 6, within(1e-15));
        assertThat(shares.unit()).isEqualTo(Unit.of("USD"));
    }

    /** v = (sum of weights)²: i gets w_i times the sum, at every size the kernel treats apart. */
    @Test
    void squareOfAnAdditiveMeasure() {
        for (int players : new int[] {1, 2, 9, 10, 11, 12, 13, 18, 20}) {
            double all = players * (players + 1) / 2.0;
            CoalitionalGame game =
                    CoalitionalGame.of(
                            RandomGames.players(players),
                            mask -> {
                                double sum = 0;
                                for (long rest = mask; rest != 0; rest &= rest - 1) {
                                    sum += Long.numberOfTrailingZeros(rest) + 1;
                                }
                                return sum * sum;
                            });
            Quantities shares = ShapleyValue.of(game);
            for (int i = 0; i < players; i++) {
                assertThat(shares.get(i) / ((i + 1) * all))
                        .as("%d players, player %d", players, i)
                        .isCloseTo(1, within(1e-12));
            }
        }
    }
}
