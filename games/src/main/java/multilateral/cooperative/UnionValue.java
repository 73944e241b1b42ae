package multilateral.cooperative;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.IntStream;
import multilateral.actor.CoalitionStructure;
import multilateral.actor.ExactQuantities;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A value with a-priori unions: one value of the game between unions, another inside each of them.
 */
enum UnionValue {
    OWEN(true, true),
    BANZHAF_OWEN(false, false),
    SYMMETRIC_BANZHAF(false, true);

    private final boolean shapleyOutside;
    private final boolean shapleyInside;

    UnionValue(boolean shapleyOutside, boolean shapleyInside) {
        this.shapleyOutside = shapleyOutside;
        this.shapleyInside = shapleyInside;
    }

    Quantities of(CoalitionalGame game, CoalitionStructure unions) {
        SamePlayers.check("unions", unions.players(), game.actors());
        for (int union = 0; union < unions.size(); union++) {
            UnionGame.check(unions, union);
        }
        double[] shares = new double[game.players()];
        double[] lone = lone(game, unions);
        double[] chance = chance(unions.size());
        for (int union = 0; union < unions.size(); union++) {
            if (unions.members(union).size() == 1) {
                shares[unions.members(union).get(0)] = lone[union];
                continue;
            }
            CoalitionalGame part = UnionGame.of(game, unions, union, chance);
            Quantities inside = shapleyInside ? ShapleyValue.of(part) : BanzhafValue.of(part);
            for (int k = 0; k < inside.size(); k++) {
                shares[unions.members(union).get(k)] = inside.get(k);
            }
        }
        return Quantities.of(game.actors(), game.unit(), shares);
    }

    /** The shares of unions as wholes, needed for those of one member: all of them in one pass. */
    private double[] lone(CoalitionalGame game, CoalitionStructure unions) {
        if (IntStream.range(0, unions.size()).allMatch(u -> unions.members(u).size() > 1)) {
            return new double[unions.size()];
        }
        CoalitionalGame between = UnionGame.quotient(game, unions);
        return (shapleyOutside ? ShapleyValue.of(between) : BanzhafValue.of(between)).toArray();
    }

    /** The probability of one coalition of r other unions, r from 0 to m − 1. */
    private double[] chance(int unions) {
        double[] chance = new double[unions];
        double coalitions = 1;
        for (int r = 0; r < unions; r++) {
            chance[r] = shapleyOutside ? 1 / (unions * coalitions) : Math.scalb(1.0, 1 - unions);
            coalitions = coalitions * (unions - 1 - r) / (r + 1);
        }
        return chance;
    }

    ExactQuantities exact(ExactCoalitionalGame game, CoalitionStructure unions) {
        SamePlayers.check("unions", unions.players(), game.actors());
        BigInteger[] chance = new BigInteger[unions.size()];
        for (int r = 0; r < chance.length; r++) {
            chance[r] =
                    shapleyOutside
                            ? factorial(r).multiply(factorial(unions.size() - 1 - r))
                            : BigInteger.ONE;
        }
        BigInteger whole =
                shapleyOutside
                        ? factorial(unions.size())
                        : BigInteger.ONE.shiftLeft(unions.size() - 1);
        CommonDenominator worth = CommonDenominator.of(game.worths());
        Function<ExactCoalitionalGame, ExactQuantities> value =
                shapleyInside ? ShapleyValue::exact : BanzhafValue::exact;
        BigFraction[] shares = new BigFraction[game.players()];
        Arrays.fill(shares, BigFraction.ZERO);
        for (int union = 0; union < unions.size(); union++) {
            ExactQuantities inside =
                    value.apply(UnionGame.exact(game, worth, unions, union, chance, whole));
            for (int k = 0; k < unions.members(union).size(); k++) {
                shares[unions.members(union).get(k)] = inside.get(k);
            }
        }
        return ExactQuantities.of(game.actors(), game.unit(), shares);
    }

    private static BigInteger factorial(int n) {
        BigInteger product = BigInteger.ONE;
        for (int k = 2; k <= n; k++) {
            product = product.multiply(BigInteger.valueOf(k));
        }
        return product;
    }
}
