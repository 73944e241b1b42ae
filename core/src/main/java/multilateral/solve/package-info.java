/**
 * The contract every solver keeps: an answer with its proof, a budget, and a way to spread work.
 *
 * <p>A solver returns an {@link multilateral.solve.Outcome}: solved, stopped with the best so far,
 * or impossible, always with a {@link multilateral.solve.Certificate} that code independent of the
 * solver recomputes from the input and the answer. What changes only the run, never the answer,
 * stands in a {@link multilateral.solve.Budget}; where it runs, in {@link
 * multilateral.solve.Workers}.
 */
@NullMarked
package multilateral.solve;

import org.jspecify.annotations.NullMarked;
