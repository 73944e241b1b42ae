package multilateral.solve;

import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * What a solver found: an answer, the best it had when it was stopped, or the proof that there is
 * none. Not found, infeasible and out of time are results; wrong arguments are exceptions.
 *
 * @param <S> the kind of answer
 * @param <C> the kind of certificate
 */
public sealed interface Outcome<S, C extends Certificate> {

    /**
     * Returns the answer of a solved problem.
     *
     * @return the answer if this is {@link Solved}, else empty
     */
    Optional<S> solution();

    /**
     * Returns the proof: of the answer, of how good the best so far is, or that none exists.
     *
     * @return the certificate
     */
    C certificate();

    /**
     * Returns the work that was done.
     *
     * @return the effort up to the end of the run
     */
    Effort effort();

    /**
     * Returns the answer of a solved problem, or fails.
     *
     * @return the answer
     * @throws NoSuchElementException if this is {@link Stopped} or {@link Impossible}; the message
     *     says which, and why
     */
    S orElseThrow();

    /**
     * The problem was solved.
     *
     * @param <S> the kind of answer
     * @param <C> the kind of certificate
     * @param answer the answer
     * @param certificate the proof of the answer
     * @param effort the work it took
     */
    record Solved<S, C extends Certificate>(S answer, C certificate, Effort effort)
            implements Outcome<S, C> {
        @Override
        public Optional<S> solution() {
            return Optional.of(answer);
        }

        @Override
        public S orElseThrow() {
            return answer;
        }
    }

    /**
     * The run ended before the problem was solved.
     *
     * @param <S> the kind of answer
     * @param <C> the kind of certificate
     * @param best the best answer so far
     * @param certificate how good {@code best} is
     * @param effort the work done
     * @param why what ended the run
     */
    record Stopped<S, C extends Certificate>(S best, C certificate, Effort effort, Why why)
            implements Outcome<S, C> {
        @Override
        public Optional<S> solution() {
            return Optional.empty();
        }

        @Override
        public S orElseThrow() {
            throw new NoSuchElementException(
                    "stopped ("
                            + why
                            + ") after "
                            + effort
                            + " with residual "
                            + certificate.residual()
                            + "; best() holds the best so far, or give a larger Budget");
        }
    }

    /**
     * The problem has no solution.
     *
     * @param <S> the kind of answer that does not exist
     * @param <C> the kind of certificate
     * @param certificate the proof that there is none
     * @param effort the work it took to prove it
     */
    record Impossible<S, C extends Certificate>(C certificate, Effort effort)
            implements Outcome<S, C> {
        @Override
        public Optional<S> solution() {
            return Optional.empty();
        }

        @Override
        public S orElseThrow() {
            throw new NoSuchElementException("no solution exists: " + certificate);
        }
    }
}
