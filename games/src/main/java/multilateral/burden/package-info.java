/** Who pays how much of a burden: claims problems, cost sharing and scales of assessments. */
@NullMarked
package multilateral.burden;

import org.jspecify.annotations.NullMarked;
