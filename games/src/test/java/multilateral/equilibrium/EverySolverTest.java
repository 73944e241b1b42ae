package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import multilateral.game.ClassicGames;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import multilateral.solve.Outcome;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every solver answers on every classical game: those of {@link ClassicGames} and those of the file
 * of known games, whose sources stand there.
 */
class EverySolverTest {

    static Stream<Named<NormalFormGame>> games() {
        List<Named<NormalFormGame>> games =
                new ArrayList<>(
                        List.of(
                                Named.of("matching pennies", ClassicGames.matchingPennies()),
                                Named.of("battle of the sexes", ClassicGames.battleOfTheSexes()),
                                Named.of("prisoners' dilemma", ClassicGames.prisonersDilemma()),
                                Named.of("chicken", ClassicGames.chicken()),
                                Named.of("rock, paper, scissors", ClassicGames.rockPaperScissors()),
                                Named.of("Shapley 1964", ClassicGames.shapley(3)),
                                Named.of("stag hunt of 2", ClassicGames.stagHunt(2, 3, 1)),
                                Named.of("stag hunt of 4", ClassicGames.stagHunt(4, 3, 1)),
                                Named.of("chicken of 3", ClassicGames.volunteersDilemma(3, 2, 1)),
                                Named.of("chicken of 5", ClassicGames.volunteersDilemma(5, 2, 1))));
        for (KnownGames.KnownGame known : KnownGames.all()) {
            games.add(Named.of(known.name(), known.game()));
        }
        return games.stream();
    }

    static Stream<Named<NormalFormGame>> gamesOfTwo() {
        return games().filter(game -> game.getPayload().players() == 2);
    }

    private static double spread(NormalFormGame game) {
        double widest = 0;
        for (int player = 0; player < game.players(); player++) {
            double[] payoffs = game.payoffs(player);
            widest =
                    Math.max(
                            widest,
                            Arrays.stream(payoffs).max().orElseThrow()
                                    - Arrays.stream(payoffs).min().orElseThrow());
        }
        return widest;
    }

    private static void assertSolved(
            NormalFormGame game, String solver, Outcome<MixedProfile, MaxRegret> outcome) {
        assertThat(outcome.solution()).as(solver).isPresent();
        assertThat(MaxRegret.of(game, outcome.orElseThrow()).residual())
                .as(solver)
                .isLessThanOrEqualTo(1e-9 * spread(game));
    }

    @ParameterizedTest
    @MethodSource("games")
    void oneEquilibrium(NormalFormGame game) {
        assertSolved(game, "portfolio", NashPortfolio.withDefaults().solve(game));
        assertSolved(game, "global Newton", GlobalNewton.withDefaults().solve(game, 1));
        assertSolved(game, "polymatrix", IteratedPolymatrix.withDefaults().solve(game, 1));
        assertSolved(game, "simplicial", SimplicialSubdivision.withDefaults().solve(game, 1));
        if (game.players() == 2) {
            assertSolved(game, "Lemke-Howson", LemkeHowson.withDefaults().solve(game));
            assertThat(LemkeHowson.withDefaults().exact(game).certificate().isEquilibrium())
                    .isTrue();
        }
    }

    /** The branch of logit equilibria need not end where the payoffs tie; it must end. */
    @ParameterizedTest
    @MethodSource("games")
    void logit(NormalFormGame game) {
        double lambda = 2 / Math.max(1e-9, spread(game));
        assertThat(QuantalResponse.withDefaults().solve(game, lambda).certificate().residual())
                .isLessThan(1e-8);
        Outcome<MixedProfile, MaxRegret> limit = QuantalResponse.withDefaults().limit(game);
        if (limit.solution().isPresent()) {
            assertSolved(game, "limit of logit", limit);
        } else {
            assertThat(limit.certificate().residual()).isLessThan(0.1 * spread(game));
        }
    }

    @ParameterizedTest
    @MethodSource("games")
    void allEquilibria(NormalFormGame game) {
        EnumerationReport report = SupportEnumeration.withDefaults().report(game);
        assertThat(report.stopped()).isEmpty();
        assertThat(report.residual()).isLessThanOrEqualTo(1e-9 * spread(game));
        long pure = PureEquilibria.withDefaults().all(game).count();
        assertThat(report.equilibria().size()).isGreaterThanOrEqualTo((int) pure).isPositive();
        if (game.players() == 2) {
            assertThat(VertexEnumeration.withDefaults().all(game).count())
                    .isEqualTo(report.equilibria().size());
        }
    }

    /** Every Nash equilibrium is a correlated one, and these are coarse correlated ones. */
    @ParameterizedTest
    @MethodSource("games")
    void correlated(NormalFormGame game) {
        double slack = 1e-7 * Math.max(1, spread(game));
        double best = welfare(game, CorrelatedEquilibrium.withDefaults());
        double coarse = welfare(game, CorrelatedEquilibrium.withDefaults().coarse());
        double worst = welfare(game, CorrelatedEquilibrium.withDefaults().minimisingWelfare());
        assertThat(coarse).isGreaterThanOrEqualTo(best - slack);
        MixedProfile nash = NashPortfolio.withDefaults().solve(game).orElseThrow();
        double sum = 0;
        for (int player = 0; player < game.players(); player++) {
            sum += game.expectedPayoff(player, nash);
        }
        assertThat(sum).isBetween(worst - slack, best + slack);
    }

    private static double welfare(NormalFormGame game, CorrelatedEquilibrium solver) {
        CorrelatedDistribution distribution = solver.solve(game).orElseThrow();
        double sum = 0;
        for (int player = 0; player < game.players(); player++) {
            sum += distribution.payoff(player);
        }
        return sum;
    }

    @ParameterizedTest
    @MethodSource("games")
    void dominancePotentialAndDynamics(NormalFormGame game) {
        DominanceReduction reduction = IteratedDominance.reduce(game);
        assertThat(PureEquilibria.withDefaults().all(reduction.reduced()).count())
                .isEqualTo(PureEquilibria.withDefaults().all(game).count());
        PotentialFunction potential = PotentialFunction.of(game);
        boolean pure = PureEquilibria.withDefaults().all(game).findAny().isPresent();
        assertThat(potential.kind() == PotentialKind.NONE || pure).isTrue();
        for (Outcome<MixedProfile, MaxRegret> outcome :
                List.of(
                        FictitiousPlay.withDefaults().solve(game),
                        RegretMatching.withDefaults().solve(game),
                        RegretMatching.withDefaults().plus().solve(game),
                        ReplicatorDynamics.withDefaults().solve(game),
                        BestResponseDynamics.withDefaults().solve(game))) {
            MixedProfile profile =
                    outcome instanceof Outcome.Stopped<MixedProfile, MaxRegret> stopped
                            ? stopped.best()
                            : outcome.orElseThrow();
            assertThat(MaxRegret.of(game, profile)).isEqualTo(outcome.certificate());
        }
        Explanation explanation = Explanation.of(game, MixedProfile.uniform(game));
        assertThat(explanation.text()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("gamesOfTwo")
    void valueAndCommitment(NormalFormGame game) {
        StackelbergSolution lead = StackelbergEquilibrium.withDefaults().solve(game).orElseThrow();
        double best =
                VertexEnumeration.withDefaults()
                        .all(game)
                        .mapToDouble(profile -> game.expectedPayoff(0, profile))
                        .max()
                        .orElseThrow();
        assertThat(lead.leaderPayoff()).isGreaterThanOrEqualTo(best - 1e-9 * spread(game));
        if (isConstantSum(game)) {
            assertThat(ZeroSum.solve(game).orElseThrow().value())
                    .isBetween(best - 1e-9 * spread(game), best + 1e-9 * spread(game));
        }
    }

    private static boolean isConstantSum(NormalFormGame game) {
        double[] row = game.payoffs(0);
        double[] column = game.payoffs(1);
        for (int cell = 0; cell < row.length; cell++) {
            if (row[cell] + column[cell] != row[0] + column[0]) {
                return false;
            }
        }
        return true;
    }
}
