package multilateral.cooperative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import multilateral.actor.ActorSet;
import multilateral.actor.Coalition;
import multilateral.actor.ExactQuantities;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class KohlbergCriterionTest {

    private static final ActorSet THREE = ActorSet.of("A", "B", "C");

    /** Any two of three share 1: the pairs are balanced at equal shares, and nowhere else. */
    @Test
    void theMajorityGame() {
        ExactCoalitionalGame game = ExactCoalitionalGame.table(THREE, 0, 0, 0, 1, 0, 1, 1, 1);
        BigFraction third = BigFraction.of(1, 3);
        KohlbergCriterion equal =
                KohlbergCriterion.nucleolus(
                        game, ExactQuantities.of(THREE, Unit.UTIL, third, third, third));
        assertThat(equal.passed()).isTrue();
        assertThat(equal.residual()).isZero();
        assertThat(equal.levels()).hasSize(1);
        assertThat(equal.levels().get(0).coalitions())
                .extracting(Coalition::mask)
                .containsExactly(3L, 5L, 6L);
        assertThat(equal.levels().get(0).balanced()).isTrue();

        KohlbergCriterion pair =
                KohlbergCriterion.nucleolus(
                        game,
                        ExactQuantities.of(
                                THREE,
                                Unit.UTIL,
                                BigFraction.of(1, 2),
                                BigFraction.of(1, 2),
                                BigFraction.ZERO));
        assertThat(pair.passed()).isFalse();
        assertThat(pair.residual()).isEqualTo(2);
        KohlbergCriterion.Level level = pair.levels().get(0);
        assertThat(level.balanced()).isFalse();
        assertThat(level.excess()).isEqualTo(0.5);
        assertThat(level.direction().get(2).signum())
                .as("the third player has to get more")
                .isPositive();
    }

    @Test
    void payoffsThatAreNotEfficientOrTooLowFail() {
        CoalitionalGame game = CoalitionalGame.table(THREE, 0, 0, 0, 10, 0, 0, 0, 4);
        Quantities wasteful = Quantities.of(THREE, Unit.UTIL, 1, 1, 1);
        assertThat(KohlbergCriterion.prenucleolus(game, wasteful, 1e-9).residual()).isEqualTo(3);
        Quantities pre = Quantities.of(THREE, Unit.UTIL, 3.5, 3.5, -3);
        assertThat(KohlbergCriterion.prenucleolus(game, pre, 1e-9).passed()).isTrue();
        assertThat(KohlbergCriterion.nucleolus(game, pre, 1e-9).passed()).isFalse();
        Quantities imputation = Quantities.of(THREE, Unit.UTIL, 2, 2, 0);
        assertThat(KohlbergCriterion.prenucleolus(game, imputation, 1e-9).passed()).isFalse();
        assertThat(KohlbergCriterion.nucleolus(game, imputation, 1e-9).passed()).isTrue();
        assertThat(
                        KohlbergCriterion.prenucleolus(
                                        ExactCoalitionalGame.table(THREE, 0, 0, 0, 10, 0, 0, 0, 4),
                                        ExactQuantities.from(pre))
                                .passed())
                .isTrue();
    }

    /** Nothing but the nucleolus passes, and what fails comes with a change that shows why. */
    @Test
    void everythingElseFailsWithADirection() {
        for (long seed = 0; seed < 150; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int players = random.nextInt(2, 7);
            ExactCoalitionalGame game =
                    ExactCoalitionalGame.table(
                            RandomGames.players(players),
                            TiedGames.number(seed).draw(players, random));
            ExactQuantities answer = Nucleolus.prenucleolus().exact(game).orElseThrow();
            List<BigFraction> moved = new ArrayList<>(answer.values());
            BigFraction step = BigFraction.of(random.nextInt(1, 4), random.nextInt(1, 4));
            moved.set(0, moved.get(0).add(step));
            moved.set(1, moved.get(1).subtract(step));
            ExactQuantities other = new ExactQuantities(game.actors(), game.unit(), moved);
            KohlbergCriterion finding = KohlbergCriterion.prenucleolus(game, other);
            assertThat(finding.passed()).as("seed %d", seed).isFalse();
            assertThat(finding.unsettled()).as("seed %d", seed).isPositive();
            KohlbergCriterion.Level last = finding.levels().get(finding.levels().size() - 1);
            assertThat(last.balanced()).as("seed %d", seed).isFalse();
            checkDirection(seed, finding, last);
        }
    }

    private static void checkDirection(
            long seed, KohlbergCriterion finding, KohlbergCriterion.Level last) {
        int signs = 0;
        int count = finding.levels().size();
        for (int k = 0; k < count; k++) {
            for (Coalition coalition : finding.levels().get(k).coalitions()) {
                BigFraction gain = BigFraction.ZERO;
                for (int i = 0; i < last.direction().size(); i++) {
                    if (coalition.contains(i)) {
                        gain = gain.add(last.direction().get(i));
                    }
                }
                if (k == count - 1) {
                    assertThat(gain.signum()).as("seed %d", seed).isNotNegative();
                    signs += gain.signum();
                } else {
                    assertThat(gain.signum()).as("seed %d", seed).isZero();
                }
            }
        }
        assertThat(signs).as("seed %d: some coalition gains", seed).isPositive();
    }

    /** On the first level the weights lie on all players with the same sum. */
    @Test
    void theWeightsBalance() {
        for (long seed = 0; seed < 60; seed++) {
            ExactCoalitionalGame game =
                    RandomGames.exact(2 + (int) (seed % 5), RandomGames.random(seed));
            KohlbergCriterion.Level first =
                    Nucleolus.prenucleolus().exact(game).certificate().levels().get(0);
            List<BigFraction> sums = new ArrayList<>();
            for (int i = 0; i < game.players(); i++) {
                BigFraction sum = BigFraction.ZERO;
                for (int k = 0; k < first.coalitions().size(); k++) {
                    assertThat(first.weights().get(k).signum()).isPositive();
                    if (first.coalitions().get(k).contains(i)) {
                        sum = sum.add(first.weights().get(k));
                    }
                }
                sums.add(sum);
            }
            assertThat(sums).as("seed %d", seed).containsOnly(sums.get(0));
        }
    }
}
