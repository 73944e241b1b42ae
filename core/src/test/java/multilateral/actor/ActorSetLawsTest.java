package multilateral.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ActorSetLawsTest {

    private static ActorSet players(int count) {
        return ActorSet.of(IntStream.range(0, count).mapToObj(i -> "P" + i).toArray(String[]::new));
    }

    /** A list whose positions are dear, as a linked one's: it may be walked, not looked up. */
    @Test
    void aListOfActorsIsWalkedOnce() {
        AtomicInteger looked = new AtomicInteger();
        List<Actor> dear =
                new AbstractList<>() {
                    @Override
                    public Actor get(int index) {
                        looked.incrementAndGet();
                        return Actor.state("P" + index, "P" + index);
                    }

                    @Override
                    public int size() {
                        return 100;
                    }
                };
        assertThat(ActorSet.of(dear)).isEqualTo(players(100));
        assertThat(looked).hasValue(100);
    }

    @Test
    void aHundredThousandActorsAreHandled() {
        ActorSet many = players(100_000).with("x", Unit.ONE, new double[100_000]);
        CoalitionStructure one = CoalitionStructure.of(many, String.join(",", many.ids()));
        assertThat(one.size()).isEqualTo(1);
        assertThat(many.having("x").size()).isEqualTo(100_000);
        assertThat(many.quantity("x").descending()).hasSize(100_000);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> many.indexOf("Q99999"))
                .withMessageContaining("did you mean");
    }

    @Test
    void smallerSetsKeepEachFigureAndEachGap() {
        for (long seed = 0; seed < 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int count = 1 + random.nextInt(12);
            ActorSet all = players(count);
            Map<String, Double> x = figures(all, random);
            Map<String, Double> y = figures(all, random);
            ActorSet full =
                    all.with("x", Quantities.partial(all, Unit.ONE, x))
                            .with("y", Quantities.partial(all, Unit.PERCENT, y));
            long kept = 1 + random.nextLong((1L << count) - 1);
            ActorSet some = full.where(actor -> (kept >>> full.indexOf(actor.id()) & 1) != 0);
            assertThat(some.size()).as("seed %d", seed).isEqualTo(Long.bitCount(kept));
            assertThat(some.quantityNames()).as("seed %d", seed).containsExactly("x", "y");
            assertThat(some.quantity("y").unit()).as("seed %d", seed).isEqualTo(Unit.PERCENT);
            for (String id : some.ids()) {
                assertThat(some.quantity("x").has(id))
                        .as("seed %d, %s", seed, id)
                        .isEqualTo(x.containsKey(id));
                if (y.containsKey(id)) {
                    assertThat(some.quantity("y").get(id))
                            .as("seed %d, %s", seed, id)
                            .isEqualTo(y.get(id));
                }
            }
            List<String> complete =
                    all.ids().stream()
                            .filter(id -> x.containsKey(id) && y.containsKey(id))
                            .toList();
            if (complete.isEmpty()) {
                assertThatIllegalArgumentException().isThrownBy(() -> full.having("x", "y"));
            } else {
                assertThat(full.having("x", "y").ids()).as("seed %d", seed).isEqualTo(complete);
            }
            assertThat(full.quantity("x").missing())
                    .as("seed %d", seed)
                    .isEqualTo(all.ids().stream().filter(id -> !x.containsKey(id)).toList());
        }
    }

    private static Map<String, Double> figures(ActorSet actors, SplittableRandom random) {
        Map<String, Double> figures = new HashMap<>();
        for (String id : actors.ids()) {
            if (random.nextInt(4) > 0) {
                figures.put(id, random.nextDouble(-5, 5));
            }
        }
        return figures;
    }

    @Test
    void coalitionsAreSetsOfPlayers() {
        for (long seed = 0; seed < 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int count = 1 + random.nextInt(62);
            ActorSet all = players(count);
            Coalition some = new Coalition(all, random.nextLong() >>> (64 - count));
            Coalition rest = some.complement();
            assertThat(some.mask() ^ rest.mask())
                    .as("seed %d", seed)
                    .isEqualTo(Coalition.grand(all).mask());
            assertThat(some.size() + rest.size()).as("seed %d", seed).isEqualTo(count);
            assertThat(rest.complement()).as("seed %d", seed).isEqualTo(some);
            assertThat(all.coalition(some.ids().toArray(String[]::new)))
                    .as("seed %d", seed)
                    .isEqualTo(some);
            for (int player = 0; player < count; player++) {
                assertThat(some.contains(player))
                        .as("seed %d", seed)
                        .isEqualTo(some.ids().contains("P" + player))
                        .isNotEqualTo(rest.contains(player));
            }
        }
    }

    @Test
    void structuresArePartitions() {
        for (long seed = 0; seed < 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int count = 1 + random.nextInt(20);
            int[] blocOf = random.ints(count, 0, 4).toArray();
            String[] blocs =
                    IntStream.range(0, 3)
                            .mapToObj(
                                    bloc ->
                                            IntStream.range(0, count)
                                                    .filter(i -> blocOf[i] == bloc)
                                                    .mapToObj(i -> "P" + i)
                                                    .toList())
                            .filter(ids -> !ids.isEmpty())
                            .map(ids -> String.join(" , ", ids))
                            .toArray(String[]::new);
            CoalitionStructure structure = CoalitionStructure.of(players(count), blocs);
            int[] seen = new int[count];
            for (int bloc = 0; bloc < structure.size(); bloc++) {
                assertThat(structure.members(bloc)).as("seed %d", seed).isNotEmpty().isSorted();
                for (int member : structure.members(bloc)) {
                    seen[member]++;
                    assertThat(structure.blocOf(member)).as("seed %d", seed).isEqualTo(bloc);
                }
            }
            assertThat(Arrays.stream(seen)).as("seed %d", seed).containsOnly(1);
            for (int i = 0; i < count; i++) {
                for (int j = 0; j < count; j++) {
                    assertThat(structure.blocOf(i) == structure.blocOf(j))
                            .as("seed %d, players %d and %d", seed, i, j)
                            .isEqualTo(i == j || (blocOf[i] < 3 && blocOf[i] == blocOf[j]));
                }
            }
        }
    }
}
