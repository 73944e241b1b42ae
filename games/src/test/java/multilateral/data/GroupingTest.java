package multilateral.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import multilateral.actor.ActorSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GroupingTest {

    @ParameterizedTest
    @EnumSource(Grouping.class)
    void memberIsInOneGroupAtMostAndKnowsIt(Grouping grouping) {
        Set<String> seen = new HashSet<>();
        UnitedNations.groups(grouping)
                .forEach(
                        (name, group) -> {
                            for (String id : group.ids()) {
                                assertThat(seen.add(id)).as(id).isTrue();
                                assertThat(UnitedNations.group(grouping, id)).contains(name);
                            }
                        });
        ActorSet members = UnitedNations.members();
        for (String id : members.ids()) {
            assertThat(UnitedNations.group(grouping, id).isPresent()).isEqualTo(seen.contains(id));
        }
        assertThat(UnitedNations.blocs(grouping).size())
                .isEqualTo(UnitedNations.groups(grouping).size() + 193 - seen.size());
    }
}
