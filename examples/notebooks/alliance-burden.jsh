// # Who carries the alliance?
//
// Olson and Zeckhauser (1966) asked why the largest ally pays so much. If security is a public good,
// the one who values it most provides it, and the small ride free: the great are exploited by the
// small. Others answer that forces also serve the one who pays for them, as police, coast guard or
// industry: then members pay roughly in proportion to their size (Sandler and Hartley 2001). This
// notebook puts both to the test with thirty years of figures of the North Atlantic alliance.
//
// Military expenditure is SIPRI's, gross domestic product and population are the World Bank's, in
// dollars of each year at its exchange rates.

import java.util.stream.*;
import multilateral.actor.*;
import multilateral.burden.*;
import multilateral.data.*;
import multilateral.notebook.*;
import multilateral.payoff.*;

// ## Thirty years at a glance

int[] years = NorthAtlanticTreaty.yearsAtHand().stream().mapToInt(y -> y).toArray();
String[] labels = Arrays.stream(years).mapToObj(Integer::toString).toArray(String[]::new);
ActorSet armed(int year) { return NorthAtlanticTreaty.members(year).having("military expenditure"); }
AllianceBurden burden(int year) { return AllianceBurden.of(armed(year).quantity("gdp"), armed(year).quantity("military expenditure")); }
AllianceBurden[] all = Arrays.stream(years).mapToObj(y -> burden(y)).toArray(AllianceBurden[]::new);
double[] over(java.util.function.ToDoubleFunction<AllianceBurden> f) { return Arrays.stream(all).mapToDouble(f).toArray(); }
double median(Quantities q) {
    double[] sorted = q.toArray();
    Arrays.sort(sorted);
    int n = sorted.length;
    return n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
}
double[] x = Arrays.stream(years).asDoubleStream().toArray();

Table.rows("Year", labels).
    column("Members with forces", 0, over(b -> b.burdens().size())).
    column("United States, % of income", 1, over(b -> b.sizeShares().get("USA"))).
    column("United States, % of spending", 1, over(b -> b.spendingShares().get("USA"))).
    column("Median burden, % of income", 2, over(b -> median(b.burdens()))).
    captioned("The largest member")

Chart.lines("Share of the United States, per cent").axes("year", "").
    line("of the members' income", x, over(b -> b.sizeShares().get("USA"))).
    line("of their military expenditure", x, over(b -> b.spendingShares().get("USA")))

// The largest member has half of the income and seven tenths of the spending. Does that hold for the
// great in general?

// ## The test of exploitation
//
// If the great were exploited, burdens (spending in per cent of income) would rise with size. The
// rank correlation says how far they do; the chance says how often burdens shuffled at random would
// follow size as closely.

Table.rows("Year", labels).
    column("Rank correlation (Spearman)", 2, over(AllianceBurden::spearman)).
    column("By pairs (Kendall)", 2, over(AllianceBurden::kendall)).
    column("Chance, %", 1, over(b -> 100 * b.exploitation())).
    column("Implied private share", 2, over(AllianceBurden::impliedPrivateShare)).
    captioned("Do the burdens follow size?")

// At the usual level of 5 per cent there is no year in which the exploitation of the great by the small
// can be told from chance, though 2000 and 2014 come near. One member is far above the others; among
// the rest, small states near a border spend as much of their income as large ones far from it. The *implied private share* says what part of spending behaves as
// if members paid in proportion to size, the rest being paid by the largest alone.

AllianceBurden last = all[all.length - 1];
ActorSet members = armed(2020);
Chart.points("Share of income (across) and of spending (up), 2020, per cent, logarithmic").logarithmic().
    axes("income", "spending").
    point(last.sizeShares(), last.spendingShares(), "USA", "GRC", "GBR", "DEU", "EST", "LUX", "TUR", "CAN", "BEL", "MNE")

// On the line a member spends its part. Only the United States is clearly above it; Greece and Türkiye
// are all but on it, and the others are below, large and small alike.

// ## Member by member

Table.of(members).
    column("Income, %", last.sizeShares(), 2).
    column("Spending, %", last.spendingShares(), 2).
    change("More than its part, points", last.excess(), 2).
    column("Burden, % of income", last.burdens(), 2).
    descending("Spending, %").captioned("2020")

// ## What would equal burdens mean?
//
// Two per cent of income for everybody, as was agreed in 2014, leaves the sum to be what it is. What if
// the same sum had been shared by other principles: in proportion to income, by equal sacrifice, or by
// nested needs, where everybody needs as much of the alliance as its income is large (the runway of
// Littlechild and Owen)?

Quantities gdp = members.quantity("gdp");
Quantities spent = members.quantity("military expenditure");
double total = spent.total();
Quantities proportional = gdp.scaledTo(100, Unit.PERCENT);
Quantities sacrifice = new EqualSacrifice(1.5).share(total, gdp, members.quantity("population")).scaledTo(100, Unit.PERCENT);
Quantities nested = multilateral.cooperative.ShapleyValue.of(new multilateral.cooperative.AirportGame(gdp)).scaledTo(100, Unit.PERCENT);
Table.of(members).
    column("Spending", last.spendingShares(), 2).
    column("In proportion to income", proportional, 2).
    column("Equal sacrifice, aversion 1.5", sacrifice, 2).
    column("Nested needs", nested, 2).
    descending("Spending").top(12).captioned("Per cent of the sum, 2020")

double[] moved = {100 * ShareComparison.of(last.spendingShares(), proportional).moved(), 100 * ShareComparison.of(last.spendingShares(), sacrifice).moved(), 100 * ShareComparison.of(last.spendingShares(), nested).moved()};
Table.rows("Principle", "In proportion to income", "Equal sacrifice, aversion 1.5", "Nested needs").
    column("Spending that would change hands, %", 1, moved)

// ## In plain words
//
// One member carries the alliance; the great in general do not. Outside the United States burdens
// have next to nothing to do with size: geography and history explain more than the logic of a public
// good. Equal burdens would move more than a sixth of all spending from the United States to the
// others.
