package multilateral.cooperative;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import multilateral.cooperative.ProgramRow.Kind;
import multilateral.game.ExactCoalitionalGame;
import multilateral.solve.Budget;
import multilateral.solve.Effort;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** The descent in whole numbers without a floating guide, and with one that misleads. */
class ExactDescentTest {

    private static List<BigFraction> descend(
            ExactCoalitionalGame game, boolean floors, List<SettledLevel> hints) {
        ExactWorths worths = new ExactWorths(game, ExcessWeights.EQUAL.inverses(game.players()));
        ExactRow grand =
                ExactRow.of(
                        worths.grand(),
                        game.players(),
                        BigInteger.ZERO,
                        BigFraction.of(worths.worth(worths.grand())),
                        Kind.SETTLED);
        ExactDescent descent =
                new ExactDescent(worths, grand, floors, Budget.withDefaults(), Effort.start());
        assertThat(descent.run(Integer.MAX_VALUE, hints)).isTrue();
        ExactPoint point = descent.point();
        return IntStream.range(0, game.players()).mapToObj(point::get).toList();
    }

    private static ExactCoalitionalGame draw(long seed, BigInteger factor) {
        RandomGenerator random = RandomGames.random(seed);
        int players = 2 + (int) (seed % 6);
        long[] worths = TiedGames.number(seed).draw(players, random);
        for (int i = 0; i < players; i++) {
            worths[1 << i] = Math.min(worths[1 << i], 0);
        }
        worths[worths.length - 1] = Math.max(0, worths[worths.length - 1]);
        return ExactCoalitionalGame.table(
                RandomGames.players(players),
                IntStream.range(0, worths.length)
                        .mapToObj(
                                m -> BigFraction.of(factor.multiply(BigInteger.valueOf(worths[m]))))
                        .toArray(BigFraction[]::new));
    }

    @Test
    void endsAtTheSamePayoffsWithAnyGuide() {
        for (long seed = 0; seed < 150; seed++) {
            boolean floors = seed % 4 < 2;
            ExactCoalitionalGame game = draw(seed, BigInteger.ONE);
            Nucleolus solver = floors ? Nucleolus.withDefaults() : Nucleolus.prenucleolus();
            List<BigFraction> expected = solver.exact(game).orElseThrow().values();
            assertThat(descend(game, floors, List.of())).as("seed %d", seed).isEqualTo(expected);
            LexicographicDescent misleading =
                    new LexicographicDescent(
                            WorthTable.of(draw(seed + 6, BigInteger.ONE).toDoubles()),
                            floors,
                            Budget.withDefaults());
            misleading.run(Integer.MAX_VALUE);
            assertThat(descend(game, floors, misleading.levels()))
                    .as("seed %d, misled", seed)
                    .isEqualTo(expected);
        }
    }

    /** Worths that no long holds take the slower way and end at the same payoffs. */
    @Test
    void largeWorths() {
        BigInteger factor = BigInteger.TEN.pow(30);
        for (long seed = 0; seed < 60; seed++) {
            boolean floors = seed % 4 < 2;
            List<BigFraction> small =
                    descend(draw(seed, BigInteger.ONE), floors, List.of()).stream()
                            .map(x -> x.multiply(factor))
                            .toList();
            assertThat(descend(draw(seed, factor), floors, List.of()))
                    .as("seed %d", seed)
                    .isEqualTo(small);
        }
    }
}
