package multilateral.burden;

import java.util.List;
import java.util.Optional;

/**
 * Whether an axiom for claims rules holds.
 *
 * @param axiom what was asked
 * @param verdict the answer
 * @param cases how many cases were looked at to which the axiom applies
 * @param witnesses the first counterexample, or none
 * @param reason why, in words
 */
public record ClaimsFinding(
        ClaimsAxiom axiom,
        Verdict verdict,
        long cases,
        List<ClaimsWitness> witnesses,
        String reason) {

    /** The answer. */
    public enum Verdict {
        /**
         * No case contradicts it. A proof for the given awards where the axiom is about one
         * problem; otherwise what a search without success is worth.
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
    public ClaimsFinding {
        witnesses = List.copyOf(witnesses);
    }

    /**
     * Returns the counterexample.
     *
     * @return the first one that was found; empty unless the axiom is violated
     */
    public Optional<ClaimsWitness> witness() {
        return witnesses.stream().findFirst();
    }

    @Override
    public String toString() {
        return axiom + " " + verdict + ": " + reason;
    }
}
