package multilateral.cooperative;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import multilateral.actor.CoalitionStructure;
import multilateral.solve.Budget;
import multilateral.solve.Effort;
import multilateral.solve.Outcome;
import multilateral.solve.Why;

/**
 * Moves of single players, round by round: each in turn goes to the block it likes best among those
 * that its stability lets it join, if it likes that better than where it stands.
 *
 * <p>The path ends at a stable partition, or comes back to a partition it has passed and would go
 * round for ever; that is found out and ends the run as if its steps were used up, with the
 * partition that fewest players left. Moves that hurt nobody always end (contractual individual
 * stability), and so do all moves where likings are additively separable and mutual (Bogomolnaia
 * and Jackson 2002). Up to 62 players; a step is a round, a hundred thousand by default at most;
 * the listener is told how many players moved. Ties go to the block with the lowest member, and a
 * new block comes last. For the core there is no such path: use {@link StablePartitions}.
 */
public final class HedonicDynamics {

    private static final long MOST_ROUNDS = 100_000;

    private final HedonicStability stability;
    private final Budget budget;

    private HedonicDynamics(HedonicStability stability, Budget budget) {
        this.stability = stability;
        this.budget = budget;
    }

    /**
     * Returns the dynamics of one kind of moves, with a budget of 100,000 rounds.
     *
     * @param stability what it takes a single player to leave
     * @return the dynamics
     * @throws IllegalArgumentException for the core and the strict core, which coalitions leave
     */
    public static HedonicDynamics of(HedonicStability stability) {
        if (!stability.single()) {
            throw new IllegalArgumentException(
                    "stability ("
                            + stability
                            + ") must be one of single players; for the core use"
                            + " StablePartitions");
        }
        return new HedonicDynamics(stability, Budget.withDefaults().withMaxSteps(MOST_ROUNDS));
    }

    /**
     * Returns the dynamics with another budget.
     *
     * @param other how much a run may cost; a step is a round
     * @return new dynamics
     */
    public HedonicDynamics with(Budget other) {
        return new HedonicDynamics(stability, other);
    }

    /**
     * Starts with everybody alone.
     *
     * @param game the game
     * @return a stable partition, or the one that fewest players left
     * @throws IllegalArgumentException if a utility is not finite
     */
    public Outcome<CoalitionStructure, HedonicObjection> solve(HedonicGame game) {
        return solve(game, CoalitionStructure.of(game.actors()));
    }

    /**
     * Starts with everybody in one of n rooms drawn at random.
     *
     * @param game the game
     * @param seed the seed of the start
     * @return a stable partition, or the one that fewest players left
     * @throws IllegalArgumentException if a utility is not finite
     */
    public Outcome<CoalitionStructure, HedonicObjection> solve(HedonicGame game, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long[] rooms = new long[game.players()];
        for (int player = 0; player < rooms.length; player++) {
            rooms[random.nextInt(rooms.length)] |= 1L << player;
        }
        return new Walk(game, Arrays.stream(rooms).filter(room -> room != 0).toArray()).walk();
    }

    /**
     * Starts from a partition.
     *
     * @param game the game
     * @param start a partition of its players
     * @return a stable partition, or the one that fewest players left
     * @throws IllegalArgumentException if the partition is of others or a utility is not finite
     */
    public Outcome<CoalitionStructure, HedonicObjection> solve(
            HedonicGame game, CoalitionStructure start) {
        game.checkStructure(start);
        return new Walk(game, SetPartitions.masks(start)).walk();
    }

    /** One path; every player's block is kept by its mask. */
    private final class Walk {
        private final HedonicGame game;
        private final long[] home;
        private final Set<List<Long>> passed = new HashSet<>();

        Walk(HedonicGame game, long[] blocks) {
            this.game = game;
            home = new long[game.players()];
            for (long block : blocks) {
                settle(block);
            }
        }

        private void settle(long block) {
            for (long rest = block; rest != 0; rest &= rest - 1) {
                home[Long.numberOfTrailingZeros(rest)] = block;
            }
        }

        Outcome<CoalitionStructure, HedonicObjection> walk() {
            long[] best = home.clone();
            int fewest = Integer.MAX_VALUE;
            Effort effort = Effort.start();
            while (true) {
                Optional<Why> why = budget.exhaustedBy(effort);
                if (!passed.add(Arrays.stream(home).boxed().toList())) {
                    why = Optional.of(why.orElse(Why.STEPS));
                }
                if (why.isPresent()) {
                    CoalitionStructure structure = structure(best);
                    return new Outcome.Stopped<>(
                            structure, objection(structure), effort, why.get());
                }
                long[] before = home.clone();
                int moved = round();
                effort = effort.next();
                budget.progress().at(effort, moved);
                if (moved == 0) {
                    CoalitionStructure structure = structure(home);
                    return new Outcome.Solved<>(structure, objection(structure), effort);
                }
                if (moved < fewest) {
                    fewest = moved;
                    best = before;
                }
            }
        }

        private HedonicObjection objection(CoalitionStructure structure) {
            return HedonicObjection.of(game, structure, stability);
        }

        private CoalitionStructure structure(long[] homes) {
            return SetPartitions.structure(
                    game.actors(), Arrays.stream(homes).distinct().boxed().toList());
        }

        private int round() {
            int moved = 0;
            for (int player = 0; player < home.length; player++) {
                long bit = 1L << player;
                long left = home[player] ^ bit;
                long target = target(player);
                if (target != home[player]) {
                    settle(left);
                    settle(target);
                    moved++;
                }
            }
            return moved;
        }

        /** The coalition that a player goes to, its own if it stays. */
        private long target(int player) {
            long bit = 1L << player;
            long own = home[player];
            long target = own;
            double most = game.utility(player, own);
            for (int other = 0; other <= home.length; other++) {
                long block = other < home.length ? home[other] : 0;
                boolean first = other == home.length || Long.numberOfTrailingZeros(block) == other;
                if (first && block != own) {
                    double then = game.utility(player, block | bit);
                    if (then > most && HedonicObjection.allowed(game, stability, bit, own, block)) {
                        most = then;
                        target = block | bit;
                    }
                }
            }
            return target;
        }
    }
}
