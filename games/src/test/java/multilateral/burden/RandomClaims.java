package multilateral.burden;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;

/** Seeded random claims problems: smooth, tied, zero, and of widely different size. */
final class RandomClaims {

    private RandomClaims() {}

    static RandomGenerator random(long seed) {
        return new SplittableRandom(seed * 0x9E3779B97F4A7C15L + 17);
    }

    static ActorSet claimants(int count) {
        return ActorSet.of(IntStream.range(0, count).mapToObj(i -> "C" + i).toArray(String[]::new));
    }

    static ClaimsProblem problem(RandomGenerator random) {
        int size = 1 + random.nextInt(9);
        int kind = random.nextInt(4);
        double[] claims = new double[size];
        for (int i = 0; i < size; i++) {
            claims[i] =
                    switch (kind) {
                        case 0 -> random.nextDouble(0, 100);
                        case 1 -> random.nextInt(5);
                        case 2 -> Math.scalb(random.nextDouble(), random.nextInt(-40, 40));
                        default -> random.nextInt(3) == 0 ? 0 : random.nextInt(1000);
                    };
        }
        Quantities figures = Quantities.of(claimants(size), Unit.of("USD"), claims);
        double total = figures.total();
        double estate =
                switch (random.nextInt(8)) {
                    case 0 -> 0;
                    case 1 -> total;
                    case 2 -> total / 2;
                    default -> Math.min(total, random.nextDouble() * total);
                };
        return new ClaimsProblem(estate, figures);
    }
}
