package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import multilateral.game.RandomGame;
import multilateral.solve.Outcome;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

class CorrelatedEquilibriumLawsTest {

    private static final CorrelatedEquilibrium SOLVER = CorrelatedEquilibrium.withDefaults();

    private static double spread(NormalFormGame game) {
        double spread = 0;
        for (int player = 0; player < game.players(); player++) {
            double[] payoffs = game.payoffs(player);
            spread +=
                    Arrays.stream(payoffs).max().orElseThrow()
                            - Arrays.stream(payoffs).min().orElseThrow();
        }
        return spread;
    }

    private static double best(CorrelatedEquilibrium solver, NormalFormGame game, long seed) {
        Outcome<CorrelatedDistribution, CorrelatedOptimality> outcome = solver.solve(game);
        assertThat(outcome).as("seed %d", seed).isInstanceOf(Outcome.Solved.class);
        CorrelatedOptimality proof = outcome.certificate();
        assertThat(proof.residual()).as("seed %d", seed).isBetween(0.0, 1e-10 * spread(game));
        assertThat(Math.abs(proof.gap()))
                .as("seed %d", seed)
                .isLessThan(1e-9 * spread(game) + 1e-300);
        return proof.objective();
    }

    /** Every Nash equilibrium, as independent draws, is a correlated one, and no better. */
    @Test
    void nashEquilibriaAreCorrelated() {
        for (long seed = 0; seed < 200; seed++) {
            NormalFormGame game = RandomGames.game(seed);
            double room = 1e-9 * spread(game);
            List<MixedProfile> equilibria = new ArrayList<>();
            PureEquilibria.withDefaults()
                    .all(game)
                    .forEach(actions -> equilibria.add(MixedProfile.pure(game, actions)));
            if (game.players() == 2) {
                equilibria.add(LemkeHowson.withDefaults().withLabel(0).solve(game).orElseThrow());
            }
            double most = best(SOLVER, game, seed);
            double least = -best(SOLVER.minimisingWelfare(), game, seed);
            for (MixedProfile equilibrium : equilibria) {
                CorrelatedDistribution product = CorrelatedDistribution.product(game, equilibrium);
                double sum = 0;
                for (int player = 0; player < game.players(); player++) {
                    sum += product.payoff(player);
                }
                assertThat(CorrelatedRegret.of(game, product).residual())
                        .as("seed %d", seed)
                        .isLessThanOrEqualTo(room)
                        .isCloseTo(MaxRegret.of(game, equilibrium).residual(), within(room));
                assertThat(sum).as("seed %d", seed).isBetween(least - room, most + room);
            }
        }
    }

    /** Correlated equilibria are coarse ones; extremes contain what is between them. */
    @Test
    void aimsAreOrdered() {
        for (long seed = 0; seed < 100; seed++) {
            NormalFormGame game = RandomGames.game(seed);
            double room = 1e-9 * spread(game);
            double most = best(SOLVER, game, seed);
            assertThat(best(SOLVER.coarse(), game, seed))
                    .as("seed %d", seed)
                    .isGreaterThanOrEqualTo(most - room);
            double fair = best(SOLVER.maximisingMinimum(), game, seed);
            assertThat(fair * game.players()).as("seed %d", seed).isLessThanOrEqualTo(most + room);
            assertThat(best(SOLVER.coarse().maximisingMinimum(), game, seed))
                    .as("seed %d", seed)
                    .isGreaterThanOrEqualTo(fair - room);
            CorrelatedDistribution bargain =
                    SOLVER.maximisingNashProduct().solve(game).orElseThrow();
            for (int player = 0; player < game.players(); player++) {
                assertThat(bargain.payoff(player))
                        .as("seed %d", seed)
                        .isBetween(
                                -best(SOLVER.opposing(player), game, seed) - room,
                                best(SOLVER.favouring(player), game, seed) + room);
            }
        }
    }

    /** No step towards another equilibrium raises the product of gains. */
    @Test
    void nashProductsAreLargest() {
        for (long seed = 0; seed < 60; seed++) {
            NormalFormGame game = RandomGame.uniform(seed, -100, 100, 3, 3);
            Outcome<CorrelatedDistribution, CorrelatedOptimality> outcome =
                    SOLVER.maximisingNashProduct(-101, -101).solve(game);
            CorrelatedDistribution bargain = outcome.orElseThrow();
            assertThat(outcome.certificate().gap()).as("seed %d", seed).isLessThan(1e-9);
            for (CorrelatedEquilibrium other :
                    List.of(SOLVER, SOLVER.favouring(0), SOLVER.favouring(1))) {
                CorrelatedDistribution target = other.solve(game).orElseThrow();
                double product = 1;
                double moved = 1;
                for (int player = 0; player < 2; player++) {
                    double from = bargain.payoff(player) + 101;
                    product *= from;
                    moved *= from + 1e-3 * (target.payoff(player) + 101 - from);
                }
                assertThat(moved).as("seed %d", seed).isLessThanOrEqualTo(product * (1 + 1e-9));
            }
        }
    }

    /** Payoffs may be moved and stretched, and an action doubled, without any other effect. */
    @Test
    void invariances() {
        for (long seed = 0; seed < 60; seed++) {
            NormalFormGame game = RandomGames.game(seed);
            int players = game.players();
            int[] actions = new int[players];
            Arrays.setAll(actions, game::actions);
            double most = best(SOLVER, game, seed);
            NormalFormGame moved =
                    NormalFormGame.of(
                            actions,
                            profile -> {
                                double[] payoffs = new double[players];
                                Arrays.setAll(
                                        payoffs, player -> 2 * game.payoff(player, profile) + 10);
                                return payoffs;
                            });
            assertThat(best(SOLVER, moved, seed))
                    .as("seed %d", seed)
                    .isCloseTo(2 * most + 10 * players, within(1e-8 * (1 + spread(game))));
            int[] more = actions.clone();
            more[0]++;
            NormalFormGame doubled =
                    NormalFormGame.of(
                            more,
                            profile -> {
                                int[] original = profile.clone();
                                original[0] = Math.min(original[0], actions[0] - 1);
                                double[] payoffs = new double[players];
                                Arrays.setAll(payoffs, player -> game.payoff(player, original));
                                return payoffs;
                            });
            assertThat(best(SOLVER, doubled, seed))
                    .as("seed %d", seed)
                    .isCloseTo(most, within(1e-9 * (1 + spread(game))));
        }
    }

    @Test
    void strictlyDominatedActionsAreUnplayed() {
        for (long seed = 0; seed < 200; seed++) {
            NormalFormGame game = RandomGames.game(seed);
            DominanceReduction reduction = IteratedDominance.reduce(game);
            for (CorrelatedEquilibrium solver : List.of(SOLVER, SOLVER.minimisingWelfare())) {
                MixedProfile marginals = solver.solve(game).orElseThrow().marginals();
                for (DominatedAction fallen : reduction.fallen()) {
                    assertThat(marginals.probability(fallen.player(), fallen.action()))
                            .as("seed %d", seed)
                            .isLessThan(1e-9);
                }
            }
        }
    }

    /** In a zero-sum game every equilibrium has the value, coarse or not. */
    @Test
    void zeroSumGamesHaveOneValue() {
        for (long seed = 0; seed < 40; seed++) {
            NormalFormGame random = RandomGame.uniform(seed, -5, 5, 5, 4);
            NormalFormGame game =
                    NormalFormGame.of(
                            new int[] {5, 4},
                            at -> new double[] {random.payoff(0, at), -random.payoff(0, at)});
            MixedProfile nash = LemkeHowson.withDefaults().solve(game).orElseThrow();
            double value = game.expectedPayoff(0, nash);
            for (CorrelatedEquilibrium solver :
                    List.of(
                            SOLVER.favouring(0),
                            SOLVER.opposing(0),
                            SOLVER.coarse().favouring(0))) {
                assertThat(solver.solve(game).orElseThrow().payoff(0))
                        .as("seed %d", seed)
                        .isCloseTo(value, within(1e-9));
            }
        }
    }

    /** A general solver of linear programs, given all constraints at once, finds the same. */
    @Test
    void aGeneralSolverAgrees() {
        for (long seed = 0; seed < 60; seed++) {
            NormalFormGame game = RandomGames.game(seed);
            assertThat(best(SOLVER, game, seed))
                    .as("seed %d", seed)
                    .isCloseTo(generalSolver(game), within(1e-6 * (1 + spread(game))));
        }
    }

    private static double generalSolver(NormalFormGame game) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        List<int[]> profiles = profiles(game).toList();
        List<Variable> variables = new ArrayList<>();
        Expression total = model.newExpression("total").level(1);
        for (int[] profile : profiles) {
            double sum = 0;
            for (int player = 0; player < game.players(); player++) {
                sum += game.payoff(player, profile);
            }
            Variable variable = model.newVariable(Arrays.toString(profile)).lower(0).weight(sum);
            variables.add(variable);
            total.set(variable, 1);
        }
        for (int player = 0; player < game.players(); player++) {
            for (int own = 0; own < game.actions(player); own++) {
                for (int instead = 0; instead < game.actions(player); instead++) {
                    Expression row =
                            model.newExpression(player + " " + own + " " + instead).lower(0);
                    for (int k = 0; k < profiles.size(); k++) {
                        int[] profile = profiles.get(k).clone();
                        if (profile[player] == own && own != instead) {
                            double now = game.payoff(player, profile);
                            profile[player] = instead;
                            row.set(variables.get(k), now - game.payoff(player, profile));
                        }
                    }
                }
            }
        }
        return model.maximise().getValue();
    }

    private static Stream<int[]> profiles(NormalFormGame game) {
        Stream<int[]> profiles = Stream.of(new int[0]);
        for (int player = 0; player < game.players(); player++) {
            int count = game.actions(player);
            profiles =
                    profiles.flatMap(
                            profile ->
                                    Stream.iterate(0, k -> k < count, k -> k + 1)
                                            .map(
                                                    k -> {
                                                        int[] longer =
                                                                Arrays.copyOf(
                                                                        profile,
                                                                        profile.length + 1);
                                                        longer[profile.length] = k;
                                                        return longer;
                                                    }));
        }
        return profiles;
    }

    /** Excluding profiles at random gives an equilibrium without them, or a proof of none. */
    @Test
    void excludedProfilesAreUnplayedOrProvenNecessary() {
        int none = 0;
        for (long seed = 0; seed < 200; seed++) {
            NormalFormGame game = RandomGames.game(seed);
            SplittableRandom random = new SplittableRandom(seed);
            List<int[]> excluded =
                    profiles(game).skip(1).filter(profile -> random.nextInt(3) == 0).toList();
            Outcome<CorrelatedDistribution, CorrelatedOptimality> outcome =
                    SOLVER.excluding(excluded.toArray(int[][]::new)).solve(game);
            if (outcome instanceof Outcome.Impossible) {
                none++;
                assertThat(outcome.certificate().bound()).as("seed %d", seed).isNegative();
            } else {
                CorrelatedDistribution found = outcome.orElseThrow();
                assertThat(excluded)
                        .as("seed %d", seed)
                        .allMatch(profile -> found.probability(profile) == 0);
            }
        }
        assertThat(none).isBetween(10, 150);
    }

    /** The sizes that a working limit is stated for; steps are counted, time is not. */
    @Test
    void largerGamesTakeFewSteps() {
        assertThat(SOLVER.solve(RandomGame.uniform(1, -100, 100, 40, 40)).effort().steps())
                .isLessThan(1000);
        NormalFormGame many = RandomGame.uniform(1, -100, 100, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2);
        assertThat(SOLVER.minimisingWelfare().solve(many).effort().steps()).isLessThan(200);
        NormalFormGame cube = RandomGame.uniform(2, -100, 100, 10, 10, 10);
        assertThat(SOLVER.solve(cube).effort().steps()).isLessThan(100);
    }

    @Test
    @Tag("stress")
    void everyAimOfVeryManyGames() {
        for (long seed = 0; seed < 3000; seed++) {
            NormalFormGame game = RandomGames.game(seed);
            for (CorrelatedEquilibrium kind : List.of(SOLVER, SOLVER.coarse())) {
                best(kind, game, seed);
                best(kind.minimisingWelfare(), game, seed);
                best(kind.opposing(0), game, seed);
                best(kind.maximisingMinimum(), game, seed);
                assertThat(kind.maximisingNashProduct().solve(game).solution())
                        .as("seed %d", seed)
                        .isPresent();
            }
        }
    }

    @Test
    @Tag("stress")
    void theWorstOfACube() {
        best(SOLVER.minimisingWelfare(), RandomGame.uniform(1, -100, 100, 10, 10, 10), 1);
    }

    /** A thousand profiles are played, and weights of the choice of pivots would overflow. */
    @Test
    @Tag("stress")
    void theWorstOfALargeBimatrix() {
        best(SOLVER.minimisingWelfare(), RandomGame.uniform(1, -100, 100, 40, 40), 1);
    }

    @Test
    void theWorstOfAMiddlingBimatrix() {
        for (long seed = 1; seed <= 2; seed++) {
            best(SOLVER.minimisingWelfare(), RandomGame.uniform(seed, -100, 100, 18, 18), seed);
        }
    }
}
