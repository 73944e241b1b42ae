package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import multilateral.game.RandomGame;
import multilateral.solve.Outcome;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class QuantalResponseLawsTest {

    private static final QuantalResponse SOLVER = QuantalResponse.withDefaults();

    private static final int[][] SHAPES = {
        {2, 2}, {3, 3}, {4, 5}, {2, 2, 2}, {3, 3, 3}, {2, 3, 4}, {2, 2, 2, 2, 2}, {3, 3, 3, 3}
    };

    /** Payoffs of ±100 and of few integers, the latter mostly degenerate. */
    private static NormalFormGame game(long seed) {
        int[] shape = SHAPES[Math.floorMod(seed, SHAPES.length)];
        int most = new int[] {0, 1, 2, 3}[Math.floorMod(seed / SHAPES.length, 4)];
        return most == 0
                ? RandomGame.uniform(seed, -100, 100, shape)
                : RandomGame.uniform(seed, 0, most, shape);
    }

    @Test
    void everyPointIsALogitEquilibriumAndConsecutiveOnesAreNear() {
        points(0, 160);
    }

    @Test
    @Tag("stress")
    void everyPointOfManyGamesIsALogitEquilibrium() {
        points(160, 3000);
    }

    private static void points(int from, int to) {
        int early = 0;
        for (long seed = from; seed < to; seed++) {
            NormalFormGame game = game(seed);
            List<LogitPoint> points = SOLVER.trace(game).toList();
            assertThat(points.get(0).profile())
                    .as("seed %d", seed)
                    .isEqualTo(MixedProfile.uniform(game));
            double spread = 0;
            for (int player = 0; player < game.players(); player++) {
                spread = Math.max(spread, LogitSystem.spread(game.payoffs(player)));
            }
            double end = points.get(points.size() - 1).lambda() * (spread > 0 ? spread : 1);
            boolean degenerate = seed / SHAPES.length % 4 != 0;
            assertThat(end).as("seed %d", seed).isBetween(degenerate ? 1e3 : 1e6 - 1, 1e6 + 1);
            early += end < 1e6 - 1 ? 1 : 0;
            for (int k = 0; k < points.size(); k++) {
                LogitPoint point = points.get(k);
                assertThat(point.residual()).as("seed %d, point %d", seed, k).isLessThan(1e-9);
                assertThat(LogitResidual.of(game, point.profile(), point.lambda()).residual())
                        .as("seed %d, point %d", seed, k)
                        .isEqualTo(point.residual());
                assertThat(k == 0 ? 0 : distance(point, points.get(k - 1)))
                        .as("seed %d, point %d", seed, k)
                        .isLessThan(0.5);
            }
        }
        assertThat(early).isLessThanOrEqualTo((to - from) / 200);
    }

    private static double distance(LogitPoint point, LogitPoint other) {
        double distance = 0;
        for (int player = 0; player < point.profile().players(); player++) {
            double[] strategy = point.profile().strategy(player);
            for (int action = 0; action < strategy.length; action++) {
                double difference = strategy[action] - other.profile().probability(player, action);
                distance = Math.max(distance, Math.abs(difference));
            }
        }
        return distance;
    }

    @Test
    void theLimitIsANashEquilibrium() {
        limits(1000, 1320);
    }

    @Test
    @Tag("stress")
    void theLimitOfManyGamesIsANashEquilibrium() {
        limits(2000, 8000);
    }

    private static void limits(int from, int to) {
        int stopped = 0;
        for (long seed = from; seed < to; seed++) {
            NormalFormGame game = game(seed);
            Outcome<MixedProfile, MaxRegret> outcome = SOLVER.limit(game);
            boolean degenerate = seed / SHAPES.length % 4 != 0;
            assertThat(outcome.solution().isPresent() || degenerate).as("seed %d", seed).isTrue();
            if (outcome instanceof Outcome.Stopped<MixedProfile, MaxRegret> late) {
                stopped++;
                assertThat(MaxRegret.of(game.normalised(), late.best()).residual())
                        .as("seed %d", seed)
                        .isLessThan(1e-4);
            } else {
                assertThat(MaxRegret.of(game.normalised(), outcome.orElseThrow()).residual())
                        .as("seed %d", seed)
                        .isLessThanOrEqualTo(1e-10);
            }
        }
        assertThat(stopped).isLessThanOrEqualTo((to - from) / 100);
    }

    /** Payoffs times c and λ / c give the same profile, from 1e-6 to 1e6. */
    @Test
    void onlyTheProductOfLambdaAndPayoffsMatters() {
        for (long seed = 1; seed <= 30; seed++) {
            NormalFormGame game = game(seed);
            for (double c : new double[] {1e-6, 0x1p10, 1e6}) {
                NormalFormGame scaled = scaled(game, c, (double) seed);
                MixedProfile found = SOLVER.solve(scaled, 0.1 / c).orElseThrow();
                MixedProfile expected = SOLVER.solve(game, 0.1).orElseThrow();
                for (int player = 0; player < game.players(); player++) {
                    assertThat(found.strategy(player))
                            .as("seed %d, c %s", seed, c)
                            .containsExactly(expected.strategy(player), within(1e-9));
                }
            }
        }
    }

    /** All payoffs times c, plus a constant. */
    private static NormalFormGame scaled(NormalFormGame game, double c, double constant) {
        int[] shape = new int[game.players()];
        Arrays.setAll(shape, game::actions);
        return NormalFormGame.of(
                shape,
                at -> {
                    double[] payoffs = new double[shape.length];
                    for (int player = 0; player < payoffs.length; player++) {
                        payoffs[player] = c * (game.payoff(player, at) + constant);
                    }
                    return payoffs;
                });
    }

    /** The point at a λ lies between the two of a trace around it, where λ rises all the way. */
    @Test
    void solveAgreesWithTheTrace() {
        for (long seed = 1; seed <= 60; seed++) {
            NormalFormGame game = game(seed);
            for (LogitPoint point : SOLVER.withLargestLambda(1).trace(game).limit(8).toList()) {
                MixedProfile found = SOLVER.solve(game, point.lambda()).orElseThrow();
                for (int player = 0; player < game.players(); player++) {
                    assertThat(found.strategy(player))
                            .as("seed %d, λ %s", seed, point.lambda())
                            .containsExactly(point.profile().strategy(player), within(1e-7));
                }
            }
        }
    }

    /** Where a 2 × 2 game has a single logit equilibrium, bisection finds the same. */
    @Test
    void agreesWithBisectionInTwoByTwoGames() {
        int compared = 0;
        for (long seed = 1; seed <= 150; seed++) {
            NormalFormGame game = RandomGame.uniform(seed, -10, 10, 2, 2);
            for (double lambda : new double[] {0.01, 0.1, 0.5, 1, 3}) {
                OptionalDouble single = single(game, lambda);
                if (single.isPresent()) {
                    compared++;
                    assertThat(SOLVER.solve(game, lambda).orElseThrow().probability(0, 0))
                            .as("seed %d, λ %s", seed, lambda)
                            .isCloseTo(single.getAsDouble(), within(1e-9));
                }
            }
        }
        assertThat(compared).isGreaterThan(400);
    }

    private static OptionalDouble single(NormalFormGame game, double lambda) {
        int grid = 4000;
        OptionalDouble root = OptionalDouble.empty();
        double before = excess(game, lambda, 0);
        for (int k = 1; k <= grid; k++) {
            double after = excess(game, lambda, (double) k / grid);
            if ((before < 0) != (after < 0)) {
                if (root.isPresent()) {
                    return OptionalDouble.empty();
                }
                root = OptionalDouble.of(bisect(game, lambda, (k - 1.0) / grid, (double) k / grid));
            }
            before = after;
        }
        return root;
    }

    private static double bisect(NormalFormGame game, double lambda, double from, double to) {
        double low = from;
        double high = to;
        boolean rising = excess(game, lambda, low) < 0;
        for (int k = 0; k < 60; k++) {
            double middle = (low + high) / 2;
            if (excess(game, lambda, middle) < 0 == rising) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The probability p of the first row less the response to the response to it. */
    private static double excess(NormalFormGame game, double lambda, double p) {
        double column =
                p * (game.payoff(1, 0, 0) - game.payoff(1, 0, 1))
                        + (1 - p) * (game.payoff(1, 1, 0) - game.payoff(1, 1, 1));
        double q = 1 / (1 + Math.exp(-lambda * column));
        double row =
                q * (game.payoff(0, 0, 0) - game.payoff(0, 1, 0))
                        + (1 - q) * (game.payoff(0, 0, 1) - game.payoff(0, 1, 1));
        return p - 1 / (1 + Math.exp(-lambda * row));
    }

    /** The derivatives that Newton's method uses are those of the equations. */
    @Test
    void derivativesAgreeWithDifferences() {
        for (long seed = 0; seed < 24; seed++) {
            NormalFormGame game = game(seed);
            double[] precision = new double[game.players()];
            Arrays.setAll(precision, player -> 1 + player);
            LogitSystem system = new LogitSystem(game, precision);
            int size = system.size();
            double[] point = system.start();
            for (int k = 0; k <= size; k++) {
                point[k] += 0.05 * Math.sin((double) (k + seed));
            }
            point[size] = 3;
            double[] matrix = new double[(size + 1) * (size + 1)];
            double[] high = new double[size + 1];
            double[] low = new double[size + 1];
            system.evaluate(point, high);
            system.linearise(point, matrix);
            for (int column = 0; column <= size; column++) {
                double[] moved = point.clone();
                moved[column] += 1e-6;
                system.evaluate(moved, high);
                moved[column] -= 2e-6;
                system.evaluate(moved, low);
                for (int row = 0; row < size; row++) {
                    assertThat(matrix[row * (size + 1) + column])
                            .as("seed %d, row %d, column %d", seed, row, column)
                            .isCloseTo((high[row] - low[row]) / 2e-6, within(1e-7));
                }
            }
        }
    }
}
