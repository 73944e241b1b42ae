package multilateral.equilibrium;

import java.util.Random;
import multilateral.game.NormalFormGame;

/** Seeded random games: smooth, or with small integers and so with many ties. */
final class RandomGames {

    private static final int[][] SHAPES = {
        {2, 2}, {3, 2}, {3, 3}, {4, 3}, {5, 5}, {6, 6}, {2, 2, 2}, {3, 3, 3}, {1, 4}, {2, 3, 2, 2}
    };

    private RandomGames() {}

    static NormalFormGame game(long seed) {
        Random random = new Random(seed);
        int[] shape = SHAPES[Math.floorMod(seed, SHAPES.length)];
        int most = new int[] {2, 4, 201, 1_000_000}[random.nextInt(4)];
        return NormalFormGame.of(
                shape, profile -> random.ints(shape.length, 0, most).asDoubleStream().toArray());
    }
}
