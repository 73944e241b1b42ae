package multilateral.cooperative;

import multilateral.actor.Quantities;

/**
 * A value, and the way on which it was found.
 *
 * @param value one figure per player
 * @param path the kind of way
 * @param method the way in a few words, with its source or its cost
 */
public record ExplainedValue(Quantities value, ValuePath path, String method) {}
