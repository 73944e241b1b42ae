package multilateral.cooperative;

import java.util.ArrayList;
import java.util.List;
import multilateral.game.CoalitionalGame;

/**
 * A good partition to start from: from everybody alone, from all together and from the best split
 * in two, blocks merge, or a player moves, as long as the total worth grows; the best of the three
 * ends is taken, the first if they tie.
 */
final class StructureClimb {

    private final CoalitionalGame game;

    StructureClimb(CoalitionalGame game) {
        this.game = game;
    }

    /** The blocks of a partition that no merger of two blocks and no move of a player betters. */
    List<Long> climb() {
        List<List<Long>> starts = List.of(alone(), List.of(game.grand()), halves());
        List<Long> best = List.of();
        double most = Double.NEGATIVE_INFINITY;
        for (List<Long> start : starts) {
            List<Long> blocks = new ArrayList<>(start);
            boolean better = true;
            while (better) {
                better = merge(blocks) || move(blocks);
            }
            double total = blocks.stream().mapToDouble(game::worth).sum();
            if (total > most) {
                most = total;
                best = blocks;
            }
        }
        return best;
    }

    private List<Long> alone() {
        List<Long> blocks = new ArrayList<>();
        for (int player = 0; player < game.players(); player++) {
            blocks.add(1L << player);
        }
        return blocks;
    }

    private List<Long> halves() {
        long grand = game.grand();
        long half = 0;
        double most = game.worth(grand);
        for (long part = 1; part <= grand >>> 1; part++) {
            double sum = game.worth(part) + game.worth(grand ^ part);
            if (sum > most) {
                most = sum;
                half = part;
            }
        }
        return half == 0 ? List.of(grand) : List.of(half, grand ^ half);
    }

    /** Merges the two blocks that gain most by it; whether there were two that gain. */
    private boolean merge(List<Long> blocks) {
        double most = 0;
        int left = 0;
        int right = 0;
        for (int i = 0; i < blocks.size(); i++) {
            for (int j = i + 1; j < blocks.size(); j++) {
                long first = blocks.get(i);
                long second = blocks.get(j);
                double gain = game.worth(first | second) - (game.worth(first) + game.worth(second));
                if (gain > most) {
                    most = gain;
                    left = i;
                    right = j;
                }
            }
        }
        if (most > 0) {
            blocks.set(left, blocks.get(left) | blocks.get(right));
            blocks.remove(right);
        }
        return most > 0;
    }

    /** Moves the player whose move gains most, if one gains more than rounding. */
    private boolean move(List<Long> blocks) {
        double most = 0;
        int from = 0;
        int to = 0;
        long mover = 0;
        for (int i = 0; i < blocks.size(); i++) {
            long block = blocks.get(i);
            for (long rest = block; rest != 0; rest &= rest - 1) {
                long bit = rest & -rest;
                for (int j = 0; j <= blocks.size(); j++) {
                    long joined = j < blocks.size() ? blocks.get(j) : 0;
                    double before = worth(block) + worth(joined);
                    double gain = j == i ? 0 : worth(block ^ bit) + worth(joined | bit) - before;
                    if (gain > most && gain > 1e-12 * Math.abs(before)) {
                        most = gain;
                        from = i;
                        to = j;
                        mover = bit;
                    }
                }
            }
        }
        if (mover != 0) {
            if (to == blocks.size()) {
                blocks.add(0L);
            }
            blocks.set(to, blocks.get(to) | mover);
            blocks.set(from, blocks.get(from) ^ mover);
            blocks.remove(0L);
        }
        return mover != 0;
    }

    private double worth(long block) {
        return block == 0 ? 0 : game.worth(block);
    }
}
