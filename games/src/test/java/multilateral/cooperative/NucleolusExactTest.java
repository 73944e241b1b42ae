package multilateral.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import multilateral.actor.ExactQuantities;
import multilateral.actor.Quantities;
import multilateral.game.ExactCoalitionalGame;
import multilateral.solve.Outcome;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The solver against the definition, in fractions, on random games. */
class NucleolusExactTest {

    @Test
    void agreesWithTheDefinition() {
        for (long seed = 0; seed < 360; seed++) {
            checkGame(seed, 2 + (int) (seed % 4));
        }
    }

    @Test
    @Tag("stress")
    void agreesWithTheDefinitionOnTenThousandGames() {
        for (long seed = 1000; seed < 11_000; seed++) {
            checkGame(seed, 3 + (int) (seed % 3));
        }
    }

    private static void checkGame(long seed, int players) {
        RandomGenerator random = RandomGames.random(seed);
        TiedGames[] kinds = TiedGames.values();
        TiedGames kind = kinds[random.nextInt(kinds.length)];
        long[] worths = kind.draw(players, random);
        boolean floors = random.nextBoolean();
        long alone = 0;
        for (int i = 0; i < players; i++) {
            alone += worths[1 << i];
        }
        if (floors) {
            worths[worths.length - 1] = Math.max(alone, worths[worths.length - 1]);
        }
        boolean perCapita = random.nextInt(3) == 0;
        long[] coefficients = new long[players + 1];
        Arrays.setAll(coefficients, size -> perCapita ? size : 1);
        Nucleolus solver = floors ? Nucleolus.withDefaults() : Nucleolus.prenucleolus();
        check(
                "seed "
                        + seed
                        + ", "
                        + kind
                        + (floors ? ", floors" : "")
                        + (perCapita ? ", per capita" : ""),
                perCapita ? solver.perCapita() : solver,
                ExactCoalitionalGame.table(RandomGames.players(players), worths),
                NucleolusByDefinition.of(players, worths, coefficients, floors));
    }

    private static void check(
            String what, Nucleolus solver, ExactCoalitionalGame game, List<BigFraction> expected) {
        Outcome<ExactQuantities, KohlbergCriterion> exact = solver.exact(game);
        assertThat(exact.orElseThrow().values()).as(what).isEqualTo(expected);
        assertThat(exact.certificate().passed()).as(what).isTrue();
        Quantities floating = solver.solve(game.toDoubles()).orElseThrow();
        assertThat(solver.criterion(game.toDoubles(), floating, 1e-9).passed()).as(what).isTrue();
        for (int i = 0; i < game.players(); i++) {
            assertThat(floating.get(i))
                    .as("%s, player %d", what, i)
                    .isCloseTo(expected.get(i).doubleValue(), within(1e-9));
        }
    }
}
