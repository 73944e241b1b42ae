package multilateral.cooperative;

import static multilateral.cooperative.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.random.RandomGenerator;
import multilateral.actor.ActorSet;
import multilateral.actor.ExactQuantities;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class BankruptcyGameTest {

    private static final Unit USD = Unit.of("USD");
    private static final ActorSet WIDOWS = ActorSet.of("A", "B", "C");
    private static final Quantities CLAIMS = Quantities.of(WIDOWS, USD, 100, 200, 300);

    /** Three widows (Talmud, Ketubot 93a; Aumann and Maschler 1985). */
    @Test
    void talmud() {
        assertThat(new BankruptcyGame(100, CLAIMS).nucleolus().toArray())
                .containsExactly(new double[] {100.0 / 3, 100.0 / 3, 100.0 / 3}, within(1e-13));
        assertThat(new BankruptcyGame(200, CLAIMS).nucleolus().toArray())
                .containsExactly(50, 75, 75);
        assertThat(new BankruptcyGame(300, CLAIMS).nucleolus().toArray())
                .containsExactly(50, 100, 150);
        assertThat(new BankruptcyGame(600, CLAIMS).nucleolus()).isEqualTo(CLAIMS);
    }

    /** Random arrival (O'Neill 1982): six orders of the three widows, counted by hand. */
    @Test
    void threeComeInRandomOrder() {
        ExactQuantities exact = new BankruptcyGame(200, CLAIMS).exactShapleyValue();
        assertThat(exact.get("A")).isEqualTo(BigFraction.of(100, 3));
        assertThat(exact.get("B")).isEqualTo(BigFraction.of(250, 3));
        assertThat(exact.get("C")).isEqualTo(BigFraction.of(250, 3));
        assertThat(new BankruptcyGame(200, CLAIMS).shapleyValue().get("B"))
                .isCloseTo(250.0 / 3, within(1e-12));
        assertThat(new BankruptcyGame(400, CLAIMS).exactShapleyValue().get("A"))
                .isEqualTo(BigFraction.of(200, 3));
        assertThat(new BankruptcyGame(0, CLAIMS).shapleyValue().total())
                .isCloseTo(0, within(1e-10));
    }

    @Test
    void centsAreWholeSteps() {
        Quantities claims = Quantities.of(WIDOWS, USD, 0.1, 0.25, 1.05);
        BankruptcyGame game = new BankruptcyGame(0.7, claims);
        assertThat(game.hasShapleyValue()).isTrue();
        assertThat(game.exactShapleyValue().total()).isEqualTo(BigFraction.of(7, 10));
        assertThat(game.shapleyValue().total()).isCloseTo(0.7, within(1e-15));
    }

    @Test
    void doublesAgainstFractions() {
        doublesAgainstFractions(5, 40);
    }

    @Test
    @Tag("stress")
    void doublesAgainstFractionsOfManyClaimants() {
        doublesAgainstFractions(20, 120);
    }

    private static void doublesAgainstFractions(int games, int players) {
        for (long seed = 0; seed < games; seed++) {
            RandomGenerator random = RandomGames.random(seed);
            double[] claims = random.ints(players, 0, 20).asDoubleStream().toArray();
            claims[0] = 7;
            Quantities owed = Quantities.of(RandomGames.players(players), USD, claims);
            BankruptcyGame game =
                    new BankruptcyGame(Math.floor(owed.total() * random.nextDouble()), owed);
            ExactQuantities exact = game.exactShapleyValue();
            Quantities doubles = game.shapleyValue();
            assertThat(exact.total().doubleValue()).isEqualTo(game.estate());
            for (int i = 0; i < players; i++) {
                assertThat(doubles.get(i))
                        .as("seed %d, %s", seed, game)
                        .isCloseTo(exact.get(i).doubleValue(), within(1e-11));
            }
        }
    }

    @Test
    void aThousandClaimants() {
        double[] claims = new double[1000];
        for (int i = 0; i < claims.length; i++) {
            claims[i] = 1 + i % 10;
        }
        Quantities owed = Quantities.of(RandomGames.players(1000), USD, claims);
        BankruptcyGame game = new BankruptcyGame(2000.5, owed);
        assertThat(ShapleyValue.of(game).total()).isCloseTo(2000.5, within(1e-9));
        assertThat(game.nucleolus().total()).isCloseTo(2000.5, within(1e-9));
    }

    @Test
    void anyFiguresAreLeftToTheTable() {
        BankruptcyGame odd =
                new BankruptcyGame(1, Quantities.of(WIDOWS, USD, Math.PI, Math.E, Math.sqrt(2)));
        assertThat(odd.hasShapleyValue()).isFalse();
        assertThat(ShapleyValue.explained(odd).path()).isEqualTo(ValuePath.FUNCTION);
        refused(odd::shapleyValue, "claims must be multiples of a power of ten");
        BankruptcyGame large = new BankruptcyGame(1, Quantities.of(WIDOWS, USD, 1e9, 1, 1));
        assertThat(large.hasShapleyValue()).isFalse();
        double[] claims = new double[2000];
        claims[0] = 20_000_000;
        Arrays.fill(claims, 1, 2000, 1);
        BankruptcyGame slow =
                new BankruptcyGame(1e7, Quantities.of(RandomGames.players(2000), USD, claims));
        assertThat(slow.hasShapleyValue()).isFalse();
        refused(() -> ShapleyValue.of(slow), "players (2000) must be at most 30");
        refused(() -> BanzhafValue.of(slow), "Banzhaf value");
    }

    @Test
    void wrongEstatesAreRefused() {
        refused(() -> new BankruptcyGame(601, CLAIMS), "estate (601.0) must be in [0, 600.0]");
        refused(() -> new BankruptcyGame(-1, CLAIMS), "estate (-1.0)");
        refused(() -> new BankruptcyGame(Double.NaN, CLAIMS), "estate (NaN)");
        refused(
                () -> new BankruptcyGame(0, Quantities.of(WIDOWS, USD, 1, -1, 1)),
                "claim of \"B\" (-1.0)");
        refused(
                () -> new BankruptcyGame(0, Quantities.partial(WIDOWS, USD, Map.of("A", 1.0))),
                "B");
        refused(
                () -> new BankruptcyGame(0.5, CLAIMS).exactShapleyValue(),
                "estate must be a whole multiple");
    }
}
