package multilateral.burden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.random.RandomGenerator;
import multilateral.actor.ActorSet;
import multilateral.actor.Unit;
import org.junit.jupiter.api.Test;

class BirdRuleTest {

    private static final Unit USD = Unit.of("USD");

    /** The second is linked first, for 2; the first through it, for 1; the third through that. */
    @Test
    void eachPaysItsLastLink() {
        ConnectionCosts costs =
                ConnectionCosts.of(
                        ActorSet.of("A", "B", "C"),
                        USD,
                        new double[] {0, 4, 2, 9},
                        new double[] {4, 0, 1, 3},
                        new double[] {2, 1, 0, 5},
                        new double[] {9, 3, 5, 0});
        BirdRule.Tree tree = BirdRule.of(costs);
        assertThat(tree.shares().charges().toArray()).containsExactly(1, 2, 3);
        assertThat(tree.shares().cost()).isEqualTo(6);
        assertThat(tree.parents()).containsExactly(1, -1, 0);
        assertThat(tree.ties()).isFalse();
        assertThat(costs.fromSource(2)).isEqualTo(9);
        assertThat(costs.between(0, 2)).isEqualTo(3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> costs.between(1, 1))
                .withMessageContaining("two different ones");
    }

    /** No coalition connects itself for less than its members are charged (brute force). */
    @Test
    void chargesAreInTheCore() {
        for (long seed = 0; seed < 200; seed++) {
            RandomGenerator random = RandomClaims.random(seed);
            int size = 1 + random.nextInt(5);
            double[][] table = new double[size + 1][size + 1];
            for (int i = 0; i <= size; i++) {
                for (int j = 0; j < i; j++) {
                    table[i][j] = random.nextInt(12);
                    table[j][i] = table[i][j];
                }
            }
            BirdRule.Tree tree =
                    BirdRule.of(ConnectionCosts.of(RandomClaims.claimants(size), USD, table));
            for (int coalition = 1; coalition < 1 << size; coalition++) {
                double charged = 0;
                for (int i = 0; i < size; i++) {
                    charged += (coalition >> i & 1) == 1 ? tree.shares().charges().get(i) : 0;
                }
                double alone = cheapest(table, coalition * 2 + 1, 1);
                if (coalition == (1 << size) - 1) {
                    assertThat(charged).as("seed %d", seed).isEqualTo(alone);
                    assertThat(tree.shares().cost()).as("seed %d", seed).isEqualTo(alone);
                }
                assertThat(charged).as("seed %d, %d", seed, coalition).isLessThanOrEqualTo(alone);
            }
        }
    }

    /** Tries every next node and every link to it. */
    private static double cheapest(double[][] table, int nodes, int connected) {
        if (connected == nodes) {
            return 0;
        }
        double best = Double.POSITIVE_INFINITY;
        for (int next = 0; next < table.length; next++) {
            if ((nodes >> next & 1) == 1 && (connected >> next & 1) == 0) {
                double link = Double.POSITIVE_INFINITY;
                for (int from = 0; from < table.length; from++) {
                    link = (connected >> from & 1) == 1 ? Math.min(link, table[from][next]) : link;
                }
                best = Math.min(best, link + cheapest(table, nodes, connected | 1 << next));
            }
        }
        return best;
    }

    @Test
    void tiesAreTold() {
        ActorSet two = ActorSet.of("A", "B");
        double[][] table = {{0, 3, 3}, {3, 0, 3}, {3, 3, 0}};
        BirdRule.Tree tree = BirdRule.of(ConnectionCosts.of(two, USD, table));
        assertThat(tree.ties()).isTrue();
        assertThat(tree.parents()).containsExactly(-1, -1);
    }

    @Test
    void wrongTablesAreRefused() {
        ActorSet one = ActorSet.of("A");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConnectionCosts.of(one, USD, new double[] {0, 1}))
                .withMessageContaining("costs (1 rows) must have 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConnectionCosts.of(one, USD, new double[1], new double[2]))
                .withMessageContaining("row 0 of costs (1)");
        for (double[][] table : new double[][][] {{{0, 1}, {2, 0}}, {{0, -1}, {-1, 0}}}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ConnectionCosts.of(one, USD, table))
                    .withMessageContaining("cost of the link 1 - 0");
        }
    }
}
