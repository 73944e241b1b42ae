package multilateral.benchmarks;

import java.util.Arrays;
import java.util.stream.IntStream;
import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import multilateral.cooperative.AirportGame;
import multilateral.cooperative.BankruptcyGame;
import multilateral.cooperative.StructuredGame;
import multilateral.cooperative.SymmetricCoalitionalGame;
import multilateral.cooperative.TypedCoalitionalGame;
import multilateral.cooperative.WeightedVotingGame;

/** Games with structure of any number of players, and a plain way to share a runway. */
public final class StructuredSharesRivals {

    private StructuredSharesRivals() {}

    /**
     * Returns a game in which player i's figure (cost, claim, weight) is 1 + i mod 10.
     *
     * @param kind airport, bankruptcy, symmetric or voting
     * @param players how many players
     * @return the game; the estate and the quota are about half of all
     */
    public static StructuredGame game(String kind, int players) {
        ActorSet actors =
                ActorSet.of(
                        IntStream.range(0, players).mapToObj(i -> "P" + i).toArray(String[]::new));
        double[] figures = new double[players];
        Arrays.setAll(figures, i -> 1 + i % 10);
        Quantities each = Quantities.of(actors, Unit.UTIL, figures);
        double half = Math.floor(each.total() / 2);
        return switch (kind) {
            case "airport" -> new AirportGame(each);
            case "bankruptcy" -> new BankruptcyGame(half, each);
            case "voting" ->
                    WeightedVotingGame.of(
                            actors,
                            (long) half + 1,
                            Arrays.stream(figures).mapToLong(figure -> (long) figure).toArray());
            case "symmetric" -> {
                double[] worths = new double[players + 1];
                Arrays.setAll(worths, size -> (double) size * size);
                yield SymmetricCoalitionalGame.of(actors, worths);
            }
            default -> throw new IllegalArgumentException("kind (" + kind + ") is not known");
        };
    }

    /**
     * Returns a game of two types whose worth is the square of a weighted sum, up to a limit.
     *
     * @param first how many members the first type has
     * @param second how many members the second type has
     * @return the game
     */
    public static TypedCoalitionalGame typed(long first, long second) {
        double limit = first + second;
        return TypedCoalitionalGame.of(
                new long[] {first, second},
                in -> {
                    double sum = Math.min(limit, 3.0 * in[0] + in[1]);
                    return sum * sum;
                });
    }

    /**
     * The runway by the definition of its steps: each player looks at every step and counts who
     * needs it.
     *
     * @param costs what it costs to serve each player alone
     * @return one share per player
     */
    public static double[] stepByStep(double[] costs) {
        double[] steps = Arrays.stream(costs).sorted().distinct().toArray();
        double[] shares = new double[costs.length];
        for (int i = 0; i < costs.length; i++) {
            double below = 0;
            for (double step : steps) {
                if (step <= costs[i]) {
                    int needing = 0;
                    for (double cost : costs) {
                        needing += cost >= step ? 1 : 0;
                    }
                    shares[i] += (step - below) / needing;
                    below = step;
                }
            }
        }
        return shares;
    }
}
