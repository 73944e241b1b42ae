package multilateral.cooperative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.NoSuchElementException;
import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import multilateral.cooperative.AxiomFinding.Verdict;
import multilateral.game.CoalitionalGame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AxiomCheckTest {

    private static final GameSample ANY = GameSample.of(GameSample.Kind.ANY, 1).withGames(150);
    private static final Value SHAPLEY = ShapleyValue::of;
    private static final Value BANZHAF = BanzhafValue::of;

    /** Each the same. */
    private static final Value EQUAL =
            game -> {
                double[] shares = new double[game.players()];
                Arrays.fill(shares, game.worth(game.grand()) / shares.length);
                return Quantities.of(game.actors(), game.unit(), shares);
            };

    /** What each is worth alone, and the surplus in equal parts. */
    private static final Value SURPLUS =
            game -> {
                double[] alone = new double[game.players()];
                for (int i = 0; i < alone.length; i++) {
                    alone[i] = game.worth(1L << i);
                }
                double surplus = game.worth(game.grand()) - Arrays.stream(alone).sum();
                return Quantities.of(
                        game.actors(),
                        game.unit(),
                        Arrays.stream(alone).map(a -> a + surplus / alone.length).toArray());
            };

    /** Contributions in the order of the players. */
    private static final Value FIRST_COME =
            game -> {
                double[] shares = new double[game.players()];
                for (int i = 0; i < shares.length; i++) {
                    shares[i] = game.worth((2L << i) - 1) - game.worth((1L << i) - 1);
                }
                return Quantities.of(game.actors(), game.unit(), shares);
            };

    private static AxiomFinding violated(Value value, Axiom axiom) {
        AxiomFinding finding = AxiomCheck.of(value, ANY).finding(axiom);
        assertThat(finding.verdict()).as("%s", finding).isEqualTo(Verdict.VIOLATED);
        return finding;
    }

    /** The axioms of Shapley (1953), Young (1985), and Hart and Mas-Colell (1989). */
    @Test
    void theShapleyValuePassesItsAxioms() {
        AxiomCheck check = AxiomCheck.of(SHAPLEY, ANY);
        assertThat(check.with(Verdict.HOLDS))
                .as("%s", check)
                .containsExactly(
                        Axiom.EFFICIENCY,
                        Axiom.SYMMETRY,
                        Axiom.NULL_PLAYER,
                        Axiom.DUMMY,
                        Axiom.ADDITIVITY,
                        Axiom.COVARIANCE,
                        Axiom.AGGREGATE_MONOTONICITY,
                        Axiom.COALITIONAL_MONOTONICITY,
                        Axiom.STRONG_MONOTONICITY,
                        Axiom.CONSISTENCY);
        assertThat(check.with(Verdict.VIOLATED))
                .containsExactly(Axiom.INDIVIDUAL_RATIONALITY, Axiom.CORE_SELECTION);
        assertThat(check.with(Verdict.UNDECIDED)).isEmpty();
        check.findings().stream()
                .filter(finding -> finding.verdict() == Verdict.HOLDS)
                .forEach(finding -> assertThat(finding.cases()).isGreaterThan(20));
    }

    /** In convex games the Shapley value is in the core (Shapley 1971). */
    @Test
    void theShapleyValueIsInTheCoreOfConvexGames() {
        AxiomCheck check = AxiomCheck.of(SHAPLEY, GameSample.of(GameSample.Kind.CONVEX, 2));
        assertThat(check.with(Verdict.VIOLATED)).as("%s", check).isEmpty();
        assertThat(check.holds(Axiom.CORE_SELECTION)).isTrue();
        assertThat(check.holds(Axiom.INDIVIDUAL_RATIONALITY)).isTrue();
    }

    @Test
    void theBanzhafValueDoesNotShareOutTheWorthOfAll() {
        AxiomWitness witness = violated(BANZHAF, Axiom.EFFICIENCY).witness().orElseThrow();
        CoalitionalGame game = witness.games().get(0);
        double banzhaf = 0;
        for (int i = 0; i < game.players(); i++) {
            for (int mask = 0; mask <= game.grand(); mask++) {
                if ((mask & (1 << i)) == 0) {
                    banzhaf +=
                            (game.worth(mask | (1 << i)) - game.worth(mask))
                                    / (1 << (game.players() - 1));
                }
            }
        }
        assertThat(witness.found()).isCloseTo(banzhaf, within(1e-12));
        assertThat(witness.required()).isEqualTo(game.worth(game.grand()));
        assertThat(banzhaf).isNotCloseTo(witness.required(), within(1e-3));
        assertThat(witness).hasToString(witness.text());
        assertThat(witness.text()).contains("do not add up", "instead of", "in the game A=");
    }

    /** Feltkamp 1995: all of the Shapley value's but efficiency; Young's monotonicity holds too. */
    @Test
    void theBanzhafValuePassesTheRest() {
        AxiomCheck check = AxiomCheck.of(BANZHAF, ANY);
        assertThat(check.with(Verdict.HOLDS))
                .contains(
                        Axiom.SYMMETRY,
                        Axiom.NULL_PLAYER,
                        Axiom.DUMMY,
                        Axiom.ADDITIVITY,
                        Axiom.COVARIANCE,
                        Axiom.COALITIONAL_MONOTONICITY,
                        Axiom.STRONG_MONOTONICITY);
    }

    @Test
    void equalSharesAreNotForNullPlayers() {
        AxiomCheck check = AxiomCheck.of(EQUAL, ANY);
        assertThat(check.with(Verdict.HOLDS))
                .containsExactly(
                        Axiom.EFFICIENCY,
                        Axiom.SYMMETRY,
                        Axiom.ADDITIVITY,
                        Axiom.AGGREGATE_MONOTONICITY,
                        Axiom.COALITIONAL_MONOTONICITY,
                        Axiom.CONSISTENCY);
        AxiomWitness nothing = violated(EQUAL, Axiom.NULL_PLAYER).witness().orElseThrow();
        CoalitionalGame game = nothing.games().get(0);
        int player = Long.numberOfTrailingZeros(nothing.players().mask());
        for (int mask = 0; mask <= game.grand(); mask++) {
            assertThat(game.worth(mask | (1L << player)))
                    .isEqualTo(game.worth(mask & ~(1L << player)));
        }
        assertThat(EQUAL.of(game).get(player)).isNotZero().isEqualTo(nothing.found());
    }

    @Test
    void theSurplusInEqualPartsIsCovariantButPaysDummies() {
        AxiomCheck check = AxiomCheck.of(SURPLUS, ANY);
        assertThat(check.with(Verdict.HOLDS))
                .containsExactly(
                        Axiom.EFFICIENCY,
                        Axiom.SYMMETRY,
                        Axiom.INDIVIDUAL_RATIONALITY,
                        Axiom.ADDITIVITY,
                        Axiom.COVARIANCE,
                        Axiom.AGGREGATE_MONOTONICITY,
                        Axiom.COALITIONAL_MONOTONICITY);
        assertThat(check.finding(Axiom.DUMMY).witness().orElseThrow().text())
                .contains("adds its own worth");
    }

    @Test
    void whoComesFirstIsNotTreatedEqually() {
        AxiomCheck check = AxiomCheck.of(FIRST_COME, ANY);
        assertThat(check.with(Verdict.VIOLATED))
                .containsExactly(
                        Axiom.SYMMETRY, Axiom.INDIVIDUAL_RATIONALITY, Axiom.CORE_SELECTION);
    }

    /** Witnesses of axioms that compare games are worked out again. */
    @Test
    void witnessesOfComparisonsHoldTheGamesCompared() {
        AxiomWitness young = violated(SURPLUS, Axiom.STRONG_MONOTONICITY).witness().orElseThrow();
        CoalitionalGame before = young.games().get(0);
        CoalitionalGame after = young.games().get(1);
        long bit = young.players().mask();
        int player = Long.numberOfTrailingZeros(bit);
        for (long mask = 0; mask <= before.grand(); mask++) {
            if ((mask & bit) == 0) {
                assertThat(after.worth(mask | bit) - after.worth(mask))
                        .isGreaterThanOrEqualTo(before.worth(mask | bit) - before.worth(mask));
            }
        }
        assertThat(SURPLUS.of(after).get(player)).isLessThan(SURPLUS.of(before).get(player));

        Value squares = game -> EQUAL.of(game).map(x -> x * x, game.unit());
        AxiomWitness sum = violated(squares, Axiom.ADDITIVITY).witness().orElseThrow();
        for (long mask = 1; mask <= sum.games().get(0).grand(); mask++) {
            assertThat(sum.games().get(2).worth(mask))
                    .isEqualTo(sum.games().get(0).worth(mask) + sum.games().get(1).worth(mask));
        }
        assertThat(violated(squares, Axiom.COVARIANCE).reason()).contains("doubled");
        Value falling = game -> EQUAL.of(game).times(-1);
        assertThat(violated(falling, Axiom.AGGREGATE_MONOTONICITY).reason()).contains("more");
        assertThat(violated(falling, Axiom.COALITIONAL_MONOTONICITY).reason()).contains("mask");

        AxiomWitness reduced = violated(SURPLUS, Axiom.CONSISTENCY).witness().orElseThrow();
        assertThat(reduced.games().get(1).players())
                .isEqualTo(reduced.games().get(0).players() - 1);
    }

    @Test
    void aCoreWitnessIsACoalitionThatObjects() {
        AxiomWitness witness = violated(SHAPLEY, Axiom.CORE_SELECTION).witness().orElseThrow();
        CoalitionalGame game = witness.games().get(0);
        Quantities pay = ShapleyValue.of(game);
        assertThat(
                        CoreMembership.of(game, pay).objections(1e-9).stream()
                                .map(e -> e.coalition().mask()))
                .contains(witness.players().mask());
        assertThat(game.worth(witness.players().mask())).isEqualTo(witness.required());
    }

    @Test
    void anAllocationIsJudgedByTheAxiomsOfOneGame() {
        CoalitionalGame glove =
                CoalitionalGame.table(ActorSet.of("L", "R1", "R2"), 0, 0, 0, 1, 0, 1, 0, 1);
        Quantities core = Quantities.of(glove.actors(), Unit.UTIL, 1, 0, 0);
        AxiomCheck check = AxiomCheck.of(core, glove);
        assertThat(check.with(Verdict.HOLDS))
                .containsExactly(
                        Axiom.EFFICIENCY,
                        Axiom.SYMMETRY,
                        Axiom.INDIVIDUAL_RATIONALITY,
                        Axiom.CORE_SELECTION);
        assertThat(check.finding(Axiom.ADDITIVITY).verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(check.finding(Axiom.NULL_PLAYER).reason()).contains("no case");
        assertThat(AxiomCheck.of(ShapleyValue.of(glove), glove).with(Verdict.VIOLATED))
                .containsExactly(Axiom.CORE_SELECTION);
        assertThat(check.toString()).contains("EFFICIENCY HOLDS: no counterexample in 1 case\n");
    }

    /** Three players by majority: the core is empty, and nothing is asked of the value. */
    @Test
    void whereTheCoreIsEmptyNobodyHasToBeInIt() {
        CoalitionalGame majority =
                CoalitionalGame.table(ActorSet.of("A", "B", "C"), 0, 0, 0, 1, 0, 1, 1, 1);
        AxiomCheck check = AxiomCheck.of(SHAPLEY, majority);
        assertThat(check.with(Verdict.VIOLATED)).isEmpty();
        assertThat(check.finding(Axiom.CORE_SELECTION).verdict()).isEqualTo(Verdict.UNDECIDED);
    }

    @Test
    void onePlayerAndTheNullGameAreNoTrouble() {
        CoalitionalGame one = CoalitionalGame.table(ActorSet.of("A"), 0, -3);
        assertThat(AxiomCheck.of(SHAPLEY, one).with(Verdict.VIOLATED)).isEmpty();
        assertThat(AxiomCheck.of(SHAPLEY, one).finding(Axiom.CONSISTENCY).verdict())
                .isEqualTo(Verdict.UNDECIDED);
        CoalitionalGame nothing = CoalitionalGame.table(ActorSet.of("A", "B"), 0, 0, 0, 0);
        assertThat(AxiomCheck.of(SHAPLEY, nothing).with(Verdict.HOLDS)).hasSize(12);
    }

    @Test
    void aValueThatRefusesGamesIsUndecidedThere() {
        Value never =
                game -> {
                    throw new NoSuchElementException("no solution exists");
                };
        AxiomCheck check = AxiomCheck.of(never, ANY.withGames(3));
        assertThat(check.with(Verdict.UNDECIDED)).hasSize(12);
        assertThat(check.finding(Axiom.EFFICIENCY).reason()).contains("no solution exists");
        Value once =
                game -> {
                    if (game.worth(1) != 1 || game.worth(2) != 2) {
                        throw new IllegalArgumentException("not this one");
                    }
                    return ShapleyValue.of(game);
                };
        CoalitionalGame game = CoalitionalGame.table(ActorSet.of("A", "B"), 0, 1, 2, 5);
        assertThat(AxiomCheck.of(once, game).holds(Axiom.EFFICIENCY)).isTrue();
        assertThat(AxiomCheck.of(once, game).finding(Axiom.COVARIANCE).verdict())
                .isEqualTo(Verdict.UNDECIDED);
    }

    @Test
    void checksAreTheSameOnEveryCall() {
        assertThat(AxiomCheck.of(BANZHAF, ANY).toString())
                .isEqualTo(AxiomCheck.of(BANZHAF, ANY).toString());
    }

    @ParameterizedTest
    @EnumSource
    void everyAxiomSaysWhatItIs(Axiom axiom) {
        assertThat(axiom.statement()).endsWith(".");
        assertThat(axiom.source()).matches(".* \\d{4}");
    }

    @ParameterizedTest
    @EnumSource
    void samplesAreOfTheirKind(GameSample.Kind kind) {
        GameSample sample = GameSample.of(kind, 3).withPlayers(1, 5).withGames(200);
        assertThat(sample.draw().map(g -> Arrays.toString(PayoffAxioms.worths(g))).toList())
                .isEqualTo(
                        sample.draw().map(g -> Arrays.toString(PayoffAxioms.worths(g))).toList());
        sample.draw()
                .forEach(game -> assertThat(isOf(kind, game)).as("%s", Phrases.in(game)).isTrue());
    }

    private static boolean isOf(GameSample.Kind kind, CoalitionalGame game) {
        for (long s = 0; s <= game.grand(); s++) {
            for (long t = 0; t <= game.grand(); t++) {
                double both = game.worth(s | t);
                double sum = game.worth(s) + game.worth(t);
                boolean fine =
                        switch (kind) {
                            case ANY -> true;
                            case MONOTONE -> both >= game.worth(s);
                            case SUPERADDITIVE -> (s & t) != 0 || both >= sum;
                            case CONVEX -> both + game.worth(s & t) >= sum;
                        };
                if (!fine) {
                    return false;
                }
            }
        }
        return true;
    }

    @Test
    void badInputIsRefused() {
        CoalitionalGame large =
                CoalitionalGame.of(RandomGames.players(13), mask -> Long.bitCount(mask));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AxiomCheck.of(SHAPLEY, large))
                .withMessageContaining("players (13)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AxiomCheck.of(ShapleyValue.of(large), large));
        CoalitionalGame game = CoalitionalGame.table(ActorSet.of("A"), 0, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> AxiomCheck.of(Quantities.of(ActorSet.of("B"), Unit.UTIL, 1), game))
                .withMessageContaining("players of the game");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AxiomCheck.of(g -> Quantities.of(g.actors(), Unit.ONE, 1), game));
        assertThatIllegalArgumentException().isThrownBy(() -> ANY.withGames(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ANY.withPlayers(3, 2))
                .withMessageContaining("leastPlayers (3)");
        assertThatIllegalArgumentException().isThrownBy(() -> ANY.withPlayers(0, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> ANY.withPlayers(3, 9));
    }
}
