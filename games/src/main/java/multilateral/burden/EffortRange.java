package multilateral.burden;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;

/**
 * What each country would get under several principles side by side: the range within which it can
 * argue, and the principle that it should argue for.
 *
 * @param allowances what each rule gives, by the name of the rule, in the order given
 */
public record EffortRange(Map<String, Quantities> allowances) {

    /**
     * Copies the map.
     *
     * @param allowances what each rule gives
     * @throws IllegalArgumentException if there is no rule, or the rules are not of the same actors
     *     in the same unit
     */
    public EffortRange {
        allowances = Collections.unmodifiableMap(new LinkedHashMap<>(allowances));
        if (allowances.isEmpty()) {
            throw new IllegalArgumentException("allowances (none) must have at least one rule");
        }
        Quantities first = allowances.values().iterator().next();
        for (Map.Entry<String, Quantities> rule : allowances.entrySet()) {
            if (!rule.getValue().actors().equals(first.actors())
                    || !rule.getValue().unit().equals(first.unit())) {
                throw new IllegalArgumentException(
                        "allowances of \""
                                + rule.getKey()
                                + "\" must be of the actors and in the unit of the first rule");
            }
        }
    }

    /**
     * Applies several rules to one problem.
     *
     * @param problem the budget and the countries
     * @param rules the rules by name
     * @return what each gives
     * @throws IllegalArgumentException if there is no rule, or one cannot be applied
     */
    public static EffortRange of(EmissionProblem problem, Map<String, EffortRule> rules) {
        Map<String, Quantities> allowances = new LinkedHashMap<>();
        rules.forEach((name, rule) -> allowances.put(name, rule.allowances(problem)));
        return new EffortRange(allowances);
    }

    /**
     * Returns the countries.
     *
     * @return the actors of all rules
     */
    public ActorSet countries() {
        return allowances.values().iterator().next().actors();
    }

    /**
     * Returns the least each country gets under any of the rules.
     *
     * @return one amount per country
     */
    public Quantities lowest() {
        return extreme(-1);
    }

    /**
     * Returns the most each country gets under any of the rules.
     *
     * @return one amount per country
     */
    public Quantities highest() {
        return extreme(1);
    }

    /**
     * Returns the rule that gives a country most; the first one of several.
     *
     * @param country the country's position
     * @return the name of the rule
     * @throws IllegalArgumentException if there is no such country
     */
    public String favourite(int country) {
        return names(country, 1);
    }

    /**
     * Returns the rule that gives a country least; the first one of several.
     *
     * @param country the country's position
     * @return the name of the rule
     * @throws IllegalArgumentException if there is no such country
     */
    public String worst(int country) {
        return names(country, -1);
    }

    private String names(int country, int sign) {
        String best = "";
        double most = Double.NEGATIVE_INFINITY;
        for (Map.Entry<String, Quantities> rule : allowances.entrySet()) {
            double value = sign * rule.getValue().get(country);
            if (value > most) {
                most = value;
                best = rule.getKey();
            }
        }
        return best;
    }

    private Quantities extreme(int sign) {
        List<Quantities> all = new ArrayList<>(allowances.values());
        double[] values = new double[countries().size()];
        for (int i = 0; i < values.length; i++) {
            double most = Double.NEGATIVE_INFINITY;
            for (Quantities rule : all) {
                most = Math.max(most, sign * rule.get(i));
            }
            values[i] = sign * most;
        }
        return Quantities.of(countries(), all.get(0).unit(), values);
    }
}
