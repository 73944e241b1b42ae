package multilateral.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import multilateral.game.CoalitionalGame;
import org.junit.jupiter.api.Test;

class ExcessVectorTest {

    private static final ActorSet THREE = ActorSet.of("A", "B", "C");

    /** Any two of three share 1; all three share 1. */
    private static final CoalitionalGame MAJORITY =
            CoalitionalGame.table(THREE, 0, 0, 0, 1, 0, 1, 1, 1);

    @Test
    void theMajorityGameHasAnEmptyCore() {
        CoreMembership equal = CoreMembership.of(MAJORITY, pay(1.0 / 3, 1.0 / 3, 1.0 / 3));
        assertThat(equal.residual()).isCloseTo(1.0 / 3, within(1e-15));
        assertThat(equal.objections(0)).hasSize(3);
        assertThat(equal.objections(0).get(0).coalition().ids()).containsExactly("A", "B");
        assertThat(equal.holdsWithin(1e-9)).isFalse();
        assertThat(equal.excesses().worst()).hasSize(6);
    }

    @Test
    void aCorePayoffIsFoundInTheCore() {
        CoalitionalGame game = CoalitionalGame.table(THREE, 0, 0, 0, 4, 0, 4, 4, 9);
        assertThat(CoreMembership.of(game, pay(3, 3, 3)).residual()).isEqualTo(-2);
        assertThat(CoreMembership.of(game, pay(3, 3, 2)).residual())
                .as("one unit is not paid out")
                .isEqualTo(1);
        assertThat(CoreMembership.of(game, pay(3, 3, 2)).excesses().gap()).isEqualTo(1);
    }

    @Test
    void excessesAreSortedAndComplete() {
        for (long seed = 0; seed < 50; seed++) {
            RandomGenerator random = RandomGames.random(seed);
            CoalitionalGame game = RandomGames.game(11, random);
            Quantities pay = Quantities.of(game.actors(), Unit.UTIL, random.doubles(11).toArray());
            ExcessVector excesses = ExcessVector.of(game, pay);
            assertThat(excesses.worst()).hasSize(ExcessVector.KEPT);
            double largest = Double.NEGATIVE_INFINITY;
            for (long mask = 1; mask < game.grand(); mask++) {
                double excess = game.worth(mask);
                for (int i = 0; i < 11; i++) {
                    excess -= (mask >> i & 1) == 1 ? pay.get(i) : 0;
                }
                largest = Math.max(largest, excess);
            }
            assertThat(excesses.worst().get(0).excess())
                    .as("seed %d", seed)
                    .isCloseTo(largest, within(1e-12));
            for (int k = 1; k < ExcessVector.KEPT; k++) {
                assertThat(excesses.worst().get(k).excess())
                        .as("seed %d", seed)
                        .isLessThanOrEqualTo(excesses.worst().get(k - 1).excess());
            }
        }
    }

    @Test
    void oneSinglePlayerHasNoProperCoalition() {
        CoalitionalGame one = CoalitionalGame.table(ActorSet.of("A"), 0, 5);
        assertThat(CoreMembership.of(one, Quantities.of(one.actors(), Unit.UTIL, 5)).residual())
                .isEqualTo(0);
    }

    @Test
    void payoffsOfOthersOrInAnotherUnitAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> ExcessVector.of(MAJORITY, Quantities.of(THREE, Unit.ONE, 1, 0, 0)))
                .withMessageContaining("in util");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                ExcessVector.of(
                                        MAJORITY,
                                        Quantities.of(ActorSet.of("A", "B"), Unit.UTIL, 1, 0)));
    }

    private static Quantities pay(double... values) {
        return Quantities.of(THREE, Unit.UTIL, values);
    }
}
