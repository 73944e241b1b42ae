package multilateral.equilibrium;

import static multilateral.equilibrium.SupportEnumerationTest.distance;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import multilateral.game.ExactProfile;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import multilateral.game.RandomGame;
import multilateral.solve.Outcome;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Independent methods find the same equilibria on seeded random games of many sizes, of which a
 * good half have ties: none is missing, false or found twice, and every run ends.
 */
class EquilibriumAgreementTest {

    private static final int[][] SHAPES = {
        {2, 2}, {2, 3}, {3, 3}, {3, 4}, {4, 4}, {5, 4}, {5, 5}, {6, 6}, {2, 2, 2}, {3, 3, 3}
    };
    private static final int[] HIGHEST = {1, 2, 5, 20, 100, 1_000_000};
    private static final double SAME = 1e-7;

    @Test
    void ofManyGames() {
        agree(0, 400);
    }

    @Test
    @Tag("stress")
    void ofTenThousandGames() {
        agree(400, 10_400);
    }

    private static void agree(int from, int to) {
        int smooth = 0;
        for (int seed = from; seed < to; seed++) {
            int[] shape = SHAPES[seed % SHAPES.length];
            int most = HIGHEST[new Random(seed).nextInt(HIGHEST.length)];
            NormalFormGame game = RandomGame.uniform(seed, -most, most, shape);
            String label = "seed " + seed + ", " + game + ", payoffs up to " + most;
            if (shape.length == 2) {
                twoPlayers(game, seed, label);
            } else {
                smooth += threePlayers(game, seed, label);
            }
        }
        assertThat(smooth)
                .as("games of three players without ties")
                .isGreaterThan((to - from) / 20);
    }

    private static void twoPlayers(NormalFormGame game, int seed, String label) {
        List<ExactProfile> exact = VertexEnumeration.withDefaults().exact(game).toList();
        List<MixedProfile> vertices = VertexEnumeration.withDefaults().all(game).toList();
        List<MixedProfile> supports = SupportEnumeration.withDefaults().all(game).toList();
        assertThat(exact).as(label).isNotEmpty().doesNotHaveDuplicates();
        for (ExactProfile profile : exact) {
            assertThat(ExactRegret.of(game, profile).isEquilibrium()).as(label).isTrue();
        }
        List<MixedProfile> rounded = exact.stream().map(ExactProfile::toMixedProfile).toList();
        assertSame(vertices, rounded, label + ": vertices, floating against exact");
        assertSame(supports, rounded, label + ": supports against vertices");
        assertOneOf(LemkeHowson.withDefaults().solve(game), rounded, label + ": Lemke-Howson");
        int dropped = seed % (game.actions(0) + game.actions(1));
        ExactProfile end = LemkeHowson.withDefaults().withLabel(dropped).exact(game).orElseThrow();
        assertThat(exact).as(label + ": exact path of label " + dropped).contains(end);
        assertPureAreIn(game, rounded, label);
    }

    /** Returns 1 for a game in which every equilibrium is regular, else 0. */
    private static int threePlayers(NormalFormGame game, int seed, String label) {
        EnumerationReport report = SupportEnumeration.withDefaults().report(game);
        double spread = 2_000_000;
        assertThat(report.stopped()).as(label).isEmpty();
        assertThat(report.residual()).as(label).isLessThanOrEqualTo(1e-10 * spread);
        assertThat(duplicates(report.equilibria())).as(label).isZero();
        assertPureAreIn(game, report.equilibria(), label);
        Outcome<MixedProfile, MaxRegret> one = NashPortfolio.withDefaults().solve(game, seed);
        assertThat(one.solution()).as(label + ": portfolio").isPresent();
        if (report.degenerate()) {
            return 0;
        }
        assertThat(report.completeness()).as(label).isEqualTo(Completeness.PROVEN);
        assertThat(report.indexSum()).as(label).isOne();
        assertThat(report.equilibria().size() % 2).as(label + ": odd").isOne();
        assertOneOf(one, report.equilibria(), label + ": portfolio");
        assertOneOf(
                GlobalNewton.withDefaults().solve(game, seed),
                report.equilibria(),
                label + ": global Newton");
        if (game.actions(0) == 2) {
            assertSame(
                    report.equilibria(),
                    EliminationInCubes.equilibria(game),
                    label + ": supports against elimination");
        }
        if (game.actions(0) == 3 && seed % 100 == 9) {
            assertSame(
                    report.equilibria(),
                    distinct(ManyStarts.equilibria(game, 40, new Random(seed))),
                    label + ": supports against many starts");
        }
        return 1;
    }

    private static List<MixedProfile> distinct(List<MixedProfile> profiles) {
        List<MixedProfile> different = new ArrayList<>();
        for (MixedProfile profile : profiles) {
            if (different.stream().noneMatch(other -> distance(profile, other) < SAME)) {
                different.add(profile);
            }
        }
        return different;
    }

    private static void assertPureAreIn(
            NormalFormGame game, List<MixedProfile> equilibria, String label) {
        List<MixedProfile> pure =
                PureEquilibria.withDefaults()
                        .all(game)
                        .map(actions -> MixedProfile.pure(game, actions))
                        .toList();
        List<MixedProfile> unmixed =
                equilibria.stream().filter(EquilibriumAgreementTest::isPure).toList();
        assertSame(unmixed, pure, label + ": pure");
    }

    private static boolean isPure(MixedProfile profile) {
        for (int player = 0; player < profile.players(); player++) {
            for (double probability : profile.strategy(player)) {
                if (probability != 0 && probability != 1) {
                    return false;
                }
            }
        }
        return true;
    }

    private static void assertOneOf(
            Outcome<MixedProfile, MaxRegret> found, List<MixedProfile> all, String label) {
        MixedProfile profile = found.orElseThrow();
        assertThat(all.stream().anyMatch(other -> distance(profile, other) < SAME))
                .as("%s found %s, which is not among %s", label, profile, all)
                .isTrue();
    }

    private static void assertSame(
            List<MixedProfile> found, List<MixedProfile> expected, String label) {
        List<MixedProfile> missing = without(expected, found);
        List<MixedProfile> surplus = without(found, expected);
        assertThat(missing).as(label + ": missing").isEmpty();
        assertThat(surplus).as(label + ": false").isEmpty();
        assertThat(found).as(label).hasSameSizeAs(expected);
        assertThat(duplicates(found)).as(label + ": found twice").isZero();
    }

    private static List<MixedProfile> without(List<MixedProfile> these, List<MixedProfile> those) {
        List<MixedProfile> left = new ArrayList<>();
        for (MixedProfile profile : these) {
            if (those.stream().noneMatch(other -> distance(profile, other) < SAME)) {
                left.add(profile);
            }
        }
        return left;
    }

    private static int duplicates(List<MixedProfile> profiles) {
        int duplicates = 0;
        for (int i = 0; i < profiles.size(); i++) {
            for (int j = 0; j < i; j++) {
                duplicates += distance(profiles.get(i), profiles.get(j)) < SAME ? 1 : 0;
            }
        }
        return duplicates;
    }
}
