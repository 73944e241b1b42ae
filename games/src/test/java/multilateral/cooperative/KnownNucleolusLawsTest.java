package multilateral.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import multilateral.actor.ExactQuantities;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;
import multilateral.solve.Outcome;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a structure gives as nucleolus against the general solvers on its worths. */
class KnownNucleolusLawsTest {

    private static final double TOLERANCE = 1e-7;

    @Test
    void structureAgainstTable() {
        structureAgainstTable(0, 40);
    }

    @Test
    @Tag("stress")
    void structureAgainstTableOnManyGames() {
        structureAgainstTable(2_000_000, 1_000);
    }

    private static void structureAgainstTable(long firstSeed, int games) {
        RandomStructures.kinds()
                .forEach(
                        (name, kind) -> {
                            for (long seed = firstSeed; seed < firstSeed + games; seed++) {
                                RandomGenerator random = RandomGames.random(seed);
                                StructuredGame game = kind.draw(1 + random.nextInt(8), random);
                                compare(game, name + ", seed " + seed + ", " + game);
                            }
                        });
    }

    private static void compare(StructuredGame game, String what) {
        CoalitionalGame gains = gains(game);
        if (game instanceof KnownNucleolus known && known.hasNucleolus()) {
            same(
                    known.nucleolus(),
                    Nucleolus.prenucleolus().solve(gains).orElseThrow(),
                    sign(game),
                    what);
        }
        Outcome<ExplainedValue, ImputationGap> outcome = Nucleolus.withDefaults().solve(game);
        Outcome<Quantities, ExcessVector> general = Nucleolus.withDefaults().solve(gains);
        assertThat(outcome.solution().isPresent())
                .as(what)
                .isEqualTo(general.solution().isPresent());
        if (general.solution().isPresent()) {
            same(outcome.orElseThrow().value(), general.orElseThrow(), sign(game), what);
            assertThat(outcome.certificate().residual()).as(what).isLessThan(TOLERANCE);
        }
    }

    private static CoalitionalGame gains(StructuredGame game) {
        CoalitionalGame table = game.unstructured().tabulated();
        return game.worthsAreCosts() ? StructuredGameLawsTest.negated(table) : table;
    }

    private static double sign(StructuredGame game) {
        return game.worthsAreCosts() ? -1 : 1;
    }

    private static void same(Quantities structure, Quantities table, double sign, String what) {
        assertThat(structure.times(sign).toArray())
                .as(what)
                .containsExactly(table.toArray(), within(TOLERANCE));
    }

    /** Worths that are whole numbers of quarters, where fractions decide. */
    @Test
    void structureAgainstFractions() {
        structureAgainstFractions(500, 25);
    }

    @Test
    @Tag("stress")
    void structureAgainstFractionsOnManyGames() {
        structureAgainstFractions(3_000_000, 300);
    }

    private static void structureAgainstFractions(long firstSeed, int games) {
        RandomStructures.kinds()
                .forEach(
                        (name, kind) -> {
                            for (long seed = firstSeed; seed < firstSeed + games; seed++) {
                                RandomGenerator random = RandomGames.random(seed);
                                StructuredGame game = kind.draw(1 + random.nextInt(6), random);
                                if (game instanceof KnownNucleolus known && known.hasNucleolus()) {
                                    exactly(known, name + ", seed " + seed + ", " + game);
                                }
                            }
                        });
    }

    private static void exactly(KnownNucleolus game, String what) {
        CoalitionalGame gains = gains(game);
        BigFraction[] worths = new BigFraction[1 << game.players()];
        for (int mask = 0; mask < worths.length; mask++) {
            double quarters = 4 * gains.worth(mask);
            if (quarters != Math.rint(quarters)) {
                return;
            }
            worths[mask] = BigFraction.of((long) quarters, 4);
        }
        ExactCoalitionalGame exact = ExactCoalitionalGame.table(game.actors(), worths);
        ExactQuantities nucleolus = Nucleolus.prenucleolus().exact(exact).orElseThrow();
        double[] shares = game.nucleolus().times(sign(game)).toArray();
        for (int i = 0; i < shares.length; i++) {
            assertThat(shares[i])
                    .as("%s, share %d", what, i)
                    .isCloseTo(nucleolus.get(i).doubleValue(), within(1e-12));
        }
    }
}
