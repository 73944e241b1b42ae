package multilateral.cooperative;

import java.util.Arrays;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import multilateral.actor.ActorSet;
import multilateral.actor.Quantities;
import multilateral.game.CoalitionalGame;

/** The field's axioms of values. Each makes games to which it applies, and measures its breach. */
enum Law {
    /** The worth of all is shared out. */
    EFFICIENCY {
        @Override
        double breach(Function<CoalitionalGame, Quantities> value, Case on) {
            return Math.abs(value.apply(on.game()).total() - on.all());
        }
    },

    /** Players who add the same to every coalition of the others get the same. */
    SYMMETRY {
        @Override
        Case draw(double[] v, double[] other, RandomGenerator random) {
            Case on = super.draw(v, other, random);
            for (int mask = 0; mask < v.length; mask++) {
                if ((mask >> on.a & 1) == 1 && (mask >> on.b & 1) == 0) {
                    int swapped = mask ^ 1 << on.a ^ 1 << on.b;
                    v[mask] = (v[mask] + v[swapped]) / 2;
                    v[swapped] = v[mask];
                }
            }
            return on;
        }

        @Override
        boolean applies(Case on) {
            for (int mask = 0; mask < on.v.length; mask++) {
                if ((mask >> on.a & 1) == 1
                        && (mask >> on.b & 1) == 0
                        && on.v[mask ^ 1 << on.a ^ 1 << on.b] != on.v[mask]) {
                    return false;
                }
            }
            return true;
        }

        @Override
        double breach(Function<CoalitionalGame, Quantities> value, Case on) {
            Quantities shares = value.apply(on.game());
            return Math.abs(shares.get(on.a) - shares.get(on.b));
        }
    },

    /** Whoever adds nothing to any coalition gets nothing. */
    NULL_PLAYER {
        @Override
        Case draw(double[] v, double[] other, RandomGenerator random) {
            Case on = super.draw(v, other, random);
            for (int mask = 0; mask < v.length; mask++) {
                if ((mask >> on.a & 1) == 1) {
                    v[mask] = v[mask ^ 1 << on.a];
                }
            }
            return on;
        }

        @Override
        boolean applies(Case on) {
            for (int mask = 0; mask < on.v.length; mask++) {
                if (on.v[mask] != on.v[mask & ~(1 << on.a)]) {
                    return false;
                }
            }
            return true;
        }

        @Override
        double breach(Function<CoalitionalGame, Quantities> value, Case on) {
            return Math.abs(value.apply(on.game()).get(on.a));
        }
    },

    /** The value of a sum of games is the sum of their values. */
    ADDITIVITY {
        @Override
        double breach(Function<CoalitionalGame, Quantities> value, Case on) {
            return distance(
                    value.apply(Case.game(sum(on.v, on.other))),
                    value.apply(on.game()).plus(value.apply(Case.game(on.other))));
        }
    },

    /** Another unit of account changes nothing but the unit. */
    HOMOGENEITY {
        @Override
        double breach(Function<CoalitionalGame, Quantities> value, Case on) {
            double[] tripled = Arrays.stream(on.v).map(worth -> 3 * worth).toArray();
            return distance(value.apply(Case.game(tripled)), value.apply(on.game()).times(3));
        }
    },

    /** What all have on top, each for oneself, stays with each: the other game's singles. */
    COVARIANCE {
        @Override
        double breach(Function<CoalitionalGame, Quantities> value, Case on) {
            double[] more = new double[on.v.length];
            double[] own = new double[on.players()];
            for (int i = 0; i < own.length; i++) {
                own[i] = on.other[1 << i];
            }
            for (int mask = 1; mask < more.length; mask++) {
                more[mask] = more[mask & (mask - 1)] + own[Integer.numberOfTrailingZeros(mask)];
            }
            Quantities before = value.apply(on.game());
            return distance(
                    value.apply(Case.game(sum(on.v, more))),
                    before.plus(Quantities.of(before.actors(), before.unit(), own)));
        }
    },

    /** Young (1985): whose contributions all rise does not lose. The other game has them higher. */
    STRONG_MONOTONICITY {
        @Override
        Case draw(double[] v, double[] other, RandomGenerator random) {
            Case on = super.draw(v, other, random);
            for (int mask = 0; mask < v.length; mask++) {
                boolean raised = (mask >> on.a & 1) == 1 && random.nextBoolean();
                other[mask] = v[mask] + (raised ? random.nextDouble() : 0);
            }
            return on;
        }

        @Override
        boolean applies(Case on) {
            for (int mask = 0; mask < on.v.length; mask++) {
                double before = on.v[mask] - on.v[mask & ~(1 << on.a)];
                double after = on.other[mask] - on.other[mask & ~(1 << on.a)];
                if (after < before) {
                    return false;
                }
            }
            return true;
        }

        @Override
        double breach(Function<CoalitionalGame, Quantities> value, Case on) {
            return value.apply(on.game()).get(on.a) - value.apply(Case.game(on.other)).get(on.a);
        }
    },

    /** If the worth of all rises and nothing else, nobody loses (Megiddo 1974). */
    AGGREGATE_MONOTONICITY {
        @Override
        Case draw(double[] v, double[] other, RandomGenerator random) {
            System.arraycopy(v, 0, other, 0, v.length);
            other[v.length - 1] += random.nextDouble();
            return super.draw(v, other, random);
        }

        @Override
        boolean applies(Case on) {
            int last = on.v.length - 1;
            return on.other[last] >= on.v[last] && Arrays.equals(on.v, 0, last, on.other, 0, last);
        }

        @Override
        double breach(Function<CoalitionalGame, Quantities> value, Case on) {
            Quantities lost = value.apply(on.game()).minus(value.apply(Case.game(on.other)));
            return Arrays.stream(lost.toArray()).max().getAsDouble();
        }
    },

    /** The order in which players are listed does not matter: they are listed backwards. */
    RELABELLING {
        @Override
        double breach(Function<CoalitionalGame, Quantities> value, Case on) {
            int players = on.players();
            double[] reversed = new double[on.v.length];
            for (int mask = 0; mask < reversed.length; mask++) {
                reversed[Integer.reverse(mask) >>> (32 - players)] = on.v[mask];
            }
            ActorSet actors = on.game().actors();
            ActorSet backwards =
                    ActorSet.of(
                            IntStream.range(0, players)
                                    .mapToObj(i -> actors.get(players - 1 - i))
                                    .toList());
            return distance(
                    value.apply(CoalitionalGame.table(backwards, reversed)).forActors(actors),
                    value.apply(on.game()));
        }
    },

    /** What can be won and what can be prevented are shared alike. */
    SELF_DUALITY {
        @Override
        double breach(Function<CoalitionalGame, Quantities> value, Case on) {
            double[] dual = new double[on.v.length];
            for (int mask = 0; mask < dual.length; mask++) {
                dual[mask] = on.all() - on.v[dual.length - 1 - mask];
            }
            return distance(value.apply(Case.game(dual)), value.apply(on.game()));
        }
    };

    /** Games and players on which a law is tried; a and b are the players it speaks of. */
    @SuppressWarnings("ArrayRecordComponent") // private to tests, never compared
    record Case(double[] v, double[] other, int a, int b) {

        /** A case of one game. */
        static Case of(double... v) {
            return new Case(v, v, 0, v.length > 2 ? 1 : 0);
        }

        Case and(double... game) {
            return new Case(v, game, a, b);
        }

        Case player(int player) {
            return new Case(v, other, player, b);
        }

        Case players(int one, int two) {
            return new Case(v, other, one, two);
        }

        CoalitionalGame game() {
            return game(v);
        }

        static CoalitionalGame game(double[] worths) {
            return CoalitionalGame.table(
                    RandomGames.players(Integer.numberOfTrailingZeros(worths.length)), worths);
        }

        double all() {
            return v[v.length - 1];
        }

        int players() {
            return Integer.numberOfTrailingZeros(v.length);
        }
    }

    /** Turns two random games into a case of this law. */
    Case draw(double[] v, double[] other, RandomGenerator random) {
        int players = Integer.numberOfTrailingZeros(v.length);
        int a = random.nextInt(players);
        int b = (a + 1 + random.nextInt(Math.max(1, players - 1))) % players;
        return new Case(v, other, a, b);
    }

    /** Whether the law says something about a case. */
    boolean applies(Case on) {
        return on.v.length == on.other.length;
    }

    /** By how much a value breaks the law. */
    abstract double breach(Function<CoalitionalGame, Quantities> value, Case on);

    private static double[] sum(double[] v, double[] w) {
        double[] sum = new double[v.length];
        Arrays.setAll(sum, mask -> v[mask] + w[mask]);
        return sum;
    }

    private static double distance(Quantities x, Quantities y) {
        return Arrays.stream(x.minus(y).toArray()).map(Math::abs).max().getAsDouble();
    }
}
