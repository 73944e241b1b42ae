// # A tour of fair division: three states and a river
//
// Three states share a river. Each can build something on its own; any two can do better together,
// and all three best. How should they share what they gain? This notebook puts the answers of the
// theory side by side on games small enough to draw: where they agree, where they differ, what each
// can be blamed for, and how far one can trust the ranking.
//
// The figures are made up. Amounts are in millions a year.

import java.util.function.*;
import java.util.stream.*;
import multilateral.actor.*;
import multilateral.burden.*;
import multilateral.cooperative.*;
import multilateral.game.*;
import multilateral.notebook.*;
import multilateral.payoff.*;
import multilateral.solve.*;

// ## The game
//
// *Upland* has the site for a dam, *Midland* the fields, *Lowland* the ports.

ActorSet states = ActorSet.of("Upland", "Midland", "Lowland");
Unit millions = Unit.of("million");
CoalitionalGame river(double uplandAndMidland) {
    return CoalitionalGame.table(states, 0, 10, 6, uplandAndMidland, 4, 28, 14, 60).withUnit(millions);
}
CoalitionalGame game = river(30);
String name(long mask) { return String.join(" and ", new Coalition(states, mask).ids()); }
String[] coalitions = LongStream.rangeClosed(1, 7).mapToObj(m -> m == 7 ? "all three" : name(m)).toArray(String[]::new);
double[] overCoalitions(LongToDoubleFunction f) { return LongStream.rangeClosed(1, 7).mapToDouble(f).toArray(); }
double[] dividends = HarsanyiDividends.of(game);

Table.rows("Coalition", coalitions).
    column("Worth", 0, overCoalitions(game::worth)).
    column("Beyond its parts", 0, overCoalitions(m -> dividends[(int) m])).
    captioned("What each coalition can gain, and what is new in it (Harsanyi's dividend)")

// ## The answers
//
// A *value* turns a game into shares. Here is a list; a line more is one more row in everything below.

Quantities parts(CoalitionalGame g, double[] weights) {
    double surplus = g.worth(g.grand()) - IntStream.range(0, g.players()).mapToDouble(i -> g.worth(1L << i)).sum();
    double sum = Arrays.stream(weights).sum();
    double[] shares = IntStream.range(0, g.players()).mapToDouble(i -> g.worth(1L << i) + surplus * (sum == 0 ? 1.0 / g.players() : weights[i] / sum)).toArray();
    return Quantities.of(g.actors(), g.unit(), shares);
}
double[] each(CoalitionalGame g, IntToDoubleFunction f) { return IntStream.range(0, g.players()).mapToDouble(f).toArray(); }
Map<String, Value> values = new LinkedHashMap<>();
values.put("Equal shares", g -> Quantities.of(g.actors(), g.unit(), each(g, i -> g.worth(g.grand()) / g.players())));
values.put("Centre of imputations", CentreOfImputations::of);
values.put("Proportional", g -> parts(g, each(g, i -> g.worth(1L << i))));
values.put("Last contribution", g -> parts(g, each(g, i -> g.worth(g.grand()) - g.worth(g.grand() ^ 1L << i) - g.worth(1L << i))));
values.put("Shapley", ShapleyValue::of);
values.put("Banzhaf, normalised", BanzhafValue::normalised);
values.put("Solidarity", SolidarityValue::of);
values.put("Nucleolus", g -> Nucleolus.prenucleolus().solve(g).orElseThrow());
Map<String, Quantities> concepts(CoalitionalGame g) {
    Map<String, Quantities> shares = new LinkedHashMap<>();
    values.forEach((name, value) -> shares.put(name, value.of(g)));
    return shares;
}
String[] names = values.keySet().toArray(String[]::new);
Table compared(CoalitionalGame g) {
    Map<String, Quantities> shares = concepts(g);
    Table table = Table.rows("Value", shares.keySet().toArray(String[]::new));
    for (Actor state : g.actors()) { table = table.column(state.name(), 1, shares.values().stream().mapToDouble(q -> q.get(state.id())).toArray()); }
    return table.
        column("In the core", shares.values().stream().map(q -> CoreMembership.of(g, q).holdsWithin(1e-9) ? "yes" : "no").toList()).
        column("Largest complaint", 1, shares.values().stream().mapToDouble(q -> CoreMembership.of(g, q).excesses().worst().get(0).excess()).toArray());
}

compared(game).captioned("Ways to share 60")

// The *core* is where nobody, alone or in a pair, could do better on its own; a *complaint* is how much
// more a coalition could have than it gets, and is negative where all are content. The triangle holds
// all ways to share the 60 in which nobody gets less than alone: at a corner, one state has the whole
// gain.

Simplex drawn(String title, CoalitionalGame g) {
    Simplex picture = Simplex.of(title, g);
    for (Map.Entry<String, Quantities> each : concepts(g).entrySet()) { picture = picture.point(each.getKey(), each.getValue()); }
    return picture;
}

drawn("The river game: the core, and where the values lie", game)

// The core is large: it leaves much to taste, or to bargaining. Even equal shares are in it.
//
// ## Why so much? A share taken apart
//
// The Shapley value gives each state an equal part of every dividend it helps to make.

states.ids().stream().map(id -> ShareExplanation.of(game, id).sentence()).collect(Collectors.joining("\n"))

// The same by the size of the coalition that is joined: what a state adds when it comes first, second
// or last, each counting for a third.

ShareExplanation.of(game, "Upland")

// If the dam and the fields could do without the ports, so that Upland and Midland were worth 48
// together, the shares would change, and this is why:

ShareExplanation.difference(game, river(48)).stream().map(d -> d.sentence()).collect(Collectors.joining("\n"))

// ## What each value can be blamed for
//
// Every value satisfies some axioms and violates others. They are tried on 300 small random games; a
// violation comes with its counterexample.

GameSample sample = GameSample.of(GameSample.Kind.SUPERADDITIVE, 1953);
Map<String, AxiomCheck> checks = new LinkedHashMap<>();
values.forEach((name, value) -> checks.put(name, AxiomCheck.of(value, sample)));
String mark(AxiomFinding f) { return f.verdict() == AxiomFinding.Verdict.HOLDS ? "holds" : f.verdict() == AxiomFinding.Verdict.VIOLATED ? "violated" : "open"; }
Table axioms = Table.rows("Axiom", Arrays.stream(Axiom.values()).map(a -> a.name().toLowerCase().replace('_', ' ')).toArray(String[]::new));
for (Map.Entry<String, AxiomCheck> each : checks.entrySet()) { axioms = axioms.column(each.getKey(), each.getValue().findings().stream().map(f -> mark(f)).toList()); }

axioms.captioned("Axioms on superadditive games of two to four players")

// Why equal shares are hard to defend, and why the Shapley value is not always stable:

checks.get("Equal shares").finding(Axiom.NULL_PLAYER).reason() + "\n" + checks.get("Shapley").finding(Axiom.CORE_SELECTION).reason()

// ## One site, two payers
//
// Suppose that only a pair with Upland is worth anything, and that one payer is enough. Then the payers
// compete: in the core Upland has everything. The Shapley value leaves them something, for each is the
// one that is needed if it joins Upland before the other does.

CoalitionalGame site = CoalitionalGame.table(states, 0, 0, 0, 60, 0, 60, 0, 60).withUnit(millions);

compared(site).captioned("One site, two payers")

drawn("One site, two payers: the core is one point", site)

// ## Any two are enough
//
// If any two can do without the third, every way to share leaves some pair that could do better: there
// is no core, and symmetry is all that is left.

CoalitionalGame pairs = CoalitionalGame.table(states, 0, 0, 0, 60, 0, 60, 60, 60).withUnit(millions);

drawn("Any two are enough: no core", pairs)

// ## Too little for all
//
// In a dry year the river carries 200, and the states have rights to 100, 200 and 300. This is a
// *claims problem*: what are rules for bankrupt estates worth here?

ClaimsProblem dry = new ClaimsProblem(200, Quantities.of(states, Unit.of("km³"), 100, 200, 300));
Map<String, ClaimsRule> rules = new LinkedHashMap<>();
for (ClaimsRules rule : ClaimsRules.values()) { rules.put(rule.name().toLowerCase().replace('_', ' '), rule); }
RuleComparison side = RuleComparison.of(dry, rules);
String[] ruleNames = side.rules().toArray(String[]::new);
double[] overRules(ToDoubleFunction<String> f) { return side.rules().stream().mapToDouble(f).toArray(); }
List<String> textsOfRules(Function<String, String> f) { return side.rules().stream().map(f).toList(); }
Table awards = Table.rows("Rule", ruleNames);
for (Actor state : states) { awards = awards.column(state.name(), 1, overRules(r -> side.of(r).get(state.id()))); }

awards.
    column("Gini", 3, overRules(side::gini)).
    column("Moved from proportional, %", 1, overRules(r -> 100 * side.between("proportional", r).moved())).
    column("Against proportional", textsOfRules(r -> side.lorenz(r, "proportional").name().toLowerCase())).
    column("Favourite of", textsOfRules(r -> IntStream.range(0, 3).filter(i -> side.favourites(i).contains(r)).mapToObj(i -> states.get(i).name()).collect(Collectors.joining(", ")))).
    captioned("200 for claims of 100, 200 and 300")

// A claims problem is a game too: a coalition can count on what is left when the others are paid in
// full. All rules lie in its core; the Talmud's is its nucleolus (Aumann and Maschler 1985).

CoalitionalGame estate = CoalitionalGame.of(states, mask -> Math.max(0, dry.estate() - IntStream.range(0, 3).filter(i -> (mask >> i & 1) == 0).mapToDouble(i -> dry.claims().get(i)).sum())).withUnit(dry.claims().unit());
Simplex simplex = Simplex.of("The dry year: the core of the claims, and the rules", estate).point("Shapley value of the game", ShapleyValue.of(estate));
for (String rule : side.rules()) { simplex = simplex.point(rule, side.of(rule)); }

simplex

// Rules can be blamed as values can. An instalment now and the rest later, for one, comes to something
// else by the rule of the Talmud:

Map<String, ClaimsAxiomCheck> blames = new LinkedHashMap<>();
rules.forEach((name, rule) -> blames.put(name, ClaimsAxiomCheck.of(rule, ClaimsSample.of(1985).withProblems(100))));
Table claimsAxioms = Table.rows("Axiom", Arrays.stream(ClaimsAxiom.values()).map(a -> a.name().toLowerCase().replace('_', ' ')).toArray(String[]::new));
for (Map.Entry<String, ClaimsAxiomCheck> each : blames.entrySet()) { claimsAxioms = claimsAxioms.column(each.getKey(), each.getValue().findings().stream().map(f -> f.verdict().name().toLowerCase()).toList()); }

claimsAxioms.captioned("Axioms of claims rules, on 100 small problems")

blames.get("talmud").finding(ClaimsAxiom.COMPOSITION_UP).reason()

// Who gets a drop more when the river carries a drop more?

Table drops = Table.rows("State", states.ids().toArray(String[]::new));
for (String rule : side.rules()) { drops = drops.column(rule, 2, ClaimsSensitivity.of(rules.get(rule), dry).inEstate().toArray()); }

drops.captioned("Part of one unit more that goes to each state")

// ## How far to trust the ranking
//
// How do the Shapley shares move with what Upland and Midland could do together, and when would
// somebody overtake somebody else?

double[] worths = IntStream.rangeClosed(0, 12).mapToDouble(i -> 5 * i).toArray();
Chart moves = Chart.lines("Shapley shares by what Upland and Midland are worth together").axes("worth of the pair, millions", "million");
for (String id : states.ids()) { moves = moves.line(id, worths, Arrays.stream(worths).map(w -> ShapleyValue.of(river(w)).get(id)).toArray()); }

moves

RankRobustness.Interval safe = Sensitivity.interval(ShapleyValue::of, w -> river(w), 0, 30, 60).orElseThrow();
List<RankChange> overturns = Sensitivity.rankChanges(ShapleyValue::of, w -> river(w), 0, 60).orElseThrow();
String told(RankChange c) { return String.format(Locale.ROOT, "at %.2f %s overtakes %s", c.at(), states.get(c.overtaking()).name(), states.get(c.overtaken()).name()); }

String.format(Locale.ROOT, "The ranking stays from %.2f to %.2f.\n", safe.from(), safe.to()) + overturns.stream().map(c -> told(c)).collect(Collectors.joining("\n"))

// And the pull of every worth on Upland's share:

Sensitivity pull = Sensitivity.ofLinear(ShapleyValue::of, game);

Table.rows("Coalition", coalitions).
    column("Upland", 3, overCoalitions(m -> pull.derivative(0, m))).
    column("Midland", 3, overCoalitions(m -> pull.derivative(1, m))).
    column("Lowland", 3, overCoalitions(m -> pull.derivative(2, m))).
    captioned("What each state gains from one unit more for a coalition, by the Shapley value")

// ## In plain words
//
// Where cooperation gains more the more take part, as in the river game, the core is large, every
// sensible value lies in it, and the quarrel is about taste: equal parts of what is new in each
// coalition, or equal parts of everything. Where partners can be replaced, as with one site and two
// payers, stability takes all from those who compete, and a value that rewards what each would add in
// every order, as Shapley's, is not stable. Where any two will do, nothing is stable. Rules for claims
// differ in whom they spare, the small or the large; each gives up some axiom, and one should say which.
