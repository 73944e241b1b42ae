// # Who should pay for the United Nations?
//
// The General Assembly decides every three years what part of the budget each of the 193 members
// pays. This notebook shows how the scale moved from 2013 to 2027, computes it again from public
// figures, takes the method apart step by step, and asks what other ideas of fairness would mean.
//
// All figures are per cent of the regular budget unless something else is said. The official scales
// are those of the General Assembly; income and population are the World Bank's. Nothing here is an
// official computation.

import multilateral.actor.*;
import multilateral.burden.*;
import multilateral.cooperative.*;
import multilateral.data.*;
import multilateral.notebook.*;
import multilateral.payoff.*;

// ## The official scale, 2013 to 2027

ActorSet members = UnitedNations.members();
ActorSet five = UnitedNations.permanentMembers();
int[] scaleYears = {2013, 2016, 2019, 2022, 2025};
String[] periods = {"2013–15", "2016–18", "2019–21", "2022–24", "2025–27"};
double[] x = Arrays.stream(scaleYears).asDoubleStream().toArray();
Quantities official(int year) { return UnitedNations.scale(year); }

double[] path(String id) { return Arrays.stream(scaleYears).mapToDouble(y -> official(y).get(id)).toArray(); }
Chart moves = Chart.lines("The six largest contributors, per cent of the budget").axes("first year of the scale", "");
for (String id : List.of("USA", "CHN", "JPN", "DEU", "GBR", "FRA")) { moves = moves.line(members.get(members.indexOf(id)).name(), x, path(id)); }

moves

// China's share has grown fourfold and now almost meets the ceiling at which the United States has
// stood since 2001. Japan's has fallen by a third. How concentrated is the burden?

double[] over(java.util.function.ToDoubleFunction<Quantities> measure) { return Arrays.stream(scaleYears).mapToDouble(y -> measure.applyAsDouble(official(y))).toArray(); }

Table.rows("Scale", periods).
    column("Permanent five, %", 1, over(s -> s.forActors(five).total())).
    column("Members who pay half", 0, over(s -> Concentration.fewestHolding(s, 0.5))).
    column("Members who pay 90 %", 0, over(s -> Concentration.fewestHolding(s, 0.9))).
    column("Effective number of payers", 1, over(Concentration::effectiveNumber)).
    column("Gini", 3, over(Inequality::gini)).
    captioned("How few carry how much")

// The *effective number of payers* says how many members with equal shares would be as concentrated.
// It falls as China catches up with the ceiling: from 2022 on, four members pay half.

// ## The scale computed again
//
// The method in force since 2016 in short: average income over the last three and six years; relieve
// members whose income per head is below the world's average, and let those above it (but the one at
// the ceiling) carry that; then impose a floor of 0.001, a ceiling of 0.010 for least developed
// countries and a general ceiling of 22; average both results and round.

ScaleOfAssessments rules(int lastYear) {
    return ScaleOfAssessments.withDefaults().
        withIncome("gdp").
        withBasePeriods(BasePeriod.ending(lastYear, 3), BasePeriod.ending(lastYear, 6)).
        withMissingYears(MissingYears.SKIPPED).
        withLeastDeveloped(UnitedNations.leastDevelopedCountries(lastYear + 2));
}
ActorSet history = UnitedNations.withHistory(2011, 2022);
AssessedScale ours(int lastYear) { return rules(lastYear).solve(rules(lastYear).assessable(history)); }
AssessedScale[] again = {ours(2016), ours(2019), ours(2022)};
int[] years = {2019, 2022, 2025};
ShareComparison compare(int k) { return ShareComparison.of(official(years[k]).forActors(again[k].members()), again[k].shares()); }
ShareComparison[] fit = {compare(0), compare(1), compare(2)};
double[] each(java.util.function.IntToDoubleFunction f) { return java.util.stream.IntStream.range(0, 3).mapToDouble(f).toArray(); }

Table.rows("Scale", "2019–21", "2022–24", "2025–27").
    column("Members with data", 0, each(k -> again[k].members().size())).
    column("Sum, %", 3, each(k -> again[k].exactShares().toExact().total().doubleValue())).
    column("Mean absolute error, points", 5, each(k -> fit[k].meanAbsoluteDifference())).
    column("Rank correlation (Spearman)", 5, each(k -> fit[k].spearman())).
    column("Budget that changes hands, %", 2, each(k -> 100 * fit[k].moved())).
    captioned("Our scale against the official one")

// Public figures and the published method come within a few hundredths of a point of the official
// scale for the average member. Where the two differ most:

ActorSet assessed = again[2].members();
Quantities before = official(2025).forActors(assessed);
Table.of(assessed).
    column("Official 2025–27", before, 3).
    column("Ours", again[2].shares(), 3).
    change("Difference", fit[2].change(), 3).
    bySize("Difference").top(12).captioned("The largest differences, 2025–27")

Chart.points("Official scale (across) and ours (up), 2025–27, per cent, logarithmic").logarithmic().
    axes("official", "ours").
    point(before, again[2].shares(), "USA", "CHN", "JPN", "IRN", "LBN", "RUS", "IND", "GUY", "MNG", "LUX")

// What explains the rest:
//
// - **Income.** The official scale uses gross *national* income, we have gross *domestic* product.
//   Incomes from abroad put Japan, Germany and France higher officially; profits paid abroad put
//   Ireland or Luxembourg lower.
// - **Territory.** China's official figures include Hong Kong and Macao; the World Bank counts them
//   apart.
// - **Exchange rates.** Where market rates distort, the official scale uses adjusted ones: Iran,
//   Lebanon, Syria.
// - **Debt.** The official scale takes an eighth of external debt off income; those figures are not
//   in hand. Mongolia, Georgia, Jamaica or Belize would pay less.
// - **The threshold.** In 2020–22 China's income per head was less than one per cent below the
//   threshold. A hair more, and it would carry relief instead of receiving it:

ScaleStep.LowIncomeRelief line = again[2].machineScales().get(0).step(ScaleStep.LowIncomeRelief.class).orElseThrow();
Table.rows("2020–22", "World average: the threshold", "China").
    column("Income per head, US dollars", 0, line.threshold(), line.perCapita().get("CHN"))

// Not in hand for 2025–27, and so not in our scale: members without a figure for income in one of
// the base periods.

members.where(m -> !assessed.contains(m.id())).ids().stream().map(id -> members.get(members.indexOf(id)).name()).collect(java.util.stream.Collectors.joining(", "))

// ## What each rule shifts
//
// Points of the budget that each step of the method moves, 2025–27. A plus means the member pays
// more because of the step. The steps of a row add up to the difference between its share of income
// and its assessment, exactly.

List<AssessedScale.Change> changes = again[2].changes();
Quantities step(String name) { return changes.stream().filter(c -> c.step().equals(name)).findFirst().orElseThrow().points(); }
Quantities relief = step("low per-capita income relief");
Quantities floor = step("floor");
Quantities least = step("ceiling for least developed countries");
Quantities ceiling = step("ceiling");
Table shifts = Table.of(assessed).
    column("Share of income", again[2].incomeShares().toQuantities(), 3).
    change("Relief", relief, 3).change("Floor", floor, 4).
    change("Ceiling, least developed", least, 4).change("Ceiling", ceiling, 3).
    change("Rounding", step("rounding").plus(step("final rounding")), 4).
    column("Assessed", again[2].shares(), 3);

shifts.descending("Assessed").top(15).captioned("The fifteen largest contributors")

shifts.ascending("Relief").top(10).captioned("Whom the relief helps most")

shifts.descending("Relief").top(10).captioned("Who carries the relief")

// The relief is by far the strongest rule; the general ceiling comes next. The floor and the ceiling
// for least developed countries protect many members at next to no cost to the others:

double lifted(Quantities points) { return Arrays.stream(points.toArray()).filter(p -> p > 0).sum(); }
long touched(Quantities points) { return Arrays.stream(points.toArray()).filter(p -> p < 0).count(); }

Table.rows("Rule", "Relief for low income per head", "Floor of 0.001", "Ceiling of 0.010 for least developed", "Ceiling of 22").
    column("Points moved", 3, lifted(relief), lifted(floor), lifted(least), lifted(ceiling)).
    column("Members who pay less", 0, touched(relief), touched(floor), touched(least), touched(ceiling)).
    captioned("How much each rule moves")

// One member's way from income to assessment:

again[2].explain("IND")

// All members, for reference:

shifts.captioned("All members with data, 2025–27")

// ## Peacekeeping
//
// Peacekeeping has a scale of its own (General Assembly resolution 55/235): every member pays its share
// of the regular budget less a discount by its income per head, 20 to 80 per cent, and 90 per cent for
// least developed countries; the permanent five pay for all discounts on top of their shares. Here for
// 2022 to 2024 with income per head of 2019, the levels being those of the resolution and not the
// adjustments since.

Quantities regular = UnitedNations.scale(2022);
ActorSet unknown = regular.actors().where(m -> !UnitedNations.gdp(2019).has(m.id()));
PeacekeepingRates peace = PeacekeepingScale.withDefaults(five).
    withLevel("I", unknown).
    withLevel("J", UnitedNations.leastDevelopedCountries(2021)).
    withLevel("C", members.where(m -> List.of("ARE", "BRN", "KWT", "QAT", "SGP").contains(m.id()))).
    solve(regular, UnitedNations.gdp(2019), UnitedNations.population(2019));
String[] peaceLevels = {"A", "B", "C", "D", "E", "F", "G", "H", "I", "J"};
double[] inLevel(ExactQuantities q) { return Arrays.stream(peaceLevels).mapToDouble(l -> java.util.stream.IntStream.range(0, q.actors().size()).filter(i -> peace.levels().get(i).name().equals(l)).mapToDouble(i -> q.get(i).doubleValue()).sum()).toArray(); }

Table.rows("Level", peaceLevels).
    column("Members", 0, Arrays.stream(peaceLevels).mapToDouble(peace::membersIn).toArray()).
    column("Regular share, %", 3, inLevel(peace.regular())).
    column("Discounts, points", 3, inLevel(peace.discounts())).
    column("Premium, points", 3, inLevel(peace.premiums())).
    column("Peacekeeping, %", 3, inLevel(peace.rates())).
    captioned("Discounts of " + Math.round(1000 * peace.discounts().total().doubleValue()) / 1000.0 + " points and the same in premiums, exactly")

Table.rows("", "Ours", "Official, 2022–24").
    column("Premium on regular shares, %", 2, peace.premiumRate(), 22.50).
    column("United States, %", 3, peace.rates().get("USA").doubleValue(), 26.949).
    column("China, %", 3, peace.rates().get("CHN").doubleValue(), 18.686).
    captioned("The official rates are those of document A/76/296/Rev.1/Add.1")

// The five carry 48 per cent of the regular budget and 58 per cent of peacekeeping. The 128 members
// of the two lowest levels pay two per cent of it.

// ## Other ideas of fairness
//
// The same budget shared by other principles, over the members with data. *Equal awards* lets all
// pay the same until an upper limit, here a member's share of world income trebled, is reached;
// *equal losses* spares all the same amount below that limit; *Talmud* halves the limits first.
// *Nested costs* treats the organisation as a runway: a member needs as much of it as its economy is
// large, and each part is shared equally by all who need it (Shapley value of the airport game).

Quantities income = again[2].incomeShares().toQuantities();
Quantities heads = again[2].machineScales().get(1).averages().population().scaledTo(100, Unit.PERCENT);
Quantities official100 = before.scaledTo(100, Unit.PERCENT);
ClaimsProblem budget = new ClaimsProblem(100, income.times(3));
Quantities nested = ShapleyValue.of(new AirportGame(income)).scaledTo(100, Unit.PERCENT);
Map<String, Quantities> ideas = new LinkedHashMap<>();
ideas.put("Equal per state", income.map(v -> 100.0 / income.size(), Unit.PERCENT));
ideas.put("Equal per head", heads);
ideas.put("Proportional to income", income);
ideas.put("Equal awards", ClaimsRules.CONSTRAINED_EQUAL_AWARDS.award(budget));
ideas.put("Equal losses", ClaimsRules.CONSTRAINED_EQUAL_LOSSES.award(budget));
ideas.put("Talmud", ClaimsRules.TALMUD.award(budget));
ideas.put("Nested costs (Shapley)", nested);
ideas.put("Capacity to pay (ours)", again[2].shares());
String[] names = ideas.keySet().toArray(String[]::new);
double[] measure(java.util.function.ToDoubleFunction<Quantities> f) { return ideas.values().stream().mapToDouble(f).toArray(); }
ShareComparison against(Quantities idea) { return ShareComparison.of(official100, idea); }
String who(Quantities idea, boolean gains) { List<Integer> order = against(idea).gainersFirst(); return assessed.get(order.get(gains ? 0 : order.size() - 1)).name(); }
List<String> texts(java.util.function.Function<Quantities, String> f) { return ideas.values().stream().map(f).toList(); }

Table.rows("Idea", names).
    column("Changes hands, %", 1, measure(i -> 100 * against(i).moved())).
    column("Pairs overturned, %", 1, measure(i -> 100 * against(i).overturned())).
    column("Gini", 3, measure(Inequality::gini)).
    column("Gains most", texts(i -> who(i, true))).
    column("Loses most", texts(i -> who(i, false))).
    captioned("Other ideas against the official scale of 2025–27")

ActorSet shown = assessed.where(m -> List.of("USA", "CHN", "JPN", "DEU", "IND", "BRA", "NGA", "BGD").contains(m.id()));
Chart.bars("What they would pay, per cent of the budget").
    bar("official", shown, official100).bar("proportional to income", shown, income).
    bar("equal per head", shown, heads).bar("nested costs", shown, nested)

Table all = Table.of(assessed).column("Official", official100, 3);
for (Map.Entry<String, Quantities> idea : ideas.entrySet()) { all = all.column(idea.getKey(), idea.getValue(), 3); }

all.descending("Official").top(20).captioned("The twenty largest contributors under each idea")

// ## In plain words
//
// The scale is, for most members, their share of world income with a discount for the poor. The
// discount moves more of the budget than all limits together; it is carried by about sixty members
// with an income per head above the average. The ceiling spares one member a few points, which all
// others pay. The floor and the ceiling for least developed countries cost next to nothing. China is
// the member for whom the method is about to change sides: at the threshold, relief turns into
// burden. Every other idea of fairness would move a large part of the budget: equal payments per
// state would move three quarters of it, equal payments per head more than half, and even plain
// proportionality more than a tenth, above all to the United States, which the ceiling spares, and
// to India, which the relief helps most. Whoever proposes another method should say which of these
// shifts is meant.
