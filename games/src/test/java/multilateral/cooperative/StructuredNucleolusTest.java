package multilateral.cooperative;

import static multilateral.cooperative.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import multilateral.solve.Budget;
import multilateral.solve.Outcome;
import org.junit.jupiter.api.Test;

class StructuredNucleolusTest {

    private static final ActorSet THREE = ActorSet.of("A", "B", "C");
    private static final Unit USD = Unit.of("USD");

    private static ExplainedValue nucleolus(StructuredGame game) {
        return Nucleolus.withDefaults().solve(game).orElseThrow();
    }

    /** Aumann and Maschler (1985): estate 200, claims 100, 200 and 300. */
    @Test
    void claimsTakeTheirStructure() {
        BankruptcyGame game = new BankruptcyGame(200, Quantities.of(THREE, USD, 100, 200, 300));
        ExplainedValue explained = nucleolus(game);
        assertThat(explained.value().toArray()).containsExactly(50, 75, 75);
        assertThat(explained.path()).isEqualTo(ValuePath.STRUCTURE);
        assertThat(explained.method()).contains("Talmud");
        assertThat(Nucleolus.withDefaults().perCapita().solve(game).orElseThrow().path())
                .isEqualTo(ValuePath.TABLE);
    }

    @Test
    void aThousandClaimantsNeedNoTable() {
        double[] claims = new double[1000];
        Arrays.fill(claims, 2);
        Quantities all = Quantities.of(RandomGames.players(1000), USD, claims);
        assertThat(nucleolus(new BankruptcyGame(500, all)).value().get(999))
                .isCloseTo(0.5, within(1e-12));
    }

    @Test
    void unanimityIsSharedByThoseWhoAreNeeded() {
        ExplainedValue explained = nucleolus(new UnanimityGame(THREE, USD, List.of(0, 2), 8));
        assertThat(explained.value().toArray()).containsExactly(4, 0, 4);
        assertThat(explained.path()).isEqualTo(ValuePath.STRUCTURE);
    }

    /** Against a loss of all, a formula for gains says nothing; there is a point, but no rule. */
    @Test
    void aLossOfAllHasNoFormula() {
        UnanimityGame loss = new UnanimityGame(THREE, USD, List.of(0, 2), -8);
        assertThat(loss.hasNucleolus()).isFalse();
        refused(loss::nucleolus, "worth (-8.0) is negative");
        assertThat(Nucleolus.prenucleolus().solve(loss).orElseThrow().path())
                .isEqualTo(ValuePath.TABLE);
        assertThat(Nucleolus.withDefaults().solve(loss)).isInstanceOf(Outcome.Impossible.class);
        assertThat(nucleolus(new UnanimityGame(THREE, USD, List.of(1), -8)).value().toArray())
                .containsExactly(0, -8, 0);
    }

    @Test
    void votesWithoutVetoGoToTheTable() {
        ExplainedValue explained = nucleolus(WeightedVotingGame.of(THREE, 2, 1, 1, 1));
        assertThat(explained.value().toArray())
                .containsExactly(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}, within(1e-12));
        assertThat(explained.path()).isEqualTo(ValuePath.TABLE);
    }

    @Test
    void withoutImputationsThereIsNoNucleolus() {
        StructuredGame game = SymmetricCoalitionalGame.of(THREE, 0, 2, 2, 3);
        Outcome<ExplainedValue, ImputationGap> none = Nucleolus.withDefaults().solve(game);
        assertThat(none).isInstanceOf(Outcome.Impossible.class);
        assertThat(none.certificate().gap()).isEqualTo(-3);
        Outcome<ExplainedValue, ImputationGap> pre = Nucleolus.prenucleolus().solve(game);
        assertThat(pre.orElseThrow().value().toArray()).containsExactly(1, 1, 1);
        assertThat(pre.certificate().shortfall()).isEqualTo(1);
    }

    @Test
    void theBudgetHoldsForTheTable() {
        StructuredGame game = WeightedVotingGame.of(THREE, 3, 2, 2, 1);
        Outcome<ExplainedValue, ImputationGap> outcome =
                Nucleolus.withDefaults().with(Budget.withDefaults().withMaxSteps(1)).solve(game);
        assertThat(outcome).isInstanceOf(Outcome.Stopped.class);
        assertThat(outcome.certificate().gap()).isCloseTo(0, within(1e-12));
    }

    @Test
    void tooManyPlayersForATableAreRefused() {
        long[] ones = new long[40];
        Arrays.fill(ones, 1);
        WeightedVotingGame game = WeightedVotingGame.of(RandomGames.players(40), 21, ones);
        refused(() -> Nucleolus.withDefaults().solve(game), "players (40) must be at most 28");
    }

    @Test
    void payoffsOfOthersAreRefused() {
        StructuredGame game = SymmetricCoalitionalGame.of(THREE, 0, 1, 2, 6);
        Quantities payoffs = Quantities.of(THREE, USD, 1, 2, 3);
        refused(() -> ImputationGap.of(game, payoffs), "payoffs must be of the players");
        Quantities right = Quantities.of(THREE, game.unit(), 0.5, 2, 3);
        assertThat(ImputationGap.of(game, right)).isEqualTo(new ImputationGap(0.5, 0.5));
        assertThat(ImputationGap.of(game, right).residual()).isEqualTo(0.5);
    }
}
