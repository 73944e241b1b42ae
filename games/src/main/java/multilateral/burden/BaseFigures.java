package multilateral.burden;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;
import multilateral.actor.Unit;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Reads the yearly columns of a base period and averages them, as exact fractions.
 *
 * <p>A figure counts as the decimal number it prints as, so 0.1 is a tenth.
 */
final class BaseFigures {

    final String label;
    final Unit incomeUnit;
    final Unit populationUnit;
    final List<BigFraction> income;
    final List<BigFraction> population;

    /** Debt stocks; empty where no debt is asked for. */
    final List<BigFraction> debt;

    private BaseFigures(
            String label,
            Unit incomeUnit,
            Unit populationUnit,
            List<BigFraction> income,
            List<BigFraction> population,
            List<BigFraction> debt) {
        this.label = label;
        this.incomeUnit = incomeUnit;
        this.populationUnit = populationUnit;
        this.income = income;
        this.population = population;
        this.debt = debt;
    }

    /** Names of the columns; {@code debt} is blank where debt is left out. */
    record Columns(String income, String population, String debt) {
        List<String> all() {
            return debt.isEmpty() ? List.of(income, population) : List.of(income, population, debt);
        }

        /** One set of columns a year, such as {@code "income 2022"}. */
        List<Columns> of(BasePeriod period) {
            return period.years().stream()
                    .map(
                            year ->
                                    new Columns(
                                            income + " " + year,
                                            population + " " + year,
                                            debt.isEmpty() ? "" : debt + " " + year))
                    .toList();
        }
    }

    /** Figures that the caller averaged: one column each. */
    static BaseFigures given(ActorSet members, Columns columns) {
        return average("given averages", members, List.of(columns), MissingYears.REFUSED);
    }

    /** Figures averaged over the years of a period. */
    static BaseFigures of(
            ActorSet members, Columns columns, BasePeriod period, MissingYears missing) {
        return average(period.toString(), members, columns.of(period), missing);
    }

    /** Whether a member has the figures of these years that the choice asks for. */
    static boolean suffices(
            ActorSet members, String id, List<Columns> years, MissingYears missing) {
        return missing == MissingYears.SKIPPED
                ? years.stream().anyMatch(year -> hasAll(members, id, year))
                : years.stream().allMatch(year -> hasAll(members, id, year));
    }

    private static boolean hasAll(ActorSet members, String id, Columns year) {
        return year.all().stream().allMatch(column -> members.quantity(column).has(id));
    }

    private static BaseFigures average(
            String label, ActorSet members, List<Columns> years, MissingYears missing) {
        refuseGaps(label, members, years, missing);
        List<BigFraction> income = new ArrayList<>();
        List<BigFraction> population = new ArrayList<>();
        List<BigFraction> debt = new ArrayList<>();
        for (String id : members.ids()) {
            List<Columns> usable =
                    years.stream().filter(year -> hasAll(members, id, year)).toList();
            income.add(mean(members, id, usable.stream().map(Columns::income).toList()));
            population.add(mean(members, id, usable.stream().map(Columns::population).toList()));
            if (!years.get(0).debt().isEmpty()) {
                debt.add(mean(members, id, usable.stream().map(Columns::debt).toList()));
            }
        }
        Columns first = years.get(0);
        checkUnits(members, years);
        BaseFigures figures =
                new BaseFigures(
                        label,
                        members.quantity(first.income()).unit(),
                        members.quantity(first.population()).unit(),
                        income,
                        population,
                        debt);
        figures.checkSigns(members, first);
        return figures;
    }

    private static void refuseGaps(
            String label, ActorSet members, List<Columns> years, MissingYears missing) {
        List<String> lacking =
                members.ids().stream()
                        .filter(id -> !suffices(members, id, years, missing))
                        .toList();
        if (!lacking.isEmpty()) {
            throw new IllegalArgumentException(
                    "figures for "
                            + label
                            + (missing == MissingYears.SKIPPED
                                    ? " are missing altogether for "
                                    : " are missing for some years for ")
                            + String.join(", ", lacking)
                            + "; drop these members with assessable(members), average the years at"
                            + " hand with withMissingYears(MissingYears.SKIPPED), fill the gaps"
                            + " with Quantities.orElse (the last known year, say), or state your"
                            + " own figure with Quantities.withFigure");
        }
    }

    private static void checkUnits(ActorSet members, List<Columns> years) {
        Columns first = years.get(0);
        for (Columns year : years) {
            for (int k = 0; k < first.all().size(); k++) {
                Quantities expected = members.quantity(first.all().get(k));
                Quantities found = members.quantity(year.all().get(k));
                if (!expected.unit().equals(found.unit())) {
                    throw new IllegalArgumentException(
                            "unit of \""
                                    + year.all().get(k)
                                    + "\" ("
                                    + found.unit()
                                    + ") must be that of \""
                                    + first.all().get(k)
                                    + "\" ("
                                    + expected.unit()
                                    + ")");
                }
            }
        }
        if (!first.debt().isEmpty()
                && !members.quantity(first.debt())
                        .unit()
                        .equals(members.quantity(first.income()).unit())) {
            throw new IllegalArgumentException(
                    "unit of debt ("
                            + members.quantity(first.debt()).unit()
                            + ") must be that of income ("
                            + members.quantity(first.income()).unit()
                            + ")");
        }
    }

    private void checkSigns(ActorSet members, Columns columns) {
        checkSign(members, columns.income(), income, 1, "above zero");
        checkSign(members, columns.population(), population, 1, "above zero");
        checkSign(members, columns.debt(), debt, 0, "zero or more");
    }

    private void checkSign(
            ActorSet members, String column, List<BigFraction> values, int least, String range) {
        String wrong =
                IntStream.range(0, values.size())
                        .filter(i -> values.get(i).signum() < least)
                        .mapToObj(i -> members.get(i).id() + " " + values.get(i).doubleValue())
                        .collect(Collectors.joining(", "));
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(
                    "average of \""
                            + column
                            + "\" over "
                            + label
                            + " must be "
                            + range
                            + ", but: "
                            + wrong);
        }
    }

    private static BigFraction mean(ActorSet members, String id, List<String> columns) {
        BigFraction sum = BigFraction.ZERO;
        for (String column : columns) {
            sum = sum.add(decimal(members.quantity(column).get(id)));
        }
        return sum.divide(columns.size());
    }

    /** The decimal number that a double prints as. */
    static BigFraction decimal(double value) {
        BigDecimal exact = BigDecimal.valueOf(value);
        return exact.scale() <= 0
                ? BigFraction.of(exact.toBigIntegerExact())
                : BigFraction.of(exact.unscaledValue(), BigInteger.TEN.pow(exact.scale()));
    }

    static Quantities toQuantities(ActorSet members, Unit unit, List<BigFraction> values) {
        return Quantities.of(
                members, unit, values.stream().mapToDouble(BigFraction::doubleValue).toArray());
    }
}
