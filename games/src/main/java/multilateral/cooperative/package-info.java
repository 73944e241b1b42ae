/**
 * Solution concepts for coalitional games: values, excesses, the core.
 *
 * <p>Coalitions are bit masks: bit <i>i</i> is player <i>i</i>. A value of a {@link
 * multilateral.game.CoalitionalGame} reads all 2<sup>n</sup> worths once; a {@link
 * multilateral.cooperative.StructuredGame} says which of its values have a formula; {@link
 * multilateral.cooperative.ShapleySampling} handles the rest.
 */
@NullMarked
package multilateral.cooperative;

import org.jspecify.annotations.NullMarked;
