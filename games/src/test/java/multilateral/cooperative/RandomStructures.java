package multilateral.cooperative;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;

/** Seeded random games of every kind with structure, many of them with ties and zeros. */
final class RandomStructures {

    static final Unit USD = Unit.of("USD");

    /** Draws a game of so many players. */
    interface Kind {
        StructuredGame draw(int players, RandomGenerator random);
    }

    private RandomStructures() {}

    static Map<String, Kind> kinds() {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        kinds.put("additive", (n, random) -> new AdditiveGame(figures(n, random, -9)));
        kinds.put("airport", (n, random) -> new AirportGame(figures(n, random, 0)));
        kinds.put("unanimity", RandomStructures::unanimity);
        kinds.put("dividends", RandomStructures::dividends);
        kinds.put("symmetric", RandomStructures::symmetric);
        kinds.put("bankruptcy", RandomStructures::bankruptcy);
        kinds.put("voting", RandomStructures::voting);
        kinds.put("glove", RandomStructures::glove);
        kinds.put("sequencing", RandomStructures::sequencing);
        kinds.put("tree", RandomStructures::tree);
        kinds.put("spanning tree", RandomStructures::spanningTree);
        kinds.put("irreducible", (n, random) -> spanningTree(n, random).irreducible());
        kinds.put("savings", RandomStructures::savings);
        kinds.put("assignment", RandomStructures::assignment);
        kinds.put("flow", RandomStructures::flow);
        kinds.put("production", RandomStructures::production);
        return kinds;
    }

    /** Whole, half or any figures from {@code least} to 10, often equal or zero. */
    static Quantities figures(int players, RandomGenerator random, int least) {
        double[] figures = new double[players];
        int kind = random.nextInt(3);
        for (int i = 0; i < players; i++) {
            figures[i] =
                    switch (kind) {
                        case 0 -> random.nextInt(least, 6);
                        case 1 -> random.nextInt(2 * least, 21) / 2.0;
                        default -> random.nextDouble(least, 10);
                    };
        }
        return Quantities.of(RandomGames.players(players), USD, figures);
    }

    private static UnanimityGame unanimity(int players, RandomGenerator random) {
        List<Integer> carrier = new ArrayList<>();
        while (carrier.isEmpty()) {
            for (int i = 0; i < players; i++) {
                if (random.nextBoolean()) {
                    carrier.add(0, i);
                }
            }
        }
        return new UnanimityGame(
                RandomGames.players(players), USD, carrier, random.nextInt(-4, 10));
    }

    private static DividendGame dividends(int players, RandomGenerator random) {
        List<UnanimityGame> parts = new ArrayList<>();
        for (int k = random.nextInt(6); k >= 0; k--) {
            parts.add(unanimity(players, random));
        }
        return new DividendGame(parts);
    }

    private static SymmetricCoalitionalGame symmetric(int players, RandomGenerator random) {
        List<Double> worths = new ArrayList<>(List.of(0.0));
        boolean growing = random.nextBoolean();
        for (int size = 1; size <= players; size++) {
            worths.add(growing ? size * size + random.nextInt(2) : random.nextInt(-5, 6) + 0.25);
        }
        return new SymmetricCoalitionalGame(RandomGames.players(players), USD, worths);
    }

    private static BankruptcyGame bankruptcy(int players, RandomGenerator random) {
        Quantities claims = figures(players, random, 0).map(Math::rint, USD);
        double scale = random.nextBoolean() ? 1 : 0.25;
        claims = claims.times(scale);
        double estate = claims.total() * random.nextDouble();
        return new BankruptcyGame(random.nextBoolean() ? Math.floor(estate) : estate, claims);
    }

    static WeightedVotingGame voting(int players, RandomGenerator random) {
        ActorSet actors = RandomGames.players(players);
        long[] weights = new long[players];
        int most = random.nextInt(1, 12);
        long total = 0;
        for (int i = 0; i < players; i++) {
            weights[i] = i == 0 ? 1 + random.nextInt(most) : random.nextInt(most + 1);
            total += weights[i];
        }
        return WeightedVotingGame.of(actors, 1 + random.nextLong(total), weights);
    }

    private static ActorSet players(String prefix, int count) {
        return ActorSet.of(
                IntStream.range(0, count).mapToObj(i -> prefix + i).toArray(String[]::new));
    }

    private static GloveGame glove(int players, RandomGenerator random) {
        int left = 1 + random.nextInt(Math.max(1, players - 1));
        return new GloveGame(
                players("L", left),
                players("R", Math.max(1, players - left)),
                USD,
                random.nextInt(4));
    }

    private static SequencingGame sequencing(int players, RandomGenerator random) {
        return new SequencingGame(
                figures(players, random, 0).map(time -> time + 1, Unit.of("h")),
                figures(players, random, 0));
    }

    static TreeGame tree(int players, RandomGenerator random) {
        List<Integer> towards = new ArrayList<>();
        for (int i = 0; i < players; i++) {
            towards.add(random.nextInt(-1, i + 1) == i ? -1 : random.nextInt(-1, Math.max(i, 0)));
        }
        return new TreeGame(figures(players, random, 0), towards);
    }

    static SpanningTreeGame spanningTree(int players, RandomGenerator random) {
        double[] source = figures(players, random, 0).toArray();
        double[][] lines = new double[players][players];
        int kind = random.nextInt(2);
        for (int i = 0; i < players; i++) {
            for (int j = 0; j < i; j++) {
                lines[i][j] = kind == 0 ? random.nextInt(6) : random.nextDouble(10);
                lines[j][i] = lines[i][j];
            }
        }
        return SpanningTreeGame.of(RandomGames.players(players), USD, source, lines);
    }

    private static SavingsGame savings(int players, RandomGenerator random) {
        return new SavingsGame(
                switch (random.nextInt(4)) {
                    case 0 -> new AirportGame(figures(players, random, 0));
                    case 1 -> spanningTree(players, random);
                    case 2 -> flow(players, random);
                    default -> tree(players, random);
                });
    }

    static AssignmentGame assignment(int players, RandomGenerator random) {
        int buyers = 1 + random.nextInt(Math.max(1, players - 1));
        int sellers = Math.max(1, players - buyers);
        double[][] surplus = new double[buyers][sellers];
        int kind = random.nextInt(3);
        for (double[] row : surplus) {
            for (int j = 0; j < sellers; j++) {
                row[j] =
                        switch (kind) {
                            case 0 -> random.nextInt(4);
                            case 1 -> Math.max(0, random.nextInt(-10, 20));
                            default -> random.nextDouble(10);
                        };
            }
        }
        return AssignmentGame.of(players("B", buyers), players("S", sellers), USD, surplus);
    }

    private static FlowGame flow(int players, RandomGenerator random) {
        ActorSet actors = RandomGames.players(players);
        List<FlowGame.Arc> arcs = new ArrayList<>();
        for (int k = 0; k < players + 4; k++) {
            arcs.add(
                    new FlowGame.Arc(
                            "N" + random.nextInt(4),
                            "N" + random.nextInt(1, 5),
                            random.nextBoolean() ? random.nextInt(5) : random.nextDouble(5),
                            actors.get(k % players).id()));
        }
        return new FlowGame(actors, USD, "N0", "N4", arcs);
    }

    private static LinearProductionGame production(int players, RandomGenerator random) {
        int resources = 1 + random.nextInt(3);
        int products = 1 + random.nextInt(4);
        double[][] has = new double[players][];
        for (int i = 0; i < players; i++) {
            has[i] = random.ints(resources, 0, 6).asDoubleStream().toArray();
        }
        double[][] needs = new double[resources][];
        for (int r = 0; r < resources; r++) {
            int least = r == 0 ? 1 : 0;
            needs[r] = random.ints(products, least, 5).asDoubleStream().toArray();
        }
        return LinearProductionGame.of(
                RandomGames.players(players),
                USD,
                has,
                needs,
                random.ints(products, 0, 9).asDoubleStream().toArray());
    }
}
