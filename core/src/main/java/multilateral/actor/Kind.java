package multilateral.actor;

/** What kind of actor on the world stage an actor is. */
public enum Kind {
    /** A state. */
    STATE,
    /** An international organisation, made of states. */
    INTERNATIONAL_ORGANISATION,
    /** A firm. */
    FIRM,
    /** A city or another unit below the state. */
    CITY,
    /** A body of civil society. */
    CIVIL_SOCIETY
}
