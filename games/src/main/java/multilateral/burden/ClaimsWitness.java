package multilateral.burden;

import java.util.List;
import multilateral.actor.Actor;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A counterexample to an axiom for claims rules, from which anybody can see the violation again.
 *
 * @param problems the problem in which it is seen; for axioms that compare problems, the others
 *     after it, in the order in which the rule is applied
 * @param claimant whom it concerns; for efficiency, the first claimant
 * @param required what the axiom asks for
 * @param found what there is instead
 * @param text the same in words
 */
public record ClaimsWitness(
        List<ExactClaimsProblem> problems,
        Actor claimant,
        BigFraction required,
        BigFraction found,
        String text) {

    /**
     * Copies the list.
     *
     * @param problems the problem in which it is seen, then others
     * @param claimant whom it concerns
     * @param required what the axiom asks for
     * @param found what there is instead
     * @param text the same in words
     */
    public ClaimsWitness {
        problems = List.copyOf(problems);
    }

    @Override
    public String toString() {
        return text;
    }
}
