package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LabelIndexTest {

    @Test
    void numbersMasksLikeAMap() {
        LabelIndex index = new LabelIndex();
        Map<Long, Integer> expected = new HashMap<>();
        Random random = new Random(1);
        for (int k = 0; k < 20_000; k++) {
            long mask = random.nextInt(8000) * (k % 2 == 0 ? 1L : 1L << 40);
            assertThat(index.indexOf(mask)).isEqualTo(expected.getOrDefault(mask, -1));
            Integer number = expected.computeIfAbsent(mask, unseen -> expected.size());
            assertThat(index.add(mask)).isEqualTo(number);
            assertThat(index.get(number)).isEqualTo(mask);
            assertThat(index.size()).isEqualTo(expected.size());
        }
    }
}
