package multilateral.game;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CompositionsTest {

    @Test
    void areCountedAndNumberedInLexicographicOrder() {
        for (int members = 0; members <= 6; members++) {
            for (int parts = 1; parts <= 4; parts++) {
                Compositions compositions = new Compositions(members, parts);
                int[] counts = compositions.first();
                int index = 0;
                do {
                    assertThat(compositions.index(counts)).isEqualTo(index);
                    index++;
                } while (Compositions.next(counts));
                assertThat(index).isEqualTo(compositions.size());
                assertThat(counts).isEqualTo(compositions.first());
            }
        }
    }

    @Test
    void knowsHowManyThereAre() {
        assertThat(new Compositions(192, 3).size()).isEqualTo(18_721);
        assertThat(new Compositions(192, 4).size()).isEqualTo(1_216_865);
        assertThat(new Compositions(192, 4).size(2, 3)).isEqualTo(6);
        assertThat(new Compositions(1000, 9).size()).isEqualTo(Integer.MAX_VALUE);
    }
}
