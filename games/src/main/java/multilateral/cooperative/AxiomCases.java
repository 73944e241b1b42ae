package multilateral.cooperative;

import java.util.List;
import java.util.Optional;
import multilateral.actor.Coalition;
import multilateral.game.CoalitionalGame;

/** Collects the cases of one axiom until one contradicts it. */
final class AxiomCases {

    /** By how much, as a part of the largest figure, an axiom must be missed to be violated. */
    private static final double TOLERANCE = 1e-8;

    private final Axiom axiom;
    private long cases;
    private long refused;
    private String refusal = "";
    private Optional<AxiomWitness> witness = Optional.empty();

    AxiomCases(Axiom axiom) {
        this.axiom = axiom;
    }

    Axiom axiom() {
        return axiom;
    }

    boolean open() {
        return witness.isEmpty();
    }

    /** The value says that it has no payoffs for a game. */
    void refuse(RuntimeException reason) {
        refused++;
        refusal = String.valueOf(reason.getMessage());
    }

    /** What must be equal. */
    void equal(
            List<CoalitionalGame> games, long players, double required, double found, String text) {
        look(games, players, required, found, Math.abs(required - found), text, "");
    }

    /** What must not be smaller. */
    void atLeast(
            List<CoalitionalGame> games, long players, double required, double found, String text) {
        look(games, players, required, found, required - found, text, "at least ");
    }

    private void look(
            List<CoalitionalGame> games,
            long players,
            double required,
            double found,
            double violation,
            String text,
            String bound) {
        cases++;
        if (open() && violation > TOLERANCE * largest(games)) {
            CoalitionalGame game = games.get(0);
            Coalition whom = new Coalition(game.actors(), players);
            witness =
                    Optional.of(
                            new AxiomWitness(
                                    games.stream().map(CoalitionalGame::tabulated).toList(),
                                    whom,
                                    required,
                                    found,
                                    text
                                            + ": "
                                            + Phrases.number(found)
                                            + " instead of "
                                            + bound
                                            + Phrases.number(required)
                                            + Phrases.in(game)));
        }
    }

    private static double largest(List<CoalitionalGame> games) {
        double largest = 0;
        for (CoalitionalGame game : games) {
            for (double worth : PayoffAxioms.worths(game)) {
                largest = Math.max(largest, Math.abs(worth));
            }
        }
        return largest;
    }

    AxiomFinding finding() {
        if (witness.isPresent()) {
            return new AxiomFinding(
                    axiom,
                    AxiomFinding.Verdict.VIOLATED,
                    cases,
                    List.of(witness.get()),
                    witness.get().text());
        }
        if (cases > 0) {
            return new AxiomFinding(
                    axiom,
                    AxiomFinding.Verdict.HOLDS,
                    cases,
                    List.of(),
                    "no counterexample in " + cases + (cases == 1 ? " case" : " cases"));
        }
        return undecided(
                axiom,
                refused > 0
                        ? "the value refused all games (" + refusal + ")"
                        : "no case to which it applies");
    }

    static AxiomFinding undecided(Axiom axiom, String reason) {
        return new AxiomFinding(axiom, AxiomFinding.Verdict.UNDECIDED, 0, List.of(), reason);
    }
}
