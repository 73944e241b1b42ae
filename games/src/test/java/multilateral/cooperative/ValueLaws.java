package multilateral.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import multilateral.actor.ExactQuantities;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What every value is tested for. A law holds on seeded random games unless the value's test names
 * a game that breaks it.
 */
abstract class ValueLaws {

    private static final double TOLERANCE = 1e-11;

    /** The value; what it needs beside the game is found by the players' ids. */
    abstract Quantities value(CoalitionalGame game);

    /** The exact value, if there is one. */
    Optional<ExactQuantities> exact(ExactCoalitionalGame game) {
        return Optional.empty();
    }

    /** The laws that do not hold, each with a case that shows it. */
    Map<Law, Law.Case> broken() {
        return Map.of();
    }

    /** The laws whose cases the value refuses. */
    Set<Law> refused() {
        return Set.of();
    }

    /** A random game to which the value applies. */
    double[] worths(int players, RandomGenerator random) {
        return RandomGames.worths(players, random);
    }

    /** A random exact game to which the value applies. */
    ExactCoalitionalGame exactGame(int players, RandomGenerator random) {
        return RandomGames.exact(players, random);
    }

    @ParameterizedTest
    @EnumSource
    void lawsHoldOrAreBrokenAsStated(Law law) {
        Law.Case counterexample = broken().get(law);
        if (counterexample != null) {
            assertThat(law.applies(counterexample)).as("%s applies", law).isTrue();
            assertThat(law.breach(this::value, counterexample)).as("%s", law).isGreaterThan(1e-3);
            return;
        }
        for (long seed = 0; seed < 150; seed++) {
            RandomGenerator random = RandomGames.random(seed);
            int players = refused().contains(law) ? 4 : 1 + random.nextInt(7);
            Law.Case on = law.draw(worths(players, random), worths(players, random), random);
            if (refused().contains(law)) {
                assertThatThrownBy(() -> law.breach(this::value, on))
                        .as("%s, seed %d", law, seed)
                        .isInstanceOfAny(
                                IllegalArgumentException.class, NoSuchElementException.class);
                continue;
            }
            assertThat(law.applies(on)).as("%s applies, seed %d", law, seed).isTrue();
            assertThat(law.breach(this::value, on))
                    .as("%s, seed %d", law, seed)
                    .isLessThan(TOLERANCE);
        }
    }

    @Test
    void exactAndFloatingValuesAgree() {
        for (long seed = 0; seed < 60; seed++) {
            RandomGenerator random = RandomGames.random(seed);
            ExactCoalitionalGame whole = exactGame(1 + random.nextInt(6), random);
            ExactCoalitionalGame game =
                    new ExactCoalitionalGame(
                            whole.actors(),
                            Unit.of("EUR"),
                            whole.worths().stream().map(w -> w.divide(7)).toList());
            Optional<ExactQuantities> exact = exact(game);
            if (exact.isEmpty()) {
                return;
            }
            Quantities floating = value(game.toDoubles());
            assertThat(floating.unit()).isEqualTo(Unit.of("EUR"));
            assertThat(exact.get().unit()).isEqualTo(Unit.of("EUR"));
            for (int i = 0; i < game.players(); i++) {
                assertThat(floating.get(i))
                        .as("seed %d, player %d", seed, i)
                        .isCloseTo(exact.get().get(i).doubleValue(), within(1e-9));
            }
            if (!broken().containsKey(Law.EFFICIENCY)) {
                assertThat(exact.get().total())
                        .as("seed %d", seed)
                        .isEqualTo(game.worth(game.worths().size() - 1));
            }
        }
    }

    @Test
    void theNullGameGivesNothingAndOnePlayerAll() {
        if (!refused().contains(Law.NULL_PLAYER)) {
            assertThat(value(Law.Case.game(new double[16])).toArray()).containsExactly(0, 0, 0, 0);
        }
        assertThat(value(Law.Case.game(new double[] {0, 2.5})).toArray()).containsExactly(2.5);
        exact(ExactCoalitionalGame.table(RandomGames.players(1), 0, 3))
                .ifPresent(x -> assertThat(x.get(0)).isEqualTo(BigFraction.of(3)));
    }

    @Test
    void aFunctionIsValuedLikeATable() {
        RandomGenerator random = RandomGames.random(7);
        double[] worths = worths(6, random);
        CoalitionalGame function =
                CoalitionalGame.of(RandomGames.players(6), mask -> worths[(int) mask]);
        assertThat(value(function)).isEqualTo(value(function.tabulated()));
    }
}
