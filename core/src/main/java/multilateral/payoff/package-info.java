/**
 * How payoffs and figures are judged: their worth to one actor, over time, and to all together; how
 * unequal they are, and how concentrated.
 */
@NullMarked
package multilateral.payoff;

import org.jspecify.annotations.NullMarked;
