/**
 * Tables of real actors: one's own, from comma-separated files, and those shipped with the library.
 *
 * <p>A missing figure is missing, never zero. The sources, licences and limits of the shipped
 * tables are in {@code CREDITS.md} beside them.
 */
@NullMarked
package multilateral.data;

import org.jspecify.annotations.NullMarked;
