package multilateral.cooperative;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import multilateral.actor.ActorSet;
import multilateral.actor.ExactQuantities;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;
import multilateral.game.ExactCoalitionalGame;
import multilateral.solve.Budget;
import multilateral.solve.Outcome;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The modiclus, or modified nucleolus (Sudhölter 1996, 1997): the efficient payoffs that make the
 * largest difference between the excesses of two coalitions as small as possible, then the second
 * largest, and so on. It treats a game and its dual alike, so what a coalition can block counts as
 * much as what it can reach.
 *
 * <p>It is found as what the prenucleolus of the dual cover gives the players themselves. That game
 * has every player twice, once with a star; a coalition S of players with a coalition T* of starred
 * ones is worth v(S) + v*(T) or v*(S) + v(T), whichever is more, where v* is the dual game. So n
 * players cost what 2n do there: 10 take a table of 2<sup>20</sup> worths and less than a second.
 */
public final class Modiclus {

    /** The most players: the dual cover of 12 has 2<sup>24</sup> coalitions. */
    public static final int MOST_PLAYERS = 12;

    private final Budget budget;

    private Modiclus(Budget budget) {
        this.budget = budget;
    }

    /**
     * Returns the solver.
     *
     * @return the solver, without limits
     */
    public static Modiclus withDefaults() {
        return new Modiclus(Budget.withDefaults());
    }

    /**
     * Returns this solver with another budget.
     *
     * @param other how much a run may cost; a step is a scan of all coalitions of the dual cover
     * @return a new solver
     */
    public Modiclus with(Budget other) {
        return new Modiclus(other);
    }

    /**
     * Finds the modiclus.
     *
     * @param game the game, of at most {@value #MOST_PLAYERS} players
     * @return the payoffs with the excesses that they leave in the dual cover, which are the
     *     differences of excesses of two coalitions; or, if the budget ended, the payoffs so far
     * @throws IllegalArgumentException if there are too many players or a worth is not finite
     */
    public Outcome<Quantities, ExcessVector> solve(CoalitionalGame game) {
        checkPlayers(game.players(), MOST_PLAYERS);
        CoalitionalGame cover = dualCover(game);
        Outcome<Quantities, ExcessVector> found =
                Nucleolus.prenucleolus().with(budget).solve(cover);
        if (found instanceof Outcome.Stopped<Quantities, ExcessVector> stopped) {
            return new Outcome.Stopped<>(
                    own(game, stopped.best()),
                    stopped.certificate(),
                    stopped.effort(),
                    stopped.why());
        }
        return new Outcome.Solved<>(
                own(game, found.orElseThrow()), found.certificate(), found.effort());
    }

    /** What the players get themselves; of unfinished payoffs, half of what rounding leaves. */
    private static Quantities own(CoalitionalGame game, Quantities payoffs) {
        int players = game.players();
        double[] own = new double[players];
        for (int i = 0; i < players; i++) {
            own[i] = payoffs.get(i) / 2 + payoffs.get(players + i) / 2;
        }
        return Quantities.of(game.actors(), game.unit(), own);
    }

    /**
     * Finds the modiclus in fractions.
     *
     * @param game the game, of at most 10 players
     * @return the exact payoffs with the proof by balanced collections of the dual cover; or, if
     *     the budget ended, payoffs that are only near
     * @throws IllegalArgumentException if there are too many players
     */
    public Outcome<ExactQuantities, KohlbergCriterion> exact(ExactCoalitionalGame game) {
        checkPlayers(game.players(), KohlbergCriterion.MOST_PLAYERS / 2);
        Outcome<ExactQuantities, KohlbergCriterion> found =
                Nucleolus.prenucleolus().with(budget).exact(dualCover(game));
        if (found instanceof Outcome.Stopped<ExactQuantities, KohlbergCriterion> stopped) {
            return new Outcome.Stopped<>(
                    own(game, stopped.best()),
                    stopped.certificate(),
                    stopped.effort(),
                    stopped.why());
        }
        return new Outcome.Solved<>(
                own(game, found.orElseThrow()), found.certificate(), found.effort());
    }

    private static ExactQuantities own(ExactCoalitionalGame game, ExactQuantities payoffs) {
        int players = game.players();
        return new ExactQuantities(
                game.actors(),
                game.unit(),
                IntStream.range(0, players)
                        .mapToObj(i -> payoffs.get(i).add(payoffs.get(players + i)).divide(2))
                        .toList());
    }

    /**
     * Returns the dual cover of a game.
     *
     * @param game the game, of at most {@value #MOST_PLAYERS} players
     * @return a game of twice as many players, the starred ones after the others
     * @throws IllegalArgumentException if there are too many players or a worth is not finite
     */
    public static CoalitionalGame dualCover(CoalitionalGame game) {
        int players = checkPlayers(game.players(), MOST_PLAYERS);
        int grand = (1 << players) - 1;
        double[] worths = new double[grand + 1];
        game.fill(0, worths);
        return CoalitionalGame.of(
                        twice(game.actors()),
                        mask -> {
                            int own = (int) mask & grand;
                            int starred = (int) (mask >>> players);
                            return Math.max(
                                    worths[own] + worths[grand] - worths[grand & ~starred],
                                    worths[starred] + worths[grand] - worths[grand & ~own]);
                        })
                .withUnit(game.unit());
    }

    private static ExactCoalitionalGame dualCover(ExactCoalitionalGame game) {
        int players = game.players();
        int grand = (1 << players) - 1;
        List<BigFraction> worths = new ArrayList<>();
        for (int mask = 0; mask < 1 << (2 * players); mask++) {
            int own = mask & grand;
            int starred = mask >>> players;
            BigFraction dualOfStarred = game.worth(grand).subtract(game.worth(grand & ~starred));
            BigFraction dualOfOwn = game.worth(grand).subtract(game.worth(grand & ~own));
            BigFraction first = game.worth(own).add(dualOfStarred);
            BigFraction second = game.worth(starred).add(dualOfOwn);
            worths.add(first.compareTo(second) >= 0 ? first : second);
        }
        return new ExactCoalitionalGame(twice(game.actors()), game.unit(), worths);
    }

    private static ActorSet twice(ActorSet actors) {
        List<String> ids =
                IntStream.range(0, actors.size()).mapToObj(i -> actors.get(i).id()).toList();
        String star = "*";
        while (ids.stream().anyMatch(actors(ids, star)::contains)) {
            star += "*";
        }
        List<String> all = new ArrayList<>(ids);
        all.addAll(actors(ids, star));
        return ActorSet.of(all.toArray(String[]::new));
    }

    private static List<String> actors(List<String> ids, String star) {
        return ids.stream().map(id -> id + star).toList();
    }

    private static int checkPlayers(int players, int most) {
        if (players > most) {
            throw new IllegalArgumentException(
                    "players ("
                            + players
                            + ") must be at most "
                            + most
                            + " for the dual cover, which has twice as many; use Nucleolus");
        }
        return players;
    }
}
