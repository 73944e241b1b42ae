package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;

import multilateral.equilibrium.KnownGames.KnownGame;
import multilateral.equilibrium.KnownGames.Kind;
import org.junit.jupiter.api.Test;

class VertexEnumerationTest {

    @Test
    void knownGames() {
        for (KnownGame known : KnownGames.of(Kind.ALL_EXTREME_NASH)) {
            assertThat(VertexEnumeration.withDefaults().exact(known.game()))
                    .as("%s", known)
                    .containsExactlyInAnyOrderElementsOf(known.exactEquilibria());
        }
    }
}
