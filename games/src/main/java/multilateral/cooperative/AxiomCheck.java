package multilateral.cooperative;

import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;

/**
 * Which axioms a value or an allocation satisfies, and a counterexample to each that it does not.
 *
 * <p>Axioms about one game are decided for that game. Axioms that compare games are tried against
 * other games drawn from a seed: a violation is a proof, its absence is not. Amounts that differ by
 * less than 1e-8 of the largest worth count as equal.
 *
 * @param findings one finding per axiom, in the order of {@link Axiom}
 */
public record AxiomCheck(List<AxiomFinding> findings) {

    /** The most players of a game to be checked: values are asked about 2<sup>n</sup> subgames. */
    public static final int MOST_PLAYERS = 12;

    /** Comparisons with other games: of a single game, and of each game of a class. */
    private static final int COMPARISONS_OF_ONE = 50;

    private static final int COMPARISONS_OF_MANY = 3;

    private static final long SEED = 1953;

    /**
     * Copies the list.
     *
     * @param findings one finding per axiom
     */
    public AxiomCheck {
        findings = List.copyOf(findings);
    }

    /**
     * Checks a value in one game, comparing it with games made from it.
     *
     * @param value the value
     * @param game a game of at most {@value #MOST_PLAYERS} players
     * @return the findings; the same on every call
     * @throws IllegalArgumentException if there are more players, a worth is not finite or the
     *     value's payoffs are of other players
     */
    public static AxiomCheck of(Value value, CoalitionalGame game) {
        checkSize(game);
        return new AxiomCheck(
                Arrays.stream(Axiom.values())
                        .map(AxiomCases::new)
                        .map(
                                cases -> {
                                    look(cases, value, game, COMPARISONS_OF_ONE, SEED);
                                    return cases.finding();
                                })
                        .toList());
    }

    /**
     * Checks a value in a class of random games. Games in which the value has no payoffs are
     * skipped.
     *
     * @param value the value
     * @param sample the class
     * @return the findings; the same on every call
     * @throws IllegalArgumentException if the value's payoffs are of other players
     */
    public static AxiomCheck of(Value value, GameSample sample) {
        List<CoalitionalGame> games = sample.draw().toList();
        return new AxiomCheck(
                Arrays.stream(Axiom.values())
                        .map(AxiomCases::new)
                        .map(
                                cases -> {
                                    for (int k = 0; k < games.size() && cases.open(); k++) {
                                        CoalitionalGame game = games.get(k);
                                        long seed = sample.seed() + k;
                                        look(cases, value, game, COMPARISONS_OF_MANY, seed);
                                    }
                                    return cases.finding();
                                })
                        .toList());
    }

    /**
     * Checks an allocation of one game. Axioms that compare games remain undecided.
     *
     * @param payoffs what each player gets
     * @param game a game of at most {@value #MOST_PLAYERS} players
     * @return the findings
     * @throws IllegalArgumentException if there are more players, a worth is not finite, or the
     *     payoffs are of other players or in another unit
     */
    public static AxiomCheck of(Quantities payoffs, CoalitionalGame game) {
        checkSize(game);
        checkPayoffs(payoffs, game);
        PayoffAxioms axioms = new PayoffAxioms(game, payoffs);
        return new AxiomCheck(
                Arrays.stream(Axiom.values())
                        .map(
                                axiom -> {
                                    if (axiom.relational()) {
                                        return AxiomCases.undecided(
                                                axiom, "it compares games; give the value");
                                    }
                                    AxiomCases cases = new AxiomCases(axiom);
                                    axioms.look(cases);
                                    return cases.finding();
                                })
                        .toList());
    }

    private static void checkSize(CoalitionalGame game) {
        if (game.players() > MOST_PLAYERS) {
            throw new IllegalArgumentException(
                    "players ("
                            + game.players()
                            + ") must be at most "
                            + MOST_PLAYERS
                            + "; check the value in a GameSample instead");
        }
    }

    private static void checkPayoffs(Quantities payoffs, CoalitionalGame game) {
        SamePlayers.checkPayoffs(payoffs.actors(), payoffs.unit(), game.actors(), game.unit());
    }

    private static void look(
            AxiomCases cases, Value value, CoalitionalGame game, int comparisons, long seed) {
        Quantities payoffs;
        try {
            payoffs = value.of(game);
        } catch (IllegalArgumentException | NoSuchElementException noPayoffs) {
            cases.refuse(noPayoffs);
            return;
        }
        checkPayoffs(payoffs, game);
        if (!cases.axiom().relational()) {
            new PayoffAxioms(game, payoffs).look(cases);
            return;
        }
        RandomGenerator random = new SplittableRandom(seed);
        ValueAxioms axioms = new ValueAxioms(value, game, payoffs, random);
        int times = cases.axiom() == Axiom.CONSISTENCY ? 1 : comparisons;
        for (int k = 0; k < times && cases.open(); k++) {
            try {
                axioms.look(cases);
            } catch (IllegalArgumentException | NoSuchElementException noPayoffs) {
                cases.refuse(noPayoffs);
            }
        }
    }

    /**
     * Returns what was found about one axiom.
     *
     * @param axiom the axiom
     * @return the finding
     */
    public AxiomFinding finding(Axiom axiom) {
        return findings.stream()
                .filter(finding -> finding.axiom() == axiom)
                .findFirst()
                .orElseThrow();
    }

    /**
     * Returns the axioms with a verdict.
     *
     * @param verdict the verdict
     * @return the axioms, in their order
     */
    public List<Axiom> with(AxiomFinding.Verdict verdict) {
        return findings.stream()
                .filter(finding -> finding.verdict() == verdict)
                .map(AxiomFinding::axiom)
                .toList();
    }

    /**
     * Tells whether an axiom holds as far as was seen.
     *
     * @param axiom the axiom
     * @return false if it is violated or undecided
     */
    public boolean holds(Axiom axiom) {
        return finding(axiom).verdict() == AxiomFinding.Verdict.HOLDS;
    }

    @Override
    public String toString() {
        return findings.stream().map(AxiomFinding::toString).collect(Collectors.joining("\n"));
    }
}
