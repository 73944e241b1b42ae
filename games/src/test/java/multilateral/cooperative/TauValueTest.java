package multilateral.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import multilateral.actor.ExactQuantities;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;
import multilateral.solve.Outcome;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TauValueTest {

    private static double[] tau(CoalitionalGame game) {
        return TauValue.of(game).orElseThrow().toArray();
    }

    /** One left and two right gloves: utopia and minimal rights are (1, 0, 0). */
    @Test
    void theLeftGloveTakesAll() {
        assertThat(tau(CoalitionalGame.table(RandomGames.players(3), 0, 0, 0, 1, 0, 1, 0, 1)))
                .containsExactly(1, 0, 0);
    }

    /** Majority is not quasi-balanced: nobody is needed, but there is something to share. */
    @Test
    void majorityHasNone() {
        CoalitionalGame majority =
                CoalitionalGame.table(RandomGames.players(3), 0, 0, 0, 1, 0, 1, 1, 1);
        Outcome<Quantities, Compromise> outcome = TauValue.of(majority);
        assertThat(outcome).isInstanceOf(Outcome.Impossible.class);
        assertThat(outcome.certificate().emptiness()).isEqualTo(2);
        assertThat(outcome.certificate().residual()).isZero();
    }

    /**
     * Muto, Nakayama, Potters and Tijs (1988), big boss games: all but the boss get half of what
     * they add.
     */
    @Test
    void theBossTakesHalf() {
        double[] adds = {0, 2, 3, 7};
        CoalitionalGame boss =
                CoalitionalGame.of(
                        RandomGames.players(4),
                        m ->
                                (m & 1) == 0
                                        ? 0
                                        : IntStream.range(0, 4)
                                                .mapToDouble(i -> (m >> i & 1) * adds[i])
                                                .sum());
        assertThat(tau(boss)).containsExactly(6, 1, 1.5, 3.5);
    }

    /** Tijs (1981): of two players, what they gain in equal parts. */
    @Test
    void twoShareTheirGain() {
        assertThat(tau(CoalitionalGame.table(RandomGames.players(2), 0, 1, 2, 10)))
                .containsExactly(4.5, 5.5);
    }

    /** The Talmud's claims of 100, 200 and 300 under the adjusted proportional rule. */
    @Test
    void bankruptcyOfTheTalmud() {
        assertThat(tau(PreKernelTest.estate(100)))
                .containsExactly(new double[] {100 / 3.0, 100 / 3.0, 100 / 3.0}, within(1e-12));
        assertThat(tau(PreKernelTest.estate(200)))
                .containsExactly(new double[] {40, 80, 80}, within(1e-12));
        assertThat(tau(PreKernelTest.estate(300)))
                .containsExactly(new double[] {50, 100, 150}, within(1e-12));
    }

    /** Curiel, Maschler and Tijs (1987). */
    @Test
    void ofBankruptcyItIsTheAdjustedProportionalDivision() {
        for (long seed = 0; seed < 60; seed++) {
            RandomGenerator random = RandomGames.random(seed);
            int players = 2 + (int) (seed % 5);
            double[] claims = random.ints(players, 0, 20).asDoubleStream().toArray();
            double estate = random.nextInt(0, (int) Arrays.stream(claims).sum() + 1);
            double left = estate - Arrays.stream(claims).sum();
            CoalitionalGame game =
                    CoalitionalGame.of(
                            RandomGames.players(players),
                            m ->
                                    Math.max(
                                            0,
                                            left
                                                    + IntStream.range(0, players)
                                                            .mapToDouble(
                                                                    i -> (m >> i & 1) * claims[i])
                                                            .sum()));
            assertThat(tau(game))
                    .as("seed " + seed)
                    .containsExactly(adjustedProportional(estate, claims), within(1e-9));
        }
    }

    private static double[] adjustedProportional(double estate, double[] claims) {
        double all = Arrays.stream(claims).sum();
        double[] least = Arrays.stream(claims).map(c -> Math.max(0, estate - (all - c))).toArray();
        double left = estate - Arrays.stream(least).sum();
        double[] cut = new double[claims.length];
        Arrays.setAll(cut, i -> Math.min(claims[i] - least[i], left));
        double sum = Arrays.stream(cut).sum();
        double[] awards = new double[claims.length];
        Arrays.setAll(awards, i -> least[i] + (sum > 0 ? left * cut[i] / sum : 0));
        return awards;
    }

    @ParameterizedTest
    @EnumSource
    void exactAndRoundedAgreeAndLieInTheCover(CoreGames kind) {
        for (long seed = 0; seed < 30; seed++) {
            int players = 1 + (int) (seed % 6);
            ExactCoalitionalGame game = kind.draw(players, RandomGames.random(seed));
            Outcome<ExactQuantities, Compromise> exact = TauValue.exact(game);
            Outcome<Quantities, Compromise> rounded = TauValue.of(game.toDoubles());
            String label = kind + ", seed " + seed;
            assertThat(rounded.solution().isPresent())
                    .as(label)
                    .isEqualTo(exact.solution().isPresent());
            assertThat(rounded.certificate().residual()).as(label).isLessThan(1e-9);
            assertThat(exact.certificate().residual()).as(label).isLessThan(1e-9);
            CoreCover cover = CoreCover.of(game.toDoubles());
            if (exact.solution().isPresent()) {
                double[] expected = exact.orElseThrow().toQuantities().toArray();
                assertThat(rounded.orElseThrow().toArray())
                        .as(label)
                        .containsExactly(expected, within(1e-9));
                assertThat(cover.distance(rounded.orElseThrow())).as(label).isLessThan(1e-9);
            } else {
                assertThat(exact.certificate().emptiness()).as(label).isPositive();
            }
        }
    }

    /** Tijs and Lipperts (1982): the core is within the core cover, so has a game with a core τ. */
    @ParameterizedTest
    @EnumSource
    void theCoreIsWithinTheCover(CoreGames kind) {
        for (long seed = 0; seed < 12; seed++) {
            ExactCoalitionalGame game = kind.draw(2 + (int) (seed % 4), RandomGames.random(seed));
            List<ExactQuantities> vertices = CoreVertices.exact(game).solution().orElse(List.of());
            CoreCover cover = CoreCover.of(game.toDoubles());
            for (ExactQuantities vertex : vertices) {
                assertThat(cover.distance(vertex.toQuantities()))
                        .as(kind + ", seed " + seed)
                        .isLessThan(1e-9);
                assertThat(TauValue.exact(game).solution()).as(kind + ", seed " + seed).isPresent();
            }
        }
    }

    /** Covariance, and nothing more than his worth for one who adds nothing else (Tijs 1987). */
    @ParameterizedTest
    @EnumSource(names = {"WIDE", "BALANCED", "CONVEX", "BANKRUPTCY", "GLOVES", "AIRPORT"})
    void giftsUnitsAndDummies(CoreGames kind) {
        for (long seed = 0; seed < 12; seed++) {
            ExactCoalitionalGame game = kind.draw(3, RandomGames.random(seed));
            ExactCoalitionalGame larger =
                    ExactCoalitionalGame.table(
                            RandomGames.players(4),
                            IntStream.range(0, 16)
                                    .mapToObj(
                                            m ->
                                                    game.worth(m & 7)
                                                            .multiply(3)
                                                            .add((m & 1) * 5)
                                                            .subtract((m >> 3) * 2))
                                    .toArray(BigFraction[]::new));
            Outcome<ExactQuantities, Compromise> before = TauValue.exact(game);
            Outcome<ExactQuantities, Compromise> after = TauValue.exact(larger);
            String label = kind + ", seed " + seed;
            if (before.solution().isPresent()) {
                List<BigFraction> value = before.orElseThrow().values();
                assertThat(after.orElseThrow().values())
                        .as(label)
                        .containsExactly(
                                value.get(0).multiply(3).add(5),
                                value.get(1).multiply(3),
                                value.get(2).multiply(3),
                                BigFraction.of(-2));
            }
        }
    }

    @Test
    void onePlayerAndTheNullGame() {
        assertThat(tau(CoalitionalGame.table(RandomGames.players(1), 0, -4))).containsExactly(-4);
        assertThat(tau(CoalitionalGame.table(RandomGames.players(3), new double[8])))
                .containsExactly(0, 0, 0);
    }

    /** An additive game in doubles, whose worths add up only but for rounding. */
    @Test
    void roundingIsOverlooked() {
        CoalitionalGame game =
                CoalitionalGame.table(
                        RandomGames.players(3), 0, 0.1, 0.2, 0.1 + 0.2, 0.3, 0.4, 0.5, 0.6);
        assertThat(tau(game)).containsExactly(new double[] {0.1, 0.2, 0.3}, within(1e-15));
    }

    @Test
    void tooManyPlayersAreRefused() {
        CoalitionalGame large = CoalitionalGame.of(RandomGames.players(25), mask -> 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TauValue.of(large))
                .withMessageContaining("players (25) must be at most 24");
    }
}
