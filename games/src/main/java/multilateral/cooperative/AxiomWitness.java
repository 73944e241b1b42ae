package multilateral.cooperative;

import java.util.List;
import multilateral.actor.Coalition;
import multilateral.game.CoalitionalGame;

/**
 * A counterexample to an axiom, from which anybody can see the violation again.
 *
 * @param games the game in which it is seen; for axioms that compare games, the others after it:
 *     the second summand and the sum, the changed game, or the reduced game. All have tables
 * @param players whom it concerns, as players of the first game: the player treated badly, the two
 *     treated unequally, the coalition that objects, or all
 * @param required what the axiom asks for
 * @param found what there is instead
 * @param text the same in words
 */
public record AxiomWitness(
        List<CoalitionalGame> games,
        Coalition players,
        double required,
        double found,
        String text) {

    /**
     * Copies the list.
     *
     * @param games the game in which it is seen, then others
     * @param players whom it concerns
     * @param required what the axiom asks for
     * @param found what there is instead
     * @param text the same in words
     */
    public AxiomWitness {
        games = List.copyOf(games);
    }

    @Override
    public String toString() {
        return text;
    }
}
