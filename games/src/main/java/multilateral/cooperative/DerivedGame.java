package multilateral.cooperative;

import java.util.function.Function;
import multilateral.actor.ActorSet;
import multilateral.actor.Coalition;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;

/**
 * Games made from another game: its dual, normal forms, what is left of it for some players, and
 * what is left when the others have been paid.
 *
 * <p>The games are functions over the given one: nothing is computed before a worth is asked for.
 * {@link CoalitionalGame#tabulated()} stores the worths of those that are read more than once.
 */
public final class DerivedGame {

    private DerivedGame() {}

    /**
     * Returns the dual: what a coalition can keep the others from getting, v(N) − v(N∖S).
     *
     * <p>The dual of the dual is the game. Shapley and Banzhaf values of both are the same.
     *
     * @param game a game
     * @return its dual
     */
    public static CoalitionalGame dual(CoalitionalGame game) {
        long all = game.grand();
        return CoalitionalGame.of(game.actors(), mask -> game.worth(all) - game.worth(all & ~mask))
                .withUnit(game.unit());
    }

    /**
     * Returns the game in which nobody gets anything alone: v(S) − Σ v({i}).
     *
     * @param game a game
     * @return the zero-normalised game
     */
    public static CoalitionalGame zeroNormalised(CoalitionalGame game) {
        double[] alone = alone(game);
        return CoalitionalGame.of(game.actors(), mask -> game.worth(mask) - sum(alone, mask))
                .withUnit(game.unit());
    }

    /**
     * Returns the zero-normalised game in units of what all gain together, so that the worth of all
     * is one.
     *
     * @param game a game in which all together get more than each alone
     * @return the zero-one-normalised game
     * @throws IllegalArgumentException if the worth of all is not above the sum of the worths of
     *     single players: then there is nothing to gain
     */
    public static CoalitionalGame zeroOneNormalised(CoalitionalGame game) {
        double[] alone = alone(game);
        double gain = game.worth(game.grand()) - sum(alone, game.grand());
        if (!(gain > 0)) {
            throw new IllegalArgumentException(
                    "worth of all ("
                            + game.worth(game.grand())
                            + ") must be above the sum of what players get alone ("
                            + sum(alone, game.grand())
                            + ") for a zero-one-normalised game");
        }
        return CoalitionalGame.of(
                game.actors(), mask -> (game.worth(mask) - sum(alone, mask)) / gain);
    }

    /**
     * Returns what is saved by cooperating where worths are costs: Σ c({i}) − c(S).
     *
     * @param costs a cost game
     * @return the savings game
     */
    public static CoalitionalGame savings(CoalitionalGame costs) {
        double[] alone = alone(costs);
        return CoalitionalGame.of(costs.actors(), mask -> sum(alone, mask) - costs.worth(mask))
                .withUnit(costs.unit());
    }

    /**
     * Returns the game of some of the players among themselves.
     *
     * @param game a game
     * @param players those who are left, at least one
     * @return the subgame; its players stand in the order of the game
     * @throws IllegalArgumentException if the coalition is of other players, or empty
     */
    public static CoalitionalGame subgame(CoalitionalGame game, Coalition players) {
        long[] bits = bits(game, players);
        return CoalitionalGame.of(members(game, players), mask -> game.worth(expand(mask, bits)))
                .withUnit(game.unit());
    }

    /**
     * Returns the reduced game of Davis and Maschler (1965): what some players can get if they may
     * choose partners among the others, who must be paid what was agreed.
     *
     * @param game a game
     * @param players those among whom the rest is shared, at least one
     * @param payoffs what each player of the game was to get
     * @return the reduced game: all of its players together have what the others leave
     * @throws IllegalArgumentException if the coalition or the payoffs are of other players, or the
     *     coalition is empty
     */
    public static CoalitionalGame reduced(
            CoalitionalGame game, Coalition players, Quantities payoffs) {
        long[] bits = bits(game, players);
        double[] pay = ofPlayers(game, payoffs);
        long others = game.grand() & ~players.mask();
        long all = (1L << bits.length) - 1;
        return CoalitionalGame.of(
                        members(game, players),
                        mask ->
                                mask == all
                                        ? game.worth(game.grand()) - sum(pay, others)
                                        : withBestPartners(game, expand(mask, bits), others, pay))
                .withUnit(game.unit());
    }

    private static double withBestPartners(
            CoalitionalGame game, long coalition, long others, double[] pay) {
        double best = game.worth(coalition);
        for (long partners = others; partners != 0; partners = (partners - 1) & others) {
            best = Math.max(best, game.worth(coalition | partners) - sum(pay, partners));
        }
        return best;
    }

    /**
     * Returns the reduced game of Hart and Mas-Colell (1989): the others join every coalition and
     * get what a value gives them in the subgame of all who are there.
     *
     * @param game a game
     * @param players those among whom the rest is shared, at least one
     * @param value the value by which the others are paid, such as {@code ShapleyValue::of}
     * @return the reduced game
     * @throws IllegalArgumentException if the coalition is of other players, or empty
     */
    public static CoalitionalGame reduced(
            CoalitionalGame game, Coalition players, Function<CoalitionalGame, Quantities> value) {
        long[] bits = bits(game, players);
        long others = game.grand() & ~players.mask();
        return CoalitionalGame.of(
                        members(game, players),
                        mask -> {
                            long present = expand(mask, bits) | others;
                            CoalitionalGame theirs =
                                    subgame(game, new Coalition(game.actors(), present));
                            Quantities paid = value.apply(theirs);
                            double left = game.worth(present);
                            for (long rest = others; rest != 0; rest &= rest - 1) {
                                int player = Long.numberOfTrailingZeros(rest);
                                left -= paid.get(Long.bitCount(present & ((1L << player) - 1)));
                            }
                            return left;
                        })
                .withUnit(game.unit());
    }

    private static double[] alone(CoalitionalGame game) {
        double[] alone = new double[game.players()];
        for (int i = 0; i < alone.length; i++) {
            alone[i] = game.worth(1L << i);
        }
        return alone;
    }

    private static double sum(double[] values, long mask) {
        double sum = 0;
        for (long rest = mask; rest != 0; rest &= rest - 1) {
            sum += values[Long.numberOfTrailingZeros(rest)];
        }
        return sum;
    }

    private static double[] ofPlayers(CoalitionalGame game, Quantities payoffs) {
        if (!payoffs.actors().equals(game.actors())) {
            throw new IllegalArgumentException("payoffs must be of the players of the game");
        }
        payoffs.total();
        return payoffs.toArray();
    }

    /** The bit in the game of each player who is left. */
    private static long[] bits(CoalitionalGame game, Coalition players) {
        if (!players.players().equals(game.actors()) || players.mask() == 0) {
            throw new IllegalArgumentException(
                    "players ("
                            + players
                            + ") must be some of the players of the game, at least one");
        }
        long[] bits = new long[players.size()];
        long rest = players.mask();
        for (int k = 0; k < bits.length; k++) {
            bits[k] = Long.lowestOneBit(rest);
            rest &= rest - 1;
        }
        return bits;
    }

    private static ActorSet members(CoalitionalGame game, Coalition players) {
        long mask = players.mask();
        return game.actors().where(a -> (mask >>> game.actors().indexOf(a.id()) & 1) != 0);
    }

    private static long expand(long mask, long[] bits) {
        long expanded = 0;
        for (long rest = mask; rest != 0; rest &= rest - 1) {
            expanded |= bits[Long.numberOfTrailingZeros(rest)];
        }
        return expanded;
    }
}
