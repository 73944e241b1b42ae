package multilateral.game;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import multilateral.actor.Graph;

/** Payoffs as sums of a part of the own action and one part for each other player. */
final class PairwiseSplit {

    private final NormalFormGame game;
    private final Shape shape;

    /** By player, how far sums may be off. */
    private final double[] tolerances;

    private final double[][] own;
    private final double[][][][] payoffs;

    PairwiseSplit(NormalFormGame game, double rounding) {
        this.game = game;
        int players = game.players();
        int[] actions = new int[players];
        Arrays.setAll(actions, game::actions);
        shape = Shape.of(actions);
        tolerances = new double[players];
        own = new double[players][];
        payoffs = new double[players][players][0][0];
        for (int player = 0; player < players; player++) {
            double most = Arrays.stream(game.table(player)).map(Math::abs).max().orElseThrow();
            tolerances[player] = rounding * most;
            split(player);
        }
    }

    private void split(int player) {
        int[] at = new int[shape.players()];
        own[player] = new double[shape.actions(player)];
        for (int action = 0; action < own[player].length; action++) {
            at[player] = action;
            own[player][action] = game.payoff(player, at);
        }
        for (int other = 0; other < at.length; other++) {
            if (other != player) {
                payoffs[player][other] = pair(player, other);
            }
        }
    }

    private double[][] pair(int player, int other) {
        int[] at = new int[shape.players()];
        double[][] pair = new double[shape.actions(player)][shape.actions(other)];
        for (int a = 0; a < pair.length; a++) {
            at[player] = a;
            for (int b = 0; b < pair[a].length; b++) {
                at[other] = b;
                pair[a][b] = game.payoff(player, at) - own[player][a];
            }
        }
        return pair;
    }

    /** Whether the parts add up to the payoffs. */
    boolean addsUp() {
        return IntStream.range(0, shape.players()).allMatch(this::addsUp);
    }

    /** Who matters to whom. */
    Graph links() {
        List<String> links = new ArrayList<>();
        List<String> ids = game.actors().ids();
        for (int player = 0; player < shape.players(); player++) {
            for (int other = 0; other < player; other++) {
                if (matters(player, other) || matters(other, player)) {
                    links.add(ids.get(other) + "," + ids.get(player));
                }
            }
        }
        return Graph.of(game.actors(), links.toArray(String[]::new));
    }

    int[] actions() {
        return shape.actions();
    }

    /** By player and action. */
    double[][] own() {
        return own;
    }

    /** By player, other, own action and other's action. */
    double[][][][] payoffs() {
        return payoffs;
    }

    private boolean addsUp(int player) {
        for (int cell = 0; cell < shape.cells(); cell++) {
            int[] at = shape.profile(cell);
            double sum = own[player][at[player]];
            for (int other = 0; other < at.length; other++) {
                sum += other == player ? 0 : payoffs[player][other][at[player]][at[other]];
            }
            if (Math.abs(sum - game.payoffAt(player, cell)) > tolerances[player]) {
                return false;
            }
        }
        return true;
    }

    private boolean matters(int player, int other) {
        return Arrays.stream(payoffs[player][other])
                .flatMapToDouble(Arrays::stream)
                .anyMatch(payoff -> Math.abs(payoff) > tolerances[player]);
    }
}
