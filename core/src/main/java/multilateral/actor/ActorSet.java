package multilateral.actor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A list of different actors, in a fixed order, with named figures for each: population, income,
 * votes.
 *
 * <p>The order is the index order of every array, share and strategy computed for these actors. The
 * set is immutable; {@link #with(String, Unit, double...)} returns a richer one. Two sets are equal
 * when they hold equal actors in the same order; figures do not count.
 */
public final class ActorSet implements Iterable<Actor> {

    private final List<Actor> actors;
    private final Map<String, Integer> indexById;
    private final Map<String, Quantities> quantities;

    private ActorSet(
            List<Actor> actors,
            Map<String, Integer> indexById,
            Map<String, Quantities> quantities) {
        this.actors = actors;
        this.indexById = indexById;
        this.quantities = quantities;
    }

    /**
     * Returns states known by their ids alone.
     *
     * @param ids one id per actor, all different; each is also the actor's name
     * @return the actors, in the order given
     * @throws IllegalArgumentException if there is no id, or one is malformed or named twice
     */
    public static ActorSet of(String... ids) {
        return of(Arrays.stream(ids).map(id -> Actor.state(id, id)).toList());
    }

    /**
     * Returns a set of actors without figures.
     *
     * @param actors the actors, with different ids; the list is copied
     * @return the actors, in the order given
     * @throws IllegalArgumentException if the list is empty or an id occurs twice
     */
    public static ActorSet of(List<Actor> actors) {
        if (actors.isEmpty()) {
            throw new IllegalArgumentException("actors must not be empty; name at least one");
        }
        List<Actor> copy = List.copyOf(actors);
        Map<String, Integer> indexById = new HashMap<>();
        for (int i = 0; i < copy.size(); i++) {
            String id = copy.get(i).id();
            Integer before = indexById.putIfAbsent(id, i);
            if (before != null) {
                throw new IllegalArgumentException(
                        "id \""
                                + id
                                + "\" occurs twice, at positions "
                                + before
                                + " and "
                                + i
                                + "; ids must be different");
            }
        }
        return new ActorSet(copy, indexById, Map.of());
    }

    /**
     * Returns how many actors there are.
     *
     * @return the number of actors, one or more
     */
    public int size() {
        return actors.size();
    }

    /**
     * Returns one actor.
     *
     * @param index the actor's position, from 0
     * @return the actor
     * @throws IllegalArgumentException if {@code index} is out of range
     */
    public Actor get(int index) {
        return actors.get(checkIndex(index));
    }

    /**
     * Returns the position of an actor.
     *
     * @param id the actor's id
     * @return the position, from 0
     * @throws IllegalArgumentException if no actor has this id; the message lists near misses
     */
    public int indexOf(String id) {
        Integer index = indexById.get(id);
        if (index == null) {
            throw new IllegalArgumentException(
                    "id \"" + id + "\" is not among the actors" + NearMiss.hint(id, ids()));
        }
        return index;
    }

    /**
     * Tells whether an actor is in this set.
     *
     * @param id an id
     * @return whether an actor has it
     */
    public boolean contains(String id) {
        return indexById.containsKey(id);
    }

    /**
     * Returns the ids of all actors.
     *
     * @return the ids, in order
     */
    public List<String> ids() {
        return actors.stream().map(Actor::id).toList();
    }

    /**
     * Returns these actors with one more column of figures.
     *
     * @param quantity the column's name, not blank and not yet taken
     * @param unit what the figures count
     * @param values one finite figure per actor, in actor order; copied
     * @return a new set
     * @throws IllegalArgumentException if the name is blank or taken, the number of values is not
     *     that of the actors, or a value is not finite
     */
    public ActorSet with(String quantity, Unit unit, double... values) {
        return with(quantity, Quantities.of(this, unit, values));
    }

    /**
     * Returns these actors with one more column of figures, some of which may be missing.
     *
     * @param quantity the column's name, not blank and not yet taken
     * @param figures figures for equal actors in the same order
     * @return a new set
     * @throws IllegalArgumentException if the name is blank or taken, or the figures are for other
     *     actors
     */
    public ActorSet with(String quantity, Quantities figures) {
        if (quantity.isBlank()) {
            throw new IllegalArgumentException("name of a quantity must not be blank");
        }
        if (quantities.containsKey(quantity)) {
            throw new IllegalArgumentException(
                    "quantity \"" + quantity + "\" is already defined; choose another name");
        }
        if (!figures.actors().equals(this)) {
            throw new IllegalArgumentException(
                    "quantity \""
                            + quantity
                            + "\" is for other actors or another order of them; bring it into line"
                            + " with Quantities.forActors");
        }
        Map<String, Quantities> more = new LinkedHashMap<>(quantities);
        more.put(quantity, figures);
        return new ActorSet(actors, indexById, Collections.unmodifiableMap(more));
    }

    /**
     * Returns a column of figures.
     *
     * @param name the column's name
     * @return the figures, in actor order; some may be missing, which is an error where one is used
     * @throws IllegalArgumentException if there is no such column; the message lists near misses
     */
    public Quantities quantity(String name) {
        Quantities found = quantities.get(name);
        if (found == null) {
            throw new IllegalArgumentException(
                    "quantity \""
                            + name
                            + "\" is not defined"
                            + NearMiss.hint(name, quantities.keySet()));
        }
        return found;
    }

    /**
     * Returns the names of all columns of figures.
     *
     * @return the names, in the order in which the columns were added
     */
    public Set<String> quantityNames() {
        return quantities.keySet();
    }

    /**
     * Returns the actors that satisfy a condition, with all their figures.
     *
     * @param condition true for the actors to keep
     * @return the smaller set, in the same order
     * @throws IllegalArgumentException if no actor satisfies the condition
     */
    public ActorSet where(Predicate<Actor> condition) {
        List<Actor> kept = actors.stream().filter(condition).toList();
        if (kept.isEmpty()) {
            throw new IllegalArgumentException("no actor satisfies the condition; loosen it");
        }
        ActorSet smaller = of(kept);
        for (Map.Entry<String, Quantities> column : quantities.entrySet()) {
            smaller = smaller.with(column.getKey(), column.getValue().forActors(smaller));
        }
        return smaller;
    }

    /**
     * Returns the actors that have a figure in each of some columns: the way to drop those with a
     * missing figure.
     *
     * @param names names of columns
     * @return the smaller set, in the same order
     * @throws IllegalArgumentException if a column is not defined or no actor remains
     */
    public ActorSet having(String... names) {
        List<Quantities> columns = Arrays.stream(names).map(this::quantity).toList();
        return where(actor -> columns.stream().allMatch(column -> column.has(actor.id())));
    }

    /**
     * Returns a coalition of some of these actors.
     *
     * @param ids ids of the members, all different
     * @return the coalition
     * @throws IllegalArgumentException if an id is unknown or named twice, or there are more than
     *     {@value Coalition#MOST_PLAYERS} actors
     */
    public Coalition coalition(String... ids) {
        return Coalition.of(this, ids);
    }

    /**
     * Checks that ids are known and different.
     *
     * @param ids ids to look up
     * @return their positions, in the order given
     * @throws IllegalArgumentException if an id is unknown or named twice
     */
    List<Integer> indicesOf(Collection<String> ids) {
        List<Integer> indices = new ArrayList<>();
        BitSet seen = new BitSet(size());
        for (String id : ids) {
            int index = indexOf(id);
            if (seen.get(index)) {
                throw new IllegalArgumentException("id \"" + id + "\" is named twice");
            }
            seen.set(index);
            indices.add(index);
        }
        return indices;
    }

    int checkIndex(int index) {
        if (index < 0 || index >= size()) {
            throw new IllegalArgumentException(
                    "actor index (" + index + ") must be in [0, " + (size() - 1) + "]");
        }
        return index;
    }

    @Override
    public Iterator<Actor> iterator() {
        return actors.iterator();
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof ActorSet that && actors.equals(that.actors));
    }

    @Override
    public int hashCode() {
        return actors.hashCode();
    }

    @Override
    public String toString() {
        return String.join(", ", ids());
    }
}
