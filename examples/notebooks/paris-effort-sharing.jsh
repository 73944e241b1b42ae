// # Sharing the effort: who may still emit how much?
//
// The Paris agreement lets every country choose its own pledge. The pledges do not add up to what
// was agreed, so each is asked: is yours a fair part? This notebook shares one budget of carbon
// dioxide by seven principles of fairness, shows the range in which each country can argue, who
// argues for what, and how a bill for all would be shared by states that mind inequality more or
// less.
//
// Emissions are those of fossil fuels and cement (Carbon Dioxide Information Analysis Center), income
// is gross domestic product at market exchange rates (World Bank), both of 2019. History starts in
// 1992, when the framework convention was signed; years between 1992, 2000, 2011 and 2019 are
// interpolated. Land use, other gases and the years before 1992 are left out: each of them would move
// the results.

import java.util.stream.*;
import multilateral.actor.*;
import multilateral.burden.*;
import multilateral.data.*;
import multilateral.notebook.*;
import multilateral.payoff.*;

// ## The figures and the budget

Unit megatonnes = Unit.of("Mt(CO2)");
Quantities gas(Quantities carbon) { return carbon.map(kt -> kt * 44 / 12 / 1000, megatonnes); }
ActorSet states = UnitedNations.gdp(2019).actors().
    with("population", UnitedNations.population(2019)).
    with("gdp", UnitedNations.gdp(2019)).
    with("emissions", gas(UnitedNations.carbonEmissions(2019))).
    with("past emissions", gas(UnitedNations.cumulativeCarbon(1992, 2019))).
    having("gdp", "emissions", "past emissions");
double world = states.quantity("emissions").total();
EmissionPathway pathway = EmissionPathway.linear(2020, world, 2050, 0);
EmissionProblem problem = EmissionProblem.of(states, pathway);

Table.rows("", "States with figures", "Emissions of 2019, Gt", "Emissions 1992 to 2019, Gt", "Budget 2020 to 2050, Gt", "If nothing was done, Gt").
    column("All together", 0, states.size(), world / 1000, states.quantity("past emissions").total() / 1000, pathway.total() / 1000, problem.baseline().total() / 1000).
    captioned("A straight line from the emissions of 2019 to zero in 2050")

// Left out for want of a figure:

UnitedNations.members().where(m -> !states.contains(m.id())).ids().stream().collect(Collectors.joining(", "))

// ## Seven principles
//
// - *Per head*: everybody on earth may emit the same.
// - *Grandfathering*: shares stay what they are, all cut by the same part.
// - *Convergence*: from today's shares to equal emissions per head in 2050.
// - *Capability*: the cut grows with income per head, as its cube root.
// - *Responsibility*: the cut is shared in proportion to emissions since 1992.
// - *Development*: development rights, half responsibility, half income above 7,500 dollars a head.
// - *Cumulative*: past and future together are the same for everybody.

Map<String, EffortRule> rules = new LinkedHashMap<>();
rules.put("Per head", EffortSharing.equalPerHead());
rules.put("Grandfathering", EffortSharing.grandfathering());
rules.put("Convergence", EffortSharing.convergence(2050));
rules.put("Capability", EffortSharing.capability());
rules.put("Responsibility", EffortSharing.responsibility());
rules.put("Development", EffortSharing.developmentRights(7500, 0.5));
rules.put("Cumulative", EffortSharing.equalCumulativePerHead());
EffortRange range = EffortRange.of(problem, rules);

List<String> shown = List.of("USA", "CHN", "IND", "RUS", "JPN", "DEU", "SAU", "BRA", "NGA", "ETH");
ActorSet few = states.where(m -> shown.contains(m.id()));
Quantities years(Quantities allowance) {
    return Quantities.of(states, Unit.of("years"), IntStream.range(0, states.size()).mapToDouble(i -> allowance.get(i) / problem.emissions().get(i)).toArray());
}
Table inYears = Table.of(few);
for (Map.Entry<String, Quantities> rule : range.allowances().entrySet()) { inYears = inYears.column(rule.getKey(), years(rule.getValue()).forActors(few), 1); }

inYears.captioned("The allowance in years of the emissions of 2019; grandfathering gives everybody 15.5")

// A negative figure means that a country has used up its part: it would have to pay for cuts elsewhere
// or take carbon back from the air.

Chart bars = Chart.bars("Allowances 2020 to 2050, per cent of the budget");
ActorSet six = states.where(m -> List.of("USA", "CHN", "IND", "RUS", "JPN", "NGA").contains(m.id()));
for (String name : List.of("Per head", "Grandfathering", "Capability", "Responsibility")) { bars = bars.bar(name, six, range.allowances().get(name).forActors(six).map(v -> 100 * v / pathway.total(), Unit.PERCENT)); }

bars

// ## How wide is the room to argue?

Quantities lowest = range.lowest();
Quantities highest = range.highest();
Table.of(states).
    column("Emissions of 2019, Mt", problem.emissions(), 0).
    column("Least, Mt", lowest, 0).
    column("Most, Mt", highest, 0).
    column("Argues for", states, a -> range.favourite(states.indexOf(a.id()))).
    column("Argues against", states, a -> range.worst(states.indexOf(a.id()))).
    descending("Emissions of 2019, Mt").top(15).captioned("The fifteen largest emitters")

// Who would argue for what, if each looked for the largest allowance?

List<String> names = List.copyOf(rules.keySet());
double[] supporters = names.stream().mapToDouble(n -> IntStream.range(0, states.size()).filter(i -> range.favourite(i).equals(n)).count()).toArray();
double[] people = names.stream().mapToDouble(n -> IntStream.range(0, states.size()).filter(i -> range.favourite(i).equals(n)).mapToDouble(i -> problem.population().get(i)).sum() / problem.population().total() * 100).toArray();
double[] emitted = names.stream().mapToDouble(n -> IntStream.range(0, states.size()).filter(i -> range.favourite(i).equals(n)).mapToDouble(i -> problem.emissions().get(i)).sum() / world * 100).toArray();

Table.rows("Principle", names.toArray(String[]::new)).
    column("States that gain most from it", 0, supporters).
    column("Their people, %", 1, people).
    column("Their emissions, %", 1, emitted).
    captioned("Each for itself")

// A vote by states and a vote by people would go to those who have emitted least; the emissions are
// with the others. That is the deadlock of every conference.

// ## Capability or responsibility?
//
// The two principles agree that the rich cut more, but not on whom else. What part of its baseline
// would each have to cut, and where does it stand among all states?

Quantities cut(String rule) {
    Quantities allowance = range.allowances().get(rule);
    return Quantities.of(states, Unit.PERCENT, IntStream.range(0, states.size()).mapToDouble(i -> 100 * (1 - allowance.get(i) / problem.baseline().get(i))).toArray());
}
double[] rank(Quantities q) {
    double[] place = new double[q.size()];
    List<Integer> order = q.descending();
    for (int k = 0; k < place.length; k++) { place[order.get(k)] = k + 1; }
    return place;
}
Quantities capable = cut("Capability");
Quantities responsible = cut("Responsibility");
double[] first = rank(capable);
double[] second = rank(responsible);
ShareComparison twoViews = ShareComparison.of(capable, responsible);
ActorSet exporters = states.where(m -> List.of("SAU", "QAT", "ARE", "KWT", "RUS", "KAZ", "IRN", "IRQ", "DZA", "NGA", "NOR", "AUS", "CAN", "VEN").contains(m.id()));
Table.of(exporters).
    column("Capability, cut %", capable.forActors(exporters), 0).
    column("Place", 0, exporters.ids().stream().mapToDouble(id -> first[states.indexOf(id)]).toArray()).
    column("Responsibility, cut %", responsible.forActors(exporters), 0).
    column("Place ", 0, exporters.ids().stream().mapToDouble(id -> second[states.indexOf(id)]).toArray()).
    descending("Capability, cut %").captioned("Exporters of oil, gas and coal: cut and place among " + states.size() + " states")

Table.rows("", "Rank correlation of the two orders", "Pairs of states whose order is reversed, %").
    column("Capability against responsibility", 2, twoViews.spearman(), 100 * twoViews.overturned())

// For the exporters the places are far from each other. States that grew rich late on fuel, such as
// Qatar, the Emirates and Saudi Arabia, are near the top by capability and in the lower half by
// responsibility, because much of what they have emitted was emitted recently. Russia and Kazakhstan,
// whose heavy industry fell with the Soviet Union, would cut far more by responsibility than by
// capability: among the exporters the order of these two and of the states of the Gulf is reversed.

// ## North and South: a bill for all
//
// A hundred billion dollars a year were promised for climate finance. If everybody is to give up the
// same *utility* (Young 1988), the bill depends on how much more a dollar means to the poor, which is
// what the aversion to inequality says: at 0 all pay the same per head, at 1 the same part of income,
// beyond it the rich pay a larger part.

double[] aversions = {0, 0.5, 1, 1.5, 2, 3};
Quantities gdp = problem.income();
Quantities heads = problem.population();
Map<String, ActorSet> groups = UnitedNations.groups(Grouping.INCOME_GROUP);
List<String> order = List.of("High income", "Upper middle income", "Lower middle income", "Low income");
double paidBy(String group, double aversion) {
    Quantities paid = new EqualSacrifice(aversion).share(100, gdp.times(1e-9), heads);
    return states.ids().stream().filter(id -> groups.get(group).contains(id)).mapToDouble(paid::get).sum();
}
Chart bill = Chart.lines("Who pays 100 billion dollars, billions, by aversion to inequality").axes("aversion to inequality", "");
for (String group : order) { bill = bill.line(group, aversions, Arrays.stream(aversions).map(e -> paidBy(group, e)).toArray()); }

bill

Table payers = Table.rows("Income group", order.toArray(String[]::new));
for (double e : aversions) { payers = payers.column("ε = " + e, 1, order.stream().mapToDouble(g -> paidBy(g, e)).toArray()); }

payers.captioned("Billions of dollars; a few states belong to no group")

// The part of the rich rises without a turn as aversion grows, and that of the poor vanishes. At 1,
// the common assumption of economists, it is a flat tax on the income of the world.

// ## In plain words
//
// There is no neutral rule. Grandfathering favours whoever emits much now, equal rights per head
// favour populous and poor states, and history turns against those who industrialised early. For the
// largest emitters the range between the most and the least generous principle is wider than their
// whole grandfathered allowance, so nearly every pledge can be called fair by somebody. What the figures
// do settle is who gains by which argument: most states and most people by counting the past, most
// emissions by not counting it, or by counting it only beside income.
