package multilateral.cooperative;

import java.util.function.BiPredicate;
import multilateral.actor.ExactQuantities;
import multilateral.game.ExactCoalitionalGame;
import org.apache.commons.numbers.fraction.BigFraction;

/** Excesses and surpluses in fractions. */
final class ExactSurpluses {

    private final int players;

    /** By mask; the excess of nobody is zero. */
    private final BigFraction[] excesses;

    private ExactSurpluses(ExactCoalitionalGame game, ExactQuantities payoffs) {
        players = game.players();
        excesses = new BigFraction[1 << players];
        BigFraction[] pay = new BigFraction[excesses.length];
        pay[0] = BigFraction.ZERO;
        excesses[0] = BigFraction.ZERO;
        for (int mask = 1; mask < pay.length; mask++) {
            pay[mask] = pay[mask & mask - 1].add(payoffs.get(Integer.numberOfTrailingZeros(mask)));
            excesses[mask] = game.worth(mask).subtract(pay[mask]);
        }
    }

    static ExactSurpluses of(ExactCoalitionalGame game, ExactQuantities payoffs) {
        SamePlayers.checkPayoffs(payoffs.actors(), payoffs.unit(), game.actors(), game.unit());
        return new ExactSurpluses(game, payoffs);
    }

    int players() {
        return players;
    }

    BigFraction excess(int mask) {
        return excesses[mask];
    }

    /** The largest excess of a coalition with i and without j. */
    BigFraction largest(int i, int j) {
        BigFraction largest = excesses[1 << i];
        for (int mask = 1; mask < excesses.length; mask++) {
            if ((mask >> i & 1) != 0
                    && (mask >> j & 1) == 0
                    && excesses[mask].compareTo(largest) > 0) {
                largest = excesses[mask];
            }
        }
        return largest;
    }

    boolean isEfficient() {
        return excesses[excesses.length - 1].signum() == 0;
    }

    boolean isIndividuallyRational() {
        return pairs((i, j) -> excesses[1 << i].signum() <= 0);
    }

    boolean isBalanced() {
        return pairs((i, j) -> largest(i, j).equals(largest(j, i)));
    }

    boolean nobodyIsOutweighed() {
        return pairs(
                (i, j) ->
                        excesses[1 << j].signum() == 0
                                || largest(i, j).compareTo(largest(j, i)) <= 0);
    }

    private boolean pairs(BiPredicate<Integer, Integer> holds) {
        for (int i = 0; i < players; i++) {
            for (int j = 0; j < players; j++) {
                if (i != j && !holds.test(i, j)) {
                    return false;
                }
            }
        }
        return true;
    }
}
