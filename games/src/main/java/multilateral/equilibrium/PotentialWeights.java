package multilateral.equilibrium;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The weights of a weighted potential: for every pair of players, what two deviations change in
 * each one's payoff when made together rather than apart must be in one positive proportion
 * everywhere.
 */
final class PotentialWeights {

    private final IntegerPayoffs payoffs;
    private final ProfileMeter meter;

    PotentialWeights(IntegerPayoffs payoffs, ProfileMeter meter) {
        this.payoffs = payoffs;
        this.meter = meter;
    }

    /** What both moving away from action 0 changes in a player's payoff beyond the moves apart. */
    BigInteger interaction(int of, int player, int other, int cell) {
        int without = payoffs.moved(cell, player, 0);
        int neither = payoffs.moved(without, other, 0);
        int only = payoffs.moved(cell, other, 0);
        return payoffs.gain(of, without, cell).subtract(payoffs.gain(of, neither, only));
    }

    /** The four profiles between which two players move to and from action 0. */
    List<int[]> square(int player, int other, int cell) {
        int without = payoffs.moved(cell, player, 0);
        int neither = payoffs.moved(without, other, 0);
        int only = payoffs.moved(cell, other, 0);
        return List.of(
                payoffs.profile(neither),
                payoffs.profile(only),
                payoffs.profile(cell),
                payoffs.profile(without));
    }

    /**
     * One weight per player, the first of each group that interacts having 1; or a counterexample;
     * or neither if the budget ends.
     */
    Optional<List<BigFraction>> find(List<int[]> witness) {
        int players = payoffs.players();
        BigFraction[][] ratios = new BigFraction[players][players];
        for (int player = 0; player < players; player++) {
            for (int other = player + 1; other < players; other++) {
                if (!proportional(player, other, ratios, witness)) {
                    return Optional.empty();
                }
            }
        }
        return weights(ratios, witness);
    }

    private boolean proportional(
            int player, int other, BigFraction[][] ratios, List<int[]> witness) {
        BigInteger first = BigInteger.ZERO;
        BigInteger second = BigInteger.ZERO;
        for (int cell = 0; cell < payoffs.cells(); cell++) {
            if (!meter.look()) {
                return false;
            }
            BigInteger mine = interaction(player, player, other, cell);
            BigInteger theirs = interaction(other, player, other, cell);
            boolean fits =
                    mine.signum() == theirs.signum()
                            && mine.multiply(second).equals(theirs.multiply(first));
            if (!fits) {
                witness.addAll(square(player, other, cell));
                return false;
            }
            if (first.signum() == 0 && mine.signum() != 0) {
                first = mine;
                second = theirs;
                ratios[player][other] = BigFraction.of(theirs.abs(), mine.abs());
                ratios[other][player] = BigFraction.of(mine.abs(), theirs.abs());
            }
        }
        return true;
    }

    private Optional<List<BigFraction>> weights(BigFraction[][] ratios, List<int[]> witness) {
        int players = payoffs.players();
        List<BigFraction> weights = new ArrayList<>(Collections.nCopies(players, BigFraction.ZERO));
        for (int start = 0; start < players; start++) {
            if (weights.get(start).signum() != 0) {
                continue;
            }
            weights.set(start, BigFraction.ONE);
            ArrayDeque<Integer> queue = new ArrayDeque<>(List.of(start));
            while (!queue.isEmpty()) {
                int player = queue.remove();
                for (int other = 0; other < players; other++) {
                    if (ratios[player][other] == null) {
                        continue;
                    }
                    BigFraction weight = weights.get(player).multiply(ratios[player][other]);
                    if (weights.get(other).signum() == 0) {
                        weights.set(other, weight);
                        queue.add(other);
                    } else if (!weights.get(other).equals(weight)) {
                        witness.addAll(interacting(player, other));
                        return Optional.empty();
                    }
                }
            }
        }
        return Optional.of(weights);
    }

    private List<int[]> interacting(int player, int other) {
        int cell = 0;
        while (interaction(player, player, other, cell).signum() == 0) {
            cell++;
        }
        return square(player, other, cell);
    }
}
