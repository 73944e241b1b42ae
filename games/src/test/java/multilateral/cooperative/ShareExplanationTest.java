package multilateral.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import multilateral.actor.Actor;
import multilateral.actor.ActorSet;
import multilateral.actor.Coalition;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import multilateral.game.CoalitionalGame;
import org.junit.jupiter.api.Test;

class ShareExplanationTest {

    private static final ActorSet THREE =
            ActorSet.of(
                    List.of(
                            Actor.state("FRA", "France"),
                            Actor.state("DEU", "Germany"),
                            Actor.state("POL", "Poland")));

    /** Dividends: FRA 4, DEU 2, FRA and DEU 10, FRA and POL 3, all -6. */
    private static final CoalitionalGame GAME =
            HarsanyiDividends.game(THREE, 0, 4, 2, 10, 0, 3, 0, -6).withUnit(Unit.of("EUR"));

    private static double sum(ShareExplanation explanation) {
        return explanation.parts().stream().mapToDouble(ShareExplanation.Part::points).sum();
    }

    @Test
    void theShapleyValueInWords() {
        ShareExplanation france = ShareExplanation.of(GAME, "FRA");
        assertThat(france.share()).isCloseTo(8.5, within(1e-12));
        assertThat(france.sentence())
                .isEqualTo(
                        "France gets 8.50 EUR (65 % of all): 5.00 from its pair with Germany, 4.00"
                                + " from what it is worth alone, -2.00 from the coalition of all"
                                + " and 1.50 from its pair with Poland.");
        assertThat(france.points(3)).isCloseTo(5, within(1e-12));
        assertThat(france.points(2)).isZero();
        assertThat(france.contributions()).hasSize(3);
        assertThat(france.contributions().get(0).mean()).isCloseTo(4, within(1e-12));
        assertThat(france.contributions().get(1).mean()).isCloseTo(10.5, within(1e-12));
        assertThat(france.contributions().get(2).mean()).isCloseTo(11, within(1e-12));
        assertThat(france.toString())
                .startsWith("France\n   +5.0000  its pair with Germany\n")
                .contains("\n   +8.5000  share\nby contributions\n   +1.3333  for joining 0 others")
                .endsWith("\n   +8.5000  share")
                .doesNotContain("unexplained");
    }

    @Test
    void pointsAddUpToTheShapleyShareBothWays() {
        for (long seed = 0; seed < 300; seed++) {
            CoalitionalGame game = RandomGames.game(1 + (int) (seed % 8), RandomGames.random(seed));
            Quantities shapley = ShapleyValue.of(game);
            for (int i = 0; i < game.players(); i++) {
                ShareExplanation share = ShareExplanation.of(game, "P" + i);
                assertThat(share.share()).as("seed %d", seed).isEqualTo(shapley.get(i));
                assertThat(sum(share)).as("seed %d", seed).isCloseTo(shapley.get(i), within(1e-12));
                assertThat(share.unexplained()).as("seed %d", seed).isCloseTo(0, within(1e-12));
                assertThat(share.notContributed()).as("seed %d", seed).isCloseTo(0, within(1e-12));
            }
        }
    }

    @Test
    void anyValueIsExplainedByItsDerivatives() {
        for (long seed = 0; seed < 40; seed++) {
            int players = 1 + (int) (seed % 5);
            CoalitionalGame game = RandomGames.game(players, RandomGames.random(seed));
            Sensitivity shapley = Sensitivity.ofLinear(ShapleyValue::of, game);
            Sensitivity banzhaf = Sensitivity.ofLinear(BanzhafValue::of, game);
            Sensitivity largest = Sensitivity.of(ShareExplanationTest::squareOverLargest, game);
            for (int i = 0; i < players; i++) {
                ShareExplanation general = ShareExplanation.of(shapley, "P" + i);
                ShareExplanation direct = ShareExplanation.of(game, "P" + i);
                for (int mask = 0; mask <= game.grand(); mask++) {
                    assertThat(general.points(mask))
                            .as("seed %d", seed)
                            .isCloseTo(direct.points(mask), within(1e-12));
                }
                ShareExplanation power = ShareExplanation.of(banzhaf, "P" + i);
                assertThat(power.unexplained()).as("seed %d", seed).isCloseTo(0, within(1e-12));
                assertThat(power.notContributed()).as("seed %d", seed).isCloseTo(0, within(1e-12));
                assertThat(ShareExplanation.of(largest, "P" + i).unexplained())
                        .as("seed %d", seed)
                        .isCloseTo(0, within(1e-6));
            }
        }
    }

    /** Not linear, but doubles with all worths: (v({i}) + 2)² would not. */
    private static Quantities squareOverLargest(CoalitionalGame game) {
        double[] pay = new double[game.players()];
        double size = 0;
        for (long mask = 1; mask <= game.grand(); mask++) {
            size += game.worth(mask) * game.worth(mask);
        }
        for (int i = 0; i < pay.length; i++) {
            pay[i] = game.worth(1L << i) * game.worth(game.grand()) / Math.sqrt(size);
        }
        return Quantities.of(game.actors(), game.unit(), pay);
    }

    @Test
    void whatNoCoalitionAccountsForIsSaid() {
        Value salary =
                game ->
                        Quantities.of(
                                game.actors(),
                                game.unit(),
                                7,
                                game.worth(1),
                                game.worth(6) - game.worth(4));
        Sensitivity sensitivity = Sensitivity.of(salary, GAME);
        ShareExplanation first = ShareExplanation.of(sensitivity, "FRA");
        assertThat(first.unexplained()).isEqualTo(7);
        assertThat(first.sentence())
                .isEqualTo(
                        "France gets 7.00 EUR (54 % of all): 7.00 that no coalition accounts for.");
        assertThat(first.toString()).contains("unexplained", "for other reasons");
        assertThat(ShareExplanation.of(sensitivity, "DEU").sentence())
                .isEqualTo(
                        "Germany gets 4.00 EUR (31 % of all): 4.00 from what France is worth"
                                + " alone.");
        assertThat(ShareExplanation.of(sensitivity, "POL").sentence())
                .isEqualTo(
                        "Poland gets 2.00 EUR (15 % of all): 2.00 from what Germany is worth"
                                + " alone.");
    }

    @Test
    void manyCoalitionsAreSummedUpInASentence() {
        CoalitionalGame game = RandomGames.game(5, RandomGames.random(3));
        ShareExplanation share = ShareExplanation.of(game, "P0");
        assertThat(share.parts()).hasSize(16);
        assertThat(share.sentence()).contains("12 other coalitions").endsWith(".");
        double[] dividends = new double[16];
        dividends[1] = 1;
        dividends[3] = 2;
        dividends[5] = 3;
        dividends[7] = 4;
        dividends[9] = 0.6;
        CoalitionalGame six = HarsanyiDividends.game(RandomGames.players(4), dividends);
        assertThat(ShareExplanation.of(six, "P0").sentence())
                .contains("its coalition with P1 and P2", "0.30 from 1 other coalition.");
    }

    @Test
    void nothingIsExplainedByNothing() {
        CoalitionalGame nothing = CoalitionalGame.table(ActorSet.of("A", "B"), 0, 0, 0, 0);
        assertThat(ShareExplanation.of(nothing, "A").sentence()).isEqualTo("A gets 0.00 util.");
        CoalitionalGame one = CoalitionalGame.table(ActorSet.of("A"), 0, 12_345).withUnit(Unit.ONE);
        assertThat(ShareExplanation.of(one, "A").sentence())
                .isEqualTo("A gets 12345 (100 % of all): 12345 from what it is worth alone.");
    }

    /** The change of a share is the share in the change of the game. */
    @Test
    void twoGamesDifferByTheDividendsThatChanged() {
        CoalitionalGame after =
                HarsanyiDividends.game(THREE, 0, 4, 2, 14, 0, 0, 0, -6).withUnit(Unit.of("EUR"));
        List<ShareDifference> differences = ShareExplanation.difference(GAME, after);
        assertThat(differences.get(0).change()).isCloseTo(0.5, within(1e-12));
        assertThat(differences.get(0).sentence())
                .isEqualTo(
                        "France gets 0.50 EUR more (9.00 after 8.50): +2.00 through its pair with"
                                + " Germany and -1.50 through its pair with Poland.");
        assertThat(differences.get(2))
                .hasToString(
                        "Poland gets 1.50 EUR less (-2.00 after -0.50): -1.50 through its pair with France.");
        assertThat(ShareExplanation.difference(GAME, GAME).get(0).sentence())
                .isEqualTo("France gets as much as before (8.50 after 8.50).");
    }

    @Test
    void twoValuesDifferByWhatTheyMakeOfDividends() {
        for (long seed = 0; seed < 20; seed++) {
            CoalitionalGame game = RandomGames.game(4, RandomGames.random(seed));
            List<ShareDifference> differences =
                    ShareExplanation.difference(ShapleyValue::of, BanzhafValue::of, game);
            double[] dividends = HarsanyiDividends.of(game);
            for (int i = 0; i < 4; i++) {
                ShareDifference difference = differences.get(i);
                double sum = difference.rest();
                for (ShareDifference.Driver driver : difference.drivers()) {
                    int size = driver.coalition().size();
                    assertThat(size).isGreaterThan(2);
                    assertThat(driver.points())
                            .as("seed %d", seed)
                            .isCloseTo(
                                    dividends[(int) driver.coalition().mask()]
                                            * (Math.scalb(1.0, 1 - size) - 1.0 / size),
                                    within(1e-9));
                    sum += driver.points();
                }
                assertThat(sum).as("seed %d", seed).isCloseTo(difference.change(), within(1e-9));
            }
        }
    }

    @Test
    void differencesWithManyDriversOrNone() {
        CoalitionalGame before = RandomGames.game(4, RandomGames.random(1));
        CoalitionalGame after = RandomGames.game(4, RandomGames.random(2));
        assertThat(ShareExplanation.difference(before, after).get(0).sentence())
                .contains("4 other coalitions");
        ShareDifference odd =
                new ShareDifference(
                        THREE.get(0),
                        Unit.ONE,
                        1,
                        3,
                        List.of(
                                driver(1, 0.5),
                                driver(3, 0.4),
                                driver(5, 0.3),
                                driver(7, 0.2),
                                driver(2, 0.1)),
                        0.5);
        assertThat(odd.sentence())
                .contains("+0.10 through 1 other coalition and +0.50 that no coalition accounts");
    }

    private static ShareDifference.Driver driver(long mask, double points) {
        return new ShareDifference.Driver(new Coalition(THREE, mask), points);
    }

    @Test
    void allocationsDifferPlayerByPlayer() {
        Quantities before = Quantities.of(THREE, Unit.PERCENT, 50, 30, 20);
        Quantities after = Quantities.of(THREE, Unit.PERCENT, 45, 30, 25);
        AllocationDifference difference = ShareExplanation.difference(before, after);
        assertThat(difference.moved()).isEqualTo(5);
        assertThat(difference.gainersFirst()).containsExactly(2, 1, 0);
        assertThat(difference)
                .hasToString(
                        """
                        Poland gets 5.0 % more (25.0 after 20.0).
                        Germany gets as much as before (30.0 after 30.0).
                        France gets 5.0 % less (45.0 after 50.0).\
                        """);
    }

    @Test
    void badInputIsRefused() {
        CoalitionalGame large = CoalitionalGame.of(RandomGames.players(21), Long::bitCount);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShareExplanation.of(large, "P0"))
                .withMessageContaining("players (21)");
        assertThatIllegalArgumentException().isThrownBy(() -> ShareExplanation.of(GAME, "USA"));
        ShareExplanation france = ShareExplanation.of(GAME, "FRA");
        ShareExplanation germany = ShareExplanation.of(GAME, "DEU");
        ShareExplanation other = ShareExplanation.of(GAME.withUnit(Unit.ONE), "FRA");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShareExplanation.difference(france, germany))
                .withMessageContaining("\"FRA\" in EUR and \"DEU\" in EUR");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShareExplanation.difference(france, other));
        assertThatIllegalArgumentException().isThrownBy(() -> france.points(8));
        assertThatIllegalArgumentException().isThrownBy(() -> france.points(-1));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                ShareExplanation.difference(
                                        Quantities.of(THREE, Unit.ONE, 1, 2, 3),
                                        Quantities.of(THREE, Unit.PERCENT, 1, 2, 3)));
    }
}
