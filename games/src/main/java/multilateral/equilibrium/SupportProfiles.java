package multilateral.equilibrium;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The profiles of supports that can be those of an equilibrium, the small and balanced first: an
 * action is never played that another one beats whatever the others do within their supports
 * (Porter, Nudelman and Shoham 2008).
 *
 * <p>A support is a mask of actions. Players are given their supports one after the other, and a
 * partial profile is dropped as soon as one of its actions is beaten. In a whole profile everything
 * is played, so that an action is beaten by one that is never worse there, and sometimes better.
 * Payoffs are compared as they are, without a tolerance.
 */
final class SupportProfiles {

    private static final Comparator<int[]> BALANCED =
            Comparator.comparingInt(
                    sizes ->
                            Arrays.stream(sizes).max().orElseThrow()
                                    - Arrays.stream(sizes).min().orElseThrow());

    private final SupportGame game;
    private final int players;

    SupportProfiles(SupportGame game) {
        this.game = game;
        players = game.players();
    }

    /** One mask per player; lazily, and the caller's to keep. */
    Stream<long[]> all() {
        long[] start = new long[players];
        Arrays.setAll(start, player -> -1L >>> (Long.SIZE - game.actions(player)));
        reduce(start, 0);
        int most = Arrays.stream(start).mapToInt(Long::bitCount).sum();
        return IntStream.rangeClosed(players, most)
                .boxed()
                .flatMap(total -> sizes(start, new int[players], 0, total).sorted(BALANCED))
                .flatMap(sizes -> extend(start, sizes, 0));
    }

    /** How many actions each player from one on mixes, with a given sum. */
    private static Stream<int[]> sizes(long[] start, int[] sizes, int player, int sum) {
        if (player == start.length) {
            return sum == 0 ? Stream.of(sizes) : Stream.empty();
        }
        int most = Math.min(Long.bitCount(start[player]), sum - (start.length - 1 - player));
        return IntStream.rangeClosed(1, most)
                .boxed()
                .flatMap(
                        size -> {
                            int[] next = sizes.clone();
                            next[player] = size;
                            return sizes(start, next, player + 1, sum - size);
                        });
    }

    /** Gives a player each support of the wanted size, as far as its actions are not beaten. */
    private Stream<long[]> extend(long[] partial, int[] sizes, int player) {
        if (player == players) {
            return isWeaklyBeaten(partial) ? Stream.empty() : Stream.of(partial);
        }
        return subsets(partial[player], sizes[player])
                .mapToObj(
                        support -> {
                            long[] next = partial.clone();
                            next[player] = support;
                            return next;
                        })
                .filter(next -> reduce(next, player + 1))
                .flatMap(next -> extend(next, sizes, player + 1));
    }

    /** The subsets of a mask with a number of members, in increasing order. */
    private static LongStream subsets(long mask, int size) {
        if (Long.bitCount(mask) < size) {
            return LongStream.empty();
        }
        long end = 1L << Long.bitCount(mask);
        return LongStream.iterate((1L << size) - 1, dense -> dense < end, SupportProfiles::after)
                .map(dense -> spread(dense, mask));
    }

    /** The next larger number with as many bits set (Gosper 1972). */
    static long after(long dense) {
        long lowest = dense & -dense;
        long carried = dense + lowest;
        return carried | (((carried ^ dense) >>> 2) / lowest);
    }

    /** Puts the bits of a number where the bits of a mask are. */
    private static long spread(long dense, long mask) {
        long result = 0;
        long rest = mask;
        for (long bits = dense; bits != 0; bits >>>= 1) {
            result |= (bits & 1) == 0 ? 0 : Long.lowestOneBit(rest);
            rest &= rest - 1;
        }
        return result;
    }

    /**
     * Removes beaten actions of the players from one on, again and again; false if an action of a
     * player before, whose support is fixed, is beaten.
     */
    private boolean reduce(long[] masks, int free) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int player = 0; player < players; player++) {
                for (long rest = masks[player]; rest != 0; rest &= rest - 1) {
                    int action = Long.numberOfTrailingZeros(rest);
                    if (isBeaten(masks, player, action)) {
                        if (player < free) {
                            return false;
                        }
                        masks[player] &= ~(1L << action);
                        changed = true;
                    }
                }
            }
        }
        return true;
    }

    private boolean isWeaklyBeaten(long[] masks) {
        for (int player = 0; player < players; player++) {
            int stride = game.stride(player);
            for (long rest = masks[player]; rest != 0; rest &= rest - 1) {
                int played = Long.numberOfTrailingZeros(rest);
                for (int better = 0; better < game.actions(player); better++) {
                    int worst = compare(masks, player, 0, better * stride, played * stride);
                    if (worst > 0) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Negative if one action is somewhere worse than another, else whether it is ever better. */
    private int compare(long[] masks, int player, int from, int action, int other) {
        if (from == players) {
            return game.compare(player, action, other);
        }
        if (from == player) {
            return compare(masks, player, from + 1, action, other);
        }
        int all = 0;
        for (long rest = masks[from]; rest != 0 && all >= 0; rest &= rest - 1) {
            int step = Long.numberOfTrailingZeros(rest) * game.stride(from);
            int one = compare(masks, player, from + 1, action + step, other + step);
            all = one < 0 ? -1 : Math.max(all, one);
        }
        return all;
    }

    private boolean isBeaten(long[] masks, int player, int action) {
        for (int better = 0; better < game.actions(player); better++) {
            if (better != action && beats(masks, player, better, action)) {
                return true;
            }
        }
        return false;
    }

    private boolean beats(long[] masks, int player, int better, int action) {
        int stride = game.stride(player);
        return beats(masks, player, 0, better * stride, action * stride);
    }

    /** Whether one action is better than another in all profiles of the players from one on. */
    private boolean beats(long[] masks, int player, int from, int better, int worse) {
        if (from == players) {
            return game.compare(player, better, worse) > 0;
        }
        if (from == player) {
            return beats(masks, player, from + 1, better, worse);
        }
        for (long rest = masks[from]; rest != 0; rest &= rest - 1) {
            int step = Long.numberOfTrailingZeros(rest) * game.stride(from);
            if (!beats(masks, player, from + 1, better + step, worse + step)) {
                return false;
            }
        }
        return true;
    }
}
