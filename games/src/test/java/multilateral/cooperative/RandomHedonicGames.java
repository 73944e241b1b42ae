package multilateral.cooperative;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import multilateral.actor.ActorSet;
import multilateral.actor.CoalitionStructure;

/** Seeded random hedonic games, and all partitions the plain way. */
final class RandomHedonicGames {

    private RandomHedonicGames() {}

    /** General, additively separable, fractional and anonymous games, many of them with ties. */
    static HedonicGame game(int players, long seed) {
        RandomGenerator random = RandomGames.random(seed);
        ActorSet actors = RandomGames.players(players);
        double[][] values = new double[players][players];
        for (double[] row : values) {
            for (int column = 0; column < players; column++) {
                row[column] = random.nextInt(-3, 4);
            }
        }
        double[] table = new double[players * (1 << players)];
        for (int entry = 0; entry < table.length; entry++) {
            table[entry] = seed % 8 < 4 ? random.nextInt(4) : random.nextDouble();
        }
        return switch ((int) (seed % 4)) {
            case 0 -> HedonicGame.additivelySeparable(actors, values);
            case 1 -> HedonicGame.fractional(actors, values);
            case 2 -> HedonicGame.anonymous(actors, values);
            default ->
                    HedonicGame.of(
                            actors,
                            (player, coalition) -> table[player << players | (int) coalition]);
        };
    }

    /** All partitions, each player in turn into a block already there or into a new one. */
    static List<CoalitionStructure> partitions(ActorSet players) {
        List<CoalitionStructure> all = new ArrayList<>();
        place(players, 0, new ArrayList<>(), all);
        return all;
    }

    private static void place(
            ActorSet players, int player, List<String> blocks, List<CoalitionStructure> all) {
        if (player == players.size()) {
            all.add(CoalitionStructure.of(players, blocks.toArray(new String[0])));
            return;
        }
        String id = players.get(player).id();
        for (int block = 0; block < blocks.size(); block++) {
            List<String> joined = new ArrayList<>(blocks);
            joined.set(block, joined.get(block) + "," + id);
            place(players, player + 1, joined, all);
        }
        List<String> alone = new ArrayList<>(blocks);
        alone.add(id);
        place(players, player + 1, alone, all);
    }
}
