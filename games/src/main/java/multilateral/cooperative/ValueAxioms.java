package multilateral.cooperative;

import java.util.List;
import java.util.random.RandomGenerator;
import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;

/** Axioms that compare the payoffs of one value in several games. */
final class ValueAxioms {

    private final Value value;
    private final CoalitionalGame game;
    private final double[] worth;
    private final double[] pay;
    private final RandomGenerator random;
    private final double step;

    ValueAxioms(Value value, CoalitionalGame game, Quantities payoffs, RandomGenerator random) {
        this.value = value;
        this.game = game;
        this.worth = PayoffAxioms.worths(game);
        this.pay = payoffs.toArray();
        this.random = random;
        double largest = 0;
        for (double each : worth) {
            largest = Math.max(largest, Math.abs(each));
        }
        // A sixteenth of the largest worth, rounded to a power of two: sums stay exact.
        this.step = largest == 0 ? 1 : Math.scalb(1.0, Math.getExponent(largest) - 3);
    }

    void look(AxiomCases cases) {
        switch (cases.axiom()) {
            case ADDITIVITY -> additivity(cases);
            case COVARIANCE -> covariance(cases);
            case AGGREGATE_MONOTONICITY -> raised(cases, worth.length - 1);
            case COALITIONAL_MONOTONICITY -> raised(cases, 1 + random.nextInt(worth.length - 1));
            case STRONG_MONOTONICITY -> strongMonotonicity(cases);
            default -> consistency(cases);
        }
    }

    private String id(int player) {
        return game.actors().get(player).id();
    }

    private double amount(int least, int most) {
        return step * random.nextInt(least, most + 1);
    }

    private CoalitionalGame like(double[] worths) {
        return CoalitionalGame.table(game.actors(), worths).withUnit(game.unit());
    }

    private double[] pays(CoalitionalGame other) {
        return value.of(other).toArray();
    }

    private void additivity(AxiomCases cases) {
        double[] summand = new double[worth.length];
        double[] sums = worth.clone();
        for (int mask = 1; mask < worth.length; mask++) {
            summand[mask] = amount(-8, 8);
            sums[mask] += summand[mask];
        }
        CoalitionalGame second = like(summand);
        CoalitionalGame sum = like(sums);
        double[] paidSecond = pays(second);
        double[] paidSum = pays(sum);
        for (int i = 0; i < pay.length; i++) {
            cases.equal(
                    List.of(game, second, sum),
                    1L << i,
                    pay[i] + paidSecond[i],
                    paidSum[i],
                    id(i) + " gets another amount in the sum of two games than in both");
        }
    }

    private void covariance(AxiomCases cases) {
        double factor = 2;
        double[] fixed = new double[pay.length];
        double[] worths = new double[worth.length];
        for (int i = 0; i < fixed.length; i++) {
            fixed[i] = amount(-8, 8);
        }
        for (int mask = 1; mask < worth.length; mask++) {
            worths[mask] = factor * worth[mask];
            for (int i = 0; i < fixed.length; i++) {
                worths[mask] += ((mask >>> i) & 1) != 0 ? fixed[i] : 0;
            }
        }
        CoalitionalGame changed = like(worths);
        double[] paid = pays(changed);
        for (int i = 0; i < pay.length; i++) {
            cases.equal(
                    List.of(game, changed),
                    1L << i,
                    factor * pay[i] + fixed[i],
                    paid[i],
                    "with all worths doubled and fixed amounts added, "
                            + Phrases.number(fixed[i])
                            + " for "
                            + id(i)
                            + ", "
                            + id(i)
                            + " does not get twice as much plus that amount");
        }
    }

    private void raised(AxiomCases cases, int coalition) {
        double[] worths = worth.clone();
        double more = amount(1, 8);
        worths[coalition] += more;
        CoalitionalGame changed = like(worths);
        double[] paid = pays(changed);
        for (int i = 0; i < pay.length; i++) {
            if (((coalition >>> i) & 1) != 0) {
                cases.atLeast(
                        List.of(game, changed),
                        1L << i,
                        pay[i],
                        paid[i],
                        id(i)
                                + " gets less after a coalition it is in, of mask "
                                + coalition
                                + ", is worth "
                                + Phrases.number(more)
                                + " more");
            }
        }
    }

    /** Other contributions for all others; the same, or some larger ones, for one player. */
    private void strongMonotonicity(AxiomCases cases) {
        int player = random.nextInt(pay.length);
        int bit = 1 << player;
        boolean larger = random.nextBoolean();
        double[] worths = worth.clone();
        for (int mask = 0; mask < worth.length; mask++) {
            if ((mask & bit) == 0) {
                double change = mask == 0 ? 0 : amount(-8, 8);
                worths[mask] += change;
                worths[mask | bit] += change + (larger ? amount(0, 4) : 0);
            }
        }
        CoalitionalGame changed = like(worths);
        cases.atLeast(
                List.of(game, changed),
                bit,
                pay[player],
                pays(changed)[player],
                id(player) + " gets less in another game, in which it contributes no less");
    }

    /** Each player leaves in turn; that any number may leave follows step by step. */
    private void consistency(AxiomCases cases) {
        if (pay.length < 2) {
            return;
        }
        for (int leaving = 0; leaving < pay.length && cases.open(); leaving++) {
            CoalitionalGame reduced = without(leaving);
            double[] paid = pays(reduced);
            for (int i = 0; i < pay.length; i++) {
                if (i != leaving) {
                    cases.equal(
                            List.of(game, reduced),
                            1L << i,
                            pay[i],
                            paid[i < leaving ? i : i - 1],
                            "when "
                                    + id(leaving)
                                    + " leaves with its payoff, "
                                    + id(i)
                                    + " gets another amount");
                }
            }
        }
    }

    /** What a coalition and the one who leaves are worth, less what the latter gets there. */
    private CoalitionalGame without(int leaving) {
        int bit = 1 << leaving;
        int low = bit - 1;
        double[] worths = new double[worth.length / 2];
        for (int mask = 1; mask < worths.length; mask++) {
            int all = (mask & low) | ((mask & ~low) << 1) | bit;
            int position = Integer.bitCount(all & low);
            worths[mask] = worth[all] - pays(subgame(all))[position];
        }
        return CoalitionalGame.table(actors((worth.length - 1) ^ bit), worths)
                .withUnit(game.unit());
    }

    private ActorSet actors(int coalition) {
        ActorSet all = game.actors();
        return all.where(actor -> ((coalition >>> all.indexOf(actor.id())) & 1) != 0);
    }

    private CoalitionalGame subgame(int coalition) {
        int size = Integer.bitCount(coalition);
        double[] worths = new double[1 << size];
        for (int mask = 1; mask < worths.length; mask++) {
            int spread = 0;
            int rest = coalition;
            for (int k = 0; k < size; k++, rest &= rest - 1) {
                spread |= ((mask >>> k) & 1) != 0 ? rest & -rest : 0;
            }
            worths[mask] = worth[spread];
        }
        return CoalitionalGame.table(actors(coalition), worths).withUnit(game.unit());
    }
}
