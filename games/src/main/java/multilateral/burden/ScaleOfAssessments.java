package multilateral.burden;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import multilateral.actor.ActorSet;

/**
 * The capacity-to-pay chain by which the United Nations apportions its expenses: income, averaged
 * over base periods; relief of debt and of low income per head; a floor, a ceiling for least
 * developed countries and a general ceiling; the mean of the scales of all base periods; rounding.
 *
 * <p>The defaults are the elements in force since the scale of 2016–2018 (General Assembly
 * resolution 70/245), but for debt relief, which needs figures and is left out until {@link
 * #withDebtRelief} names them. The chain is computed in exact fractions throughout: shares add up
 * to exactly 100 at every step, and what a member gains or loses at the steps adds up to exactly
 * the difference between its first and last share.
 *
 * <pre>{@code
 * ScaleOfAssessments rules =
 *         ScaleOfAssessments.withDefaults()
 *                 .withIncome("gdp")
 *                 .withBasePeriods(BasePeriod.ending(2022, 3), BasePeriod.ending(2022, 6));
 * AssessedScale scale = rules.solve(rules.assessable(members));
 * }</pre>
 *
 * <p>Without base periods the figures are read from one column each, {@code "income"} and {@code
 * "population"}; with them, from one column a year, such as {@code "income 2022"}. Each period
 * gives a machine scale; {@link AssessedScale} holds them all, step by step.
 *
 * <p>Cost: a few big-integer operations per member and step; 193 members take well under a second.
 */
public final class ScaleOfAssessments {

    private final Settings settings;

    private ScaleOfAssessments(Settings settings) {
        this.settings = settings;
    }

    /** All parameters; changed only while a new instance is being made. */
    private static final class Settings {
        private String income = "income";
        private String population = "population";
        private String debt = "";
        private double debtRate;
        private List<BasePeriod> basePeriods = List.of();
        private MissingYears missingYears = MissingYears.REFUSED;
        private double gradient = 0.8;
        private ReliefBearers bearers = ReliefBearers.EXCEPT_CEILING_MEMBER;
        private double floor = 0.001;
        private double leastDevelopedCeiling = 0.01;
        private Set<String> leastDeveloped = Set.of();
        private double ceiling = 22;
        private int decimals = 3;
        private MachineScaleRounding rounding = MachineScaleRounding.EACH_SCALE;

        private Settings copy() {
            Settings copy = new Settings();
            copy.income = income;
            copy.population = population;
            copy.debt = debt;
            copy.debtRate = debtRate;
            copy.basePeriods = basePeriods;
            copy.missingYears = missingYears;
            copy.gradient = gradient;
            copy.bearers = bearers;
            copy.floor = floor;
            copy.leastDevelopedCeiling = leastDevelopedCeiling;
            copy.leastDeveloped = leastDeveloped;
            copy.ceiling = ceiling;
            copy.decimals = decimals;
            copy.rounding = rounding;
            return copy;
        }
    }

    /**
     * Returns the rules of the United Nations: gradient 0.8, relief carried by the members at or
     * above the threshold but the ceiling member, floor 0.001, ceilings 0.010 and 22 per cent,
     * three decimals; no base period, no least developed country and no debt relief named yet.
     *
     * @return the rules
     */
    public static ScaleOfAssessments withDefaults() {
        return new ScaleOfAssessments(new Settings());
    }

    private ScaleOfAssessments with(Consumer<Settings> change) {
        Settings copy = settings.copy();
        change.accept(copy);
        return new ScaleOfAssessments(copy);
    }

    /**
     * Reads income from another column.
     *
     * @param column the column's name, without the year; not blank
     * @return new rules
     * @throws IllegalArgumentException if the name is blank
     */
    public ScaleOfAssessments withIncome(String column) {
        return with(s -> s.income = checkName(column));
    }

    /**
     * Reads population from another column.
     *
     * @param column the column's name, without the year; not blank
     * @return new rules
     * @throws IllegalArgumentException if the name is blank
     */
    public ScaleOfAssessments withPopulation(String column) {
        return with(s -> s.population = checkName(column));
    }

    /**
     * Takes a part of external debt off income. The United Nations takes 12.5 per cent of the debt
     * stock: a debt repaid over eight years.
     *
     * @param column the column of debt stocks, without the year, in the unit of income; not blank
     * @param rate the part of the stock that is taken off, in [0, 1]
     * @return new rules
     * @throws IllegalArgumentException if the name is blank or the rate out of range
     */
    public ScaleOfAssessments withDebtRelief(String column, double rate) {
        return with(
                s -> {
                    s.debt = checkName(column);
                    s.debtRate = checkPart("rate", rate);
                });
    }

    /**
     * Averages figures over base periods, each of which gives a scale of its own.
     *
     * @param periods one or more periods; the scales are averaged with equal weights
     * @return new rules
     * @throws IllegalArgumentException if no period is given
     */
    public ScaleOfAssessments withBasePeriods(BasePeriod... periods) {
        if (periods.length == 0) {
            throw new IllegalArgumentException(
                    "periods must not be empty; the United Nations averages 3 and 6 years");
        }
        List<BasePeriod> copy = List.copyOf(Arrays.asList(periods));
        return with(s -> s.basePeriods = copy);
    }

    /**
     * States what to do with years for which a member lacks a figure.
     *
     * @param choice refuse them (the default) or average the others
     * @return new rules
     */
    public ScaleOfAssessments withMissingYears(MissingYears choice) {
        return with(s -> s.missingYears = choice);
    }

    /**
     * Sets how much of the gap to the threshold is relieved.
     *
     * @param gradient the part relieved, in [0, 1]; zero for no relief
     * @return new rules
     * @throws IllegalArgumentException if it is out of range
     */
    public ScaleOfAssessments withGradient(double gradient) {
        return with(s -> s.gradient = checkPart("gradient", gradient));
    }

    /**
     * States who carries the low per-capita income relief.
     *
     * @param bearers with or without the ceiling member
     * @return new rules
     */
    public ScaleOfAssessments withReliefBearers(ReliefBearers bearers) {
        return with(s -> s.bearers = bearers);
    }

    /**
     * Sets the least that any member pays.
     *
     * @param percent the floor in per cent, in [0, 100]; zero for none
     * @return new rules
     * @throws IllegalArgumentException if it is out of range
     */
    public ScaleOfAssessments withFloor(double percent) {
        return with(s -> s.floor = checkPercent("floor", percent));
    }

    /**
     * Sets the most that a least developed country pays.
     *
     * @param percent the ceiling in per cent, in [0, 100]; 100 for none
     * @return new rules
     * @throws IllegalArgumentException if it is out of range
     */
    public ScaleOfAssessments withLeastDevelopedCeiling(double percent) {
        return with(s -> s.leastDevelopedCeiling = checkPercent("ceiling", percent));
    }

    /**
     * Names the least developed countries.
     *
     * @param countries the countries; those that are not among the members to assess play no part
     * @return new rules
     */
    public ScaleOfAssessments withLeastDeveloped(ActorSet countries) {
        Set<String> ids = new LinkedHashSet<>(countries.ids());
        return with(s -> s.leastDeveloped = ids);
    }

    /**
     * Sets the most that any member pays.
     *
     * @param percent the ceiling in per cent, in [0, 100]; 100 for none
     * @return new rules
     * @throws IllegalArgumentException if it is out of range
     */
    public ScaleOfAssessments withCeiling(double percent) {
        return with(s -> s.ceiling = checkPercent("ceiling", percent));
    }

    /**
     * Sets how many decimals the scale is rounded to.
     *
     * @param decimals from 0 to 12
     * @return new rules
     * @throws IllegalArgumentException if it is out of range
     */
    public ScaleOfAssessments withDecimals(int decimals) {
        if (decimals < 0 || decimals > 12) {
            throw new IllegalArgumentException("decimals (" + decimals + ") must be in [0, 12]");
        }
        return with(s -> s.decimals = decimals);
    }

    /**
     * States which scales are rounded.
     *
     * @param choice the scale of each base period too (the default), or the final scale only
     * @return new rules
     */
    public ScaleOfAssessments withMachineScaleRounding(MachineScaleRounding choice) {
        return with(s -> s.rounding = choice);
    }

    /**
     * Returns the members that have the figures these rules need.
     *
     * @param members members with their columns of figures
     * @return those who can be assessed, in the same order
     * @throws IllegalArgumentException if a column is not defined or no member has the figures
     */
    public ActorSet assessable(ActorSet members) {
        BaseFigures.Columns columns = columns();
        if (settings.basePeriods.isEmpty()) {
            return members.having(columns.all().toArray(String[]::new));
        }
        return members.where(
                member ->
                        settings.basePeriods.stream()
                                .allMatch(
                                        period ->
                                                BaseFigures.suffices(
                                                        members,
                                                        member.id(),
                                                        columns.of(period),
                                                        settings.missingYears)));
    }

    /**
     * Computes the scale.
     *
     * @param members the members, with their columns of figures
     * @return the scale with every step that led to it
     * @throws IllegalArgumentException if a column is not defined, a member lacks a figure (the
     *     message names it and what to do), a figure is out of range, units of income and debt
     *     differ, or the limits cannot all hold
     */
    public AssessedScale solve(ActorSet members) {
        checkLimits();
        BaseFigures.Columns columns = columns();
        List<BaseFigures> bases =
                settings.basePeriods.isEmpty()
                        ? List.of(BaseFigures.given(members, columns))
                        : settings.basePeriods.stream()
                                .map(
                                        period ->
                                                BaseFigures.of(
                                                        members,
                                                        columns,
                                                        period,
                                                        settings.missingYears))
                                .toList();
        return AssessedScale.of(
                bases.stream()
                        .map(base -> new CapacityToPay(members, base, this).compute())
                        .toList(),
                settings.decimals);
    }

    private BaseFigures.Columns columns() {
        return new BaseFigures.Columns(settings.income, settings.population, settings.debt);
    }

    double debtRate() {
        return settings.debtRate;
    }

    double gradient() {
        return settings.gradient;
    }

    ReliefBearers bearers() {
        return settings.bearers;
    }

    double ceiling() {
        return settings.ceiling;
    }

    double limit(ScaleLimit limit) {
        return switch (limit) {
            case FLOOR -> settings.floor;
            case LEAST_DEVELOPED_CEILING -> settings.leastDevelopedCeiling;
            case CEILING -> settings.ceiling;
        };
    }

    Set<String> leastDeveloped() {
        return settings.leastDeveloped;
    }

    int decimals() {
        return settings.decimals;
    }

    MachineScaleRounding rounding() {
        return settings.rounding;
    }

    /** The limits must be in order, and rounding must not push a share beyond one of them. */
    private void checkLimits() {
        if (!(settings.floor <= settings.leastDevelopedCeiling
                && settings.leastDevelopedCeiling <= settings.ceiling)) {
            throw new IllegalArgumentException(
                    "limits must be in order: floor ("
                            + settings.floor
                            + ") ≤ ceiling for least developed countries ("
                            + settings.leastDevelopedCeiling
                            + ") ≤ ceiling ("
                            + settings.ceiling
                            + ")");
        }
        for (ScaleLimit limit : ScaleLimit.values()) {
            if (BigDecimal.valueOf(limit(limit)).stripTrailingZeros().scale() > settings.decimals) {
                throw new IllegalArgumentException(
                        limit.title()
                                + " ("
                                + limit(limit)
                                + ") must have at most "
                                + settings.decimals
                                + " decimals, or rounding would break it; round the limit or use"
                                + " more decimals");
            }
        }
    }

    private static String checkName(String column) {
        if (column.isBlank()) {
            throw new IllegalArgumentException(
                    "column must not be blank; name one of the members'");
        }
        return column;
    }

    private static double checkPart(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " (" + value + ") must be in [0, 1]");
        }
        return value;
    }

    private static double checkPercent(String name, double value) {
        if (!(value >= 0 && value <= 100)) {
            throw new IllegalArgumentException(
                    name + " (" + value + ") must be in [0, 100], in per cent");
        }
        return value;
    }
}
