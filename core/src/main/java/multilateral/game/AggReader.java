package multilateral.game;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads the action-graph format of Gambit (Jiang, Leyton-Brown and Bhat 2011): numbers of players,
 * action nodes and function nodes, the sets of actions, the neighbours of every node, the functions
 * and the payoffs. A line that starts with {@code #} between numbers is a comment.
 */
final class AggReader {

    /** The most numbers in combinations of a configuration and a choice that are looked at. */
    static final long MOST_WORK = 10_000_000;

    private static final int MOST_WEIGHT = 1_000_000;
    private static final int WEIGHTED = 10;

    private final AggTokenizer tokens;

    /** How long the file is; two numbers have a blank between them. */
    private final long characters;

    private long work;

    private AggReader(AggTokenizer tokens, long characters) {
        this.tokens = tokens;
        this.characters = characters;
    }

    static ActionGraphGame read(Path agg) throws IOException {
        try (Reader reader =
                new BufferedReader(
                        new InputStreamReader(Files.newInputStream(agg), StandardCharsets.UTF_8))) {
            long characters = Files.isRegularFile(agg) ? Files.size(agg) : Integer.MAX_VALUE;
            return new AggReader(new AggTokenizer(reader), characters).game();
        } catch (FormatFault fault) {
            throw new IOException(agg.getFileName() + ", " + fault.getMessage(), fault);
        }
    }

    private ActionGraphGame game() throws IOException {
        int players = count(1, "the number of players");
        int nodes = count(1, "the number of action nodes");
        int functionNodes = count(0, "the number of function nodes");
        int[] sizes = new int[players];
        for (int player = 0; player < players; player++) {
            sizes[player] = tokens.whole(1, nodes, "the number of actions of player " + player);
        }
        int[][] actionSets = actionSets(sizes, nodes);
        List<FormatFault> places = new ArrayList<>();
        int[][] neighbours = neighbours(nodes + functionNodes, places);
        List<ActionGraph.Function> functions = functions(nodes, functionNodes);
        AggPaths paths = new AggPaths(neighbours, functions, nodes, places);
        paths.checkSums(players);
        ActionGraph graph = new ActionGraph(actionSets, neighbours, functions, paths.counts());
        List<Map<int[], PayoffNumber>> payoffs = new ArrayList<>();
        for (int node = 0; node < nodes; node++) {
            payoffs.add(payoffs(graph, node));
        }
        if (!tokens.isEnd()) {
            throw tokens.expected("the end of the file after the payoffs of all action nodes");
        }
        return new ActionGraphGame(graph, payoffs);
    }

    /** A number of things that each take a number in the file. */
    private int count(int least, String what) throws IOException {
        return tokens.whole(least, (int) Math.min(1 << 24, (characters + 1) / 2), what);
    }

    private int[][] actionSets(int[] sizes, int nodes) throws IOException {
        int[][] sets = new int[sizes.length][];
        for (int player = 0; player < sizes.length; player++) {
            int[] set = new int[sizes[player]];
            for (int action = 0; action < set.length; action++) {
                set[action] =
                        tokens.whole(
                                action == 0 ? 0 : set[action - 1] + 1,
                                nodes - 1,
                                "the node of action " + action + " of player " + player);
            }
            sets[player] = set;
        }
        return sets;
    }

    private int[][] neighbours(int all, List<FormatFault> places) throws IOException {
        int[][] neighbours = new int[all][];
        for (int node = 0; node < all; node++) {
            places.add(tokens.fault(""));
            int[] list = new int[count(0, "the number of neighbours of node " + node)];
            for (int k = 0; k < list.length; k++) {
                list[k] = tokens.whole(0, all - 1, "neighbour " + k + " of node " + node);
            }
            neighbours[node] = list;
        }
        return neighbours;
    }

    private List<ActionGraph.Function> functions(int nodes, int count) throws IOException {
        List<ActionGraph.Function> functions = new ArrayList<>();
        ActionGraph.Kind[] kinds = ActionGraph.Kind.values();
        for (int k = 0; k < count; k++) {
            FormatFault place = tokens.fault("");
            int type = tokens.whole(0, WEIGHTED + 3, "the type of function node " + k);
            if (type < kinds.length) {
                functions.add(new ActionGraph.Function(kinds[type], List.of(), false));
            } else if (type == WEIGHTED || type == WEIGHTED + 1) {
                functions.add(weighted(kinds[type - WEIGHTED], nodes));
            } else {
                throw place.with(
                        "expected the type of function node "
                                + k
                                + ", one of 0 to 3, 10 and 11, found "
                                + type
                                + (type < WEIGHTED
                                        ? ""
                                        : ", on whose meaning documents and programs differ"));
            }
        }
        return functions;
    }

    private ActionGraph.Function weighted(ActionGraph.Kind kind, int nodes) throws IOException {
        boolean sum = kind == ActionGraph.Kind.SUM;
        int whenNobody =
                tokens.whole(0, sum ? 0 : MOST_WEIGHT, "the default value of a weighted function");
        tokens.bracket("[", "before the weights");
        List<Integer> weights = new ArrayList<>();
        for (int node = 0; node < nodes; node++) {
            int least = sum ? -MOST_WEIGHT : 0;
            weights.add(tokens.whole(least, MOST_WEIGHT, "the weight of node " + node));
        }
        tokens.bracket("]", "after the weights of " + nodes + " action nodes");
        return new ActionGraph.Function(kind, List.copyOf(weights), whenNobody > 0);
    }

    private Map<int[], PayoffNumber> payoffs(ActionGraph graph, int node) throws IOException {
        FormatFault place = tokens.fault("");
        int type = tokens.whole(0, 2, "the type of the payoffs of node " + node);
        if (type == 2) {
            throw place.with(
                    "expected payoffs of type 0 or 1 for node "
                            + node
                            + ", found type 2, additive payoffs, which are not read");
        }
        Set<int[]> possible = configurations(graph, node, place);
        return type == 0
                ? complete(possible, node)
                : mapping(possible, node, graph.neighbours(node), place);
    }

    private Map<int[], PayoffNumber> complete(Set<int[]> possible, int node) throws IOException {
        Map<int[], PayoffNumber> payoffs = new TreeMap<>(Arrays::compare);
        for (int[] configuration : possible) {
            payoffs.put(
                    configuration,
                    tokens.payoff(
                            "payoff "
                                    + (payoffs.size() + 1)
                                    + " of "
                                    + possible.size()
                                    + " of node "
                                    + node));
        }
        return payoffs;
    }

    private Map<int[], PayoffNumber> mapping(
            Set<int[]> possible, int node, int neighbours, FormatFault place) throws IOException {
        int rows = count(0, "the number of configurations of node " + node);
        Map<int[], PayoffNumber> payoffs = new TreeMap<>(Arrays::compare);
        for (int row = 0; row < rows; row++) {
            FormatFault start = tokens.fault("");
            int[] configuration = new int[neighbours];
            tokens.bracket("[", "before configuration " + row + " of node " + node);
            for (int k = 0; k < neighbours; k++) {
                configuration[k] =
                        tokens.whole(
                                Integer.MIN_VALUE,
                                Integer.MAX_VALUE,
                                "number " + k + " of configuration " + row + " of node " + node);
            }
            tokens.bracket("]", "after the " + neighbours + " numbers of a configuration");
            PayoffNumber payoff = tokens.payoff("the payoff of a configuration");
            if (payoffs.put(configuration, payoff) != null) {
                throw start.with(
                        "expected each configuration of node "
                                + node
                                + " once, found "
                                + Arrays.toString(configuration)
                                + " again");
            }
        }
        for (int[] configuration : possible) {
            if (!payoffs.containsKey(configuration)) {
                throw place.with(
                        "expected a payoff of node "
                                + node
                                + " for "
                                + Arrays.toString(configuration)
                                + ", which can occur, found none");
            }
        }
        return payoffs;
    }

    /** All configurations that are possible for a player who chooses the node. */
    private Set<int[]> configurations(ActionGraph graph, int node, FormatFault place)
            throws IOException {
        Set<int[]> all = new TreeSet<>(Arrays::compare);
        Set<List<Integer>> done = new HashSet<>();
        for (int player = 0; player < graph.players(); player++) {
            List<Integer> own = new ArrayList<>();
            for (int action = 0; action < graph.actions(player); action++) {
                own.add(graph.node(player, action));
            }
            if (own.contains(node) && done.add(own)) {
                all.addAll(configurations(graph, node, player, place));
            }
        }
        return all;
    }

    private Set<int[]> configurations(ActionGraph graph, int node, int player, FormatFault place)
            throws IOException {
        Set<int[]> reached = new TreeSet<>(Arrays::compare);
        reached.add(graph.contribution(node, node));
        for (int other = 0; other < graph.players(); other++) {
            if (other != player) {
                Set<int[]> choices = new TreeSet<>(Arrays::compare);
                for (int action = 0; action < graph.actions(other); action++) {
                    choices.add(graph.contribution(node, graph.node(other, action)));
                }
                Set<int[]> more = new TreeSet<>(Arrays::compare);
                work += (long) reached.size() * choices.size() * (1 + graph.neighbours(node));
                if (work > MOST_WORK) {
                    throw place.with(
                            "expected a game of at most "
                                    + MOST_WORK
                                    + " numbers in combinations of configurations and choices, found"
                                    + " more");
                }
                for (int[] some : reached) {
                    for (int[] choice : choices) {
                        more.add(graph.combined(node, some, choice));
                    }
                }
                reached = more;
            }
        }
        return reached;
    }
}
