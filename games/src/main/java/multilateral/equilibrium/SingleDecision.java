package multilateral.equilibrium;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The equilibria of a game of one player: its best actions, and all mixtures of them, of which
 * these are the ends.
 */
final class SingleDecision implements SupportEnumeration.Run {

    private final NormalFormGame game;
    private final SupportMeter meter;

    SingleDecision(NormalFormGame game, SupportMeter meter) {
        this.game = game;
        this.meter = meter;
    }

    @Override
    public Stream<IndexedEquilibrium> equilibria() {
        return Stream.of(this).flatMap(SingleDecision::best);
    }

    private Stream<IndexedEquilibrium> best() {
        if (!meter.step()) {
            return Stream.empty();
        }
        BigFraction most = game.exactPayoff(0, 0);
        for (int action = 1; action < game.actions(0); action++) {
            BigFraction payoff = game.exactPayoff(0, action);
            most = payoff.compareTo(most) > 0 ? payoff : most;
        }
        BigFraction best = most;
        int[] actions =
                IntStream.range(0, game.actions(0))
                        .filter(action -> game.exactPayoff(0, action).compareTo(best) == 0)
                        .toArray();
        int index = actions.length == 1 ? 1 : 0;
        return IntStream.of(actions)
                .mapToObj(action -> new IndexedEquilibrium(MixedProfile.pure(game, action), index));
    }

    @Override
    public boolean isUnresolved() {
        return false;
    }
}
