package multilateral.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.IntStream;
import multilateral.game.MixedProfile;
import multilateral.game.NormalFormGame;
import multilateral.game.RandomGame;
import multilateral.solve.Budget;
import multilateral.solve.Why;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SupportEnumerationTest {

    private static final double[] FIRST = {1, 0};

    private static final double[] SECOND = {0, 1};

    static EnumerationReport report(NormalFormGame game) {
        return SupportEnumeration.withDefaults().report(game);
    }

    private static double[] mix(double first) {
        return new double[] {first, 1 - first};
    }

    /** Payoffs by player, then first, second and third player's action. */
    private static NormalFormGame three(double[][][][] payoffs) {
        int[] actions = {
            payoffs[0].length, payoffs[0][0].length, payoffs[0][0][0].length,
        };
        return NormalFormGame.of(
                actions,
                at -> {
                    double[] values = new double[3];
                    Arrays.setAll(values, i -> payoffs[i][at[0]][at[1]][at[2]]);
                    return values;
                });
    }

    private static NormalFormGame binary(int players, Function<int[], double[]> payoffs) {
        int[] actions = new int[players];
        Arrays.fill(actions, 2);
        return NormalFormGame.of(actions, payoffs);
    }

    static void assertSame(
            String what, List<MixedProfile> found, List<MixedProfile> expected, double tolerance) {
        assertThat(found).as(what).hasSameSizeAs(expected);
        for (MixedProfile profile : expected) {
            assertThat(found)
                    .as("%s: %s", what, profile)
                    .anyMatch(other -> distance(profile, other) <= tolerance);
        }
    }

    static double distance(MixedProfile one, MixedProfile other) {
        double most = 0;
        for (int player = 0; player < one.players(); player++) {
            for (int action = 0; action < one.actions(player); action++) {
                double difference =
                        one.probability(player, action) - other.probability(player, action);
                most = Math.max(most, Math.abs(difference));
            }
        }
        return most;
    }

    /** McKelvey and McLennan (1997): nine equilibria; listed with the game by Gambit. */
    @Test
    void nineEquilibriaOfMcKelveyAndMcLennan() {
        NormalFormGame game =
                three(
                        new double[][][][] {
                            {{{9, 0}, {0, 3}}, {{0, 3}, {9, 0}}},
                            {{{8, 0}, {0, 4}}, {{0, 4}, {8, 0}}},
                            {{{12, 0}, {0, 6}}, {{0, 6}, {2, 0}}}
                        });
        EnumerationReport report = report(game);
        assertSame(
                "McKelvey and McLennan",
                report.equilibria(),
                List.of(
                        MixedProfile.of(FIRST, FIRST, FIRST),
                        MixedProfile.of(SECOND, SECOND, FIRST),
                        MixedProfile.of(SECOND, FIRST, SECOND),
                        MixedProfile.of(FIRST, SECOND, SECOND),
                        MixedProfile.of(mix(1 / 2.0), mix(2 / 5.0), mix(1 / 4.0)),
                        MixedProfile.of(mix(2 / 5.0), mix(1 / 2.0), mix(1 / 3.0)),
                        MixedProfile.of(mix(1 / 2.0), mix(1 / 2.0), FIRST),
                        MixedProfile.of(mix(1 / 3.0), FIRST, mix(1 / 4.0)),
                        MixedProfile.of(SECOND, mix(1 / 4.0), mix(1 / 3.0))),
                1e-14);
        assertThat(report.completeness()).isEqualTo(Completeness.PROVEN);
        assertThat(report.indexSum()).isEqualTo(1);
        assertThat(report.degenerate()).isFalse();
        assertThat(report.residual()).isLessThan(1e-14);
    }

    /** Nau, Gomez Canovas and Hansen (2004), section 4: the only equilibrium is irrational. */
    @Test
    void irrationalEquilibrium() {
        NormalFormGame game =
                three(
                        new double[][][][] {
                            {{{3, 1}, {0, 0}}, {{0, 0}, {1, 2}}},
                            {{{0, 0}, {2, 1}}, {{1, 3}, {0, 0}}},
                            {{{2, 0}, {0, 0}}, {{0, 0}, {0, 3}}}
                        });
        assertSame(
                "irrational",
                report(game).equilibria(),
                List.of(
                        MixedProfile.of(
                                mix(0.6192325794725537),
                                mix(0.4798042226776053),
                                mix(0.3788253360656313))),
                1e-12);
    }

    /**
     * The same authors, section 5: a curve of mixed equilibria ends at two with a player mixing,
     * which also are ends of segments, and there are three pure ones.
     */
    @Test
    void curveOfEquilibria() {
        NormalFormGame game =
                three(
                        new double[][][][] {
                            {{{0, 1}, {0, 0}}, {{3, 0}, {0, 0}}},
                            {{{0, 1}, {3, 0}}, {{0, 0}, {0, 0}}},
                            {{{2, 0}, {0, 0}}, {{0, 0}, {0, 3}}}
                        });
        EnumerationReport report = report(game);
        assertSame(
                "curve",
                report.equilibria(),
                List.of(
                        MixedProfile.of(FIRST, SECOND, FIRST),
                        MixedProfile.of(SECOND, FIRST, FIRST),
                        MixedProfile.of(SECOND, SECOND, SECOND),
                        MixedProfile.of(FIRST, SECOND, mix(0.25)),
                        MixedProfile.of(SECOND, FIRST, mix(0.25))),
                1e-14);
        assertThat(report.completeness()).isEqualTo(Completeness.PROVEN);
        assertThat(report.degenerate()).isTrue();
    }

    /** The same authors, section 6: one segment of equilibria; its ends. */
    @Test
    void endsOfASegment() {
        NormalFormGame game =
                three(
                        new double[][][][] {
                            {
                                {{2, 1, 1, 2}, {0, 0, 0, 0}}, {{0, 0, 0, 0}, {1, 2, 2, 1}},
                            },
                            {
                                {{0, 0, 0, 0}, {1, 2, 1, 2}}, {{2, 1, 2, 1}, {0, 0, 0, 0}},
                            },
                            {
                                {{0, 2, 1, 1}, {1, 1, 2, 0}}, {{1, 1, 0, 2}, {2, 0, 1, 1}},
                            }
                        });
        EnumerationReport report = report(game);
        assertSame(
                "segment",
                report.equilibria(),
                List.of(
                        MixedProfile.of(mix(0.5), mix(0.5), new double[] {0.5, 0.5, 0, 0}),
                        MixedProfile.of(mix(0.5), mix(0.5), new double[] {0, 0, 0.5, 0.5})),
                1e-14);
        assertThat(report.completeness()).isEqualTo(Completeness.PROVEN);
        assertThat(report.degenerate()).isTrue();
    }

    /**
     * Diekmann's (1985) volunteer's dilemma: exactly one volunteers, or any two or more mix and the
     * others do not volunteer.
     */
    @Test
    void volunteersDilemma() {
        for (int players = 2; players <= 5; players++) {
            int n = players;
            NormalFormGame game =
                    binary(
                            n,
                            profile -> {
                                boolean helped = Arrays.stream(profile).anyMatch(a -> a == 0);
                                return Arrays.stream(profile)
                                        .mapToDouble(a -> (helped ? 1 : 0) - (a == 0 ? 0.4 : 0))
                                        .toArray();
                            });
            List<MixedProfile> expected = new ArrayList<>();
            for (int mask = 1; mask < 1 << n; mask++) {
                int mixing = Integer.bitCount(mask);
                double[] mixed = mixing == 1 ? FIRST : mix(1 - Math.pow(0.4, 1.0 / (mixing - 1)));
                double[][] strategies = new double[n][];
                for (int i = 0; i < n; i++) {
                    strategies[i] = (mask >> i & 1) != 0 ? mixed : SECOND;
                }
                expected.add(MixedProfile.of(strategies));
            }
            EnumerationReport report = report(game);
            assertSame(n + " volunteers", report.equilibria(), expected, 1e-14);
            assertThat(report.completeness()).isEqualTo(Completeness.PROVEN);
            assertThat(report.indexSum()).isEqualTo(1);
        }
    }

    /** All hunt the stag, nobody does, or all do with probability p where 2 p^(n−1) = 1. */
    @Test
    void stagHunt() {
        for (int players = 2; players <= 5; players++) {
            int n = players;
            NormalFormGame game =
                    binary(
                            n,
                            profile -> {
                                int hares = Arrays.stream(profile).sum();
                                return Arrays.stream(profile)
                                        .mapToDouble(a -> a == 1 ? 1 : hares == 0 ? 2 : 0)
                                        .toArray();
                            });
            double[][] mixed = new double[n][];
            Arrays.fill(mixed, mix(Math.pow(0.5, 1.0 / (n - 1))));
            EnumerationReport report = report(game);
            assertSame(
                    n + " hunters",
                    report.equilibria(),
                    List.of(
                            MixedProfile.pure(game, new int[n]),
                            MixedProfile.pure(game, IntStream.range(0, n).map(i -> 1).toArray()),
                            MixedProfile.of(mixed)),
                    1e-14);
            assertThat(report.indices()).containsExactly(1, 1, -1);
        }
    }

    @Test
    void indicesOfSmallGames() {
        NormalFormGame pennies =
                NormalFormGame.bimatrix(
                        new double[][] {{1, -1}, {-1, 1}}, new double[][] {{-1, 1}, {1, -1}});
        assertThat(report(pennies).indices()).containsExactly(1);
        NormalFormGame coordination =
                NormalFormGame.bimatrix(
                        new double[][] {{2, 0}, {0, 1}}, new double[][] {{2, 0}, {0, 1}});
        assertThat(report(coordination).indices()).containsExactly(1, 1, -1);
    }

    /**
     * Payoffs 1 for all at (0, 0, 0, 0), 2 at (1, 1, 1, 1), else 0: Gambit and QuantEcon list 8.
     */
    @Test
    void unanimity() {
        NormalFormGame game =
                binary(
                        4,
                        profile -> {
                            int sum = Arrays.stream(profile).sum();
                            double[] payoffs = new double[4];
                            Arrays.fill(payoffs, sum == 0 ? 1 : sum == 4 ? 2 : 0);
                            return payoffs;
                        });
        List<MixedProfile> found = report(game).equilibria();
        assertThat(found)
                .containsAll(
                        PureEquilibria.withDefaults()
                                .all(game)
                                .map(actions -> MixedProfile.pure(game, actions))
                                .toList())
                .hasSize(9);
        double odds = Math.cbrt(2);
        assertThat(found.get(8).probability(0, 0)).isCloseTo(odds / (1 + odds), within(1e-14));
    }

    /**
     * Players 0 and 1 mix for certain where the third's payoff difference is (a − 1/2)² + ε: two
     * equilibria, or a singular one, or none.
     */
    private static NormalFormGame nearlySingular(double epsilon) {
        return binary(
                3,
                at -> {
                    double a = at[0];
                    double b = at[1];
                    double c = at[2];
                    return new double[] {
                        a * (b - 0.9 * c - 0.05),
                        b * (a - 0.9 * c - 0.05),
                        c * ((a - 0.5) * (b - 0.5) + epsilon)
                    };
                });
    }

    @Test
    void singularEquilibrium() {
        EnumerationReport none = report(nearlySingular(1e-6));
        assertThat(none.completeness()).isEqualTo(Completeness.PROVEN);
        EnumerationReport two = report(nearlySingular(-1e-6));
        assertThat(two.completeness()).isEqualTo(Completeness.PROVEN);
        assertThat(two.equilibria()).hasSize(none.equilibria().size() + 2);
        assertThat(two.equilibria().stream().mapToDouble(p -> p.probability(0, 1)))
                .anyMatch(a -> Math.abs(a - 0.501) < 1e-12)
                .anyMatch(a -> Math.abs(a - 0.499) < 1e-12);
        EnumerationReport one = report(nearlySingular(0));
        assertThat(one.completeness()).isEqualTo(Completeness.PROVEN);
        assertThat(one.degenerate()).isTrue();
        assertThat(one.equilibria()).hasSize(none.equilibria().size() + 1);
        assertThat(one.equilibria().get(one.equilibria().size() - 1).probability(0, 1))
                .isCloseTo(0.5, within(1e-12));
        EnumerationReport unclear = report(nearlySingular(5e-13));
        assertThat(unclear.completeness()).isEqualTo(Completeness.INDEX_CONSISTENT);
        assertThat(unclear.equilibria()).hasSameSizeAs(none.equilibria());
    }

    @Test
    void onePlayer() {
        NormalFormGame game =
                NormalFormGame.of(
                        new int[] {4}, at -> new double[] {at[0] == 2 ? 0 : at[0] == 0 ? 1 : 3});
        EnumerationReport report = report(game);
        assertThat(report.equilibria())
                .containsExactly(MixedProfile.pure(game, 1), MixedProfile.pure(game, 3));
        assertThat(report.degenerate()).isTrue();
        assertThat(report.completeness()).isEqualTo(Completeness.PROVEN);
    }

    @Test
    void nobodyCares() {
        NormalFormGame game = RandomGame.uniform(1, 5, 5, 2, 3, 2);
        EnumerationReport report = report(game);
        assertThat(report.equilibria()).hasSize(12);
        assertThat(report.degenerate()).isTrue();
    }

    /** The counts of seeds 1 to 5, of which another solver of this kind finds some only. */
    @Test
    void countsOfRandomGames() {
        assertCounts(new int[] {2, 2, 2, 2, 2}, 9, 7, 15, 17, 3);
        assertCounts(new int[] {3, 3, 3, 3}, 17);
    }

    @Test
    @Tag("stress")
    void countsOfLargerRandomGames() {
        assertCounts(new int[] {3, 3, 3, 3}, 17, 20, 11, 11, 15);
        assertCounts(new int[] {4, 4, 4}, 9, 13, 7, 23, 7);
    }

    private static void assertCounts(int[] shape, int... counts) {
        for (int seed = 1; seed <= counts.length; seed++) {
            EnumerationReport report = report(RandomGame.uniform(seed, -100, 100, shape));
            assertThat(report.equilibria()).as("seed %d", seed).hasSize(counts[seed - 1]);
            assertThat(report.completeness()).as("seed %d", seed).isEqualTo(Completeness.PROVEN);
            assertThat(report.residual()).as("seed %d", seed).isLessThan(1e-12);
            if (!report.degenerate()) {
                assertThat(report.indexSum()).as("seed %d", seed).isEqualTo(1);
            }
        }
    }

    @Test
    void budgets() {
        NormalFormGame game = RandomGame.uniform(3, -100, 100, 2, 2, 2, 2, 2);
        EnumerationReport all = report(game);
        AtomicLong heard = new AtomicLong();
        Budget little =
                Budget.withDefaults()
                        .withMaxSteps(all.effort().steps() / 20)
                        .withProgress((effort, residual) -> heard.incrementAndGet());
        EnumerationReport part = SupportEnumeration.withDefaults().with(little).report(game);
        assertThat(part.stopped()).contains(Why.STEPS);
        assertThat(part.completeness()).isEqualTo(Completeness.HEURISTIC);
        assertThat(part.effort().steps()).isEqualTo(all.effort().steps() / 20);
        assertThat(heard).hasValue(part.effort().steps());
        assertThat(part.equilibria()).isNotEmpty().hasSizeLessThan(all.equilibria().size());
        assertThat(all.equilibria()).containsAll(part.equilibria());
        Budget cancelled = Budget.withDefaults().withCancelled(() -> true);
        EnumerationReport none = SupportEnumeration.withDefaults().with(cancelled).report(game);
        assertThat(none.stopped()).contains(Why.CANCELLED);
        assertThat(none.equilibria()).isEmpty();
        assertThat(SupportEnumeration.withDefaults().with(cancelled).all(game)).isEmpty();
        assertThat(all.stopped()).isEqualTo(Optional.empty());
    }

    /** Every number of steps leaves a part of the whole answer, also of games with ties. */
    @Test
    void stopsAnywhere() {
        for (NormalFormGame game :
                List.of(
                        RandomGame.uniform(5, 0, 2, 2, 2, 2),
                        RandomGame.uniform(11, 0, 4, 3, 2, 2),
                        RandomGame.uniform(2, 0, 2, 3, 3))) {
            EnumerationReport all = report(game);
            for (long steps = 1; steps < all.effort().steps(); steps += 1 + steps / 8) {
                EnumerationReport part =
                        SupportEnumeration.withDefaults()
                                .with(Budget.withDefaults().withMaxSteps(steps))
                                .report(game);
                assertThat(part.completeness()).isEqualTo(Completeness.HEURISTIC);
                assertThat(all.equilibria()).containsAll(part.equilibria());
            }
        }
    }

    @Test
    void lazily() {
        AtomicLong steps = new AtomicLong();
        Budget counting =
                Budget.withDefaults().withProgress((effort, residual) -> steps.set(effort.steps()));
        NormalFormGame game = RandomGame.uniform(1, -100, 100, 3, 3, 3, 3);
        SupportEnumeration solver = SupportEnumeration.withDefaults().with(counting);
        assertThat(solver.all(game).findFirst()).isPresent();
        assertThat(steps.get()).isLessThan(100);
    }

    @Test
    void tooManyActions() {
        NormalFormGame wide = RandomGame.uniform(1, 0, 1, 63);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SupportEnumeration.withDefaults().all(wide))
                .withMessageContaining("must have at most 62 actions");
        NormalFormGame two = RandomGame.uniform(1, 0, 1, 32, 31);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SupportEnumeration.withDefaults().report(two))
                .withMessageContaining("must have at most 62 actions");
    }

    /**
     * Halves and fifths made from negative denominators; the enumeration found false equilibria.
     */
    @Test
    void fractionsWithNegativeDenominators() {
        for (long seed = 0; seed < 20; seed++) {
            java.util.Random random = new java.util.Random(seed);
            NormalFormGame game =
                    NormalFormGame.exact(
                            new int[] {3, 3},
                            at -> new BigFraction[] {turned(random), turned(random)});
            java.util.List<MixedProfile> vertices =
                    VertexEnumeration.withDefaults().all(game).toList();
            EnumerationReport report = SupportEnumeration.withDefaults().report(game);
            assertThat(report.residual()).as("seed %d", seed).isLessThan(1e-12);
            assertThat(report.equilibria()).as("seed %d", seed).hasSameSizeAs(vertices);
            assertThat(VertexEnumeration.withDefaults().exact(game))
                    .as("seed %d", seed)
                    .allMatch(profile -> ExactRegret.of(game, profile).isEquilibrium());
        }
    }

    private static BigFraction turned(java.util.Random random) {
        int numerator = random.nextInt(41) - 20;
        int denominator = 1 + random.nextInt(9);
        return random.nextBoolean()
                ? BigFraction.of(numerator, denominator)
                : BigFraction.of(-numerator, -denominator);
    }

    /** A player who is indifferent among 40 actions: not 2^40 supports. */
    @Test
    void onePlayerIndifferentAmongForty() {
        NormalFormGame equal = NormalFormGame.of(new int[] {40}, at -> new double[] {0});
        EnumerationReport report = SupportEnumeration.withDefaults().report(equal);
        assertThat(report.equilibria()).hasSize(40);
        assertThat(report.degenerate()).isTrue();
        assertThat(report.completeness()).isEqualTo(Completeness.PROVEN);
        NormalFormGame single = NormalFormGame.of(new int[] {5}, at -> new double[] {at[0] % 4});
        assertThat(SupportEnumeration.withDefaults().report(single).indexSum()).isEqualTo(1);
    }
}
