package multilateral.burden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.Map;
import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import multilateral.burden.RuleComparison.LorenzOrder;
import multilateral.payoff.Inequality;
import org.junit.jupiter.api.Test;

class RuleComparisonTest {

    private static final ActorSet THREE = ActorSet.of("A", "B", "C");

    private static Quantities shares(double... values) {
        return Quantities.of(THREE, Unit.ONE, values);
    }

    /** The estate of 300 of the Talmud, by four rules. */
    private static RuleComparison talmud() {
        Map<String, ClaimsRule> rules = new LinkedHashMap<>();
        for (ClaimsRules rule :
                new ClaimsRules[] {
                    ClaimsRules.PROPORTIONAL,
                    ClaimsRules.CONSTRAINED_EQUAL_AWARDS,
                    ClaimsRules.CONSTRAINED_EQUAL_LOSSES
                }) {
            rules.put(rule.name(), rule);
        }
        return RuleComparison.of(new ClaimsProblem(300, shares(100, 200, 300)), rules);
    }

    @Test
    void awardsSideBySide() {
        RuleComparison comparison = talmud();
        assertThat(comparison.rules())
                .containsExactly(
                        "PROPORTIONAL", "CONSTRAINED_EQUAL_AWARDS", "CONSTRAINED_EQUAL_LOSSES");
        assertThat(comparison.actors()).isEqualTo(THREE);
        assertThat(comparison.of("PROPORTIONAL").toArray()).containsExactly(50, 100, 150);
        assertThat(comparison.between("PROPORTIONAL", "CONSTRAINED_EQUAL_AWARDS").moved())
                .isCloseTo(1.0 / 6, within(1e-15));
        assertThat(comparison.gini("CONSTRAINED_EQUAL_LOSSES"))
                .isEqualTo(Inequality.gini(shares(0, 100, 200)));
        assertThat(comparison.toString())
                .startsWith(
                        "PROPORTIONAL: {A=50.0, B=100.0, C=150.0} 1\nCONSTRAINED_EQUAL_AWARDS:");
    }

    /** Equal awards are the most equal in the sense of Lorenz, equal losses the least. */
    @Test
    void lorenzOrder() {
        RuleComparison comparison = talmud();
        assertThat(comparison.lorenz("CONSTRAINED_EQUAL_AWARDS", "PROPORTIONAL"))
                .isEqualTo(LorenzOrder.DOMINATES);
        assertThat(comparison.lorenz("CONSTRAINED_EQUAL_LOSSES", "PROPORTIONAL"))
                .isEqualTo(LorenzOrder.DOMINATED);
        assertThat(comparison.lorenz("PROPORTIONAL", "PROPORTIONAL")).isEqualTo(LorenzOrder.EQUAL);
        RuleComparison crossing =
                RuleComparison.ofAwards(Map.of("x", shares(1, 5, 6), "y", shares(2, 3, 7)));
        assertThat(crossing.lorenz("x", "y")).isEqualTo(LorenzOrder.CROSSES);
    }

    @Test
    void whoGainsAndWhoseFavouriteItIs() {
        RuleComparison comparison = talmud();
        assertThat(comparison.gainsMost("PROPORTIONAL", "CONSTRAINED_EQUAL_AWARDS")).isEqualTo(0);
        assertThat(comparison.losesMost("PROPORTIONAL", "CONSTRAINED_EQUAL_AWARDS")).isEqualTo(2);
        assertThat(comparison.favourites(0)).containsExactly("CONSTRAINED_EQUAL_AWARDS");
        assertThat(comparison.favourites(1)).hasSize(3);
        assertThat(comparison.favourites(2)).containsExactly("CONSTRAINED_EQUAL_LOSSES");
        assertThat(comparison.worst(0)).containsExactly("CONSTRAINED_EQUAL_LOSSES");
        RuleComparison burdens = RuleComparison.ofBurdens(comparison.shares());
        assertThat(burdens.favourites(0)).containsExactly("CONSTRAINED_EQUAL_LOSSES");
        assertThat(burdens.gainsMost("PROPORTIONAL", "CONSTRAINED_EQUAL_AWARDS")).isEqualTo(2);
    }

    @Test
    void whoWouldVeto() {
        RuleComparison comparison = talmud();
        Quantities statusQuo = shares(60, 100, 140);
        assertThat(comparison.vetoes("PROPORTIONAL", statusQuo)).containsExactly(0);
        assertThat(comparison.vetoes("CONSTRAINED_EQUAL_AWARDS", statusQuo)).containsExactly(2);
        assertThat(RuleComparison.ofBurdens(comparison.shares()).vetoes("PROPORTIONAL", statusQuo))
                .containsExactly(2);
        ClaimsProblem rich = new ClaimsProblem(500, shares(100, 200, 300));
        assertThat(RuleComparison.minimalRights(rich).toArray()).containsExactly(0, 100, 200);
        RuleComparison poor = RuleComparison.ofAwards(Map.of("x", shares(250, 90, 160)));
        assertThat(poor.vetoes("x", RuleComparison.minimalRights(rich))).containsExactly(1, 2);
    }

    @Test
    void votesOfOneAgainstOne() {
        Map<String, Quantities> shares = new LinkedHashMap<>();
        shares.put("x", shares(5, 3, 1));
        shares.put("y", shares(1, 5, 3));
        shares.put("z", shares(3, 1, 5));
        RuleComparison cycle = RuleComparison.ofAwards(shares);
        assertThat(cycle.votes("x", "z")).isEqualTo(2);
        assertThat(cycle.votes("z", "y")).isEqualTo(2);
        assertThat(cycle.votes("y", "x")).isEqualTo(2);
        assertThat(cycle.condorcetWinner()).isEmpty();
        Quantities weights = shares(0.6, 0.3, 0.1);
        assertThat(cycle.votes("x", "y", weights)).isEqualTo(0.6);
        assertThat(cycle.condorcetWinner(weights)).contains("x");
        assertThat(RuleComparison.ofAwards(Map.of("only", shares(1, 2, 3))).condorcetWinner())
                .contains("only");
        assertThat(talmud().condorcetWinner()).isEmpty();
        assertThat(talmud().votes("PROPORTIONAL", "CONSTRAINED_EQUAL_LOSSES")).isEqualTo(1);
    }

    @Test
    void badInputIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleComparison.ofAwards(Map.of()))
                .withMessageContaining("none");
        Map<String, Quantities> units = new LinkedHashMap<>();
        units.put("x", shares(1, 2, 3));
        units.put("y", Quantities.of(THREE, Unit.PERCENT, 1, 2, 3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleComparison.ofAwards(units))
                .withMessageContaining("\"y\"");
        units.put("y", Quantities.of(ActorSet.of("A"), Unit.ONE, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> RuleComparison.ofBurdens(units));
        units.put("y", Quantities.partial(THREE, Unit.ONE, Map.of("A", 1.0)));
        assertThatIllegalArgumentException().isThrownBy(() -> RuleComparison.ofAwards(units));
        RuleComparison comparison = talmud();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> comparison.of("NO_SUCH"))
                .withMessageContaining("NO_SUCH");
        assertThatIllegalArgumentException().isThrownBy(() -> comparison.favourites(3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> comparison.condorcetWinner(shares(1, -1, 1)))
                .withMessageContaining("\"B\" (-1.0)");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                comparison.votes(
                                        "PROPORTIONAL",
                                        "CONSTRAINED_EQUAL_AWARDS",
                                        Quantities.of(ActorSet.of("A"), Unit.ONE, 1)));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                comparison.vetoes(
                                        "PROPORTIONAL",
                                        Quantities.of(THREE, Unit.PERCENT, 1, 2, 3)));
    }
}
