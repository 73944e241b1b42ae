package multilateral.burden;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import org.apache.commons.numbers.fraction.BigFraction;

/** The chain for one base period: from averaged figures to a machine scale, in exact fractions. */
final class CapacityToPay {

    private static final BigFraction HUNDRED = BigFraction.of(100);

    private final ActorSet members;
    private final BaseFigures figures;
    private final ScaleOfAssessments rules;
    private final List<ScaleStep> steps = new ArrayList<>();

    /** Members fixed at a limit so far, and the limit of each. */
    private final BigFraction[] fixedAt;

    private final BitSet fixed = new BitSet();
    private ExactShares shares;

    CapacityToPay(ActorSet members, BaseFigures figures, ScaleOfAssessments rules) {
        this.members = members;
        this.figures = figures;
        this.rules = rules;
        this.fixedAt = new BigFraction[members.size()];
        Arrays.fill(fixedAt, BigFraction.ZERO);
        this.shares = ExactShares.proportional(members, figures.income);
    }

    MachineScale compute() {
        MachineScale.BaseAverages averages =
                new MachineScale.BaseAverages(
                        figures.label,
                        BaseFigures.toQuantities(members, figures.incomeUnit, figures.income),
                        BaseFigures.toQuantities(
                                members, figures.populationUnit, figures.population));
        ExactShares incomeShares = shares;
        List<BigFraction> income = relieveDebt();
        relieveLowIncome(income);
        List<ScaleLimit> imposed = new ArrayList<>();
        for (ScaleLimit limit : ScaleLimit.values()) {
            imposed.add(limit);
            impose(limit, imposed);
        }
        if (rules.rounding() == MachineScaleRounding.EACH_SCALE) {
            take(LargestRemainder.round(shares, rules.decimals()));
        }
        return new MachineScale(averages, incomeShares, steps);
    }

    private void take(ScaleStep step) {
        steps.add(step);
        shares = step.after();
    }

    /** Takes the debt burden off income; no step where the rate is zero. */
    private List<BigFraction> relieveDebt() {
        if (figures.debt.isEmpty()) {
            return figures.income;
        }
        BigFraction rate = BaseFigures.decimal(rules.debtRate());
        List<BigFraction> relief =
                figures.debt.stream().map(stock -> stock.multiply(rate)).toList();
        List<BigFraction> income = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            BigFraction rest = figures.income.get(i).subtract(relief.get(i));
            if (rest.signum() <= 0) {
                throw new IllegalArgumentException(
                        "debt-burden relief of "
                                + members.get(i).id()
                                + " ("
                                + relief.get(i).doubleValue()
                                + ") must be below its income ("
                                + figures.income.get(i).doubleValue()
                                + "); lower the rate or check the debt figure");
            }
            income.add(rest);
        }
        take(
                new ScaleStep.DebtRelief(
                        shares,
                        ExactShares.proportional(members, income),
                        rules.debtRate(),
                        BaseFigures.toQuantities(members, figures.incomeUnit, relief)));
        return income;
    }

    /**
     * Relief of member i: share × gradient × (threshold − income per head) / threshold. The
     * threshold is that of unrelieved income, and who is below it is judged on relieved income.
     */
    private void relieveLowIncome(List<BigFraction> income) {
        int size = members.size();
        BigFraction threshold = total(figures.income).divide(total(figures.population));
        BigFraction gradient = BaseFigures.decimal(rules.gradient());
        BigFraction[] kept = new BigFraction[size];
        double[] perCapita = new double[size];
        List<String> relieved = new ArrayList<>();
        BitSet bearing = new BitSet();
        for (int i = 0; i < size; i++) {
            BigFraction own = income.get(i).divide(figures.population.get(i));
            perCapita[i] = own.doubleValue();
            kept[i] = BigFraction.ONE;
            if (own.compareTo(threshold) < 0) {
                BigFraction gap = threshold.subtract(own).divide(threshold);
                kept[i] = BigFraction.ONE.subtract(gradient.multiply(gap));
                relieved.add(members.get(i).id());
            } else if (rules.bearers() == ReliefBearers.AT_OR_ABOVE_THRESHOLD
                    || shares.compare(i, BaseFigures.decimal(rules.ceiling())) < 0) {
                bearing.set(i);
            }
        }
        if (!relieved.isEmpty() && bearing.isEmpty()) {
            throw new IllegalArgumentException(
                    "nobody is left to carry the low per-capita income relief: no member below the"
                            + " ceiling ("
                            + rules.ceiling()
                            + " %) is at or above the threshold ("
                            + threshold.doubleValue()
                            + "); use ReliefBearers.AT_OR_ABOVE_THRESHOLD, raise the ceiling or"
                            + " lower the debt relief");
        }
        take(
                new ScaleStep.LowIncomeRelief(
                        shares,
                        relieved.isEmpty() ? shares : carry(kept, bearing),
                        threshold.doubleValue(),
                        Quantities.of(members, perHead(), perCapita),
                        rules.gradient(),
                        relieved,
                        relieved.isEmpty() ? List.of() : ids(bearing)));
    }

    private Unit perHead() {
        return Unit.of(figures.incomeUnit + "/" + figures.populationUnit);
    }

    /** Multiplies each share by what it keeps; the bearers carry the rest pro rata. */
    private ExactShares carry(BigFraction[] kept, BitSet bearing) {
        BigInteger common =
                Arrays.stream(kept)
                        .map(BigFraction::getDenominator)
                        .reduce(BigInteger.ONE, ExactShares::lcm);
        BigInteger[] values = new BigInteger[kept.length];
        BigInteger carried =
                shares.denominator().multiply(common).multiply(BigInteger.valueOf(100));
        BigInteger borne = BigInteger.ZERO;
        for (int i = 0; i < values.length; i++) {
            BigInteger factor =
                    kept[i].getNumerator().multiply(common.divide(kept[i].getDenominator()));
            values[i] = shares.numerator(i).multiply(factor);
            carried = carried.subtract(values[i]);
            borne = bearing.get(i) ? borne.add(values[i]) : borne;
        }
        BigInteger more = borne.add(carried);
        for (int i = 0; i < values.length; i++) {
            values[i] = values[i].multiply(bearing.get(i) ? more : borne);
        }
        return ExactShares.proportional(members, values);
    }

    /**
     * Imposes one more limit: fixes the members beyond any limit so far, carries the difference pro
     * rata by those not fixed, and repeats until every limit holds.
     */
    private void impose(ScaleLimit limit, List<ScaleLimit> imposed) {
        ExactShares before = shares;
        List<String> newly = new ArrayList<>();
        while (true) {
            BitSet beyond = new BitSet();
            for (int i = fixed.nextClearBit(0); i < members.size(); i = fixed.nextClearBit(i + 1)) {
                for (ScaleLimit each : imposed) {
                    if (isBeyond(i, each)) {
                        fixedAt[i] = BaseFigures.decimal(rules.limit(each));
                        beyond.set(i);
                    }
                }
            }
            if (beyond.isEmpty()) {
                break;
            }
            fixed.or(beyond);
            newly.addAll(ids(beyond));
            shares = carryLimits(before, limit);
        }
        take(new ScaleStep.Limited(limit, rules.limit(limit), before, shares, newly));
    }

    private boolean isBeyond(int member, ScaleLimit limit) {
        int comparison = shares.compare(member, BaseFigures.decimal(rules.limit(limit)));
        return switch (limit) {
            case FLOOR -> comparison < 0;
            case LEAST_DEVELOPED_CEILING ->
                    comparison > 0 && rules.leastDeveloped().contains(members.get(member).id());
            case CEILING -> comparison > 0;
        };
    }

    private ExactShares carryLimits(ExactShares before, ScaleLimit limit) {
        BigFraction taken = BigFraction.ZERO;
        BigInteger free = BigInteger.ZERO;
        for (int i = 0; i < fixedAt.length; i++) {
            if (fixed.get(i)) {
                taken = taken.add(fixedAt[i]);
            } else {
                free = free.add(before.numerator(i));
            }
        }
        BigFraction rest = HUNDRED.subtract(taken);
        if (rest.signum() < 0 || (free.signum() == 0 && rest.signum() != 0)) {
            throw new IllegalArgumentException(
                    "the limits cannot all hold: with the "
                            + limit.title()
                            + " ("
                            + rules.limit(limit)
                            + " %) the members at a limit pay "
                            + taken.doubleValue()
                            + " % and "
                            + (fixedAt.length - fixed.cardinality())
                            + " others are left to carry "
                            + rest.doubleValue()
                            + " %; loosen the floor or a ceiling");
        }
        return fill(before, rest, free);
    }

    /** Fixed members at their limits, the others pro rata to their shares before. */
    private ExactShares fill(ExactShares before, BigFraction rest, BigInteger free) {
        BigInteger common =
                IntStream.range(0, fixedAt.length)
                        .filter(fixed::get)
                        .mapToObj(i -> fixedAt[i].getDenominator())
                        .reduce(rest.getDenominator(), ExactShares::lcm);
        BigInteger divisor = free.signum() == 0 ? BigInteger.ONE : free;
        BigInteger perFree = rest.getNumerator().multiply(common.divide(rest.getDenominator()));
        BigInteger[] values = new BigInteger[fixedAt.length];
        for (int i = 0; i < values.length; i++) {
            values[i] =
                    fixed.get(i)
                            ? fixedAt[i]
                                    .getNumerator()
                                    .multiply(common.divide(fixedAt[i].getDenominator()))
                                    .multiply(divisor)
                            : before.numerator(i).multiply(perFree);
        }
        return ExactShares.over(members, values, common.multiply(divisor));
    }

    private List<String> ids(BitSet some) {
        return some.stream().mapToObj(i -> members.get(i).id()).toList();
    }

    private static BigFraction total(List<BigFraction> values) {
        return values.stream().reduce(BigFraction.ZERO, BigFraction::add);
    }
}
