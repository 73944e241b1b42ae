package multilateral.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import multilateral.cooperative.AirportGame;
import multilateral.game.JoiningGame;

/** Games of 193 players whose Shapley value is known. */
public final class SamplingGames {

    /** As many players as the United Nations has members. */
    public static final int PLAYERS = 193;

    private static final int[] WEIGHTS =
            IntStream.rangeClosed(1, PLAYERS)
                    .map(rank -> Math.max(1, (int) Math.round(250 * Math.pow(rank, -1.1))))
                    .toArray();

    private SamplingGames() {}

    /**
     * A game and its Shapley value.
     *
     * @param name what it is
     * @param game the game
     * @param value its Shapley value
     */
    public record Known(String name, JoiningGame game, Quantities value) {
        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * Returns all of them.
     *
     * @return the games
     */
    public static List<Known> all() {
        return List.of(
                voting(0.5),
                voting(2.0 / 3),
                squared(),
                airport(),
                saturating("saturating, unequal", unequal(4)),
                saturating("saturating, nearly equal", nearlyEqual(4)),
                pairs());
    }

    private static ActorSet actors() {
        return ActorSet.of(
                IntStream.range(0, PLAYERS).mapToObj(i -> "P" + i).toArray(String[]::new));
    }

    private static Known known(String name, JoiningGame game, double[] value) {
        return new Known(name, game, Quantities.of(game.actors(), Unit.UTIL, value));
    }

    private static JoiningGame ofWeights(double[] weights, DoubleUnaryOperator worth) {
        return JoiningGame.of(
                actors(),
                () ->
                        new JoiningGame.Growing() {
                            private double weight;

                            @Override
                            public void clear() {
                                weight = 0;
                            }

                            @Override
                            public double join(int player) {
                                weight += weights[player];
                                return worth.applyAsDouble(weight);
                            }
                        });
    }

    private static double[] unequal(double total) {
        double sum = Arrays.stream(WEIGHTS).sum();
        return Arrays.stream(WEIGHTS).mapToDouble(weight -> total * weight / sum).toArray();
    }

    private static double[] nearlyEqual(double total) {
        double[] draws = new SplittableRandom(1).doubles(PLAYERS, 0.5, 1.5).toArray();
        double sum = Arrays.stream(draws).sum();
        return Arrays.stream(draws).map(draw -> total * draw / sum).toArray();
    }

    /** Weights like assessed shares; more than a share of the sum wins. */
    private static Known voting(double share) {
        int quota = (int) Math.floor(share * Arrays.stream(WEIGHTS).sum()) + 1;
        double[] weights = Arrays.stream(WEIGHTS).asDoubleStream().toArray();
        return known(
                "voting, quota " + quota + " of " + Arrays.stream(WEIGHTS).sum(),
                ofWeights(weights, weight -> weight >= quota ? 1 : 0),
                shapleyShubik(quota));
    }

    /**
     * The chance that a player decides if the others are for it with probability t each, integrated
     * over t (Owen 1972) by the midpoint rule.
     */
    private static double[] shapleyShubik(int quota) {
        int nodes = 200;
        int total = Arrays.stream(WEIGHTS).sum();
        double[] value = new double[PLAYERS];
        for (int node = 0; node < nodes; node++) {
            double t = (node + 0.5) / nodes;
            double[] all = new double[total + 1];
            all[0] = 1;
            for (int weight : WEIGHTS) {
                for (int y = total; y >= 0; y--) {
                    all[y] = all[y] * (1 - t) + (y >= weight ? t * all[y - weight] : 0);
                }
            }
            for (int i = 0; i < PLAYERS; i++) {
                double[] others = without(all, WEIGHTS[i], t);
                for (int y = Math.max(0, quota - WEIGHTS[i]); y < quota; y++) {
                    value[i] += others[y] / nodes;
                }
            }
        }
        return value;
    }

    /** Takes one player out of a distribution, from the end where that loses nothing. */
    private static double[] without(double[] all, int weight, double t) {
        double[] others = new double[all.length];
        if (t < 0.5) {
            for (int y = 0; y < all.length; y++) {
                others[y] = (all[y] - (y >= weight ? t * others[y - weight] : 0)) / (1 - t);
            }
        } else {
            for (int y = all.length - 1; y >= weight; y--) {
                others[y - weight] = (all[y] - (1 - t) * others[y]) / t;
            }
        }
        return others;
    }

    /** The square of the summed weight, so each gets its weight times that of all. */
    private static Known squared() {
        double[] weights = unequal(1);
        return known("squared", ofWeights(weights, weight -> weight * weight), weights);
    }

    private static Known airport() {
        double[] costs =
                new SplittableRandom(3).doubles(PLAYERS).map(u -> 1 / (0.01 + u)).toArray();
        AirportGame game = new AirportGame(Quantities.of(actors(), Unit.UTIL, costs));
        return new Known("airport", game.joining(), game.shapleyValue());
    }

    /** A public good 1 − exp(−w): a product over members, integrated as {@link #shapleyShubik}. */
    private static Known saturating(String name, double[] weights) {
        int nodes = 20_000;
        double[] value = new double[PLAYERS];
        for (int node = 0; node < nodes; node++) {
            double t = (node + 0.5) / nodes;
            double log = 0;
            for (double weight : weights) {
                log += Math.log1p(t * Math.expm1(-weight));
            }
            for (int i = 0; i < PLAYERS; i++) {
                double gain = -Math.expm1(-weights[i]);
                value[i] += gain * Math.exp(log - Math.log1p(-t * gain)) / nodes;
            }
        }
        return known(name, ofWeights(weights, weight -> -Math.expm1(-weight)), value);
    }

    /** Random worths of players and pairs; each pair shares its own equally. */
    private static Known pairs() {
        SplittableRandom random = new SplittableRandom(5);
        double[][] worths = new double[PLAYERS][PLAYERS];
        double[] value = new double[PLAYERS];
        for (int i = 0; i < PLAYERS; i++) {
            for (int j = 0; j <= i; j++) {
                worths[i][j] = random.nextDouble(-1, 1);
                worths[j][i] = worths[i][j];
                value[i] += i == j ? worths[i][i] : worths[i][j] / 2;
                value[j] += i == j ? 0 : worths[i][j] / 2;
            }
        }
        return known(
                "pairs",
                JoiningGame.of(
                        actors(),
                        () ->
                                new JoiningGame.Growing() {
                                    private final int[] members = new int[PLAYERS];
                                    private int size;
                                    private double worth;

                                    @Override
                                    public void clear() {
                                        size = 0;
                                        worth = 0;
                                    }

                                    @Override
                                    public double join(int player) {
                                        worth += worths[player][player];
                                        for (int k = 0; k < size; k++) {
                                            worth += worths[player][members[k]];
                                        }
                                        members[size++] = player;
                                        return worth;
                                    }
                                }),
                value);
    }
}
