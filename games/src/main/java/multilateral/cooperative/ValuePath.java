package multilateral.cooperative;

/** How a value was found. */
public enum ValuePath {

    /** By a formula or a polynomial method for this kind of game: any number of players. */
    STRUCTURE,

    /** By one pass over a table of all 2<sup>n</sup> worths. */
    TABLE,

    /** By one pass over all 2<sup>n</sup> coalitions, each asked of a function. */
    FUNCTION
}
