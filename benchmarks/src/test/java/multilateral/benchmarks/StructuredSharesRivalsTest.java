package multilateral.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import multilateral.actor.Quantities;
import multilateral.cooperative.AirportGame;
import multilateral.cooperative.Sampled;
import multilateral.cooperative.ShapleySampling;
import multilateral.cooperative.ShapleyValue;
import multilateral.cooperative.StructuredGame;
import multilateral.cooperative.TypedCoalitionalGame;
import multilateral.cooperative.ValuePath;
import org.junit.jupiter.api.Test;

class StructuredSharesRivalsTest {

    private static final List<String> KINDS =
            List.of("airport", "bankruptcy", "symmetric", "voting");

    @Test
    void twelvePlayersGetWhatTheTableGives() {
        for (String kind : KINDS) {
            StructuredGame game = StructuredSharesRivals.game(kind, 12);
            assertThat(ShapleyValue.explained(game).path()).isEqualTo(ValuePath.STRUCTURE);
            assertThat(ShapleyValue.of(game).toArray())
                    .as(kind)
                    .containsExactly(
                            ShapleyValue.of(game.unstructured().tabulated()).toArray(),
                            within(1e-12));
        }
        TypedCoalitionalGame typed = StructuredSharesRivals.typed(5, 7);
        Quantities each = ShapleyValue.of(typed.unstructured());
        double[] perMember = ShapleyValue.perMember(typed);
        assertThat(perMember[0]).isCloseTo(each.get(0), within(1e-11));
        assertThat(perMember[1]).isCloseTo(each.get(11), within(1e-11));
    }

    @Test
    void aThousandPlayersAreNearWhatSamplesGive() {
        for (String kind : KINDS) {
            StructuredGame game = StructuredSharesRivals.game(kind, 1000);
            Quantities shares = ShapleyValue.of(game);
            Sampled sampled = ShapleySampling.permutations(200).solve(game, 1);
            double misses = 0;
            double expected = 0;
            for (int i = 0; i < 1000; i++) {
                misses += Math.pow(shares.get(i) - sampled.estimate().get(i), 2);
                expected += Math.pow(sampled.standardError().get(i), 2);
            }
            assertThat(misses).as(kind).isLessThanOrEqualTo(1.5 * expected + 1e-12);
        }
    }

    @Test
    void runwaysAgree() {
        AirportGame game = (AirportGame) StructuredSharesRivals.game("airport", 100);
        assertThat(StructuredSharesRivals.stepByStep(game.costs().toArray()))
                .containsExactly(game.shapleyValue().toArray(), within(1e-13));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StructuredSharesRivals.game("chess", 2));
    }
}
