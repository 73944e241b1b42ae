/**
 * Runs notebooks: files of Java snippets and prose that plain {@code jshell} runs too, made into
 * pages with tables and pictures.
 */
@NullMarked
package multilateral.notebook;

import org.jspecify.annotations.NullMarked;
