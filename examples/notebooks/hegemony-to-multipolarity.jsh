// # From hegemony to multipolarity: who provides a public good?
//
// Open sea lanes, a stable climate, a reserve currency, peace-keeping: everybody gains, whoever pays.
// This notebook asks what happens to such a good as power spreads from one giant to a few great
// powers and then to many: who pays, how much of the good there is compared with what would be best
// for all together, how many must act together so that acting pays, and which outcomes are stable.
//
// The models are the simplest of the literature: private provision (Olson 1965; Bergstrom, Blume
// and Varian 1986), the self-sufficient group (Schelling 1978; Snidal 1985) and the step-level good
// (Palfrey and Rosenthal 1984). The figures of income and of the United Nations' scale are real; the
// prices of the good are not.

import java.util.function.*;
import java.util.stream.*;
import multilateral.actor.*;
import multilateral.data.*;
import multilateral.equilibrium.*;
import multilateral.game.*;
import multilateral.notebook.*;
import multilateral.payoff.*;

// ## One giant: the good is provided, but too little of it
//
// Three states value the good at 5, 3 and 2: what state *i* gets from an amount *G* is its value times
// the logarithm of *G*, less what it gives itself. Best for all together would be an amount of
// 5 + 3 + 2 = 10. What do they do alone? Each may give any whole amount from 0 to 10; all 1331
// combinations are looked through.

double[] values = {5, 3, 2};
NormalFormGame gifts = NormalFormGame.of(new int[] {11, 11, 11}, give -> {
    int total = give[0] + give[1] + give[2];
    return IntStream.range(0, 3).mapToDouble(i -> values[i] * (total == 0 ? -10 : Math.log(total)) - give[i]).toArray();
});
List<int[]> stable = PureEquilibria.withDefaults().all(gifts).toList();
int[] given = stable.get(0);

Table.rows("State", "values it at 5", "values it at 3", "values it at 2").
    column("Gives alone", 0, given[0], given[1], given[2]).
    captioned("The only stable combination of gifts (" + stable.size() + " found): half of the optimum")

// Only the largest gives, and it stops where one more unit is worth less to *it* than it costs. So the
// good reaches the largest one's part of all values: 5 of 10. The small ride free; Olson called that
// the exploitation of the great by the small. The less concentrated the values are, the less is
// provided. With values like real national incomes:

int[] years = {2013, 2016, 2019, 2022};
String[] labels = Arrays.stream(years).mapToObj(Integer::toString).toArray(String[]::new);
Quantities income(int year) {
    Quantities all = UnitedNations.gdp(year);
    ActorSet known = all.actors().where(a -> Arrays.stream(years).allMatch(y -> UnitedNations.gdp(y).has(a.id())));
    return all.forActors(known);
}
Quantities[] incomes = Arrays.stream(years).mapToObj(y -> income(y)).toArray(Quantities[]::new);
double[] over(ToDoubleFunction<Quantities> f) { return Arrays.stream(incomes).mapToDouble(f).toArray(); }

Table.rows("Year", labels).
    column("Members with figures", 0, over(q -> q.size())).
    column("Largest income, % of all", 1, over(q -> 100 * Concentration.heldByLargest(q, 1))).
    column("Effective number of powers", 1, over(Concentration::effectiveNumber)).
    column("Provided, % of the optimum", 1, over(q -> 100 * Concentration.heldByLargest(q, 1))).
    captioned("If states valued the good in proportion to national income")

// The *effective number of powers* says how many equally large states would be as concentrated. How
// provision falls as power spreads, for ten states whose sizes form a ladder, each a fixed part of the
// one before:

double[] ladder(double step) { return IntStream.range(0, 10).mapToDouble(i -> Math.pow(step, i)).toArray(); }
ActorSet ten = ActorSet.of(IntStream.rangeClosed(1, 10).mapToObj(i -> "S" + i).toArray(String[]::new));
double[] steps = IntStream.rangeClosed(0, 24).mapToDouble(i -> 0.04 + 0.04 * i).toArray();
Quantities sizes(double step) { return Quantities.of(ten, Unit.ONE, ladder(step)); }
double[] effective = Arrays.stream(steps).map(s -> Concentration.effectiveNumber(sizes(s))).toArray();
double[] ratio = Arrays.stream(steps).map(s -> 100 * Concentration.heldByLargest(sizes(s), 1)).toArray();

Chart.lines("What is provided as power spreads, per cent of the optimum").
    axes("effective number of powers", "").line("provided", effective, ratio)

// ## A few: spreading income changes nothing, until it does
//
// Now states spend an income on themselves and on the good, half and half if they could choose both.
// Three states with 30 in all:

double[] supply(double... w) {
    double[] sorted = Arrays.stream(w).sorted().toArray();
    double sum = 0;
    for (int m = 1; m <= sorted.length; m++) {
        sum += sorted[sorted.length - m];
        boolean enough = m == sorted.length || sorted[sorted.length - m - 1] <= sum / (m + 1);
        if (enough) { return new double[] {sum / (m + 1), m}; }
    }
    throw new IllegalStateException("some state gives");
}
double[][] cases = {{10, 10, 10}, {14, 8, 8}, {20, 5, 5}, {30, 0, 0}};
double[] column(int which) { return Arrays.stream(cases).mapToDouble(w -> supply(w)[which]).toArray(); }

Table.rows("Incomes", "10, 10, 10", "14, 8, 8", "20, 5, 5", "30, 0, 0").
    column("Provided", 1, column(0)).
    column("Givers", 0, column(1)).
    column("% of the optimum (15)", 0, Arrays.stream(column(0)).map(g -> 100 * g / 15).toArray()).
    captioned("The same total, more and more concentrated")

// From (10, 10, 10) to (14, 8, 8) nothing changes: the richer state gives more by exactly what the
// others give less (Warr's neutrality, 1983). Only when the small have stopped giving altogether does
// concentration raise provision. A search of the whole game of (14, 8, 8), with gifts in steps of one
// half, finds several ways to share the gifts, for in such steps there is some play, and the same
// total in every one:

double[] w = cases[1];
NormalFormGame halves = NormalFormGame.of(new int[] {29, 17, 17}, g -> {
    double total = (g[0] + g[1] + g[2]) / 2.0;
    return IntStream.range(0, 3).mapToDouble(i -> Math.log(w[i] - g[i] / 2.0 + 1e-9) + Math.log(total + 1e-9)).toArray();
});
PureEquilibria.withDefaults().all(halves).map(g -> Arrays.toString(Arrays.stream(g).mapToDouble(x -> x / 2.0).toArray()) + ", total " + (g[0] + g[1] + g[2]) / 2.0).collect(Collectors.joining("; "))

double[] shares = IntStream.rangeClosed(0, 40).mapToDouble(i -> 0.025 * i).toArray();
double[] curve(int n) { return Arrays.stream(shares).filter(s -> s >= 1.0 / n).map(s -> { double[] x = new double[n]; Arrays.fill(x, 30 * (1 - s) / (n - 1)); x[0] = 30 * s; return 100 * supply(x)[0] / 15; }).toArray(); }
double[] part(int n) { return Arrays.stream(shares).filter(s -> s >= 1.0 / n).map(s -> 100 * s).toArray(); }

Chart.lines("Provided, per cent of the optimum, as the giant's part of all income changes").
    axes("income of the largest, per cent of all", "").
    line("3 states", part(3), curve(3)).line("10 states", part(10), curve(10)).line("193 states", part(193), curve(193))

// Read from right to left: a hegemon with everything provides the optimum; as its part falls, so does
// the good, in proportion, because the giant alone gives. Where the others begin to give, the curve
// turns flat: few poles hold a floor under provision, many do not. With real incomes:

Table.rows("Year", labels).
    column("Givers", 0, over(q -> supply(q.toArray())[1])).
    column("Provided, % of the optimum", 1, over(q -> 200 * supply(q.toArray())[0] / q.total())).
    column("If all incomes were equal, %", 1, over(q -> 200.0 / (q.size() + 1))).
    captioned("Provision with real national incomes")

// ## How many must act together?
//
// A pledge costs a state 5, and every pledge is worth 2 to everybody. Alone nobody pledges: 2 is less
// than 5. A group that acts together gains once 2 *k* exceeds 5: three, whatever the number of states.
// Schelling called this number *k*. For the pledge of a group of one, two, three …

Table.rows("States that pledge together", "1", "2", "3", "4", "5").
    column("Each of them gains", 0, IntStream.rangeClosed(1, 5).mapToDouble(k -> 2.0 * k - 5).toArray()).
    column("Each state outside gains", 0, IntStream.rangeClosed(1, 5).mapToDouble(k -> 2.0 * k).toArray()).
    captioned("The smallest self-sufficient group is three; staying outside is still better")

// With unlike states the question is how many of the largest it takes to hold enough of the value.
// Let values follow the United Nations' scale of assessments, and let the good be worth its cost to
// those who hold a quarter, a half or three quarters of all value:

int[] scales = {2013, 2016, 2019, 2022, 2025};
double[] scaleYears = Arrays.stream(scales).asDoubleStream().toArray();
double[] group(double part) { return Arrays.stream(scales).mapToDouble(y -> Concentration.fewestHolding(UnitedNations.scale(y), part)).toArray(); }

Chart.lines("The smallest self-sufficient group, number of members").
    axes("first year of the scale", "").
    line("cost: a quarter of all value", scaleYears, group(0.25)).
    line("cost: half", scaleYears, group(0.5)).
    line("cost: three quarters", scaleYears, group(0.75))

// No single member is enough for a quarter of all value: the scale's ceiling is 22 per cent. Two are.
// For half of it five members were needed until 2021, and four since: by this measure the world has
// become *less* multipolar, because one member has grown. Who is needed?

Quantities scale = UnitedNations.scale(2025);
Table.of(scale.actors()).column("Per cent of the scale", scale, 2).descending("Per cent of the scale").top(8).captioned("The largest contributors, 2025–27")

// ## One, two or three great powers: who cannot be passed over?
//
// A task needs 60 of 100 units of strength. A group is *minimal* if it can do it and none of its
// members can be spared.

Map<String, int[]> worlds = new LinkedHashMap<>();
worlds.put("one giant", new int[] {64, 9, 9, 9, 9});
worlds.put("two giants", new int[] {41, 41, 6, 6, 6});
worlds.put("three great powers", new int[] {31, 31, 32, 3, 3});
worlds.put("five alike", new int[] {20, 20, 20, 20, 20});
boolean enough(int[] s, int mask) { return IntStream.range(0, s.length).filter(i -> (mask >> i & 1) == 1).map(i -> s[i]).sum() >= 60; }
List<Integer> minimal(int[] s) { return IntStream.range(1, 1 << s.length).filter(m -> enough(s, m) && IntStream.range(0, s.length).filter(i -> (m >> i & 1) == 1).noneMatch(i -> enough(s, m & ~(1 << i)))).boxed().toList(); }
double[] each(ToDoubleFunction<int[]> f) { return worlds.values().stream().mapToDouble(f).toArray(); }

Table.rows("World", worlds.keySet().toArray(String[]::new)).
    column("Minimal groups", 0, each(s -> minimal(s).size())).
    column("Smallest group", 0, each(s -> minimal(s).stream().mapToInt(Integer::bitCount).min().getAsInt())).
    column("States in every group", 0, each(s -> Integer.bitCount(minimal(s).stream().reduce(31, (a, b) -> a & b)))).
    captioned("Ways to get a task done")

// With one giant, or two, there is one way to do it, and whoever is in it can hold it up: there is
// nobody to turn to instead. From three on, partners can be replaced, and multilateral bargaining has
// something to bargain with.

// ## Many: every outcome that can last
//
// A good that is either there or not, such as a ban that holds if enough take part: three of five are
// needed, taking part costs some part of what the good is worth. If states cannot agree beforehand who
// takes part, each does so with some probability. *All* probabilities from which nobody wants to move,
// as the cost grows:

SymmetricGame stepLevel(int n, int needed, double cost) { return SymmetricGame.of(n, List.of("take part", "stay out"), (action, others) -> (others[0] + (action == 0 ? 1 : 0) >= needed ? 1 : 0) - (action == 0 ? cost : 0)); }
EquilibriumBranches fold(int n, int needed, double to) { return EquilibriumSweep.withDefaults().withSteps(40).reports(0.004, to, cost -> SymmetricEquilibria.withDefaults().report(stepLevel(n, needed, cost))); }
EquilibriumBranches five = fold(5, 3, 0.5);
Chart drawn = Chart.lines("Probability that a state takes part, in every equilibrium").axes("cost as a part of the benefit", "");
String[] names = {"nobody takes part", "few take part", "most take part"};
for (int b = 0; b < five.branches().size(); b++) { Branch branch = five.branches().get(b); drawn = drawn.line(names[b], branch.places(), branch.figures(p -> p.probability(0, 0))); }

drawn

five.events().stream().map(e -> String.format(Locale.ROOT, "branch %d: %s between costs %.6f and %.6f", e.branch() + 1, e.kind(), e.after(), e.before())).collect(Collectors.joining("\n"))

// Three outcomes while the cost is low, one when it is high: the two in which states take part meet
// and vanish at a cost of 0.375. Nobody taking part is always stable. The report says for each cost
// whether the list is complete:

five.points().stream().collect(Collectors.groupingBy(SweepPoint::completeness, TreeMap::new, Collectors.counting()))

// The more states there are, the smaller the chance that one of them matters, and the smaller the cost
// at which cooperation breaks down. Always 60 per cent are needed:

int[] crowds = {5, 10, 20, 50, 100, 190};
double breaking(int n) { return fold(n, n * 6 / 10, 0.5).events().get(0).after(); }

Table.rows("States", Arrays.stream(crowds).mapToObj(Integer::toString).toArray(String[]::new)).
    column("Needed", 0, Arrays.stream(crowds).mapToDouble(n -> n * 6 / 10).toArray()).
    column("Cooperation breaks down at a cost of", 3, Arrays.stream(crowds).mapToDouble(n -> breaking(n)).toArray()).
    captioned("The largest cost, as a part of the benefit, that states can bear without an agreement")

// ## From hegemony to multipolarity in one picture
//
// One giant and twenty small states have 100 units of strength together; 40 are needed; taking part
// costs everybody a twentieth of what the good is worth to it. The giant's strength falls from 60 to
// that of the others. At each point all equilibria are found in which the small behave alike; what is
// drawn is the chance that the good is provided, in the best and in the worst of them in which
// anybody takes part at all.

int small = 20;
double cost = 0.05;
TypedGame world(double giant) {
    double each = (100 - giant) / small;
    return TypedGame.of(List.of("giant", "small"), new int[] {1, small}, List.of(List.of("take part", "stay out"), List.of("take part", "stay out")), (type, action, others) -> {
        double strength = giant * (others[0][0] + (type == 0 && action == 0 ? 1 : 0)) + each * (others[1][0] + (type == 1 && action == 0 ? 1 : 0));
        return (strength >= 40 - 1e-9 ? 1 : 0) - (action == 0 ? cost : 0);
    });
}
double atLeast(int needed, double p) { double sum = 0; for (int k = Math.max(0, needed); k <= small; k++) { double c = 1; for (int i = 0; i < k; i++) { c = c * (small - i) / (i + 1); } sum += c * Math.pow(p, k) * Math.pow(1 - p, small - k); } return sum; }
double chance(double giant, MixedProfile p) {
    double each = (100 - giant) / small;
    double g = p.probability(0, 0);
    double s = p.probability(1, 0);
    return g * atLeast((int) Math.ceil((40 - giant) / each - 1e-9), s) + (1 - g) * atLeast((int) Math.ceil(40 / each - 1e-9), s);
}
double[] strengths = IntStream.rangeClosed(0, 28).mapToDouble(i -> 60 - 2.0 * i).toArray();
List<EnumerationReport> reports = Arrays.stream(strengths).mapToObj(s -> TypedEquilibria.withDefaults().report(world(s))).toList();
double[] extreme(boolean best) { return IntStream.range(0, strengths.length).mapToDouble(i -> { DoubleStream c = reports.get(i).equilibria().stream().mapToDouble(p -> 100 * chance(strengths[i], p)).filter(x -> x > 1e-9); return (best ? c.max() : c.min()).orElse(0); }).toArray(); }
double[] number = reports.stream().mapToDouble(r -> r.equilibria().size()).toArray();

Chart.lines("Chance that the good is provided, per cent").axes("strength of the giant, of 100", "").
    line("best equilibrium", strengths, extreme(true)).line("worst in which anybody acts", strengths, extreme(false))

int[] shown = {0, 10, 11, 28};
Table.rows("Strength of the giant", Arrays.stream(shown).mapToObj(i -> Math.round(strengths[i]) + " of 100").toArray(String[]::new)).
    column("Equilibria", 0, Arrays.stream(shown).mapToDouble(i -> number[i]).toArray()).
    column("Chance in the best, %", 1, Arrays.stream(shown).mapToDouble(i -> extreme(true)[i]).toArray()).
    column("in the worst in which anybody acts, %", 1, Arrays.stream(shown).mapToDouble(i -> extreme(false)[i]).toArray()).
    captioned("Before and after the giant can no longer do it alone")

// While the giant can do it alone, at 40 or more, the good is nearly certain in every equilibrium in
// which anybody acts. Below that the best equilibrium is hardly worse, but a bad one has appeared
// beside it, in which so few take part that the good almost never comes about; and that nobody acts
// is now stable too. What the loss of hegemony costs is not provision but its certainty. Are these
// lists complete?

reports.stream().collect(Collectors.groupingBy(EnumerationReport::completeness, TreeMap::new, Collectors.counting()))

// ## In plain words
//
// - A hegemon provides too little, but it provides; the good follows the giant's part of all value.
// - As power spreads, provision falls in proportion, until others begin to give. With few poles the
//   fall ends soon; with many it goes on almost to nothing.
// - The smallest group for which acting pays depends on what the good costs and on how value is
//   spread, not on how many states there are. By the United Nations' scale it has become smaller
//   since 2013, not larger.
// - Below the size at which the giant can do it alone there are several stable outcomes, good and bad
//   ones. Which of them the world lands in is a matter of expectations, and of institutions that
//   shape them: that is the case for multilateral agreements in a multipolar world.
// - All equilibria are found and, where the page says PROVEN, no other exists. What is not in the
//   model, such as threats, side payments or time, can of course change the answer.
