/** How figures are judged: how unequal they are, and how concentrated. */
@NullMarked
package multilateral.payoff;

import org.jspecify.annotations.NullMarked;
