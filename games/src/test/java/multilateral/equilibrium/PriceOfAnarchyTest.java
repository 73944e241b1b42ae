package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import multilateral.payoff.Welfare;
import multilateral.solve.Effort;
import org.junit.jupiter.api.Test;

class PriceOfAnarchyTest {

    private static final NormalFormGame HUNT =
            NormalFormGame.bimatrix(
                    new double[][] {{9, 0}, {8, 7}}, new double[][] {{9, 8}, {0, 7}});

    private static List<MixedProfile> pure(NormalFormGame game) {
        return PureEquilibria.withDefaults()
                .all(game)
                .map(actions -> MixedProfile.pure(game, actions))
                .toList();
    }

    @Test
    void stagHunt() {
        PriceOfAnarchy price = PriceOfAnarchy.of(HUNT, pure(HUNT));
        assertThat(price).isEqualTo(new PriceOfAnarchy(18, List.of(0, 0), 14, 18));
        assertThat(price.anarchy()).isCloseTo(18 / 14.0, within(1e-15));
        assertThat(price.stability()).isEqualTo(1);
        assertThat(price.loss()).isEqualTo(4);
        EnumerationReport report =
                new EnumerationReport(
                        pure(HUNT),
                        List.of(1, 1),
                        Completeness.HEURISTIC,
                        false,
                        0,
                        Effort.start(),
                        Optional.empty());
        assertThat(PriceOfAnarchy.of(HUNT, report)).isEqualTo(price);
        PriceOfAnarchy least = PriceOfAnarchy.of(HUNT, pure(HUNT), Welfare.maximin());
        assertThat(least).isEqualTo(new PriceOfAnarchy(9, List.of(0, 0), 7, 9));
    }

    /** Pigou's road for two cars (1920), in costs: 2 each in equilibrium, 1 and 2 at best. */
    @Test
    void costs() {
        NormalFormGame game =
                NormalFormGame.of(
                        new int[] {2, 2},
                        at -> {
                            int load = 2 - at[0] - at[1];
                            return new double[] {
                                at[0] == 1 ? -2.5 : -load, at[1] == 1 ? -2.5 : -load
                            };
                        });
        PriceOfAnarchy price = PriceOfAnarchy.of(game, pure(game));
        assertThat(price.optimum()).isEqualTo(-3.5);
        assertThat(price.worst()).isEqualTo(-4);
        assertThat(price.anarchy()).isCloseTo(4 / 3.5, within(1e-15));
    }

    @Test
    void signs() {
        assertThat(new PriceOfAnarchy(3, List.of(0), 0, 3).anarchy()).isInfinite();
        assertThat(new PriceOfAnarchy(0, List.of(0), -2, 0).anarchy()).isInfinite();
        assertThat(new PriceOfAnarchy(0, List.of(0), -2, 0).stability()).isEqualTo(1);
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> new PriceOfAnarchy(3, List.of(0), -2, 3).anarchy())
                .withMessageContaining("welfare of the optimum (3.0) and of the worst");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PriceOfAnarchy.of(HUNT, List.of()))
                .withMessageContaining("must not be empty");
    }
}
