package multilateral.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;
import org.junit.jupiter.api.Test;

/** What the prenucleolus and the nucleolus are known to satisfy, on random games. */
class NucleolusLawsTest {

    private static final int GAMES = 40;

    private static double[] prenucleolus(CoalitionalGame game) {
        return Nucleolus.prenucleolus().solve(game).orElseThrow().toArray();
    }

    private static CoalitionalGame draw(long seed) {
        RandomGenerator random = RandomGames.random(seed);
        int players = random.nextInt(2, 8);
        if (random.nextBoolean()) {
            return RandomGames.game(players, random);
        }
        TiedGames kind = TiedGames.number(random.nextInt(99));
        return CoalitionalGame.table(
                RandomGames.players(players),
                Arrays.stream(kind.draw(players, random)).asDoubleStream().toArray());
    }

    private static double sum(double[] figures, long mask) {
        double sum = 0;
        for (long rest = mask; rest != 0; rest &= rest - 1) {
            sum += figures[Long.numberOfTrailingZeros(rest)];
        }
        return sum;
    }

    private static double size(CoalitionalGame game) {
        double size = 1;
        for (long mask = 1; mask <= game.grand(); mask++) {
            size = Math.max(size, Math.abs(game.worth(mask)));
        }
        return size;
    }

    /** Efficiency, and covariance under positive scaling and additive shifts. */
    @Test
    void covariance() {
        for (long seed = 0; seed < GAMES; seed++) {
            CoalitionalGame game = draw(seed);
            double[] shift = new SplittableRandom(seed).doubles(game.players(), -5, 5).toArray();
            double[] plain = prenucleolus(game);
            CoalitionalGame moved =
                    CoalitionalGame.of(
                            game.actors(), mask -> 3 * game.worth(mask) + sum(shift, mask));
            double[] expected = new double[plain.length];
            Arrays.setAll(expected, i -> 3 * plain[i] + shift[i]);
            assertThat(prenucleolus(moved))
                    .as("seed %d", seed)
                    .containsExactly(expected, within(1e-8 * size(game)));
            assertThat(sum(plain, game.grand()))
                    .as("seed %d", seed)
                    .isCloseTo(game.worth(game.grand()), within(1e-12 * size(game)));
        }
    }

    /** Names do not matter: with players in reverse order the payoffs are reversed. */
    @Test
    void anonymity() {
        for (long seed = 0; seed < GAMES; seed++) {
            CoalitionalGame game = draw(seed);
            int players = game.players();
            CoalitionalGame reversed =
                    CoalitionalGame.of(
                            game.actors(),
                            mask -> game.worth(Long.reverse(mask) >>> (Long.SIZE - players)));
            double[] expected = prenucleolus(game);
            double[] found = prenucleolus(reversed);
            for (int i = 0; i < players; i++) {
                assertThat(found[players - 1 - i])
                        .as("seed %d", seed)
                        .isCloseTo(expected[i], within(1e-9 * size(game)));
            }
        }
    }

    /** The prenucleolus is in the prekernel: two players have equal claims on each other. */
    @Test
    void surplusesAreEqual() {
        for (long seed = 0; seed < GAMES; seed++) {
            CoalitionalGame game = draw(seed);
            double[] payoffs = prenucleolus(game);
            for (int i = 0; i < game.players(); i++) {
                for (int j = 0; j < i; j++) {
                    assertThat(surplus(game, payoffs, i, j))
                            .as("seed %d, players %d and %d", seed, i, j)
                            .isCloseTo(surplus(game, payoffs, j, i), within(1e-9 * size(game)));
                }
            }
        }
    }

    private static double surplus(CoalitionalGame game, double[] payoffs, int with, int without) {
        double most = Double.NEGATIVE_INFINITY;
        for (long mask = 1; mask < game.grand(); mask++) {
            if ((mask >> with & 1) == 1 && (mask >> without & 1) == 0) {
                most = Math.max(most, game.worth(mask) - sum(payoffs, mask));
            }
        }
        return most;
    }

    /** Those who stay, with what they can do with any who left, agree again (Sobolev 1975). */
    @Test
    void consistency() {
        for (long seed = 0; seed < GAMES; seed++) {
            CoalitionalGame game = draw(seed);
            int players = game.players();
            double[] payoffs = prenucleolus(game);
            int leaver = players - 1;
            long stay = game.grand() >> 1;
            CoalitionalGame reduced =
                    CoalitionalGame.of(
                            RandomGames.players(players - 1),
                            mask ->
                                    mask == stay
                                            ? game.worth(game.grand()) - payoffs[leaver]
                                            : Math.max(
                                                    game.worth(mask),
                                                    game.worth(mask | 1L << leaver)
                                                            - payoffs[leaver]));
            assertThat(prenucleolus(reduced))
                    .as("seed %d", seed)
                    .containsExactly(Arrays.copyOf(payoffs, leaver), within(1e-8 * size(game)));
        }
    }

    /** Of games with a core, the nucleolus is the prenucleolus and in the core. */
    @Test
    void inTheCoreIfThereIsOne() {
        int cores = 0;
        for (long seed = 0; seed < GAMES; seed++) {
            CoalitionalGame game = draw(seed);
            double needed = CostOfStability.solve(game).orElseThrow().subsidy();
            if (needed < 1e-9) {
                cores++;
                Quantities payoffs = Nucleolus.withDefaults().solve(game).orElseThrow();
                assertThat(payoffs.toArray())
                        .as("seed %d", seed)
                        .containsExactly(prenucleolus(game), within(1e-9 * size(game)));
                assertThat(CoreMembership.of(game, payoffs).residual())
                        .as("seed %d", seed)
                        .isLessThan(1e-9 * size(game));
            }
        }
        assertThat(cores).isGreaterThan(5);
    }

    /** Weights of any kind: the criterion with the same weights is passed. */
    @Test
    void weightsOfAnyKind() {
        for (long seed = 0; seed < GAMES; seed++) {
            CoalitionalGame game = draw(seed);
            double[] weights =
                    new SplittableRandom(seed).doubles(1L << game.players(), 0.1, 10).toArray();
            Nucleolus solver = Nucleolus.prenucleolus().withWeights(m -> weights[(int) m]);
            Quantities payoffs = solver.solve(game).orElseThrow();
            assertThat(solver.criterion(game, payoffs, 1e-8 * size(game)).passed())
                    .as("seed %d", seed)
                    .isTrue();
        }
    }
}
