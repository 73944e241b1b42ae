package multilateral.game;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import multilateral.actor.Actor;
import multilateral.actor.ActorSet;

/** The names of players and actions: different, and not blank; and that actions exist. */
final class Labels {

    private Labels() {}

    /** Players without names: "1", "2" and so on. */
    static ActorSet numbered(int players) {
        return ActorSet.of(
                IntStream.rangeClosed(1, players)
                        .mapToObj(Integer::toString)
                        .toArray(String[]::new));
    }

    /**
     * Makes actors of the labels in a file: the label is the name, and the id if it can be one. A
     * blank label becomes the player's number.
     */
    static ActorSet actors(List<String> labels) {
        List<String> ids =
                distinct(labels.stream().map(label -> label.replace(',', ';').strip()).toList());
        List<Actor> actors = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            String label = labels.get(i);
            actors.add(Actor.state(ids.get(i), label.isBlank() ? ids.get(i) : label));
        }
        return ActorSet.of(actors);
    }

    /** The labels to write so that the same ids are read back, with the names if possible. */
    static List<String> of(ActorSet actors) {
        List<String> names = new ArrayList<>();
        actors.forEach(actor -> names.add(actor.name()));
        return actors(names).ids().equals(actors.ids()) ? names : actors.ids();
    }

    /** Replaces blank labels by their number, counted from 1, and repeated ones by others. */
    static List<String> distinct(List<String> labels) {
        Set<String> taken = new HashSet<>(labels);
        Set<String> used = new HashSet<>();
        Map<String, Integer> suffixes = new HashMap<>();
        List<String> distinct = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            String label = labels.get(i);
            String candidate = label.isBlank() ? Integer.toString(i + 1) : label;
            boolean free = !label.isBlank() || !taken.contains(candidate);
            if (!free || used.contains(candidate)) {
                String stem = candidate + "_";
                int suffix = suffixes.getOrDefault(stem, 1);
                do {
                    suffix++;
                    candidate = stem + suffix;
                } while (taken.contains(candidate) || used.contains(candidate));
                suffixes.put(stem, suffix);
            }
            used.add(candidate);
            distinct.add(candidate);
        }
        return distinct;
    }

    /** Checks the names of actions that somebody states, and copies them. */
    static List<List<String>> checked(List<List<String>> names) {
        for (int player = 0; player < names.size(); player++) {
            Set<String> seen = new HashSet<>();
            for (String name : names.get(player)) {
                if (name.isBlank() || !seen.add(name)) {
                    throw new IllegalArgumentException(
                            "action name \""
                                    + name
                                    + "\" of player "
                                    + player
                                    + " must not be blank or occur twice");
                }
            }
        }
        return names.stream().map(List::copyOf).toList();
    }

    /** The same for given numbers of actions. */
    static List<List<String>> checked(List<List<String>> names, int[] actions) {
        List<List<String>> copies = checked(names);
        if (!Arrays.equals(counts(copies), actions)) {
            throw new IllegalArgumentException(
                    "action names "
                            + copies
                            + " must be as many as the actions of each player: "
                            + Arrays.toString(actions));
        }
        return copies;
    }

    /** The names of all actions of a game. */
    static List<List<String>> actionNames(StrategicGame game) {
        return IntStream.range(0, game.players())
                .mapToObj(
                        player ->
                                IntStream.range(0, game.actions(player))
                                        .mapToObj(action -> game.actionName(player, action))
                                        .toList())
                .toList();
    }

    /** Whether actions have only their numbers, counted from 1. */
    static boolean areNumbers(List<List<String>> names) {
        return names.stream()
                .allMatch(
                        own ->
                                IntStream.range(0, own.size())
                                        .allMatch(k -> own.get(k).equals("" + (k + 1))));
    }

    static void checkAction(int player, int action, int count) {
        if (action < 0 || action >= count) {
            throw new IllegalArgumentException(
                    "action ("
                            + action
                            + ") of player "
                            + player
                            + " must be in [0, "
                            + (count - 1)
                            + "]");
        }
    }

    static void checkProfile(int[] profile, int[] actions) {
        if (profile.length != actions.length) {
            throw new IllegalArgumentException(
                    "profile "
                            + Arrays.toString(profile)
                            + " must have one action for each of the "
                            + actions.length
                            + " players");
        }
        for (int player = 0; player < profile.length; player++) {
            checkAction(player, profile[player], actions[player]);
        }
    }

    static int[] counts(List<List<String>> names) {
        return names.stream().mapToInt(List::size).toArray();
    }
}
