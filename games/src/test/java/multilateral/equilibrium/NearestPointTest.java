package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NearestPointTest {

    private static double[][] cloud(SplittableRandom random, int dimensions, int points) {
        double[][] cloud = new double[dimensions][];
        for (int d = 0; d < dimensions; d++) {
            cloud[d] = random.doubles(points, -1, 1).toArray();
        }
        return cloud;
    }

    /** Moved to one side of a plane through the origin, points are told from it. */
    @Test
    void findsThePlaneBetween() {
        for (int seed = 0; seed < 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int dimensions = random.nextInt(1, 6);
            double[][] cloud = cloud(random, dimensions, 60);
            double[] normal = random.doubles(dimensions, -1, 1).toArray();
            double square = 0;
            for (double part : normal) {
                square += part * part;
            }
            for (int i = 0; i < 60; i++) {
                double along = 0;
                for (int d = 0; d < dimensions; d++) {
                    along += normal[d] * cloud[d][i];
                }
                double shift = (Math.abs(along) + 0.01 - along) / square;
                for (int d = 0; d < dimensions; d++) {
                    cloud[d][i] += shift * normal[d];
                }
            }
            NearestPoint nearest = new NearestPoint(dimensions);
            assertThat(nearest.excludesOrigin(cloud, new double[dimensions]))
                    .as("seed %d", seed)
                    .isTrue();
            double[] wide = new double[dimensions];
            Arrays.fill(wide, 10);
            assertThat(nearest.excludesOrigin(cloud, wide)).as("seed %d", seed).isFalse();
        }
    }

    /** With every point its opposite: the origin is in the hull. */
    @Test
    void neverExcludesWhatIsInside() {
        for (int seed = 0; seed < 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int dimensions = random.nextInt(1, 6);
            double[][] cloud = cloud(random, dimensions, 40);
            for (double[] row : cloud) {
                for (int i = 0; i < 20; i++) {
                    row[39 - i] = -row[i];
                }
            }
            assertThat(new NearestPoint(dimensions).excludesOrigin(cloud, new double[dimensions]))
                    .as("seed %d", seed)
                    .isFalse();
        }
        double[][] same = {{0, 0}, {0, 0}};
        assertThat(new NearestPoint(2).excludesOrigin(same, new double[2])).isFalse();
    }
}
