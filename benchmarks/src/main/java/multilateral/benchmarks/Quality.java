package multilateral.benchmarks;

import java.util.List;
import multilateral.equilibrium.EnumerationReport;
import multilateral.equilibrium.MaxRegret;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import multilateral.solve.Certificate;
import multilateral.solve.Outcome;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * What one call of a solver gave, to stand beside its time: a fast wrong answer is worth nothing.
 */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class Quality {

    /** How many equilibria the last call found. */
    public double found;

    /** The largest regret among them, unscaled. */
    public double regret;

    /** Forgets the last call. */
    @Setup(Level.Iteration)
    public void reset() {
        found = 0;
        regret = 0;
    }

    EnumerationReport note(EnumerationReport report) {
        found = report.equilibria().size();
        regret = report.residual();
        return report;
    }

    <S, C extends Certificate> Outcome<S, C> note(Outcome<S, C> outcome) {
        found = outcome.solution().isPresent() ? 1 : 0;
        regret = outcome.certificate().residual();
        return outcome;
    }

    List<MixedProfile> note(NormalFormGame game, List<MixedProfile> profiles) {
        found = profiles.size();
        regret =
                profiles.stream()
                        .mapToDouble(profile -> MaxRegret.of(game, profile).residual())
                        .max()
                        .orElse(0);
        return profiles;
    }
}
