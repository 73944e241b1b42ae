package multilateral.burden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import org.junit.jupiter.api.Test;

class QuotaFormulaTest {

    private static ActorSet members() {
        return ActorSet.of("large", "small", "tiny")
                .with("gdp", Unit.of("USD"), 80, 15, 5)
                .with("openness", Unit.of("USD"), 50, 30, 20);
    }

    @Test
    void weightedSharesAreCompressedAndScaledBack() {
        QuotaFormula formula = QuotaFormula.of("gdp", 3).and("openness", 1).withCompression(0.5);
        // 72.5, 18.75 and 8.75 before compression.
        double sum = Math.sqrt(72.5) + Math.sqrt(18.75) + Math.sqrt(8.75);
        Quantities shares = formula.shares(members());
        assertThat(shares.get(0)).isCloseTo(100 * Math.sqrt(72.5) / sum, within(1e-12));
        assertThat(shares.get(2)).isCloseTo(100 * Math.sqrt(8.75) / sum, within(1e-12));
        assertThat(shares.total()).isCloseTo(100, within(1e-12));
        assertThat(formula.contributions(members()).values().iterator().next().get(0))
                .isCloseTo(60, within(1e-12));
        assertThat(formula)
                .hasToString("quota formula {gdp=3.0, openness=1.0}^0.5, basic votes 0.0 %");
    }

    @Test
    void withoutCompressionSharesAreTheWeightedMean() {
        Quantities shares = QuotaFormula.of("gdp", 1).and("openness", 1).shares(members());
        assertThat(shares.get("large")).isCloseTo(65, within(1e-12));
        assertThat(shares.get("tiny")).isCloseTo(12.5, within(1e-12));
    }

    @Test
    void basicVotesFavourTheSmall() {
        QuotaFormula formula = QuotaFormula.of("gdp", 1).withBasicVotes(6);
        Quantities votes = formula.votes(members());
        assertThat(votes.get("large")).isCloseTo(2 + 0.94 * 80, within(1e-12));
        assertThat(votes.get("tiny")).isCloseTo(2 + 0.94 * 5, within(1e-12));
        assertThat(votes.total()).isCloseTo(100, within(1e-12));
        assertThat(QuotaFormula.of("gdp", 1).withBasicVotes(100).votes(members()).get("tiny"))
                .isCloseTo(100 / 3.0, within(1e-12));
    }

    @Test
    void faultsAreNamed() {
        QuotaFormula formula = QuotaFormula.of("gdp", 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuotaFormula.of("gdp", 0))
                .withMessage("weight of \"gdp\" (0.0) must be above zero and finite");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> formula.and("gdp", 2))
                .withMessage("variable \"gdp\" is in the formula already");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> formula.withCompression(0))
                .withMessage("exponent (0.0) must be in (0, 1]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> formula.withBasicVotes(Double.NaN))
                .withMessage("percent (NaN) must be in [0, 100]");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> formula.shares(ActorSet.of("a", "b").with("gdp", Unit.ONE, 5, -1)))
                .withMessage("gdp of \"b\" (-1.0) must be zero or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> formula.shares(ActorSet.of("a", "b").with("gdp", Unit.ONE, 0, 0)))
                .withMessage("gdp (total 0.0) must be above zero");
    }
}
