package multilateral.cooperative;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
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

    private static WeightedVotingGame voting(int players, RandomGenerator random) {
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
}
