package multilateral.equilibrium;

/** The ways in which {@link NashPortfolio} looks for an equilibrium. */
public enum NashMethod {
    /** The profile in which everybody plays all actions alike, where every search starts. */
    UNIFORM,
    /** A scan of all pure profiles. */
    PURE,
    /** Two players: {@link LemkeHowson}. */
    LEMKE_HOWSON,
    /** Two or three players mix two actions each, in closed form. */
    SMALL_SUPPORTS,
    /** {@link GlobalNewton}. */
    GLOBAL_NEWTON,
    /** {@link IteratedPolymatrix}, without its fall-back. */
    ITERATED_POLYMATRIX,
    /** {@link SimplicialSubdivision}. */
    SIMPLICIAL_SUBDIVISION
}
