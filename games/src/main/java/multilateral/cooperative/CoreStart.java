package multilateral.cooperative;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import multilateral.actor.Coalition;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A point of the core, or the weights that prove it empty.
 *
 * @param payoffs a point at which no proper coalition lacks anything; in the core if the deficit is
 *     not above zero
 * @param deficit how much the worth of all would have to be raised to make the core a point;
 *     negative if it can be lowered
 * @param weights the weights on proper coalitions
 */
record CoreStart(List<BigFraction> payoffs, BigFraction deficit, List<CoreProof.Share> weights) {

    static CoreStart of(ExactCoalitionalGame game) {
        int players = game.players();
        int grand = (1 << players) - 1;
        BigFraction[] alone = new BigFraction[grand + 1];
        alone[0] = BigFraction.ZERO;
        BigFraction[] gains = new BigFraction[grand];
        for (int mask = 1; mask <= grand; mask++) {
            alone[mask] = alone[mask & mask - 1].add(game.worth(mask & -mask));
            if (mask < grand) {
                gains[mask] = game.worth(mask).subtract(alone[mask]);
            }
        }
        ExactLinearProgram program = ExactLinearProgram.solve(players, gains);
        BigFraction deficit = program.value().subtract(game.worth(grand).subtract(alone[grand]));
        List<BigFraction> payoffs = new ArrayList<>();
        for (int i = 0; i < players; i++) {
            payoffs.add(alone[1 << i].add(program.price(i)).subtract(deficit.divide(players)));
        }
        BigFraction[] weights = program.weights();
        List<CoreProof.Share> shares =
                IntStream.range(1, grand)
                        .filter(mask -> weights[mask].signum() > 0)
                        .mapToObj(
                                mask ->
                                        new CoreProof.Share(
                                                new Coalition(game.actors(), mask),
                                                weights[mask].doubleValue()))
                        .toList();
        return new CoreStart(payoffs, deficit, shares);
    }

    /** The game, with the worth of all raised to where the core is not empty. */
    ExactCoalitionalGame opened(ExactCoalitionalGame game) {
        List<BigFraction> worths = new ArrayList<>(game.worths());
        int grand = worths.size() - 1;
        if (deficit.signum() > 0) {
            worths.set(grand, worths.get(grand).add(deficit));
        }
        return new ExactCoalitionalGame(game.actors(), game.unit(), worths);
    }

    /** Every double as the fraction that it is. */
    static ExactCoalitionalGame exact(CoalitionalGame game) {
        return new ExactCoalitionalGame(
                game.actors(),
                game.unit(),
                IntStream.range(0, 1 << game.players())
                        .mapToObj(mask -> BigFraction.from(game.worth(mask)))
                        .toList());
    }
}
