package multilateral.cooperative;

import static multilateral.cooperative.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import org.junit.jupiter.api.Test;

class GloveGameTest {

    /** One left glove and two right ones: 2/3, 1/6, 1/6; the core gives all to the left one. */
    @Test
    void threeGloves() {
        GloveGame game =
                new GloveGame(ActorSet.of("L"), ActorSet.of("R1", "R2"), Unit.of("USD"), 1);
        assertThat(game.shapleyValue().toArray())
                .containsExactly(new double[] {2.0 / 3, 1.0 / 6, 1.0 / 6}, within(1e-15));
        assertThat(game.nucleolus().toArray()).containsExactly(1, 0, 0);
        assertThat(game.corePoint()).contains(game.nucleolus());
        assertThat(game.actors()).isEqualTo(ActorSet.of("L", "R1", "R2"));
    }

    /** The longer side's share vanishes as the market grows at the same difference of one. */
    @Test
    void aMarketOfThousands() {
        ActorSet left = RandomGames.players(2001);
        ActorSet right =
                ActorSet.of(
                        RandomGames.players(2000).ids().stream()
                                .map(id -> "R" + id)
                                .toArray(String[]::new));
        GloveGame game = new GloveGame(left, right, Unit.UTIL, 2);
        Quantities shares = game.shapleyValue();
        assertThat(shares.total()).isCloseTo(4000, within(1e-9));
        assertThat(shares.get(0)).isBetween(0.9, 1.0);
        assertThat(shares.get(4000)).isBetween(1.0, 1.1);
        assertThat(game.banzhafValue().get(4000)).isBetween(1.0, 1.1);
    }

    @Test
    void wrongMarketsAreRefused() {
        ActorSet one = ActorSet.of("A");
        refused(
                () -> new GloveGame(one, one, Unit.UTIL, 1),
                "player \"A\" must be on one side only");
        ActorSet other = ActorSet.of("B");
        refused(() -> new GloveGame(one, other, Unit.UTIL, -1), "pair (-1.0)");
        refused(() -> new GloveGame(one, other, Unit.UTIL, Double.NaN), "pair (NaN)");
        refused(() -> new GloveGame(one, other, Unit.UTIL, 1.0 / 0), "pair (Infinity)");
    }
}
