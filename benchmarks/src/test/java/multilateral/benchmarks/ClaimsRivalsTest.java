package multilateral.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import multilateral.burden.ClaimsProblem;
import multilateral.burden.ClaimsRules;
import org.junit.jupiter.api.Test;

class ClaimsRivalsTest {

    @Test
    void bisectionAgrees() {
        SplittableRandom random = new SplittableRandom(3);
        for (int game = 0; game < 200; game++) {
            int size = random.nextInt(1, 40);
            double[] claims = random.doubles(size).toArray();
            Quantities figures =
                    Quantities.of(
                            ActorSet.of(
                                    IntStream.range(0, size)
                                            .mapToObj(i -> "C" + i)
                                            .toArray(String[]::new)),
                            Unit.ONE,
                            claims);
            double estate = figures.total() * random.nextDouble();
            ClaimsProblem problem = new ClaimsProblem(estate, figures);
            assertThat(ClaimsRivals.equalAwards(estate, claims))
                    .as("game %s", game)
                    .containsExactly(
                            ClaimsRules.CONSTRAINED_EQUAL_AWARDS.award(problem).toArray(),
                            within(1e-12));
            assertThat(ClaimsRivals.equalLosses(estate, claims))
                    .as("game %s", game)
                    .containsExactly(
                            ClaimsRules.CONSTRAINED_EQUAL_LOSSES.award(problem).toArray(),
                            within(1e-12));
            assertThat(ClaimsRivals.talmud(estate, claims))
                    .as("game %s", game)
                    .containsExactly(ClaimsRules.TALMUD.award(problem).toArray(), within(1e-12));
            assertThat(ClaimsRivals.constrainedEgalitarian(estate, claims))
                    .as("game %s", game)
                    .containsExactly(
                            ClaimsRules.CONSTRAINED_EGALITARIAN.award(problem).toArray(),
                            within(1e-12));
            assertThat(ClaimsRivals.minimalOverlap(estate, claims))
                    .as("game %s", game)
                    .containsExactly(
                            ClaimsRules.MINIMAL_OVERLAP.award(problem).toArray(), within(1e-12));
            assertThat(ClaimsRivals.dominguezThomson(estate, claims, 3000))
                    .as("game %s", game)
                    .containsExactly(
                            ClaimsRules.DOMINGUEZ_THOMSON.award(problem).toArray(), within(1e-9));
        }
    }
}
