package multilateral.burden;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;
import multilateral.payoff.Inequality;
import multilateral.payoff.LorenzCurve;

/**
 * Several ways of sharing the same thing side by side: how far apart and how equal they are, whom
 * each favours, who would veto it, and which would win a vote.
 *
 * @param side whether more is better
 * @param shares what each rule gives each actor, by the name of the rule, in the order given;
 *     copied
 */
public record RuleComparison(Side side, Map<String, Quantities> shares) {

    /** Amounts that differ by less, as a part of the largest, are the same to an actor. */
    private static final double SAME = 1e-12;

    /** On which side of the table the actors sit. */
    public enum Side {
        /** More is better: awards, allowances, seats. */
        AWARDS,
        /** Less is better: payments, cuts. */
        BURDENS
    }

    /** How the Lorenz curves of two ways of sharing lie. */
    public enum LorenzOrder {
        /** The first is more equal by every measure that respects transfers from rich to poor. */
        DOMINATES,
        /** The second is. */
        DOMINATED,
        /** The curves coincide. */
        EQUAL,
        /** The curves cross: measures of inequality disagree. */
        CROSSES
    }

    /**
     * Copies and checks the shares.
     *
     * @param side whether more is better
     * @param shares what each rule gives each actor
     * @throws IllegalArgumentException if there is no rule, or the rules are not of the same actors
     *     in the same unit, or a figure is missing
     */
    public RuleComparison {
        shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
        if (shares.isEmpty()) {
            throw new IllegalArgumentException("shares (none) must be of at least one rule");
        }
        Quantities first = shares.values().iterator().next();
        shares.forEach(
                (name, figures) -> {
                    if (!figures.actors().equals(first.actors())
                            || !figures.unit().equals(first.unit())) {
                        throw new IllegalArgumentException(
                                "shares of \""
                                        + name
                                        + "\" must be of the actors and in the unit of the first"
                                        + " rule");
                    }
                    figures.total();
                });
    }

    /**
     * Compares ways of sharing something good.
     *
     * @param shares what each rule gives each actor, in an order that is kept
     * @return the comparison
     * @throws IllegalArgumentException if there is no rule, or the rules differ in actors or unit
     */
    public static RuleComparison ofAwards(Map<String, Quantities> shares) {
        return new RuleComparison(Side.AWARDS, shares);
    }

    /**
     * Compares ways of sharing a burden.
     *
     * @param shares what each rule asks of each actor, in an order that is kept
     * @return the comparison
     * @throws IllegalArgumentException if there is no rule, or the rules differ in actors or unit
     */
    public static RuleComparison ofBurdens(Map<String, Quantities> shares) {
        return new RuleComparison(Side.BURDENS, shares);
    }

    /**
     * Applies several rules to one claims problem and compares the awards.
     *
     * @param problem the problem
     * @param rules the rules by name, in an order that is kept
     * @return the comparison
     * @throws IllegalArgumentException if there is no rule or one refuses the problem
     */
    public static RuleComparison of(ClaimsProblem problem, Map<String, ClaimsRule> rules) {
        Map<String, Quantities> shares = new LinkedHashMap<>();
        rules.forEach((name, rule) -> shares.put(name, rule.award(problem)));
        return ofAwards(shares);
    }

    /**
     * Returns the names of the rules.
     *
     * @return the names in order
     */
    public List<String> rules() {
        return List.copyOf(shares.keySet());
    }

    /**
     * Returns the actors.
     *
     * @return the actors of all rules
     */
    public ActorSet actors() {
        return shares.values().iterator().next().actors();
    }

    /**
     * Returns what a rule gives.
     *
     * @param rule the rule's name
     * @return one share per actor
     * @throws IllegalArgumentException if there is no such rule
     */
    public Quantities of(String rule) {
        Quantities found = shares.get(rule);
        if (found == null) {
            throw new IllegalArgumentException(
                    "rule (\"" + rule + "\") must be one of " + shares.keySet());
        }
        return found;
    }

    /**
     * Returns how far two rules lie apart.
     *
     * @param first one rule's name
     * @param second the other's
     * @return the distances, and the change for each actor in going from the first to the second
     * @throws IllegalArgumentException if there is no such rule, the shares of the first do not add
     *     up to more than zero, or there is a single actor
     */
    public ShareComparison between(String first, String second) {
        return ShareComparison.of(of(first), of(second));
    }

    /**
     * Returns how unequal a rule's shares are.
     *
     * @param rule the rule's name
     * @return the Gini coefficient
     * @throws IllegalArgumentException if there is no such rule, a share is negative or all are
     *     zero
     */
    public double gini(String rule) {
        return Inequality.gini(of(rule));
    }

    /**
     * Compares the inequality of two rules' shares at every part of the actors, the smallest shares
     * first (Lorenz 1905; Atkinson 1970).
     *
     * @param first one rule's name
     * @param second the other's
     * @return whether one curve lies nowhere below the other
     * @throws IllegalArgumentException if there is no such rule, a share is negative or all are
     *     zero
     */
    public LorenzOrder lorenz(String first, String second) {
        List<LorenzCurve.Point> one = LorenzCurve.of(of(first)).points();
        List<LorenzCurve.Point> other = LorenzCurve.of(of(second)).points();
        boolean above = false;
        boolean below = false;
        for (int i = 0; i < one.size(); i++) {
            double difference = one.get(i).share() - other.get(i).share();
            above |= difference > SAME;
            below |= difference < -SAME;
        }
        if (above && below) {
            return LorenzOrder.CROSSES;
        }
        return above ? LorenzOrder.DOMINATES : below ? LorenzOrder.DOMINATED : LorenzOrder.EQUAL;
    }

    /** By how much the actor prefers the first share. */
    private double advantage(Quantities first, Quantities second, int actor) {
        double difference = first.get(actor) - second.get(actor);
        double size = Math.max(Math.abs(first.get(actor)), Math.abs(second.get(actor)));
        double more = Math.abs(difference) <= SAME * size ? 0 : difference;
        return side == Side.AWARDS ? more : -more;
    }

    /**
     * Returns the actor that gains most in going from one rule to another.
     *
     * @param from the rule that is given up
     * @param to the rule that takes its place
     * @return the actor's position; the first of several
     * @throws IllegalArgumentException if there is no such rule
     */
    public int gainsMost(String from, String to) {
        return best(i -> advantage(of(to), of(from), i), actors().size());
    }

    /**
     * Returns the actor that loses most in going from one rule to another.
     *
     * @param from the rule that is given up
     * @param to the rule that takes its place
     * @return the actor's position; the first of several
     * @throws IllegalArgumentException if there is no such rule
     */
    public int losesMost(String from, String to) {
        return gainsMost(to, from);
    }

    private static int best(IntToDoubleFunction figure, int size) {
        int best = 0;
        for (int i = 1; i < size; i++) {
            if (figure.applyAsDouble(i) > figure.applyAsDouble(best)) {
                best = i;
            }
        }
        return best;
    }

    /**
     * Returns the rules that an actor likes best.
     *
     * @param actor the actor's position
     * @return their names in order; several if they are the same to the actor
     * @throws IllegalArgumentException if there is no such actor
     */
    public List<String> favourites(int actor) {
        return shares.keySet().stream()
                .filter(rule -> rivals(rule, actor).noneMatch(gap -> gap < 0))
                .toList();
    }

    /**
     * Returns the rules that an actor likes least.
     *
     * @param actor the actor's position
     * @return their names in order; several if they are the same to the actor
     * @throws IllegalArgumentException if there is no such actor
     */
    public List<String> worst(int actor) {
        return shares.keySet().stream()
                .filter(rule -> rivals(rule, actor).noneMatch(gap -> gap > 0))
                .toList();
    }

    private DoubleStream rivals(String rule, int actor) {
        return shares.values().stream().mapToDouble(other -> advantage(of(rule), other, actor));
    }

    /**
     * Returns the actors that would veto a rule because they do better, each, under what they fall
     * back on.
     *
     * @param rule the rule's name
     * @param fallback what each actor has without agreement: the status quo, or its minimal right
     * @return positions of the actors
     * @throws IllegalArgumentException if there is no such rule, or the fallback is of other actors
     *     or in another unit
     */
    public List<Integer> vetoes(String rule, Quantities fallback) {
        Quantities offered = of(rule);
        offered.minus(fallback);
        return IntStream.range(0, offered.size())
                .filter(i -> advantage(offered, fallback, i) < 0)
                .boxed()
                .toList();
    }

    /**
     * Returns what is left for each claimant when all others are paid in full: what nobody can deny
     * it.
     *
     * @param problem a claims problem
     * @return one minimal right per claimant, zero or more
     */
    public static Quantities minimalRights(ClaimsProblem problem) {
        double missing = problem.claims().total() - problem.estate();
        return problem.claims().map(claim -> Math.max(0, claim - missing), problem.claims().unit());
    }

    /**
     * Counts the actors that prefer one rule to another.
     *
     * @param first one rule's name
     * @param second the other's
     * @return how many do better under the first
     * @throws IllegalArgumentException if there is no such rule
     */
    public long votes(String first, String second) {
        return Math.round(votes(first, second, Optional.empty()));
    }

    /**
     * Adds up the weights of the actors that prefer one rule to another.
     *
     * @param first one rule's name
     * @param second the other's
     * @param weights zero or more for each actor, in any unit
     * @return the weight of those who do better under the first
     * @throws IllegalArgumentException if there is no such rule, the weights are of other actors or
     *     one is negative
     */
    public double votes(String first, String second, Quantities weights) {
        check(weights);
        return votes(first, second, Optional.of(weights));
    }

    private double votes(String first, String second, Optional<Quantities> weights) {
        Quantities one = of(first);
        Quantities other = of(second);
        return IntStream.range(0, one.size())
                .filter(i -> advantage(one, other, i) > 0)
                .mapToDouble(i -> weights.map(weight -> weight.get(i)).orElse(1.0))
                .sum();
    }

    private void check(Quantities weights) {
        if (!weights.actors().equals(actors())) {
            throw new IllegalArgumentException(
                    "weights must be of the actors of the rules, in their order");
        }
        for (int i = 0; i < weights.size(); i++) {
            if (!(weights.get(i) >= 0)) {
                throw new IllegalArgumentException(
                        "weight of \""
                                + weights.actors().get(i).id()
                                + "\" ("
                                + weights.get(i)
                                + ") must be zero or more");
            }
        }
    }

    /**
     * Returns the rule that beats every other in a vote of one against one (Condorcet 1785), each
     * actor having one vote.
     *
     * @return the rule's name, or empty if there is none
     */
    public Optional<String> condorcetWinner() {
        return winner(Optional.empty());
    }

    /**
     * Returns the rule that beats every other in a weighted vote of one against one.
     *
     * @param weights zero or more for each actor, in any unit
     * @return the rule's name, or empty if there is none
     * @throws IllegalArgumentException if the weights are of other actors or one is negative
     */
    public Optional<String> condorcetWinner(Quantities weights) {
        check(weights);
        return winner(Optional.of(weights));
    }

    private Optional<String> winner(Optional<Quantities> weights) {
        return shares.keySet().stream()
                .filter(
                        rule ->
                                shares.keySet().stream()
                                        .filter(other -> !other.equals(rule))
                                        .allMatch(
                                                other ->
                                                        votes(rule, other, weights)
                                                                > votes(other, rule, weights)))
                .findFirst();
    }

    /** One line a rule: what it gives each actor. */
    @Override
    public String toString() {
        return shares.entrySet().stream()
                .map(rule -> rule.getKey() + ": " + rule.getValue())
                .collect(Collectors.joining("\n"));
    }
}
