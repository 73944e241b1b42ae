package multilateral.cooperative;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import multilateral.actor.ActorSet;
import multilateral.actor.CoalitionStructure;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The game inside one of several unions: a part of it is worth what it adds to a random coalition
 * of whole other unions. A value with a-priori unions is a value of these games.
 *
 * <p>Only coalitions of whole other unions with a part of one union are ever looked at: 2<sup>m − 1
 * + b</sup> for a union of b members among m unions.
 */
final class UnionGame {

    /** So many other unions and own members together. */
    static final int MOST = 30;

    private final CoalitionStructure unions;
    private final int union;
    private final MaskSpread others;
    private final MaskSpread members;
    private final long count;

    private UnionGame(CoalitionStructure unions, int union) {
        this.unions = unions;
        this.union = union;
        others =
                new MaskSpread(
                        IntStream.range(0, unions.size())
                                .filter(other -> other != union)
                                .mapToLong(other -> mask(unions, other))
                                .toArray());
        members = new MaskSpread(unions.members(union).stream().mapToLong(i -> 1L << i).toArray());
        count = 1L << (unions.size() - 1);
    }

    /** Refuses a union for which too many coalitions matter. */
    static void check(CoalitionStructure unions, int union) {
        int bits = unions.size() - 1 + unions.members(union).size();
        if (bits > MOST) {
            throw new IllegalArgumentException(
                    "unions ("
                            + unions.size()
                            + " of them, one of "
                            + unions.members(union).size()
                            + " members) must be such that others and own members together are at"
                            + " most "
                            + MOST
                            + ": 2^"
                            + bits
                            + " coalitions matter; form fewer or smaller unions");
        }
    }

    private static long mask(CoalitionStructure unions, int union) {
        long mask = 0;
        for (int member : unions.members(union)) {
            mask |= 1L << member;
        }
        return mask;
    }

    private ActorSet actors() {
        return ActorSet.of(
                unions.members(union).stream().map(i -> unions.players().get(i)).toList());
    }

    /** The game in which whole unions are the players. */
    static CoalitionalGame quotient(CoalitionalGame game, CoalitionStructure unions) {
        MaskSpread spread =
                new MaskSpread(
                        IntStream.range(0, unions.size())
                                .mapToLong(union -> mask(unions, union))
                                .toArray());
        ActorSet actors =
                ActorSet.of(
                        IntStream.range(0, unions.size())
                                .mapToObj(Integer::toString)
                                .toArray(String[]::new));
        return CoalitionalGame.of(actors, coalition -> game.worth(spread.of(coalition)));
    }

    /** The game inside a union; {@code chance[r]} is that of one coalition of r other unions. */
    static CoalitionalGame of(
            CoalitionalGame game, CoalitionStructure unions, int union, double[] chance) {
        UnionGame inside = new UnionGame(unions, union);
        double[] worths = new double[1 << unions.members(union).size()];
        for (long other = 0; other < inside.count; other++) {
            long outside = inside.others.of(other);
            double weight = chance[Long.bitCount(other)];
            for (int part = 0; part < worths.length; part++) {
                worths[part] += weight * game.worth(outside | inside.members.of(part));
            }
        }
        double nobody = worths[0];
        for (int part = 0; part < worths.length; part++) {
            worths[part] -= nobody;
        }
        return CoalitionalGame.table(inside.actors(), worths).withUnit(game.unit());
    }

    /** The exact game inside a union; chances are {@code chance[r] / whole}. */
    static ExactCoalitionalGame exact(
            ExactCoalitionalGame game,
            CommonDenominator worth,
            CoalitionStructure unions,
            int union,
            BigInteger[] chance,
            BigInteger whole) {
        UnionGame inside = new UnionGame(unions, union);
        BigInteger[] worths = new BigInteger[1 << unions.members(union).size()];
        Arrays.fill(worths, BigInteger.ZERO);
        for (long other = 0; other < inside.count; other++) {
            long outside = inside.others.of(other);
            BigInteger weight = chance[Long.bitCount(other)];
            for (int part = 0; part < worths.length; part++) {
                int coalition = (int) (outside | inside.members.of(part));
                worths[part] = worths[part].add(weight.multiply(worth.numerators().get(coalition)));
            }
        }
        List<BigFraction> fractions = new ArrayList<>();
        for (BigInteger sum : worths) {
            fractions.add(
                    BigFraction.of(sum.subtract(worths[0]), whole.multiply(worth.denominator())));
        }
        return new ExactCoalitionalGame(inside.actors(), game.unit(), fractions);
    }
}
