package multilateral.game;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JointWeightsTest {

    @Test
    void productsForEveryRange() {
        JointWeights joint = new JointWeights(new int[] {2, 3, 2}, 2);
        joint.set(new double[] {2, 3, 5, 7, 11, 13, 17}, new int[] {0, 2, 5, 7});
        assertThat(joint.of(0, 0)).containsExactly(1);
        assertThat(joint.of(0, 1)).containsExactly(2, 3);
        assertThat(joint.of(0, 2)).containsExactly(10, 15, 14, 21, 22, 33);
        assertThat(joint.of(1, 2)).containsExactly(5, 7, 11);
        assertThat(joint.of(2, 3)).containsExactly(13, 17);
        assertThat(joint.of(3, 3)).containsExactly(1);
    }
}
