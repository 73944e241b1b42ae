package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.NoSuchElementException;
import multilateral.equilibrium.KnownGames.Kind;
import multilateral.equilibrium.KnownGames.KnownGame;
import multilateral.game.ExactProfile;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import org.junit.jupiter.api.Test;

class KnownGamesTest {

    @Test
    void allEquilibriaHoldAndDiffer() {
        assertThat(KnownGames.all()).hasSize(42);
        assertThat(KnownGames.of(Kind.ALL_EXTREME_NASH)).hasSize(33);
        for (KnownGame known : KnownGames.all()) {
            NormalFormGame game = known.game();
            assertThat(game.players()).as("%s", known).isEqualTo(known.players());
            for (MixedProfile profile : known.equilibria()) {
                assertThat(MaxRegret.of(game, profile).residual())
                        .as("%s", known)
                        .isLessThanOrEqualTo(known.tolerance() + 1e-9);
            }
            if (known.tolerance() == 0) {
                assertThat(known.exactEquilibria()).as("%s", known).doesNotHaveDuplicates();
                for (ExactProfile profile : known.exactEquilibria()) {
                    assertThat(ExactRegret.of(game, profile).isEquilibrium())
                            .as("%s", known)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void factsAreFoundByName() {
        KnownGame known = KnownGames.named("nashpy-9x9-constant-sum");
        assertThat(known.fact("value")).isEqualTo("5805676/7651845");
        assertThat(known.facts("correlated")).isEmpty();
        assertThat(KnownGames.named("agt-3x2").facts("label")).hasSize(5);
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> KnownGames.named("chess"))
                .withMessageContaining("chess");
    }
}
