package multilateral.cooperative;

import java.util.List;
import java.util.Optional;

/**
 * Whether an axiom holds.
 *
 * @param axiom what was asked
 * @param verdict the answer
 * @param cases how many cases were looked at to which the axiom applies
 * @param witnesses the first counterexample, or none
 * @param reason why, in words
 */
public record AxiomFinding(
        Axiom axiom, Verdict verdict, long cases, List<AxiomWitness> witnesses, String reason) {

    /** The answer. */
    public enum Verdict {
        /**
         * No case contradicts it. A proof for the given allocation where the axiom is about one
         * game; otherwise what a search without success is worth.
         */
        HOLDS,
        /** There is a counterexample. */
        VIOLATED,
        /** No case to which it applies was seen. */
        UNDECIDED
    }

    /**
     * Copies the list.
     *
     * @param axiom what was asked
     * @param verdict the answer
     * @param cases how many cases were looked at
     * @param witnesses the first counterexample, or none
     * @param reason why, in words
     */
    public AxiomFinding {
        witnesses = List.copyOf(witnesses);
    }

    /**
     * Returns the counterexample.
     *
     * @return the first one that was found; empty unless the axiom is violated
     */
    public Optional<AxiomWitness> witness() {
        return witnesses.stream().findFirst();
    }

    @Override
    public String toString() {
        return axiom + " " + verdict + ": " + reason;
    }
}
