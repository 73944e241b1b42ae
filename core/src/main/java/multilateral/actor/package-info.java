/** Who the actors are, how much of what each has, and who stands with whom. */
@NullMarked
package multilateral.actor;

import org.jspecify.annotations.NullMarked;
