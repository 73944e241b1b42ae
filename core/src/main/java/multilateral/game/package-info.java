/** Forms of games: strategic and coalitional, and the profiles and coalitions played in them. */
@NullMarked
package multilateral.game;

import org.jspecify.annotations.NullMarked;
