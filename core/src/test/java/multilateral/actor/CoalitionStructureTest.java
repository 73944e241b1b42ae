package multilateral.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CoalitionStructureTest {

    private static final ActorSet FOUR = ActorSet.of("A", "B", "C", "D");

    @Test
    void structuresPutEverybodyInOneBloc() {
        CoalitionStructure structure = CoalitionStructure.of(FOUR, "C, A");
        assertThat(structure.size()).isEqualTo(3);
        assertThat(structure.members(0)).isEqualTo(List.of(0, 2));
        assertThat(structure.blocOf(3)).isEqualTo(2);
        assertThat(structure.players()).isEqualTo(FOUR);
        assertThat(structure).hasToString("{{A, C}, {B}, {D}}");
        assertThat(structure).isEqualTo(CoalitionStructure.of(FOUR, "A,C"));
        assertThat(structure).hasSameHashCodeAs(CoalitionStructure.of(FOUR, "A,C"));
        assertThat(structure).isNotEqualTo(CoalitionStructure.of(FOUR));
    }

    /** Whoever is a member of a bloc stands in it, and everybody is a member of one. */
    @Test
    void membersAndBlocsAgree() {
        for (long seed = 0; seed < 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<List<String>> blocs = new ArrayList<>();
            int count = random.nextInt(4);
            for (int bloc = 0; bloc < count; bloc++) {
                blocs.add(new ArrayList<>());
            }
            for (String id : FOUR.ids()) {
                int bloc = random.nextInt(count + 1);
                if (bloc < count) {
                    blocs.get(bloc).add(id);
                }
            }
            CoalitionStructure structure =
                    CoalitionStructure.of(
                            FOUR,
                            blocs.stream()
                                    .filter(bloc -> !bloc.isEmpty())
                                    .map(bloc -> String.join(", ", bloc))
                                    .toArray(String[]::new));
            List<Integer> all = new ArrayList<>();
            for (int bloc = 0; bloc < structure.size(); bloc++) {
                List<Integer> members = structure.members(bloc);
                assertThat(members).as("seed %d", seed).isNotEmpty().isSorted();
                assertThat(members.stream().map(structure::blocOf))
                        .as("seed %d", seed)
                        .containsOnly(bloc);
                all.addAll(members);
            }
            assertThat(all).as("seed %d", seed).containsExactlyInAnyOrder(0, 1, 2, 3);
            int[] numbers = IntStream.range(0, 4).map(structure::blocOf).toArray();
            assertThat(CoalitionStructure.ofBlocNumbers(FOUR, numbers, structure.size()))
                    .as("seed %d", seed)
                    .isEqualTo(structure);
        }
    }

    @Test
    void refusesWhatIsNoPartition() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CoalitionStructure.of(FOUR, "A,B", "B,C"))
                .withMessage(
                        "id \"B\" is in two blocs, \"A,B\" and \"B,C\"; a player stands in one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CoalitionStructure.of(FOUR, "A,B,A"))
                .withMessage("id \"A\" is named twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CoalitionStructure.of(FOUR, "A,X"))
                .withMessageContaining("\"X\"");
        assertThatIllegalArgumentException().isThrownBy(() -> CoalitionStructure.of(FOUR, ""));
        CoalitionStructure alone = CoalitionStructure.of(FOUR);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> alone.members(4))
                .withMessage("bloc (4) must be in [0, 3]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> alone.blocOf(-1))
                .withMessageContaining("[0, 3]");
    }
}
