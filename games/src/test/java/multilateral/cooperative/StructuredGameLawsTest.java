package multilateral.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.random.RandomGenerator;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a structure says against what its worths say, for every kind of game. */
class StructuredGameLawsTest {

    private static final double TOLERANCE = 1e-9;

    @Test
    void structureAgainstTable() {
        structureAgainstTable(0, 60);
    }

    @Test
    @Tag("stress")
    void structureAgainstTableOnManyGames() {
        structureAgainstTable(1_000_000, 2_500);
    }

    private static void structureAgainstTable(long firstSeed, int games) {
        RandomStructures.kinds()
                .forEach(
                        (name, kind) -> {
                            for (long seed = firstSeed; seed < firstSeed + games; seed++) {
                                RandomGenerator random = RandomGames.random(seed);
                                int players = 1 + random.nextInt(8);
                                String what = name + ", seed " + seed;
                                check(kind.draw(players, random), what, random, players <= 5);
                            }
                        });
    }

    private static void check(
            StructuredGame game, String what, RandomGenerator random, boolean small) {
        CoalitionalGame table = game.unstructured().tabulated();
        assertThat(table.unit()).as(what).isEqualTo(game.unit());
        sameValues(game, table, what);
        sameWorths(game, table, what, random);
        if (game instanceof KnownCore known) {
            core(known, table, what);
        }
        if (small && game instanceof KnownNucleolus known && known.hasNucleolus()) {
            CoalitionalGame gains = game.worthsAreCosts() ? negated(table) : table;
            Quantities nucleolus = known.nucleolus();
            assertThat(
                            BalancedExcesses.holds(
                                    gains, game.worthsAreCosts() ? nucleolus.times(-1) : nucleolus))
                    .as("%s: %s of %s", what, nucleolus, game)
                    .isTrue();
        }
    }

    private static void sameValues(StructuredGame game, CoalitionalGame table, String what) {
        if (game instanceof KnownShapleyValue known && known.hasShapleyValue()) {
            same(known.shapleyValue(), ShapleyValue.of(table), what + " Shapley of " + game);
            assertThat(ShapleyValue.explained(game).path()).isEqualTo(ValuePath.STRUCTURE);
        } else {
            assertThat(ShapleyValue.explained(game).path()).isEqualTo(ValuePath.FUNCTION);
        }
        same(BanzhafValue.of(game), BanzhafValue.of(table), what + " Banzhaf of " + game);
    }

    private static void same(Quantities structure, Quantities table, String what) {
        assertThat(structure.unit()).as(what).isEqualTo(table.unit());
        for (int i = 0; i < table.size(); i++) {
            assertThat(structure.get(i)).as(what).isCloseTo(table.get(i), within(TOLERANCE));
        }
    }

    /** Players who join in random order, twice, and coalitions asked for one by one. */
    private static void sameWorths(
            StructuredGame game, CoalitionalGame table, String what, RandomGenerator random) {
        var coalition = game.joining().newCoalition().get();
        CoalitionalGame worths = game.unstructured();
        for (int round = 0; round < 2; round++) {
            coalition.clear();
            long members = 0;
            for (int left = game.players(); left > 0; left--) {
                int player = nth(~members, random.nextInt(left));
                members |= 1L << player;
                double worth = table.worth(members);
                assertThat(coalition.join(player))
                        .as("%s, joining %s", what, game)
                        .isCloseTo(worth, within(TOLERANCE));
                assertThat(worths.worth(members))
                        .as("%s, worth in %s", what, game)
                        .isCloseTo(worth, within(TOLERANCE));
            }
        }
    }

    private static int nth(long mask, int count) {
        long rest = mask;
        for (int k = 0; k < count; k++) {
            rest &= rest - 1;
        }
        return Long.numberOfTrailingZeros(rest);
    }

    private static void core(KnownCore game, CoalitionalGame table, String what) {
        CoalitionalGame gains = game.worthsAreCosts() ? negated(table) : table;
        Optional<Quantities> point = game.corePoint();
        if (point.isPresent()) {
            Quantities payoffs = game.worthsAreCosts() ? point.get().times(-1) : point.get();
            assertThat(CoreMembership.of(gains, payoffs).residual())
                    .as("%s: %s in the core of %s", what, point, game)
                    .isLessThan(TOLERANCE);
        } else if (table.players() <= 5) {
            assertThat(EmptyCore.of(gains)).as("%s: core of %s is empty", what, game).isTrue();
        }
    }

    static CoalitionalGame negated(CoalitionalGame costs) {
        return CoalitionalGame.of(costs.actors(), coalition -> -costs.worth(coalition))
                .withUnit(costs.unit())
                .tabulated();
    }
}
