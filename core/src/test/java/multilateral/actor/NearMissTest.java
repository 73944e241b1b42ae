package multilateral.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NearMissTest {

    @Test
    void slipsOfTheKeyAreFound() {
        List<String> known = List.of("population", "gdp per head", "votes");
        assertThat(NearMiss.hint("popluation", known)).isEqualTo("; did you mean \"population\"?");
        assertThat(NearMiss.hint("GDP", known)).isEqualTo("; did you mean \"gdp per head\"?");
        assertThat(NearMiss.hint("number of votes", known)).isEqualTo("; did you mean \"votes\"?");
        assertThat(NearMiss.hint("x", List.of())).isEqualTo("; none is defined");
    }

    @Test
    void wordsWithNothingInCommonAreNotOffered() {
        assertThat(NearMiss.hint("BRAZIL", List.of("A", "B"))).startsWith("; known are");
        assertThat(NearMiss.hint("X", List.of("A", "B"))).startsWith("; known are");
        assertThat(NearMiss.hint("", List.of("A", "B"))).startsWith("; known are");
        assertThat(NearMiss.hint("a", List.of("A", "B"))).isEqualTo("; did you mean \"A\"?");
    }

    @Test
    void theNearestComeFirstAndAtMostThree() {
        assertThat(NearMiss.hint("abcd", List.of("abxy", "abcz", "abdc", "abc", "abcde")))
                .isEqualTo("; did you mean \"abc\", \"abcde\", \"abcz\"?");
    }

    @Test
    void distancesAreSymmetricAndBounded() {
        for (long seed = 0; seed < 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            String a = word(random);
            String b = word(random);
            int distance = NearMiss.distance(a, b);
            assertThat(distance)
                    .as("seed %d", seed)
                    .isEqualTo(NearMiss.distance(b, a))
                    .isBetween(Math.abs(a.length() - b.length()), Math.max(a.length(), b.length()));
            assertThat(distance == 0).as("seed %d", seed).isEqualTo(a.equals(b));
        }
    }

    private static String word(SplittableRandom random) {
        StringBuilder word = new StringBuilder();
        for (int left = random.nextInt(7); left > 0; left--) {
            word.append((char) ('a' + random.nextInt(3)));
        }
        return word.toString();
    }
}
