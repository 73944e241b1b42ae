package multilateral.equilibrium;

/** How closely one function of the profile follows what every player gains by a deviation. */
public enum PotentialKind {
    /** It changes by exactly what the deviating player gains. */
    EXACT,
    /** It changes by what the player gains, divided by a positive weight of the player. */
    WEIGHTED,
    /** It changes in the direction of the gain, and only if there is one. */
    ORDINAL,
    /**
     * It rises whenever the deviating player gains; the game has the finite improvement property.
     */
    GENERALISED_ORDINAL,
    /** There is no such function: some players can improve in turn for ever. */
    NONE,
    /** The budget ended before there was an answer. */
    UNDECIDED
}
