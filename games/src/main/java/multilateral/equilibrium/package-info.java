/** Equilibria of games in strategic form, each with a certificate that is computed anew. */
@NullMarked
package multilateral.equilibrium;

import org.jspecify.annotations.NullMarked;
