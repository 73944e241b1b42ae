package multilateral.cooperative;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.LongToDoubleFunction;
import multilateral.game.CoalitionalGame;
import org.apache.commons.numbers.fraction.BigFraction;

/** How much the excess of a coalition counts: a positive weight, often by size alone. */
final class ExcessWeights {

    /** All count the same. */
    static final ExcessWeights EQUAL =
            new ExcessWeights(Kind.EQUAL, new double[0], Optional.empty());

    /** An excess counts per member. */
    static final ExcessWeights PER_CAPITA =
            new ExcessWeights(Kind.PER_CAPITA, new double[0], Optional.empty());

    private enum Kind {
        EQUAL,
        PER_CAPITA,
        BY_SIZE,
        BY_COALITION
    }

    private final Kind kind;
    private final double[] bySize;
    private final Optional<LongToDoubleFunction> byCoalition;

    private ExcessWeights(Kind kind, double[] bySize, Optional<LongToDoubleFunction> byCoalition) {
        this.kind = kind;
        this.bySize = bySize;
        this.byCoalition = byCoalition;
    }

    /** Weights of the sizes 1, 2 and so on, to n − 1; copied. */
    static ExcessWeights bySize(double... weights) {
        double[] copy = weights.clone();
        for (int k = 0; k < copy.length; k++) {
            check(copy[k], "of size " + (k + 1));
        }
        return new ExcessWeights(Kind.BY_SIZE, copy, Optional.empty());
    }

    static ExcessWeights byCoalition(LongToDoubleFunction weight) {
        return new ExcessWeights(Kind.BY_COALITION, new double[0], Optional.of(weight));
    }

    private static double check(double weight, String what) {
        if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "weight of coalitions "
                            + what
                            + " ("
                            + weight
                            + ") must be above 0 and finite");
        }
        return weight;
    }

    /** Refuses weights by size that are not as many as the sizes. */
    void checkSizes(int players) {
        if (kind == Kind.BY_SIZE && bySize.length != players - 1) {
            throw new IllegalArgumentException(
                    "weights ("
                            + bySize.length
                            + " of them) must be "
                            + (players - 1)
                            + ", one for each size of a proper coalition of "
                            + players
                            + " players");
        }
    }

    /** Reads a game; c(S) is one over the weight, in shares of the largest. */
    WorthTable table(CoalitionalGame game) {
        int players = game.players();
        checkSizes(players);
        if (kind == Kind.EQUAL) {
            return WorthTable.of(game);
        }
        double[] coefficients = new double[1 << players];
        double largest = 1e-300;
        for (int mask = 1; mask < coefficients.length - 1; mask++) {
            coefficients[mask] = 1 / weight(mask);
            largest = Math.max(largest, coefficients[mask]);
        }
        for (int mask = 1; mask < coefficients.length; mask++) {
            coefficients[mask] /= largest;
        }
        return new WorthTable(game, coefficients, 1);
    }

    /** The weight of a proper coalition. */
    double weight(int coalition) {
        int members = Integer.bitCount(coalition);
        return switch (kind) {
            case EQUAL -> 1;
            case PER_CAPITA -> 1.0 / members;
            case BY_SIZE -> bySize[members - 1];
            case BY_COALITION ->
                    check(
                            byCoalition.orElseThrow().applyAsDouble(coalition),
                            "with mask " + coalition);
        };
    }

    /** One over the weight, by size; 1 for the empty coalition and that of all. */
    BigFraction[] inverses(int players) {
        checkSizes(players);
        if (kind == Kind.BY_COALITION) {
            throw new IllegalArgumentException(
                    "weights by coalition are not exact; use weights by size, or solve(game)");
        }
        BigFraction[] inverses = new BigFraction[players + 1];
        Arrays.fill(inverses, BigFraction.ONE);
        for (int size = 1; size < players && kind != Kind.EQUAL; size++) {
            inverses[size] =
                    kind == Kind.PER_CAPITA
                            ? BigFraction.of(size)
                            : BigFraction.from(bySize[size - 1]).reciprocal();
        }
        return inverses;
    }
}
