package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import multilateral.game.NormalFormGame;
import multilateral.solve.Budget;
import multilateral.solve.Outcome;
import multilateral.solve.Why;
import org.junit.jupiter.api.Test;

class CorrelatedProofTest {

    private static final NormalFormGame PRISONERS =
            NormalFormGame.bimatrix(
                    new double[][] {{3, 0}, {5, 1}}, new double[][] {{3, 5}, {0, 1}});

    private static Outcome<CorrelatedDistribution, CorrelatedOptimality> conclude(
            DistributionProgram.State state, double weight, double... point) {
        boolean[] banned = new boolean[4];
        CorrelatedSearch search =
                new CorrelatedSearch(PRISONERS, false, banned, Budget.withDefaults());
        CorrelatedProof proof = new CorrelatedProof(search, false, banned, 1e-10);
        return proof.conclude(
                new CorrelatedSearch.Finding(state, point, List.of(weight, weight), List.of()),
                CorrelatedProof::weighted);
    }

    private static void stopped(Outcome<CorrelatedDistribution, CorrelatedOptimality> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Stopped.class);
        assertThat(((Outcome.Stopped<?, ?>) outcome).why()).isEqualTo(Why.STALLED);
    }

    /** Without prices the bound is that over all profiles, and the regret is of the game. */
    @Test
    void whatIsNotProvenIsNotSolved() {
        Outcome<CorrelatedDistribution, CorrelatedOptimality> regretted =
                conclude(DistributionProgram.State.OPTIMAL, 1, 1, 0, 0, 0);
        stopped(regretted);
        assertThat(regretted.certificate().residual()).isEqualTo(2);
        Outcome<CorrelatedDistribution, CorrelatedOptimality> worse =
                conclude(DistributionProgram.State.OPTIMAL, 1, 0, 0, 0, 1);
        stopped(worse);
        assertThat(worse.certificate().gap()).isEqualTo(4);
    }

    @Test
    void aSearchThatIsStuckEndsWithTheBestKnown() {
        Outcome<CorrelatedDistribution, CorrelatedOptimality> outcome =
                conclude(DistributionProgram.State.STUCK, 1, 1, 0, 0, 0);
        stopped(outcome);
        assertThat(outcome.certificate().residual()).isZero();
        assertThat(outcome.certificate().objective()).isEqualTo(2);
        assertThat(outcome.certificate().bound()).isEqualTo(6);
    }

    @Test
    void aContradictionMustBeProven() {
        stopped(conclude(DistributionProgram.State.INFEASIBLE, 1, 1, 0, 0, 0));
        assertThat(conclude(DistributionProgram.State.INFEASIBLE, 0, 1, 0, 0, 0))
                .isInstanceOf(Outcome.Impossible.class);
    }
}
