package multilateral.cooperative;

import java.util.ArrayList;
import java.util.List;
import multilateral.actor.ActorSet;
import multilateral.actor.Coalition;
import multilateral.actor.Quantities;
import multilateral.cooperative.ProgramRow.Kind;
import multilateral.game.CoalitionalGame;
import multilateral.solve.Budget;
import multilateral.solve.Certificate;
import multilateral.solve.Outcome;

/** The first program of a descent alone: the least level, payoffs at it, and its prices. */
final class LevelAnswer {

    private static final double SMALLEST_WEIGHT = 1e-12;

    private final WorthTable table;
    private final LexicographicDescent descent;
    private final boolean ended;

    private LevelAnswer(WorthTable table, LexicographicDescent descent) {
        this.table = table;
        this.descent = descent;
        ended = descent.run(1);
    }

    /** The largest excess as a level. */
    static LevelAnswer ofExcess(CoalitionalGame game, Budget budget) {
        WorthTable table = WorthTable.of(game);
        return new LevelAnswer(table, new LexicographicDescent(table, false, budget));
    }

    /** What all get on top of their worth as a level, where no coalition lacks anything. */
    static LevelAnswer ofSubsidy(CoalitionalGame game, Budget budget) {
        WorthTable table = new WorthTable(game, new double[0], 0);
        return new LevelAnswer(table, new LexicographicDescent(table, -1, false, budget));
    }

    /** Refuses games without proper coalitions, and tables that are too large. */
    static void checkPlayers(int players, int most) {
        if (players < 2 || players > most) {
            throw new IllegalArgumentException(
                    "players ("
                            + players
                            + ") must be in [2, "
                            + most
                            + "]: "
                            + (players < 2
                                    ? "one player alone has no coalition to satisfy and gets the"
                                            + " worth of all"
                                    : "a table of all coalitions is looked at"));
        }
    }

    boolean ended() {
        return ended;
    }

    /** Payoffs that add up to the worth of all. */
    Quantities efficient(CoalitionalGame game) {
        return table.payingOut(game, descent.best());
    }

    /** Payoffs that add up to what they do. */
    Quantities payoffs(CoalitionalGame game) {
        return table.payoffs(game, descent.best());
    }

    /** The prices of coalitions; what rounding left below zero is left out. */
    List<WeightedCoalition> weights(ActorSet actors) {
        SettledLevel last = descent.last();
        List<WeightedCoalition> weights = new ArrayList<>();
        for (int j = 0; j < last.rows().size(); j++) {
            ProgramRow row = last.rows().get(j);
            if (row.kind() == Kind.EXCESS && last.prices().get(j) > SMALLEST_WEIGHT) {
                weights.add(
                        new WeightedCoalition(
                                new Coalition(actors, row.coalition()), last.prices().get(j)));
            }
        }
        weights.sort(
                (a, b) -> {
                    int order = Double.compare(b.weight(), a.weight());
                    return order != 0
                            ? order
                            : Long.compare(a.coalition().mask(), b.coalition().mask());
                });
        return weights;
    }

    <S, C extends Certificate> Outcome<S, C> outcome(S answer, C certificate) {
        return ended
                ? new Outcome.Solved<>(answer, certificate, descent.effort())
                : new Outcome.Stopped<>(
                        answer, certificate, descent.effort(), descent.why().orElseThrow());
    }
}
