package multilateral.game;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The types of a game, how many members and which actions each has, and where a distribution of the
 * other players stands in a flat array: by type, then action, the first varying slowest.
 */
final class TypedShape {

    private final List<String> types;
    private final int[] members;
    private final int players;
    private final List<List<String>> actionNames;

    /** By type: the distributions of all its members, and of all but one. */
    private final Compositions[] all;

    private final Compositions[] allButOne;

    private TypedShape(List<String> types, int[] members, List<List<String>> actionNames) {
        this.types = types;
        this.members = members;
        this.actionNames = actionNames;
        players = Arrays.stream(members).sum();
        all = compositions(members, actionNames, 0);
        allButOne = compositions(members, actionNames, 1);
    }

    static TypedShape of(List<String> types, int[] members, List<List<String>> actions) {
        check(types, members, actions);
        List<List<String>> names = Labels.checked(actions);
        checkSize(members, names);
        return new TypedShape(List.copyOf(types), members.clone(), names);
    }

    private static Compositions[] compositions(
            int[] members, List<List<String>> names, int without) {
        return IntStream.range(0, members.length)
                .mapToObj(t -> new Compositions(members[t] - without, names.get(t).size()))
                .toArray(Compositions[]::new);
    }

    private static void check(List<String> types, int[] members, List<List<String>> actions) {
        if (types.isEmpty() || types.size() != members.length || members.length != actions.size()) {
            throw new IllegalArgumentException(
                    "types ("
                            + types.size()
                            + "), members ("
                            + members.length
                            + ") and actions ("
                            + actions.size()
                            + ") must be given for the same types, at least one");
        }
        for (int t = 0; t < members.length; t++) {
            if (members[t] < 1 || actions.get(t).isEmpty()) {
                throw new IllegalArgumentException(
                        "type "
                                + t
                                + " ("
                                + members[t]
                                + " members, "
                                + actions.get(t).size()
                                + " actions) must have at least one of each");
            }
        }
    }

    /** Refuses too large a table before anything of that size is allocated. */
    private static void checkSize(int[] members, List<List<String>> actions) {
        double payoffs = 0;
        for (int own = 0; own < members.length; own++) {
            double cells = actions.get(own).size();
            for (int t = 0; t < members.length; t++) {
                cells *= ways(members[t] - (t == own ? 1 : 0), actions.get(t).size());
            }
            payoffs += cells;
        }
        if (payoffs > TypedGame.MOST_PAYOFFS) {
            throw new IllegalArgumentException(
                    "a game with "
                            + Math.round(payoffs)
                            + " payoffs cannot be held; at most "
                            + TypedGame.MOST_PAYOFFS
                            + " are possible, so drop actions, types or members");
        }
    }

    private static double ways(int members, int actions) {
        double ways = 1;
        for (int part = 1; part < actions; part++) {
            ways *= (members + part) / (double) part;
        }
        return ways;
    }

    int cells(int type) {
        int cells = 1;
        for (int t = 0; t < members.length; t++) {
            cells *= others(type, t).size();
        }
        return cells;
    }

    /** How the members of a type can be distributed as others of a player of type {@code own}. */
    Compositions others(int own, int type) {
        return own == type ? allButOne[type] : all[type];
    }

    int[][] first(int own) {
        int[][] counts = new int[members.length][];
        Arrays.setAll(counts, t -> others(own, t).first());
        return counts;
    }

    static boolean next(int[][] counts) {
        for (int t = counts.length - 1; t >= 0; t--) {
            if (Compositions.next(counts[t])) {
                return true;
            }
        }
        return false;
    }

    int checkType(int type) {
        if (type < 0 || type >= members.length) {
            throw new IllegalArgumentException(
                    "type (" + type + ") must be in [0, " + (members.length - 1) + "]");
        }
        return type;
    }

    int checkAction(int type, int action) {
        int count = actionNames(type).size();
        if (action < 0 || action >= count) {
            throw new IllegalArgumentException(
                    "action ("
                            + action
                            + ") of type "
                            + type
                            + " must be in [0, "
                            + (count - 1)
                            + "]");
        }
        return action;
    }

    int types() {
        return members.length;
    }

    int players() {
        return players;
    }

    String typeName(int type) {
        return types.get(checkType(type));
    }

    int members(int type) {
        return members[checkType(type)];
    }

    List<String> actionNames(int type) {
        return actionNames.get(checkType(type));
    }

    int actions(int type) {
        return actionNames.get(checkType(type)).size();
    }

    Compositions all(int type) {
        return all[type];
    }

    int typeOf(int player) {
        int left = player;
        for (int t = 0; player >= 0 && t < members.length; t++) {
            if (left < members[t]) {
                return t;
            }
            left -= members[t];
        }
        throw new IllegalArgumentException(
                "player (" + player + ") must be in [0, " + (players() - 1) + "]");
    }

    /** The place of a distribution of the others of a player of a type. */
    int cell(int own, int[]... others) {
        int cell = 0;
        boolean fits = others.length == members.length;
        for (int t = 0; fits && t < members.length; t++) {
            fits = fits(others[t], actions(t), members[t] - (t == own ? 1 : 0));
            cell = fits ? cell * others(own, t).size() + others(own, t).index(others[t]) : 0;
        }
        if (!fits) {
            throw new IllegalArgumentException(
                    "others "
                            + Arrays.deepToString(others)
                            + " must say for every action of every type how many others play it,"
                            + " without the player of type "
                            + own);
        }
        return cell;
    }

    private static boolean fits(int[] counts, int actions, int sum) {
        int left = sum;
        for (int count : counts) {
            left = count >= 0 && count <= left ? left - count : -1;
        }
        return counts.length == actions && left == 0;
    }

    /** The same types with some of their actions. */
    TypedShape restrictedTo(int[]... kept) {
        if (kept.length != members.length) {
            throw new IllegalArgumentException(
                    "kept ("
                            + kept.length
                            + " lists) must be one for each of the "
                            + members.length
                            + " types");
        }
        List<List<String>> names = new ArrayList<>();
        for (int t = 0; t < kept.length; t++) {
            int type = t;
            int last = -1;
            for (int action : kept[t]) {
                if (checkAction(t, action) <= last) {
                    throw new IllegalArgumentException(
                            "kept "
                                    + Arrays.toString(kept[t])
                                    + " of type "
                                    + t
                                    + " must be ascending");
                }
                last = action;
            }
            names.add(
                    Arrays.stream(kept[t])
                            .mapToObj(action -> actionNames.get(type).get(action))
                            .toList());
        }
        return of(types, members, names);
    }

    /** Where the distributions of others over some actions, in their order, stand among all. */
    int[] places(int own, int[][] kept) {
        int[] places = {0};
        for (int t = 0; t < kept.length; t++) {
            Compositions full = others(own, t);
            int[] inner = places(full, members[t] - (t == own ? 1 : 0), actions(t), kept[t]);
            int[] longer = new int[places.length * inner.length];
            for (int i = 0; i < longer.length; i++) {
                longer[i] = places[i / inner.length] * full.size() + inner[i % inner.length];
            }
            places = longer;
        }
        return places;
    }

    private static int[] places(Compositions full, int members, int actions, int[] kept) {
        int[] counts = new Compositions(members, kept.length).first();
        int[] wide = new int[actions];
        int[] places = new int[new Compositions(members, kept.length).size()];
        for (int i = 0; i < places.length; i++) {
            for (int a = 0; a < kept.length; a++) {
                wide[kept[a]] = counts[a];
            }
            places[i] = full.index(wide);
            Compositions.next(counts);
        }
        return places;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int t = 0; t < members.length; t++) {
            text.append(t == 0 ? "" : ", ").append(types.get(t)).append(" (").append(members[t]);
            text.append(" with ").append(actions(t)).append(" actions)");
        }
        return text.toString();
    }
}
