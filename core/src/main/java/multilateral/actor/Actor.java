package multilateral.actor;

/**
 * Somebody who acts: a state, an organisation, a firm, a city, a body of civil society.
 *
 * @param id short key, unique within an {@link ActorSet}, such as an ISO 3166-1 alpha-3 code; not
 *     blank, without surrounding blanks, and without a comma, which separates ids in lists
 * @param name the name to print; not blank
 * @param kind what kind of actor it is
 */
public record Actor(String id, String name, Kind kind) {

    /**
     * Checks the id and the name.
     *
     * @param id short key
     * @param name the name to print
     * @param kind what kind of actor it is
     * @throws IllegalArgumentException if one of them is blank, or the id has a comma in it or
     *     blanks around it
     */
    public Actor {
        if (id.isBlank() || !id.equals(id.strip()) || id.indexOf(',') >= 0) {
            throw new IllegalArgumentException(
                    "id (\""
                            + id
                            + "\") must not be blank, have blanks around it or contain a comma;"
                            + " use a short key such as \"USA\"");
        }
        if (name.isBlank()) {
            throw new IllegalArgumentException(
                    "name of actor \"" + id + "\" must not be blank; the id itself will do");
        }
    }

    /**
     * Returns a state.
     *
     * @param id short key, such as an ISO 3166-1 alpha-3 code
     * @param name the name to print
     * @return the state
     * @throws IllegalArgumentException if one of them is refused by {@link Actor}
     */
    public static Actor state(String id, String name) {
        return new Actor(id, name, Kind.STATE);
    }
}
