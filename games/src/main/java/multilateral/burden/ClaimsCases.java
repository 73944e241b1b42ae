package multilateral.burden;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;

/** Collects the cases of one axiom until one contradicts it. */
final class ClaimsCases {

    private final ClaimsAxiom axiom;
    private final double tolerance;
    private long cases;
    private String refusal = "";
    private Optional<ClaimsWitness> witness = Optional.empty();

    /** The tolerance is a part of the largest claim. */
    ClaimsCases(ClaimsAxiom axiom, double tolerance) {
        this.axiom = axiom;
        this.tolerance = tolerance;
    }

    ClaimsAxiom axiom() {
        return axiom;
    }

    boolean open() {
        return witness.isEmpty();
    }

    /** The rule refuses a problem. */
    void refuse(RuntimeException reason) {
        refusal = " (" + reason.getMessage() + ")";
    }

    /** What must be equal. */
    void equal(
            List<ExactClaimsProblem> problems,
            int claimant,
            BigFraction required,
            BigFraction found,
            String text) {
        look(problems, claimant, required, found, required.subtract(found).abs(), text, "");
    }

    /** What must not be smaller. */
    void atLeast(
            List<ExactClaimsProblem> problems,
            int claimant,
            BigFraction required,
            BigFraction found,
            String text) {
        look(problems, claimant, required, found, required.subtract(found), text, "at least ");
    }

    /** What must not be larger. */
    void atMost(
            List<ExactClaimsProblem> problems,
            int claimant,
            BigFraction required,
            BigFraction found,
            String text) {
        look(problems, claimant, required, found, found.subtract(required), text, "at most ");
    }

    private void look(
            List<ExactClaimsProblem> problems,
            int claimant,
            BigFraction required,
            BigFraction found,
            BigFraction violation,
            String text,
            String bound) {
        cases++;
        ExactClaimsProblem problem = problems.get(0);
        if (open() && violation.signum() > 0 && exceeds(violation, problems)) {
            witness =
                    Optional.of(
                            new ClaimsWitness(
                                    problems,
                                    problem.claims().actors().get(claimant),
                                    required,
                                    found,
                                    text
                                            + ": "
                                            + number(found)
                                            + " instead of "
                                            + bound
                                            + number(required)
                                            + problems.stream()
                                                    .map(ClaimsCases::words)
                                                    .collect(
                                                            Collectors.joining(
                                                                    "; then ", " (", ")"))));
        }
    }

    private boolean exceeds(BigFraction violation, List<ExactClaimsProblem> problems) {
        double largest =
                problems.stream()
                        .flatMap(problem -> problem.claims().values().stream())
                        .mapToDouble(BigFraction::doubleValue)
                        .max()
                        .orElse(0);
        return violation.doubleValue() > tolerance * largest;
    }

    private static String words(ExactClaimsProblem problem) {
        return number(problem.estate())
                + " for claims of "
                + problem.claims().values().stream()
                        .map(ClaimsCases::number)
                        .collect(Collectors.joining(", "));
    }

    /** A short fraction as it is, a long one as a decimal. */
    private static String number(BigFraction value) {
        String exact = value.toString().replace(" ", "");
        return exact.length() <= 9 ? exact : String.valueOf(value.doubleValue());
    }

    ClaimsFinding finding() {
        if (witness.isPresent()) {
            return new ClaimsFinding(
                    axiom,
                    ClaimsFinding.Verdict.VIOLATED,
                    cases,
                    List.of(witness.get()),
                    witness.get().text());
        }
        return cases > 0
                ? new ClaimsFinding(
                        axiom,
                        ClaimsFinding.Verdict.HOLDS,
                        cases,
                        List.of(),
                        "no counterexample in " + cases + (cases == 1 ? " case" : " cases"))
                : undecided(
                        axiom,
                        refusal.isEmpty()
                                ? "no case to which it applies"
                                : "the rule refused all problems" + refusal);
    }

    static ClaimsFinding undecided(ClaimsAxiom axiom, String reason) {
        return new ClaimsFinding(axiom, ClaimsFinding.Verdict.UNDECIDED, 0, List.of(), reason);
    }
}
