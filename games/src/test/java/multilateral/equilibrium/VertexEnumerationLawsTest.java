package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import multilateral.game.ExactProfile;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Laws on seeded games of all shapes from 1 × 1 to 6 × 6, most of them degenerate. */
class VertexEnumerationLawsTest {

    private static final VertexEnumeration SOLVER = VertexEnumeration.withDefaults();

    private static NormalFormGame game(long seed, int largest) {
        Random random = new Random(seed);
        int most = new int[] {1, 2, 3, 6, 201, 1_000_000}[random.nextInt(6)];
        return NormalFormGame.of(
                new int[] {1 + random.nextInt(largest), 1 + random.nextInt(largest)},
                profile -> new double[] {random.nextInt(most), random.nextInt(most)});
    }

    @Test
    void everyGameKeepsTheLaws() {
        lawsHold(0, 1000);
    }

    @Test
    @Tag("stress")
    void veryManyGamesKeepTheLaws() {
        lawsHold(1000, 11_000);
    }

    private static void lawsHold(int from, int to) {
        for (int seed = from; seed < to; seed++) {
            NormalFormGame game = game(seed, 6);
            List<ExactProfile> exact = SOLVER.exact(game).toList();
            assertThat(exact).as("seed %d", seed).isNotEmpty().doesNotHaveDuplicates();
            for (ExactProfile profile : exact) {
                assertThat(ExactRegret.of(game, profile).isEquilibrium())
                        .as("seed %d", seed)
                        .isTrue();
                assertThat(profile.toString()).as("seed %d", seed).doesNotContain("-");
            }
            List<MixedProfile> floating = SOLVER.all(game).toList();
            assertThat(floating)
                    .as("seed %d", seed)
                    .containsExactlyElementsOf(
                            exact.stream().map(ExactProfile::toMixedProfile).toList());
            EnumerationReport report = SOLVER.report(game);
            assertThat(report.equilibria()).as("seed %d", seed).isEqualTo(floating);
            assertThat(report.completeness()).as("seed %d", seed).isEqualTo(Completeness.PROVEN);
            assertThat(report.residual()).as("seed %d", seed).isLessThan(1e-8);
            if (!report.degenerate()) {
                assertThat(report.indexSum()).as("seed %d", seed).isEqualTo(1);
                assertThat(exact.size() % 2).as("seed %d", seed).isEqualTo(1);
            }
        }
    }

    @Test
    void theSameAsByDefinition() {
        sameAsByDefinition(0, 400, 4);
    }

    @Test
    @Tag("stress")
    void theSameAsByDefinitionInLargerGames() {
        sameAsByDefinition(400, 1400, 5);
    }

    private static void sameAsByDefinition(int from, int to, int largest) {
        for (int seed = from; seed < to; seed++) {
            NormalFormGame game = game(seed, largest);
            assertThat(SOLVER.exact(game).collect(Collectors.toSet()))
                    .as("seed %d", seed)
                    .isEqualTo(ExtremeEquilibriaByDefinition.of(game));
        }
    }

    @Test
    void namesAndOrdersOfActionsDoNotMatter() {
        for (int seed = 0; seed < 200; seed++) {
            NormalFormGame game = game(seed, 5);
            Random random = new Random(seed);
            int[] rows = permutation(game.actions(0), random);
            int[] columns = permutation(game.actions(1), random);
            NormalFormGame relabelled =
                    NormalFormGame.of(
                            new int[] {rows.length, columns.length},
                            at ->
                                    new double[] {
                                        game.payoff(0, rows[at[0]], columns[at[1]]),
                                        game.payoff(1, rows[at[0]], columns[at[1]])
                                    });
            Set<ExactProfile> expected = new HashSet<>();
            SOLVER.exact(game)
                    .forEach(
                            profile ->
                                    expected.add(
                                            new ExactProfile(
                                                    List.of(
                                                            permuted(profile.strategy(0), rows),
                                                            permuted(
                                                                    profile.strategy(1),
                                                                    columns)))));
            assertThat(SOLVER.exact(relabelled).collect(Collectors.toSet()))
                    .as("seed %d", seed)
                    .isEqualTo(expected);
        }
    }

    private static int[] permutation(int size, Random random) {
        List<Integer> order =
                IntStream.range(0, size).boxed().collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(order, random);
        return order.stream().mapToInt(Integer::intValue).toArray();
    }

    private static List<BigFraction> permuted(List<BigFraction> strategy, int[] order) {
        return Arrays.stream(order).mapToObj(strategy::get).toList();
    }

    /** Scales of either player, and what the other's action alone adds, with large denominators. */
    @Test
    void unitsOfPayoffsDoNotMatter() {
        for (int seed = 0; seed < 200; seed++) {
            NormalFormGame game = game(seed, 5);
            Random random = new Random(seed);
            BigFraction[] scales = {positive(random), positive(random)};
            BigFraction[] added = new BigFraction[12];
            Arrays.setAll(added, k -> positive(random));
            NormalFormGame scaled =
                    NormalFormGame.exact(
                            new int[] {game.actions(0), game.actions(1)},
                            at ->
                                    new BigFraction[] {
                                        game.exactPayoff(0, at)
                                                .multiply(scales[0])
                                                .add(added[at[1]]),
                                        game.exactPayoff(1, at)
                                                .multiply(scales[1])
                                                .subtract(added[6 + at[0]])
                                    });
            assertThat(SOLVER.exact(scaled).toList())
                    .as("seed %d", seed)
                    .containsExactlyElementsOf(SOLVER.exact(game).toList());
        }
    }

    private static BigFraction positive(Random random) {
        return BigFraction.of(1 + random.nextInt(1000), 1 + random.nextInt(1_000_000));
    }
}
