/**
 * Actors and what they have, payoffs, forms of games, and the contract every solver keeps.
 * Fractions of commons-numbers are part of the public signatures, hence the transitive requirement.
 */
module multilateral.core {
    requires transitive org.apache.commons.numbers.fraction;
    requires static org.jspecify;

    exports multilateral.actor;
    exports multilateral.game;
    exports multilateral.payoff;
    exports multilateral.solve;
}
