package multilateral.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.SplittableRandom;
import multilateral.actor.ActorSet;
import multilateral.actor.ExactQuantities;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;
import multilateral.solve.Budget;
import multilateral.solve.Outcome;
import multilateral.solve.Why;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class NucleolusTest {

    private static final ActorSet THREE = ActorSet.of("A", "B", "C");

    private static double[] worths(int players, boolean whole, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] worths = new double[1 << players];
        for (int mask = 1; mask < worths.length; mask++) {
            worths[mask] = whole ? random.nextInt(100) : random.nextDouble(100);
        }
        return worths;
    }

    private static void checkScans(int players, boolean whole, long seed) {
        CoalitionalGame game =
                CoalitionalGame.table(RandomGames.players(players), worths(players, whole, seed));
        Outcome<Quantities, ExcessVector> outcome = Nucleolus.prenucleolus().solve(game);
        assertThat(outcome).as("seed %d", seed).isInstanceOf(Outcome.Solved.class);
        assertThat(outcome.effort().steps())
                .as("scans of %d players, seed %d", players, seed)
                .isLessThanOrEqualTo(60);
    }

    @Test
    void fewScansSuffice() {
        for (long seed = 0; seed < 6; seed++) {
            checkScans(14, seed % 2 == 0, seed);
        }
        checkScans(18, true, 1);
        checkScans(18, false, 2);
        checkScans(20, true, 3);
        checkScans(20, false, 4);
    }

    @Test
    @Tag("stress")
    void twentyFourPlayersAreSolved() {
        checkScans(24, false, 5);
        checkScans(24, true, 6);
    }

    /** Large tied games, where the criterion decides. */
    @Test
    void largerTiedGamesPassTheCriterion() {
        TiedGames[] kinds = TiedGames.values();
        for (long seed = 0; seed < 24; seed++) {
            int players = 8 + (int) (seed % 4);
            TiedGames kind = kinds[(int) (seed % kinds.length)];
            long[] worths = kind.draw(players, RandomGames.random(seed));
            ExactCoalitionalGame game =
                    ExactCoalitionalGame.table(RandomGames.players(players), worths);
            Outcome<ExactQuantities, KohlbergCriterion> exact =
                    Nucleolus.prenucleolus().exact(game);
            assertThat(exact.certificate().passed()).as("seed %d, %s", seed, kind).isTrue();
            double[] expected = exact.orElseThrow().toQuantities().toArray();
            assertThat(Nucleolus.prenucleolus().solve(game.toDoubles()).orElseThrow().toArray())
                    .as("seed %d, %s", seed, kind)
                    .containsExactly(expected, within(1e-8));
        }
    }

    /** The prenucleolus need not be an imputation (Peleg and Sudhölter 2007, example 5.5.12). */
    @Test
    void floorsKeepEverybodyAboveWhatTheyHaveAlone() {
        CoalitionalGame game = CoalitionalGame.table(THREE, 0, 0, 0, 10, 0, 0, 0, 2);
        assertThat(Nucleolus.prenucleolus().solve(game).orElseThrow().toArray())
                .containsExactly(new double[] {3, 3, -4}, within(1e-12));
        assertThat(Nucleolus.withDefaults().solve(game).orElseThrow().toArray())
                .containsExactly(new double[] {1, 1, 0}, within(1e-12));
    }

    @Test
    void withoutImputationsThereIsNoNucleolus() {
        CoalitionalGame game = CoalitionalGame.table(THREE, 0, 2, 2, 0, 2, 0, 0, 5);
        Outcome<Quantities, ExcessVector> none = Nucleolus.withDefaults().solve(game);
        assertThat(none).isInstanceOf(Outcome.Impossible.class);
        assertThat(none.certificate().gap()).isEqualTo(-1);
        assertThat(Nucleolus.prenucleolus().solve(game).orElseThrow().total()).isEqualTo(5);
        ExactCoalitionalGame exact = ExactCoalitionalGame.table(THREE, 0, 2, 2, 0, 2, 0, 0, 5);
        Outcome<ExactQuantities, KohlbergCriterion> noneExact =
                Nucleolus.withDefaults().exact(exact);
        assertThat(noneExact).isInstanceOf(Outcome.Impossible.class);
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(noneExact::orElseThrow);
    }

    @Test
    void oneImputationIsTheNucleolus() {
        CoalitionalGame game = CoalitionalGame.table(THREE, 0, 1, 2, 9, 3, -5, 4, 6);
        assertThat(Nucleolus.withDefaults().solve(game).orElseThrow().toArray())
                .containsExactly(new double[] {1, 2, 3}, within(1e-12));
    }

    @Test
    void smallAndSimpleGames() {
        CoalitionalGame one = CoalitionalGame.table(ActorSet.of("A"), 0, -7).withUnit(Unit.of("t"));
        assertThat(Nucleolus.withDefaults().solve(one).orElseThrow())
                .isEqualTo(Quantities.of(one.actors(), one.unit(), -7));
        assertThat(
                        Nucleolus.withDefaults()
                                .exact(ExactCoalitionalGame.table(one.actors(), 0, -7))
                                .orElseThrow()
                                .get(0))
                .isEqualTo(BigFraction.of(-7));
        CoalitionalGame two = CoalitionalGame.table(ActorSet.of("A", "B"), 0, 1, 2, 7);
        assertThat(Nucleolus.withDefaults().solve(two).orElseThrow().toArray())
                .containsExactly(3, 4);
        CoalitionalGame nothing = CoalitionalGame.of(RandomGames.players(5), mask -> 0);
        assertThat(Nucleolus.withDefaults().solve(nothing).orElseThrow().toArray()).containsOnly(0);
        CoalitionalGame additive = CoalitionalGame.of(RandomGames.players(5), mask -> 0.1 * mask);
        assertThat(Nucleolus.withDefaults().solve(additive).orElseThrow().toArray())
                .containsExactly(new double[] {0.1, 0.2, 0.4, 0.8, 1.6}, within(1e-15));
    }

    @Test
    void perCapitaIsOneOverTheSize() {
        for (long seed = 0; seed < 10; seed++) {
            CoalitionalGame game = RandomGames.game(5, RandomGames.random(seed));
            Nucleolus solver = Nucleolus.prenucleolus();
            double[] perCapita = solver.perCapita().solve(game).orElseThrow().toArray();
            assertThat(
                            solver.withWeights(1, 1 / 2.0, 1 / 3.0, 1 / 4.0)
                                    .solve(game)
                                    .orElseThrow()
                                    .toArray())
                    .as("seed %d", seed)
                    .containsExactly(perCapita, within(1e-10));
            assertThat(
                            solver.withWeights(mask -> 2.0 / Long.bitCount(mask))
                                    .solve(game)
                                    .orElseThrow()
                                    .toArray())
                    .as("seed %d", seed)
                    .containsExactly(perCapita, within(1e-10));
        }
    }

    @Test
    void exactWeightsBySize() {
        for (long seed = 0; seed < 10; seed++) {
            ExactCoalitionalGame game = RandomGames.exact(5, RandomGames.random(seed));
            Nucleolus solver = Nucleolus.prenucleolus().withWeights(1, 0.75, 0.5, 4);
            Outcome<ExactQuantities, KohlbergCriterion> exact = solver.exact(game);
            assertThat(exact.certificate().passed()).as("seed %d", seed).isTrue();
            assertThat(solver.solve(game.toDoubles()).orElseThrow().toArray())
                    .as("seed %d", seed)
                    .containsExactly(exact.orElseThrow().toQuantities().toArray(), within(1e-9));
        }
    }

    @Test
    void worthsBeyondDoublesAreExactToo() {
        BigFraction huge = BigFraction.of(java.math.BigInteger.TEN.pow(400));
        BigFraction[] worths = new BigFraction[8];
        for (int mask = 0; mask < 8; mask++) {
            worths[mask] = huge.multiply(mask == 3 ? 2 : mask == 7 ? 3 : 0);
        }
        assertThat(
                        Nucleolus.withDefaults()
                                .exact(ExactCoalitionalGame.table(THREE, worths))
                                .orElseThrow()
                                .values())
                .containsExactly(
                        huge.multiply(BigFraction.of(5, 4)),
                        huge.multiply(BigFraction.of(5, 4)),
                        huge.multiply(BigFraction.of(1, 2)));
        Outcome<ExactQuantities, KohlbergCriterion> hurried =
                Nucleolus.withDefaults()
                        .with(Budget.withDefaults().withMaxSteps(1))
                        .exact(ExactCoalitionalGame.table(THREE, worths));
        assertThat(hurried).isInstanceOf(Outcome.Stopped.class);
        assertThat(((Outcome.Stopped<ExactQuantities, KohlbergCriterion>) hurried).best().values())
                .containsOnly(huge);
    }

    @Test
    void everyBudgetStopsWithTheBestSoFar() {
        for (boolean floors : new boolean[] {false, true}) {
            ExactCoalitionalGame game = growing(7);
            Nucleolus solver = floors ? Nucleolus.withDefaults() : Nucleolus.prenucleolus();
            long all = solver.exact(game).effort().steps();
            double[] answer = solver.exact(game).orElseThrow().toQuantities().toArray();
            double before = Double.POSITIVE_INFINITY;
            for (long steps = 1; steps < all; steps++) {
                Budget budget = Budget.withDefaults().withMaxSteps(steps);
                Outcome<ExactQuantities, KohlbergCriterion> exact = solver.with(budget).exact(game);
                assertThat(exact).isInstanceOf(Outcome.Stopped.class);
                ExactQuantities best =
                        ((Outcome.Stopped<ExactQuantities, KohlbergCriterion>) exact).best();
                assertThat(best.total()).isEqualTo(game.worth(127));
                Outcome<Quantities, ExcessVector> floating =
                        solver.with(budget).solve(game.toDoubles());
                if (floating instanceof Outcome.Stopped<Quantities, ExcessVector> stopped) {
                    assertThat(stopped.why()).isEqualTo(Why.STEPS);
                    assertThat(stopped.effort().steps()).isEqualTo(steps);
                    double largest = stopped.certificate().worst().get(0).excess();
                    assertThat(largest).isLessThanOrEqualTo(before + 1e-9);
                    before = largest;
                    for (int i = 0; floors && i < 7; i++) {
                        assertThat(stopped.best().get(i)).isGreaterThan(-1e-9);
                    }
                } else {
                    assertThat(floating.orElseThrow().toArray())
                            .containsExactly(answer, within(1e-9));
                }
            }
        }
    }

    private static ExactCoalitionalGame growing(int players) {
        return ExactCoalitionalGame.table(
                RandomGames.players(players),
                TiedGames.GROWING.draw(players, RandomGames.random(3)));
    }

    @Test
    void progressIsToldAndCancellingStops() {
        List<Double> told = new ArrayList<>();
        CoalitionalGame game = RandomGames.game(8, RandomGames.random(8));
        Nucleolus.prenucleolus()
                .with(Budget.withDefaults().withProgress((effort, left) -> told.add(left)))
                .solve(game);
        assertThat(told).hasSizeGreaterThan(2).allMatch(left -> left >= 0);
        assertThat(told.get(told.size() - 1)).isZero();
        Outcome<Quantities, ExcessVector> cancelled =
                Nucleolus.prenucleolus()
                        .with(Budget.withDefaults().withCancelled(() -> true))
                        .solve(game);
        assertThat(cancelled).isInstanceOf(Outcome.Stopped.class);
        assertThat(cancelled.effort().steps()).isZero();
        assertThat(((Outcome.Stopped<Quantities, ExcessVector>) cancelled).best().toArray())
                .as("everybody gets an equal part of the surplus")
                .containsExactly(centre(game), within(1e-12));
    }

    private static double[] centre(CoalitionalGame game) {
        double[] alone = new double[game.players()];
        Arrays.setAll(alone, i -> game.worth(1L << i));
        double surplus = game.worth(game.grand()) - Arrays.stream(alone).sum();
        return Arrays.stream(alone).map(a -> a + surplus / alone.length).toArray();
    }

    @Test
    void wrongArgumentsAreRefused() {
        CoalitionalGame game = CoalitionalGame.table(THREE, 0, 0, 0, 1, 0, 1, 1, 1);
        ExactCoalitionalGame exact = ExactCoalitionalGame.table(THREE, 0, 0, 0, 1, 0, 1, 1, 1);
        Nucleolus solver = Nucleolus.withDefaults();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> solver.withWeights(1, 0))
                .withMessage("weight of coalitions of size 2 (0.0) must be above 0 and finite");
        assertThatIllegalArgumentException().isThrownBy(() -> solver.withWeights(1, Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> solver.withWeights(1, 1, 1).solve(game))
                .withMessageContaining("weights (3 of them) must be 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> solver.withWeights(mask -> -1.0).solve(game))
                .withMessageContaining("with mask 1 (-1.0)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> solver.withWeights(mask -> 1.0).exact(exact))
                .withMessageContaining("weights by coalition are not exact");
        CoalitionalGame large = CoalitionalGame.of(RandomGames.players(29), mask -> 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> solver.solve(large))
                .withMessageContaining("players (29) must be at most 28");
        Quantities payoffs = Quantities.of(THREE, Unit.UTIL, 1, 0, 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> solver.criterion(game, payoffs, -1))
                .withMessageContaining("tolerance (-1.0)");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> solver.criterion(game, Quantities.of(THREE, Unit.ONE, 1, 0, 0), 0));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                solver.criterion(
                                        CoalitionalGame.of(ActorSet.of("A", "B", "D"), m -> 0),
                                        payoffs,
                                        0));
    }
}
