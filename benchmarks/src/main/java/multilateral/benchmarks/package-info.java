/** Benchmarks of the hot computations, each against rivals in the same run. */
@NullMarked
package multilateral.benchmarks;

import org.jspecify.annotations.NullMarked;
